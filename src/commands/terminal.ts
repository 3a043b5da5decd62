/** One report as text for a person at a terminal. */
import { columnsOf, formatNumber } from '../charts/text.js';
import { figureEvidence } from '../corpus/review.js';
import { readingIn } from '../dataset/reading-words.js';
import type { Document } from '../document/document.js';
import { FIGURE_STATES, SCOPES } from '../domain/about-readings.js';
import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { indicatorOf } from '../domain/indicators.js';
import { UNITS } from '../domain/units.js';
import { say, spoken } from '../model/language.js';
import type { Claim, Figure, Finding, Report, Where } from '../model/report.js';
import { VALUE_NAMES } from '../model/value-names.js';
import { both, template } from '../model/words.js';
import { FORM_LABELS } from '../stories/words.js';
import { excerpt } from './excerpt.js';
import { statusWord } from './status-words.js';

/** Columns of a label before it is cut. */
const LABEL_WIDTH = 60;

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columnsOf(text)));
const padLeft = (text: string, width: number) => ' '.repeat(Math.max(0, width - columnsOf(text))) + text;

function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let short = '';
  for (const char of text) {
    if (columnsOf(short + char) > width - 1) break;
    short += char;
  }
  return `${short}…`;
}

/** Aligned columns; the first is left-aligned, the others right-aligned where `numeric` says so. */
export function table(rows: readonly (readonly string[])[], numeric: readonly boolean[]): string {
  const widths = numeric.map((_, i) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(row[i] ?? '')), 0),
  );
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, i) => (numeric[i] ? padLeft(cell, widths[i]!) : pad(cell, widths[i]!)))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}

/** A value as it may be read: blanks and marks are not numbers. */
function valueText(figure: Figure | undefined): string {
  if (!figure) return '';
  switch (figure.state) {
    case 'blank':
      return '·';
    case 'not_applicable':
      return figure.quote.trim();
    case 'unreadable':
      return `“${figure.quote.trim()}”?`;
    default: {
      const mark = { approximate: '~', derived: '=', inferred: '≟' }[figure.state as string] ?? '';
      return mark + formatNumber(figure.value!, 4);
    }
  }
}

function placeText({ block, row, column }: Where): string {
  if (row === null || column === null) return say(SAID.block({ block }));
  return say(SAID.cell({ block, row, column }));
}

const SAID = {
  block: template('block {block}', '第 {block} 段'),
  cell: template('block {block}, row {row}, column {column}', '第 {block} 段第 {row} 行第 {column} 列'),
  not_stated: both('(not stated)', '（未写明）'),
  publisher: both('Publisher', '发布机关'),
  title: both('Title', '标题'),
  year: both('Year', '年度'),
  period: both('Period', '统计期间'),
  published: both('Published', '发布日期'),
  signed: both('Signed', '落款日期'),
  form: both('Form', '表式'),
  source: both('Source', '来源'),
  span: template('{from} to {to}', '{from} 至 {to}'),
  binary: both('binary', '二进制'),
  file: template('{path} ({type}, {charset}, {bytes} bytes)', '{path}（{type}，{charset}，{bytes} 字节）'),
  checks: template(
    '  {holds} checks hold, {fails} fail, {open} could not be made.',
    '  {holds} 项核对相符，{fails} 项不符，{open} 项无法核对。',
  ),
  know: both('To know about this reading', '读取时应予注意'),
  wrong: both('What does not add up', '不符之处'),
  tables: both('Tables (· blank, ≟ inferred, “…”? unreadable)', '表格（· 空白，≟ 推断，“…”? 无法辨认）'),
  requests: both('Requests by applicant (· blank, = derived)', '各类申请人的申请（· 空白，= 推算）'),
  sentences: both('In sentences (~ approximate)', '文字所述（~ 约数）'),
  unmapped: both('Kept, but of no indicator', '保留而不归入任何指标'),
  indicator: both('Indicator', '指标'),
  value: both('Value', '数值'),
  inferred_by: both('Inferred by', '推断依据'),
  computed_from: both('Computed from', '推算自'),
  figure: both('Figure', '数据'),
  quote: both('Quote', '原文'),
  place: both('Place', '位置'),
  where: template(
    '{path}, {place}, characters {start} to {end}',
    '{path}，{place}，第 {start} 至 {end} 字符',
  ),
  evidence: both('Evidence', '依据'),
};

