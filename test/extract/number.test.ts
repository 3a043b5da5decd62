import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chineseNumeral, digitByDigit, readCell, scaled, tenThousandth } from '../../src/extract/number.js';
import type { State, Unit } from '../../src/model/report.js';

describe('a cell', () => {
  const cases: [text: string, unit: Unit, value: number | null, state: State][] = [
    ['0', 'request', 0, 'reported'],
    ['38', 'request', 38, 'reported'],
    ['11398889', 'decision', 11398889, 'reported'],
    ['1,234', 'item', 1234, 'reported'],
    ['————1234条', 'item', 1234, 'reported'],
    ['——1234', 'item', null, 'unreadable'],
    ['12,345,678', 'item', 12345678, 'reported'],
    ['38件', 'request', 38, 'reported'],
    ['150人次', 'person_time', 150, 'reported'],
    ['(0)', 'item', 0, 'reported'],
    // An empty cell is not stated: never 0.
    ['', 'request', null, 'blank'],
    ['  ', 'request', null, 'blank'],
    // Marks.
    ['/', 'request', null, 'not_applicable'],
    ['—', 'request', null, 'not_applicable'],
    ['——', 'request', null, 'not_applicable'],
    ['-', 'request', null, 'not_applicable'],
    ['\\', 'request', null, 'not_applicable'],
    ['无', 'request', null, 'not_applicable'],
    ['不适用', 'request', null, 'not_applicable'],
    ['N/A', 'request', null, 'not_applicable'],
    // Changes.
    ['增58', 'item', 58, 'reported'],
    ['增加58', 'item', 58, 'reported'],
    ['减215', 'item', -215, 'reported'],
    ['减少215', 'item', -215, 'reported'],
    ['+2', 'item', 2, 'reported'],
    ['-1', 'item', -1, 'reported'],
    ['减0', 'item', 0, 'reported'],
    ['减少了3项', 'item', -3, 'reported'],
    ['↓3', 'item', -3, 'reported'],
    ['↑3', 'item', 3, 'reported'],
    ['–3', 'item', -3, 'reported'],
    // Zero in Chinese.
    ['零', 'request', 0, 'reported'],
    ['〇件', 'request', 0, 'reported'],
    // A footnote's mark or a remark behind the number is no part of it.
    ['12*', 'request', 12, 'reported'],
    ['12[1]', 'request', 12, 'reported'],
    ['12(注1)', 'request', 12, 'reported'],
    ['12件(含上年结转2件)', 'request', 12, 'reported'],
    ['12(50%)', 'request', 12, 'reported'],
    // As money is written, and short forms of tens.
    ['壹仟贰佰叁拾肆', 'decision', 1234, 'reported'],
    ['贰拾叁件', 'decision', 23, 'reported'],
    ['廿三', 'decision', 23, 'reported'],
    ['卅五', 'decision', 35, 'reported'],
    ['壹贰', 'decision', null, 'unreadable'],
    // Signs around a digit; one that is struck out is none.
    ['4\u20e36\u20e3', 'request', 46, 'reported'],
    ['2\u03320\u0332', 'request', 20, 'reported'],
    ['7\u03367\u0336 26', 'request', 26, 'reported'],
    ['7\u0336', 'request', null, 'blank'],
    ['1٬234', 'item', 1234, 'reported'],
    ['50件次', 'decision', 50, 'reported'],
    ['51/件', 'decision', 51, 'reported'],
    ['5/1', 'decision', null, 'unreadable'],
    // What stands around a number and says nothing of it.
    ['•75', 'decision', 75, 'reported'],
    ['=90', 'decision', 90, 'reported'],
    ['#81', 'decision', 81, 'reported'],
    ['2152↑', 'decision', 2152, 'reported'],
    ['17 ▼', 'decision', 17, 'reported'],
    ['12↑3.2%', 'decision', null, 'unreadable'],
    ['__87__', 'item', 87, 'reported'],
    ['___87___件', 'item', 87, 'reported'],
    ['___', 'item', null, 'not_applicable'],
    ['【32】', 'item', 32, 'reported'],
    ['☑29', 'item', 29, 'reported'],
    ['□29', 'item', null, 'unreadable'],
    ['2□9', 'item', null, 'unreadable'],
    ["5'657", 'item', 5657, 'reported'],
    ['5’657', 'item', 5657, 'reported'],
    ["5'65", 'item', null, 'unreadable'],
    ['“87”', 'item', 87, 'reported'],
    ["'87", 'item', 87, 'reported'],
    [':87', 'item', 87, 'reported'],
    ['4.5千', 'item', 4500, 'approximate'],
    ['4.53E+03', 'item', 4530, 'approximate'],
    ['4.529E+03', 'item', 4529, 'reported'],
    ['4.53E+01', 'item', null, 'unreadable'],
    // Money, always in 万元.
    ['¥386.24', '10k_yuan', 386.24, 'reported'],
    ['￥386.24万元', '10k_yuan', 386.24, 'reported'],
    ['¥386', 'item', null, 'unreadable'],
    ['“87”条', 'item', 87, 'reported'],
    ['5千元', '10k_yuan', 0.5, 'reported'],
    ['5千', '10k_yuan', null, 'unreadable'],
    ['3.86E+02', '10k_yuan', null, 'unreadable'],
    ['13575394.52元', '10k_yuan', 1357.539452, 'reported'],
    ['380元', '10k_yuan', 0.038, 'reported'],
    ['0.37万元', '10k_yuan', 0.37, 'reported'],
    ['1.2亿元', '10k_yuan', 12000, 'reported'],
    ['59237.2449', '10k_yuan', 59237.2449, 'reported'],
    ['1,234.5', '10k_yuan', 1234.5, 'reported'],
    ['约3万元', '10k_yuan', 3, 'approximate'],
    // Rounded.
    ['约300', 'item', 300, 'approximate'],
    ['7700余', 'item', 7700, 'approximate'],
    ['2.3万', 'item', 23000, 'approximate'],
    ['18万余条', 'item', 180000, 'approximate'],
    // Nothing is guessed.
    ['3和5', 'item', null, 'unreadable'],
    // Two numbers in a cell, never one.
    ['5\n3', 'item', null, 'unreadable'],
    ['5 3', 'item', null, 'unreadable'],
    ['1 234', 'item', null, 'unreadable'],
    ['1 234 529', 'item', 1234529, 'reported'],
    ['1\n234\n529', 'item', null, 'unreadable'],
    ['1 234 52', 'item', null, 'unreadable'],
    ['0 234 529', 'item', null, 'unreadable'],
    ['120, 118', 'item', null, 'unreadable'],
    ['386.\n24', '10k_yuan', null, 'unreadable'],
    ['120\n(其中网络90)', 'item', 120, 'reported'],
    ['12\n件', 'item', 12, 'reported'],
    ['12(3)', 'item', null, 'unreadable'],
    ['12(二)', 'item', null, 'unreadable'],
    ['12,34', 'item', null, 'unreadable'],
    ['见附件', 'item', null, 'unreadable'],
    ['2018年', 'item', null, 'unreadable'],
    ['1.2.3', 'item', null, 'unreadable'],
    ['O', 'item', null, 'unreadable'],
    ['3/5', 'item', null, 'unreadable'],
    ['15%', 'item', null, 'unreadable'],
  ];
  for (const [text, unit, value, state] of cases) {
    it(`“${text}” (${unit}) is ${state} ${value ?? ''}`, () => {
      const cell = readCell(text, unit);
      assert.deepEqual([cell.value, cell.state], [value, state]);
    });
  }

  it('as a power of ten in a unit that the table names is not told from one in the form’s', () => {
    assert.equal(readCell('4.53E+03', 'item', 100).state, 'unreadable');
  });
  it('of a fall of nothing is 0 and not −0', () => assert.ok(Object.is(readCell('减0', 'item').value, 0)));

  it('of money without its unit says that the form’s unit was taken', () => {
    assert.equal(readCell('8040', '10k_yuan').unitAssumed, true);
    for (const sure of ['0', '8040元', '0.8万', '/', ''])
      assert.ok(!readCell(sure, '10k_yuan').unitAssumed, sure);
    assert.ok(!readCell('8040', 'item').unitAssumed);
  });
});

