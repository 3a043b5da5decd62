/** The cells and sentences that a finding rests on, in words. */
import type { Domain } from '../domain/domain.js';
import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { labelsIn } from '../domain/labels.js';
import type { AcrossFinding, Applicant, Claim, Figure, Finding, Reference, Report } from '../model/report.js';

/** `natural persons 自然人`. */
const APPLICANT_NAMES = new Map<Applicant, string>(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, `${label_en} ${label}`]),
);

/** One cell or sentence that a finding rests on. */
export interface Exhibit {
  /** Id of what it counts; null for a claim. */
  readonly indicator: string | null;
  readonly label_en: string;
  readonly label_zh: string | null;
  /** Column of the request table, in words; null elsewhere. */
  readonly column: string | null;
  /** table, prose or (for a value computed here) derived. */
  readonly from: 'table' | 'prose' | 'derived';
  /** Year of the report that it is in, where there are two. */
  readonly year: number | null;
  /** The very words; empty for a blank cell. */
  readonly quote: string;
}

const CLAIM_LABELS: Record<Claim['kind'], { label_en: string; label_zh: string }> = {
  share: { label_en: 'Share', label_zh: '占比' },
  growth: { label_en: 'Growth', label_zh: '增长' },
  parts: { label_en: 'Parts', label_zh: '其中' },
};

/** The figures and claims that a finding names, each with its report. */
export const referencesOf = (report: Report, finding: Finding | AcrossFinding): readonly Reference[] =>
  'references' in finding
    ? finding.references
    : finding.figures.map((figure) => ({ report: report.source.path, figure }));

/** Looks figures and claims up by report and id, so that no finding walks through all of them. */
export function finderOf(reports: Iterable<Report>) {
  const known = new Map<string, Report>();
  for (const report of reports) known.set(report.source.path, report);
  const indexes = new Map<string, ReadonlyMap<string, Figure | Claim>>();
  return ({ report: path, figure }: Reference): { of: Figure | Claim; report: Report } | null => {
    const report = known.get(path);
    if (!report) return null;
    let index = indexes.get(path);
    if (!index) {
      index = new Map([...report.claims, ...report.figures].map((one) => [one.id, one]));
      indexes.set(path, index);
    }
    const of = index.get(figure);
    return of ? { of, report } : null;
  };
}
export type Finder = ReturnType<typeof finderOf>;

/** The cells and sentences behind a finding, in its order; ids that are not in the reports are left out. */
export function exhibitsOf(
  references: readonly Reference[],
  find: Finder,
  domain: Domain,
  withYears: boolean,
): Exhibit[] {
  return references.flatMap((reference) => {
    const found = find(reference);
    if (!found) return [];
    const year = withYears ? found.report.identity.year : null;
    return 'indicator' in found.of ? figureExhibit(found.of, year, domain) : claimExhibit(found.of, year);
  });
}

const claimExhibit = ({ kind, quote }: Claim, year: number | null): Exhibit => ({
  indicator: null,
  ...CLAIM_LABELS[kind],
  column: null,
  from: 'prose',
  year,
  quote,
});

function figureExhibit(figure: Figure, year: number | null, domain: Domain): Exhibit {
  const derived = figure.state === 'derived';
  return {
    indicator: figure.indicator,
    ...labelsIn(domain, figure.indicator),
    column: figure.applicant === null ? null : (APPLICANT_NAMES.get(figure.applicant) ?? figure.applicant),
    from: derived ? 'derived' : figure.via,
    year,
    quote: derived ? String(figure.value) : figure.quote.trim(),
  };
}

/** The most exhibits that are put into words one by one. */
const MOST_LINES = 8;

/**
 * Exhibits in one line each: label, where it is, the words in quotation marks. Empty cells are only counted; of more
 * than eight those that hold 0, which tell least, are counted as well.
 */
export function exhibitLines(exhibits: readonly Exhibit[]): string[] {
  const stated = exhibits.filter(({ quote }) => quote !== '');
  const empty = emptyCells(exhibits.length - stated.length);
  if (stated.length + empty.length <= MOST_LINES) return [...stated.map(lineOf), ...empty];
  const telling = stated.filter((one) => !isZero(one));
  const zeros = stated.length - telling.length;
  const more = telling.length - MOST_LINES;
  return [
    ...telling.slice(0, MOST_LINES).map(lineOf),
    ...(zeros > 0 ? [`and ${zeros} ${zeros === 1 ? 'cell' : 'cells'} with 0`] : []),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...empty,
  ];
}

/** `1 cell left empty`; nothing where there is none. */
export const emptyCells = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? '1 cell left empty' : `${count} cells left empty`];

/** A cell that says 0. */
const isZero = ({ from, quote }: Exhibit): boolean => from !== 'derived' && quote === '0';

/** What an exhibit counts, with its year where there are two. */
export const exhibitLabel = ({ label_en, label_zh, year }: Exhibit): string =>
  [year, label_en, label_zh].filter((part) => part !== null).join(' ');

function lineOf(exhibit: Exhibit): string {
  const { column, from, quote } = exhibit;
  const label = `${exhibitLabel(exhibit)}${column === null ? '' : ` [${column}]`}`;
  if (from === 'derived') return `${label} (computed): ${quote}`;
  return `${label} (${from === 'prose' ? 'sentence' : 'table'}): “${quote}”`;
}
