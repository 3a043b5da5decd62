/** A PDF with text → blocks. Where its tables have drawn lines they are read as grids, else line by line. */
import { fileURLToPath } from 'node:url';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Block, type Document, UnreadableError } from '../document.js';
import { isGarbled } from '../garbled.js';
import type { Annotation } from './fields.js';
import { FontDigits } from './font-digits.js';
import { drawnPath } from './glyph-outline.js';
import type { FontFacts } from './graphics-state.js';
import { isHopeless, unpacksTooMuch } from './guard.js';
import { blocksOf } from './join-pages.js';
import { isShown, type Layers } from './layers.js';
import { picturesAreOpaque } from './opaque-pictures.js';
import { PdfPort } from './port.js';
import type { PrintedPage } from './printed-page.js';
import { type Sheet, sheetsOf } from './sheet.js';
import { withSpacedDigits } from './spaced-digits.js';

const MEDIA_TYPE = 'application/pdf';
/** No report is longer. */
const MAX_PAGES = 400;
const MAX_GLYPHS = 1_000_000;

/** The tables of Chinese encodings that come with pdf.js: a PDF may name them and not bring them along. */
const CMAPS = fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

const refuse = (message: string) => new UnreadableError(message, MEDIA_TYPE);

const TOO_MUCH_TEXT = 'The PDF holds more text than any report does.';
const TOO_MUCH = 'The PDF draws more than any report does.';
const DAMAGED = 'The PDF is damaged, or was cut off: it cannot be opened.';

/** Opens a PDF with everything off that draws, fetches or speaks. */
async function open(bytes: Uint8Array, worker: pdfjs.PDFWorker): Promise<pdfjs.PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    worker,
    // pdf.js takes the bytes for itself.
    data: Uint8Array.from(bytes),
    ...{ verbosity: pdfjs.VerbosityLevel.ERRORS, cMapUrl: CMAPS, cMapPacked: true, useWorkerFetch: false },
    ...{ disableFontFace: true, useSystemFonts: false, enableXfa: false, useWasm: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
    // Pictures are left where they are.
    maxImageSize: 1,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') {
      throw refuse('The PDF is protected by a password. Save it without one.');
    }
    throw refuse(DAMAGED);
  }
}

async function readPage(
  page: pdfjs.PDFPageProxy,
  layers: Layers,
  { picturesCover, lacksLooks }: { picturesCover: () => boolean; lacksLooks: () => boolean },
  digits: FontDigits,
): Promise<Sheet[]> {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const facts = (name: string) =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontFacts) : null;
  digits.look(list, (font, { fontChar, operatorListId }) => {
    const its = operatorListId ? facts(font) : null;
    const drawing = its?.charProcOperatorList?.[operatorListId!];
    if (drawing) return drawnPath(drawing, its?.fontMatrix);
    const name = `${font}_path_${fontChar}`;
    return page.commonObjs.has(name) ? (page.commonObjs.get(name) as { path: Float32Array }).path : null;
  });
  return sheetsOf({
    ...{ list, base: transform as never, width, height, picturesCover },
    annotations: ((await page.getAnnotations()) as Annotation[]).map((one) =>
      one.fieldType && lacksLooks() ? { ...one, hasAppearance: false } : one,
    ),
    fontOf: (name) => {
      const font = facts(name);
      return font && digits.drawsOthers(name)
        ? ({
            vertical: font.vertical,
            fontMatrix: font.fontMatrix,
            defaultVMetrics: font.defaultVMetrics,
            strange: true,
          } as FontFacts)
        : font;
    },
    isShown: (layer) => isShown(layers, layer),
    tooMuch: () => {
      throw refuse(TOO_MUCH_TEXT);
    },
  });
}

/** What stands in a file that leaves it to the viewer how its fields look. */
const NEEDS_LOOKS = '/NeedAppearances true';

/** The pages without the watermarks that one of them shows to be such. */
function withoutMarksOfOthers(sheets: readonly Sheet[]): PrintedPage[] {
  const known = new Set(sheets.flatMap(({ marks }) => marks));
  return sheets.map(({ width, height, rules, pictures, runs }) => ({
    ...{ width, height, rules, pictures },
    runs: runs.filter(({ sign }) => !known.has(sign)).map(({ run }) => run),
  }));
}

const textIn = (block: Block): string =>
  block.kind === 'text' ? block.text : block.rows.flatMap((row) => row.map(({ text }) => text)).join('');

/** Characters that no text has: fonts that do not say which characters they draw give such. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/g;

/**
 * Reads a PDF that has text.
 * @throws UnreadableError where it is damaged, protected by a password, too long, or nothing but pictures
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  if (isHopeless(bytes)) throw refuse(DAMAGED);
  if (unpacksTooMuch(bytes)) throw refuse(TOO_MUCH);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(refuse(TOO_MUCH));
  });
  stopped.catch(() => {});
  const port = new PdfPort(() => stop());
  const worker = new pdfjs.PDFWorker({ port: port as never, verbosity: pdfjs.VerbosityLevel.ERRORS });
  const pdf = await open(bytes, worker);
  try {
    if (pdf.numPages > MAX_PAGES)
      throw refuse(`The PDF has ${pdf.numPages} pages; up to ${MAX_PAGES} are read.`);
    const digits = new FontDigits();
    const layers = await pdf.getOptionalContentConfig();
    let opaque: boolean | undefined;
    let looks: boolean | undefined;
    // pdf.js says of each of their fields that it has looks, as it makes them itself.
    const lacksLooks = () => {
      looks ??= !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(NEEDS_LOOKS);
      return !looks;
    };
    const picturesCover = () => {
      opaque ??= picturesAreOpaque(bytes);
      return opaque;
    };
    const readPages = async () => {
      const sheets: Sheet[] = [];
      let [length, strange] = [0, 0];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        const read = await Promise.race([
          readPage(page, layers, { picturesCover, lacksLooks }, digits),
          stopped,
        ]);
        page.cleanup();
        for (const { run } of read.flatMap(({ runs }) => runs)) {
          length += run.text.length;
          strange += run.text.match(NO_TEXT)?.length ?? 0;
        }
        if (length > MAX_GLYPHS) throw refuse(TOO_MUCH_TEXT);
        sheets.push(...read);
      }
      return { sheets, length, strange };
    };
    let read = await readPages();
    // A later page may tell of a font that an earlier one was read with.
    if (digits.size > 0) read = await readPages();
    const { sheets, length, strange } = read;
    if (length === 0) {
      const those =
        pdf.numPages === 1 ? 'its one page is a picture' : `its ${pdf.numPages} pages are pictures`;
      throw refuse(`The PDF holds no text: ${those}. Recognise the text (OCR) and save it as .docx or .txt.`);
    }
    const blocks = withSpacedDigits(blocksOf(withoutMarksOfOthers(sheets)));
    // Fonts that do not say it give characters that no text has, or those of another alphabet.
    if (strange > length / 5 || isGarbled(blocks.map(textIn).join('')))
      throw refuse('The fonts of the PDF do not say which characters they draw. Save it as .docx or .txt.');
    const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
    return {
      ...{ media_type: MEDIA_TYPE, flattened: true, charset: null, lost: 0, declared: null },
      ...{
        title: null,
        meta: new Map(),
        blocks,
        cut: !tail.includes('%%EOF'),
      },
    };
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw refuse('The PDF is damaged: a page cannot be read.');
  } finally {
    // Ends the worker's loop over a page, too.
    await pdf.destroy();
    worker.destroy();
  }
}
