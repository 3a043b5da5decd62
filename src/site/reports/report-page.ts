/** The page of one report: its text as read with every figure marked, and beside it what is known of it. */
import { group } from 'd3-array';
import { readingIn } from '../../dataset/reading-words.js';
import { FIGURE_STATES, WARNING_NAMES, type WARNINGS } from '../../domain/about-readings.js';
import { figureAnchor, PART } from '../../model/address.js';
import { formatNumber } from '../../model/format.js';
import { LANGUAGES } from '../../model/language.js';
import { counted } from '../../model/nouns.js';
import type { Figure, Where } from '../../model/report.js';
import type { Text } from '../../model/words.js';
import { escapeHtml } from '../html.js';
import { inPieces } from '../name-pieces.js';
import { renderAssessment } from './assessment-part.js';
import { checkedWords } from './checked.js';
import { type Context, foreign, linked } from './context.js';
import { renderComputed, renderFigures, rowAnchor } from './figures-part.js';
import { placedFindings, renderChecks, renderFailing } from './findings-part.js';
import { renderIdentity } from './identity-part.js';
import type { ReportData } from './report-data.js';
import { type PlacedMark, renderText } from './text-blocks.js';
import { WORDS } from './words.js';

/** Characters of a report's text that its page shows, unless figures stand in more. */
const MOST_CHARACTERS = 25_000;

/** The title of a report's page. */
export function reportTitle({ row }: Pick<ReportData, 'row'>): Text {
  const publisher = row.publisher ?? WORDS.publisher_unknown;
  return row.year === null
    ? WORDS.report_without_year({ publisher })
    : WORDS.report_of({ publisher, year: row.year });
}

/** Its sections, for a list of contents. */
export const SECTIONS = [
  ['identity', WORDS.identity],
  [PART.text, WORDS.text],
  [PART.figures, WORDS.figures],
  [PART.checks, WORDS.checks],
  [PART.assessment, WORDS.assessment],
] as const;

/** The page between header and footer, as an <article>. */
export function renderReport(data: ReportData, context: Context): string {
  const { html, language, say } = context;
  const { reading, row, findings } = data;
  const { report } = reading;
  const placed = placedFindings(data);
  const failing = findings.filter(({ status }) => status === 'fails');
  const doubted = new Set(
    failing
      .filter(({ weight }) => weight === 'contradiction')
      .flatMap(({ backing }) => backing.filter(({ source_file }) => source_file === row.file))
      .map(({ figure }) => figure),
  );
  const beside = new Map(
    [...placed].flatMap(([block, list]) =>
      block === null ? [] : [[block, list.map((one) => renderFailing(one, row.file, context))] as const],
    ),
  );
  const section = (id: string, title: Text, ...parts: readonly string[]) => [
    `<h2 id="${id}">${html(title)}</h2>`,
    ...parts.filter((part) => part !== ''),
  ];
  const title = row.publisher === null ? html(reportTitle(data)) : titleOf(data, context);
  return [
    '<article class="report">',
    `<h1>${title}</h1>`,
    `<p class="lead">${say(
      WORDS.lead({
        figures: linked(PART.figures, counted(row.figures, 'figure')),
        checked: checkedWords(row, (count) => linked(PART.checks, count)),
      }),
    )}</p>`,
    ...(data.source?.retyped ? [`<p class="retyped">${html(WORDS.retyped)}</p>`] : []),
    ...section('identity', WORDS.identity, renderIdentity(data, context)),
    ...(report.warnings.length > 0
      ? section(
          PART.warnings,
          WORDS.know,
          `<ul>${report.warnings.map((one) => warning(one, context)).join('')}</ul>`,
        )
      : []),
    ...section(
      PART.text,
      WORDS.text,
      `<p class="legend">${html(WORDS.legend)}</p>`,
      `<div class="as-read"${language === 'zh' ? '' : ' lang="zh-Hans"'}>`,
      renderText({
        blocks: reading.blocks,
        marks: marksOf(data, doubted, context),
        sections: report.sections.map(({ where }) => where),
        beside,
        leftOut: (blocks) => html(WORDS.left_out({ count: formatNumber(blocks) })),
        most: MOST_CHARACTERS,
        language,
      }),
      '</div>',
    ),
    ...section(PART.figures, WORDS.figures, renderFigures(data, doubted, context)),
    renderComputed(data, context),
    ...section(PART.checks, WORDS.checks, renderChecks(data, placed.get(null) ?? [], context)),
    ...(data.judgements.length > 0
      ? section(PART.assessment, WORDS.assessment, renderAssessment(data, context))
      : []),
    ...(report.unmapped.length > 0
      ? section(
          'unmapped',
          WORDS.unmapped,
          `<p>${html(WORDS.unmapped_lead)}</p>`,
          `<ul>${report.unmapped.map(({ cells }) => `<li>${foreign(cells.join(' · '), language)}</li>`).join('')}</ul>`,
        )
      : []),
    '</article>',
  ].join('\n');
}

