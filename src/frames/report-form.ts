/** What form a report follows, as the tables of series tell it. */
import type { ReportForm } from '../domain/crosswalk.js';
import type { Report } from '../model/report.js';

/** `own` for a report of no official form that has a table all the same. */
export const formOf = ({ form, figures }: Pick<Report, 'form' | 'figures'>): ReportForm =>
  form === 'prose' && figures.some(({ via }) => via === 'table') ? 'own' : form;
