import assert from 'node:assert/strict';
import { it } from 'node:test';
import { speak } from '../../src/model/language.js';
import { fewNames, formLines, formName, list, sourceLine } from '../../src/stories/words.js';

it('what charts share is said in the language that is spoken, in Chinese without a word of English', (t) => {
  t.after(() => speak('en'));
  const rows = [2016, 2017].map((year) => ({ file: `${year}.txt`, year, value: 7, state: 'inferred' }));
  const said = () => [
    sourceLine(rows),
    list(['甲县', '乙县', '丙县']),
    fewNames(
      ['甲', '乙', '丙', '丁'].map((name) => ({ name })),
      ({ name }) => name,
    ),
    formName('tables-2021'),
    formLines('tables-2021').join('|'),
    formLines('prose').join('|'),
  ];
  assert.deepEqual(said(), [
    'Source: 2 annual reports (政府信息公开工作年度报告), 2016–2017',
    '甲县, 乙县 and 丙县',
    '4 reports',
    'Tables of 2021 三张表',
    'Tables|of 2021',
    'Sentences|only',
  ]);
  speak('zh');
  assert.deepEqual(said(), [
    '资料来源：2 份政府信息公开工作年度报告（2016—2017 年）',
    '甲县、乙县和丙县',
    '4 份年报',
    '2021 年三张表',
    '2021 年|三张表',
    '仅有|文字',
  ]);
});

it('a year is set apart from 和', () => {
  speak('zh');
  assert.equal(list(['甲县 2016', '乙县 2017']), '甲县 2016 和乙县 2017');
  speak('en');
});

it('a line of sources stands under a chart of more rows than a function takes arguments', () => {
  const rows = Array.from({ length: 300_000 }, (_, at) => ({ file: 'a.txt', year: 2010 + (at % 9) }));
  assert.equal(sourceLine(rows), 'Source: 1 annual report (政府信息公开工作年度报告), 2010–2018');
});
