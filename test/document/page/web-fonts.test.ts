import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../src/document/page/html.js';
import { costOf } from '../../cost.js';
import { openType, substitutes, woff, woff2 } from './font-files.js';

const FORMATS = { 'font/ttf': openType, 'application/font-woff': woff, 'font/woff2': woff2 };
const OTHERS = '7305981264';
const face = (name: string, font: Buffer, type = 'font/woff2') =>
  `@font-face{font-family:${name};src:url("data:${type};charset=utf-8;base64,${font.toString('base64')}") format("x")}`;
const cell = (style: string, body: string) =>
  readHtml(`<html><style>${style}</style><body><p>1.说明</p>${body}</body></html>`).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.flat().map(({ text }) => text),
  );
const TABLE =
  '<table><tr><td>行政许可</td><td class="n">372</td></tr><tr><td>1.其他</td><td>15</td></tr></table>';

describe('a font that a page brings along', () => {
  for (const [type, write] of Object.entries(FORMATS)) {
    it(`as ${type} is believed where it draws what the text says`, () => {
      assert.deepEqual(cell(`${face('num', write('0123456789'), type)}.n{font-family:num}`, TABLE), [
        ...['1.说明', ['行政许可', '372', '1.其他', '15']],
      ]);
    });
    it(`as ${type} covers the digits that it draws as others`, () => {
      assert.deepEqual(cell(`${face('num', write(OTHERS), type)}.n{font-family:"Num",SimSun}`, TABLE), [
        ...['1.说明', ['行政许可', '□□□', '1.其他', '15']],
      ]);
    });
  }
  it('covers also where only digits without holes change their places', () => {
    const swapped = face('num', woff2('0753426189'));
    assert.match(JSON.stringify(cell(`${swapped}.n{font-family:num}`, TABLE)), /□□□/);
  });
  it('covers where it puts other glyphs in the place of those that it names', () => {
    const drawing = (shown: string) => face('num', openType('0123456789', substitutes(shown)), 'font/ttf');
    assert.match(JSON.stringify(cell(`${drawing('0753426189')}.n{font-family:num}`, TABLE)), /□□□/);
    assert.doesNotMatch(JSON.stringify(cell(`${drawing('0123456789')}.n{font-family:num}`, TABLE)), /□/);
  });
  it('is found in the short form, in the element itself, in its parents, and as an old attribute', () => {
    const style = face('"my num"', woff(OTHERS), 'font/woff');
    for (const body of [
      '<table style="font:bold 14px/1.5 \'my num\',serif"><tr><td>a</td><td>37</td></tr></table>',
      '<div style="font-family:my num"><table><tr><td>a</td><td><span>37</span></td></tr></table></div>',
      '<table><tr><td>a</td><td><font face="my num">37</font></td></tr></table>',
    ])
      assert.match(JSON.stringify(cell(style, body)), /"a","□□"/, body);
  });
  it('is looked at behind many that are elsewhere, in whatever letters the sheet is written', () => {
    const elsewhere = '@font-face{font-family:a;src:url(a.woff2)}'.repeat(80);
    const own = face('num', woff(OTHERS), 'font/woff').replace('@font-face', '@FONT-FACE');
    assert.match(JSON.stringify(cell(`${elsewhere}${own}.n{font-family:num}`, TABLE)), /□□□/);
  });
  it('is not believed where a page brings more along than any does', () => {
    const all = Array.from({ length: 51 }, (_, at) => face(`num${at}`, woff('0123456789'), 'font/woff'));
    const style = `${all.join('')}.n{font-family:num50}`;
    assert.match(JSON.stringify(cell(style, TABLE)), /□□□/);
  });
  it('is nothing to text in another font, and where it is not used', () => {
    const style = `${face('num', woff(OTHERS), 'font/woff')}.x{font-family:num}`;
    assert.doesNotMatch(JSON.stringify(cell(style, TABLE)), /□/);
    const back = `${style}body{font-family:num}table{font-family:SimSun}p{font-family:inherit}`;
    assert.deepEqual(cell(back, TABLE), ['□.说明', ['行政许可', '372', '1.其他', '15']]);
  });
  it('covers where it draws digits and nobody can look into it', () => {
    const style = face('num', Buffer.from('no font at all'));
    assert.match(JSON.stringify(cell(`${style}.n{font-family:num}`, TABLE)), /□□□/);
  });
  it('takes no time where its data never ends', async () => {
    const css = '@font-face{font-family:a;src:url(data:font/woff2;base64,'.repeat(3000);
    assert.ok((await costOf(async () => cell(`${css}${'A'.repeat(500_000)}`, TABLE))) < 2000);
  });
});
