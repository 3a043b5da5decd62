/** The list of all publishers: pages of some hundred rows each, which need no scripts. */
import { formatNumber } from '../../model/format.js';
import { escapeHtml, scrollBox } from '../html.js';
import { madeOf } from '../reports/checked.js';
import { type Context, foreign } from '../reports/context.js';
import { listName, pager } from '../reports/list-pages.js';
import { LEVELS, WORDS as REPORT } from '../reports/words.js';
import type { Listed } from './publisher-data.js';
import { WORDS } from './words.js';

/** One page of the list, as a <main>. */
export function renderPublishers(
  rows: readonly Listed[],
  page: number,
  pages: number,
  pinyin: Readonly<Record<string, string>>,
  context: Context,
): string {
  const { html, defined, say, language } = context;
  const right = ' align="right"';
  const heads = [
    `<th scope="col">${html(REPORT.publisher)}</th>`,
    `<th scope="col">${html(REPORT.level)}</th><th scope="col">${html(WORDS.province)}</th>`,
    `<th scope="col">${html(WORDS.years)}</th><th scope="col"${right}>${html(WORDS.count)}</th>`,
    `<th scope="col"${right}>${defined('column', 'reports.figures', REPORT.figures)}</th>`,
    `<th scope="col"${right}>${defined('column', 'reports.contradictions', REPORT.contradictions)}</th>`,
  ];
  return [
    '<main id="content" class="reference">',
    `<h1>${html(WORDS.publishers)}</h1>`,
    `<p class="lead">${html(WORDS.list_lead)}</p>`,
    pager({ page, pages, nameOf: listName }, context),
    scrollBox(language, '', say(WORDS.publishers)),
    `<table><thead><tr>${heads.join('')}</tr></thead><tbody>`,
    ...rows.map((row) => rowOf(row, Object.hasOwn(pinyin, row.body) ? pinyin[row.body]! : null, context)),
    '</tbody></table></div>',
    pager({ page, pages, nameOf: listName }, context),
    '</main>',
  ].join('\n');
}

function rowOf(row: Listed, pinyin: string | null, { html, language, addresses }: Context): string {
  const said = pinyin !== null && language === 'en' ? `<br><small>${escapeHtml(pinyin)}</small>` : '';
  const years =
    row.first === null ? '–' : row.first === row.last ? `${row.first}` : `${row.first}–${row.last}`;
  const name = `<a href="${escapeHtml(addresses.publisher(row.body))}">${foreign(row.body, language)}</a>${said}`;
  // Its page lists the reports, each with these counts.
  const href = escapeHtml(addresses.publisher(row.body));
  // Where no check could be made there is no number of contradictions, and not none of them.
  const contradictions = madeOf(row) === 0 ? null : row.contradictions;
  const numbers = [row.reports, row.figures, contradictions].map((count) =>
    count === null
      ? '<td align="right">–</td>'
      : `<td align="right"><a href="${href}">${formatNumber(count)}</a></td>`,
  );
  const level = row.level === null ? '–' : html(LEVELS[row.level] ?? row.level);
  const province = row.province === null ? '–' : foreign(row.province, language);
  return `<tr><th scope="row">${name}</th><td>${level}</td><td>${province}</td><td>${years}</td>${numbers.join('')}</tr>`;
}
