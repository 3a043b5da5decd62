/** The page of one publisher: who it is, its reports, its numbers over the years, and what in them does not add up. */
import { group } from 'd3-array';
import { CROSSWALK } from '../../domain/crosswalk.js';
import { remarkOn } from '../../domain/states.js';
import { figureAnchor, findingAnchor, measureAnchor, PART } from '../../model/address.js';
import { formatNumber } from '../../model/format.js';
import { LANGUAGES } from '../../model/language.js';
import { counted } from '../../model/nouns.js';
import { NOTHING, type Text } from '../../model/words.js';
import { escapeHtml, scrollBox } from '../html.js';
import { inPieces } from '../name-pieces.js';
import { checkedWords, checksMade, madeOf } from '../reports/checked.js';
import { type Context, foreign, linked, textOf } from '../reports/context.js';
import { formName } from '../reports/identity-part.js';
import { LEVELS, WORDS as REPORT } from '../reports/words.js';
import type { Listed, PublisherData, Value } from './publisher-data.js';
import { WORDS } from './words.js';

/** Its sections, for a list of contents. */
export const SECTIONS = [
  ['who', WORDS.who],
  ['reports', WORDS.reports],
  ['numbers', WORDS.numbers],
  ['contradictions', WORDS.contradictions],
] as const;

/** The page between header and footer, as an <article>. */
export function renderPublisher(
  data: PublisherData,
  { pinyin, retyped }: { readonly pinyin: string | null; readonly retyped: boolean },
  context: Context,
): string {
  const { html, language, say } = context;
  const { row, contradictions } = data;
  const section = (id: string, title: Text, ...parts: readonly string[]) => [
    `<h2 id="${id}">${html(title)}</h2>`,
    ...parts.filter((part) => part !== ''),
  ];
  return [
    '<article class="report publisher">',
    `<h1><span lang="${LANGUAGES.zh.tag}">${inPieces(row.body)}</span></h1>`,
    ...(pinyin !== null && language === 'en' ? [`<p class="pinyin">${escapeHtml(pinyin)}</p>`] : []),
    `<p class="lead">${say(
      WORDS.lead({
        reports: linked('reports', counted(row.reports, 'report')),
        years: spanOf(row),
        figures: linked('reports', counted(row.figures, 'figure')),
        checked: checkedWords(row, (count) => linked('contradictions', count)),
      }),
    )}</p>`,
    ...section('who', WORDS.who, identity(row, context)),
    ...section('reports', WORDS.reports, reportsTable(data, context)),
    ...section('numbers', WORDS.numbers, `<p>${html(WORDS.numbers_lead)}</p>`, valuesTable(data, context)),
    ...section(
      'contradictions',
      WORDS.contradictions,
      ...(contradictions.length === 0
        ? [`<p>${nothingFound(row, context)}</p>`]
        : [`<p>${html(WORDS.contradictions_lead)}</p>`, findings(data, context)]),
    ),
    ...(retyped ? [`<p class="retyped">${html(REPORT.retyped_short)}</p>`] : []),
    '</article>',
  ].join('\n');
}

