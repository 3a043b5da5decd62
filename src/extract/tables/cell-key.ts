/** How the cells of the forms are called, all tables together. */
import type { Applicant } from '../../model/report.js';

type Column = Applicant | null;

const keys = new Map<string, Map<Column, string>>();

/** `requests.received@total`, or the indicator alone. Made once a cell: every report has them all. */
export function cellKey(indicator: string, applicant: Column): string {
  let row = keys.get(indicator);
  if (!row) {
    row = new Map();
    keys.set(indicator, row);
  }
  let key = row.get(applicant);
  if (key === undefined) {
    key = applicant === null ? indicator : `${indicator}@${applicant}`;
    row.set(applicant, key);
  }
  return key;
}
