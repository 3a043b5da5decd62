/** A whole and its parts in one report, as shares. */
import type { Breakdown } from '../../domain/breakdowns.js';
import type { Base } from '../../domain/rates.js';
import type { Evaluated } from './evaluate.js';

/** One part of a breakdown. */
export interface Part {
  readonly part: Pick<Base, 'id' | 'label_en' | 'label_zh'>;
  readonly found: Evaluated;
  /** Part of the whole (0 to 1), or of the sum of the parts where these exceed the whole or it is not stated. */
  readonly share: number | null;
  readonly whole: number | null;
  /** `parts` where the whole was added up from these very parts. */
  readonly whole_from: 'report' | 'parts' | null;
  /** By how much the parts exceed the stated whole: the report contradicts itself. */
  readonly excess: number | null;
}

/** What the report does not break down. */
export const REST = { id: 'rest', label_en: 'Not broken down', label_zh: '未分类' } as const;

/**
 * The parts of a breakdown, and the rest, which is null where the parts reach the whole. Where the parts exceed the
 * whole, shares are of their sum, so that they still make 100%, and `excess` says by how much.
 */
export function partsOf(breakdown: Breakdown, read: (measure: Base) => Evaluated): Part[] {
  const total = read(breakdown.whole);
  const whole = total.value;
  const parts = breakdown.parts.map((part) => ({ part, found: read(part) }));
  const stated = parts.flatMap(({ found }) => found.value ?? []);
  const sources = new Set(parts.flatMap(({ found }) => found.figures.map((figure) => figure.id)));
  const circular =
    whole !== null &&
    total.figures.every((figure) => figure.derived_from?.every((id) => sources.has(id)) ?? false);
  const sum = stated.reduce((all, value) => all + value, 0);
  const base = Math.max(sum, whole ?? 0);
  const row = (part: Part['part'], found: Evaluated): Part => ({
    ...{ part, found, whole },
    share: found.value === null || base === 0 ? null : found.value / base,
    whole_from: whole === null ? null : circular ? 'parts' : 'report',
    excess: whole !== null && sum > whole ? sum - whole : null,
  });
  const left = stated.length === 0 || whole === null || sum >= whole ? null : whole - sum;
  const rest: Evaluated = {
    value: left,
    state: left === null ? 'not stated' : 'derived',
    ...{ via: null, blanks: 0, figures: [] },
  };
  return [...parts.map(({ part, found }) => row(part, found)), row(REST, rest)];
}
