/** `review.csv` → what people have said of figures and findings. Pure: text in, rows and problems out. */
import { csvParseRows } from 'd3-dsv';
import { z } from 'zod';
import { Review } from '../model/report.js';
import { template as say, type Text } from '../model/words.js';

/** The columns, in the order in which `gongkai check --format csv` begins; others may follow and are passed over. */
export const REVIEW_COLUMNS = [
  'report',
  'item',
  'verdict',
  'value',
  'reason',
  'who',
  'date',
  'evidence',
] as const;

/** One line of the file. */
export interface ReviewRow extends Review {
  /** Path of the report, as seen from the folder of the file. */
  readonly report: string;
  /** Id of a figure or key of a finding. */
  readonly item: string;
  /** What the verdict was given on: quote and value of the figure, the numbers and quotes of the finding. */
  readonly evidence: string;
  readonly file: string;
  readonly line: number;
}

/** A line that holds no verdict that can be used. The others are used all the same. */
export interface ReviewProblem {
  readonly file: string;
  readonly line: number;
  readonly message: Text;
}

const PROBLEMS = {
  columns: say(
    '{file}, line {line}: the first line must name the columns {columns}; {missing} is not there.',
    '{file} 第 {line} 行：首行应列出各列名称（{columns}），现缺 {missing}。',
  ),
  fields: say(
    '{file}, line {line}: there are {count} fields where the first line has {columns}. Is a comma or quotation mark missing?',
    '{file} 第 {line} 行：本行有 {count} 栏，而首行有 {columns} 栏，可能缺了逗号或引号。',
  ),
  empty: say('{file}, line {line}: “{column}” is empty.', '{file} 第 {line} 行：“{column}”一栏为空。'),
  verdict: say(
    '{file}, line {line}: the verdict “{value}” is none of {verdicts}.',
    '{file} 第 {line} 行：verdict 一栏“{value}”无效，应为 {verdicts} 之一。',
  ),
  value: say(
    '{file}, line {line}: corrected_to needs a number in the column value, such as 44; “{value}” is none.',
    '{file} 第 {line} 行：corrected_to 须在 value 一栏写明数字（如 44），“{value}”不是数字。',
  ),
  no_value: say(
    '{file}, line {line}: only corrected_to takes a value; “{value}” stands beside {verdict}.',
    '{file} 第 {line} 行：只有 corrected_to 可填 value，{verdict} 不应填“{value}”。',
  ),
  date: say(
    '{file}, line {line}: the date “{value}” is not of the form 2026-11-22.',
    '{file} 第 {line} 行：日期“{value}”格式不符，应如 2026-11-22。',
  ),
  twice: say(
    '{file}, line {line}: {item} of {report} has a verdict in line {first} already.',
    '{file} 第 {line} 行：{report} 的 {item} 在第 {first} 行已有结论。',
  ),
};

const VERDICTS = Review.shape.verdict.options;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const isDate = (text: string) => z.iso.date().safeParse(text).success;
const LINE_BREAK = /\r\n|\r|\n/g;

/** Reads the file's text. `file` is what problems call it. A line without any verdict is passed over. */
export function parseReview(
  text: string,
  file: string,
): { readonly rows: ReviewRow[]; readonly problems: ReviewProblem[] } {
  const rows: ReviewRow[] = [];
  const problems: ReviewProblem[] = [];
  const [head, ...records] = csvParseRows(text.replace(/^\ufeff/, ''));
  if (!head) return { rows, problems };
  const missing = REVIEW_COLUMNS.filter((column) => !head.includes(column));
  if (missing.length > 0) {
    const message = PROBLEMS.columns({
      ...{ file, line: 1 },
      columns: REVIEW_COLUMNS.join(', '),
      missing: missing.join(', '),
    });
    return { rows, problems: [{ file, line: 1, message }] };
  }
  const seen = new Map<string, number>();
  let line = 1 + height(head);
  for (const record of records) {
    const field = (column: (typeof REVIEW_COLUMNS)[number]) => (record[head.indexOf(column)] ?? '').trim();
    const problem = problemOf(record, head, field, { file, line });
    const key = `${field('report')} ${field('item')}`;
    const first = seen.get(key);
    if (problem) problems.push({ file, line, message: problem });
    else if (!isOpen(record, field)) {
      if (first === undefined) {
        seen.set(key, line);
        rows.push(rowOf(field, { file, line }));
      } else {
        const message = PROBLEMS.twice({ file, line, first, item: field('item'), report: field('report') });
        problems.push({ file, line, message });
      }
    }
    line += height(record);
  }
  return { rows, problems };
}

type Field = (column: (typeof REVIEW_COLUMNS)[number]) => string;

/** Lines that a record takes up. */
const height = (record: readonly string[]): number =>
  1 + record.reduce((sum, text) => sum + (text.match(LINE_BREAK)?.length ?? 0), 0);

/** A line of `gongkai check --format csv` that nobody has judged yet, or an empty one. */
const isOpen = (record: readonly string[], field: Field): boolean =>
  record.every((text) => text.trim() === '') ||
  (['verdict', 'value', 'reason', 'who', 'date'] as const).every((column) => field(column) === '');

function problemOf(
  record: readonly string[],
  head: readonly string[],
  field: Field,
  place: { readonly file: string; readonly line: number },
): Text | null {
  if (record.length === 1 && record[0]!.trim() === '') return null;
  if (record.length !== head.length) {
    return PROBLEMS.fields({ ...place, count: record.length, columns: head.length });
  }
  if (isOpen(record, field)) return null;
  const empty = (['report', 'item', 'verdict', 'reason', 'who', 'date'] as const).find(
    (column) => field(column) === '',
  );
  if (empty) return PROBLEMS.empty({ ...place, column: empty });
  const [verdict, value, date] = [field('verdict'), field('value'), field('date')];
  if (!VERDICTS.some((known) => known === verdict)) {
    return PROBLEMS.verdict({ ...place, value: verdict, verdicts: VERDICTS.join(', ') });
  }
  if (verdict === 'corrected_to' && !NUMBER.test(value)) return PROBLEMS.value({ ...place, value });
  if (verdict !== 'corrected_to' && value !== '') return PROBLEMS.no_value({ ...place, value, verdict });
  return isDate(date) ? null : PROBLEMS.date({ ...place, value: date });
}

function rowOf(field: Field, place: Pick<ReviewRow, 'file' | 'line'>): ReviewRow {
  const verdict = field('verdict') as Review['verdict'];
  return {
    report: field('report'),
    item: field('item'),
    verdict,
    value: verdict === 'corrected_to' ? Number(field('value')) : null,
    reason: field('reason'),
    who: field('who'),
    date: field('date'),
    evidence: field('evidence'),
    ...place,
  };
}
