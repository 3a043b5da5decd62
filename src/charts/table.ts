/** Tables that a notebook shows: as HTML, and as aligned plain text. */
import type { Made } from '../frames/places.js';
import { shownOf } from '../frames/shown.js';
import { escapeHtml } from '../model/format.js';
import { say, spoken } from '../model/language.js';
import { display } from '../model/output.js';
import { both, type Text, template } from '../model/words.js';
import { columnsOf, formatNumber, formatShare } from './text.js';

/**
 * How the cells of a column read. A `word` is never broken; a `list` has a line for each of its texts, a `lead` the
 * same with all lines but the first set small; a `figure` is a number that is written already (`−42.6%`).
 */
export type Format = 'number' | 'share' | 'year' | 'figure' | 'word' | 'text' | 'list' | 'lead';

/** One column of a view; the name is a key of the rows. */
export interface ViewColumn<Name extends string = string> {
  readonly name: Name;
  readonly label: Text | string;
  /** The Chinese term, shown under the English; in Chinese it is the head. */
  readonly label_zh?: string;
  readonly unit?: Text | string;
  /** By default numbers are right-aligned numbers and all else is text. */
  readonly format?: Format;
  /** What to call the values of a closed list. */
  readonly names?: Readonly<Record<string, string | Text>>;
  /** Where the page of definitions says what the column is. */
  readonly defined?: string;
  /** What stands for a missing value. */
  readonly missing?: Text | string;
  /** The column whose value is shown in brackets behind that. */
  readonly instead?: Name;
}

