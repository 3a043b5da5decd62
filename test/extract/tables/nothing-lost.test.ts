/** Every row of a table is a figure or kept: tables with rows that no form has, in every layout. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { settings } from '../../generate/settings.js';
import { read } from '../reading.js';
import { HTML_LAYOUTS, LAYOUTS, type Layout } from '../render.js';
import {
  disclosureSheet,
  disputeSheet,
  type Fill,
  requestSheet,
  type Sheet,
  type SheetCell,
  statisticsSheet,
} from '../sheets.js';

const cell = (text: string, key: string | null = null): SheetCell => ({ text, colspan: 1, rowspan: 1, key });

/** A province's list, of two counts a row. */
const PROVINCIAL = [
  ['主动公开信息数', '条', 'disclosed.total'],
  ['网站公开', '条', 'disclosed.website'],
  ['受理依申请公开信息总数', '条', 'requests.received'],
  ['当面申请数', '条', 'requests.received.in_person'],
  ['对申请的答复总数', '条', 'requests.answered'],
  ['同意公开答复数', '条', 'requests.granted'],
  ['行政复议数', '件', 'reviews.total'],
  ['行政诉讼数', '件', 'lawsuits.total'],
] as const;
function provincialSheet(fill: Fill): Sheet {
  const rows = PROVINCIAL.map(([label, unit, key], n) => [
    cell(label),
    cell(unit),
    cell(`${fill(key, 2 * n)}`, key),
    cell(`${fill(`${key}.all`, 2 * n + 1)}`, `${key}.all`),
  ]);
  return { rows: [['指标名称', '计量单位', '2011年度', '历年累计'].map((text) => cell(text)), ...rows] };
}

const YEAR = { provincial: 2011, statistics: 2016, disclosure: 2022, requests: 2022 } as const;
type Kind = keyof typeof YEAR;
const SHEETS: Readonly<Record<Kind, (fill: Fill) => Sheet>> = {
  provincial: provincialSheet,
  statistics: statisticsSheet,
  disclosure: (fill) => disclosureSheet(2021, fill),
  requests: (fill) => requestSheet(2021, fill),
};

/** No two cells hold the same number, so that one that is lost is seen. */
const numberOf = (index: number) => 1001 + index;
const UNITS = new Set(['条', '件', '次', '篇', '个', '人', '人次', '万元']);
const STRANGE = ['另行登记数', '甲类事项办理数量', '本地补充统计数', '乙类材料份数'];

/** Adds rows with labels of no form, each right behind a row with cells and with as many of them. */
function withStrangers(sheet: Sheet, places: readonly number[]): Sheet {
  const valued = sheet.rows
    .map((row, r) => (row.some(({ key }) => key !== null) ? r : -1))
    .filter((r) => r >= 0);
  const behind = new Map(places.map((place, n) => [valued[place % valued.length]!, n]));
  const rows = sheet.rows.flatMap((row, r) => {
    const n = behind.get(r);
    if (n === undefined) return [row];
    const first = row.findIndex(({ key }) => key !== null);
    const unit = UNITS.has(row[first - 1]!.text) ? [row[first - 1]!] : [];
    const spanned = row.slice(0, first).reduce((sum, { colspan }) => sum + colspan, 0) - unit.length;
    const label = { ...cell(STRANGE[n]!), colspan: Math.max(1, spanned) };
    const own = row.slice(first).map((of, i) => ({ ...of, text: `${9001 + n * 10 + i}` }));
    return [row, [label, ...unit, ...own]];
  });
  return { rows };
}

const layouts = fc.constantFrom(
  ...LAYOUTS.map((layout) => ({ ...layout, [fc.toStringMethod]: () => `the layout “${layout.name}”` })),
);
const page = (kind: Kind, table: string) =>
  `某某县财政局${YEAR[kind]}年度政府信息公开工作年度报告\n二、主动公开政府信息情况\n${table}\n五、存在的主要问题\n公开仍有差距。`;

/** Numbers of a sheet that are neither in a figure nor kept. */
function lost(kind: Kind, sheet: Sheet, { render }: Layout): string[] {
  const { figures, unmapped } = read(page(kind, render(sheet)));
  const held = [...figures.map(({ quote }) => quote), ...unmapped.flatMap(({ cells }) => cells)].join(' ');
  const numbers = sheet.rows.flat().filter(({ key }) => key !== null);
  return numbers.map(({ text }) => text).filter((text) => text !== '' && !held.includes(text));
}

describe('a number of a table', () => {
  const kinds = fc.constantFrom(...(Object.keys(SHEETS) as Kind[]));
  it('is in a figure or kept, whatever rows stand between those of the form', () => {
    fc.assert(
      fc.property(kinds, layouts, fc.array(fc.nat(60), { maxLength: 3 }), (kind, layout, places) => {
        const sheet = withStrangers(
          SHEETS[kind]((_, index) => numberOf(index)),
          places,
        );
        assert.deepEqual(lost(kind, sheet, layout), []);
      }),
      settings(300),
    );
  });

  it('that is read is the number of its own cell', () => {
    fc.assert(
      fc.property(kinds, layouts, fc.array(fc.nat(60), { maxLength: 3 }), (kind, layout, places) => {
        const meant = new Map<string, number>();
        const sheet = withStrangers(
          SHEETS[kind]((key, index) => {
            meant.set(key, numberOf(index));
            return numberOf(index);
          }),
          places,
        );
        const { figures } = read(page(kind, layout.render(sheet)));
        for (const { via, state, indicator, applicant, value } of figures) {
          if (via !== 'table' || state === 'derived' || value === null) continue;
          assert.equal(value, meant.get(applicant ? `${indicator}@${applicant}` : indicator), indicator);
        }
      }),
      settings(300),
    );
  });
});

describe('a row of the dispute table that lacks cells', () => {
  for (const layout of HTML_LAYOUTS) {
    it(`is a figure or kept: ${layout.name}`, () => {
      for (const lacks of [1, 2, 5]) {
        const whole = disputeSheet((_, index) => numberOf(index));
        const sheet = { rows: [...whole.rows.slice(0, -1), whole.rows.at(-1)!.slice(0, -lacks)] };
        assert.deepEqual(lost('requests', sheet, layout), []);
      }
    });
  }
});
