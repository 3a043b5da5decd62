/** One report as text for a person at a terminal. */
import { columnsOf, formatNumber } from '../charts/text.js';
import { figureEvidence } from '../corpus/review.js';
import type { Document } from '../document/document.js';
import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import { indicatorOf } from '../domain/indicators.js';
import { UNITS } from '../domain/units.js';
import type { Claim, Figure, Finding, Report, Where } from '../model/report.js';
import { excerpt } from './excerpt.js';

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
  return row === null ? `block ${block}` : `block ${block}, row ${row}, column ${column}`;
}

function heading(text: string): string {
  return `\n${text}\n${'─'.repeat(columnsOf(text))}\n`;
}

function identityText(report: Report): string {
  const { identity, source } = report;
  const or = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '(not stated)' : String(value);
  const code = identity.region_code ? `, GB/T 2260 ${identity.region_code}` : '';
  const period = identity.period ? `${identity.period.from} to ${identity.period.to}` : null;
  const rows = [
    ['Publisher', identity.publisher ? `${identity.publisher} (${identity.level}${code})` : or(null)],
    ['Title', or(identity.title)],
    ['Year', or(identity.year)],
    ['Period', or(period)],
    ['Published', or(identity.published ?? identity.published_month)],
    ['Signed', or(identity.signed ?? identity.signed_month)],
    ['Form', report.form],
    [
      'Source',
      `${source.path} (${source.media_type}, ${source.charset ?? 'binary'}, ${formatNumber(source.bytes)} bytes)`,
    ],
  ];
  return table(rows, [false, false]);
}

function requestTable(figures: readonly Figure[]): string {
  const cells = new Map(figures.map((figure) => [`${figure.indicator}@${figure.applicant}`, figure]));
  const derived = new Map(figures.filter((f) => f.state === 'derived').map((f) => [f.indicator, f]));
  const indicators = [...new Set(figures.map((figure) => figure.indicator))];
  const rows = indicators.map((id) => [
    cut(`${indicatorOf(id).label_en} ${indicatorOf(id).label_zh}`, LABEL_WIDTH),
    ...APPLICANT_COLUMNS.map((column) =>
      valueText((column.id === 'total' ? derived.get(id) : undefined) ?? cells.get(`${id}@${column.id}`)),
    ),
  ]);
  return table(
    [['', ...APPLICANT_COLUMNS.map((column) => column.label)], ...rows],
    [false, ...APPLICANT_COLUMNS.map(() => true)],
  );
}

function figureList(figures: readonly Figure[]): string {
  return table(
    figures.map((figure) => [
      cut(`${indicatorOf(figure.indicator).label_en} ${indicatorOf(figure.indicator).label_zh}`, LABEL_WIDTH),
      valueText(figure),
      figure.value === null ? '' : UNITS[figure.unit].en,
      [figure.scope, figure.year].filter(Boolean).join(' '),
      figure.id,
    ]),
    [false, true, false, false, false],
  );
}

function findingsText(findings: readonly Finding[]): string {
  const count = (status: Finding['status']) => findings.filter((finding) => finding.status === status).length;
  const fails = findings.filter((finding) => finding.status === 'fails');
  const open = findings.filter((finding) => finding.status === 'not_assessable');
  const lines = [`  ${count('holds')} checks hold, ${fails.length} fail, ${open.length} could not be made.`];
  for (const { check, severity, message } of fails)
    lines.push(`  ${severity === 'error' ? '✗' : '!'} ${check}: ${message}`);
  for (const { check, message } of open) lines.push(`  ? ${check}: ${message}`);
  return lines.join('\n');
}

/** The whole report: who, when, figures, what does not add up. */
export function showReport(report: Report): string {
  let text = `${report.identity.title ?? report.source.path}\n\n${identityText(report)}\n`;
  if (report.status !== 'report') return `${text}\n${report.status}: ${report.reason}\n`;
  if (report.warnings.length > 0) {
    text += heading('To know about this reading');
    text += `${report.warnings.map((warning) => `  ! ${warning.message}`).join('\n')}\n`;
  }
  text += heading('What does not add up');
  text += `${findingsText(report.findings)}\n`;
  const inTable = report.figures.filter((figure) => figure.via === 'table');
  const requests = inTable.filter((figure) => figure.applicant !== null);
  const others = inTable.filter((figure) => figure.applicant === null);
  const prose = report.figures.filter((figure) => figure.via === 'prose');
  if (others.length > 0)
    text += `${heading('Tables (· blank, ≟ inferred, “…”? unreadable)')}${figureList(others)}\n`;
  if (requests.length > 0)
    text += `${heading('Requests by applicant (· blank, = derived)')}${requestTable(requests)}\n`;
  if (prose.length > 0) text += `${heading('In sentences (~ approximate)')}${figureList(prose)}\n`;
  if (report.unmapped.length > 0) {
    text += heading('Kept, but of no indicator');
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
    const { label_en, label_zh } = indicatorOf(figure.indicator);
    const unit = figure.value === null ? '' : ` ${UNITS[figure.unit].en}`;
    of.push(
      ['Indicator', `${label_en} ${label_zh}`],
      ['Value', `${valueText(figure)}${unit} (${figure.state})`],
    );
    if (figure.rule) of.push(['Inferred by', figure.rule]);
    if (figure.derived_from) of.push(['Computed from', figure.derived_from.join(' + ')]);
  }
  const { start, end } = found.where;
  const rows = [
    ['Figure', id],
    ...of,
    ['Quote', `“${found.quote}”`],
    ['Place', `${report.source.path}, ${placeText(found.where)}, characters ${start} to ${end}`],
    // As review.csv wants it.
    ...(figure ? [['Evidence', figureEvidence(figure)]] : []),
  ];
  return `${table(rows, [false, false])}\n\n${excerpt(document, placesOf(report, found))}\n`;
}