describe('scales', () => {
  it('bring no noise of binary fractions', () => {
    assert.equal(tenThousandth('75394432.52'), 7539.443252);
    assert.equal(tenThousandth('1,234'), 0.1234);
    assert.equal(scaled('2.3', 10_000), 23_000);
    assert.equal(scaled('1.1', 1e8), 110_000_000);
  });
});

describe('a Chinese numeral', () => {
  const cases: [string, number | null][] = [
    ['三', 3],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十五', 35],
    ['一百零五', 105],
    ['一百二十', 120],
    ['两百', 200],
    ['三千零四', 3004],
    ['三五', null],
    ['一千零二十', 1020],
    // 102 or 120, 3005 or 3500: people write both so.
    ['一百二', null],
    ['三千五', null],
    ['二十百', null],
    ['甲', null],
  ];
  for (const [text, value] of cases) {
    it(`${text} is ${value}`, () => assert.equal(chineseNumeral(text), value));
  }

  it('digit by digit makes a year', () => {
    assert.equal(digitByDigit('二○一○'), 2010);
    assert.equal(digitByDigit('二〇二三'), 2023);
    assert.equal(digitByDigit('二零零9'), 2009);
    assert.equal(digitByDigit('二十'), null);
    assert.equal(digitByDigit(''), null);
  });
});

describe('a cell in other marks', () => {
  const cells: [text: string, value: number | null, unit?: 'case' | '10k_yuan'][] = [
    ['六十一', 61],
    ['一百二十件', 120],
    ['十三四', null],
    ['一二', null],
    ['一百二', null],
    ['一百零', null],
    ['一百零二件', 102],
    ['共7,316件', 7316],
    ['共计83件', 83],
    ['412,75', 412.75, '10k_yuan'],
    ['1,234', 1234, '10k_yuan'],
    ['412,75', null],
    ['.5', 0.5, '10k_yuan'],
    ['.5', null],
    ['人民币408.70万元', 408.7, '10k_yuan'],
    ['CNY 830.35', 830.35, '10k_yuan'],
    ['≈380', 380],
    ['~380件', 380],
  ];
  for (const [text, value, unit = 'case'] of cells)
    it(`${text} (${unit}) is ${value}`, () => assert.equal(readCell(text, unit).value, value));
});
