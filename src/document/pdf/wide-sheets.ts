/**
 * A sheet that is wider than the paper: spreadsheets print the columns that do not fit on further pages. Such a page
 * has numbers and no labels, in rows that lie as those of the page do that it goes on with. The two are put side by side
 * again, as one wide page.
 */
import { COLUMN, linesOf, type PrintedPage, type Rule, type Run } from './printed-page.js';

/** Edges of rows closer than this are one. */
const LEVEL = 2;
/** Rows of numbers that show by themselves with which page another goes on. */
const FEWEST_ROWS = 3;
/** Rows of two pages that lie alike, as a part of all of them. */
const ALIKE = 0.8;
/** Words that stand in the same places of two pages: columns that are printed on each page. */
const FEWEST_REPEATED = 3;
/** The part of them that ends where these columns end. */
const MOST = 0.8;
/** Fewer lines across are no table: rows are told by their base lines then. */
const FEWEST_LINES = 4;
/** Longer documents are no spreadsheets, and a page has no more rows. */
const [MOST_PAGES, MOST_EDGES] = [60, 400];

const isWords = ({ text }: Run) => /\p{Letter}/u.test(text);
const isNumber = ({ text }: Run) => /\d/.test(text) && !/\p{Letter}/u.test(text);

/** The rows of a page, by their upper edges, and what stands in each. */
interface Rows {
  /** Whether lines part them; without lines a page shows only rows in which something stands. */
  readonly ruled: boolean;
  readonly edges: readonly number[];
  readonly runs: readonly (readonly Run[])[];
}

/** Numbers that lie near each other, as the first of them. */
function apart(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > LEVEL) found.push(value);
  return found;
}

function rowsOf({ rules, runs }: PrintedPage): Rows {
  const across = rules.filter((rule) => rule.across);
  const ruled = across.length >= FEWEST_LINES;
  const edges = apart(ruled ? across.map(({ at }) => at) : linesOf(runs).map(({ y, height }) => y - height));
  if (edges.length > MOST_EDGES) return { ruled, edges: [], runs: [] };
  const inside: Run[][] = edges.map(() => []);
  for (const run of runs) {
    const middle = run.y - 0.35 * run.height;
    const row = edges.findLastIndex((edge) => edge <= middle);
    // Below the last line of a table stands none of it.
    if (row !== -1 && !(ruled && row === edges.length - 1)) inside[row]!.push(run);
  }
  return { ruled, edges, runs: inside };
}

/** Whether all numbers of a page stand in rows without words: nothing on it says what they are. */
const lacksLabels = ({ runs }: Rows) =>
  runs.some((row) => row.some(isNumber)) && runs.every((row) => !(row.some(isNumber) && row.some(isWords)));

/** What the rows of a page have in common with those of another. */
function compare(first: Rows, second: Rows): { readonly likeness: number; readonly labelled: number } {
  const rowIn = (edge: number) => first.edges.findIndex((one) => Math.abs(one - edge) <= LEVEL);
  const places = second.edges.map(rowIn);
  const common = places.filter((place) => place !== -1).length;
  let labelled = 0;
  for (const [row, place] of places.entries()) {
    if (!second.runs[row]!.some(isNumber)) continue;
    const beside = place === -1 ? [] : first.runs[place]!;
    if (beside.length === 0) return { likeness: 0, labelled: 0 };
    if (beside.some(isWords)) labelled++;
  }
  const all = first.ruled ? first.edges.length + second.edges.length - common : second.edges.length;
  return { likeness: common / all, labelled };
}

const placeOf = ({ text, x, y }: Run) => `${text} ${Math.round(x)} ${Math.round(y)}`;

/** Where the columns end that stand on both pages with the same words; 0 where there are none. */
function repeatedUntil({ places }: Wide, second: PrintedPage): number {
  const both = second.runs.filter((run) => places.has(placeOf(run)) && isWords(run));
  if (both.length < FEWEST_REPEATED) return 0;
  // A head over columns of several pages may begin at the same place on each.
  const ends = both.map(({ x, width }) => x + width).sort((a, b) => a - b);
  const end = ends[Math.floor(MOST * (ends.length - 1))]!;
  const lines = second.rules.filter(({ across, at }) => !across && at >= end - LEVEL).map(({ at }) => at);
  const from = lines.length > 0 ? Math.min(...lines) : end;
  // Other columns have the same heads, and other numbers.
  const isLeft = ({ x, width }: Run) => x + width / 2 <= from;
  if (!second.runs.every((run) => !isLeft(run) || places.has(placeOf(run)))) return 0;
  // The same table once more, or that of another year, has the same heads over its numbers.
  const heads = second.runs.filter((run) => !isLeft(run) && isWords(run));
  const same = heads.filter((run) => places.has(placeOf(run)));
  return same.length * 2 > heads.length ? 0 : from;
}

