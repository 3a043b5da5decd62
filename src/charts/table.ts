/** Tables that a notebook shows: as HTML, and as aligned plain text. */
import { escapeHtml } from '../model/format.js';
import { display } from '../model/output.js';
import { columnsOf, formatNumber, formatShare } from './text.js';

/**
 * How the cells of a column read. A `word` is never broken; a `list` has a line for each of its texts, a `lead` the
 * same with all lines but the first set small; a `figure` is a number that is written already (`−42.6%`).
 */
export type Format = 'number' | 'share' | 'year' | 'figure' | 'word' | 'text' | 'list' | 'lead';

/** One column of a view; the name is a key of the rows. */
export interface ViewColumn<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  /** The Chinese term, shown under the English. */
  readonly label_zh?: string;
  readonly unit?: string;
  /** By default numbers are right-aligned numbers and all else is text. */
  readonly format?: Format;
  /** What to call the values of a closed list. */
  readonly names?: Readonly<Record<string, string>>;
  /** Where the page of definitions says what the column is. */
  readonly defined?: string;
  /** What stands for a missing value. */
  readonly missing?: string;
  /** The column whose value is shown in brackets behind that. */
  readonly instead?: Name;
}

/** A way to show rows: which columns, under which heading. */
export interface View<Row> {
  readonly caption: string;
  readonly columns: readonly (ViewColumn<keyof Row & string> & {
    /** What is shown where it is not the row's own value of that name. */
    readonly of?: (row: Row) => string | null;
  })[];
  /** Shown in place of a table without rows. */
  readonly empty: string;
  /** How many rows are shown; by default 60. */
  readonly most?: number;
  /** Where what a cell shows stands in a report: pages make a link of it. */
  readonly placeOf?: (row: Row, column: string) => string | undefined;
}

/** The most rows that are shown; a line says how many more there are. */
const LIMIT = 60;

/** Shows rows as a table. Everything in it is escaped: reports are strangers' text. */
export function showTable<Row extends object>(
  rows: readonly Row[],
  view: View<Row>,
  notes: readonly string[] = [],
): void {
  const said = notes.map((note) => `<p><small>${escapeHtml(note)}</small></p>`).join('');
  const text = [tableText(rows, view), ...notes].join('\n');
  display({ 'text/html': `${tableHtml(rows, view)}${said}`, 'text/plain': text });
}

export function tableHtml<Row extends object>(rows: readonly Row[], view: View<Row>): string {
  if (rows.length === 0) return `<p><em>${escapeHtml(view.empty)}</em></p>`;
  const columns = layout(rows, view);
  const head = columns.map((column) => {
    const zh = column.label_zh ? `<br><span lang="zh">${escapeHtml(column.label_zh)}</span>` : '';
    const unit = column.unit ? `<br><small>${escapeHtml(column.unit)}</small>` : '';
    return `<th scope="col"${align({ ...column, format: isLines(column) ? 'list' : 'text' })}>${named('defined', column.defined, escapeHtml(column.label))}${zh}${unit}</th>`;
  });
  const body = rows.slice(0, view.most ?? LIMIT).map((row) => {
    const cells = columns.map((column) => {
      const text = textOf(row, column);
      if (text === null) return `<td${align(column)}><em>${escapeHtml(missingOf(row, column))}</em></td>`;
      const held: unknown = heldBy(row, column);
      const [first = '', ...others] = (Array.isArray(held) ? held.map(String) : [text]).map(escapeHtml);
      const [open, close] = column.format === 'lead' ? ['<small>', '</small>'] : ['', ''];
      const rest = others.length === 0 ? '' : `<br>${open}${others.join('<br>')}${close}`;
      const place = view.placeOf?.(row, column.name);
      return `<td${align(column)}>${named('place', place, first)}${rest}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const more =
    rows.length > (view.most ?? LIMIT)
      ? `<p><small>${escapeHtml(moreRows(rows, view.most ?? LIMIT))}</small></p>`
      : '';
  return [
    `<table class="gongkai"><caption style="text-align:left">${escapeHtml(view.caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>${more}`,
  ].join('\n');
}

/** What a page makes a link of: the name of a place in a report, or of a definition. Elsewhere it does nothing. */
const named = (kind: 'place' | 'defined', name: string | undefined, html: string): string =>
  name === undefined || html === '' ? html : `<span data-${kind}="${escapeHtml(name)}">${html}</span>`;

/** The same as text: columns aligned by the width that a terminal gives Chinese characters. */
export function tableText<Row extends object>(rows: readonly Row[], view: View<Row>): string {
  if (rows.length === 0) return view.empty;
  const columns = layout(rows, view);
  const lines = [
    columns.map((column) => column.label + (column.unit ? ` (${column.unit})` : '')),
    ...rows
      .slice(0, LIMIT)
      .map((row) => columns.map((column) => textOf(row, column) ?? missingOf(row, column))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => columnsOf(line[at] ?? ''))));
  const body = lines.map((line) =>
    line
      .map((text, at) => {
        const gap = ' '.repeat((widths[at] ?? 0) - columnsOf(text));
        return columns[at]?.right ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const more = rows.length > (view.most ?? LIMIT) ? [moreRows(rows, view.most ?? LIMIT)] : [];
  return [view.caption, '', body[0], rule, ...body.slice(1), ...more].join('\n');
}

type Laid<Row> = View<Row>['columns'][number] & {
  readonly format: Format;
  readonly right: boolean;
  /** The narrowest that a list may become, in em: two beside each other share the room. */
  readonly least: number;
};

const RIGHT: ReadonlySet<Format> = new Set(['number', 'share', 'year', 'figure']);

/** Settles each column's format and side by what its cells hold. */
function layout<Row extends object>(rows: readonly Row[], view: View<Row>): Laid<Row>[] {
  const least = view.columns.filter(isLines).length > 1 ? 12 : 20;
  return view.columns.map((column) => {
    const numeric = rows.some((row) => typeof row[column.name] === 'number');
    const format = column.format ?? (numeric ? 'number' : 'text');
    return { ...column, format, right: RIGHT.has(format), least };
  });
}

const heldBy = <Row extends object>(row: Row, column: Laid<Row>): unknown =>
  column.of ? column.of(row) : row[column.name];

function textOf<Row extends object>(row: Row, column: Laid<Row>): string | null {
  const held = heldBy(row, column);
  const value = Array.isArray(held) ? held.join(' · ') : held;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'number' || column.format === 'year')
    return column.names?.[String(value)] ?? String(value);
  return column.format === 'share' ? formatShare(value) : formatNumber(value);
}

function missingOf<Row extends object>(row: Row, { missing = 'not stated', instead }: Laid<Row>): string {
  return instead === undefined ? missing : `${missing} (${String(row[instead])})`;
}

/** Inline, because neither JupyterLab nor GitHub knows a style sheet of ours. */
function align({ format, right, least = 20 }: { format: Format; right: boolean; least?: number }): string {
  const size = isLines({ format }) ? `;min-width:${least}em` : format === 'text' ? '' : ';white-space:nowrap';
  // GitHub drops styles and keeps the old attribute.
  const side = right ? ' align="right"' : '';
  return `${side} style="text-align:${right ? 'right' : 'left'};vertical-align:top${size}"`;
}

const isLines = ({ format }: { readonly format?: Format }) => format === 'list' || format === 'lead';

const moreRows = (rows: readonly object[], most: number) =>
  `… and ${formatNumber(rows.length - most)} more rows.`;
