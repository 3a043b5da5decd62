/** A Word file (DOCX) → blocks, by way of HTML, so that its tables keep their spans. */
import mammoth from 'mammoth';
import { type Document, UnreadableError } from '../document.js';
import { readPage } from '../text.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The mark of a note, which would run into the number before it. */
const NOTE_MARK = /<sup><a [^>]*href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g;

const options = {
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  includeEmbeddedStyleMap: false,
  // Word's own name for a report's title is a style, too.
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh"],
};

/**
 * Reads the parts of a DOCX file. Deleted text, comments, headers and footers are left out, as a reader of the final
 * version sees it; what mammoth has to say of styles does not matter for figures.
 * @throws UnreadableError where it is damaged
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch {
    throw new UnreadableError('The Word file is damaged: its text cannot be read.', MEDIA_TYPE);
  }
  if (!/[^\s<>]/.test(html.replace(/<[^>]*>/g, ''))) {
    const pictures = html.match(/<img\b/g)?.length ?? 0;
    const reason = pictures > 0 ? `nothing but ${pictures} pictures` : 'no text';
    throw new UnreadableError(`The Word file holds ${reason}.`, MEDIA_TYPE);
  }
  const page = readPage(html.replace(NOTE_MARK, ''));
  return { ...page, media_type: MEDIA_TYPE, charset: null, lost: 0, declared: null, cut: false };
}
