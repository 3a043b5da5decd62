/** How charts and tables call things. */
import type { Mark } from '../charts/strips.js';
import { counted, formatNumber } from '../charts/text.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { VALUE_STATES } from '../domain/states.js';

/** A report of no official form that has a table all the same. */
export const OWN_TABLE = 'A table of its own 自制表格';

/** By form: `Tables of 2021 三张表`. */
export const FORM_LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMS.map(({ id, called }) => [id, `${called.en} of ${called.since} ${called.zh}`])),
  own: OWN_TABLE,
  prose: 'Sentences only 仅有文字',
};

/** Of the cells of a report's tables: those with a number, and all. */
interface CellsLike {
  readonly figures: number;
  readonly prose_figures: number;
  readonly blanks: number;
  readonly not_applicable: number;
  readonly unreadable: number;
}

export const cellsWithNumber = (row: CellsLike) => row.figures - row.prose_figures;

export const cellsOf = (row: CellsLike) =>
  cellsWithNumber(row) + row.blanks + row.not_applicable + row.unreadable;

const yearOf = (form: ReportForm) => FORMS.find(({ id }) => id === form)?.called.since;

/** A form in a few letters, for a mark beside a line: `21表`. */
export function formShort(form: ReportForm): string {
  if (form === 'own') return '自制表';
  return form === 'prose' ? '文字' : `${formSign(form)}表`;
}

/** A form in two letters, for a tile: `21`. One that is not on the list ends in its year as well. */
export function formSign(form: ReportForm): string {
  if (form === 'own') return '自';
  return form === 'prose' ? '文' : String(yearOf(form) ?? form).slice(-2);
}

/** A form in short lines, over a few years. */
export function formLines(form: ReportForm): readonly string[] {
  if (form === 'own') return ['A table', 'of its own'];
  if (form === 'prose') return ['Sentences', 'only'];
  const called = FORMS.find(({ id }) => id === form)?.called;
  return called ? [called.en, `of ${called.since}`] : [form];
}

/** A rate out of fewer than this: one case more or less moves it by a tenth or more. */
export const FEW_CASES = 10;

/** What a headline may set against each other: what rests on more than a few, where that is two years at least. */
export function firmOf<Row extends { readonly year: number; readonly denominator?: number | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const firm = rows.filter(({ denominator }) => (denominator ?? FEW_CASES) >= FEW_CASES);
  return new Set(firm.map(({ year }) => year)).size > 1 ? firm : rows;
}

/** Which publisher a row is of; where that cannot be told, the report stands for itself. */
export const whoOf = ({
  body,
  publisher,
  file,
}: {
  readonly body: string | null;
  readonly publisher: string | null;
  readonly file: string;
}): string => body ?? (publisher === null ? file : `${publisher} (${baseName(file)})`);

/** The mark of a number by how it came to be. */
export function markOf(row: {
  readonly value: number | null;
  readonly state: string;
  readonly doubted?: boolean;
}): Mark {
  if (row.value === null) return 'none';
  if (row.doubted) return 'contested';
  if (row.state === 'approximate') return 'rounded';
  return row.state === 'inferred' || row.state === 'derived' ? row.state : 'stated';
}

/** `12 of 80 numbers are inferred from glued digits, 1 added up from the report`; nothing where all are as stated. */
export function originsOf(
  rows: readonly { readonly value: number | null; readonly state: string }[],
): string[] {
  const drawn = rows.filter(({ value }) => value !== null && value > 0);
  const origins = (['approximate', 'inferred', 'derived'] as const).flatMap((state) => {
    const count = drawn.filter((row) => row.state === state).length;
    return count === 0 ? [] : { count, said: VALUE_STATES[state].en };
  });
  const [first, ...others] = origins;
  if (!first) return [];
  const verb = first.count === 1 ? 'is' : 'are';
  const lead = `${formatNumber(first.count)} of ${counted(drawn.length, 'number')} ${verb} ${first.said}`;
  return [[lead, ...others.map(({ count, said }) => `${formatNumber(count)} ${said}`)].join(', ')];
}

/** `平阳县 2016`: short enough for an axis. Without a publisher, the name of the file. */
export function reportName(row: {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
}): string {
  const who = row.publisher?.replace(/人民政府$/, '') ?? baseName(row.file);
  return row.year === null ? who : `${who} ${row.year}`;
}

const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** `2016`, `2016–2020`; empty where no row has a year. */
export function yearsOf(rows: readonly { readonly year: number | null }[]): string {
  const years = rows.flatMap((row) => row.year ?? []);
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}–${last}`;
}

/** `Source: 5 annual reports (政府信息公开工作年度报告), 2016–2020`. */
export function sourceLine(rows: readonly { readonly file: string; readonly year: number | null }[]): string {
  const count = new Set(rows.map((row) => row.file)).size;
  const years = yearsOf(rows);
  const reports = count === 1 ? '1 annual report' : `${formatNumber(count)} annual reports`;
  return `Source: ${reports} (政府信息公开工作年度报告)${years === '' ? '' : `, ${years}`}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Up to three reports by name, more as a number. */
export function fewNames(names: readonly string[]): string {
  return names.length > 3 ? `${formatNumber(names.length)} reports` : list(names);
}

/** The name of a report, told apart by its file where two reports have the same. */
export function uniqueNames(
  rows: readonly { readonly file: string; readonly publisher: string | null; readonly year: number | null }[],
): Map<string, string> {
  const files = new Map<string, Set<string>>();
  for (const row of rows) {
    const name = reportName(row);
    files.set(name, (files.get(name) ?? new Set()).add(row.file));
  }
  return new Map(
    rows.map((row) => {
      const name = reportName(row);
      return [row.file, (files.get(name)?.size ?? 0) > 1 ? `${name} (${baseName(row.file)})` : name];
    }),
  );
}