const labelIn = (id: string): string => {
  const { label_en, label_zh } = indicatorOf(id);
  return spoken() === 'zh' ? label_zh : `${label_en} ${label_zh}`;
};

function heading(text: string): string {
  return `\n${text}\n${'─'.repeat(columnsOf(text))}\n`;
}

function identityText(report: Report): string {
  const { identity, source } = report;
  const or = (value: string | number | null | undefined) =>
    value === null || value === undefined ? say(SAID.not_stated) : String(value);
  const code = identity.region_code ? `, GB/T 2260 ${identity.region_code}` : '';
  const period = identity.period ? say(SAID.span(identity.period)) : null;
  const level = say(VALUE_NAMES.level![identity.level ?? ''] ?? or(identity.level));
  const named = (publisher: string) =>
    say(both(`${publisher} (${level}${code})`, `${publisher}（${level}${code}）`));
  const rows = [
    [say(SAID.publisher), identity.publisher ? named(identity.publisher) : or(null)],
    [say(SAID.title), or(identity.title)],
    [say(SAID.year), or(identity.year)],
    [say(SAID.period), or(period)],
    [say(SAID.published), or(identity.published)],
    [say(SAID.signed), or(identity.signed)],
    [say(SAID.form), spoken() === 'zh' ? say(FORM_LABELS[report.form] ?? report.form) : report.form],
    [
      say(SAID.source),
      say(
        SAID.file({
          path: source.path,
          type: source.media_type,
          charset: source.charset ?? SAID.binary,
          bytes: formatNumber(source.bytes),
        }),
      ),
    ],
  ];
  return table(rows, [false, false]);
}

function requestTable(figures: readonly Figure[]): string {
  const cells = new Map(figures.map((figure) => [`${figure.indicator}@${figure.applicant}`, figure]));
  const derived = new Map(figures.filter((f) => f.state === 'derived').map((f) => [f.indicator, f]));
  const indicators = [...new Set(figures.map((figure) => figure.indicator))];
  const rows = indicators.map((id) => [
    cut(labelIn(id), LABEL_WIDTH),
    ...APPLICANT_COLUMNS.map((column) =>
      valueText((column.id === 'total' ? derived.get(id) : undefined) ?? cells.get(`${id}@${column.id}`)),
    ),
  ]);
  return table(
    [['', ...APPLICANT_COLUMNS.map((column) => column.label)], ...rows],
    [false, ...APPLICANT_COLUMNS.map(() => true)],
  );
}

const scopeIn = ({ scope }: Figure): string | null =>
  scope === null ? null : spoken() === 'zh' ? SCOPES[scope].zh : scope;

function statusLine({ status, reason }: Report): string {
  const { en, zh } = statusWord(status);
  return say(both(`${en}: ${reason}`, `${zh}：${readingIn(reason ?? '', 'zh')}`));
}

function figureList(figures: readonly Figure[]): string {
  return table(
    figures.map((figure) => [
      cut(labelIn(figure.indicator), LABEL_WIDTH),
      valueText(figure),
      figure.value === null ? '' : say(UNITS[figure.unit]),
      [scopeIn(figure), figure.year].filter(Boolean).join(' '),
      figure.id,
    ]),
    [false, true, false, false, false],
  );
}

