/** Which figure of a report speaks for an indicator, where there may be several or none. */
import type { Applicant, Figure, Report } from '../../model/report.js';
import type { ValueState } from '../../model/tables/measure.js';

export interface Chosen {
  readonly value: number | null;
  readonly state: ValueState;
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
 * not even an empty one. Of tables of several bodies the one of the area counts, or the one whose body is not said;
 * else that of the own level. The cells of another year, of departments or of subordinates stand in for nothing.
 */
export function tableFigure(
  index: FigureIndex,
  indicator: string,
  applicant: Applicant | null,
  year: number | null,
): Chosen | null {
  const cells = (index.get(indicator) ?? []).filter(
    (figure) => figure.via === 'table' && figure.applicant === applicant && (figure.year ?? year) === year,
  );
  const area = cells.filter(({ scope }) => scope === 'area' || scope === null);
  const own = area.length > 0 ? area : cells.filter(({ scope }) => scope === 'own_level');
  return own.length === 0 ? null : choose(own);
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
