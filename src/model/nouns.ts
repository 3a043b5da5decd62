/** What is counted, in both languages: `1 report`, `5 reports`, `5 份年报`. */
import { formatNumber } from './format.js';
import type { Text } from './words.js';

/** English for one and for more; Chinese with its measure word. */
type Forms = readonly [one: string, more: string, zh: string];

const NOUNS = {
  report: ['report', 'reports', '份年报'],
  'comparable report': ['comparable report', 'comparable reports', '份年报'],
  'annual report': ['annual report', 'annual reports', '份年度报告'],
  publisher: ['publisher', 'publishers', '个机关'],
  province: ['province', 'provinces', '个省级行政区'],
  file: ['file', 'files', '个文件'],
  number: ['number', 'numbers', '个数字'],
  figure: ['figure', 'figures', '个数据'],
  cell: ['cell', 'cells', '个单元格'],
  sentence: ['sentence', 'sentences', '处'],
  request: ['request', 'requests', '件申请'],
  case: ['case', 'cases', '件'],
  check: ['check', 'checks', '项核对'],
  contradiction: ['contradiction', 'contradictions', '处矛盾'],
  year: ['year', 'years', '年'],
  row: ['row', 'rows', '行'],
  column: ['column', 'columns', '列'],
  time: ['time', 'times', '次'],
  'derived share': ['sum, share or growth rate', 'sums, shares and growth rates', '处合计、占比或增幅'],
  kind: ['kind', 'kinds', '类'],
  place: ['place', 'places', '处'],
  change: ['change', 'changes', '次变化'],
  'change of form': ['change of form', 'changes of form', '次'],
  criterion: ['criterion', 'criteria', '项指标'],
  'decided review': ['decided review', 'decided reviews', '件已审结行政复议'],
  'decided lawsuit': ['decided lawsuit', 'decided lawsuits', '件已审结行政诉讼'],
  'other publisher': ['other publisher', 'other publishers', '个其他机关'],
} as const satisfies Readonly<Record<string, Forms>>;

/** What can be counted. */
export type Noun = keyof typeof NOUNS;

/** `1 report`, `1,204 reports`; `1,204 份年报`. */
export function counted(count: number, noun: Noun): Text {
  const [one, more, zh] = NOUNS[noun];
  return {
    en: `${formatNumber(count)} ${count === 1 ? one : more}`,
    zh: `${formatNumber(count)} ${zh}`,
  };
}