function findingsText(findings: readonly Finding[]): string {
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  const fails = findings.filter((finding) => finding.status === 'fails');
  const open = findings.filter((finding) => finding.status === 'not_assessable');
  const lines = [say(SAID.checks({ holds: count('holds'), fails: fails.length, open: open.length }))];
  const told = ({ check, message, message_zh }: Finding) =>
    say(both(`${check}: ${message}`, `${check}：${message_zh}`));
  for (const finding of fails) lines.push(`  ${finding.severity === 'error' ? '✗' : '!'} ${told(finding)}`);
  for (const finding of open) lines.push(`  ? ${told(finding)}`);
  return lines.join('\n');
}

/** The whole report: who, when, figures, what does not add up. */
export function showReport(report: Report): string {
  let text = `${report.identity.title ?? report.source.path}\n\n${identityText(report)}\n`;
  if (report.status !== 'report') return `${text}\n${statusLine(report)}\n`;
  if (report.warnings.length > 0) {
    text += heading(say(SAID.know));
    text += `${report.warnings.map((warning) => `  ! ${readingIn(warning.message, spoken())}`).join('\n')}\n`;
  }
  text += heading(say(SAID.wrong));
  text += `${findingsText(report.findings)}\n`;
  const inTable = report.figures.filter((figure) => figure.via === 'table');
  const requests = inTable.filter((figure) => figure.applicant !== null);
  const others = inTable.filter((figure) => figure.applicant === null);
  const prose = report.figures.filter((figure) => figure.via === 'prose');
  if (others.length > 0) text += `${heading(say(SAID.tables))}${figureList(others)}\n`;
  if (requests.length > 0) text += `${heading(say(SAID.requests))}${requestTable(requests)}\n`;
  if (prose.length > 0) text += `${heading(say(SAID.sentences))}${figureList(prose)}\n`;
  if (report.unmapped.length > 0) {
    text += heading(say(SAID.unmapped));
    text += `${report.unmapped.map(({ where, cells }) => `  ${placeText(where)}: ${cells.join(' | ')}`).join('\n')}\n`;
  }
  return text;
}

/** The places that a figure or a claim rests on: its own words, or those that it was computed from. */
function placesOf(report: Report, found: Figure | Claim): Where[] {
  if ('kind' in found) {
    const { part, whole, difference, parts } = found;
    return [part, whole, difference, ...parts].flatMap((quantity) => (quantity ? [quantity.where] : []));
  }
  const sources = report.figures.filter(({ id }) => found.derived_from?.includes(id));
  return sources.length > 0 ? sources.map(({ where }) => where) : [found.where];
}

/**
 * Where one figure or claim stands: what it was read as, and the table or the sentence with its words marked.
 * Null if there is none of that id.
 */
export function showFigure(report: Report, document: Document, id: string): string | null {
  const figure = report.figures.find((candidate) => candidate.id === id);
  const claim = report.claims.find((candidate) => candidate.id === id);
  const found = figure ?? claim;
  if (!found) return null;
  const of: [string, string][] = [];
  if (figure) {
    const unit = figure.value === null ? '' : ` ${say(UNITS[figure.unit])}`;
    const state = spoken() === 'zh' ? `（${FIGURE_STATES[figure.state].name.zh}）` : ` (${figure.state})`;
    of.push(
      [say(SAID.indicator), labelIn(figure.indicator)],
      [say(SAID.value), `${valueText(figure)}${unit}${state}`],
    );
    if (figure.rule) of.push([say(SAID.inferred_by), figure.rule]);
    if (figure.derived_from) of.push([say(SAID.computed_from), figure.derived_from.join(' + ')]);
  }
  const { start, end } = found.where;
  const rows = [
    [say(SAID.figure), id],
    ...of,
    [say(SAID.quote), `“${found.quote}”`],
    [
      say(SAID.place),
      say(SAID.where({ path: report.source.path, place: placeText(found.where), start, end })),
    ],
    // As review.csv wants it.
    ...(figure ? [[say(SAID.evidence), figureEvidence(figure)]] : []),
  ];
  return `${table(rows, [false, false])}\n\n${excerpt(document, placesOf(report, found))}\n`;
}
