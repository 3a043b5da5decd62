/** Several tables of a kind on one page, and one table in several parts: no figure twice, none of another body or year. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, readAs, tableCells } from '../reading.js';
import { LAYOUTS, type Layout } from '../render.js';
import {
  cellsOf,
  disclosureSheet,
  disputeSheet,
  type Fill,
  requestSheet,
  type Sheet,
  statisticsSheet,
} from '../sheets.js';

const SEPARATED = LAYOUTS.filter(({ separated }) => separated);
const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';

type Part = string | Sheet;

/** A page of headings and tables. */
function page(layout: Layout, ...parts: readonly Part[]): string {
  const tag = (text: string) => (layout.name.startsWith('HTML') ? `<p>${text}</p>` : text);
  const all = [TITLE, ...parts, '五、存在的主要问题', '公开仍有差距。'];
  return all.map((part) => (typeof part === 'string' ? tag(part) : layout.render(part))).join('\n');
}

/** Only natural persons, n in the first line, one more in each; other tables count from n on. */
const from =
  (n: number): Fill =>
  (key, index) => {
    if (!key.includes('@')) return index + n;
    return /@(natural_person|total)$/.test(key) ? Math.floor(index / 7) + n : 0;
  };
const requests = (n: number) => requestSheet(2021, from(n));
const disclosure = (n: number) => disclosureSheet(2021, from(n));
const disputes = (n: number) => disputeSheet(from(n));

/** Requests received, each with whom and what year it is of. */
const received = ({ figures }: ReturnType<typeof read>) =>
  figures
    .filter(({ id }) => id.startsWith('table:requests.received@total'))
    .map(({ value, scope, year }) => `${value} ${scope} ${year}`);
const repeated = ({ warnings }: ReturnType<typeof read>) =>
  warnings.filter(({ code }) => code === 'table_repeated').length;

