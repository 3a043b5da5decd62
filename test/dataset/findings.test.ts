import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Exhibit, exhibitLines } from '../../src/dataset/exhibits.js';
import type { Claim, Figure, Finding } from '../../src/model/report.js';
import { aFinding, aReport, cell, said } from './make.js';
import { datasetOf, linked } from './tables.js';

const place = { block: 9, row: null, column: null, start: 0, end: 5 };
const claim = (quote: string): Claim => ({
  id: 'claim:share#1',
  kind: 'share',
  percent: 41.4,
  digits: 1,
  part: { value: 174, approximate: false, quote: '174件', where: place },
  ...{ whole: null, difference: null, parts: [], complete: false, where: place, quote },
});

const one = async (finding: Partial<Finding>, figures: readonly Figure[], claims: readonly Claim[] = []) => {
  const ids = [...figures, ...claims].map(({ id }) => id);
  const findings = [aFinding({ figures: ids, ...finding })];
  const g = await datasetOf([aReport({ figures: [...figures], claims: [...claims], findings })]);
  return (await g.findings).rows()[0]!;
};

describe('the words of a finding', () => {
  it('quote every figure and claim behind it, with its label and place; empty cells are counted', async () => {
    const figures = [
      said('disclosed.total', 4591, { quote: '4591条' }),
      cell('disclosed.total', 14591),
      cell('requests.refused', null),
    ];
    const row = await one({}, figures, [claim('土地征收类信息174件,占41.4%')]);
    assert.deepEqual(row.evidence, [
      'Items of information disclosed proactively 主动公开政府信息数 (sentence): “4591条”',
      'Items of information disclosed proactively 主动公开政府信息数 (table): “14591”',
      'Share 占比 (sentence): “土地征收类信息174件,占41.4%”',
      '1 cell left empty',
    ]);
  });

  it('put the sentence on one side and the cell on the other', async () => {
    const figures = [said('disclosed.total', 4591, { quote: '公开4591条' }), cell('disclosed.total', 14591)];
    const row = await one({ check: 'prose-table', left: 4591, right: 14591 }, figures);
    assert.deepEqual(
      [row.left_text, row.left_words, row.right_text, row.right_words],
      ['4,591', ['“公开4591条” (sentence 文字)'], '14,591', ['“14591” (table 表格)']],
    );
  });

  it('have both terms on the left where a rule adds up on both sides, and an empty cell moves none', async () => {
    const names = ['received', 'carried_in', 'handled', 'carried_out'].map(
      (name) => `requests.${name}@total`,
    );
    const cells = (values: readonly (number | null)[]) => names.map((name, at) => cell(name, values[at]!));
    const whole = await one({ check: 'in-out', left: 40, right: 38 }, cells([38, 2, 38, 0]));
    assert.deepEqual([whole.left_words[0], whole.right_words[0]], ['38 + 2 = 40', '38 + 0 = 38']);
    const empty = await one({ check: 'in-out', left: 38, right: 38 }, cells([38, null, 38, 0]));
    assert.deepEqual(empty.right_words, whole.right_words);
    assert.equal(empty.left_words.at(-1), '1 cell left empty');
  });

  it('of a share say that it was computed, and write percentages', async () => {
    const row = await one(
      { check: 'share', statement: 'share', left: 7.1, right: 7.0208 },
      [],
      [claim('占7.1%')],
    );
    assert.deepEqual(
      [row.left_text, row.right_text, row.right_words],
      ['7.1%', '7.02%', ['computed from the same sentence']],
    );
  });

  it('write no sum that their cells do not make: each keeps its own words', async () => {
    const figures = [cell('requests.refused', 5), cell('requests.received', 9), cell('requests.handled', 3)];
    const row = await one({ check: 'handled-by-outcome', left: 5, right: 6 }, figures);
    assert.ok(
      row.right_words.every((line) => /“\d”$/.test(line)),
      row.right_words.join('\n'),
    );
  });

  it('of a finding between years lead to both reports', async () => {
    const of = (year: number, value: number) =>
      aReport({
        form: 'tables-2021',
        source: { path: `${year}.html`, sha256: `${year}` },
        identity: { year, published: null },
        figures: ['carried_in', 'carried_out'].map((name, at) =>
          cell(`requests.${name}@total`, value + at, { year }),
        ),
      });
    const g = await linked([of(2021, 12), of(2022, 14)]);
    const [row] = (await g.findings.where({ status: 'fails' })).rows();
    assert.deepEqual(
      [row?.file, row?.against, row?.left, row?.right, row?.key],
      ['2022.html', '2021.html', 14, 13, 'carry-over@total'],
    );
    assert.match(row!.evidence.join('\n'), /^2022 Requests carried in .*“14”\n2021 .*carried over.*“13”$/);
    const evidence = (await g.evidence.where({ key: 'carry-over@total', file: '2022.html' })).rows();
    assert.deepEqual(
      evidence.map(({ source_file, figure }) => [source_file, figure]),
      [
        ['2022.html', 'table:requests.carried_in@total'],
        ['2021.html', 'table:requests.carried_out@total'],
      ],
    );
  });
});

describe('long evidence', () => {
  const exhibit = (quote: string): Exhibit => ({
    ...{ indicator: null, label_en: 'Part', label_zh: null, column: null, from: 'table', year: null, quote },
  });

  it('drops cells that hold 0 and says how many; short evidence is left alone', () => {
    assert.deepEqual(exhibitLines(['21', ...Array<string>(20).fill('0'), '10'].map(exhibit), 'en'), [
      'Part (table): “21”',
      'Part (table): “10”',
      'and 20 cells with 0',
    ]);
    assert.equal(exhibitLines(['0', 'b'].map(exhibit), 'en').length, 2);
  });

  it('says how many pieces more there are; an empty cell is not one that holds 0', () => {
    const lines = exhibitLines(
      ['', ...Array.from({ length: 12 }, (_, at) => `${at + 1}`)].map(exhibit),
      'en',
    );
    assert.deepEqual(lines.slice(-2), ['and 4 more', '1 cell left empty']);
  });
});
