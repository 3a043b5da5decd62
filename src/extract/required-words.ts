/**
 * Words without which a pattern cannot match. Looking for a word costs a hundredth of trying a pattern, so a
 * pattern is tried only on text that holds one of its words.
 */

/** Words of which one must stand there. */
type Need = readonly string[];

/** Of two needs the one that tells more: longer words, then fewer of them. */
function better(one: Need, other: Need): Need {
  const shortest = (words: Need) => Math.min(...words.map((word) => word.length));
  const [a, b] = [shortest(one), shortest(other)];
  if (a !== b) return a > b ? one : other;
  return one.length <= other.length ? one : other;
}

/** The need that tells most; null where there is none. */
const best = (needs: readonly Need[]): Need | null =>
  needs.length > 0 ? needs.reduce((one, other) => better(one, other)) : null;

/** What goes on behind the letter of an escape. */
const ESCAPES: Readonly<Record<string, RegExp>> = {
  u: /^(?:[\da-f]{4}|\{[^}]*\})/i,
  x: /^[\da-f]{2}/i,
  p: /^\{[^}]*\}/,
  P: /^\{[^}]*\}/,
  k: /^<\w+>/,
};

/** A class that names its characters, and few of them. */
const FEW_CHARACTERS = /^[^\\^-][^\\-]{0,15}$/;

/** What a quantifier begins with. */
const QUANTIFIES: ReadonlySet<string | undefined> = new Set('?*+{');

class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** All needs of alternatives up to the closing bracket or the end. Of several, one need of each goes into one. */
  alternatives(): readonly Need[] {
    const all = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      all.push(this.sequence());
    }
    if (all.length === 1) return all[0]!;
    const each = all.map(best);
    return each.includes(null) ? [] : [[...new Set(each.flatMap((need) => need ?? []))]];
  }

  private sequence(): readonly Need[] {
    const needs: Need[] = [];
    let run = '';
    const end = () => {
      if (run) needs.push([run]);
      run = '';
    };
    for (;;) {
      const next = this.source[this.at];
      if (next === undefined || next === '|' || next === ')') break;
      const { literal, needs: own } = this.atom();
      const optional = this.quantifier();
      if (optional === null && literal !== null) run += literal;
      else {
        end();
        if (optional !== true) needs.push(...(literal !== null ? [[literal]] : own));
      }
    }
    end();
    return needs;
  }

  /** A character, a class, or a group with what it needs. */
  private atom(): { readonly literal: string | null; readonly needs: readonly Need[] } {
    const char = this.source[this.at++]!;
    if (char === '(') {
      const kind = /^\?(?::|<?[=!]|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? '';
      this.at += kind.length;
      const needs = this.alternatives();
      this.at++;
      // What stands before or behind is no part of the match, and what must not stand there is not needed.
      return { literal: null, needs: /[=!]$/.test(kind) ? [] : needs };
    }
    if (char === '[') {
      const from = this.at;
      while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
      const characters = this.source.slice(from, this.at++);
      return { literal: null, needs: FEW_CHARACTERS.test(characters) ? [[...characters]] : [] };
    }
    if (char === '\\') {
      const escaped = this.source[this.at++]!;
      // What belongs to the escape is no word: the digits of \u4e00, the name of \p{Script=Han}.
      this.at += ESCAPES[escaped]?.exec(this.source.slice(this.at))?.[0].length ?? 0;
      return { literal: /\w/.test(escaped) ? null : escaped, needs: [] };
    }
    return { literal: /[.^$]/.test(char) ? null : char, needs: [] };
  }

  /** True where the atom before may be left out, false where it may repeat, null where it stands once. */
  private quantifier(): boolean | null {
    // Most atoms have none; there are tens of thousands of them.
    if (!QUANTIFIES.has(this.source[this.at])) return null;
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!found) return null;
    this.at += found[0].length;
    return /^[?*]/.test(found[0]) || found[1] === '0';
  }
}

/** Of each of these lists at least one word stands in every text that the pattern matches. */
export const needsOf = (pattern: string): readonly Need[] => new PatternReader(pattern).alternatives();

/** Words of which at least one stands in every text that the pattern matches; null where there are none. */
export const anchorsOf = (pattern: string): Need | null => best(needsOf(pattern));

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches wherever one of the patterns can: where one of the words stands that they need. */
export function anyAnchor(patterns: readonly string[]): RegExp {
  const words = patterns.map(anchorsOf);
  return new RegExp(words.includes(null) ? '' : words.flatMap((some) => (some ?? []).map(escaped)).join('|'));
}

