/**
 * The walk of all numbers: every number of a page is of a named kind that is no statistic, or leads to what it is, and is
 * the same there. What is neither, is told.
 */
import path from 'node:path';
import { around, type Block, type Node, readPage, type WalkedPage } from './blocks.js';
import { isOfPlace, tipsIn } from './by-tip.js';
import { NOT_STATISTICS } from './kinds.js';
import { AGAIN, headlinesOf, isSaidAgain, sayingsOf } from './said-again.js';
import { among, followed } from './statistics.js';
import { type Token, tokensOf } from './tokens.js';
import type { Truth } from './truth.js';
import { unseenIn } from './unseen.js';

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

/** By selector, the elements of the page that it names. */
function placesOf({ $ }: WalkedPage): ReadonlyMap<string, ReadonlySet<unknown>> {
  const selectors = NOT_STATISTICS.flatMap(({ at, except }) => [at ?? [], except ?? []].flat());
  return new Map(selectors.map((one) => [one, new Set<unknown>($(one).toArray())] as const));
}

/** The kind of a number that is no statistic; null for all others. */
function kindOf(
  { token, block, within }: Met,
  places: ReadonlyMap<string, ReadonlySet<unknown>>,
): string | null {
  const isIn = (at: string) => within.some((one) => places.get(at)?.has(one));
  for (const { kind, at, except, says, of } of NOT_STATISTICS) {
    if ((at !== undefined && !isIn(at)) || (except !== undefined && isIn(except))) continue;
    if (of !== undefined && !of.includes(token.value)) continue;
    if (says === undefined) return kind;
    for (const { 0: words, index } of block.text.matchAll(says))
      if (index <= token.at && token.at + token.text.length <= index + words.length) return kind;
  }
  return null;
}

/** Walks through a page. */
export function walk(file: string, truth: Truth, walked: Walked, html?: string): void {
  const page = readPage(file, html);
  const places = placesOf(page);
  const headlines = headlinesOf(page);
  const sayings = sayingsOf(page, headlines);
  const again = new Set<unknown>(page.$(AGAIN).toArray());
  const note = (kind: string | null, wrong: string | null, said: () => string) => {
    if (kind === null) walked.wrong.push(`unknown: ${said()}`);
    else if (wrong !== null) walked.wrong.push(`${wrong}: ${said()}`);
    walked.kinds.set(kind ?? 'unknown', (walked.kinds.get(kind ?? 'unknown') ?? 0) + 1);
  };
  const at = `${path.basename(path.dirname(file))}/${path.basename(file)}`;
  for (const met of numbersIn(page)) {
    const { token, block, within } = met;
    const said = () => `${at}: ${wayTo(within)}: ${around50(block.text, token)}`;
    if (within.some((one) => again.has(one)) && isSaidAgain(block.text, token.at, sayings)) {
      note('said again', null, said);
      continue;
    }
    const found = followed(met, truth);
    if (found && (found.wrong === null || found.isFinal)) {
      note(found.kind, found.wrong, said);
      continue;
    }
    const other = kindOf(met, places);
    const one = other === null ? among(met, truth) : null;
    if (other !== null || one?.wrong === null) note(other ?? one?.kind ?? null, null, said);
    else note(found?.kind ?? one?.kind ?? null, found?.wrong ?? one?.wrong ?? null, said);
  }
  // Where numbers lead, the same stands as in the dataset.
  const slug = path.basename(file, '.html');
  for (const element of page.$('[id][data-value]').toArray()) {
    const { id, 'data-value': value } = element.attribs;
    const there = truth.values.get(`${slug}#${id}`);
    if (there === undefined) continue;
    const same = value === '' ? there === null : Number(value) === there;
    note('place of a number', same ? null : `${id} is ${there} in the dataset, and ${value} here`, () => at);
  }
  // What is read to who does not see it, shown by messengers, or drawn.
  for (const { met, found } of unseenIn(page, truth)) {
    const other = found.wrong === null ? null : kindOf(met, new Map());
    note(
      other ?? found.kind,
      other === null ? found.wrong : null,
      () => `${at}: not text: ${around50(met.block.text, met.token)}`,
    );
  }
  // What is said where the pointer is.
  if (path.basename(path.dirname(file)) !== 'charts')
    for (const { met, found } of tipsIn(page, truth)) {
      const other = found.wrong === null || isOfPlace(found) ? null : kindOf(met, new Map());
      note(
        other ?? found.kind,
        other === null ? found.wrong : null,
        () => `${at}: ${met.block.element.attribs?.['data-name']}: ${around50(met.block.text, met.token)}`,
      );
    }
  // Words in a picture have no links: each number of a headline is named below it, where it leads on.
  for (const { figure, title, subtitle } of headlines) {
    const named = page
      .$(figure as never)
      .find('.numbers a')
      .toArray()
      .flatMap((link) => tokensOf(page.$(link).text()));
    const left = named.map(({ text }) => text);
    for (const text of [title, subtitle])
      for (const token of tokensOf(text)) {
        const met = { token, block: { element: figure as Node, text, pieces: [] }, within: [], page };
        const kind = left.includes(token.text) ? 'number of a headline' : kindOf(met, new Map());
        note(kind, null, () => `${at}: headline: ${around50(text, token)}`);
      }
  }
}

const wayTo = (within: readonly Node[]) =>
  within
    .slice(0, 4)
    .map(({ name, attribs }) => `${name}${attribs?.class ? `.${attribs.class.replaceAll(' ', '.')}` : ''}`)
    .reverse()
    .join(' ');

function around50(text: string, { at, text: { length } }: Token): string {
  const [before, said, behind] = [
    text.slice(Math.max(0, at - 50), at),
    text.slice(at, at + length),
    text.slice(at + length, at + length + 50),
  ];
  return `…${before}⟦${said}⟧${behind}…`.replace(/\s+/g, ' ');
}
