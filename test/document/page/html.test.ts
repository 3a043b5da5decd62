import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../src/document/document.js';
import { readHtml } from '../../../src/document/page/html.js';
import { costOf } from '../../cost.js';

/** Blocks one a line: text as it is, headings with #, tables as rows of `a|b`. */
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? `${block.heading ? '# ' : ''}${block.text}`
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')).join(' / '),
  );
const read = (html: string) => shown(readHtml(html).blocks);
const places = (html: string) =>
  readHtml(html).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flat().map((cell) => `${cell.text}@${cell.row},${cell.column}`) : [],
  );

describe('the text of a page', () => {
  const cases: [name: string, html: string, blocks: string[]][] = [
    [
      'paragraphs and headings are blocks',
      '<h2>一、概况</h2><p>全年<b>公开</b>12条</p>',
      ['# 一、概况', '全年公开12条'],
    ],
    ['a line break ends a block', '收到3件<br>答复3件<br/>', ['收到3件', '答复3件']],
    [
      'scripts and styles are no text',
      '<style>p{}</style><p>甲<script>var a="乙"</script>丙</p><noscript>丁</noscript>',
      ['甲丙'],
    ],
    ['choices of a form are no text', '<p>甲</p><select><option>2018年</option></select>', ['甲']],
    ['the head is no text', '<html><head><title>题</title></head><body>文</body></html>', ['文']],
    ['comments are no text', '<p>甲<!-- 12条 -->乙</p>', ['甲乙']],
    ['entities are characters', '<p>&lt;甲&gt;&nbsp;&nbsp;&#20057;&ldquo;丙&rdquo;</p>', ['<甲> 乙“丙”']],
    ['blanks and line ends of the source are one blank', '<p>  甲\n\t 乙&nbsp; </p>', ['甲 乙']],
    ['spans do not break a number', '<p>公开<span>4</span><span>591</span>条</p>', ['公开4591条']],
    ['unclosed paragraphs still end', '<div>甲<p>乙<p>丙</div>丁', ['甲', '乙', '丙', '丁']],
    ['a heading ends with its element', '<h1>甲<div>乙</div></h1>丙', ['# 甲', '# 乙', '丙']],
  ];
  for (const [name, html, blocks] of cases) it(name, () => assert.deepEqual(read(html), blocks));

  it('has title and meta elements beside it', () => {
    const page = readHtml(
      '<head><title> 年报\n - 某县 </title><META NAME="PubDate" content="2019-03-01 10:00"><meta name="pubdate" content="x"><meta property="article:author" content="某局"></head>',
    );
    assert.equal(page.title, '年报 - 某县');
    assert.deepEqual(Object.fromEntries(page.meta), {
      pubdate: '2019-03-01 10:00',
      'article:author': '某局',
    });
  });

  it('without a title element has no title', () => assert.equal(readHtml('<p>甲</p>').title, null));
});

describe('a data table', () => {
  it('is a grid with its spans resolved', () => {
    const html =
      '<table><tr><td colspan=2>甲</td><td>乙</td></tr><tr><td rowspan="2">丙</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    assert.deepEqual(places(html), ['甲@0,0', '乙@0,2', '丙@1,0', '1@1,1', '2@1,2', '3@2,1', '4@2,2']);
  });

  it('keeps an empty cell and one of nothing but &nbsp; as empty', () => {
    assert.deepEqual(
      read('<table><tr><td>甲</td><td></td><td>&nbsp;&nbsp;</td><td> <br> </td></tr></table>'),
      ['甲|||'],
    );
  });

  it('keeps a line break in a cell', () => {
    assert.deepEqual(read('<table><tr><td>商业<br />企业</td><td><p>1</p></td></tr></table>'), [
      '商业\n企业|1',
    ]);
  });

  it('reads Word’s nested spans and a bare text in the cell', () => {
    assert.deepEqual(
      read('<table><tr><td><p><span><span>3</span></span></p></td><td>&nbsp;&nbsp;0&nbsp;</td></tr></table>'),
      ['3|0'],
    );
  });

  it('reads thead, tbody, th and a caption', () => {
    assert.deepEqual(
      read('<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'),
      ['甲 / 1'],
    );
  });

  it('reads cells that lack their row element and rows that are not closed', () => {
    assert.deepEqual(read('<table><tr><td>甲<td>1<tr><td>乙<td>2</table>'), ['甲|1 / 乙|2']);
  });

  it('lets no mark of a footnote, and nothing struck out, run into a number', () => {
    assert.deepEqual(
      read('<table><tr><td>20<sup>1</sup></td><td>3<sup>[2]</sup></td><td><del>99</del>7</td></tr></table>'),
      ['20|3|7'],
    );
    assert.deepEqual(read('<p>收到20<sup>①</sup>件，10<sup>平方</sup></p>'), ['收到20件，10平方']);
  });

  it('does not take scripts in a cell for text', () => {
    assert.deepEqual(read('<table><tr><td>1<script>9</script></td></tr></table>'), ['1']);
  });

  it('lets a rowspan of 0 run to the end of its group', () => {
    assert.deepEqual(places('<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></table>'), [
      '甲@0,0',
      '1@0,1',
      '2@1,1',
    ]);
  });

  it('ends a rowspan with its row group', () => {
    const html =
      '<table><thead><tr><td rowspan=5>甲</td><td>乙</td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
    assert.deepEqual(places(html), ['甲@0,0', '乙@0,1', '1@1,0', '2@1,1']);
  });

  it('with a colspan of a billion takes neither time nor memory', () => {
    assert.deepEqual(
      places('<table><tr><td colspan=999999999 rowspan=999999999>甲</td><td>1</td></tr></table>'),
      ['甲@0,0', '1@0,1000'],
    );
  });
});

