/** What a style sheet writes is seen as any other text; what it cannot be known to write is never a number. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../src/document/page/html.js';

/** What the second cell of a row shows. */
function cell(css: string, content: string, attributes = ''): string | undefined {
  const html = `<style>${css}</style><table><tr><td>甲</td><td ${attributes}>${content}</td></tr></table>`;
  const [block] = readHtml(html).blocks;
  return block?.kind === 'table' ? block.rows[0]![1]!.text : undefined;
}

describe('text that a style sheet writes', () => {
  const written: [name: string, css: string, content: string, attributes: string, seen: string][] = [
    ['before', 'td.n::before{content:"12"}', '', 'class="n"', '12'],
    ['behind, as of old', '.n:after{content:"2"}', '1', 'class="n"', '12'],
    ['on both sides', '.n::before{content:"1"}.n::after{content:"3"}', '2', 'class="n"', '123'],
    ['from an attribute', 'td[data-n]::before{content:attr(data-n)}', '', 'data-n="65"', '65'],
    [
      'digit by digit',
      '.a::before{content:"\\31"}.b::before{content:"\\32 "}',
      '<i class="a"></i><i class="b"></i>',
      '',
      '12',
    ],
    ['from a property of its own', '.n::before{content:var(--n)}', '', `class="n" style="--n:'31'"`, '31'],
    ['by the weightier rule', '.n::before{content:"8"}td.n::before{content:"9"}', '', 'class="n"', '9'],
    ['a counter, of which nobody knows', '.n::before{content:counter(rows)}', '', 'class="n"', '□'],
    ['a sign of an icon font', '.n::before{content:"\\f105"}', '5', 'class="n"', '5'],
    ['for telephones', '@media(max-width:600px){td::before{content:attr(data-l)}}', '5', 'data-l="3"', '5'],
    ['out of sight', '.n::before{content:"3";display:none}', '5', 'class="n"', '5'],
    ['without a size', '.n::before{content:"3";font-size:0}', '5', 'class="n"', '5'],
    ['nothing', '.n::before{content:none}', '5', 'class="n"', '5'],
  ];
  for (const [name, css, content, attributes, seen] of written)
    it(name, () => assert.equal(cell(css, content, attributes), seen));

  it('that stands apart is no part of the number', () =>
    assert.equal(cell('.n::before{content:"3";display:block}', '5', 'class="n"'), '3\n5'));
});

describe('a cell that shows a picture', () => {
  it('is not empty, whatever the picture is called', () => {
    assert.equal(cell('', '<img src="a.png" alt="12">'), '\ufffc');
    assert.equal(cell('', '&nbsp;', 'style="background:url(n.png)"'), '\ufffc');
    assert.equal(cell('', '<svg width="40"><path d="M1 1h9"/></svg>'), '\ufffc');
  });
  it('beside a number says nothing, nor does one that only keeps a place', () => {
    assert.equal(cell('', '<img src="up.png">12'), '12');
    assert.equal(cell('', '<img src="spacer.gif" width="1" height="1">'), '');
    assert.equal(cell('', '<img src="a.png" style="display:none">'), '');
  });
  it('of words shows them', () => assert.equal(cell('', '<svg><text>65</text></svg>'), '65'));
});
