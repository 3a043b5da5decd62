/** A report's parts of a whole, as the chart and its headline read them. */
import type { ReportForm } from '../domain/crosswalk.js';
import { type Part, withMore } from '../frames/places.js';
import { columnsOf } from './columns.js';
import { partOf } from './told.js';
import { fewNames, whoOf } from './words.js';

export interface PartLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly form: ReportForm | null;
  readonly set: string;
  readonly part: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly whole: number | null;
  readonly whole_from: string | null;
  readonly excess: number | null;
  readonly quote: string | null;
  readonly doubted: boolean;
}

export const PART = columnsOf<PartLike>({
  body: true,
  doubted: true,
  excess: true,
  file: true,
  form: true,
  label_en: true,
  label_zh: true,
  part: true,
  publisher: true,
  quote: true,
  set: true,
  state: true,
  value: true,
  whole: true,
  whole_from: true,
  year: true,
});

/** The rows of one report, and how many there are of what it breaks down. */
export interface Whole {
  readonly file: string;
  readonly form: ReportForm | null;
  readonly name: string;
  readonly parts: readonly PartLike[];
  /** What the bar shows: the sum of the parts that are decided, with what is not broken down. */
  readonly size: number;
  /** Not decided, and so in no share. */
  readonly pending: number;
  readonly whole: number | null;
  readonly excess: number | null;
  /** Whether the total is known: not where it is only the sum of those parts that are not empty. */
  readonly closed: boolean;
}

/** Whose the whole is. */
export const whoseIs = ({ parts, file }: Pick<Whole, 'parts' | 'file'>): string =>
  whoOf({ body: parts[0]?.body ?? null, publisher: parts[0]?.publisher ?? null, file });

/** A size of a report as a part of a sum. */
export const sizeIn = ({ parts, name }: Whole, size: number): Part => partOf(parts[0]!, '', size, name);

/** Their names, or how many they are. */
export const namesOf = (reports: readonly Whole[]): string =>
  fewNames(
    reports.map(({ parts, name }) => withMore(parts[0]!, { name })),
    ({ name }) => name,
  );