describe('a table as a browser lays it out', () => {
  it('has its head above and its foot below, wherever they stand', () => {
    assert.deepEqual(
      read(
        '<table><tfoot><tr><td>总计</td><td>9</td></tr></tfoot><tbody><tr><td>甲</td><td>1</td></tr></tbody><thead><tr><td>项</td><td>数</td></tr></thead></table>',
      ),
      ['项|数 / 甲|1 / 总计|9'],
    );
    assert.deepEqual(
      read('<table><tfoot><tr><td>总计</td></tr></tfoot><tr><td>甲</td></tr><tr><td>乙</td></tr></table>'),
      ['甲 / 乙 / 总计'],
    );
  });

  it('has above and below what a style puts there, as groups or as rows', () => {
    const rows = '<tr><td>甲</td></tr><tr><td>乙</td></tr>';
    for (const [css, first] of [
      ['tr.f{display:table-footer-group}', '<tr class="f"><td>总计</td></tr>'],
      ['.f{display:table-footer-group}', '<tbody class="f"><tr><td>总计</td></tr></tbody>'],
    ])
      assert.deepEqual(read(`<style>${css}</style><table>${first}${rows}</table>`), ['甲 / 乙 / 总计']);
    const head = '<tbody style="display:table-header-group"><tr><td>项</td></tr></tbody>';
    assert.deepEqual(read(`<table>${rows}${head}</table>`), ['项 / 甲 / 乙']);
  });

  it('sets digits apart between which a picture or a margin stands', () => {
    const cell = (inside: string) => read(`<table><tr><td>甲</td><td>${inside}</td></tr></table>`)[0];
    assert.equal(cell('12<img src="a.gif" width="30" height="8">5'), '甲|12 5');
    assert.equal(cell('12<img src="a.gif" width="1" height="1">5'), '甲|125');
    assert.equal(cell('12<svg width="20" height="8"></svg>5'), '甲|12 5');
    assert.equal(cell('<b>12</b><b style="margin-left:2em">5</b>'), '甲|12\n5');
    assert.equal(cell('<b>12</b><b style="margin-left:1px">5</b>'), '甲|125');
  });

  it('is not hidden by a style that is no sheet', () =>
    assert.deepEqual(
      read(
        '<style type="text/plain">b{display:none}</style><table><tr><td>甲</td><td><b>5</b></td></tr></table>',
      ),
      ['甲|5'],
    ));

  it('adds no cell to a row that lacks one: the row may as well lack another than its last', () => {
    const head = '<tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>';
    assert.deepEqual(read(`<table>${head}<tr><td>甲</td><td>1</td><td>2</td></tr></table>`), [
      'a|b|c|d / 甲|1|2',
    ]);
  });

  it('shows the text of fields and the choice of lists', () => {
    assert.deepEqual(
      read(
        '<table><tr><td>甲</td><td><input value=" 12 "></td><td><input type=number value=3><input type=checkbox value=1><input type=submit value=9></td><td><textarea>4</textarea></td><td><select><option>5<option selected>6</select></td><td><select><option>7<option>8</select></td></tr></table>',
      ),
      ['甲|12|3|4|6|7'],
    );
    assert.deepEqual(read('<p>收到<input value=3>件<select><option>2018年</select></p>'), ['收到3件']);
    const fields =
      '<table><tr><td>甲</td><td><input type=button value=12></td><td>8<input type=button value=详情></td><td><select><option>0<option selected label="5"></option></select></td></tr></table>';
    assert.deepEqual(read(fields), ['甲|12|8|5']);
  });

  it('shows what small tables in its cells say', () => {
    const inner = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
    assert.deepEqual(read(`<table><tr><td>甲</td><td>${inner('1')}</td><td>2</td></tr></table>`), ['甲|1|2']);
    const row = '<table><tr><td>1</td><td>2</td><td>3</td></tr></table>';
    assert.deepEqual(
      places(
        `<table><tr><td>项</td><td>a</td><td>b</td><td>c</td></tr><tr><td>甲</td><td colspan=3>${row}</td></tr></table>`,
      ),
      ['项@0,0', 'a@0,1', 'b@0,2', 'c@0,3', '甲@1,0', '1@1,1', '2@1,2', '3@1,3'],
    );
  });

  it('shows no readings above the signs', () => {
    assert.deepEqual(
      read('<table><tr><td><ruby>行<rp>(</rp><rt>xíng</rt><rp>)</rp>政</ruby></td></tr></table>'),
      ['行政'],
    );
  });
});

