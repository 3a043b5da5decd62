/**
 * The walk of all numbers: every number of a page is of a named kind that is no statistic, or leads to what it is, and is
 * the same there. What is neither, is told.
 */
import path from 'node:path';
import { around, type Block, type Node, readPage, type WalkedPage } from './blocks.js';
import { NOT_STATISTICS } from './kinds.js';
import { resolved } from './statistics.js';
import { type Token, tokensOf } from './tokens.js';
import type { Truth } from './truth.js';

export interface Walked {
  /** Numbers by kind. */
  readonly kinds: Map<string, number>;
  /** A line for each number that is of no kind, or another than where it leads. */
  readonly wrong: string[];
}

/** A number where it stands. */
export interface Met {
  readonly token: Token;
  readonly block: Block;
  /** The elements that it stands in, from the inside out. */
  readonly within: readonly Node[];
  readonly page: WalkedPage;
}

/** The numbers of the page's text. */
export function* numbersIn(page: WalkedPage): Generator<Met> {
  for (const block of page.blocks)
    for (const token of tokensOf(block.text)) {
      const piece = block.pieces.findLast(({ at }) => at <= token.at);
      if (piece) yield { token, block, page, within: [...around(piece.element)] };
    }
}

/** By kind, the elements of the page in which it may stand. */
function placesOf({ $ }: WalkedPage): ReadonlyMap<string, ReadonlySet<unknown>> {
  return new Map(
    NOT_STATISTICS.flatMap(({ kind, at }) => (at === undefined ? [] : [[kind, new Set<unknown>($(at).toArray())] as const])),
  );
}

/** The kind of a number that is no statistic; null for all others. */
function kindOf({ token, block, within }: Met, places: ReadonlyMap<string, ReadonlySet<unknown>>): string | null {
  for (const { kind, at, says, of } of NOT_STATISTICS) {
    if (at !== undefined && !within.some((one) => places.get(kind)!.has(one))) continue;
    if (of !== undefined && !of.includes(token.value)) continue;
    if (says === undefined) return kind;
    for (const { 0: words, index } of block.text.matchAll(says))
      if (index <= token.at && token.at + token.text.length <= index + words.length) return kind;
  }
  return null;
}

/** Walks through a page. */
export function walk(file: string, truth: Truth, { kinds, wrong }: Walked, html?: string): void {
  const page = readPage(file, html);
  const places = placesOf(page);
  for (const met of numbersIn(page)) {
    const found = resolved(met, truth);
    const other = found?.wrong === null ? null : kindOf(met, places);
    const kind = other ?? found?.kind;
    const said = () => {
      const { text } = met.block;
      const { at } = met.token;
      const where = met.within.slice(0, 4).map(({ name, attribs }) => `${name}${attribs?.class ? `.${attribs.class.replaceAll(' ', '.')}` : ''}`).reverse().join(' ');
      return `${path.basename(path.dirname(file))}/${path.basename(file)}: ${where}: …${text.slice(Math.max(0, at - 50), at)}⟦${met.token.text}⟧${text.slice(at + met.token.text.length, at + 50)}…`.replace(/\s+/g, ' ');
    };
    if (kind === undefined) wrong.push(`unknown: ${said()}`);
    else if (other === null && found?.wrong) wrong.push(`${found.wrong}: ${said()}`);
    kinds.set(kind ?? 'unknown', (kinds.get(kind ?? 'unknown') ?? 0) + 1);
  }
}
