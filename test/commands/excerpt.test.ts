import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/commands/excerpt.js';
import { readText } from '../../src/document/read.js';
import type { Where } from '../../src/model/report.js';

const at = (block: number, start: number, end: number, row: number | null = null, column = 0): Where => ({
  block,
  row,
  column: row === null ? null : column,
  start,
  end,
});

const shown = (source: string, ...places: Where[]) => excerpt(readText(Buffer.from(source)), places);

describe('excerpt', () => {
  it('marks the words in their line and shows the lines around it, empty ones not counted', () => {
    const source = ['甲', '', '乙', '', '丙', '收到申请38件', '', '丁', '戊', '己', '庚'].join('\n');
    assert.equal(shown(source, at(5, 4, 6)), '甲\n乙\n丙\n收到申请»38«件\n丁\n戊\n己');
  });

  it('cuts a report that stands on one line to what is near, at the ends of sentences', () => {
    const filler = '这一句与数字无关。'.repeat(100);
    const source = `${filler}收到申请38件。${filler}`;
    const place = source.indexOf('38');
    const text = shown(source, at(0, place, place + 2));
    assert.match(text, /^…(?:这一句与数字无关。)+收到申请»38«件。(?:这一句与数字无关。)+…$/);
    assert.ok(text.length < 300, text);
  });

  it('marks two numbers of one line, and numbers of two lines apart', () => {
    assert.equal(shown('共38件,办结36件', at(0, 1, 3), at(0, 7, 9)), '共»38«件,办结»36«件');
    assert.equal(shown('共38件\n\n\n', at(0, 1, 3)), '共»38«件');
    assert.equal(
      shown('共38件\n办结36件', at(1, 2, 4), at(0, 1, 3)),
      '共»38«件\n办结36件\n\n共38件\n办结»36«件',
    );
  });

  it('shows a cell in its table, in the column where it stands although a span stands above', () => {
    const table =
      '<table><tr><td rowspan="2">其他处理</td><td>甲</td><td>1</td></tr><tr><td>乙</td><td>22</td></tr></table>';
    assert.equal(
      shown(`<html><body>${table}</body></html>`, at(0, 0, 2, 1, 2)),
      '其他处理 │ 甲 │ 1\n         │ 乙 │ »22«',
    );
  });

  it('marks a blank cell by its place', () => {
    const table = '<table><tr><td>甲</td><td></td><td>3</td></tr></table>';
    assert.equal(shown(`<html><body>${table}</body></html>`, at(0, 0, 0, 0, 1)), '甲 │ »« │ 3');
  });

  it('leaves out rows far away from a cell, and says so', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `<tr><td>行${i}</td><td>${i}</td></tr>`).join('');
    const lines = shown(`<html><body><table>${rows}</table></body></html>`, at(0, 0, 2, 40, 1)).split('\n');
    assert.deepEqual([lines[0], lines[4], lines.at(-1)], ['行0  │ 0', '⋮', '⋮']);
    assert.ok(lines.includes('行40 │ »40«'));
    assert.ok(!lines.includes('行20 │ 20'));
  });

  it('takes no empty rows above a table for its head', () => {
    const empty = '<tr><td></td><td></td></tr>'.repeat(6);
    const rows = Array.from({ length: 60 }, (_, i) => `<tr><td>行${i}</td><td>${i}</td></tr>`).join('');
    const page = `<html><body><table>${empty}${rows}</table></body></html>`;
    assert.match(shown(page, at(0, 0, 2, 46, 1)), /^行0 {2}│ 0\n行1 {2}│ 1\n行2 {2}│ 2\n行3 {2}│ 3\n⋮\n/);
  });
});
