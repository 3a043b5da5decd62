/**
 * What happens to a report between the organ and the file: how a sheet is filled in and torn, and what a web site
 * and a copier add. Each kind of noise leaves the figures readable for a person.
 */
import fc from 'fast-check';
import { FORMS } from '../../src/domain/forms/forms.js';
import type { Sheet, SheetCell } from '../extract/sheets.js';
import type { Script } from './script.js';
import { type Cells, isChange, isMoney, type Said } from './truth.js';

/** How numbers are printed in cells. */
export const SPELLINGS = ['plain', 'full width', 'thousands', 'blanks around', 'with unit or words'] as const;
export type Spelling = (typeof SPELLINGS)[number];

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const thousands = (text: string) =>
  text.replace(/^-?\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

/** A cell as it is printed. */
export function print(key: string, said: Said, spelling: Spelling): string {
  const text = `${said}`;
  if (typeof said !== 'number') return text;
  switch (spelling) {
    case 'plain':
      return text;
    case 'full width':
      return fullWidth(text);
    case 'thousands':
      return thousands(text);
    case 'blanks around':
      return `\u00a0${text}\u3000`;
    case 'with unit or words':
      if (isMoney(key)) return Number.isInteger(said) ? `${said}0000元` : `${text}万元`;
      if (isChange(key)) return said < 0 ? `减${-said}` : said > 0 ? `+${said}` : text;
      return text;
  }
}

export const fillWith = (cells: Cells, spelling: Spelling) => (key: string) =>
  print(key, cells.get(key) ?? '', spelling);

/** Other wordings that the forms declare for a line, by its first indicator. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.flatMap((form) =>
    form.tables.flatMap((table) =>
      table.kind === 'head'
        ? []
        : table.lines
            .filter((line) => line.cells[0] && line.aliases?.length)
            .map((line) => [`${form.id} ${line.cells[0]!.indicator}`, line.aliases!] as const),
    ),
  ),
);

const MARKER = /^(?:其中：|[一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.)?/;

/** Damage to a table as a whole; each keeps every cell and every line's label. */
export interface Damage {
  /** Labels in another of the wordings that the form is known to be printed with. */
  readonly aliases: number | null;
  /** 商业 企业: a blank inside each head of the request table. */
  readonly blankInHeads: boolean;
  /** The head stands again before this row, as behind a page break. */
  readonly headAgain: number | null;
  /** The head of the request table is lost. */
  readonly headLost: boolean;
  readonly emptyRow: boolean;
  readonly emptyColumn: boolean;
}

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3, nil: null });
const rarely = fc.integer({ min: 0, max: 3 }).map((n) => n === 3);

export const damages: fc.Arbitrary<Damage> = fc.record({
  aliases: sometimes(fc.nat(3)),
  blankInHeads: rarely,
  headAgain: sometimes(fc.integer({ min: 5, max: 25 })),
  headLost: rarely,
  emptyRow: rarely,
  emptyColumn: rarely,
});

const empty = (): SheetCell => ({ text: '', colspan: 1, rowspan: 1, key: null });

function reworded(row: readonly SheetCell[], form: string, choice: number): readonly SheetCell[] {
  const key = row.find((cell) => cell.key)?.key?.split('@')[0];
  const aliases = key && ALIASES.get(`${form} ${key}`);
  if (!aliases) return row;
  const labels = row.filter((cell) => cell.key === null);
  const label = form === 'statistics-2014' ? labels[0]! : labels.at(-1)!;
  const marker = MARKER.exec(label.text)![0];
  const text = marker + aliases[choice % aliases.length];
  return row.map((cell) => (cell === label ? { ...cell, text } : cell));
}

/**
 * The rows with the head once more before row `at`, as behind a page break: a group's cell that reaches over the
 * break is printed on both sides of it.
 */
function broken(rows: Sheet['rows'], head: Sheet['rows'], at: number): Sheet['rows'] {
  if (at <= head.length || at >= rows.length) return rows;
  const again: SheetCell[] = [];
  const above = rows.slice(0, at).map((row, r) =>
    row.map((cell) => {
      const over = r + cell.rowspan - at;
      if (over <= 0) return cell;
      again.push({ ...cell, rowspan: over });
      return { ...cell, rowspan: cell.rowspan - over };
    }),
  );
  return [...above, ...head, [...again, ...rows[at]!], ...rows.slice(at + 1)];
}

