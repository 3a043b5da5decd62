/** A sheet in the many layouts in which real pages and text copies print a table. */
import type { Sheet, SheetCell } from './sheets.js';

export interface Layout {
  readonly name: string;
  readonly render: (sheet: Sheet) => string;
  /** Whether an empty cell can be seen in it. */
  readonly showsBlanks: boolean;
  /** Whether each cell stands apart from the next. */
  readonly separated: boolean;
}

const texts = (row: readonly SheetCell[]) => row.map((cell) => cell.text);
const width = (sheet: Sheet) =>
  Math.max(...sheet.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));

function html(sheet: Sheet, cell: (cell: SheetCell) => string): string {
  return `<table>\n${sheet.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</table>`;
}

const attributes = ({ colspan, rowspan }: SheetCell) =>
  `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;

/** Rows with an empty cell at each place that a span holds. */
function padded(sheet: Sheet): string[][] {
  const held: number[] = [];
  return sheet.rows.map((row, r) => {
    const line: string[] = [];
    const skip = () => {
      while ((held[line.length] ?? 0) > r) line.push('');
    };
    for (const cell of row) {
      skip();
      for (let i = 0; i < cell.colspan; i++) {
        held[line.length] = r + cell.rowspan;
        line.push(i === 0 ? cell.text : '');
      }
    }
    skip();
    return line;
  });
}

/** `a | b |` and the places of lost spans as empty pipes at the row's end. */
function trailing(sheet: Sheet, row: readonly SheetCell[]): string {
  const places = row.reduce((sum, cell) => sum + cell.colspan, 0);
  return `${texts(row).join(' | ')} |${'|'.repeat(Math.min(3, width(sheet) - row.length + places - places))}`;
}

const lines = (sheet: Sheet, line: (row: readonly SheetCell[]) => string) => sheet.rows.map(line).join('\n');
const each = (sheet: Sheet, cell: (text: string) => string) =>
  lines(sheet, (row) => texts(row).map(cell).join('\n'));

/** Columns of a printed page; a long label is broken over lines, its cells beside the first or the second. */
function pdf(sheet: Sheet, beside: 0 | 1): string {
  return lines(sheet, (row) => {
    const labels = row.filter((cell) => cell.key === null).map((cell) => cell.text);
    const values = row.filter((cell) => cell.key !== null).map((cell) => cell.text.padEnd(6));
    if (values.length === 0) return `   ${labels.join('        ')}\n`;
    const [name = '', ...others] = [labels.pop() ?? '', ...labels.reverse()];
    const broken = name.length > 12 ? [name.slice(0, 12), name.slice(12)] : [name];
    const at = Math.min(beside, broken.length - 1);
    const printed = broken.map((part, i) => `        ${part.padEnd(20)}${i === at ? values.join(' ') : ''}`);
    return `${others.map((text) => `  ${text}\n`).join('')}${printed.join('\n')}\n`;
  });
}

export const HTML_LAYOUTS: readonly Layout[] = [
  {
    name: 'HTML with spans',
    render: (sheet) => html(sheet, (cell) => `<td${attributes(cell)}><p>${cell.text}</p></td>`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'HTML with &nbsp; in empty cells and nested spans',
    render: (sheet) =>
      html(
        sheet,
        (cell) =>
          `<td${attributes(cell)}><span><span>&nbsp;${cell.text || '&nbsp;'}&nbsp;</span></span></td>`,
      ),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'HTML grid, spans lost',
    render: (sheet) => html(sheet, (cell) => `<td>${cell.text}</td>`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'HTML grid, spans as empty cells',
    render: (sheet) =>
      `<table>${padded(sheet)
        .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
        .join('')}</table>`,
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'HTML with elements left open',
    render: (sheet) =>
      `<table><tbody>${sheet.rows
        .map((row) => `<tr>${row.map((cell) => `<th${attributes(cell)}>${cell.text}<br>`).join('')}`)
        .join('\n')}</table>`,
    showsBlanks: true,
    separated: true,
  },
];

export const TEXT_LAYOUTS: readonly Layout[] = [
  {
    name: 'trailing pipes',
    render: (sheet) => lines(sheet, (row) => `${texts(row).join(' | ')} |`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'trailing pipes with padding',
    render: (sheet) => lines(sheet, (row) => trailing(sheet, row)),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'leading pipes, spans as empty cells',
    render: (sheet) =>
      padded(sheet)
        .map((row) => `| ${row.join(' | ')} | `)
        .join('\n'),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'markdown',
    render: (sheet) => {
      const [head, ...rows] = padded(sheet).map((row) => `| ${row.join(' | ')} |`);
      return [head, `|${'---|'.repeat(width(sheet))}`, ...rows].join('\n');
    },
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'pipes between cells only',
    render: (sheet) => lines(sheet, (row) => texts(row).join(' | ')),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'tabs',
    render: (sheet) => lines(sheet, (row) => texts(row).join('\t')),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'pipes without blanks',
    render: (sheet) => lines(sheet, (row) => `${texts(row).join('|')}|`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'tabs, spans as empty cells',
    render: (sheet) =>
      padded(sheet)
        .map((row) => row.join('\t'))
        .join('\n'),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'a cell and a pipe a line',
    render: (sheet) =>
      lines(
        sheet,
        (row) =>
          `${texts(row)
            .map((t) => `${t} |`)
            .join('\n')}\n||`,
      ),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'cell and pipe on two lines',
    render: (sheet) => lines(sheet, (row) => `${texts(row).join('\n|\n')}\n||`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'a pipe at the beginning of each line',
    render: (sheet) => each(sheet, (text) => `| ${text}`),
    showsBlanks: true,
    separated: true,
  },
  {
    name: 'a cell a line',
    render: (sheet) => each(sheet, (text) => text),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'a cell a line, blank lines between',
    render: (sheet) => each(sheet, (text) => `${text}\n`),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'blanks, a line a row',
    render: (sheet) => lines(sheet, (row) => texts(row).join('  ')),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'blanks on one endless line',
    render: (sheet) => texts(sheet.rows.flat()).join(' '),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'a printed page, cells beside the first line of a label',
    render: (sheet) => pdf(sheet, 0),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'a printed page, cells beside the second line of a label',
    render: (sheet) => pdf(sheet, 1),
    showsBlanks: false,
    separated: true,
  },
  {
    name: 'glued, a line a row',
    render: (sheet) => lines(sheet, (row) => texts(row).join('')),
    showsBlanks: false,
    separated: false,
  },
  {
    name: 'glued on one line',
    render: (sheet) => texts(sheet.rows.flat()).join(''),
    showsBlanks: false,
    separated: false,
  },
];

export const LAYOUTS = [...HTML_LAYOUTS, ...TEXT_LAYOUTS];
