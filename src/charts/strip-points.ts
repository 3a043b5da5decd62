/** What strips are told: their points, their names, and the forms that the years follow. */
import type { Text } from '../model/words.js';
import type { Head } from './chart.js';
import type { Placed } from './made-of.js';
import type { Mark } from './states.js';

/** How far a number compares with that of the year before: the line between them. */
export type Join = 'same' | 'roughly' | 'none';

export interface StripPoint extends Placed {
  /** Id of the strip. */
  readonly strip: string;
  readonly year: number;
  /** Null: the report of the year gives no number. Never drawn as a zero. */
  readonly value: number | null;
  /** The number as it is written: `1,234`, `41%`. */
  readonly text: string;
  readonly mark: Mark;
  readonly join: Join;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
  /** How it came to be, in words. */
  readonly how: string;
  /** How far it compares with the number before it, where the form changes. */
  readonly compares?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface Strip {
  readonly id: string;
  /** Name in both languages, and what else a reader should know at once. */
  readonly label: string;
  /** The top of its scale; by default its largest number. */
  readonly top?: number;
  /** Years that follow another form than the one before, for this strip alone, and a short name of the form. */
  readonly breaks?: readonly { readonly year: number; readonly text: string }[];
}

/** A stretch of years that follow one form. */
export interface Era {
  readonly from: number;
  readonly to: number;
  /** A line each. */
  readonly label: readonly string[];
}

export interface StripOptions extends Head {
  readonly strips: readonly Strip[];
  /** What all strips follow; those that each follow their own have `breaks`. */
  readonly eras?: readonly Era[];
  /** Years without a report. */
  readonly gaps?: readonly number[];
  /** What a mark is called where it is not as in the reports. */
  readonly markLabels?: Partial<Readonly<Record<Mark, Text>>>;
  /** What a strip and its numbers are, for tooltips. */
  readonly subject?: Text;
  readonly measure?: Text | string;
  /** What all numbers of a year rest on, below the year. */
  readonly under?: ReadonlyMap<number, string>;
  /** A few strips, each as high as a chart of its own, below each other. */
  readonly large?: boolean;
}
