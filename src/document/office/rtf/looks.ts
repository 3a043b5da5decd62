/** How the letters of a Rich Text file look → the `rPr` by which a Word file says the same (ISO 29500-1, 17.3.2). */
import { element, type XmlElement } from '../xml.js';
import type { Letters } from './letters.js';

const SWITCHES: Readonly<Record<string, string>> = {
  v: 'vanish',
  strike: 'strike',
  striked: 'dstrike',
  deleted: 'del',
};
const VERTICAL: Readonly<Record<string, string>> = {
  super: 'superscript',
  sub: 'subscript',
  nosupersub: 'baseline',
};
/** Half points by which letters are raised or lowered where no number says it. */
const RAISED = 6;

export class Looks {
  font: number | null = null;
  private said: Readonly<Record<string, string>> = {};

  copy(): Looks {
    const copy = new Looks();
    copy.font = this.font;
    copy.said = this.said;
    return copy;
  }

  take(word: string, value: number | null): void {
    const name = SWITCHES[word];
    const say = (property: string, val: string) => {
      this.said = { ...this.said, [property]: val };
    };
    if (word === 'plain') [this.font, this.said] = [null, {}];
    else if (word === 'f') this.font = value;
    else if (name) say(name, value === 0 ? '0' : '1');
    else if (VERTICAL[word]) say('vertAlign', value === 0 ? 'baseline' : VERTICAL[word]);
    else if (word === 'up' || word === 'dn')
      say('position', String((word === 'up' ? 1 : -1) * (value ?? RAISED)));
    else if (word === 'fs') say('sz', String(value ?? 24));
    else if (word === 'charscalex') say('w', String(value ?? 100));
    else if (word === 'expndtw') say('spacing', String(value ?? 0));
    else if (word === 'cf') say('color', String(value ?? 0));
    else if (word === 'highlight' || word === 'cb' || word === 'chcbpat') say('shd', String(value ?? 0));
  }

  properties(letters: Letters): XmlElement {
    const properties: XmlElement[] = [];
    for (const [name, val] of Object.entries(this.said)) {
      if (name === 'color') properties.push(element(name, { val: letters.colourOf(Number(val)) }));
      else if (name === 'shd') properties.push(...(val === '0' ? [] : [letters.shade(Number(val))]));
      else if (name !== 'del' || val === '1') properties.push(element(name, { val }));
    }
    return element('rPr', {}, properties);
  }
}
