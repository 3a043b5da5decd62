/** The official tables → figures: which form the document follows, and what its tables hold. */
import type { Form, LineTable } from '../forms/form.js';
import { FORMS, PROVINCIAL } from '../forms/forms.js';
import type { Flow, View } from './flow.js';
import { readHeadTable } from './head-table.js';
import { LabelIndex } from './label-index.js';
import { type Match, matchLabels } from './labels.js';
import { readLineTable } from './line-table.js';
import type { TableReading } from './table-reader.js';

export interface FormReading {
  readonly form: Form | null;
  readonly tables: readonly TableReading[];
}

/** A form with the labels of its tables that the document holds. */
interface Fitted {
  readonly form: Form;
  readonly matches: ReadonlyMap<LineTable, readonly Match[]>;
  readonly fit: number;
}

/** All tables that are read line by line, and the index of their labels. */
const LINE_TABLES: readonly LineTable[] = [
  ...FORMS.flatMap(({ tables }) => tables.filter((table) => table.kind === 'lines')),
  ...PROVINCIAL,
];
const LABELS = new LabelIndex(LINE_TABLES);

/** Finds the form that the document's tables follow, the one most of whose labels stand there, and reads them. */
export function readTables(flow: Flow, view: View): FormReading {
  const hits = LABELS.hits(view.text);
  const labelsOf = (table: LineTable) =>
    matchLabels(flow, view, table.lines, hits[LINE_TABLES.indexOf(table)]!);
  const fitted = FORMS.map((form): Fitted => {
    const lineTables = form.tables.filter((table) => table.kind === 'lines');
    const matches = new Map(lineTables.map((table) => [table, labelsOf(table)]));
    return { form, matches, fit: [...matches.values()].reduce((sum, found) => sum + found.length, 0) };
  }).sort((a, b) => b.fit - a.fit);
  for (const { form, matches } of fitted) {
    const tables = form.tables
      .map((table) =>
        table.kind === 'lines'
          ? readLineTable(flow, table, matches.get(table) ?? [])
          : readHeadTable(flow, table),
      )
      .filter((reading) => reading !== null);
    if (tables.length > 0) return { form, tables };
  }
  for (const table of PROVINCIAL) {
    if (!table.present.every((head) => view.text.includes(head))) continue;
    const reading = readLineTable(flow, table, labelsOf(table));
    if (reading) return { form: null, tables: [reading] };
  }
  return { form: null, tables: [] };
}
