/** The list of all reports: pages of some hundred rows each, which need no scripts. */

import { formatNumber } from '../../model/format.js';
import { POINT } from '../../model/lines.js';
import type { ReportRow } from '../../model/tables/reports.js';
import { escapeHtml, scrollBox } from '../html.js';
import { type Checked, madeOf } from './checked.js';
import { type Context, foreign } from './context.js';
import { formName } from './identity-part.js';
import { WORDS } from './words.js';

export type Listed = Pick<
  ReportRow,
  'file' | 'publisher' | 'body' | 'year' | 'form' | 'figures' | 'status' | 'reason' | 'reason_zh'
> &
  Checked;

/** Rows of one page of the list. */
export const ROWS = 200;

/** File name of a page of the list, counted from 0. */
export const listName = (page: number): string => (page === 0 ? 'index.html' : `index-${page + 1}.html`);

/** The same of the reports for one year. */
export const yearName = (year: number, page: number): string =>
  page === 0 ? `year-${year}.html` : `year-${year}-${page + 1}.html`;

/** Which page of which list it is. */
export interface ListPage {
  readonly page: number;
  readonly pages: number;
  readonly nameOf: (page: number) => string;
  /** The year that the list is of; null for all. */
  readonly year: number | null;
}

/** One page of the list, as a <main>. */
export function renderList(rows: readonly Listed[], at: ListPage, context: Context): string {
  const { html, defined, say, language } = context;
  const heads: readonly string[] = [
    html(WORDS.publisher),
    html(WORDS.year),
    html(WORDS.form),
    defined('column', 'reports.figures', WORDS.figures),
    defined('column', 'reports.contradictions', WORDS.contradictions),
    html(WORDS.file),
  ];
  const right = (at: number) => (at === 1 || at === 3 || at === 4 ? ' align="right"' : '');
  return [
    '<main id="content" class="reference">',
    `<h1>${html(at.year === null ? WORDS.reports : WORDS.reports_for({ year: at.year }))}</h1>`,
    `<p class="lead">${html(WORDS.list_lead)}</p>`,
    pager(at, context),
    scrollBox(language, '', say(WORDS.reports)),
    `<table><thead><tr>${heads.map((head, at) => `<th scope="col"${right(at)}>${head}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => rowOf(row, right, context)),
    '</tbody></table></div>',
    pager(at, context),
    '</main>',
  ].join('\n');
}

function rowOf(
  row: Listed,
  right: (at: number) => string,
  { html, defined, language, addresses }: Context,
): string {
  const file = `<small>${escapeHtml(row.file)}</small>`;
  const name = row.publisher === null ? html(WORDS.publisher_unknown) : foreign(row.publisher, language);
  if (row.status !== 'report') {
    const became = row.status === 'refused' ? WORDS.refused : WORDS.quarantined;
    const said = language === 'zh' ? row.reason_zh : row.reason;
    const reason = said ? `<br><small>${escapeHtml(said)}</small>` : '';
    return `<tr><td colspan="5">${html(became)}${reason}</td><td>${file}</td></tr>`;
  }
  const to = (anchor: string | undefined, text: string) =>
    `<a href="${escapeHtml(addresses.report(row.file, anchor))}">${text}</a>`;
  const cells = [
    row.body === null ? name : `<a href="${escapeHtml(addresses.publisher(row.body))}">${name}</a>`,
    to(undefined, row.year === null ? '–' : String(row.year)),
    row.form === null ? html(formName(row.form)) : defined('form', row.form, formName(row.form)),
    to('figures', formatNumber(row.figures)),
    madeOf(row) === 0 ? '–' : to('checks', formatNumber(row.contradictions)),
    to(undefined, file),
  ];
  return `<tr>${cells.map((cell, at) => `<td${right(at)}>${cell}</td>`).join('')}</tr>`;
}

export function pager({ page, pages, nameOf }: Omit<ListPage, 'year'>, { html }: Context): string {
  if (pages < 2) return '';
  const link = (to: number, words: string) =>
    to < 0 || to >= pages ? '' : `<a href="${nameOf(to)}">${words}</a>`;
  const here = `<span>${html(WORDS.page_of({ page: page + 1, pages }))}</span>`;
  return `<p class="pages">${[link(page - 1, html(WORDS.previous)), here, link(page + 1, html(WORDS.next))].filter(Boolean).join(POINT)}</p>`;
}
