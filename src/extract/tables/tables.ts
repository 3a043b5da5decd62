/** The official tables → figures: which form the document follows, and what its tables hold. */

import type { Domain } from '../../domain/domain.js';
import type { Form, HeadTable, LineTable } from '../../domain/forms/form.js';
import type { Flow, View } from '../flow.js';
import { readCrossTable } from './cross-table.js';
import { withCutLabels } from './cut-labels.js';
import { readHeadTables } from './head-table.js';
import { readHeadlessRow } from './headless-row.js';
import { type Hit, LabelIndex } from './label-index.js';
import { matchLabels } from './labels.js';
import { readLineTable } from './line-table.js';
import { remembering } from './separators.js';
import type { TableReading } from './table-reader.js';

export interface FormTable extends TableReading {
  /** The form that it follows; null where several have the same table. */
  readonly form: Form | null;
}

export interface FormReading {
  readonly form: Form | null;
  /** In the order of the text; several of a kind where the page holds them. */
  readonly tables: readonly FormTable[];
}

/** Labels that stand one after the other as a form's table has them. */
interface CandidateTable {
  readonly form: Form | null;
  /** Id of the form's table. */
  readonly table: string;
  /** Number of the labels. */
  readonly labels: number;
  /** Stretch of the flow. */
  readonly start: number;
  readonly end: number;
  /** Reads it, once; null where the labels are only words in sentences. */
  readonly read: () => TableReading | null;
}

/** A table that is read line by line; of no form where it is a province's own. */
interface Listed {
  readonly form: Form | null;
  readonly table: LineTable;
}

/** All such tables of a domain, and the index of their labels. */
interface Index {
  readonly tables: readonly Listed[];
  readonly labels: LabelIndex;
}

const indexes = new WeakMap<Domain, Index>();

