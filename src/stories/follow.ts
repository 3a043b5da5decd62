/** Which series and rates the notebooks follow over the years. */

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