describe('a table made of other elements', () => {
  const rows = (row: string, cell: string, attributes = '') =>
    [
      ['项目', '件数', '金额'],
      ['规章', '0', '3'],
      ['许可', '12', '4'],
    ]
      .map(
        (cells) =>
          `<div ${row}>${cells.map((text) => `<${cell} ${attributes}>${text}</${cell}>`).join('')}</div>`,
      )
      .join('');
  const table = '项目|件数|金额 / 规章|0|3 / 许可|12|4';
  const cases: [name: string, html: string][] = [
    ['roles', `<div role=table>${rows('role=row', 'div', 'role=cell')}</div>`],
    ['classes', rows('class="tr"', 'div')],
    ['classes of rows with spans', rows('class="table-row odd"', 'span')],
    ['a style', rows('style="display:table-row"', 'span')],
    ['a sheet', `<style>.l{display:flex}</style>${rows('class=l', 'span')}`],
  ];
  for (const [name, html] of cases)
    it(`is told by ${name}`, () => assert.deepEqual(read(`甲${html}乙`), ['甲', table, '乙']));

  it('is none where the rows hold text or lay out the page', () => {
    assert.deepEqual(read('<div class=row><div>甲</div><div>乙</div></div>'.repeat(3)), [
      '甲',
      '乙',
      '甲',
      '乙',
      '甲',
      '乙',
    ]);
    const number = '<div class=tr>共<span>1</span><span>2</span>件</div>';
    assert.deepEqual(read(number.repeat(3)), ['共12件', '共12件', '共12件']);
  });
});

describe('a layout table', () => {
  it('that holds a table is no table', () => {
    assert.deepEqual(
      read(
        '<table><tr><td>导航</td><td><div><table><tr><td>规章</td><td>0</td></tr></table></div></td></tr></table>',
      ),
      ['导航', '规章|0'],
    );
  });

  it('with an article in its only cell is prose', () => {
    const article = '本年公开工作有序推进。'.repeat(50);
    assert.deepEqual(read(`<table><tr><td><p>${article}</p><p>尾。</p></td></tr></table>`), [
      article,
      '尾。',
    ]);
  });

  it('with a menu beside a text is both, and one of data with links in a cell is a table', () => {
    const menu = '<td><a href="/1">甲</a><br><a href="/2">乙</a></td>';
    const text = '本年公开有序。申请均已答复。';
    assert.deepEqual(read(`<table><tr>${menu}<td>${text}</td></tr></table>`), ['甲', '乙', text]);
    assert.deepEqual(read(`<table><tr>${menu}<td>12</td></tr></table>`), ['甲\n乙|12']);
    const one = '<td><a href="/1">附件</a></td>';
    assert.deepEqual(read(`<table><tr>${one}<td>${text}</td></tr></table>`), [`附件|${text}`]);
    const more = '<td>见<a href="/1">甲</a>、<a href="/2">乙</a></td>';
    assert.deepEqual(read(`<table><tr>${more}<td>${text}</td></tr></table>`), [`见甲、乙|${text}`]);
  });

  it('without any cell is nothing', () =>
    assert.deepEqual(read('<table><tr></tr></table><p>甲</p>'), ['甲']));
});

