import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Exhibit, exhibitLines, exhibitsOf, finderOf } from '../../src/dataset/exhibits.js';
import { OFFICIAL } from '../../src/domain/domain.js';
import { aReport, cell, said } from './make.js';

const report = (path: string, year: number) =>
  aReport({
    source: { path },
    identity: { year },
    figures: [
      cell('requests.received@natural_person', year),
      cell('requests.carried_in@total', null),
      said('requests.received', 3, { quote: ' 收到3件 ' }),
      { ...cell('requests.handled@total', 9), state: 'derived', quote: '' },
      cell('unlisted.id', 1),
    ],
  });
const find = finderOf([report('a.txt', 2020), report('b.txt', 2021)]);
const of = (ids: readonly string[], withYears = false, path = 'a.txt') =>
  exhibitsOf(
    ids.map((figure) => ({ report: path, figure })),
    find,
    OFFICIAL,
    withYears,
  );

describe('what a finding rests on', () => {
  it('is quoted with its label, its column and where it stands; what was computed is not quoted', () => {
    const exhibits = of([
      'table:requests.received@natural_person',
      'prose:requests.received',
      'table:requests.handled@total',
    ]);
    assert.deepEqual(exhibitLines(exhibits, 'en'), [
      'Requests received 收到申请数 [natural persons 自然人] (table): “2020”',
      'Requests received 收到申请数 (sentence): “收到3件”',
      'Requests handled this year 办理结果总计 [total 总计] (computed): 9',
    ]);
  });

  it('is of the report that the reference names, with its year where there are two', () => {
    const [one] = of(['table:requests.received@natural_person'], true, 'b.txt');
    assert.deepEqual([one?.year, one?.quote], [2021, '2021']);
  });

  it('keeps what no list knows under its id, and leaves out what is not there', () => {
    assert.equal(of(['table:unlisted.id'])[0]?.label_en, 'unlisted.id');
    assert.deepEqual(of(['nothing']), []);
    assert.deepEqual(of(['table:unlisted.id'], false, 'nowhere.txt'), []);
  });

  it('counts empty cells, and never shows one as 0', () => {
    assert.deepEqual(exhibitLines(of(['table:requests.carried_in@total']), 'en'), ['1 cell left empty']);
  });

  it('of many cells names those that tell most, and how many there are besides', () => {
    const many = (quotes: readonly string[]): Exhibit[] =>
      quotes.map((quote) => ({ ...of(['table:unlisted.id'])[0]!, quote }));
    const lines = exhibitLines(many([...'123456789'].flatMap((digit) => [digit, '0', ''])), 'en');
    assert.equal(lines.length, 8 + 3);
    assert.deepEqual(lines.slice(8), ['and 9 cells with 0', 'and 1 more', '9 cells left empty']);
  });
});
