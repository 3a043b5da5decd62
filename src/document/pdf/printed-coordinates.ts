/** A printed sheet without the coordinates that spreadsheets print around it, and without their lines. */
import { countUp, FEWEST, placeOf } from '../coordinates.js';
import type { PrintedPage, Rule, Run } from './printed-page.js';

/** Words of one line, or of one column, are off by less. In points. */
const NEAR = 3;

/** A page of few columns has their letters, and the numbers of many rows. */
const [FEWEST_LETTERS, MANY] = [2, 10];

const middle = ({ x, width }: Run) => x + width / 2;
const level = ({ y, height }: Run) => y - 0.35 * height;

/** The letters above the columns: the uppermost line that begins with them. */
function lettersOf(runs: readonly Run[], fewest: number): readonly Run[] | null {
  const letters = runs.filter(({ text }) => placeOf(text) !== -1);
  const top = Math.min(...letters.map(level));
  const line = letters.filter((run) => level(run) - top < NEAR).sort((a, b) => a.x - b.x);
  return countUp(
    line.map(({ text }) => placeOf(text)),
    fewest,
  )
    ? line
    : null;
}

/** The numbers before the rows: a column left of all letters and below them. */
function numbersOf(runs: readonly Run[], letters: readonly Run[], known: boolean): readonly Run[] | null {
  const [first] = letters;
  const left = runs.filter(
    (run) => /^\d{1,4}$/.test(run.text) && middle(run) < first!.x && level(run) > level(first!) + NEAR,
  );
  const place = Math.min(...left.map(middle));
  const column = left.filter((run) => middle(run) - place < NEAR).sort((a, b) => a.y - b.y);
  const fewest = known ? 1 : letters.length < FEWEST ? MANY : FEWEST;
  return countUp(
    column.map(({ text }) => Number(text)),
    fewest,
  )
    ? column
    : null;
}

/** The lines that are left where those of the coordinates are gone; a frame around the sheet alone is one of theirs. */
function rulesWithin(rules: readonly Rule[], right: number, bottom: number): readonly Rule[] {
  const inner = rules.filter(({ across, to }) => to > (across ? right : bottom) + NEAR);
  const places = (across: boolean) =>
    new Set(inner.filter((rule) => rule.across === across).map(({ at }) => Math.round(at / NEAR))).size;
  return places(true) < FEWEST && places(false) < FEWEST ? [] : inner;
}

function without(page: PrintedPage, known: boolean): PrintedPage {
  const { runs, rules } = page;
  if (!runs.some(({ text }) => placeOf(text) !== -1)) return page;
  const letters = lettersOf(runs, known ? 1 : FEWEST_LETTERS);
  const numbers = letters && numbersOf(runs, letters, known);
  if (!letters || !numbers) return page;
  // Lines lie half way between coordinates and cells.
  const right = Math.max(...numbers.map(({ x, width }) => x + width));
  const bottom = Math.max(...letters.map(({ y }) => y));
  const [across, down] = [rules.filter((rule) => rule.across), rules.filter((rule) => !rule.across)];
  const edge = (lines: readonly Rule[], from: number) =>
    Math.min(...lines.filter(({ at }) => at > from - NEAR).map(({ at }) => at));
  const coordinates = new Set<Run>([...letters, ...numbers]);
  return {
    ...page,
    runs: runs.filter((run) => !coordinates.has(run)),
    rules: rulesWithin(rules, edge(down, right), edge(across, bottom)),
  };
}

/** The pages without coordinates; where one page has them, all of its document have. */
export function withoutCoordinates(pages: readonly PrintedPage[]): readonly PrintedPage[] {
  const has = pages.some((page) => without(page, false) !== page);
  return has ? pages.map((page) => without(page, true)) : pages;
}
