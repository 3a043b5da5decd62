/** How charts and tables call things. */
import { type Mark, markOfState } from '../charts/states.js';
import { formatNumber } from '../charts/text.js';
import { tell } from '../charts/told.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { shortName } from '../domain/organs.js';
import { LANGUAGES, say, spoken } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, NOTHING, type Text, template, term } from '../model/words.js';
import { firstOfEach, madeOfRows, manyOf } from './told.js';

/** A report of no official form that has a table all the same. */
export const OWN_TABLE = term('A table of its own', '自制表格');

/** By form: `Tables of 2021 三张表`, `2021 年三张表`. */
export const FORM_LABELS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(
    FORMS.map(({ id, called }) => [
      id,
      both(`${called.en} of ${called.since} ${called.zh}`, `${called.since} 年${called.zh}`),
    ]),
  ),
  own: OWN_TABLE,
  prose: term('Sentences only', '仅有文字'),
};

/** What a form is called in the language that is spoken; one that is not on the list, by its id. */
export const formName = (form: ReportForm | null): string => say(FORM_LABELS[form ?? 'prose'] ?? form ?? '');

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

/** The same where there is room for a few letters more: `form 21`, `21表`. */
export function formInBrief(form: ReportForm): Text {
  const known = yearOf(form) !== undefined;
  const en = known ? `form ${formSign(form)}` : form === 'own' ? 'a table of its own' : 'sentences';
  return both(en, formShort(form));
}

/** A form in two letters, for a tile: `21`. One that is not on the list ends in its year as well. */
export function formSign(form: ReportForm): string {
  if (form === 'own') return '自';
  return form === 'prose' ? '文' : String(yearOf(form) ?? form).slice(-2);
}

/** A form in short lines, over a few years. */
export function formLines(form: ReportForm): readonly string[] {
  const lines = LINES[form];
  if (lines) return lines[spoken()];
  const called = FORMS.find(({ id }) => id === form)?.called;
  if (!called) return [form];
  return spoken() === 'zh' ? [`${called.since} 年`, called.zh] : [called.en, `of ${called.since}`];
}

const LINES: Readonly<Partial<Record<ReportForm, Readonly<Record<keyof Text, readonly string[]>>>>> = {
  own: { en: ['A table', 'of its own'], zh: ['自制', '表格'] },
  prose: { en: ['Sentences', 'only'], zh: ['仅有', '文字'] },
};

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
  return markOfState(row.state) ?? 'stated';
}

/** Between the parts of a sentence. */
export const COMMA = both(', ', '，');
export const SEMICOLON = both('; ', '；');

/** Behind a number of places: how many of them are of the one publisher that supplies more than half. */
export const MOST_OF_WHOM = template(' ({count} of them of {who})', '（其中{who} {count} 处）');

/** Before several reports of which each is meant. */
export const EACH_OF = both('each of ', '');

/** `平阳县 2016`: short enough for an axis. Without a publisher, the name of the file. */
export function reportName(row: {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
}): string {
  const who = row.publisher === null ? baseName(row.file) : shortName(row.publisher);
  return row.year === null ? who : `${who} ${row.year}`;
}

const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** `2016`, `2016–2020`; empty where no row has a year. */
export function yearsOf(rows: readonly { readonly year: number | null }[]): string {
  // Each once: a function takes no more than some 100,000 arguments.
  const years = [...new Set(rows.map(({ year }) => year))].filter((year) => year !== null);
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : say(RANGE({ first, last }));
}

const RANGE = template('{first}–{last}', '{first}—{last}');

/** `Source: 5 annual reports (政府信息公开工作年度报告), 2016–2020`. */
export function sourceLine(rows: readonly { readonly file: string; readonly year: number | null }[]): string {
  const each = firstOfEach(rows, ({ file }) => file);
  const { en } = counted(each.length, 'annual report');
  const years = yearsOf(rows);
  return say(
    SOURCE({
      reports: tell(both(en, `${formatNumber(each.length)} 份`), madeOfRows(each)),
      years: years === '' ? NOTHING : YEARS({ years }),
    }),
  );
}

const SOURCE = template(
  'Source: {reports} (政府信息公开工作年度报告){years}',
  '资料来源：{reports}政府信息公开工作年度报告{years}',
);
const YEARS = template(', {years}', '（{years} 年）');

/** `a`, `a and b`, `a, b and c`; `a、b和c`, and a blank between a number and 和: `甲县 2016 和乙县 2017`. */
export const list = (words: readonly string[]): string =>
  LISTS[spoken()]
    .format(words)
    .replace(/(?<=[\dA-Za-z])和/g, ' 和')
    .replace(/和(?=\d)/g, '和 ');

/** British English has no comma before the "and". */
const LISTS = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  zh: new Intl.ListFormat(LANGUAGES.zh.tag, { type: 'conjunction' }),
} as const;

/** Up to three reports by name, more as a number; a row of each, by which pages lead to it. */
export function fewNames<Row extends object>(rows: readonly Row[], nameOf: (row: Row) => string): string {
  return rows.length > 3 ? say(manyOf(rows, 'report')) : list(rows.map(nameOf));
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