for (const layout of SEPARATED) {
  describe(`several tables of a kind: ${layout.name}`, () => {
    it('that say the same give each figure once, and the repetition is said', () => {
      const tables = [disclosure(1), requests(20), disputes(3)];
      const once = read(page(layout, ...tables));
      const twice = read(page(layout, ...tables, '附件：', ...tables));
      const shown = (extraction: typeof once) =>
        [...tableCells(extraction)].map(([key, figure]) => `${key} ${readAs(figure)}`);
      assert.deepEqual(shown(twice), shown(once));
      assert.deepEqual([repeated(once), repeated(twice)], [0, 1]);
      assert.deepEqual(twice.unmapped, []);
    });

    it('that say something else, and nothing tells of whom, leave the first; the other is kept whole', () => {
      const extraction = read(page(layout, requests(20), requests(500)));
      assert.deepEqual(received(extraction), ['20 null 2022']);
      assert.equal(repeated(extraction), 1);
      const kept = extraction.unmapped.flatMap(({ cells }) => cells);
      for (let n = 500; n < 525; n++) assert.ok(kept.includes(`${n}`), `${n} is lost`);
      assert.equal(new Set(extraction.unmapped.map((row) => JSON.stringify(row.where))).size, 25);
    });

    it('under captions that name the area and its own level are figures of both', () => {
      const extraction = read(page(layout, '（一）全县', requests(40), '（二）县本级', requests(20)));
      assert.deepEqual(received(extraction), ['40 area 2022', '20 own_level 2022']);
      assert.deepEqual([repeated(extraction), extraction.unmapped], [0, []]);
    });

    it('of which a sentence announces the second as of the own level leave the first as it is', () => {
      const extraction = read(
        page(
          layout,
          '三、收到和处理政府信息公开申请情况',
          requests(40),
          '其中县本级情况如下：',
          requests(20),
        ),
      );
      assert.deepEqual(received(extraction), ['40 null 2022', '20 own_level 2022']);
    });

    it('of which one is last year’s are figures of their years, whichever stands first', () => {
      const last = '2021年收到和处理政府信息公开申请情况';
      const now = '2022年收到和处理政府信息公开申请情况';
      const after = read(page(layout, now, requests(40), last, requests(20)));
      const before = read(page(layout, last, requests(20), now, requests(40)));
      for (const extraction of [after, before]) {
        assert.deepEqual(received(extraction), ['40 null 2022', '20 null 2021']);
      }
    });

    it('of which a heading names the body hold for the tables that follow it', () => {
      const area = [disclosure(5), requests(40), disputes(7)];
      const own = [disclosure(1), requests(20), disputes(3)];
      const { figures, unmapped } = read(page(layout, '全县情况', ...area, '县本级情况', ...own));
      const values = (scope: string) =>
        figures.filter((figure) => figure.via === 'table' && figure.scope === scope).length;
      assert.deepEqual([values('area'), values('own_level'), unmapped], [200, 200, []]);
    });

    it('of which last year’s follows another form keep their own columns, and the report its form', () => {
      const extraction = read(
        page(layout, '2022年', disclosure(5), '2019年', disclosureSheet(2019, from(1))),
      );
      assert.equal(extraction.form, 'tables-2021');
      const made = extraction.figures.filter(({ indicator }) => indicator === 'regulations.made');
      assert.deepEqual(
        made.map(({ value, year }) => [value, year]),
        [
          [5, 2022],
          [1, 2019],
        ],
      );
      assert.ok(extraction.figures.some(({ id, year }) => id === 'table:procurement.items' && year === 2019));
    });

    it('as a statistics form beside another year’s', () => {
      const extraction = read(
        page(
          layout,
          '政府信息公开情况统计表',
          statisticsSheet(from(5)),
          '2017年政府信息公开情况统计表',
          statisticsSheet(from(1)),
        ),
      );
      const totals = extraction.figures.filter(
        ({ indicator, via }) => indicator === 'disclosed.total' && via === 'table',
      );
      assert.deepEqual(
        totals.map(({ value, year }) => [value, year]),
        [
          [5, 2022],
          [1, 2017],
        ],
      );
    });
  });

  describe(`one table in parts: ${layout.name}`, () => {
    const compare = (sheets: readonly Sheet[], ...parts: readonly Part[]) => {
      const cells = tableCells(read(page(layout, ...parts)));
      const shown = [...cells].map(([key, figure]) => `${key} ${readAs(figure)}`).sort();
      assert.deepEqual(shown, [...cellsOf(...sheets)].map(([key, text]) => `${key} ${text}`).sort());
    };
    const cut = ({ rows }: Sheet, ...at: readonly number[]): Sheet[] =>
      [0, ...at].map((start, i) => ({ rows: rows.slice(start, at[i]) }));
    for (const form of [2019, 2021] as const) {
      const sheet = disclosureSheet(form, (_, index) => (index * 7919 + 13) % 1000);
      const starts = [...sheet.rows.keys()].filter(
        (i) => i > 0 && sheet.rows[i]![0]!.text.startsWith('第二十条'),
      );
      const parts = cut(sheet, ...starts);

      it(`section 2 of ${form} as a table for each item of article 20`, () =>
        compare([sheet], '二、主动公开政府信息情况', ...parts));
      for (const [i, part] of parts.entries()) {
        it(`section 2 of ${form} of which only item ${i + 1} is text and the rest are pictures`, () =>
          compare([part], '二、主动公开政府信息情况', part));
      }
      // Where a separator only opens a line, the heading is a part of the last cell: unreadable, not wrong.
      if (!layout.name.startsWith('a pipe at the beginning')) {
        it(`section 2 of ${form} with a heading above each item`, () =>
          compare([sheet], ...parts.flatMap((part, i) => [`（${'一二三四五'[i]}）公开的内容`, part])));
      }
    }

    const all = requests(20);
    const [top, rest] = cut(all, 12) as [Sheet, Sheet];
    it('requests in two tables', () => compare([all], top, rest));
    it('requests in two tables with the heads again', () =>
      compare([all], top, { rows: [...all.rows.slice(0, 3), ...rest.rows] }));

    const { rows } = disputes(100);
    const [first, second, third, values] = rows as [
      Sheet['rows'][0],
      Sheet['rows'][0],
      Sheet['rows'][0],
      Sheet['rows'][0],
    ];
    const reviews = { rows: [first.slice(0, 1), second.slice(0, 5), values.slice(0, 5)] };
    const lawsuits = { rows: [first.slice(1), second.slice(5), third, values.slice(5)] };
    const direct = { rows: [first.slice(1), second.slice(5, 6), third.slice(0, 5), values.slice(5, 10)] };
    const later = { rows: [first.slice(1), second.slice(6), third.slice(5), values.slice(10)] };
    it('reviews and lawsuits in a table each', () => compare([all, { rows }], all, reviews, lawsuits));
    it('reviews and both kinds of lawsuits in a table each', () =>
      compare([all, { rows }], all, reviews, direct, later));
    it('reviews of which the lawsuits are a picture', () => compare([all, reviews], all, reviews));
    it('lawsuits of which the reviews are a picture', () =>
      compare([all, lawsuits], all, '行政诉讼情况', lawsuits));
  });
}

describe('disputes whose heads are lost in part', () => {
  it('are not read as another part of the table', () => {
    const row = Array.from({ length: 15 }, (_, i) => `${700 + i}`).join(' | ');
    const heads = '行政复议\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const { figures, unmapped } = read(`${TITLE}\n${heads}\n${row}\n五、存在的主要问题\n公开仍有差距。`);
    assert.deepEqual(
      figures.filter(({ value }) => value !== null && value >= 700),
      [],
    );
    assert.ok(JSON.stringify(unmapped).includes('714'));
  });
});
