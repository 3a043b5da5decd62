/** Which publishers and series the notebooks follow, and what they say where there are none. */
import { type Chart, noChart } from './chart.js';
import { counted } from './text.js';

/** The series of the long view: requests, disputes, disclosure. */
export const LONG_SERIES = [
  'requests.received',
  'requests.handled',
  'outcome.granted',
  'outcome.granted_in_part',
  'outcome.refused',
  'outcome.unable',
  'reviews.total',
  'lawsuits.total',
  'disclosed.total',
  'normative_documents.made',
] as const;

/** Shares of the requests handled. */
export const OUTCOME_RATES = [
  'granted',
  'granted_in_part',
  'refused',
  'unable',
  'declined',
  'other',
] as const;

/** One chart for each publisher; a sentence where none is followed for so many years. */
export function chartsOf<One>(followed: readonly One[], chart: (one: One) => Chart, years: number): Chart[] {
  if (followed.length > 0) return followed.map(chart);
  return [
    noChart(
      `No publisher here has reports for ${counted(years, 'year')} or more, so there is nothing to follow yet.`,
    ),
  ];
}
