/** A document → everything that a report says, before it is checked. */
import { type Document, PICTURE } from '../document/document.js';
import { PRESCRIBED_FORMS } from '../domain/criteria.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { FORMAT_HEADINGS, TABLE_HEADINGS } from '../domain/sections.js';
import { UNITS } from '../domain/units.js';
import type { Figure, FormId, Report, Unmapped, Warning } from '../model/report.js';
import { withoutCutNumber } from './cut-off-number.js';
import { compact, type Flow, flowOf } from './flow.js';
import { readIdentity } from './identity/identity.js';
import { type Look, refusal } from './identity/refusal.js';
import { findTitle } from './identity/title.js';
import { readClaims } from './prose/claims.js';
import { readProse } from './prose/prose.js';
import type { ProseReading } from './prose/prose-reading.js';
import { readSections } from './sections.js';
import { sentencesOf } from './sentences.js';
import { siteFurniture } from './site-furniture.js';
import { cellKey } from './tables/cell-key.js';
import { deriveTotals } from './tables/derive.js';
import { withoutFalseBlanks } from './tables/parted-values.js';
import { settleColumns } from './tables/settle-by-columns.js';
import type { Reading } from './tables/table-reader.js';
import { type FormReading, readTables } from './tables/tables.js';
import { leftovers } from './tables/unmapped.js';
import { oneOfEach } from './tables/which-table.js';

/** What a printed page is kept as. */
const PRINTED = 'application/pdf';

export type Extraction = Omit<Report, 'findings' | 'source'>;

/** Ids that stay the same as long as the report does: what it is of, and its number among its like. */
function identify(readings: readonly Reading[], via: 'table' | 'prose', year: number | null) {
  const seen = new Map<string, number>();
  return readings.map((reading): Figure => {
    const cell = cellKey(reading.indicator, reading.applicant);
    const n = (seen.get(cell) ?? 0) + 1;
    seen.set(cell, n);
    const figure: Figure = {
      id: n > 1 ? `${via}:${cell}#${n}` : `${via}:${cell}`,
      indicator: reading.indicator,
      applicant: reading.applicant,
      value: reading.value,
      state: reading.state,
      unit: reading.unit,
      scope: reading.scope,
      year: reading.year ?? year,
      via,
      where: reading.where,
      quote: reading.quote,
      confidence: reading.confidence,
    };
    if (reading.rule) figure.rule = reading.rule;
    return figure;
  });
}

/** The form that a text without tables says it follows, by the notice it cites. */
function citedForm(flow: Flow, { forms }: Domain): FormId | null {
  const text = flow.oneLine;
  if (!FORMAT_HEADINGS.every((heading) => text.includes(heading))) return null;
  return forms.find((form) => form.citations.some((citation) => text.includes(citation)))?.id ?? null;
}

/** Whether the text announces tables. Before any form was prescribed reports had none under these headings. */
function announcesTables(text: string, year: number | null): boolean {
  if (year !== null && PRESCRIBED_FORMS.every(({ from }) => year < from)) return false;
  return TABLE_HEADINGS.some((heading) => text.includes(heading));
}

/** The indicators with which tables end that are often the end of the file: those of a form that is one table. */
function closingIndicators({ form }: FormReading, { provincial }: Domain): ReadonlySet<string> {
  const tables = form ? (form.tables.length === 1 ? form.tables : []) : provincial;
  const last = tables.flatMap((table) => (table.kind === 'lines' ? (table.lines.at(-1)?.cells ?? []) : []));
  return new Set(last.flatMap((target) => target?.indicator ?? []));
}

/** The file ends before the report does. */
function truncation(document: Document, { tables }: FormReading): Warning[] {
  if (!document.cut && !tables.some((table) => table.cut)) return [];
  const message = 'The file ends in the middle of the page; what follows is missing.';
  return [{ code: 'truncated', message }];
}