/** A way to show rows: which columns, under which heading. */
export interface View<Row> {
  readonly caption: Text | string;
  readonly columns: readonly (ViewColumn<keyof Row & string> & {
    /** What is shown where it is not the row's own value of that name. */
    readonly of?: (row: Row) => string | null;
  })[];
  /** Shown in place of a table without rows. */
  readonly empty: Text | string;
  /** How many rows are shown; by default all of up to 60, and 25 of more. */
  readonly most?: number;
  /** How many there are in all, where the rows are only the first of them. */
  readonly of?: number;
  /** Where what a cell shows stands in a report: pages make a link of it. */
  readonly placeOf?: (row: Row, column: string) => string | undefined;
  /** What a number that was computed is made of: pages list it. */
  readonly madeOf?: (row: Row, column: string) => Made | undefined;
}

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
  if (rows.length === 0) return `<p><em>${escapeHtml(say(view.empty))}</em></p>`;
  const { of = rows.length, most = shownOf(of) } = view;
  const columns = layout(rows, view);
  const head = columns.map((column) => {
    const zh = column.beside ? `<br><span lang="zh-Hans">${escapeHtml(column.beside)}</span>` : '';
    const unit = column.unit ? `<br><small>${escapeHtml(say(column.unit))}</small>` : '';
    return `<th scope="col"${align({ ...column, format: isLines(column) ? 'list' : 'text' })}>${named('defined', column.defined, escapeHtml(column.head))}${zh}${unit}</th>`;
  });
  const body = rows.slice(0, most).map((row) => {
    const called = columns.find(({ right }) => !right);
    const name = (called && textOf(row, called)) ?? say(view.caption);
    let last = '';
    const cells = columns.map((column) => {
      const text = textOf(row, column);
      if (text === null) return `<td${align(column)}><em>${escapeHtml(missingOf(row, column))}</em></td>`;
      const held: unknown = heldBy(row, column);
      const [first = '', ...others] = (Array.isArray(held) ? linesOf(held, column) : [text]).map(escapeHtml);
      const [open, close] = column.format === 'lead' ? ['<small>', '</small>'] : ['', ''];
      const rest = others.length === 0 ? '' : `<br>${open}${others.join('<br>')}${close}`;
      const place = view.placeOf?.(row, column.name);
      const made =
        place === undefined && !NAMES.has(column.format) ? view.madeOf?.(row, column.name) : undefined;
      if (made === undefined) return `<td${align(column)}>${named('place', place, first)}${rest}</td>`;
      const { how, ...parts } = made;
      const list = JSON.stringify({ name, ...parts });
      const said = list === last ? SAME : list;
      last = list;
      return `<td${align(column)}><span data-how="${how}" data-made="${escapeHtml(said)}">${first}</span>${rest}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const more = of > most ? `<p><small>${escapeHtml(moreRows(of, most))}</small></p>` : '';
  // Of a table that is cut, with its head: a page says how many rows there are besides.
  const all = of > most ? ` aria-rowcount="${of + 1}"` : '';
  return [
    `<table class="gongkai"${all}><caption style="text-align:left">${escapeHtml(say(view.caption))}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody></table>${more}`,
  ].join('\n');
}

/** What a list says that is the same as that of the cell before: cells of a row are mostly made of the same. */
const SAME = 'same';

/** Years and names are not computed. */
const NAMES: ReadonlySet<Format> = new Set(['year', 'list', 'lead']);

/** What a page makes a link of: the name of a place in a report, or of a definition. Elsewhere it does nothing. */
const named = (kind: 'place' | 'defined', name: string | undefined, html: string): string =>
  name === undefined || html === '' ? html : `<span data-${kind}="${escapeHtml(name)}">${html}</span>`;

/** The same as text: columns aligned by the width that a terminal gives Chinese characters. */
export function tableText<Row extends object>(rows: readonly Row[], view: View<Row>): string {
  if (rows.length === 0) return say(view.empty);
  const { of = rows.length, most = shownOf(of) } = view;
  const columns = layout(rows, view);
  const lines = [
    columns.map(({ head, unit }) => (unit ? say(HEAD({ head, unit })) : head)),
    ...rows
      .slice(0, most)
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
  const more = of > most ? [moreRows(of, most)] : [];
  return [say(view.caption), '', body[0], rule, ...body.slice(1), ...more].join('\n');
}

const HEAD = template('{head} ({unit})', '{head}（{unit}）');

type Laid<Row> = View<Row>['columns'][number] & {
  /** What it is called in the language that is spoken, and the Chinese term beside an English one. */
  readonly head: string;
  readonly beside: string | null;
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
    const { label, label_zh } = column;
    const chinese = spoken() === 'zh';
    const head = chinese && label_zh ? label_zh : say(label);
    const beside = chinese || !label_zh ? null : label_zh;
    return { ...column, head, beside, format, right: RIGHT.has(format), least };
  });
}

const heldBy = <Row extends object>(row: Row, column: Laid<Row>): unknown =>
  column.of ? column.of(row) : row[column.name];

function textOf<Row extends object>(row: Row, column: Laid<Row>): string | null {
  const held = heldBy(row, column);
  const value = Array.isArray(held) ? linesOf(held, column).join(' · ') : held;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return say(column.names?.[String(value)] ?? (value ? TRUE : FALSE));
  if (typeof value !== 'number' || column.format === 'year')
    return say(column.names?.[String(value)] ?? String(value));
  return column.format === 'share' ? formatShare(value) : formatNumber(value);
}

/** In English as one writes it in a condition. */
const [TRUE, FALSE] = [both('true', '是'), both('false', '否')];

/** The texts of a list, those of a closed list in words. */
const linesOf = (held: readonly unknown[], { names }: Pick<ViewColumn, 'names'>): string[] =>
  held.map((one) => say(names?.[String(one)] ?? String(one)));

const NOT_STATED = both('not stated', '未说明');

function missingOf<Row extends object>(row: Row, { missing = NOT_STATED, instead }: Laid<Row>): string {
  if (instead === undefined) return say(missing);
  return say(HEAD({ head: missing, unit: String(row[instead]) }));
}

/** Inline, because neither JupyterLab nor GitHub knows a style sheet of ours. */
function align({ format, right, least = 20 }: { format: Format; right: boolean; least?: number }): string {
  const size = isLines({ format }) ? `;min-width:${least}em` : format === 'text' ? '' : ';white-space:nowrap';
  // GitHub drops styles and keeps the old attribute.
  const side = right ? ' align="right"' : '';
  return `${side} style="text-align:${right ? 'right' : 'left'};vertical-align:top${size}"`;
}

const isLines = ({ format }: { readonly format?: Format }) => format === 'list' || format === 'lead';

const MORE = template('… and {count} more {rows}.', '……另有 {count} 行。');
const moreRows = (of: number, most: number) =>
  say(MORE({ count: formatNumber(of - most), rows: of - most === 1 ? 'row' : 'rows' }));
