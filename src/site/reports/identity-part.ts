/** Who reports, on which year, and by what this is known. */
import { EDITIONS } from '../../domain/about-readings.js';
import { FORMS } from '../../domain/forms/forms.js';
import { LANGUAGES } from '../../model/language.js';
import type { Evidence } from '../../model/report.js';
import type { Text } from '../../model/words.js';
import { escapeHtml } from '../html.js';
import { languageOf } from '../lang.js';
import { type Context, foreign } from './context.js';
import type { ReportData } from './report-data.js';
import { EVIDENCE_FROM, LEVELS, WORDS } from './words.js';

/** What a form is called. */
export function formName(form: string | null): Text {
  const found = FORMS.find(({ id }) => id === form);
  if (found) {
    const { en, zh, since } = found.called;
    return { en: `${en} of ${since}`, zh: `${since} 年${zh}` };
  }
  return form === 'own'
    ? { en: 'a table of its own', zh: '自制表格' }
    : { en: 'sentences only', zh: '仅有文字' };
}

/** An address that a reader can be led to; what is written without a scheme may be anything. */
const isLink = (url: string) => /^https?:\/\//i.test(url);

/** The name as a link to all that is held of the publisher. */
function publisher(name: string, { body }: ReportData['row'], { addresses, language }: Context): string {
  const words = foreign(name, language);
  return body === null ? words : `<a href="${escapeHtml(addresses.publisher(body))}">${words}</a>`;
}

export function renderIdentity({ reading, row, source }: ReportData, context: Context): string {
  const { html, language, say } = context;
  const { identity } = reading.report;
  const evidenceOf = (...fields: readonly Evidence['field'][]) => {
    const list = identity.evidence.filter(({ field }) => fields.includes(field));
    const words = [
      ...new Set(list.map(({ from, quote }) => `${say(EVIDENCE_FROM[from] ?? from)}\u0000${quote}`)),
    ];
    return words
      .map((one) => {
        const [from = '', quote = ''] = one.split('\u0000');
        return `${escapeHtml(from)}${say({ en: ': “', zh: '：“' })}${foreign(quote, language)}”`;
      })
      .join(say({ en: '; ', zh: '；' }));
  };
  const line = (word: Text, value: string | null, evidence = '') =>
    value === null
      ? ''
      : `<div><dt>${html(word)}</dt><dd>${value}${evidence === '' ? '' : `<br><small>${evidence}</small>`}</dd></div>`;
  const date = (iso: string | null) => (iso === null ? null : `<time datetime="${iso}">${iso}</time>`);
  const period = identity.period;
  const url = source?.url ?? null;
  const original =
    source === null
      ? null
      : url === null
        ? html(WORDS.original_unknown)
        : isLink(url)
          ? `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`
          : escapeHtml(url);
  const said = (context.language === 'zh' && source?.note_zh) || source?.note;
  const note = said ? `<span lang="${LANGUAGES[languageOf(said)].tag}">${escapeHtml(said)}</span>` : '';
  const superseded = row.superseded_by
    ? ` <a href="${escapeHtml(context.addresses.report(row.superseded_by))}">${escapeHtml(row.superseded_by)}</a>`
    : '';
  return [
    '<dl class="identity">',
    line(
      WORDS.publisher,
      identity.publisher === null ? html(WORDS.year_unknown) : publisher(identity.publisher, row, context),
      evidenceOf('publisher', 'region_code'),
    ),
    line(
      WORDS.year,
      identity.year === null ? html(WORDS.year_unknown) : String(identity.year),
      evidenceOf('year'),
    ),
    line(WORDS.title, identity.title === null ? null : foreign(identity.title, language)),
    line(WORDS.level, row.level === null ? null : html(LEVELS[row.level] ?? row.level)),
    line(WORDS.region, row.area === null ? null : foreign(`${row.area} ${row.area_code ?? ''}`, language)),
    line(WORDS.form, row.form === null ? null : context.defined('form', row.form, formName(row.form))),
    line(WORDS.period, period && html(WORDS.to({ from: period.from, to: period.to })), evidenceOf('period')),
    line(WORDS.published, date(identity.published), evidenceOf('published')),
    line(WORDS.signed, date(identity.signed) ?? identity.signed_month ?? null, evidenceOf('signed')),
    line(WORDS.edition, row.edition === null ? null : `${html(EDITIONS[row.edition])}${superseded}`),
    line(WORDS.original, original, note),
    line(WORDS.file, `<code>${escapeHtml(row.file)}</code>`),
    '</dl>',
  ].join('\n');
}