/** Number of the rows that are the head, where the head can stand apart from the values below it. */
function headRows(sheet: Sheet): number {
  if (sheet.rows[0]![0]!.text.startsWith('（本列数据')) return 3;
  return sheet.rows[0]![0]!.text === '统计指标' ? 1 : 0;
}

export function damaged(sheet: Sheet, form: string, damage: Damage): Sheet {
  const head = headRows(sheet);
  let rows = sheet.rows;
  if (damage.aliases !== null) rows = rows.map((row) => reworded(row, form, damage.aliases!));
  if (damage.blankInHeads && head === 3) {
    const heads = rows[2]!.map((cell) => ({
      ...cell,
      text: `${cell.text.slice(0, 2)} ${cell.text.slice(2)}`,
    }));
    rows = [...rows.slice(0, 2), heads, ...rows.slice(3)];
  }
  const top = rows.slice(0, head);
  if (damage.headAgain !== null && head > 0) {
    rows = broken(rows, top, damage.headAgain);
  }
  if (damage.headLost && head === 3) rows = rows.slice(3);
  if (damage.emptyColumn) rows = rows.map((row) => [...row, empty()]);
  if (damage.emptyRow) rows = [...rows, rows.at(-1)!.map(() => empty())];
  return { rows };
}

/** What a site and a copier do to the text. */
export interface Wear {
  /** Menus, breadcrumbs, hot words and counters before the text, links and addresses behind it. */
  readonly chrome: boolean;
  /** Advertisements of a hijacked domain between the paragraphs. */
  readonly spam: boolean;
  /** What is left of HTML comments. */
  readonly comments: boolean;
  /** 。， for 。 in sentences. */
  readonly doubled: boolean;
  readonly script: Script;
  /** Digits in spans of their own, as Word writes them (pages only). */
  readonly word: boolean;
  /** Numbers in front of those of the cells that nobody sees, or that are struck out (pages only). */
  readonly unseen: keyof typeof UNSEEN | null;
  readonly lineEnd: '\n' | '\r\n';
  readonly charset: 'utf-8' | 'utf-8 with mark' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';
  /** What the page says its encoding is (pages only). */
  readonly declared: 'utf-8' | 'gb2312' | 'big5' | null;
}

/** What may stand in front of a number on a page and is not read with it. */
export const UNSEEN = {
  'display:none': '<span style="display:none">9</span>',
  hidden: '<i hidden>8</i>',
  'a class': '<b class="unseen">7</b>',
  's element': '<s>6</s>',
  'line-through': '<span style="text-decoration: line-through">5</span>',
} as const;
/** Hides what has the class. */
export const SHEET = '<style>.unseen { visibility: hidden }</style>';

export const wears: fc.Arbitrary<Wear> = fc.record({
  chrome: rarely,
  spam: rarely,
  comments: rarely,
  doubled: rarely,
  script: fc.constantFrom('simplified', 'simplified', 'simplified', 'traditional', 'traditional with pinyin'),
  word: rarely,
  unseen: sometimes(fc.constantFrom(...(Object.keys(UNSEEN) as (keyof typeof UNSEEN)[]))),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  charset: fc.constantFrom('utf-8', 'utf-8', 'utf-8 with mark', 'gb18030', 'big5', 'utf-16le', 'utf-16be'),
  declared: fc.constantFrom(null, 'utf-8', 'gb2312', 'big5'),
});

export const CHROME = {
  before: [
    '网站首页 | 政务公开 | 办事服务 | 互动交流',
    '政府信息公开指南',
    '依申请公开',
    '政府信息公开年报',
    '热门搜索：稳增长22条 一件事 12345',
    '当前位置：首页 > 政府信息公开 > 政府信息公开年报',
    '浏览次数：1824 字体：大 中 小 打印',
  ],
  after: [
    '上一篇：没有了',
    '关闭窗口',
    '扫一扫在手机打开当前页',
    '网站标识码：3303260001 备案号：浙ICP备05012345号',
  ],
} as const;

export const SPAM = ['bt365体育投注 puroview.com', '手机版官网下载 www.abc888.net'] as const;
export const COMMENTS = ['<!--EndFragment-->', '<!--[if !supportLists]--><!--[endif]-->'] as const;