function tableWarnings(
  flow: Flow,
  { form, tables }: FormReading,
  figures: readonly Figure[],
  year: number | null,
): Warning[] {
  const warnings: Warning[] = [];
  const expected = form?.tables.length ?? (tables.length > 0 ? 0 : 3);
  const missing =
    expected - (form?.tables.filter(({ id }) => tables.some(({ table }) => table === id)).length ?? 0);
  if (missing > 0 && announcesTables(flow.oneLine, year)) {
    const what =
      tables.length === 0
        ? 'The tables of the form are'
        : `${missing} of the form's ${expected} tables ${missing > 1 ? 'are' : 'is'}`;
    warnings.push({
      code: 'tables_missing',
      message: `${what} not in the file: cut off, lost in copying, or pictures.`,
    });
  }
  for (const beside of tables.flatMap((table) => table.valueInHeading)) {
    warnings.push({
      code: 'value_in_heading',
      message: `A number stands beside a heading of the form, which has no cell there: “${beside}”. It is kept, but of no indicator.`,
    });
  }
  if (tables.some((table) => table.unitAssumed)) {
    warnings.push({
      code: 'unit_assumed',
      message: `An amount of money stands without its unit; it is taken in the form's unit (${UNITS['10k_yuan'].zh}).`,
    });
  }
  const unread = figures.filter((figure) => figure.state === 'unreadable');
  const pictured = unread.filter(({ quote }) => quote.trim() === PICTURE).length;
  if (pictured > 0) {
    warnings.push({
      code: 'cells_pictured',
      message: `${pictured === 1 ? '1 cell holds' : `${pictured} cells hold`} a picture in the place of a number; what it shows is not read.`,
    });
  }
  const unreadable = unread.length - pictured;
  if (unreadable > 0) {
    warnings.push({
      code: 'cells_unreadable',
      message: `${unreadable === 1 ? '1 cell holds' : `${unreadable} cells hold`} something that has no certain reading; ${unreadable === 1 ? 'its' : 'their'} text is kept.`,
    });
  }
  return warnings;
}

/** All tables' readings after the columns settled what single lines left open, and what stays without a reading. */
function settled(
  { form, tables }: FormReading,
  { identities }: Domain,
): { readings: Reading[]; unmapped: Unmapped[] } {
  const readings: Reading[] = [];
  const unmapped: Unmapped[] = [];
  for (const table of tables) {
    const sums = form?.tables.find(({ id }) => id === 'requests')?.sums ?? [];
    const found = form
      ? settleColumns(form.id, table.readings, sums, identities)
      : new Map<Reading, Reading>();
    readings.push(...table.readings.map((reading) => found.get(reading) ?? reading));
    unmapped.push(...table.unmapped);
    unmapped.push(...table.unread.filter(({ first }) => !first || !found.has(first)).map(({ kept }) => kept));
  }
  return { readings, unmapped };
}

const blockAt = (flow: Flow, index: number) => flow.where(index, index).block;

/** Looks at a document, before anything in it is read. */
export function lookAt(document: Document): Look {
  const page = flowOf(document);
  const site = siteFurniture(document, page);
  const flow = page.without(site);
  return { document, site, flow, title: findTitle(document, flow) };
}

/** Reads a document. Pure: the same document gives the same extraction. */
export function extract(
  document: Document,
  domain: Domain = OFFICIAL,
  look: Look = lookAt(document),
): Extraction {
  const { site, flow, title } = look;
  const found = readTables(flow, compact(flow), domain);
  const sentences = sentencesOf(flow, found.tables, document.media_type === PRINTED);
  const { identity, warnings } = readIdentity(document, flow, title, sentences);
  const reading = oneOfEach(flow, found, identity.year);
  const prose: ProseReading[] = readProse(
    flow,
    sentences,
    {
      synonyms: reading.form?.synonyms ?? {},
      indicators: domain.indicators,
      publisher: identity.publisher,
    },
    identity.year,
  );
  const { readings, unmapped } = settled(reading, domain);
  const closing = closingIndicators(reading, domain);
  const inTables = withoutCutNumber(document, identify(readings, 'table', identity.year), closing);
  const kept = [...unmapped, ...reading.unmapped];
  const left = leftovers(
    document,
    site,
    [...inTables, ...kept, ...reading.repeated],
    found.tables.map(({ start, end }) => ({ first: blockAt(flow, start), last: blockAt(flow, end) })),
    [...domain.forms.flatMap(({ tables }) => tables), ...domain.provincial].map(({ heads }) => heads),
  );
  const cells = withoutFalseBlanks(document, inTables);
  const said = withoutCutNumber(document, identify(prose, 'prose', identity.year), closing);
  const figures = [...cells, ...deriveTotals(cells), ...said];
  const sections = readSections(flow, sentences);
  const { year, publisher } = identity;
  const reason = refusal({ ...look, year, publisher, sections, figures });
  return {
    status: reason ? 'refused' : 'report',
    reason,
    identity,
    form: reading.form?.id ?? citedForm(flow, domain) ?? 'prose',
    figures,
    claims: readClaims(flow, sentences, prose),
    sections,
    unmapped: [...kept, ...left],
    warnings: [
      ...warnings,
      ...truncation(document, found),
      ...tableWarnings(flow, reading, cells, identity.year),
      ...reading.warnings,
    ],
  };
}