/** That nothing was found, and how much was looked at. */
function nothingFound(row: Listed, { say }: Context): string {
  const toReports = (count: Text) => linked('reports', count);
  if (madeOf(row) === 0) return `${capital(say(checkedWords(row, toReports)))}${say(WORDS.stop)}`;
  return say(WORDS.none({ checked: checksMade(row, toReports) }));
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Of which years its reports are, behind their number. */
function spanOf({ first, last }: Listed): Text {
  if (first === null || last === null) return NOTHING;
  return first === last ? WORDS.one_year({ year: first }) : WORDS.span({ first, last });
}

function identity(row: Listed, { html, language, say }: Context): string {
  const line = (word: Text, value: string | null) =>
    value === null ? '' : `<div><dt>${html(word)}</dt><dd>${value}</dd></div>`;
  const missing = row.missing.length === 0 ? null : row.missing.join(say({ en: ', ', zh: '、' }));
  return [
    '<dl class="identity">',
    line(REPORT.level, row.level === null ? null : html(LEVELS[row.level] ?? row.level)),
    line(WORDS.province, row.province === null ? null : foreign(row.province, language)),
    line(WORDS.code, row.region_code),
    line(WORDS.missing, missing && `${missing}<br><small>${html(WORDS.missing_note)}</small>`),
    '</dl>',
  ].join('\n');
}

function reportsTable(
  { reports }: PublisherData,
  { html, defined, addresses, language, say }: Context,
): string {
  const formOf = ({ form }: PublisherData['reports'][number]) =>
    form === null ? html(formName(form)) : defined('form', form, formName(form));
  const rows = reports.map((report) => {
    const to = (anchor: string | undefined, text: string) =>
      `<a href="${escapeHtml(addresses.report(report.file, anchor))}">${escapeHtml(text)}</a>`;
    const cells = [
      `<td align="right">${to(PART.figures, formatNumber(report.figures))}</td>`,
      `<td align="right">${madeOf(report) === 0 ? '–' : to(PART.checks, formatNumber(report.contradictions))}</td>`,
      `<td><small>${escapeHtml(report.file)}</small></td>`,
    ];
    const year = to(undefined, report.year === null ? '–' : String(report.year));
    return `<tr><th scope="row">${year}</th><td>${formOf(report)}</td><td>${report.published ?? '–'}</td>${cells.join('')}</tr>`;
  });
  const right = ' align="right"';
  const heads = [
    `<th scope="col">${html(REPORT.year)}</th><th scope="col">${html(REPORT.form)}</th>`,
    `<th scope="col">${html(REPORT.published)}</th>`,
    `<th scope="col"${right}>${defined('column', 'reports.figures', REPORT.figures)}</th>`,
    `<th scope="col"${right}>${defined('column', 'reports.contradictions', REPORT.contradictions)}</th>`,
    `<th scope="col">${html(REPORT.file)}</th>`,
  ];
  return `${scrollBox(language, '', say(WORDS.reports))}<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** A row a series that any of its reports states, a column a year. */
function valuesTable({ values }: PublisherData, context: Context): string {
  const { html, defined, language, say } = context;
  const years = [...new Set(values.map(({ year }) => year))].sort((a, b) => a - b);
  const stated = group(
    values.filter(({ value }) => value !== null),
    ({ series }) => series,
  );
  const rows = CROSSWALK.flatMap(({ id, label_en, label_zh }) => {
    const own = stated.get(id);
    if (!own) return [];
    const byYear = new Map(own.map((value) => [value.year, value]));
    const cells = years.map((year) => `<td align="right">${valueCell(byYear.get(year), context)}</td>`);
    return [
      `<tr><th scope="row">${defined('series', id, textOf(label_en, label_zh))}</th>${cells.join('')}</tr>`,
    ];
  });
  if (rows.length === 0) return `<p>${html(WORDS.no_series)}</p>`;
  const heads = years.map((year) => `<th scope="col" align="right">${year}</th>`).join('');
  return `${scrollBox(language, '', say(WORDS.numbers))}<table><thead><tr><th scope="col">${html(WORDS.series)}</th>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** A number as a link to where it stands, with what a reader must know of it. */
function valueCell(value: Value | undefined, { html, addresses, say }: Context): string {
  if (!value || value.value === null) return '–';
  const number = formatNumber(value.value);
  const [report] = value.files;
  const [only, ...others] = value.figures;
  const remark = remarkOn(value);
  // A column a year: there is no room for more than a word.
  const short = remarkOn({ ...value, short: true });
  const title = remark === null ? '' : ` title="${escapeHtml(say(remark))}"`;
  const note = short === null ? '' : `<br><small${title}>${html(short)}</small>`;
  if (only === undefined || report === undefined) return `${number}${note}`;
  // One figure is at its own place; a sum where the page shows what it is made of.
  const anchor = others.length === 0 ? figureAnchor(only) : measureAnchor('series', null, value.series);
  return `<a class="place" href="${escapeHtml(addresses.report(report, anchor))}">${number}</a>${note}`;
}

function findings({ contradictions }: PublisherData, { addresses, html }: Context): string {
  const items = contradictions.map(({ file, key, year, message, message_zh }) => {
    const href = escapeHtml(addresses.report(file, findingAnchor(key)));
    const when = html(year === null ? REPORT.year_unknown : WORDS.of_year({ year }));
    return `<li><a href="${href}">${when}</a>${html(WORDS.colon)}${html(textOf(message, message_zh))}</li>`;
  });
  return `<ul>${items.join('\n')}</ul>`;
}
