/** What is measured the same way over the forms, and what a report says of it: the rows of `measures` are made of these. */
import { z } from 'zod';
import type { Report, Scope } from '../report.js';
import type { FormShown, Placed } from './about.js';

/** series: a line of the crosswalk. rate: one number by another. part: of a breakdown. channel, ground: of the forms. */
export const MeasureKind = z.enum(['series', 'rate', 'part', 'channel', 'ground']);
export type MeasureKind = z.infer<typeof MeasureKind>;

/**
 * How a value came to be, or why there is none.
 * - `reported`, `approximate`, `inferred`: as the figure itself
 * - `derived`: a sum, or a total that the report leaves empty and its columns give
 * - `conflicting`: the report states different numbers with equal right; none is chosen
 * - `undecided`: two versions of the report differ, and which is the later cannot be told
 * - `not stated`: the form asks, or a sentence could say it, but no number is there
 * - `not asked`: the report's form has no such row, and no sentence gives it
 * - `no report`: there is no report of the year (panel only)
 */
export const ValueState = z.enum([
  'reported',
  'approximate',
  'inferred',
  'derived',
  'conflicting',
  'undecided',
  'not stated',
  'not asked',
  'no report',
]);
export type ValueState = z.infer<typeof ValueState>;

/** Whether there is a rate, and if not, why. `incomplete`: a sum of which a cell is empty, and may hold something. */
export const RateState = z.enum([
  'computed',
  'undecided',
  'not asked',
  'base not stated',
  'base conflicting',
  'base incomplete',
  'base is zero',
  'numerator not stated',
  'numerator conflicting',
  'numerator incomplete',
  'numerator exceeds base',
  'not from one source',
]);
export type RateState = z.infer<typeof RateState>;

export const Via = z.enum(['table', 'prose']);
export const CrossingKind = z.enum(['exact', 'approximate', 'not comparable', 'begins', 'ends']);

/** Where a series crosses a change of form, and how far it compares across it. */
export interface Break {
  readonly break_before: boolean | null;
  readonly previous_year: number | null;
  readonly crossing: z.infer<typeof CrossingKind> | null;
  readonly crossing_en: string | null;
  readonly crossing_zh: string | null;
}

/** What is measured: the same in every report. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly set: string | null;
  readonly id: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly unit: string;
  readonly comparability: string | null;
  readonly note: string | null;
  readonly note_zh: string | null;
}

/** What a report says of it. */
export interface Measured {
  readonly measure: Measure;
  readonly value: number | null;
  readonly state: ValueState | RateState;
  readonly approximate: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly via: z.infer<typeof Via> | null;
  readonly blanks: number;
  /** Whom the figures behind it speak of, where they say. */
  readonly scope: Scope | null;
  readonly whole_from: 'report' | 'parts' | null;
  readonly excess: number | null;
  readonly quote: string | null;
  readonly figures: readonly string[];
  readonly numerator_figures: readonly string[];
  readonly denominator_figures: readonly string[];
}

export interface MeasureSource extends Placed {
  /** The report that counts; the first of several that may. */
  readonly report: Report;
  readonly files: readonly string[];
  /** Null where the reports that may count follow several forms. */
  readonly form: FormShown | null;
  readonly measured: Measured;
  readonly crossed: Break;
  /** Ids of the checks that fail on the figures behind it. */
  readonly doubted_by: readonly string[];
}
