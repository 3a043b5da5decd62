/** What a reader takes a number to be about: the heads of its row and column, and the noun beside it. */
import { APPLICANT_COLUMNS } from '../../../src/domain/forms/tables2019.js';
import type { Met } from './number-walk.js';
import { plainLabel } from './subjects.js';
import type { Truth } from './truth.js';

/** Texts of the row that the number stands in: of its column's head, and of its other cells beneath theirs. */
export interface Heads {
  readonly column: string;
  /** The head of the row itself. */
  readonly row: string;
  readonly others: readonly { readonly head: string; readonly text: string }[];
}

export function headsOf({ page: { $ }, within }: Pick<Met, 'page' | 'within'>): Heads | null {
  const cell = within.find(({ name }) => name === 'td' || name === 'th');
  const row = within.find(({ name }) => name === 'tr');
  const table = within.find(({ name }) => name === 'table');
  if (!cell || !row || !table) return null;
  const heads = $(table as never)
    .find('thead th')
    .toArray()
    .map((head) => $(head).text().trim());
  const cells = $(row as never)
    .children()
    .toArray();
  const own = $(cell as never).index();
  const others = cells.flatMap((one, at) =>
    at === own ? [] : [{ head: heads[at] ?? '', text: $(one).text().trim() }],
  );
  const first = cells.find(({ tagName }) => tagName === 'th');
  return { column: heads[own] ?? '', row: first ? $(first).text().trim() : '', others };
}

/** Columns of a report's or a publisher's row, by the noun beside a count or above it. */
const COUNTS: readonly (readonly [words: RegExp, column: string])[] = [
  [/^(?:of these in sentences|numbers? in sentences|其中见于文字)|文字中有$/i, 'prose_figures'],
  [
    /^(?:checks? that could not be made|could not be made|无法核对|项无法核对|项核对无法进行)|^无法核对$/i,
    'checks_open',
  ],
  [/^checks? made|已做$/i, 'made'],
  [/^(?:checks? that holds?|相符|项核对相符)/i, 'checks_hold'],
  [/^(?:contradictions?|处?矛盾)/i, 'contradictions'],
  [/^(?:merely )?unlikely|^处?可疑/i, 'unlikely'],
  [/^(?:empty cells|空白)/i, 'blanks'],
  [/^of [\d,]+ cells/i, 'filled'],
  [/^个填有数字/, 'filled'],
  [/^(?:cells|个单元格)/i, 'cells'],
  [/^(?:figures?|numbers?|个?数据|个数字)/i, 'figures'],
  [/^(?:reports?|份?(?:年报|报告))/i, 'reports'],
  [/^(?:years?|年度)/i, 'years'],
];

/** Which column of a report's, or a publisher's, row a count is; null where no words say it. */
export function columnOf(met: Met): string | null {
  const heads = met.within.some(({ name }) => name === 'td') ? headsOf(met) : null;
  const { text } = met.block;
  const [before, behind] = [text.slice(0, met.token.at), text.slice(met.token.at + met.token.text.length)];
  // A cell may say several counts, each with its noun.
  const said = /\p{L}/u.test(text) || !heads ? [behind, before] : [heads.column];
  return COUNTS.find(([known]) => said.some((words) => known.test(words.trim())))?.[1] ?? null;
}

const YEAR = /^(?:19|20)\d\d(?!\d)/;
/** `平阳县 2016`, and what a reader must know of its form behind it. */
const REPORT = /^(.+?) ((?:19|20)\d\d)(?: [(（].*)?$/;

const APPLICANTS = new Map(
  APPLICANT_COLUMNS.flatMap(({ id, label, label_en }) => [
    [plainLabel(label_en), id],
    [plainLabel(label), id],
  ]),
);

/** What the heads say of the number, as far as they do. */
interface Claimed {
  readonly year?: number;
  readonly name?: string;
  /** Each of them a label: of a share its number above has another. */
  readonly labels: readonly string[];
  readonly applicant?: string;
}

function claimedBy(heads: Heads | null, labels: ReadonlySet<string>): Claimed {
  if (!heads) return { labels: [] };
  const under = (head: RegExp) => heads.others.find((one) => head.test(one.head))?.text;
  const report = REPORT.exec(heads.row) ?? REPORT.exec(under(/^(?:Report|年报)/) ?? '');
  const year =
    YEAR.exec(heads.column)?.[0] ??
    YEAR.exec(under(/^(?:Year|年度)(?!.*(?:before|上))/) ?? '')?.[0] ??
    report?.[2];
  const name = under(/^(?:Publisher|Body|发布机关|机关)/) ?? report?.[1];
  const applicant = APPLICANTS.get(plainLabel(heads.column));
  // What a number is computed from is called otherwise than the number.
  const isPart = /^(?:From|所据)/.test(heads.column);
  const said = [applicant ? '' : heads.column, heads.row, ...heads.others.map(({ text }) => text)]
    .map(plainLabel)
    .filter((text) => !isPart && labels.has(text));
  const before = /^(?:Year before|上年)/.test(heads.column) ? 1 : 0;
  return {
    ...(year === undefined ? {} : { year: Number(year) - before }),
    ...(name === undefined ? {} : { name }),
    labels: said,
    ...(applicant === undefined ? {} : { applicant }),
  };
}

/** What the words of a place mean where they are shortened: 平阳县 is its government. */
const isNamed = (names: ReadonlySet<string>, said: string) =>
  [...names].some((name) => said === name || said.startsWith(name) || name === `${said}人民政府`);

/** A rate is called by what it is a rate of: 行政复议 for 行政复议纠错率, but not a whole for one of its parts. */
const isLabel = (labels: ReadonlySet<string>, said: string) =>
  labels.has(said) || [...labels].some((label) => label.includes(said) && !/[:：]/.test(label));

/** How the place that a number leads to is about something else than the heads say; null where it is not. */
export const otherSubject = (met: Pick<Met, 'page' | 'within'>, truth: Truth, at: string): string | null =>
  otherThanSaid(headsOf(met), truth, at);

/** The same of heads that stand elsewhere than in a table. */
export function otherThanSaid(heads: Heads | null, truth: Truth, at: string): string | null {
  const subject = truth.subjects.at.get(at) ?? truth.subjects.at.get(at.split('#')[0]!);
  if (!subject) return null;
  const { year, name, labels, applicant } = claimedBy(heads, truth.subjects.labels);
  if (year !== undefined && subject.year !== year)
    return `is said of ${year}, and stands in the report for ${subject.year}`;
  if (name !== undefined && !isNamed(subject.names, name))
    return `is said of ${name}, and stands in a report of ${[...subject.names]}`;
  if (labels.length > 0 && subject.labels.size > 0 && !labels.some((label) => isLabel(subject.labels, label)))
    return `is said of ${labels.join(' and ')}, and stands at ${[...subject.labels].join(' or ')}`;
  if (applicant !== undefined && truth.subjects.at.has(at) && (subject.applicant ?? 'total') !== applicant)
    return `is said of ${applicant}, and stands at ${subject.applicant}`;
  return null;
}

/** Whether an element is a table's cell that says words of a report, and not a number of ours. */
export const isQuoting = (met: Met): boolean =>
  /^(?:As it stands there|Words|原文|Evidence|依据|Its words|对照原文|Finding|说明)/.test(
    headsOf(met)?.column ?? '',
  );
