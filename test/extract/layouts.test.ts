/** Every table of every form in every layout: each number comes back under its own indicator and applicant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, readAs, tableCells } from './reading.js';
import { LAYOUTS, type Layout } from './render.js';
import {
  cellsOf,
  disclosureSheet,
  disputeSheet,
  type Fill,
  type Print,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from './sheets.js';

const html = (layout: Layout) => layout.name.startsWith('HTML');

/** The tables with a title and the sections' headings around them. */
function page(layout: Layout, sections: readonly (readonly [string, Sheet])[]): string {
  const tag = (text: string) => (html(layout) ? `<p>${text}</p>` : text);
  return [
    tag('某某县人民政府2022年政府信息公开工作年度报告'),
    tag('一、总体情况'),
    tag('本年度政府信息公开工作平稳有序。'),
    ...sections.flatMap(([heading, sheet]) => [tag(heading), layout.render(sheet)]),
    tag('五、存在的主要问题及改进情况'),
    tag('公开工作与群众期待仍有差距。'),
  ].join('\n');
}

const expected = (text: string, blank: string): Print =>
  text === '' ? blank : /^[/—-]+$/.test(text) ? `not_applicable ${text}` : Number(text);

/** Reads the sheets in a layout and compares cell by cell. */
function compare(layout: Layout, sections: readonly (readonly [string, Sheet])[]): void {
  const cells = tableCells(read(page(layout, sections)));
  const want = cellsOf(...sections.map(([, sheet]) => sheet));
  const wrong = [...want]
    .map(([key, text]) => [key, expected(text, 'blank'), readAs(cells.get(key))] as const)
    .filter(([, stands, got]) => stands !== got)
    .map(([key, stands, got]) => `${key}: ${stands} stands there, ${got} was read`);
  const invented = [...cells.keys()].filter((key) => !want.has(key));
  assert.deepEqual([...wrong, ...invented], []);
}

/** Whole numbers that differ from cell to cell, of one to five digits. */
const distinct: Fill = (_, index) => (index * 7919 + 13) % [10, 100, 1000, 10_000, 100_000][index % 5]!;
const zeros: Fill = () => 0;
/** One split only: 110000011 could also be 1, 10, 0, 0, 0, 0, 11. */
const PERSONS = [0, 3, 12, 27, 0, 104, 35, 1, 1047];
/** Each line of the request table adds up, all of it from natural persons. */
const persons: Fill = (key, index) =>
  /natural_person|total/.test(key) ? PERSONS[Math.floor(index / 7) % PERSONS.length]! : 0;
const holes: Fill = (key, index) => (key.endsWith('@total') || index % 3 === 0 ? index : '');
const noTotals: Fill = (key, index) => (key.endsWith('@total') ? '' : index);
const onlyTotals: Fill = (key, index) => (key.endsWith('total') ? index : '');
const marks: Fill = (_, index) => ['/', '—', 3, '-'][index % 4]!;

const three = (form: 2019 | 2021, fill: Fill) =>
  [
    ['二、主动公开政府信息情况', disclosureSheet(form, fill)],
    ['三、收到和处理政府信息公开申请情况', requestSheet(form, fill)],
    ['四、政府信息公开行政复议、行政诉讼情况', disputeSheet(fill)],
  ] as const;
const statistics = (fill: Fill) => [['政府信息公开情况统计表', statisticsSheet(fill)]] as const;

for (const layout of LAYOUTS) {
  describe(layout.name, () => {
    if (layout.separated) {
      it('the three tables of 2021, all numbers different', () => compare(layout, three(2021, distinct)));
      it('the three tables of 2019, all numbers different', () => compare(layout, three(2019, distinct)));
      it('the statistics form, all numbers different', () => compare(layout, statistics(distinct)));
      it('marks for “none”', () => compare(layout, three(2021, marks)));
    }
    it('the three tables of 2021, nothing but zeros', () => compare(layout, three(2021, zeros)));
    it('the statistics form, nothing but zeros', () => compare(layout, statistics(zeros)));
    it('requests that add up', () =>
      compare(layout, [['三、收到和处理政府信息公开申请情况', requestSheet(2021, persons)]]));
    if (!layout.showsBlanks) return;
    it('blanks are blank and never 0', () => compare(layout, three(2021, holes)));
    it('all but the totals are filled', () =>
      compare(layout, [['三、收到和处理政府信息公开申请情况', requestSheet(2021, noTotals)]]));
    it('only the totals are filled', () => compare(layout, three(2019, onlyTotals)));
    it('blanks in the statistics form', () =>
      compare(
        layout,
        statistics((_, i) => (i % 2 ? '' : i)),
      ));
  });
}