/** The title with the publisher's name in its own language. */
function titleOf({ row }: ReportData, { language, html }: Context): string {
  const slot = '\u0001';
  const text =
    row.year === null
      ? WORDS.report_without_year({ publisher: slot })
      : WORDS.report_of({ publisher: slot, year: row.year });
  const [before = '', behind = ''] = html(text).split(slot);
  const [mark = ''] = /^[,，]?/.exec(behind) ?? [];
  const name = inPieces(row.publisher ?? '', mark);
  const rest = behind.slice(mark.length);
  return language === 'zh'
    ? `${before}${name}<span class="piece">${rest}</span>`
    : `${before}<span lang="${LANGUAGES.zh.tag}">${name}</span>${rest}`;
}

function warning(
  { code, message }: { readonly code: keyof typeof WARNINGS; readonly message: string },
  { defined, language }: Context,
): string {
  const said = escapeHtml(readingIn(message, language));
  const [open, close] = language === 'zh' ? ['（', '）'] : ['(', ')'];
  return `<li>${said} <small>${open}${defined('warning', code, WARNING_NAMES[code])}${close}</small></li>`;
}

/** The text that something stands in: a block, or a cell of it. */
const textAt = ({ block, row, column }: Where): string => `${block} ${row} ${column}`;

const overlap = (a: Where, b: Where): boolean => a.start < b.end && b.start < a.end;

/** Every figure, and every sentence that a check speaks of, as a mark. */
function marksOf({ reading, row }: ReportData, doubted: ReadonlySet<string>, { say }: Context): PlacedMark[] {
  const { figures, claims, unmapped } = reading.report;
  const said = (figure: Figure): string | null => {
    const { name } = FIGURE_STATES[figure.state];
    switch (figure.state) {
      case 'reported':
        return null;
      case 'derived':
        return `${figure.value === null ? '' : `${formatNumber(figure.value)} `}${say(name)}`;
      case 'approximate':
        return figure.value === null ? say(name) : `${say(name)} ${formatNumber(figure.value)}`;
      default:
        return say(name);
    }
  };
  const placeOf = (where: Where) => `${textAt(where)} ${where.start} ${where.end}`;
  const place = new Set(figures.map(({ where }) => placeOf(where)));
  const byText = group(figures, ({ where }) => textAt(where));
  return [
    ...figures.map((figure) => ({
      ...figure.where,
      where: figure.where,
      id: figureAnchor(figure.id),
      href: `#${rowAnchor(figure.indicator)}`,
      value: figure.value,
      classes: [
        'f',
        ...(figure.state === 'reported' ? [] : [figure.state]),
        ...(doubted.has(figure.id) ? ['x'] : []),
      ].join(' '),
      said: said(figure),
    })),
    ...claims.map((claim) => ({
      ...claim.where,
      where: claim.where,
      id: figureAnchor(claim.id),
      href: `#${PART.checks}`,
      value: claim.percent,
      classes: doubted.has(claim.id) ? 'f claim x' : 'f claim',
      bare: (byText.get(textAt(claim.where)) ?? []).some(({ where }) => overlap(where, claim.where)),
      said: null,
    })),
    ...unmapped
      .map(({ where }, at) => ({
        ...where,
        where,
        id: `unmapped-${at + 1}`,
        href: '#unmapped',
        value: null,
        classes: 'f unmapped',
        said: null,
      }))
      .filter(({ where }) => !place.has(placeOf(where))),
  ].filter(({ where }) => where.block < reading.blocks.length && row.file !== '');
}
