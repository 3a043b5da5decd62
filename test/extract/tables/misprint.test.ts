/** Labels with one wrong character: known where no other label is as near, and never taken for another. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LineTable } from '../../../src/domain/forms/form.js';
import { FORMS, PROVINCIAL } from '../../../src/domain/forms/forms.js';
import { compactLabel } from '../../../src/extract/flow.js';
import {
  isNear,
  misprintsFrom,
  misprintsUntil,
  SHORTEST_MISPRINTED,
} from '../../../src/extract/tables/misprint.js';
import { read, readAs, tableCells } from '../reading.js';
import { LAYOUTS } from '../render.js';
import { cellsOf, disclosureSheet, type Fill, requestSheet, type Sheet, statisticsSheet } from '../sheets.js';

describe('a misprint', () => {
  const label = '属于行政执法案卷';
  /** What of the text is the label with a misprint, by its front half and by its back half. */
  const found = (text: string) => {
    const hits: string[] = [];
    const half = label.length / 2;
    for (
      let at = text.indexOf(label.slice(0, half));
      at !== -1;
      at = text.indexOf(label.slice(0, half), at + 1)
    )
      hits.push(...misprintsFrom(text, at, label, half).map((to) => text.slice(at, to)));
    for (let at = text.indexOf(label.slice(half)); at !== -1; at = text.indexOf(label.slice(half), at + 1))
      hits.push(...misprintsUntil(text, at + half, label, half).map((from) => text.slice(from, at + half)));
    return hits;
  };
  const cases: [name: string, text: string, hits: string[]][] = [
    ['none', '7属于行政执法案卷3', []],
    ['another character in the front half', '7属干行政执法案卷3', ['属干行政执法案卷']],
    ['another character in the back half', '7属于行政执法按卷3', ['属于行政执法按卷']],
    ['another character at the beginning', '7厲于行政执法案卷3', ['厲于行政执法案卷']],
    ['another character at the end', '7属于行政执法案巻3', ['属于行政执法案巻']],
    ['one too many', '7属于行故政执法案卷3', ['属于行故政执法案卷']],
    ['one lost in the front half', '7属行政执法案卷3', ['属行政执法案卷']],
    ['one lost in the back half', '7属于行政执案卷3', ['属于行政执案卷']],
    ['the end lost: a label that is cut', '7属于行政执法案3', []],
    ['a digit instead of a character: the cell’s', '7属于行政执法案3', []],
    ['two', '7属干行政执法按卷3', []],
    ['a character that turns the meaning', '7属于行政不执法案卷3', []],
  ];
  for (const [name, text, hits] of cases) it(name, () => assert.deepEqual(found(text), hits));
});

describe('the labels of a form', () => {
  const tables = [...FORMS.flatMap(({ tables }) => tables), ...PROVINCIAL].filter(
    (table): table is LineTable => table.kind === 'lines',
  );
  it('that are one character apart are told apart by what stands there, or not at all', () => {
    const near: string[] = [];
    for (const { id, lines } of tables) {
      const wordings = lines.flatMap(({ label, aliases = [] }) =>
        [label, ...aliases].map((wording) => ({ label, wording: compactLabel(wording) })),
      );
      for (const a of wordings)
        for (const b of wordings)
          if (
            a.label < b.label &&
            a.wording.length >= SHORTEST_MISPRINTED &&
            isNear(a.wording, 0, a.wording.length, b.wording)
          )
            near.push(`${id}: ${a.wording}, ${b.wording}`);
    }
    // 微博 and 微信, 同意 and 不同意, the items of article 20: a form that adds to the list is to be looked at.
    assert.deepEqual(new Set(near), new Set(NEAR));
  });
});

const ITEMS = [...'一五六八九'].map((item) => `第二十条第${item}项`);
const NEAR: readonly string[] = [
  ...ITEMS.flatMap((a) => ITEMS.filter((b) => a < b).map((b) => `disclosure: ${a}, ${b}`)),
  'statistics: 不同意公开答复数, 同意公开答复数',
  'statistics: 政务微信公开政府信息数, 政务微博公开政府信息数',
];

/** Characters that stand in no label. */
const WRONG = '鑫淼焱垚';

/** A sheet whose labels of six characters and more have one character exchanged, lost or doubled. */
function misprinted(sheet: Sheet, how: 'exchanged' | 'lost' | 'doubled', seed: number): Sheet {
  let n = seed;
  const spoil = (text: string) => {
    const words = [...text.matchAll(/[\u4e00-\u9fff]{6,}/g)];
    const word = words.find(([run]) => !/^第二十条|其中/.test(run));
    if (!word) return text;
    const at = word.index! + 1 + (n++ % (word[0].length - 2));
    if ('不未无上下本新增减同部分全其数量率额已再前后今去没有否各他'.includes(text[at]!)) return text;
    const stands = how === 'lost' ? '' : how === 'doubled' ? text[at]! + WRONG[n % 4] : WRONG[n % 4];
    return text.slice(0, at) + stands + text.slice(at + 1);
  };
  return {
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell.key === null ? { ...cell, text: spoil(cell.text) } : cell)),
    ),
  };
}

describe('tables whose labels are misprinted', () => {
  const fill: Fill = (key, index) =>
    /@/.test(key) ? (/@(natural_person|total)$/.test(key) ? index : 0) : (index * 7919 + 13) % 1000;
  const sheets: [string, Sheet][] = [
    ['disclosure of 2019', disclosureSheet(2019, fill)],
    ['disclosure of 2021', disclosureSheet(2021, fill)],
    ['requests of 2021', requestSheet(2021, fill)],
    ['statistics', statisticsSheet(fill)],
  ];
  for (const { name, render } of LAYOUTS.filter(
    ({ separated, name }) => separated && !name.startsWith('a printed'),
  )) {
    it(`give no number to another row, and hardly lose one: ${name}`, () => {
      let all = 0;
      let lost = 0;
      for (const [, sheet] of sheets) {
        for (const how of ['exchanged', 'lost', 'doubled'] as const) {
          for (const seed of [0, 3, 5]) {
            const text = `某某县人民政府2022年政府信息公开工作年度报告\n${render(misprinted(sheet, how, seed))}\n`;
            const cells = tableCells(read(text));
            for (const [key, stands] of cellsOf(sheet)) {
              const figure = cells.get(key);
              all++;
              if (figure?.value === undefined || figure.value === null) lost++;
              else assert.equal(`${readAs(figure)}`, stands, `${key}, ${how} ${seed}`);
            }
          }
        }
      }
      assert.ok(lost < all * 0.05, `${lost} of ${all} cells are lost`);
    });
  }
});