function indexOf(domain: Domain): Index {
  const known = indexes.get(domain);
  if (known) return known;
  const tables = [
    ...domain.forms.flatMap((form) =>
      form.tables.filter((table) => table.kind === 'lines').map((table) => ({ form, table })),
    ),
    ...domain.provincial.map((table) => ({ form: null, table })),
  ];
  const index = { tables, labels: new LabelIndex(tables.map(({ table }) => table)) };
  indexes.set(domain, index);
  return index;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function candidatesFor(
  flow: Flow,
  view: View,
  { form, table }: Listed,
  hits: readonly Hit[],
  { indicators }: Domain,
): CandidateTable[] {
  return matchLabels(flow, view, table.lines, hits).map((matches) => ({
    form,
    table: table.id,
    labels: matches.length,
    start: matches[0]!.start,
    end: matches.at(-1)!.end,
    read: once(() => readLineTable(flow, table, withCutLabels(flow, table.lines, matches), indicators)),
  }));
}

/** Stretches that do not overlap, in order. */
class Stretches {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** How many begin before an index. */
  private before(index: number): number {
    let low = 0;
    for (let high = this.starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether no other holds any of the stretch [start, end). */
  free(start: number, end: number): boolean {
    const n = this.before(end);
    return n === 0 || this.ends[n - 1]! <= start;
  }

  add(start: number, end: number): void {
    const n = this.before(end);
    this.starts.splice(n, 0, start);
    this.ends.splice(n, 0, end);
  }
}

/** No page holds more tables. */
const MOST_TRIES = 500;

/** Those that are tables, the ones with most labels first; of two that overlap only the first. */
function tablesAmong(candidates: readonly CandidateTable[]): FormTable[] {
  const kinds = new Set<string>();
  const taken = new Stretches();
  let tries = 0;
  const tables: FormTable[] = [];
  for (const { form, table, start, end, read } of candidates) {
    if (!taken.free(start, end)) continue;
    if (++tries > MOST_TRIES) break;
    const reading = read();
    if (!reading || (kinds.has(table) && !reading.certain)) continue;
    const last = Math.max(end, reading.end);
    if (!taken.free(start, last)) continue;
    taken.add(start, last);
    kinds.add(table);
    tables.push({ ...reading, form });
  }
  return tables;
}

/** The tables with the rows beside them that no form has, where those are not another table's. */
function withRowsBeside(tables: readonly FormTable[]): FormTable[] {
  const inTable = (at: number) => tables.some(({ start, end }) => start <= at && at < end);
  return tables.map((table) => {
    const kept = table.beside.filter(({ start }) => !inTable(start)).map(({ kept }) => kept);
    return kept.length > 0 ? { ...table, unmapped: [...table.unmapped, ...kept] } : table;
  });
}

/** Finds the form that the document's tables follow, the one most of whose labels stand there, and reads all tables. */
export function readTables(document: Flow, view: View, domain: Domain): FormReading {
  const flow = remembering(document);
  const { tables: listed, labels } = indexOf(domain);
  const hits = labels.hits(view.text);
  const candidates = listed.flatMap((one, n) =>
    one.form ? candidatesFor(flow, view, one, hits[n]!, domain) : [],
  );
  const fit = (form: Form) => candidates.reduce((sum, of) => sum + (of.form === form ? of.labels : 0), 0);
  const forms = domain.forms.map((form) => ({ form, fit: fit(form) })).sort((a, b) => b.fit - a.fit);
  // A province's own table has some of a form's labels; the form's has more of them than of the province's.
  const ofProvince = provincial(flow, view, hits, domain);
  const most = forms[0]?.fit ?? 0;
  // Told by the labels, before anything is read.
  if (ofProvince.some(({ labels }) => labels > most)) {
    const own = firstRead(ofProvince);
    if (own.labels > most) return { form: null, tables: own.tables };
  }
  for (const { form } of forms) {
    const own = (candidate: CandidateTable) => (candidate.form === form ? 1 : 0);
    const byFit = [...candidates].sort((a, b) => b.labels - a.labels || own(b) - own(a) || a.start - b.start);
    const lines = tablesAmong(byFit);
    const forms = new Set([form, ...lines.map((table) => table.form)]);
    const headTables = [...forms].flatMap(
      (one) => one?.tables.filter((table) => table.kind === 'head') ?? [],
    );
    const heads = [...new Set(headTables)]
      .flatMap((table) => {
        const readings = tablesUnderHeads(flow, view, table, domain);
        const headless = readings.length === 0 ? readHeadlessRow(flow, view, table, domain.indicators) : null;
        return headless ? [headless] : readings;
      })
      .map((reading) => ({ ...reading, form: null }));
    if (heads.length === 0 && !lines.some((table) => table.form === form)) continue;
    return { form, tables: withRowsBeside([...lines, ...heads].sort((a, b) => a.start - b.start)) };
  }
  return { form: null, tables: firstRead(ofProvince).tables };
}

/** The tables of heads over one line of cells; where none is found whole, one that is printed on several. */
function tablesUnderHeads(flow: Flow, view: View, table: HeadTable, { indicators }: Domain): TableReading[] {
  const readings = readHeadTables(flow, table, indicators);
  if (!view.text.includes(table.first)) return readings;
  // A head that takes the next head's row for its own finds nothing there.
  const found = new Set(
    readings
      .flatMap((reading) => reading.readings)
      .filter(({ state }) => state !== 'blank')
      .map(({ indicator }) => indicator),
  );
  if (table.cells.every(({ indicator }) => found.has(indicator))) return readings;
  const crossed = readCrossTable(flow, table, indicators);
  return crossed ? [crossed] : readings;
}

/** Labels of a province's own table, as they stand in the text, and their number. */
interface OfProvince {
  readonly candidates: readonly CandidateTable[];
  readonly labels: number;
}

/** The tables of a province's own whose heads stand in the text. */
function provincial(
  flow: Flow,
  view: View,
  hits: readonly (readonly Hit[])[],
  domain: Domain,
): readonly OfProvince[] {
  const { tables: listed } = indexOf(domain);
  const there = domain.provincial.filter(({ present }) => present.every((head) => view.text.includes(head)));
  return there.map((table) => {
    const n = listed.findIndex((line) => line.table === table);
    const candidates = candidatesFor(flow, view, listed[n]!, hits[n]!, domain);
    return { candidates, labels: candidates.reduce((sum, candidate) => sum + candidate.labels, 0) };
  });
}

/** The first of them that can be read, with the number of its labels. */
function firstRead(all: readonly OfProvince[]): { readonly tables: FormTable[]; readonly labels: number } {
  for (const { candidates, labels } of all) {
    const tables = tablesAmong(candidates);
    if (tables.length > 0) return { tables: withRowsBeside(tables), labels };
  }
  return { tables: [], labels: 0 };
}
