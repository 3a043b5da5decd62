/**
 * Words without which a pattern cannot match. Looking for a word costs a hundredth of trying a pattern, so a
 * pattern is tried only on text that holds one of its words.
 */

/** What a stretch of a pattern needs: one of these words, or null where it may do without any. */
type Needed = readonly string[] | null;

/** Of two needs that both hold, the one that tells more: longer words, then fewer of them. */
function better(one: Needed, other: Needed): Needed {
  if (!one || !other) return one ?? other;
  const shortest = (words: readonly string[]) => Math.min(...words.map((word) => word.length));
  const [a, b] = [shortest(one), shortest(other)];
  if (a !== b) return a > b ? one : other;
  return one.length <= other.length ? one : other;
}

/** What goes on behind the letter of an escape. */
const ESCAPES: Readonly<Record<string, RegExp>> = {
  u: /^(?:[\da-f]{4}|\{[^}]*\})/i,
  x: /^[\da-f]{2}/i,
  p: /^\{[^}]*\}/,
  P: /^\{[^}]*\}/,
  k: /^<\w+>/,
};

/** What a quantifier begins with. */
const QUANTIFIES: ReadonlySet<string | undefined> = new Set('?*+{');

class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Alternatives up to the closing bracket or the end: each must need a word, or none is needed. */
  alternatives(): Needed {
    const first = this.sequence();
    if (this.source[this.at] !== '|') return first;
    const needs: Needed[] = [first];
    while (this.source[this.at] === '|') {
      this.at++;
      needs.push(this.sequence());
    }
    if (needs.includes(null)) return null;
    return [...new Set(needs.flatMap((need) => need ?? []))];
  }

  private sequence(): Needed {
    let best: Needed = null;
    let run = '';
    const end = () => {
      if (run) best = better(best, [run]);
      run = '';
    };
    for (;;) {
      const next = this.source[this.at];
      if (next === undefined || next === '|' || next === ')') break;
      const { literal, need } = this.atom();
      const optional = this.quantifier();
      if (optional === null && literal !== null) run += literal;
      else {
        end();
        if (optional !== true) best = better(best, literal !== null ? [literal] : need);
      }
    }
    end();
    return best;
  }

  /** A character, a class, or a group with what it needs. */
  private atom(): { literal: string | null; need: Needed } {
    const char = this.source[this.at++]!;
    if (char === '(') {
      const kind = /^\?(?::|<?[=!]|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? '';
      this.at += kind.length;
      const need = this.alternatives();
      this.at++;
      // What stands before or behind is no part of the match, and what must not stand there is not needed.
      return { literal: null, need: /[=!]$/.test(kind) ? null : need };
    }
    if (char === '[') {
      while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
      this.at++;
      return { literal: null, need: null };
    }
    if (char === '\\') {
      const escaped = this.source[this.at++]!;
      // What belongs to the escape is no word: the digits of \u4e00, the name of \p{Script=Han}.
      this.at += ESCAPES[escaped]?.exec(this.source.slice(this.at))?.[0].length ?? 0;
      return { literal: /\w/.test(escaped) ? null : escaped, need: null };
    }
    return { literal: /[.^$]/.test(char) ? null : char, need: null };
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

/** Words of which at least one stands in every text that the pattern matches; null where there are none. */
export function anchorsOf(pattern: string): readonly string[] | null {
  return new PatternReader(pattern).alternatives();
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches wherever one of the patterns can: where one of the words stands that they need. */
export function anyAnchor(patterns: readonly string[]): RegExp {
  const words = patterns.map(anchorsOf);
  return new RegExp(words.includes(null) ? '' : words.flatMap((some) => (some ?? []).map(escaped)).join('|'));
}

/** The pattern, tried only on texts that hold one of its words. Its flags must leave words as they are. */
export function sieved(pattern: RegExp): (text: string) => RegExpExecArray | null {
  const words = pattern.ignoreCase ? null : anchorsOf(pattern.source);
  return (text) => (!words || words.some((word) => text.includes(word)) ? pattern.exec(text) : null);
}

/** A word, with its second character, the items that it stands for, and the number of the text where it was met last. */
interface Anchor {
  readonly word: string;
  readonly second: number;
  readonly items: number[];
  met: number;
}

/** Chooses, of many patterns or names, those of which a text holds a word. */
export class AnchorIndex<T> {
  /** For each character the number of the list of words that begin with it; 0 where none does. */
  private readonly starts = new Uint16Array(0x10000);
  /** Words that begin alike. */
  private readonly words: Anchor[][] = [[]];
  private readonly always: number[] = [];
  private readonly items: readonly T[];
  /** For each item the number of the text that it was found to fit last, and the number of the text in hand. */
  private readonly fits: Uint32Array;
  private text = 0;

  constructor(items: readonly { readonly item: T; readonly anchors: readonly string[] | null }[]) {
    this.items = items.map(({ item }) => item);
    this.fits = new Uint32Array(items.length);
    items.forEach(({ anchors }, n) => {
      if (anchors) for (const word of anchors) this.add(word, n);
      else this.always.push(n);
    });
  }

  private add(word: string, item: number): void {
    const first = word.charCodeAt(0);
    if (this.starts[first] === 0) this.starts[first] = this.words.push([]) - 1;
    const known = this.words[this.starts[first]!]!;
    const entry = known.find((candidate) => candidate.word === word);
    if (entry) entry.items.push(item);
    else known.push({ word, second: word.charCodeAt(1), items: [item], met: 0 });
  }

  /** In the order in which they were given. */
  in(text: string): T[] {
    const { starts, words, fits } = this;
    const here = this.next();
    const found = [...this.always];
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const start = starts[text.charCodeAt(i)]!;
      if (start === 0) continue;
      const next = text.charCodeAt(i + 1);
      for (const anchor of words[start]!) {
        const { word, items } = anchor;
        if (anchor.met === here || (word.length > 1 && anchor.second !== next)) continue;
        if (word.length > 2 && !text.startsWith(word, i)) continue;
        anchor.met = here;
        for (const n of items) {
          if (fits[n] === here) continue;
          fits[n] = here;
          found.push(n);
        }
      }
    }
    return found.sort((a, b) => a - b).map((n) => this.items[n]!);
  }

  /** The number of the next text; the numbers begin anew where no array holds more. */
  private next(): number {
    if (this.text === 0xffffffff) {
      this.fits.fill(0);
      for (const anchor of this.words.flat()) anchor.met = 0;
      this.text = 0;
    }
    return ++this.text;
  }
}
