import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import type { AcrossFinding, Applicant, Claim, Figure, Finding, Report } from '../model/report.js';
import { labelsOf } from './labels.js';

/** `natural persons 自然人`. */
const APPLICANT_NAMES = new Map<Applicant, string>(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, `${label_en} ${label}`]),
);

/** One cell or sentence that a finding rests on. */
export interface Exhibit {
  /** Id of the figure or claim. */
  readonly id: string;
  /** Id of what it counts; null for a claim. */
  readonly indicator: string | null;
  readonly label_en: string;
  readonly label_zh: string | null;
  /** Column of the request table, in words; null elsewhere. */
  readonly column: string | null;
  /** table, prose or (for a value computed here) derived. */
  readonly from: 'table' | 'prose' | 'derived';
  /** Year of the report that it stands in, where there are two. */
  readonly year?: number | null;
  /** The very words; empty for a blank cell. */
  readonly quote: string;
}

const CLAIM_LABELS: Record<Claim['kind'], { label_en: string; label_zh: string }> = {
  share: { label_en: 'Share', label_zh: '占比' },
  growth: { label_en: 'Growth', label_zh: '增长' },
  parts: { label_en: 'Parts', label_zh: '其中' },
};

/** The cells and sentences behind a finding, in its order; ids that the report does not have are left out. */
export function exhibitsOf(report: Report, finding: Finding): Exhibit[] {
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  return finding.figures.flatMap((id) => {
    const figure = figures.get(id);
    if (figure) return [figureExhibit(figure)];
    const claim = claims.get(id);
    return claim ? [claimExhibit(claim)] : [];
  });
}

const claimExhibit = ({ id, kind, quote }: Claim): Exhibit => ({
  id,
  indicator: null,
  ...CLAIM_LABELS[kind],
  column: null,
  from: 'prose',
  quote,
});

/** The cells and sentences behind a finding between two years, each with its year. */
export function exhibitsAcross(reports: ReadonlyMap<string, Report>, finding: AcrossFinding): Exhibit[] {
  return finding.references.flatMap(({ report: path, figure: id }) => {
    const report = reports.get(path);
    const figure = report?.figures.find((one) => one.id === id);
    const claim = report?.claims.find((one) => one.id === id);
    const exhibit = figure ? figureExhibit(figure) : claim ? claimExhibit(claim) : null;
    return report && exhibit ? [{ ...exhibit, year: report.identity.year }] : [];
  });
}

function figureExhibit(figure: Figure): Exhibit {
  const derived = figure.state === 'derived';
  return {
    id: figure.id,
    indicator: figure.indicator,
    ...labelsOf(figure.indicator),
    column: figure.applicant === null ? null : (APPLICANT_NAMES.get(figure.applicant) ?? figure.applicant),
    from: derived ? 'derived' : figure.via,
    quote: derived ? String(figure.value) : figure.quote.trim(),
  };
}

/** Exhibits in one line each: label, where it stands, the words in quotation marks. Empty cells are only counted. */
export function exhibitLines(exhibits: readonly Exhibit[]): string[] {
  const empty = exhibits.filter((exhibit) => exhibit.quote === '').length;
  const lines = exhibits.filter((exhibit) => exhibit.quote !== '').map(lineOf);
  return [...lines, ...emptyCells(empty)];
}

/** `1 cell left empty`; nothing where there is none. */
export const emptyCells = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? '1 cell left empty' : `${count} cells left empty`];

/** A cell that says 0. */
export const isZero = ({ from, quote }: Exhibit): boolean => from !== 'derived' && quote === '0';

/** What an exhibit counts, with its year where there are two. */
export const exhibitLabel = ({ label_en, label_zh, year }: Exhibit): string =>
  [year ?? null, label_en, label_zh].filter((part) => part !== null).join(' ');

function lineOf(exhibit: Exhibit): string {
  const { column, from, quote } = exhibit;
  const label = `${exhibitLabel(exhibit)}${column === null ? '' : ` [${column}]`}`;
  if (from === 'derived') return `${label} (computed): ${quote}`;
  return `${label} (${from === 'prose' ? 'sentence' : 'table'}): “${quote}”`;
}
