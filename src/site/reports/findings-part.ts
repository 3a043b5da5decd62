/** What the checks found in a report: what fails beside the text, the rest in short. */
import { VERDICTS } from '../../domain/about-readings.js';
import { figureAnchor, findingAnchor } from '../../model/address.js';
import { formatNumber } from '../../model/format.js';
import { counted } from '../../model/nouns.js';
import { escapeHtml } from '../html.js';
import { type Context, foreign, textOf } from './context.js';
import type { Backing, ReportData } from './report-data.js';
import { WEIGHTS, WORDS } from './words.js';

type Found = ReportData['findings'][number];

/** Cells and sentences behind a finding that are named one by one. */
const MOST = 12;

const message = ({ message: en, message_zh: zh }: Found) => ({ en, zh });

/** A check that fails, with both numbers and the way to every figure behind it. */
export function renderFailing(finding: Found, file: string, context: Context): string {
  const { html, defined, say } = context;
  const { check, check_en, check_zh, weight, verdict, left_text, right_text, key, backing } = finding;
  const name = weight === null ? '' : `<strong>${html(WEIGHTS[weight])}</strong> · `;
  const sides =
    left_text === null || right_text === null
      ? ''
      : `<p class="sides"><b>${escapeHtml(left_text)}</b> ≠ <b>${escapeHtml(right_text)}</b></p>`;
  const shown = backing.slice(0, MOST).map((one) => backed(one, file, context));
  const more = backing.length - shown.length;
  const rest = more > 0 ? [html(WORDS.more({ count: more }))] : [];
  const said = verdict
    ? [
        `<p>${html(
          WORDS.verdict({
            verdict: VERDICTS[verdict],
            reason: finding.verdict_reason ?? '',
            who: finding.verdict_by ?? '',
            date: finding.verdict_date ?? '',
          }),
        )}</p>`,
      ]
    : [];
  return [
    `<div class="finding ${weight ?? ''}" role="note" id="${findingAnchor(key)}" data-value="${finding.left ?? ''}">`,
    `<p>${name}${defined('check', check, textOf(check_en, check_zh))}</p>`,
    `<p>${html(message(finding))}</p>`,
    sides,
    ...(shown.length > 0
      ? [
          `<p class="backing">${html(WORDS.in_text)} ${[...shown, ...rest].join(say({ en: '; ', zh: '；' }))}</p>`,
        ]
      : []),
    ...said,
    '</div>',
  ].join('');
}

/** A figure or claim by what it counts, as a link to its place, be it in this report or in another. */
function backed(
  { source_file, figure, label_en, label_zh, year, value, quote }: Backing,
  file: string,
  context: Context,
) {
  const { html, addresses, language } = context;
  const href =
    source_file === file ? `#${figureAnchor(figure)}` : addresses.report(source_file, figureAnchor(figure));
  const what = label_en === null ? '' : `${html(textOf(label_en, label_zh))} `;
  const when = source_file === file || year === null ? '' : `${year} `;
  const number = value === null ? '' : formatNumber(value);
  const words = number === '' && quote?.trim() ? `“${foreign(quote.trim(), language)}”` : number;
  const link = `<a href="${escapeHtml(href)}">${words === '' ? html(WORDS.empty) : words}</a>`;
  return `${when}${what}${link}`;
}

/** By block: the failing checks whose first figure stands there; null for those whose figures stand elsewhere. */
export function placedFindings({
  reading,
  findings,
}: ReportData): ReadonlyMap<number | null, readonly Found[]> {
  const { figures, claims, source } = reading.report;
  const blockOf = new Map([...figures, ...claims].map(({ id, where }) => [id, where.block]));
  const placed = new Map<number | null, Found[]>();
  for (const finding of findings) {
    if (finding.status !== 'fails') continue;
    const here = finding.backing.find(
      ({ source_file, figure }) => source_file === source.path && blockOf.has(figure),
    );
    const block = here ? blockOf.get(here.figure)! : null;
    const list = placed.get(block);
    if (list) list.push(finding);
    else placed.set(block, [finding]);
  }
  return placed;
}

/** The list of all checks: those that fail lead to their place, the others say what they found. */
export function renderChecks(data: ReportData, elsewhere: readonly Found[], context: Context): string {
  const { html, say } = context;
  const failing = data.findings.filter(({ status }) => status === 'fails');
  const holding = data.findings.filter(({ status }) => status === 'holds');
  const open = data.findings.filter(({ status }) => status === 'not_assessable');
  const links = failing.map(
    (finding) => `<li><a href="#${findingAnchor(finding.key)}">${html(message(finding))}</a></li>`,
  );
  const folded = (list: readonly Found[], title: string) =>
    list.length === 0
      ? []
      : [
          `<details><summary>${escapeHtml(title)}</summary><ul>`,
          ...list.map(
            (one) =>
              `<li id="${findingAnchor(one.key)}" data-value="${one.left ?? ''}">${html(message(one))}</li>`,
          ),
          '</ul></details>',
        ];
  const times = (list: readonly Found[]) => list.reduce((sum, { cases }) => sum + cases, 0);
  return [
    failing.length === 0
      ? `<p>${html(holding.length === 0 ? WORDS.none_made : WORDS.fails_none)}</p>`
      : `<ul>${links.join('')}</ul>`,
    ...elsewhere.map((finding) => renderFailing(finding, data.row.file, context)),
    ...folded(holding, say(WORDS.holds({ count: counted(times(holding), 'check') }))),
    ...folded(open, say(WORDS.open({ count: counted(times(open), 'check') }))),
  ].join('\n');
}
