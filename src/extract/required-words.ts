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
  /** Items, each with a bit for that one of its needs which the word meets. */
  readonly items: number[];
  readonly bits: number[];
  met: number;
}

/** Few, so that they stay at hand; characters that share one are told apart later. */
const SLOTS = 0x1000;
/** So many needs of an item are looked for. */
const MOST_NEEDS = 8;

/** Chooses, of many patterns or names, those of which a text holds the words that they need. */
export class AnchorIndex<T> {
  /** For each character the number of the list of words that may begin with it; 0 where none does. */
  private readonly starts = new Uint16Array(SLOTS);
  /** Words whose first characters share a slot. */
  private readonly words: Anchor[][] = [[]];
  private readonly always: number[] = [];
  private readonly items: readonly T[];
  /** For each item a bit for each of its needs, and those that the text it was met in last has met. */
  private readonly all: Uint8Array;
  private readonly has: Uint8Array;
  /** For each item the number of the text in which one of its words was met last, and the number of the text in hand. */
  private readonly last: Uint32Array;
  private text = 0;

  constructor(items: readonly { readonly item: T; readonly needs: readonly Need[] }[]) {
    this.items = items.map(({ item }) => item);
    this.all = new Uint8Array(items.length);
    this.has = new Uint8Array(items.length);
    this.last = new Uint32Array(items.length);
    items.forEach(({ needs }, n) => {
      if (needs.length === 0) this.always.push(n);
      needs.slice(0, MOST_NEEDS).forEach((words, i) => {
        this.all[n]! |= 1 << i;
        for (const word of words) this.add(word, n, 1 << i);
      });
    });
  }

  private add(word: string, item: number, bit: number): void {
    const first = word.charCodeAt(0);
    const slot = first & (SLOTS - 1);
    if (this.starts[slot] === 0) this.starts[slot] = this.words.push([]) - 1;
    const known = this.words[this.starts[slot]!]!;
    let anchor = known.find((candidate) => candidate.word === word);
    if (!anchor) {
      anchor = { word, first, second: word.charCodeAt(1), items: [], bits: [], met: 0 };
      known.push(anchor);
    }
    anchor.items.push(item);
    anchor.bits.push(bit);
  }

  /** In the order in which they were given. */
  in(text: string): T[] {
    const { starts, words } = this;
    const here = this.next();
    const found = [...this.always];
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const first = text.charCodeAt(i);
      const start = starts[first & (SLOTS - 1)]!;
      if (start === 0) continue;
      const next = text.charCodeAt(i + 1);
      for (const anchor of words[start]!) {
        const { word } = anchor;
        if (anchor.first !== first || anchor.met === here || (word.length > 1 && anchor.second !== next))
          continue;
        if (word.length > 2 && !text.startsWith(word, i)) continue;
        anchor.met = here;
        this.meet(anchor, here, found);
      }
    }
    return found.sort((a, b) => a - b).map((n) => this.items[n]!);
  }

  /** Adds the items that have all that they need with a word. */
  private meet({ items, bits }: Anchor, here: number, found: number[]): void {
    const { all, last } = this;
    for (let i = 0; i < items.length; i++) {
      const n = items[i]!;
      const had = last[n] === here ? this.has[n]! : 0;
      const now = had | bits[i]!;
      last[n] = here;
      this.has[n] = now;
      if (now !== had && now === all[n]) found.push(n);
    }
  }

  /** The number of the next text; the numbers begin anew where no array holds more. */
  private next(): number {
    if (this.text === 0xffffffff) {
      this.last.fill(0);
      for (const anchor of this.words.flat()) anchor.met = 0;
      this.text = 0;
    }
    return ++this.text;
  }
}
