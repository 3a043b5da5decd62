/** A Word 97–2003 file → the elements of a newer one: paragraphs and tables ([MS-DOC], 2.4). */
import { type Nested, nested } from '../word/nesting.js';
import { element, type XmlElement, XmlLimit } from '../xml.js';
import type { Story, WordFile } from './file.js';
import { runProperties, shading80, shadingAt } from './looks.js';
import { PropertyPages } from './pages.js';
import { lettersOf, type Piece, piecesOf } from './pieces.js';
import { tableOf } from './rows.js';
import { Fields, PARAGRAPH_ENDS, runOf } from './runs.js';
import { SPRM, type Sprm, sprmsIn } from './sprms.js';

/** Word nests no deeper. */
const DEEPEST = 60;

export class Word97 {
  private readonly pieces: readonly Piece[];
  private readonly characters: PropertyPages;
  private readonly paragraphs: PropertyPages;
  private readonly limit = new XmlLimit();

  constructor(readonly file: WordFile) {
    this.pieces = piecesOf(file);
    this.characters = new PropertyPages(file.text, file.part('characters'), 'characters');
    this.paragraphs = new PropertyPages(file.text, file.part('paragraphs'), 'paragraphs');
  }

  /** The paragraphs and tables of a story. */
  story(name: Story): XmlElement[] {
    return nested(this.read(...this.file.story(name)), tableOf);
  }

  /** The modifiers of a byte, those of its piece behind those of its page. */
  private *at(byte: number, piece: Piece): Generator<Sprm> {
    yield* sprmsIn(this.characters.at(byte).sprms);
    yield* sprmsIn(piece.sprms);
  }

  /** The pieces of a story, and the bytes of what of them is in it. */
  private *bytes(from: number, to: number): Generator<readonly [piece: Piece, start: number, end: number]> {
    for (const piece of this.pieces) {
      const byteOf = (character: number) => piece.at + (character - piece.from) * piece.width;
      const [start, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
      if (start < end) yield [piece, byteOf(start), byteOf(end)];
    }
  }

  /** Whether each field that begins ends; else it ends with its paragraph, and hides no other. */
  private fieldsEnd(from: number, to: number): boolean {
    let open = 0;
    for (const [{ width }, start, end] of this.bytes(from, to))
      for (const [mark] of lettersOf(this.file.text, start, end, width).matchAll(/[\u0013\u0015]/g))
        open += mark === '\u0013' ? 1 : -1;
    return open === 0;
  }

  private *read(from: number, to: number): Generator<Nested<readonly Sprm[]>> {
    const goOn = this.fieldsEnd(from, to);
    let fields = new Fields();
    let runs: XmlElement[] = [];
    for (const [piece, start, end] of this.bytes(from, to)) {
      for (let byte = start; byte < end; ) {
        const until = Math.min(end, this.characters.at(byte).to);
        // Runs end between two characters; where a damaged file says else, the next one is read whole.
        const next = Math.max(byte + piece.width, until - ((until - byte) % piece.width));
        const sprms = [...this.at(byte, piece)];
        const letters = lettersOf(this.file.text, byte, next, piece.width);
        let done = 0;
        for (;;) {
          const length = letters.slice(done).search(PARAGRAPH_ENDS);
          const words = length === -1 ? letters.slice(done) : letters.slice(done, done + length);
          if (words) runs.push(runOf(words, sprms, fields));
          this.limit.count();
          if (length === -1) break;
          done += length + 1;
          yield this.paragraph(runs, letters[done - 1]!, byte + (done - 1) * piece.width, piece, sprms);
          runs = [];
          if (!goOn) fields = new Fields();
        }
        byte = next;
      }
    }
    if (runs.length > 0) yield this.paragraph(runs, '\r', -1, this.pieces[0]!, []);
  }

  /** A paragraph by the modifiers of the character that ends it. */
  private paragraph(
    runs: readonly XmlElement[],
    end: string,
    byte: number,
    piece: Piece,
    mark: readonly Sprm[],
  ): Nested<readonly Sprm[]> {
    const { sprms: list, style } = this.paragraphs.at(byte);
    const sprms = [...this.whole(list), ...sprmsIn(piece.sprms)];
    const last = (code: number) => sprms.findLast((sprm) => sprm.code === code)?.operand;
    const depth = last(SPRM.depth)?.readInt32LE(0) ?? (last(SPRM.inTable)?.[0] ? 1 : 0);
    const inner = depth > 1;
    const [shade, shade80] = [last(SPRM.paragraphShading), last(SPRM.paragraphShading80)];
    const [list_, level] = [last(SPRM.list)?.readInt16LE(0), last(SPRM.listLevel)?.readUInt8(0)];
    const properties = element('pPr', {}, [
      element('pStyle', { val: String(style) }),
      ...(shade ? [shadingAt(shade, 0)] : shade80 ? [shading80(shade80, 0)] : []),
      ...(list_ === undefined
        ? []
        : [
            element('numPr', {}, [
              element('ilvl', { val: String(level ?? 0) }),
              element('numId', { val: String(list_) }),
            ]),
          ]),
      runProperties(mark),
    ]);
    return {
      element: element('p', {}, [properties, ...runs]),
      depth: Math.min(Math.max(0, depth), DEEPEST),
      endsCell: inner ? last(SPRM.innerCellEnd)?.[0] === 1 : end === '\u0007',
      row: (inner ? last(SPRM.innerRowEnd) : last(SPRM.rowEnd))?.[0] === 1 ? sprms : null,
    };
  }

  /** The modifiers of a paragraph, also those that are too many for a page. */
  private *whole(list: Buffer): Generator<Sprm> {
    for (const sprm of sprmsIn(list)) {
      if (sprm.code !== SPRM.elsewhere) yield sprm;
      else {
        const at = sprm.operand.readUInt32LE(0);
        yield* sprmsIn(this.file.data.subarray(at + 2, at + 2 + this.file.data.readUInt16LE(at)));
      }
    }
  }
}
