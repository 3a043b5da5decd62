/** The contradictions with their two sides beside each other: number, words, number, words. */
import { IDENTITIES } from '../forms/identities.js';
import type { Columns } from './columns.js';
import type { FindingRow } from './finding-rows.js';

export interface ContradictionRow {
  file: string;
  publisher: string | null;
  year: number | null;
  check: string;
  topic_en: string;
  topic_zh: string | null;
  left: string | null;
  left_words: string;
  right: string | null;
  right_words: string;
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
      const lines = row.evidence === '' ? [] : row.evidence.split(' · ');
      const cut = leftTerms(row);
      const right = lines.slice(cut);
      return {
        file: row.file,
        publisher: row.publisher,
        year: row.year,
        check: row.check,
        topic_en: row.topic_en,
        topic_zh: row.topic_zh,
        left: written(row, row.left),
        left_words: fewer(lines.slice(0, cut), row.left).join(' · '),
        right: written(row, row.right),
        right_words:
          right.length === 0 ? 'computed from the same sentence' : fewer(right, row.right).join(' · '),
        against: row.against,
      };
    });
}

const written = (row: FindingRow, value: number | null) => {
  if (value === null) return null;
  const percent = inPercent(row);
  const [whole = '', fraction] = String(Number(Math.abs(value).toFixed(percent ? 2 : 3))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}`;
};

/** How many of the exhibits stand on the left side of the rule: one, but where a rule adds up on both sides. */
function leftTerms({ check }: FindingRow): number {
  const rule = IDENTITIES.find(({ id }) => id === check);
  const left = rule?.kind === 'across' ? undefined : rule?.terms[0];
  return left && 'left' in left ? left.left.length : 1;
}

/** Label, column of the request table in brackets, place, words: a line of `evidence`. */
const EXHIBIT = /^([^“]*?)(?: \[([^\]“]*)\])? \((table|sentence)\): (“[\s\S]*”)$/;

/**
 * A lone exhibit needs no label, as the row says what it counts. Several cells are written as the sum that they make,
 * with their names in the same order below it; those that hold 0 add nothing and are counted.
 */
function fewer(lines: readonly string[], total: number | null): readonly string[] {
  const parts = lines.map((line) => {
    const [, label = '', column = '', from = '', quote = line] = EXHIBIT.exec(line) ?? [];
    return { label, column, from, quote };
  });
  const [only] = parts;
  if (parts.length === 1 && only) {
    const place = [PLACES[only.from], only.column].filter(Boolean).join(', ');
    return [place === '' ? only.quote : `${only.quote} (${place})`];
  }
  const cells = parts.flatMap((part) => {
    const [, digits] = /^“(\d{1,15})”$/.exec(part.quote) ?? [];
    return digits === undefined ? [] : [{ ...part, value: Number(digits) }];
  });
  // What is not the number of a cell is a remark, such as how many cells are empty.
  const remarks = parts.filter(({ label, from }) => label === '' && from === '').map(({ quote }) => quote);
  const sum = cells.reduce((all, { value }) => all + value, 0);
  if (cells.length + remarks.length < parts.length || sum !== total) {
    return parts.map(({ label, quote }) => `${label} ${quote}`.trim());
  }
  const shown = cells.length <= 4 ? cells : cells.filter(({ value }) => value !== 0);
  const zeros = cells.length - shown.length;
  return [
    shown.length < 2 ? `${total}` : `${shown.map(({ value }) => value).join(' + ')} = ${total}`,
    shown.map(({ label }) => label.replace(GROUP, ' ')).join('; '),
    ...(zeros === 0 ? [] : [zeros === 1 ? 'and 1 cell of 0' : `and ${zeros} cells of 0`]),
    ...remarks,
  ];
}

/** The group in the Chinese name of a ground, which the English name before it says: `无法提供:`. */
const GROUP = / [^ ::]*[::](?=[^::]+$)/;

const PLACES: Readonly<Record<string, string>> = { table: 'table 表格', sentence: 'sentence 文字' };
