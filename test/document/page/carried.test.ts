import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../src/document/page/html.js';

const PROSE = '本机关全年收到政府信息公开申请三件，均已按期答复。'.repeat(6);
const BODY = `<h1>某局年度报告</h1><p>${PROSE}</p><table><tr><td>规章</td><td>3</td></tr></table>`;
const READ = ['某局年度报告', PROSE, '规章|3'];

const read = (html: string) =>
  readHtml(html).blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')).join(' / '),
  );
const escaped = (html: string) =>
  html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const json = JSON.stringify;
const BARE = BODY.replace(/<h1>.*<\/h1>/, '');

describe('an article that the page carries for its scripts is read', () => {
  const cases: [name: string, html: string][] = [
    ['in data', `<div id=app></div><script>window.D=${json({ content: BODY })}</script>`],
    [
      'in data of its own type, with its title beside it',
      `<script type="application/json">${json({ props: { docTitle: '某局年度报告', html: BARE } })}</script>`,
    ],
    ['in JSON in JSON', `<script>d=${json({ data: json({ title: '某局年度报告', body: BARE }) })}</script>`],
    [
      'in a string of escapes of old',
      `<script>document.write(unescape("${[...BODY].map((c) => (c > '~' ? `%u${c.charCodeAt(0).toString(16)}` : encodeURIComponent(c))).join('')}"))</script>`,
    ],
    [
      'in a string written as in an address',
      `<script>document.write(decodeURIComponent("${encodeURIComponent(BODY)}"))</script>`,
    ],
    [
      'in an address',
      `<object data="data:text/html;base64,${Buffer.from(BODY).toString('base64')}"></object>`,
    ],
    ['in a string of code', `<script>// don't\nvar c = '${BODY.replace(/\//g, '\\/')}';</script>`],
    ['in a template literal', `<script>const c = \`\n${BODY}\`</script>`],
    ['in strings that are added up', `<script>var c='<h1>某局年度报告</h1>'+\n'${BARE}'</script>`],
    [
      'in a list of strings that is put together',
      `<script>d.innerHTML=[${BODY.split(/(?=<(?:h1|p|table))/)
        .map((piece) => json(piece))
        .join(',\n')}].join("")</script>`,
    ],
    [
      'written piece by piece',
      `<script>${BODY.split(/(?=<)/)
        .map((piece) => `document.write(${json(piece)});`)
        .join('\n')}</script>`,
    ],
    ['escaped in a string', `<script>var c=${json(escaped(BODY))}</script>`],
    ['in a hidden field of several lines', `<textarea style="display:none">${escaped(BODY)}</textarea>`],
    ['as its source, in an element that shows it', `<xmp>${BODY}</xmp>`],
    ['as the source of a long one', `<xmp>${BODY}<!-- ${'文'.repeat(2000)} --></xmp>`],
    ['in a hidden field', `<input type=hidden value="${escaped(BODY)}">`],
    [
      'in data of an element',
      `<div data-page="${escaped(json({ props: { title: '某局年度报告', html: BARE } }))}"></div>`,
    ],
    ['in an attribute that a script shows', `<div v-html="${escaped(BODY)}"></div>`],
    ['in a template', `<template>${BODY}</template>`],
    ['in a script that is a template', `<script type="text/plain">${BODY}</script>`],
    ['in CDATA of data in XML', `<script type="text/xml"><r><![CDATA[${BODY}]]></r></script>`],
    ['for browsers without scripts', `<noscript>${BODY}</noscript>`],
  ];
  for (const [name, html] of cases) it(name, () => assert.deepEqual(read(html), READ));

  it('in the sections that it is kept in', () => {
    const sections = [
      { title: '一、总体情况', html: `<p>${PROSE}</p>` },
      { title: '二、主动公开', html: '<p>公开3条。</p>' },
    ];
    assert.deepEqual(read(`<script>d=${json({ sections })}</script>`), [
      '一、总体情况',
      PROSE,
      '二、主动公开',
      '公开3条。',
    ]);
  });

  it('with the day on which it was published', () => {
    const data = json({ pubDate: '2025-01-22 09:00', content: BODY });
    assert.equal(readHtml(`<script>d=${data}</script>`).meta.get('pubdate'), '2025-01-22 09:00');
  });
});

describe('what stands apart in the page but is shown is read in its place', () => {
  const cases: [name: string, html: string, blocks: string[]][] = [
    ['a shadow tree', '<p>甲</p><a-b><template shadowrootmode=open><p>乙</p></template></a-b>', ['甲', '乙']],
    ['a shadow tree in a saved page', '<a-b><template shadowmode=closed><p>乙</p></template></a-b>', ['乙']],
    [
      'the slots of a shadow tree',
      '<a-b><template shadowrootmode=open><p><slot name=x></slot></p>乙<slot></slot></template><i>丙</i><i slot=x>甲</i></a-b>',
      ['甲', '乙丙'],
    ],
    [
      'but not what has no slot there',
      '<a-b><template shadowrootmode=open><p>甲</p></template><p>乙</p></a-b>',
      ['甲'],
    ],
    ['CDATA', '<div>甲<![CDATA[<p>乙</p>]]></div>', ['甲', '乙']],
    [
      'but not a number in CDATA of a page of HTML',
      '<html><body><p>6<![CDATA[8]]>7</p></body></html>',
      ['67'],
    ],
    ['in CDATA of a page of XML', '<?xml version="1.0"?><html><p>6<![CDATA[8]]>7</p></html>', ['687']],
    [
      'in CDATA of a drawing',
      '<html><body><table><tr><td><svg><text>甲<![CDATA[乙]]></text></svg></td><td>1</td></tr></table>',
      ['甲乙|1'],
    ],
    ['markup escaped once too often', `<div>${escaped('<p>甲</p><p>乙</p>')}</div>`, ['甲', '乙']],
    ['markup escaped twice too often', `<div>${escaped(escaped('<p>甲</p><p>乙</p>'))}</div>`, ['甲', '乙']],
    ['a blank escaped twice', '<table><tr><td>甲&amp;nbsp;</td><td>&amp;nbsp;</td></tr></table>', ['甲|']],
    [
      'a number in which a mark of byte order stands',
      '<table><tr><td>甲</td><td>12&#xFEFF;34</td></tr></table>',
      ['甲|1234'],
    ],
    ['a sign of comparison stays', '<p>甲 &lt; 5 &amp; 乙</p>', ['甲 < 5 & 乙']],
  ];
  for (const [name, html, blocks] of cases) it(name, () => assert.deepEqual(read(html), blocks));
});

describe('what a page shows is not read again from what it carries', () => {
  const other = BODY.replace('>3<', '>4<');
  const cases: [name: string, html: string][] = [
    ['data', `<script>window.D=${json({ content: other })}</script>`],
    ['a field of several lines', `<textarea style="display:none">${escaped(other)}</textarea>`],
    ['a template', `<template>${other}</template>`],
    ['a note for browsers without scripts', '<noscript>请启用脚本</noscript>'],
  ];
  for (const [name, html] of cases) it(name, () => assert.deepEqual(read(BODY + html), READ));

  it('although the text is short, where a table stands there', () => {
    const table =
      '<table><tr><td>规章</td><td>3</td></tr><tr><td>许可</td><td>1</td></tr><tr><td>强制</td><td>0</td></tr></table>';
    assert.deepEqual(read(`${table}<script>d=${json({ content: other })}</script>`), [
      '规章|3 / 许可|1 / 强制|0',
    ]);
  });

  it('and words for those without scripts alone are no article', () => {
    assert.deepEqual(read('<noscript>请启用脚本后查看。</noscript>'), []);
  });
});
