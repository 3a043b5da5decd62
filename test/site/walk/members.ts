/**
 * What belongs into the list that a number leads to. Of each piece: it is there, it is not there twice, and it is about what
 * the number's row and column say. And by the walk's own question to the dataset: these pieces, no others, and this number.
 */
import path from 'node:path';
import { type Heads, headsOf, otherThanSaid } from './about.js';
import type { WalkedPage } from './blocks.js';
import type { Met } from './number-walk.js';
import type { OwnList } from './own-lists.js';
import type { PartsList } from './pages.js';
import { targetPage } from './pages.js';
import { isSame } from './resolved.js';
import { type Headline, headlinesOf } from './said-again.js';
import { plainLabel } from './subjects.js';
import { tokensOf } from './tokens.js';
import type { Truth } from './truth.js';

/** A noun of which each is one: 42 reports are 42 different ones. Checks of a report have one address. */
const ONE_EACH = /^\s*(?:annual |comparable |other )*(?:reports?|publishers?)\b|^\s?(?:份|个(?:其他)?机关)/;
const HEAD_OF_ONES = /(?:reports|年报|份)/i;

/** What is wrong with the list of a number; null where nothing is. `how` the number is made of it. */
export function wrongMembers(
  met: Met,
  truth: Truth,
  list: PartsList,
  { from, how }: { readonly from: string; readonly how: string },
): string | null {
  const heads = headsOf(met);
  const behind = met.block.text.slice(met.token.at + met.token.text.length);
  const counts = how === 'count' || how === 'distinct';
  if (
    counts &&
    (ONE_EACH.test(behind) || (heads && HEAD_OF_ONES.test(heads.column))) &&
    list.distinct < list.shown
  )
    return `names some of its ${list.shown} pieces twice`;
  const pieces: Piece[] = [];
  for (const href of list.hrefs) {
    const [file = '', anchor = ''] = href.split('#').map(decodeURIComponent);
    const slug = path.basename(file, '.html');
    const target = targetPage(path.join(path.dirname(from), file));
    if (target === null || (anchor !== '' && !target.has(anchor))) return `names ${href}, which is not there`;
    const place = `${slug}${anchor === '' ? '' : `#${anchor}`}`;
    const other = counts ? otherThanSaid(ofPieces(heads), truth, place) : null;
    if (other !== null) return `names a piece that ${other}`;
    pieces.push({ slug, anchor });
  }
  const own = ownList(met, heads, truth.lists);
  if (own === 'none') return 'has a list of whose members the walk has no question';
  return own && otherThanAsked(met, own, pieces, list, { how, truth });
}

interface Piece {
  readonly slug: string;
  readonly anchor: string;
}

/** By what the question names it. */
function nameOf({ slug, anchor }: Piece, of: OwnList['of'], truth: Truth): string {
  if (of === 'report') return slug;
  if (of === 'body') return truth.whose.get(slug) ?? slug;
  if (of === 'check') return truth.checks.get(`${slug}#${anchor}`) ?? anchor;
  return of === 'criterion' ? anchor : `${slug}#${anchor}`;
}

function otherThanAsked(
  met: Met,
  { of, members, also, total }: OwnList,
  pieces: readonly Piece[],
  list: PartsList,
  { how, truth }: { readonly how: string; readonly truth: Truth },
): string | null {
  const listed = pieces.map((piece) => nameOf(piece, of, truth));
  const strange = listed.find((name) => !members.includes(name) && !also.has(name));
  if (strange !== undefined) return `names ${strange}, which does not belong there`;
  const isWhole = list.shown === list.count;
  const missing = isWhole ? members.find((name) => !listed.includes(name)) : undefined;
  if (missing !== undefined) return `leaves ${missing} out`;
  if (how === 'count') {
    const twice = listed.find((name) => timesIn(listed, name) > timesIn(members, name));
    if (twice !== undefined) return `names ${twice} more often than it belongs there`;
    if (list.count !== members.length) return `counts ${list.count}, and ${members.length} belong there`;
  }
  const number =
    total ?? (how === 'count' ? members.length : how === 'distinct' ? new Set(members).size : null);
  return number === null || isSame(met, number) ? null : `is ${number} by the walk’s own question`;
}

const timesIn = (names: readonly string[], name: string) => names.filter((one) => one === name).length;

/** A count has no indicator or applicant of its own: its column is called after what is counted. */
const ofPieces = (heads: Heads | null): Heads | null =>
  heads && {
    ...{ column: '', row: heads.row },
    others: heads.others.filter(({ head }) => /^(?:Publisher|Body|机关|发布机关|Report|年报$)/.test(head)),
  };

/** Pages of notebooks, and of their charts: `04-requests`, `04-requests-2`. */
const OF_NOTEBOOK = /^(\d\d-[a-z-]+?)(?:-\d+)?$/;

/** The list that the dataset gives for a number; `none` where nothing is asked of it, null on pages of no notebook. */
function ownList(met: Met, heads: Heads | null, lists: readonly OwnList[]): OwnList | 'none' | null {
  const page = path.basename(met.page.file, '.html');
  const notebook = OF_NOTEBOOK.exec(page)?.[1];
  const figure = met.within.find(({ attribs }) => attribs?.['data-name'] !== undefined);
  const chart = figure?.attribs?.['data-name'] ?? (page === notebook ? null : page);
  const places = [page, notebook, chart];
  const texts = new Set([heads?.row ?? '', ...(heads?.others.map(({ text }) => text) ?? [])].map(plainLabel));
  const sentence = sentenceOf(met);
  const own = lists.filter(
    ({ on, says, heads: above, key }) =>
      places.includes(on) &&
      (says === null
        ? heads !== null &&
          above.includes(plainLabel(heads.column)) &&
          key.every((either) => either.some((label) => texts.has(label)))
        : heads === null && says.test(sentence)),
  );
  return own[0] ?? (notebook === undefined ? null : 'none');
}

const headlines = new WeakMap<WalkedPage, readonly Headline[]>();

/** The words around a number, with brackets around it: of a number below a chart those of the headline that it is taken from. */
function sentenceOf(met: Met): string {
  const { block, token, page } = met;
  const isNumber = met.within.some(({ attribs }) => / numbers |^numbers/.test(`${attribs?.class ?? ''} `));
  const figure = met.within.find(({ attribs }) => attribs?.['data-name'] !== undefined);
  if (isNumber && figure) {
    const known = headlines.get(page) ?? headlinesOf(page);
    headlines.set(page, known);
    const headline = known.find((one) => one.figure === figure);
    const lines = headline ? [headline.title, headline.subtitle] : [];
    // The same number may be said twice: the first below is the first above.
    let before = tokensOf(block.text).filter(({ text, at }) => text === token.text && at < token.at).length;
    for (const line of lines)
      for (const one of tokensOf(line))
        if (one.text === token.text && before-- === 0) return withBrackets(line, one);
  }
  // The sentence, or the item of a list of numbers, that it stands in.
  return withBrackets(block.text, token)
    .split(/(?<=[.。]) |(?<=。)| · /)
    .find((one) => one.includes('⟦'))!
    .trim();
}

/** Of a subtitle of several sentences the one that has it. */
const withBrackets = (
  text: string,
  { at, text: { length } }: { readonly at: number; readonly text: string },
) => `${text.slice(0, at)}⟦${text.slice(at, at + length)}⟧${text.slice(at + length)}`.replace(/\s+/g, ' ');