describe('deep nesting', () => {
  const deep = (open: string, close: string, text: string) =>
    open.repeat(10_000) + text + close.repeat(10_000);
  const cases: [string, string][] = [
    ['divs', deep('<div>', '</div>', '甲')],
    ['spans', `<p>${deep('<span>', '</span>', '甲')}</p>`],
    ['unclosed divs', `${'<div>'.repeat(10_000)}甲`],
    ['tables', deep('<table><tr><td>', '</td></tr></table>', '甲')],
    ['spans in a cell', `<table><tr><td>${deep('<span>', '</span>', '甲')}</td></tr></table>`],
  ];
  for (const [name, html] of cases) {
    it(`of ten thousand ${name} does not overflow`, () => assert.deepEqual(read(html), ['甲']));
  }
});

describe('a page made to take long is read in time in proportion to its length', () => {
  const cases: [string, string][] = [
    // Both took over ten seconds as long as the work grew with the square.
    ['line breaks in one cell', `<table><tr><td>${'a<br>'.repeat(80_000)}`],
    ['scripts that are not closed', `${'<script>'.repeat(20_000)}${'a'.repeat(3_000_000)}`],
  ];
  for (const [name, html] of cases)
    it(name, async () => {
      const cost = await costOf(() => readHtml(html));
      assert.ok(cost < 4000, `${cost} ms`);
    });
});

describe('a page that is cut', () => {
  const cut = (html: string) => readHtml(html).cut;
  it('is told by what stands outside of scripts and styles', () => {
    assert.ok(!cut('<html><body><script>if (a < b) {}</script><p>甲</p></body></html>'));
    assert.ok(!cut('<html><style>a<b</STYLE ><script>"<table>"</script><p>甲</p></html>'));
    assert.ok(cut('<html><script>a</script><table><tr><td>甲'));
    assert.ok(cut('<html><style>a<script>b</script><p'));
  });
});

describe('a link with the date behind it is an entry of a list', () => {
  const asides = (html: string) => readHtml(html).blocks.map(({ aside = null }) => aside);
  it('and no part of the text', () => {
    const entry =
      '<p><a href="/1">某局2021年年报</a> 2022-01-20</p><li>· <a href="/2">某局年报</a><span>[2022年1月20日]</span></li>';
    assert.deepEqual(asides(`<p>正文。</p>${entry}`), [null, 'links', 'links']);
  });
  it('and neither is a line of several links, or a run of them', () => {
    assert.deepEqual(asides('<p><a href="/1">甲</a> <a href="/2">乙</a></p><p>文</p>'), [true, null]);
    assert.deepEqual(asides('<p><a href="/1">甲</a></p><p><a href="/2">乙</a></p><p>文</p>'), [
      null,
      null,
      null,
    ]);
    // Word leaves such anchors before a heading.
    assert.deepEqual(asides('<p><a href="#y"></a><a name="x">一、</a><a name="z">概述</a></p>'), [null]);
  });
  it('but a date alone is a signature, and words beside a link are text', () => {
    assert.deepEqual(asides('<p>2022年1月20日</p><p>见<a href="/1">网站</a> 2022-01-20</p>'), [null, null]);
  });
});

describe('records that were pasted into a page as preformatted text', () => {
  it('are a table, and sentences are text', () => {
    const rows = ['内容,制发,废止', '规章,0,3', '文件,12,4', '许可,5,', '处罚,6,', '强制,7,'];
    const [block] = readHtml(
      `<pre>${rows.map((row) => row.replace(/[^,]+/g, '"$&"')).join('\n')}</pre>`,
    ).blocks;
    assert.equal(block?.kind, 'table');
    assert.deepEqual(
      block.kind === 'table' && block.rows.map((row) => row.map(({ text }) => text).join(',')),
      rows,
    );
    assert.equal(readHtml('<pre>今年，我局收到申请12件，办结11件。</pre>').blocks[0]?.kind, 'text');
  });
});

describe('a part of a page that stands in a drawing', () => {
  const drawing = (style: string) =>
    `<html><body><svg style="${style}"><title>图</title><foreignObject><div><table><tr><td>许可</td><td>1572</td></tr><tr><td>处罚</td><td>31</td></tr></table></div></foreignObject></svg></body></html>`;
  it('is read where it is seen', () => {
    assert.match(JSON.stringify(readHtml(drawing('')).blocks), /许可.*1572.*处罚.*31/);
    assert.deepEqual(readHtml(drawing('display:none')).blocks, []);
  });
});

it('a comment ends where browsers end it', () =>
  assert.deepEqual(
    readHtml('<table><tr><td>甲</td><td><!--77--!>120</td></tr></table>').blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [],
    ),
    ['甲', '120'],
  ));
