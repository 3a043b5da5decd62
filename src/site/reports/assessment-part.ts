/** What the Regulations ask of a report and whether it is there: each judgement with what it counts, which is its evidence. */
import { figureAnchor, findingAnchor, judgementAnchor } from '../../model/address.js';
import { VALUE_NAMES } from '../../model/value-names.js';
import { type Context, foreign, textOf } from './context.js';
import type { ReportData } from './report-data.js';
import { WORDS } from './words.js';

type Judged = ReportData['judgements'][number];

/** Pieces of evidence of a judgement that are named one by one. */
const MOST = 12;

export const renderAssessment = (data: ReportData, context: Context): string =>
  `<ul class="judgements">${data.judgements.map((one) => judgementItem(one, data, context)).join('')}</ul>`;

function judgementItem(judged: Judged, data: ReportData, context: Context): string {
  const { html, defined, say } = context;
  const { criterion, label_en, label_zh, status, message: en, message_zh: zh } = judged;
  const all = evidenceOf(judged, data, context);
  const more = all.length - MOST;
  const shown = [...all.slice(0, MOST), ...(more > 0 ? [html(WORDS.more({ count: more }))] : [])];
  return [
    `<li id="${judgementAnchor(criterion)}"><p>${defined('criterion', criterion, textOf(label_en, label_zh))}`,
    ` · <strong>${html(VALUE_NAMES.status![status]!)}</strong></p><p>${html({ en, zh })}</p>`,
    shown.length === 0
      ? ''
      : `<p class="backing">${html(WORDS.shown_by)}${listed(shown, say({ en: '; ', zh: '；' }), say({ en: ' ', zh: '' }))}</p>`,
    '</li>',
  ].join('');
}

/** Pieces one after another; one that is a sentence has its full stop. */
const listed = (pieces: readonly string[], between: string, behindStop: string): string =>
  pieces.reduce((all, piece) => `${all}${/[.。](?:<\/a>)?$/.test(all) ? behindStop : between}${piece}`);

/** Each piece leads to where it stands: a cell or a sentence to its mark, a check to what it found. */
function evidenceOf(
  judged: Judged,
  { reading, findings }: ReportData,
  { html, language }: Context,
): string[] {
  const quotes = new Map(reading.report.figures.map(({ id, quote }) => [id, quote]));
  const checks = new Map(
    findings.map(({ key, message, message_zh }) => [language === 'zh' ? message_zh : message, key]),
  );
  const left = [...judged.figures];
  return (language === 'zh' ? judged.evidence_zh : judged.evidence).map((piece) => {
    const check = checks.get(piece);
    if (check !== undefined) return `<a href="#${findingAnchor(check)}">${html(piece)}</a>`;
    const quote = quotes.get(left[0] ?? '');
    // What the report says stands in quotation marks, and the name of its cell before it.
    const [, label = '', words = ''] = /^([^“]*)(“.*”)$/s.exec(piece) ?? [];
    const shown = words === '' ? html(piece) : `${html(label)}${foreign(words, language)}`;
    const isFigure = quote !== undefined && (words === `“${quote}”` || (quote.trim() === '' && words === ''));
    return isFigure ? `<a href="#${figureAnchor(left.shift()!)}">${shown}</a>` : shown;
  });
}
