/** Characters of a Word 97–2003 file → the runs of a paragraph of a newer one ([MS-DOC], 2.4.1). */
import { element, type XmlElement } from '../xml.js';
import { runProperties } from './looks.js';
import { SPRM, type Sprm } from './sprms.js';

/** Characters that mean something else than themselves. */
const PICTURE = '\u0001';
const FIELD: Readonly<Record<string, string>> = { '\u0013': 'begin', '\u0014': 'separate', '\u0015': 'end' };
const BREAKS: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\v': 'br',
  '\u001e': 'noBreakHyphen',
};

/** What ends a paragraph. */
export const PARAGRAPH_ENDS = /[\r\u0007\f]/;

/** Fields that are open: whether the text is what they do, or what they show. */
export class Fields {
  private readonly open: boolean[] = [];
  get instructs(): boolean {
    return this.open.at(-1) === true;
  }
  meet(kind: string): void {
    if (kind === 'begin') this.open.push(true);
    else if (kind === 'end') this.open.pop();
    else if (this.open.length > 0) this.open[this.open.length - 1] = false;
  }
}

/** A sign of a font, in place of the character that stands for it. */
function symbolIn(sprms: readonly Sprm[]): XmlElement | undefined {
  const operand = sprms.findLast(({ code }) => code === SPRM.symbol)?.operand;
  return operand && element('sym', { char: operand.readUInt16LE(2).toString(16) });
}

/** A workbook or the like that a field shows, by its place in the file's pool. */
function objectOf(sprms: readonly Sprm[]): XmlElement[] {
  const last = (code: number) => sprms.findLast((sprm) => sprm.code === code)?.operand;
  const place = last(SPRM.object)?.[0] === 1 ? last(SPRM.place) : undefined;
  return place ? [element('object', {}, [element('OLEObject', { id: `_${place.readUInt32LE(0)}` })])] : [];
}

/** One run of the same looks, without what ends the paragraph. */
export function runOf(letters: string, sprms: readonly Sprm[], fields: Fields): XmlElement {
  const special = sprms.findLast(({ code }) => code === SPRM.special)?.operand[0] === 1;
  const content: XmlElement[] = [];
  let text = '';
  const close = () => {
    if (text) content.push(element(fields.instructs ? 'instrText' : 't', {}, [text]));
    text = '';
  };
  const symbol = special ? symbolIn(sprms) : undefined;
  for (const letter of letters) {
    const field = FIELD[letter];
    if (field) {
      close();
      fields.meet(field);
      content.push(element('fldChar', { fldCharType: field }));
      if (field === 'separate') content.push(...objectOf(sprms));
    } else if (BREAKS[letter]) {
      close();
      content.push(element(BREAKS[letter]));
    } else if (letter >= ' ') {
      if (symbol && letter === '(') {
        close();
        content.push(symbol);
      } else text += letter;
    } else if (letter === PICTURE && special) {
      close();
      content.push(element('pict', {}, [element('imagedata')]));
    }
  }
  close();
  return element('r', {}, [runProperties(sprms), ...content]);
}