/** The page without what stands left of a place. */
function rightOf(page: PrintedPage, x: number): PrintedPage {
  if (x === 0) return page;
  const rules = page.rules
    .filter(({ across, at, to }) => (across ? to > x + LEVEL : at >= x - LEVEL))
    .map((rule) => (rule.across ? { ...rule, from: Math.max(rule.from, x) } : rule));
  const runs = page.runs.filter((run) => run.x + run.width / 2 > x);
  return { ...page, rules, runs, pictures: page.pictures.filter(({ left }) => left >= x) };
}

function ends({ rules, runs }: PrintedPage): { readonly left: number; readonly right: number } {
  const xs = [
    ...rules.flatMap(({ across, at, from, to }) => (across ? [from, to] : [at])),
    ...runs.flatMap(({ x, width }) => [x, x + width]),
  ];
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Two pages side by side, the edge between them as one. */
function beside(first: PrintedPage, second: PrintedPage): PrintedPage {
  const size = Math.max(...second.runs.map(({ height }) => height));
  const ruled = first.rules.length > 0 && second.rules.length > 0;
  const gap = ruled ? 0 : 2 * COLUMN * size;
  const [left, right] = [first, second].map((page) => ends(ruled ? { ...page, runs: [] } : page));
  const shift = left!.right + gap - right!.left;
  const moved = ({ across, at, from, to }: Rule): Rule =>
    across ? { across, at, from: from + shift, to: to + shift } : { across, at: at + shift, from, to };
  return {
    ...{ width: first.width + second.width, height: first.height },
    runs: [...first.runs, ...second.runs.map((run) => ({ ...run, x: run.x + shift }))],
    rules: [...first.rules, ...second.rules.map(moved)],
    pictures: [
      ...first.pictures,
      ...second.pictures.map((box) => ({ ...box, left: box.left + shift, right: box.right + shift })),
    ],
  };
}

/** A page that others may go on with, and those that do. */
interface Wide {
  readonly number: number;
  readonly page: PrintedPage;
  readonly rows: Rows;
  /** Where its words stand. */
  readonly places: ReadonlySet<string>;
  readonly more: PrintedPage[];
}

/** The pages that a page goes on with, the likeliest first. */
function candidates(all: readonly Wide[], page: PrintedPage, own: Rows, number: number) {
  return all
    .filter((one) => one.page.width === page.width && one.page.height === page.height)
    .flatMap((one) => {
      const from = repeatedUntil(one, page);
      const rest = rightOf(page, from);
      const rows = from === 0 ? own : rowsOf(rest);
      if (!lacksLabels(rows)) return [];
      const { likeness, labelled } = compare(one.rows, rows);
      return likeness < ALIKE ? [] : [{ one, rest, likeness, labelled, steps: number - one.number }];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The pages, each with those beside it that go on with its rows. */
export function wideSheets(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  if (pages.length < 2 || pages.length > MOST_PAGES) return pages;
  const all: Wide[] = [];
  // From how many pages before the columns of a sheet go on.
  let stride = 0;
  // Whether columns of labels stand on each of them.
  let repeats = false;
  pages.forEach((page, number) => {
    const rows = rowsOf(page);
    const found = candidates(all, page, rows, number);
    const alike = found.filter(({ likeness }) => likeness === found[0]!.likeness);
    const best =
      alike.length === 1 ? alike[0] : alike.find(({ steps }) => stride > 0 && steps % stride === 0);
    if (best && (best.labelled >= FEWEST_ROWS || (stride > 0 && best.steps % stride === 0))) {
      stride ||= best.steps;
      repeats ||= best.rest !== page;
      best.one.more.push(best.rest);
      return;
    }
    all.push({ number, page, rows, places: new Set(page.runs.map(placeOf)), more: [] });
  });
  if (stride === 0) return pages;
  return (repeats ? null : byStride(pages, stride)) ?? all.map(({ page, more }) => more.reduce(beside, page));
}

/** Whether the rows of one of two pages begin where those of the other do; cells may reach over several. */
function hasRowsOf(first: PrintedPage, second: PrintedPage): boolean {
  if (second.rules.length === 0 && second.runs.length === 0) return true;
  if (first.width !== second.width || first.height !== second.height) return false;
  const [one, other] = [rowsOf(first), rowsOf(second)];
  if (!one.ruled || !other.ruled) return false;
  const [few, many] = one.edges.length < other.edges.length ? [one, other] : [other, one];
  return few.edges.every((edge) => many.edges.some((its) => Math.abs(its - edge) <= LEVEL));
}

/**
 * The pages of a sheet that goes on from each page to the one so many behind it, all of them; null where one does not.
 * Its labels may take up several pages then.
 */
function byStride(pages: readonly PrintedPage[], stride: number): PrintedPage[] | null {
  if (stride === 1 || pages.length % stride !== 0) return null;
  const goOn = pages.every((page, i) => i < stride || hasRowsOf(pages[i - stride]!, page));
  if (!goOn) return null;
  return pages
    .slice(0, stride)
    .map((first, place) => pages.filter((_, i) => i >= stride && i % stride === place).reduce(beside, first));
}
