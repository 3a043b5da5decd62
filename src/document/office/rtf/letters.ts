/** The tables of a Rich Text file: which encoding its fonts write in, and its colours. */
import { decodeAs } from '../../single-byte.js';
import { element, type XmlElement } from '../xml.js';

/** Encodings by the number of a font's set of characters; all others write in that of the file. */
const SETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
  238: 'windows-1250',
};
/** Encodings by the number of a code page. */
const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1251: 'windows-1251',
  54936: 'gb18030',
};

export class Letters {
  private page = 'windows-1252';
  private first = 0;
  private readonly fonts = new Map<number, string>();
  private font = 0;
  private colour: [number, number, number] | null = null;
  private readonly colours: (string | null)[] = [];

  /** Takes a word of the table of fonts. */
  describe(word: string, value: number | null): void {
    if (word === 'f') this.font = value ?? 0;
    const label = word === 'fcharset' ? SETS[value ?? 0] : word === 'cpg' ? PAGES[value ?? 0] : undefined;
    if (label) this.fonts.set(this.font, label);
  }

  /** Takes a word of the table of colours. */
  mix(word: string, value: number | null): void {
    const part = ['red', 'green', 'blue'].indexOf(word);
    if (part < 0) return;
    this.colour ??= [0, 0, 0];
    this.colour[part] = Math.min(255, Math.max(0, value ?? 0));
  }

  /** Each semicolon ends a colour; the first is left to the program. */
  mixed(text: string): void {
    for (const sign of text) {
      if (sign !== ';') continue;
      this.colours.push(this.colour && Buffer.from(this.colour).toString('hex'));
      this.colour = null;
    }
  }

  /** The encoding of the file, and the font that it begins with. */
  byDefault(word: string, value: number | null): void {
    if (word === 'ansicpg') this.page = PAGES[value ?? 0] ?? this.page;
    else if (word === 'deff') this.first = value ?? 0;
  }

  decode(bytes: string, font: number | null): string {
    // Digits and signs are the same in all of them.
    if (/^[\x20-\x7e]*$/.test(bytes)) return bytes;
    const label = this.fonts.get(font ?? this.first) ?? this.page;
    return decodeAs(Buffer.from(bytes, 'latin1'), label);
  }

  colourOf(index: number): string {
    return this.colours[index] ?? 'auto';
  }

  shade(index: number): XmlElement {
    return element('shd', { val: 'clear', fill: this.colourOf(index) });
  }
}
