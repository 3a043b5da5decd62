/** What the charts of one series read of a row of `series`. */
import { UNITS } from '../domain/units.js';
import type { Unit } from '../model/report.js';
import { type Text, term } from '../model/words.js';
import { columnsOf } from './columns.js';

export interface SeriesLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly series: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly unit: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly quote: string | null;
  readonly doubted: boolean;
}

export const SERIES = columnsOf<SeriesLike>({
  body: true,
  doubted: true,
  file: true,
  label_en: true,
  label_zh: true,
  publisher: true,
  quote: true,
  series: true,
  state: true,
  unit: true,
  value: true,
  via: true,
  year: true,
});

/** Whether there was a place for the number: a form that does not ask leaves nothing out, nor does a report that is not here. */
export const isAsked = ({ state }: { readonly state: string }): boolean =>
  state !== 'not asked' && state !== 'no report';

/** The unit of a series in words. */
export const unitOf = ({ unit }: Pick<SeriesLike, 'unit'>): Text =>
  UNITS[unit as Unit] ?? { en: unit, zh: unit };

/** `requests 件`, `件`. */
export const unitIn = (row: Pick<SeriesLike, 'unit'>): Text => {
  const { en, zh } = unitOf(row);
  return term(en, zh);
};