/** The pattern, tried only on texts that hold the words that it needs. Its flags must leave words as they are. */
export function sieved(pattern: RegExp): (text: string) => RegExpExecArray | null {
  const needs = pattern.ignoreCase ? [] : needsOf(pattern.source);
  return (text) =>
    needs.every((words) => words.some((word) => text.includes(word))) ? pattern.exec(text) : null;
}

/** A word, with its first two characters, what it stands for, and the number of the text where it was met last. */
interface Anchor {
  readonly word: string;
  readonly first: number;
  readonly second: number;
  /** Places in the index's list of needs that are met, each with its bits for the items of which the word meets that need. */
  readonly places: number[];
  readonly bits: number[];
  met: number;
}

/** The needs to look for: a single character stands in most texts, and tells little beside words. */
function tellingMost(needs: readonly Need[]): readonly Need[] {
  const words = needs.filter((need) => need.every(({ length }) => length > 1));
  return (words.length > 0 ? words : needs).slice(0, MOST_NEEDS);
}

/** Few, so that they stay at hand; characters that share one are told apart later. */
const SLOTS = 0x1000;
/** So many needs of an item are looked for. */
const MOST_NEEDS = 4;
/** Items whose needs a number holds, one bit each. */
const BLOCK = 32;

/** Chooses, of many patterns or names, those of which a text holds the words that they need. */
export class AnchorIndex<T> {
  /** For each character the number of the list of words that may begin with it; 0 where none does. */
  private readonly starts = new Uint16Array(SLOTS);
  /** Words whose first characters share a slot. */
  private readonly words: Anchor[][] = [[]];
  private readonly items: readonly T[];
  private readonly blocks: number;
  /** The first need of all items, block by block, then the second, and so on: where it is met; and where none is to meet. */
  private readonly met: Int32Array;
  private readonly without: Int32Array;
  /** The number of the text in hand. */
  private text = 0;

  constructor(items: readonly { readonly item: T; readonly needs: readonly Need[] }[]) {
    this.items = items.map(({ item }) => item);
    this.blocks = Math.ceil(items.length / BLOCK);
    const telling = items.map(({ needs }) => tellingMost(needs));
    const most = Math.max(1, ...telling.map(({ length }) => length));
    this.without = new Int32Array(most * this.blocks);
    this.met = new Int32Array(most * this.blocks);
    telling.forEach((needs, n) => {
      for (let i = 0; i < most; i++) {
        const place = i * this.blocks + Math.floor(n / BLOCK);
        const bit = 1 << (n % BLOCK);
        const words = needs[i];
        if (words) for (const word of words) this.add(word, place, bit);
        else this.without[place]! |= bit;
      }
    });
  }

  private add(word: string, place: number, bit: number): void {
    const first = word.charCodeAt(0);
    const slot = first & (SLOTS - 1);
    if (this.starts[slot] === 0) this.starts[slot] = this.words.push([]) - 1;
    const known = this.words[this.starts[slot]!]!;
    let anchor = known.find((candidate) => candidate.word === word);
    if (!anchor) {
      anchor = { word, first, second: word.charCodeAt(1), places: [], bits: [], met: 0 };
      known.push(anchor);
    }
    const at = anchor.places.lastIndexOf(place);
    if (at === -1) {
      anchor.places.push(place);
      anchor.bits.push(bit);
    } else anchor.bits[at]! |= bit;
  }

  /** In the order in which they were given. */
  in(text: string): T[] {
    const { starts, words, met } = this;
    const here = ++this.text;
    met.set(this.without);
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const first = text.charCodeAt(i);
      const start = starts[first & (SLOTS - 1)]!;
      if (start === 0) continue;
      const next = text.charCodeAt(i + 1);
      for (const anchor of words[start]!) {
        const { word, places, bits } = anchor;
        if (anchor.first !== first || anchor.met === here) continue;
        if (word.length > 1 && anchor.second !== next) continue;
        if (word.length > 2 && !text.startsWith(word, i)) continue;
        anchor.met = here;
        for (let n = 0; n < places.length; n++) met[places[n]!]! |= bits[n]!;
      }
    }
    return this.withAllMet();
  }

  private withAllMet(): T[] {
    const { blocks, met } = this;
    const found: T[] = [];
    for (let block = 0; block < blocks; block++) {
      let left = met[block]!;
      for (let place = block + blocks; left !== 0 && place < met.length; place += blocks) left &= met[place]!;
      while (left !== 0) {
        const lowest = left & -left;
        found.push(this.items[block * BLOCK + 31 - Math.clz32(lowest)]!);
        left ^= lowest;
      }
    }
    return found;
  }
}
