/** What stands on the sheets of a PDF, as a reader sees them: drawn in a browser, and read as text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const resolve = createRequire(import.meta.url).resolve;
const script = (name: string) => readFileSync(resolve(`pdfjs-dist/legacy/build/${name}.min.mjs`), 'utf8');

/** Millimetres of an A4 sheet, and its margins at the head and the foot. */
const [HIGH, HEAD, FOOT] = [297, 16, 18];

export interface Sheet {
  /** How far down it has something on it: 0 is the upper margin, 1 the lower. */
  readonly filled: number;
  /** Without blanks: where a line ends there is none in the file. */
  readonly text: string;
}

/** A page in which PDFs can be drawn. */
export async function drawingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluate(
    async ([library, worker]) => {
      const address = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      const pdfjs = await import(address(library!));
      pdfjs.GlobalWorkerOptions.workerSrc = address(worker!);
      Object.assign(window, { pdfjs });
    },
    [script('pdf'), script('pdf.worker')],
  );
  return page;
}

/** The sheets of a PDF, one after the other. */
export const sheetsOf = (page: Page, pdf: Buffer): Promise<Sheet[]> =>
  page.evaluate(
    async ({ data, high, head, foot }) => {
      const { pdfjs } = window as unknown as { pdfjs: typeof import('pdfjs-dist') };
      const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
      const document_ = await pdfjs.getDocument({ data: bytes }).promise;
      const sheets = [];
      for (let number = 1; number <= document_.numPages; number++) {
        const sheet = await document_.getPage(number);
        const viewport = sheet.getViewport({ scale: 0.25 });
        const canvas = Object.assign(document.createElement('canvas'), {
          width: viewport.width,
          height: viewport.height,
        });
        const context = canvas.getContext('2d')!;
        await sheet.render({ canvas, canvasContext: context, viewport }).promise;
        const { data: pixels, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        // The number of the sheet stands below the lower margin.
        let last = Math.floor((height * (high - foot)) / high);
        const isInked = (at: number) => pixels[at]! + pixels[at + 1]! + pixels[at + 2]! < 720;
        const hasInk = (row: number) => {
          for (let x = 0; x < width; x++) if (isInked((row * width + x) * 4)) return true;
          return false;
        };
        while (last > 0 && !hasInk(last)) last -= 1;
        const { items } = await sheet.getTextContent();
        // Faces draw some characters by the signs of their radicals.
        const text = items.map((one) => ('str' in one ? one.str : '')).join('');
        sheets.push({
          filled: ((last / height) * high - head) / (high - head - foot),
          text: text.normalize('NFKC').replace(/\s/g, ''),
        });
      }
      return sheets;
    },
    { data: pdf.toString('base64'), high: HIGH, head: HEAD, foot: FOOT },
  );
