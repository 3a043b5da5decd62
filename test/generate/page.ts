/** A true report, printed: in a layout, worn by noise, as the bytes of a file. */
import fc from 'fast-check';
import { encode } from '../document/bytes.js';
import { LAYOUTS, type Layout } from '../extract/render.js';
import {
  disclosureSheet,
  disputeSheet,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from '../extract/sheets.js';
import {
  CHROME,
  COMMENTS,
  type Damage,
  damaged,
  damages,
  fillWith,
  SHEET,
  SPAM,
  SPELLINGS,
  type Spelling,
  UNSEEN,
  type Wear,
  wears,
} from './noise.js';
import { inScript } from './script.js';
import { inYear, type Section, type Sentence } from './sentences.js';
import { isFull, type Truth } from './truth.js';

export interface Print {
  readonly layout: Layout;
  readonly spelling: Spelling;
  readonly damage: Damage;
  readonly wear: Wear;
}

/** Only the layout's name is of use in the report of a failure. */
const layouts = fc.constantFrom(
  ...LAYOUTS.map((layout) => ({ ...layout, [fc.toStringMethod]: () => `the layout “${layout.name}”` })),
);

export const prints: fc.Arbitrary<Print> = fc.record({
  layout: layouts,
  spelling: fc.constantFrom('plain', ...SPELLINGS),
  damage: damages,
  wear: wears,
});

/** A report as it leaves the organ: nothing is wrong with it. */
export const CLEAN = {
  spelling: 'plain',
  damage: {
    aliases: null,
    blankInHeads: false,
    headAgain: null,
    headLost: false,
    emptyRow: false,
    emptyColumn: false,
  },
  wear: {
    chrome: false,
    spam: false,
    comments: false,
    doubled: false,
    script: 'simplified',
    word: false,
    unseen: null,
    lineEnd: '\n',
    charset: 'utf-8',
    declared: null,
  },
} as const satisfies Omit<Print, 'layout'>;

type Part = { readonly kind: 'title' | 'text' | 'raw'; readonly text: string };
const text = (...lines: readonly string[]): Part[] => lines.map((line) => ({ kind: 'text', text: line }));

export const titleOf = ({ publisher, year }: Truth) => `${publisher.name}${year}年政府信息公开工作年度报告`;

/** The headings of the form's sections, each with its sheet. */
function sheetsOf({ form, cells, year }: Truth, spelling: Spelling): (readonly [Section, string, Sheet?])[] {
  const fill = fillWith(cells, spelling);
  if (form === 'statistics-2014') {
    return [
      ['overview', '一、概述'],
      ['disclosure', '二、主动公开政府信息情况'],
      ['requests', '三、依申请公开政府信息情况'],
      ['disputes', '四、因政府信息公开申请行政复议、提起行政诉讼情况'],
      ['plans', '五、存在的主要问题及改进情况'],
      ['plans', `附件：政府信息公开情况统计表（${year}年度）`, statisticsSheet(fill)],
    ];
  }
  const of = form === 'tables-2019' ? 2019 : 2021;
  return [
    ['overview', '一、总体情况'],
    ['disclosure', '二、主动公开政府信息情况', disclosureSheet(of, fill)],
    ['requests', '三、收到和处理政府信息公开申请情况', requestSheet(of, fill)],
    ['disputes', '四、政府信息公开行政复议、行政诉讼情况', disputeSheet(fill)],
    ['plans', '五、存在的主要问题及改进情况'],
    ['plans', '六、其他需要报告的事项'],
  ];
}

const CELL_A_LINE = /^(?:a cell|cell and pipe|a pipe)/;
const PADDED = /as empty cells|markdown/;

/** Without damage that leaves no trace of which cell is empty: where nobody could tell, nothing is promised. */
function legible({ damage, layout }: Print, truth: Truth): Damage {
  if (isFull(truth)) return damage;
  const lines = CELL_A_LINE.test(layout.name);
  return {
    ...damage,
    headAgain: lines ? null : damage.headAgain,
    emptyColumn: damage.emptyColumn && !lines,
    headLost: damage.headLost && !PADDED.test(layout.name),
  };
}

/** The parts of the page from top to bottom. */
function partsOf(truth: Truth, said: readonly Sentence[], print: Print): Part[] {
  const { layout, spelling, wear } = print;
  const damage = legible(print, truth);
  const title = titleOf(truth);
  const sections = sheetsOf(truth, spelling).flatMap(([section, heading, sheet], i, all) => {
    const first = all.findIndex(([other]) => other === section) === i;
    const sentences = said
      .filter((sentence) => first && sentence.section === section)
      .map((sentence) => inYear(sentence.text, truth.year));
    const table = sheet ? [layout.render(damaged(sheet, truth.form, damage))] : [];
    return [
      ...text(heading, ...sentences.map((line) => (wear.doubled ? line.replace(/。$/, '。，') : line))),
      ...(wear.comments && i === 1 ? text(COMMENTS[1]) : []),
      ...table.map((raw): Part => ({ kind: 'raw', text: raw })),
      ...(wear.spam ? text(SPAM[i % SPAM.length]!) : []),
    ];
  });
  return [
    ...(wear.chrome ? text(...CHROME.before) : []),
    { kind: 'title', text: title },
    ...text(`发布日期：${truth.year + 1}-01-25`),
    ...sections,
    ...text(truth.publisher.name, `${truth.year + 1}年1月20日`),
    ...(wear.comments ? text(COMMENTS[0]) : []),
    ...(wear.chrome ? text(...CHROME.after) : []),
  ];
}

const isPage = (layout: Layout) => layout.name.startsWith('HTML');

function html(truth: Truth, parts: readonly Part[], { word, unseen, declared }: Wear): string {
  const mark = unseen ? UNSEEN[unseen] : '';
  const body = parts.map((part) => {
    if (part.kind === 'raw') return part.text.replace(/>(?=\d[\d.]*<)/g, `>${mark}`);
    return part.kind === 'title' ? `<h1>${part.text}</h1>` : `<p>${part.text}</p>`;
  });
  const spans = (line: string) =>
    line.replace(
      />([^<]+)</g,
      (_, words: string) => `>${words.replace(/\d+/g, '<span lang="EN-US">$&</span>')}<`,
    );
  const meta = declared ? `<meta charset="${declared}">` : '';
  const head = `<head>${meta}${SHEET}<title>${titleOf(truth)}</title></head>`;
  return `<!DOCTYPE html><html>${head}<body>${(word ? body.map(spans) : body).join('\n')}</body></html>`;
}

/** The page or text as one string. */
export function printed(truth: Truth, said: readonly Sentence[], print: Print): string {
  const parts = partsOf(truth, said, print);
  const all = isPage(print.layout)
    ? html(truth, parts, print.wear)
    : parts.map((part) => part.text).join('\n');
  return inScript(all, print.wear.script).replaceAll('\n', print.wear.lineEnd);
}

/** The file's bytes; in UTF-8 where the wanted encoding has no such characters. */
export function bytesOf(source: string, charset: Wear['charset']): Uint8Array {
  try {
    if (charset === 'utf-8 with mark') return Buffer.from(`\ufeff${source}`);
    if (charset.startsWith('utf-16')) return encode(`\ufeff${source}`, charset);
    return encode(source, charset);
  } catch {
    return Buffer.from(source);
  }
}
