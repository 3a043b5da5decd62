import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableHtml } from '../../src/charts/table.js';
import { foldTable } from '../../src/site/fold-table.js';
import { sanitizeHtml } from '../../src/site/sanitize.js';

const COLUMNS = [{ name: 'who', label: 'Who' } as const];
const table = (rows: number, text = 'a') =>
  sanitizeHtml(
    tableHtml(
      Array.from({ length: rows }, (_, at) => ({ who: `${text} ${at}` })),
      { caption: 'Rows', columns: COLUMNS, empty: 'None.' },
    ),
  );
const rowsIn = (html: string) => html.match(/<td/g)?.length ?? 0;

describe('a long table', () => {
  it('loses no row, and shows the first at once', () => {
    const html = foldTable(table(40), 'en');
    assert.equal(rowsIn(html), 40);
    const [shown, rest] = html.split('<tbody class="rest long">');
    assert.ok(rowsIn(shown!) >= 3 && rowsIn(shown!) <= 8, `${rowsIn(shown!)} rows`);
    assert.equal(rowsIn(rest!), 40 - rowsIn(shown!));
    assert.match(html, /<\/table><details class="all"><summary>Show all 40 rows<\/summary><\/details>/);
    assert.match(foldTable(table(40), 'zh'), /显示全部 40 行/);
  });

  it('of tall rows shows fewer of them, and two at least', () => {
    const shown = (html: string) => rowsIn(html.split('<tbody class="rest')[0]!);
    const tall = shown(foldTable(table(40, '不予公开的理由及其说明'.repeat(40)), 'en'));
    assert.equal(tall, 2);
    assert.ok(shown(foldTable(table(40), 'en')) > tall);
  });

  it('of which the notebook shows a part says how many of how many there are to see', () => {
    const cut = (rows: number) => foldTable(table(rows), 'en');
    assert.match(cut(80), /<summary>Show 25 of 80 rows<\/summary>/);
    assert.match(foldTable(table(80), 'zh'), /<summary>显示 80 行中的 25 行<\/summary>/);
    assert.match(cut(60), /<summary>Show all 60 rows<\/summary>/);
  });

  it('is whole on paper where it is not longer than a sheet, and else says there how many rows are missing', () => {
    assert.match(foldTable(table(20), 'en'), /<tbody class="rest">/);
    assert.doesNotMatch(foldTable(table(20), 'en'), /on-paper/);
    assert.match(foldTable(table(80), 'en'), /<p class="on-paper">\d of 80 rows; the page/);
    assert.match(foldTable(table(80), 'zh'), /<p class="on-paper">80 行中的 \d 行/);
  });

  it('keeps what it says below', () => {
    const html = foldTable(table(80), 'en');
    assert.match(html, /and 55 more rows/);
  });

  it('that is short, and what is no table, stay as they are', () => {
    for (const html of [table(5), '<p>none</p>', `${table(40)}${table(40)}`])
      assert.equal(foldTable(html, 'en'), html);
  });
});
