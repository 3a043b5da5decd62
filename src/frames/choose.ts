/** Which figure of a report speaks for an indicator, where there may be several or none. */
import type { Applicant, Figure, Report } from '../model/report.js';

/**
 * How a value of a series came to be.
 * - `reported`, `approximate`, `inferred`: as the figure itself
 * - `derived`: a sum, or a total that the report leaves empty and its columns give
 * - `conflicting`: the report states different numbers with equal right; none is chosen (value missing)
 * - `not stated`: the form asks, or a sentence could say it, but no number stands there (value missing)
 * - `not asked`: the report's form has no such row, and no sentence gives it (value missing)
 */
export type SeriesState =
  | 'reported'
  | 'approximate'
  | 'inferred'
  | 'derived'
  | 'conflicting'
  | 'not stated'
  | 'not asked';

export interface Chosen {
  readonly value: number | null;
  readonly state: SeriesState;
  readonly figures: readonly Figure[];
}

/** A report's figures by indicator, so that a look-up does not walk all of them. */
export type FigureIndex = ReadonlyMap<string, readonly Figure[]>;

export function indexFigures(report: Report): FigureIndex {
  const index = new Map<string, Figure[]>();
  for (const figure of report.figures) {
    const list = index.get(figure.indicator);
    if (list) list.push(figure);
    else index.set(figure.indicator, [figure]);
  }
  return index;
}

/**
 * The table's cell for an indicator in the report's own year, or null where the report's tables have no such cell,
 * not even an empty one. Of tables of several bodies the one of the area counts, or the one whose body is not said.
 */
export function tableFigure(
  index: FigureIndex,
  indicator: string,
  applicant: Applicant | null,
  year: number | null,
): Chosen | null {
  const all = (index.get(indicator) ?? []).filter(
    (figure) => figure.via === 'table' && figure.applicant === applicant,
  );
  // A page may hold the table of another year beside the report's own.
  const ofYear = all.filter((figure) => (figure.year ?? year) === year);
  const cells = ofYear.length > 0 ? ofYear : all;
  const own = cells.filter(({ scope }) => scope === 'area' || scope === null);
  return cells.length === 0 ? null : choose(own.length > 0 ? own : cells);
}

/**
 * What the sentences say of an indicator for the whole area in the report's own year, or null where they are
 * silent. A figure of the area goes before one whose scope is not said; figures of the own level, of departments
 * and of subordinates speak of something else and are never taken.
 */
export function proseFigure(
  index: FigureIndex,
  indicator: string,
  applicant: Applicant | null,
  year: number | null,
): Chosen | null {
  const said = (index.get(indicator) ?? []).filter(
    (figure) =>
      figure.via === 'prose' &&
      (figure.year ?? year) === year &&
      // A sentence that names no applicant speaks of all of them.
      (figure.applicant === applicant || (figure.applicant === null && applicant === 'total')),
  );
  const ofArea = said.filter((figure) => figure.scope === 'area');
  const unsaid = said.filter((figure) => figure.scope === null);
  const speakers = ofArea.length > 0 ? ofArea : unsaid;
  return speakers.length === 0 ? null : choose(speakers);
}

/** A value that stands in the report goes before one that is rounded, and both before one computed here. */
const RANKING = ['reported', 'inferred', 'approximate', 'derived'] as const;

function choose(candidates: readonly Figure[]): Chosen {
  for (const state of RANKING) {
    const figures = candidates.filter((figure) => figure.state === state && figure.value !== null);
    const values = new Set(figures.map((figure) => figure.value));
    if (values.size > 1) return { value: null, state: 'conflicting', figures };
    if (figures[0]) return { value: figures[0].value, state, figures: [figures[0]] };
  }
  return { value: null, state: 'not stated', figures: candidates };
}
