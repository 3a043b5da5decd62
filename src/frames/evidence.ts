import type { Claim, Figure, Finding, Report } from '../report.js';
import { labelsOf } from './labels.js';

/** One cell or sentence that a finding rests on. */
export interface Exhibit {
  /** Id of the figure or claim. */
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string | null;
  /** table, prose or (for a value computed here) derived. */
  readonly from: 'table' | 'prose' | 'derived';
  /** The very words; empty for a blank cell. */
  readonly quote: string;
}

const claimLabels: Record<Claim['kind'], { label_en: string; label_zh: string }> = {
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
    return claim ? [{ id, ...claimLabels[claim.kind], from: 'prose' as const, quote: claim.quote }] : [];
  });
}

function figureExhibit(figure: Figure): Exhibit {
  const { label_en, label_zh } = labelsOf(figure.indicator);
  const who = figure.applicant === null ? '' : ` [${figure.applicant}]`;
  const derived = figure.state === 'derived';
  return {
    id: figure.id,
    label_en: label_en + who,
    label_zh,
    from: derived ? 'derived' : figure.via,
    quote: derived ? String(figure.value) : figure.quote,
  };
}

/** An exhibit as one line: label, where it stands, the words in quotation marks. */
export function exhibitText({ label_en, label_zh, from, quote }: Exhibit): string {
  const label = label_zh === null ? label_en : `${label_en} ${label_zh}`;
  if (from === 'derived') return `${label} (computed): ${quote}`;
  return quote.trim() === '' ? `${label} (${from}): left empty` : `${label} (${from}): “${quote.trim()}”`;
}
