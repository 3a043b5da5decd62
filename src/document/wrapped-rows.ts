/** Tables drawn with `+---+` between their rows, whose cells go on over several lines → a row a line. */

/** A line of nothing but the drawing: +-----+=====+. */
export const DASHED_LINE = /^\s*\+(?:[-=]{2,}\+)+\s*$/;
const ROW = /^\s*\|.*\|\s*$/;
/** Fewer groups of lines are a head, its rows, and at most a foot. */
const FEWEST_GROUPS = 3;
const NUMBER = /^[\d.,]+$/;

const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** Words that go on in the next line: Chinese without a blank, numbers apart. */
const joined = (words: string, more: string): string =>
  words === '' || more === ''
    ? words + more
    : /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]$/.test(words) && !/^\d/.test(more)
      ? words + more
      : `${words} ${more}`;

/** The lines of a group as one row; null where they are rows of their own. */
function rowOf(lines: readonly string[]): string | null {
  const [first, ...others] = lines.map(cellsOf);
  if (!first || others.length === 0 || others.some(({ length }) => length !== first.length)) return null;
  const isRow = (cells: readonly string[]) =>
    cells.every((cell) => cell !== '') ||
    (cells.some((cell) => NUMBER.test(cell)) && cells.filter((cell) => cell !== '').length > 1);
  if (others.some(isRow)) return null;
  return `| ${first.map((cell, at) => others.reduce((words, more) => joined(words, more[at]!), cell)).join(' | ')} |`;
}

/** The lines of a text with each row in the first of its lines; the others are empty, so that places stay. */
export function withWholeRows(lines: readonly string[]): readonly string[] {
  const rules = lines.flatMap((line, at) => (line.includes('+') && DASHED_LINE.test(line) ? [at] : []));
  if (rules.length <= FEWEST_GROUPS) return lines;
  const whole = [...lines];
  for (let i = 1; i < rules.length; i++) {
    const from = rules[i - 1]! + 1;
    const group = lines.slice(from, rules[i]);
    if (group.length < 2 || !group.every((line) => ROW.test(line))) continue;
    const row = rowOf(group);
    if (row !== null) whole.splice(from, group.length, row, ...group.slice(1).map(() => ''));
  }
  return whole;
}
