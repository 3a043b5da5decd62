/** The contradictions with their two sides beside each other: number, words, number, words. */
import { IDENTITIES } from '../domain/identities.js';
import { formatNumber } from '../model/format.js';
import type { Columns } from './columns.js';
import { type Exhibit, emptyCells, exhibitLabel } from './evidence.js';
import type { FindingRow } from './finding-rows.js';

export interface ContradictionRow {
  file: string;
  publisher: string | null;
  year: number | null;
  check: string;
  topic_en: string;
  topic_zh: string | null;
  left: string | null;
  left_words: readonly string[];
  right: string | null;
  right_words: readonly string[];
  against: string | null;
}

export const CONTRADICTION_COLUMNS: Columns<ContradictionRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'topic_en', dtype: 'string', description: 'What the numbers count' },
  { name: 'topic_zh', dtype: 'string', description: 'The same in Chinese' },
  { name: 'left', dtype: 'string', description: 'The number as stated, with % where it is one' },
  { name: 'left_words', dtype: 'string', description: 'The words or cells it stands in, separated by " · "' },
  { name: 'right', dtype: 'string', description: 'The number against it' },
  { name: 'right_words', dtype: 'string', description: 'The words or cells it is made of' },
  {
    name: 'against',
    dtype: 'string',
    description: 'Path of the report for the year before, where there are two',
  },
];

const IN_PERCENT = new Set(['share', 'growth', 'growth-last-year']);

/** Whether the two sides are percentages: a growth may also be told as a difference, or by the earlier number. */
const inPercent = ({ check, statement }: FindingRow): boolean =>
  IN_PERCENT.has(check) && !/^(?:difference|earlier)/.test(statement);

/** A failing check each, in the order given; those that a person called no error are left out, as in the charts. */
export function contradictionRows(findings: readonly FindingRow[]): ContradictionRow[] {
  return findings
    .filter((row) => row.status === 'fails' && row.severity === 'error' && row.verdict !== 'not_an_error')
    .map((row) => {
      const cut = leftTerms(row);
      const right = row.exhibits.slice(cut);
      return {
        file: row.file,
        publisher: row.publisher,
        year: row.year,
        check: row.check,
        topic_en: row.topic_en,
        topic_zh: row.topic_zh,
        left: written(row, row.left),
        left_words: words(row.exhibits.slice(0, cut), row.left),
        right: written(row, row.right),
        right_words: right.length === 0 ? ['computed from the same sentence'] : words(right, row.right),
        against: row.against,
      };
    });
}

const written = (row: FindingRow, value: number | null) => {
  if (value === null) return null;
  return inPercent(row) ? `${formatNumber(value, 2)}%` : formatNumber(value);
};

/** How many of the exhibits stand on the left side of the rule: one, but where a rule adds up on both sides. */
function leftTerms({ check, exhibits }: FindingRow): number {
  const terms = IDENTITIES.flatMap((rule) => (rule.id === check && rule.kind !== 'across' ? rule.terms : []));
  const left = terms.flatMap((term) => ('left' in term && term.left.length > 1 ? [term.left] : []));
  // A cell that the table does not have is no exhibit.
  const longest = left.map((names) => {
    const other = exhibits.findIndex(({ indicator }) => indicator === null || !names.includes(indicator));
    return Math.min(names.length, other < 0 ? exhibits.length : other);
  });
  return Math.max(1, ...longest);
}

/**
 * A lone exhibit needs no label, as the row says what it counts. Several cells are written as the sum that they make,
 * with their names in the same order below it; those that hold 0 add nothing and are counted.
 */
function words(exhibits: readonly Exhibit[], total: number | null): readonly string[] {
  const stated = exhibits.filter(({ quote }) => quote !== '');
  const empty = emptyCells(exhibits.length - stated.length);
  const [only] = stated;
  if (stated.length === 1 && only) {
    const place = [PLACES[only.from], only.column].filter(Boolean).join(', ');
    return [`${quoted(only)} (${place})`, ...empty];
  }
  const cells = stated.filter(({ from, quote }) => from !== 'derived' && /^\d{1,15}$/.test(quote));
  const sum = cells.reduce((all, { quote }) => all + Number(quote), 0);
  if (cells.length < stated.length || sum !== total)
    return [...stated.map((one) => `${exhibitLabel(one)} ${quoted(one)}`), ...empty];
  const shown = cells.length <= 4 ? cells : cells.filter((one) => Number(one.quote) !== 0);
  const zeros = cells.length - shown.length;
  return [
    shown.length < 2 ? `${total}` : `${shown.map(({ quote }) => Number(quote)).join(' + ')} = ${total}`,
    shown.map((one) => exhibitLabel(one).replace(GROUP, ' ')).join('; '),
    ...(zeros === 0 ? [] : [zeros === 1 ? 'and 1 cell of 0' : `and ${zeros} cells of 0`]),
    ...empty,
  ];
}

/** The group in the Chinese name of a ground, which the English name before it says: `无法提供:`. */
const GROUP = / [^ ::]*[::](?=[^::]+$)/;

const quoted = ({ from, quote }: Exhibit) => (from === 'derived' ? quote : `“${quote}”`);

const PLACES: Readonly<Record<Exhibit['from'], string>> = {
  table: 'table 表格',
  prose: 'sentence 文字',
  derived: 'computed 推算',
};
