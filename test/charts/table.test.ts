import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableHtml, tableText, type View } from '../../src/charts/table.js';
import { columnsOf } from '../../src/charts/text.js';

interface Row {
  publisher: string | null;
  year: number | null;
  value: number | null;
  share: number | null;
  evidence: readonly string[];
}

const VIEW: View<Row> = {
  caption: 'Requests <received>',
  columns: [
    { name: 'publisher', label: 'Publisher', label_zh: '发布机关' },
    { name: 'year', label: 'Year', format: 'year' },
    { name: 'value', label: 'Received', unit: 'requests' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'evidence', label: 'Evidence', format: 'list', missing: 'none' },
  ],
  empty: 'No <reports>.',
};
const ROWS: Row[] = [
  { publisher: '平阳县人民政府', year: 2016, value: 14591, share: 0.5, evidence: ['a', 'b · c'] },
  { publisher: null, year: null, value: null, share: null, evidence: [] },
  { publisher: '<img src=x onerror=alert(1)> & "x"', year: 2018, value: 0, share: 0, evidence: ["it's"] },
];

describe('a table', () => {
  const html = tableHtml(ROWS, VIEW);

  it('escapes everything that a report says, and the captions', () => {
    assert.doesNotMatch(html, /<img|<received>/);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;x&quot;/);
    assert.match(html, /it&#39;s/);
    assert.equal(tableHtml([], VIEW), '<p><em>No &lt;reports&gt;.</em></p>');
  });

  it('says "not stated" for a missing value and 0 for a 0', () => {
    assert.equal(html.match(/<em>not stated<\/em>/g)?.length, 4);
    assert.match(html, /<em>none<\/em>/);
    assert.match(html, /text-align:right[^>]*>0</);
  });

  it('writes years without and numbers with separators, units and Chinese terms in the head', () => {
    assert.match(html, />2016</);
    assert.match(html, />14,591</);
    assert.match(html, /<small>requests<\/small>/);
    assert.match(html, /<span lang="zh-Hans">发布机关<\/span>/);
  });

  it('sets small what only explains the first line of a cell', () => {
    const columns = [{ name: 'sum', label: 'Sum', format: 'lead' }] as const;
    const lead = tableHtml([{ sum: ['1 + 2 = 3', '<a>', 'b'] }], { caption: 'Sums', columns, empty: '' });
    assert.match(lead, />1 \+ 2 = 3<br><small>&lt;a&gt;<br>b<\/small><\/td>/);
  });

  it('aligns numbers to the right also where styles are dropped, and numbers that are written already', () => {
    assert.match(html, /<td align="right"[^>]*>14,591</);
    const columns = [{ name: 'share', label: 'Share', format: 'figure' }] as const;
    const written = tableHtml([{ share: '−42.61%' }], { caption: 'Shares', columns, empty: '' });
    assert.match(written, /<td align="right"[^>]*>−42.61%</);
  });

  it('two lists beside each other share the room that one would take', () => {
    const list = (name: 'a' | 'b') => ({ name, label: name, format: 'list' }) as const;
    const of = (columns: ReturnType<typeof list>[]) =>
      tableHtml([{ a: 'x', b: 'y' }], { caption: 'Lists', columns, empty: '' });
    assert.match(of([list('a')]), /min-width:20em/);
    assert.match(of([list('a'), list('b')]), /min-width:12em/);
  });

  it('puts the items of a list on lines of their own', () => {
    assert.match(html, />a<br>b · c</);
  });

  it('is whole where it is short, shows the first rows of a long one and says how many it leaves out', () => {
    const rows = (count: number) => Array.from({ length: count }, () => ROWS[0] as Row);
    assert.equal(tableHtml(rows(60), VIEW).split('<tr>').length, 62);
    assert.doesNotMatch(tableHtml(rows(60), VIEW), /more rows/);
    assert.equal(tableHtml(rows(1261), VIEW).split('<tr>').length, 27);
    assert.match(tableHtml(rows(1261), VIEW), /and 1,236 more rows/);
    assert.match(tableText(rows(1261), VIEW), /and 1,236 more rows/);
  });

  it('shows as many rows as somebody asks for, however many there are', () => {
    const rows = Array.from({ length: 100 }, () => ROWS[0] as Row);
    assert.doesNotMatch(tableHtml(rows, { ...VIEW, most: 100 }), /more row/);
    assert.match(tableHtml(rows.slice(0, 10), { ...VIEW, most: 10, of: 100 }), /and 90 more rows/);
  });
});

describe('the plain twin of a table', () => {
  const lines = tableText(ROWS.slice(0, 2), VIEW).split('\n');

  it('lines up although Chinese characters are twice as wide', () => {
    const at = lines.slice(2).map((line) => columnsOf(line.slice(0, line.lastIndexOf('  ') + 2)));
    assert.equal(new Set(at).size, 1, lines.join('\n'));
  });

  it('is the empty text where there are no rows', () => {
    assert.equal(tableText([], VIEW), 'No <reports>.');
  });
});
