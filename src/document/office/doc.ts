/** A Word 97–2003 file (DOC), of Word or WPS → blocks: what a person reads in its final version. */
import { type Document, UnreadableError } from '../document.js';
import { Numbering } from './word/numbering.js';
import { WordReader, wordDocument } from './word/reader.js';
import { Styles } from './word/styles.js';
import { Word97 } from './word97/body.js';
import { type Container, MEDIA_TYPE, WordFile } from './word97/file.js';
import { listsOf } from './word97/lists.js';
import { objectsOf } from './word97/objects.js';
import { stylesOf } from './word97/style-sheet.js';
import { element } from './xml.js';

const PAPER = 'ffffff';

/**
 * Reads the streams of a DOC file as the elements of a DOCX. Deleted, struck-out and hidden text, comments, headers and
 * footers are left out; boxes and notes stand behind the text.
 * @throws UnreadableError where it is damaged, protected, older than Word 97, or holds no text
 */
export function readDoc(container: Container): Document {
  try {
    const word = new Word97(new WordFile(container));
    const body = element('body', {}, [
      ...word.story('main'),
      ...word.story('boxes'),
      ...word.story('footnotes'),
      ...word.story('endnotes'),
    ]);
    const styles = new Styles(stylesOf(word.file.part('styles')));
    const reader = new WordReader(
      body,
      styles,
      new Numbering(listsOf(word.file), styles),
      objectsOf(container),
    );
    return wordDocument(reader.content(body, PAPER), reader, MEDIA_TYPE);
  } catch (error) {
    // Reading behind the end of a part.
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableError('The Word file is damaged, or was cut off.', MEDIA_TYPE);
  }
}
