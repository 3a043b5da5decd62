import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../src/document/document.js';
import { readHtml } from '../../../src/document/page/html.js';

const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')).join(' / '),
  );
const read = (html: string) => shown(readHtml(html).blocks);
/** What a cell shows in which a draft number stands in a span with these attributes, before the number itself. */
const inCell = (attributes: string, css = '', tag = 'span') =>
  read(
    `<style>${css}</style><table><tr><td>甲</td><td><${tag} ${attributes}>118</${tag}>120</td></tr></table>`,
  )[0];

describe('a number that nobody sees', () => {
  const hidden: [attributes: string, css?: string, tag?: string][] = [
    ['hidden'],
    ['hidden="until-found"', '', 'div'],
    ['style="content-visibility:hidden;display:inline-block"'],
    ['class="a"', 'td :nth-child(1 of .a){display:none}'],
    ['class="a"', 'td :is(:nth-last-child(odd of span.a)){display:none}'],
    ['class="a"', 'td>:nth-child(n+1 of :not(.b)){display:none}'],
    ['class="a"', '@scope (td){:scope .a{display:none}}'],
    ['class="a"', '@media (max-width:100px) or (min-width:400px){.a{display:none}}'],
    ['class="a"', '@container page (min-width:100px){.a{display:none}}'],
    ['class="a"', '@property --d{syntax:"*";inherits:true;initial-value:none}.a{display:var(--d)}'],
    ['style="opacity:calc(1 - 1)"'],
    ['style="font-size:min(0px, 12px)"'],
    ['style="font-size:clamp(0px,0px,9px)"'],
    ['style="position:absolute;left:calc(-1 * 9999px)"'],
    ['style="position:absolute;bottom:99999px"'],
    ['style="color:hwb(0 100% 0%)"'],
    ['style="color:rgb(100%,100%,100%)"'],
    ['style="color:hsla(120,50%,50%,0)"'],
    ['style="color:oklch(100% 0 0)"'],
    ['style="color:rgb(from red r g b / 0)"'],
    ['style="color:light-dark(rgb(255,255,255), #000)"'],
    [`style="clip-path:path('M0 0')"`],
    ['style="position:absolute;clip-path:rect(0 0 0 0)"'],
    ['style="display:none"'],
    ['style="display:none;display:foo"'],
    ['style="display/**/:/* a; */none"'],
    ['style="d\\69 splay:none"'],
    ['lang="en-US"', ':lang(en){display:none}'],
    ['style="color:Canvas"'],
    ['style="visibility:hidden;visibility:0"'],
    ['class="o"', '@import url("data:text/css,.o%7Bdisplay:none%7D");'],
    ['class="o"', "@import 'data:text/css;base64,Lm97ZGlzcGxheTpub25lfQ==' screen;"],
    ['style="DISPLAY : NONE !important; color:red"'],
    ['style="visibility:hidden"'],
    ['style="visibility:collapse"'],
    ['style="opacity:0"'],
    ['style="opacity:0.0"'],
    ['style="filter:alpha(opacity=0)"'],
    ['style="font-size:0"'],
    ['style="font-size:0px;line-height:0"'],
    ['style="font:0/0 a"'],
    ['style="color:#fff"'],
    ['style="color:white"'],
    ['style="color:rgb(255, 255, 255)"'],
    ['style="color:hsl(0,0%,100%)"'],
    ['style="color:hsl(210deg 40% 100% / 100%)"'],
    ['class="v"', ':root{--shown:none}.v{display:var(--shown)}'],
    ['class="v"', '.v{display:var(--a)}html{--a:var(--b, block);--b:none}'],
    ['style="display:var(--unset, none)"'],
    ['style="color:transparent"'],
    ['style="color:rgba(0,0,0,0)"'],
    ['style="color:#ff0000;background:#f00"'],
    ['color="#FFFFFF"', '', 'font'],
    ['style="position:absolute;left:-9999px"'],
    ['style="position:fixed;top:-1000em"'],
    ['style="position:absolute;clip:rect(0 0 0 0)"'],
    ['style="clip-path:inset(50%)"'],
    ['style="display:inline-block;width:0;overflow:hidden"'],
    ['style="height:0;overflow:hidden"', '', 'div'],
    ['style="max-height:0px;overflow-y:hidden"', '', 'div'],
    ['style="text-indent:-9999px"', '', 'div'],
    ['style="transform:scale(0)"', '', 'div'],
    ['', '', 'noembed'],
    ['style="margin-left:-9999px"', '', 'div'],
    ['style="content-visibility:hidden"', '', 'div'],
    ['popover', '', 'div'],
    ['', '', 'dialog'],
    ['', '', 'template'],
    ['class="a"', '.a{display:none}'],
    ['class="a"', '.a:not(:focus):not(:hover){display:none}'],
    ['class="x a y"', '/* a */ p, td .a:first-child, b { color:red; display:none }'],
    ['class="a"', '@media screen and (min-width:600px){.a{visibility:hidden}}'],
    ['class="a"', '@media (width >= 600px) { .a { display: none } }'],
    ['class="a"', '@media (min-aspect-ratio:1/1) and (min-width:500px){.a{display:none}}'],
    ['class="a"', '@media (max-aspect-ratio:16/9){.a{display:none}}'],
    ['class="a"', '@scope (table){.a{display:none}}'],
    ['class="a"', '@supports (display:grid){.a{display:none}}'],
    ['class="a"', '.a{display:inline!important;display:none!important}'],
    ['class="a" id="b"', '#b{display:none}.a{display:inline}'],
    ['class="a"', 'td>.a{display:none} .a{display:inline}'],
    ['data-draft="1"', '[data-draft]{display:none}'],
    ['class="sr"', '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}'],
    ['class="a"', '.b::after{content:"}"} .a{display:none'],
    ['class="a" style="display:inline"', '.a{display:none!important}'],
    ['style="filter:opacity(0%)"'],
    ['style="filter:invert(1);color:#000"'],
    ['style="filter:grayscale(1) brightness(0);background:#fff;color:#333"'],
    ['style="filter:contrast(0);background:#fff;color:#000"'],
    ['style="mask-image:linear-gradient(transparent,rgba(0,0,0,0))"'],
    ['style="display:inline-block;clip-path:inset(0 100% 0 0)"'],
    ['style="display:inline-block;transform:rotateY(90deg)"'],
    ['style="display:inline-block;transform:rotate(3deg) rotateX(.25turn)"'],
    ['style="display:inline-block;transform:matrix(0,0,0,0,0,0)"'],
    ['style="display:inline-block;scale:1 0"'],
    ['style="display:inline-block;transform:skewX(90deg)"'],
    ['style="display:inline-block;transform:rotate3d(1,0,0,90deg)"'],
    ['style="display:inline-block;clip-path:xywh(0 0 0 0)"'],
    ['style="font-size:calc(0px)"'],
    ['style="display:inline-block;translate:-5000px"'],
    ['style="position:absolute;inset:-9999px auto auto -9999px"'],
    ['style="contain:strict;width:0;height:0"', '', 'div'],
    ['style="text-indent:100%;overflow:hidden;white-space:nowrap"', '', 'div'],
    ['class="a"', 'td{color:#000;& .a{display:none}}'],
    ['class="a"', 'table{td{color:red;.a{display:none}}}'],
    ['class="a"', 'td{@media screen{& > .a{display:none}}}'],
    ['class="a"', '@layer x,y;@layer y{.a{display:none}}@layer x{td .a{display:inline}}'],
    ['class="a"', '@layer x,y;@layer x{.a{display:none!important}}@layer y{.a{display:inline!important}}'],
    ['class="a"', '.a{display:none}@layer x{td span.a{display:inline}}'],
    ['class="a"', '@layer{.a{display:none!important}}@layer{.a{display:inline!important}}'],
    ['class="b"><i style="opacity:.1">7</i></span><span style="display:none"', '.b{opacity:.2}'],
  ];
  for (const [attributes, css, tag] of hidden)
    it(`is not read: ${tag ?? 'span'} ${attributes} ${css ?? ''}`, () => {
      assert.equal(inCell(attributes, css, tag), '甲|120');
    });

  for (const [attributes, css] of [
    ['hidden="until-found"'],
    ['style="content-visibility:hidden"'],
    ['style="color:hsl(0,0%,0%)"'],
    ['style="color:rgb(0 0 0)"'],
    ['style="font-size:calc(100% + 2px)"'],
    ['class="a"', 'td :nth-child(2 of .a){display:none}'],
    ['class="a"', 'td :nth-child(1 of .a .b){display:none}'],
    ['class="a"', '@container (max-width:100px){.a{display:none}}'],
    ['class="a"', '@property --d{initial-value:none}:root{--d:inline}.a{display:var(--d)}'],
  ] as const)
    it(`is another one: ${attributes} ${css ?? ''}`, () =>
      assert.equal(inCell(attributes, css), '甲|118120'));

  it('is not read in a field', () => {
    assert.deepEqual(
      read(
        '<table><tr><td>甲</td><td><input type="hidden" value="1"><input value=2 style="display:none"><input value=3 hidden><span style="visibility:hidden"><input value=4></span>5</td></tr></table>',
      ),
      ['甲|5'],
    );
  });
});

describe('a sheet whose address holds it', () => {
  const page = (link: string) =>
    read(`${link}<table><tr><td>甲</td><td><i class="a">118</i>120</td></tr></table>`)[0];
  it('hides what it says', () => {
    assert.equal(page('<link rel=stylesheet href="data:text/css,.a%7Bdisplay:none%7D">'), '甲|120');
    const coded = Buffer.from('.a{display:none}').toString('base64');
    assert.equal(page(`<link rel=stylesheet href="data:text/css;base64,${coded}">`), '甲|120');
  });
  it('is passed over where it is one that readers may choose', () => {
    assert.equal(
      page('<link rel="alternate stylesheet" href="data:text/css,.a{display:none}">'),
      '甲|118120',
    );
  });
});

describe('what a browser shows only where it cannot draw something', () => {
  for (const tag of ['audio', 'video', 'canvas', 'meter', 'progress'])
    it(`is not read: ${tag}`, () => assert.equal(inCell('', '', tag), '甲|120'));
});

describe('a number that a person sees', () => {
  const seen: [attributes: string, css?: string, tag?: string][] = [
    ['aria-hidden="true"'],
    ['class="hidden"'],
    ['style="display:inline"'],
    ['style="opacity:.5"'],
    ['style="color:#fff;background:#036"'],
    ['style="font-size:9px"'],
    ['style="width:0;height:0;overflow:hidden"'],
    ['style="text-indent:-9999px"'],
    ['style="position:relative;left:-5px"'],
    ['style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent"'],
    ['hidden class="a"', '.a{display:inline}'],
    ['class="a"', '@media print{.a{display:none}}'],
    ['class="a"', '@media (max-width: 768px){.a{display:none}}'],
    ['class="a"', '@media not screen{.a{display:none}}'],
    ['class="a"', '@supports not (display:grid){.a{display:none}}'],
    ['class="a"', '.a{display:none}td .a{display:inline}'],
    ['class="a"', '.a:hover{display:none}.a::before{display:none}'],
    ['class="a"', '@keyframes in{from{opacity:0}to{opacity:1}}.a{opacity:0;animation:in 1s forwards}'],
    ['class="a" style="display:inline"', '.a{display:none}'],
    ['class="a"', '.b .a{display:none}'],
    ['class="a"', '/* .a{display:none} */'],
    ['style="color:#fff;filter:invert(1)"'],
    ['style="filter:contrast(0)"'],
    ['style="filter:blur(0.5px)"'],
    ['style="color:transparent;text-shadow:0 0 0 #000"'],
    ['style="color:transparent;-webkit-text-stroke:1px #000"'],
    ['lang="zh"', ':lang(en){display:none}'],
    ['class="o"', 'input::-ms-clear,.o{display:none}'],
    ['style="display:inline-block;transform:rotate(90deg)"'],
    ['style="display:inline-block;clip-path:inset(0 10% 0 0)"'],
  ];
  for (const [attributes, css, tag] of seen)
    it(`is read: ${attributes} ${css ?? ''}`, () => assert.equal(inCell(attributes, css, tag), '甲|118120'));

  it('is passed over where it is folded away beside the number of a cell', () => {
    const row = (words: string) => read(`<table><tr><td>甲</td><td>${words}</td></tr></table>`)[0];
    const cell = (open: string) => row(`95<details${open}><summary>说明</summary>7</details>`);
    assert.deepEqual([cell(''), cell(' open')], ['甲|95', '甲|95\n说明\n7']);
    assert.equal(row('<details><summary>95</summary>7</details>'), '甲|95');
    // Behind other words it is all that the cell says.
    assert.equal(row('件<details><summary>数</summary>7</details>'), '甲|件\n数\n7');
  });

  it('is no field of no width', () => {
    const cell = (style: string) =>
      read(`<table><tr><td>甲</td><td><input value="77" style="${style}">45</td></tr></table>`);
    assert.deepEqual(cell('width:0;border:0;padding:0'), ['甲|45']);
    assert.deepEqual(cell('width:40px'), ['甲|7745']);
  });

  it('is not legible where it stands on its head, or mirrored', () => {
    for (const style of [
      'transform:rotate(180deg)',
      'transform:scaleX(-1)',
      'scale:1 -1',
      'transform:rotateY(180deg)',
    ])
      assert.match(inCell(`style="display:inline-block;${style}"`)!, /□/, style);
  });

  it('is read in what is closed until someone clicks', () => {
    assert.deepEqual(read('<details><summary>表</summary><p>收到3件</p></details>'), ['表', '收到3件']);
  });

  it('is read within what is hidden where it is shown again', () => {
    assert.deepEqual(
      read(
        '<div style="visibility:hidden">1<p style="visibility:visible">2</p></div><div style="font-size:0">3<p style="font-size:14px">4</p></div>',
      ),
      ['2', '4'],
    );
  });

  it('is read in white letters where a sheet that is not at hand may paint the ground', () => {
    assert.deepEqual(read('<link rel="stylesheet" href="a.css"><p style="color:#fff">收到3件</p>'), [
      '收到3件',
    ]);
    assert.deepEqual(
      read('<table bgcolor="#003366"><tr><td>甲</td><td><font color=white>3</font></td></tr></table>'),
      ['甲|3'],
    );
  });
});

describe('a number that is struck out', () => {
  it('is not legible where the line leaves out a box in it', () => {
    for (const style of ['display:inline-block', 'float:left'])
      assert.match(
        read(`<table><tr><td>甲</td><td><s>5<b style="${style}">8</b></s>39</td></tr></table>`)[0]!,
        /□/,
      );
    assert.equal(read('<table><tr><td>甲</td><td><s>5<b>8</b></s>39</td></tr></table>')[0], '甲|39');
  });

  const struck: [attributes: string, css?: string, tag?: string][] = [
    ['', '', 's'],
    ['', '', 'strike'],
    ['', '', 'del'],
    ['style="text-decoration:line-through"'],
    ['style="text-decoration: red double line-through"'],
    ['style="text-decoration-line:underline line-through"'],
    ['class="a"', '.a{text-decoration-line:line-through}'],
    ['style="text-decoration:line-through"', '', 'p'],
  ];
  for (const [attributes, css, tag] of struck)
    it(`is not read beside its correction: ${tag ?? 'span'} ${attributes} ${css ?? ''}`, () =>
      assert.equal(inCell(attributes, css, tag), '甲|120'));

  it('is read where it is put in, underlined, or not struck out after all', () => {
    assert.equal(inCell('', '', 'ins'), '甲|118120');
    assert.equal(inCell('', '', 'u'), '甲|118120');
    assert.equal(inCell('', 's{text-decoration:none}', 's'), '甲|118120');
  });

  it('leaves the cell, and takes the row', () => {
    const html = '<tr><td>甲</td><td style="text-decoration:line-through">1</td><td>2</td></tr>';
    assert.deepEqual(read(`<table>${html}</table>`), ['甲||2']);
    const struckRow = '<tr style="text-decoration:line-through"><td>丙</td><td>9</td><td>9</td></tr>';
    assert.deepEqual(read(`<table>${html}${struckRow}</table>`), ['甲||2']);
  });
});

describe('rows and columns that are not shown', () => {
  const places = (html: string) =>
    readHtml(html).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows
            .flat()
            .map((cell) => `${cell.text}@${cell.row},${cell.column},${cell.rowspan}x${cell.colspan}`)
        : [],
    );
  for (const hidden of ['style="display:none"', 'hidden', 'style="visibility:collapse"'])
    it(`leave the cells of others in their columns: ${hidden}`, () => {
      assert.deepEqual(
        places(
          `<table><tr><td rowspan=3>甲</td><td>1</td></tr><tr ${hidden}><td>2</td></tr><tr><td>3</td></tr><tr><td>乙</td><td>4</td></tr></table>`,
        ),
        ['甲@0,0,2x1', '1@0,1,1x1', '3@1,1,1x1', '乙@2,0,1x1', '4@2,1,1x1'],
      );
    });

  it('leave a cell that reaches beyond them', () => {
    assert.deepEqual(
      places('<table><tr hidden><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>'),
      ['甲@0,0,1x1', '2@0,1,1x1'],
    );
  });

  it('go with their group, and with their column', () => {
    assert.deepEqual(
      read(
        '<table><tbody hidden><tr><td>甲</td><td>1</td></tr></tbody><tr><td>乙</td><td>2</td></tr></table>',
      ),
      ['乙|2'],
    );
    assert.deepEqual(
      places(
        '<table><colgroup><col><col style="visibility:collapse"></colgroup><tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      ),
      ['甲@0,0,1x1', '乙@0,1,1x1', '1@1,0,1x1', '3@1,1,1x1'],
    );
  });
});

describe('a copy of the page', () => {
  it('for phones, or one that is printed, is not read', () => {
    const css =
      '.m{display:none}@media(max-width:768px){.m{display:block}.d{display:none}}@media print{.d{display:none}}';
    assert.deepEqual(read(`<style>${css}</style><p class=d>收到3件</p><p class=m>收到4件</p>`), ['收到3件']);
    assert.deepEqual(read('<style media="print">.d{display:none}</style><p class=d>收到3件</p>'), [
      '收到3件',
    ]);
  });
});

describe('a page that hides all of itself until its scripts have run', () => {
  const text = '本机关全年收到政府信息公开申请三件。'.repeat(10);
  for (const [html, css] of [
    [`<body style="opacity:0"><p>${text}</p></body>`, ''],
    [`<body><div id=app v-cloak><p>${text}</p></div></body>`, '[v-cloak]{display:none}'],
  ] as const)
    it(`is read: ${css || html.slice(0, 24)}`, () =>
      assert.deepEqual(read(`<style>${css}</style>${html}`), [text]));
});

describe('a page made to be matched for long', () => {
  const cases: [name: string, html: string][] = [
    ['all siblings after all', `<style>.a~.a{display:none}</style>${'<b class=a></b>'.repeat(200_000)}`],
    [
      'the place among siblings',
      `<style>b:nth-last-child(3){display:none}</style>${'<b>1</b>'.repeat(400_000)}`,
    ],
    [
      'every rule on every element',
      `<style>${'*{opacity:1}'.repeat(20_000)}</style>${'<b>1</b>'.repeat(300_000)}`,
    ],
    [
      'ancestors of each',
      `<style>i p b b{display:none}</style>${'<div>'.repeat(9000)}${'<b>1</b>'.repeat(300_000)}`,
    ],
    ['braces', `<style>${'a{'.repeat(1_000_000)}</style><p style="x">`],
    ['quotation marks', `<style>${'"\n\''.repeat(1_000_000)}</style><p style="x">`],
    ['parentheses', `<style>${':not('.repeat(500_000)}a{display:none}</style><p style="x">`],
    ['comments', `<style>${'/*'.repeat(1_500_000)}</style><p style="x">`],
    ['one style of a million parts', `<p style="${'color:red;'.repeat(350_000)}">`],
    ['many styles', Array.from({ length: 100_000 }, (_, i) => `<p style="left:${i}px">`).join('')],
    ['rows in rows', '<div class=row></div><div class=row></div><div class=row><b>1</b>'.repeat(15_000)],
    ['rows between others', '<div class=tr><b>1</b></div><p>'.repeat(120_000)],
    ['tables in cells', '<table><tr><td>1<td>2<td>3<td>'.repeat(15_000)],
    [
      'many small tables in a cell',
      `<table><tr><td>1<td>2<td>3<td>${'<table><tr><td>1</table>'.repeat(150_000)}`,
    ],
    ['text escaped again and again', `<p>${'&amp;amp;amp;nbsp;'.repeat(200_000)}`],
    [
      'slots',
      `<div><template shadowrootmode=open>${'<slot></slot>'.repeat(200_000)}</template>${'<b>1</b>'.repeat(100_000)}</div>`,
    ],
    ['strings that are not closed', `<script>${'"`\''.repeat(1_000_000)}</script>`],
    ['strings in strings', `<script>x="${'{\\"a\\":\\"'.repeat(300_000)}"</script>`],
    ['escapes', `<script>x="${'\\u6536'.repeat(600_000)}"</script>`],
    ['comments in scripts', `<script>${'/*'.repeat(1_500_000)}</script>`],
  ];
  for (const [name, html] of cases)
    it(`takes time in proportion to its length: ${name}`, () => {
      assert.ok(html.length < 4 * 1024 * 1024, `${html.length}`);
      // Of the processor's time: other tests run beside this one.
      const started = process.cpuUsage();
      readHtml(html);
      const { user } = process.cpuUsage(started);
      assert.ok(user < 6_000_000, `${user / 1000} ms`);
    });
});

describe('styles', () => {
  const css = '<style>.a{display:none}</style>';
  it('of a frame hold in the frame alone', () => {
    const frame = (inner: string) => `<iframe srcdoc='${inner}'></iframe>`;
    assert.deepEqual(read(`<p class=a>甲</p>${frame(`${css}<p class=a>乙</p><p>丙</p>`)}`), ['甲', '丙']);
    assert.deepEqual(read(`${css}<p class=a>甲</p>${frame('<p class=a>乙</p>')}`), ['乙']);
    assert.deepEqual(read(`${css}<div class=a>${frame('<p>乙</p>')}</div><p>丙</p>`), ['丙']);
  });

  it('of a shadow tree hold in the tree alone', () => {
    const tree = (inner: string) => `<a-b><template shadowrootmode=open>${inner}</template></a-b>`;
    assert.deepEqual(read(`<p class=a>甲</p>${tree(`${css}<p class=a>乙</p><p>丙</p>`)}`), ['甲', '丙']);
  });
});

it('a page that waits for its scripts is read without the drafts that it hides as well', () => {
  const text = '本机关全年收到政府信息公开申请三件。'.repeat(20);
  assert.deepEqual(
    read(`<p>首页</p><div id=main style="display:none"><p>${text}<del>9</del><b hidden>8</b></p></div>`),
    ['首页', text],
  );
});

describe('digits that a style raises behind a number', () => {
  for (const [attributes, css] of [
    ['style="vertical-align:super"', ''],
    ['style="vertical-align:4pt;font-size:6pt"', ''],
    ['style="position:relative;top:-0.5em;font-size:60%"', ''],
    ['class="n"', '.n{vertical-align:super;font-size:smaller}'],
  ] as const)
    it(`are the mark of a note: ${attributes}`, () => {
      const html = `<style>${css}</style><table><tr><td>甲</td><td>120<span ${attributes}>2</span></td></tr></table>`;
      assert.deepEqual(read(html), ['甲|120']);
    });
  it('are the number where nothing stands before them', () => {
    assert.deepEqual(
      read('<table><tr><td>甲</td><td><span style="vertical-align:super">120</span></td></tr></table>'),
      ['甲|120'],
    );
  });
  it('are the number where they are only moved', () => {
    const moved = '<span style="position:relative;top:-3pt">20</span>';
    assert.deepEqual(read(`<table><tr><td>甲</td><td>1${moved}</td></tr></table>`), ['甲|120']);
  });
});

describe('pieces of a line that a style puts on lines of their own', () => {
  for (const style of ['display:block', 'display:table', 'float:left'])
    it(`do not run into one number: ${style}`, () => {
      const piece = (text: string) => `<span style="${style}">${text}</span>`;
      const html = `<table><tr><td>甲</td><td>${piece('60')}${piece('1')}</td></tr></table>`;
      assert.deepEqual(read(html), ['甲|60\n1']);
    });
  it('do not run into one number', () => {
    const html = `<style>.v{display:block}</style><table><tr><td>甲</td><td><span class="v">60</span><span class="v">1</span></td></tr></table>`;
    assert.deepEqual(read(html), ['甲|60\n1']);
  });
});

describe('what a layout puts below or apart', () => {
  const apart = [
    'display:flex;flex-direction:column',
    'display:inline-flex;flex-flow:column nowrap',
    'display:grid',
    'display:flex;gap:1em',
    'display:flex;justify-content:space-between',
  ];
  for (const style of apart)
    it(`does not run into one number: ${style}`, () => {
      const [text] = read(
        `<table><tr><td>甲</td><td><div style="${style}"><span>60</span><span>1</span></div></td></tr></table>`,
      );
      assert.equal(text, '甲|60\n1');
    });

  it('is one number where nothing parts it', () => {
    const [text] = read(
      '<table><tr><td>甲</td><td><div style="display:flex"><span>60</span><span>1</span></div></td></tr></table>',
    );
    assert.equal(text, '甲|601');
  });

  it('is still found by styles that name its element', () => {
    const [text] = read(
      '<style>div{display:grid} div span b{display:none}</style><table><tr><td>甲</td><td><div><span><b>9</b>60</span></div></td></tr></table>',
    );
    assert.equal(text, '甲|60');
  });
});

describe("a note's mark below the line", () => {
  for (const mark of [
    '<sub>2</sub>',
    '<span style="vertical-align:sub">2</span>',
    '<span style="vertical-align:text-bottom;font-size:7px">2</span>',
    '<span style="vertical-align:-.4em;font-size:.6em">2</span>',
  ])
    it(`does not run into the number: ${mark}`, () =>
      assert.equal(read(`<table><tr><td>甲</td><td>61${mark}</td></tr></table>`)[0], '甲|61'));
});

describe('a small number above the line', () => {
  const marks = [
    '<small style="vertical-align:top">2</small>',
    '<span style="position:relative;bottom:.5em;font-size:70%">2</span>',
    '<span style="font-variant-position:super">2</span>',
    '<span style="font-size:8px;transform:translateY(-4px)">2</span>',
  ];
  for (const mark of marks)
    it(`is the mark of a note: ${mark}`, () =>
      assert.deepEqual(read(`<table><tr><td>甲</td><td>61${mark}</td></tr></table>`), ['甲|61']));

  it('is a part of the number where nothing raises it', () =>
    assert.deepEqual(read('<table><tr><td>甲</td><td>6<small>1</small></td></tr></table>'), ['甲|61']));
});

describe('digits of one number in several elements', () => {
  const cell = (inside: string, css = '') =>
    read(`<style>${css}</style><table><tr><td>甲</td><td>${inside}</td></tr></table>`)[0];

  for (const style of [
    'filter:blur(9px)',
    'mask-image:linear-gradient(transparent,black)',
    'color:color(srgb 1 1 1)',
    'zoom:0.01',
    'some-property-of-tomorrow:9px',
    'margin-right:2em',
    'border-right:1px solid;padding-right:4px',
    'position:absolute;right:0',
    'margin-left:-2em;background:#fff',
    'color:#fff;mix-blend-mode:difference',
  ]) {
    it(`are not put together where ${style} may hide or part them`, () => {
      const nine = style.includes('blur') ? '□' : '9';
      assert.equal(cell(`<span style="${style}">9</span>120`), `甲|${nine}\n120`);
      assert.equal(cell(`120<i class=x>9</i>`, `.x{${style}}`), `甲|120\n${nine}`);
    });
  }

  for (const style of [
    'font-family:Arial;mso-hansi-font-family:宋体',
    'border:none windowtext 1.0pt;padding:0cm 0cm 0cm 0cm',
    'color:rgb(51,51,51);letter-spacing:1px;line-height:150%',
    'display:inline-block',
    'margin:0px;position:static;float:none',
  ]) {
    it(`are one number under ${style}`, () => {
      assert.equal(cell(`<span style="${style}">9</span>120`), '甲|9120');
    });
  }

  it('are one number where all of them look alike', () => {
    assert.equal(
      cell('<span style="margin-right:2px">1</span><span style="margin-right:2px">2</span>'),
      '甲|12',
    );
  });

  for (const style of [
    "font-feature-settings:'sups' 1",
    'baseline-shift:super',
    'font-size:8px;translate:0 -5px',
    'font-size:8px;position:relative;inset:-6px 0 auto',
  ]) {
    it(`are a number and the mark of a note under ${style}`, () => {
      assert.equal(cell(`120<span style="${style}">2</span>`), '甲|120');
    });
  }
});

describe('a number behind discs or a cloud', () => {
  const row = (cell: string, css = '') =>
    read(`<style>${css}</style><table><tr><td>甲</td>${cell}</tr></table>`)[0];
  it('is a number that nobody can read', () => {
    assert.equal(row('<td><b style="-webkit-text-security:disc">26</b></td>'), '甲|□□');
    assert.equal(row('<td class="p"><b>26</b></td>', '.p{-webkit-text-security:square}'), '甲|□□');
    assert.equal(row('<td><b style="filter:blur(6px)"><i>26</i></b></td>'), '甲|□□');
    assert.equal(row('<td><b style="color:transparent;text-shadow:0 0 8px #333">26</b></td>'), '甲|□□');
    assert.equal(row('<td class="p"></td>', '.p::before{content:"26";filter:blur(9px)}'), '甲|□□');
    assert.equal(row('<td style="filter:blur(9px)"><input value="26"></td>'), '甲|□□');
    assert.equal(row('<td><input type="password" value="26"></td>'), '甲|□');
    assert.equal(row('<td><input placeholder="26"></td>'), '甲|□');
  });
  it('is one where its digits lie on each other, or a box shows the first of them', () => {
    assert.equal(row('<td><b style="letter-spacing:-1em">26</b></td>'), '甲|□□');
    assert.equal(row('<td style="letter-spacing:-9px"><b>26</b></td>'), '甲|□□');
    assert.equal(row('<td><div style="width:9px;overflow:hidden">26</div></td>'), '甲|□□');
    assert.equal(row('<td><b style="color:#333;background:currentColor">26</b></td>'), '甲|□□');
  });
  it('is read where letters are set a little closer, and in a box as wide as it', () => {
    assert.equal(row('<td style="letter-spacing:-1px"><b>26</b></td>'), '甲|26');
    assert.equal(
      row('<td style="letter-spacing:-9px"><b style="letter-spacing:normal">26</b></td>'),
      '甲|26',
    );
    assert.equal(row('<td><div style="width:20px;overflow:hidden">26</div></td>'), '甲|26');
  });
  it('is what a script writes', () => {
    assert.equal(row('<td><script>document.write(26)</script></td>'), row('<td><img src=a></td>'));
  });
  it('is read where a style takes them away', () => {
    assert.equal(
      row(
        '<td class="p"><b style="-webkit-text-security:none">26</b></td>',
        '.p{-webkit-text-security:disc}',
      ),
      '甲|26',
    );
  });
});

describe('a number under a box that lies on it', () => {
  const cell = (box: string) =>
    read(
      `<table><tr><td>甲</td><td><div style="position:relative">49<i style="position:absolute;${box}"></i></div></td></tr></table>`,
    )[0];
  it('is a number that nobody can read', () => {
    assert.equal(cell('inset:0;background:#000'), '甲|□□');
    assert.equal(cell('inset:0;backdrop-filter:blur(6px)'), '甲|□□');
    assert.equal(cell('top:0;left:0;width:100%;height:100%;background:#eee'), '甲|□□');
  });
  it('is read through glass, before what lies behind it, and beside what is smaller', () => {
    assert.equal(cell('inset:0'), '甲|49');
    assert.equal(cell('inset:0;background:rgba(0,0,0,0)'), '甲|49');
    assert.equal(cell('inset:0;background:#eee;z-index:-1'), '甲|49');
    assert.equal(cell('top:0;left:0;width:9px;background:#000'), '甲|49');
  });
  it('is no page behind a curtain that its scripts draw away', () => {
    const page = `<p>${'收到申请3件。'.repeat(9)}</p><div style="position:absolute;inset:0;background:#fff"></div>`;
    assert.match(read(`<div style="position:relative">${page}</div>`)[0]!, /收到申请3件/);
  });
});

describe('the first letter that a sheet hides', () => {
  it('is no digit of the number', () => {
    const css = '.f::first-letter{font-size:0}.g:first-letter{color:red}';
    assert.deepEqual(
      read(
        `<style>${css}</style><table><tr><td class="f"> <b>926</b></td><td class="g">37</td></tr></table>`,
      ),
      ['26|37'],
    );
  });
});

describe('the numbers that a list writes before its items', () => {
  const cell = (list: string, css = '') =>
    read(`<style>${css}</style><table><tr><td>甲</td><td>${list}</td></tr></table>`)[0];
  it('stand beside the number of the item', () => {
    assert.equal(cell('<ol><li>49</li></ol>'), '甲|49');
    assert.equal(cell('<ol start="7"><li>49</li></ol>'), '甲|7. 49');
    assert.equal(cell('<ol><li>4</li><li value="6">9</li><li>8</li></ol>'), '甲|1. 4\n6. 9\n7. 8');
    assert.equal(cell('<ol><li value="94"></li></ol>'), '甲|94.');
  });
  it('are not known where a style says them, or makes an item of another element', () => {
    assert.equal(cell(`<ul style="list-style-type:'7'"><li>49</li></ul>`), '甲|□. 49');
    assert.equal(cell('<span style="display:list-item;list-style:decimal inside">49</span>'), '甲|□. 49');
  });
  it('are none where the list has none, or signs', () => {
    assert.equal(cell('<ol style="list-style:none"><li>49</li></ol>'), '甲|49');
    assert.equal(cell('<ol><li>49</li></ol>', 'li{list-style-type:none}'), '甲|49');
    assert.equal(cell('<ul><li>49</li></ul>'), '甲|49');
    assert.equal(cell('<ol type="a"><li>49</li></ol>'), '甲|49');
  });
  it('stay away outside of tables', () => {
    assert.deepEqual(read('<style>b{}</style><ol><li>收到3件</li></ol>'), ['收到3件']);
  });
});

describe('digits that a layout puts in another order', () => {
  const digits = (style: (i: number) => string, around = '') =>
    read(
      `<table><tr><td>甲</td><td><span style="${around}">${[...'123'].map((digit, i) => `<i style="${style(i)}">${digit}</i>`).join('')}</span></td></tr></table>`,
    )[0];
  it('are one number as they are seen', () => {
    assert.equal(
      digits((i) => `order:${3 - i}`, 'display:inline-flex'),
      '甲|321',
    );
    assert.equal(
      digits(() => '', 'display:inline-flex;flex-direction:row-reverse'),
      '甲|321',
    );
    assert.equal(
      digits(() => '', 'display:inline-flex;direction:rtl'),
      '甲|321',
    );
    assert.equal(
      digits(() => 'float:right'),
      '甲|321',
    );
    assert.equal(
      digits(() => 'float:left'),
      '甲|123',
    );
    assert.equal(
      digits((i) => `position:absolute;left:${16 - 8 * i}px`),
      '甲|321',
    );
  });
  it('stay apart where something stands between them, or may', () => {
    for (const glued of [
      digits((i) => `order:${3 - i}`, 'display:inline-flex;gap:9px'),
      digits((i) => `order:${3 - i};width:40px`, 'display:inline-flex'),
      digits((i) => `order:${3 - i};margin-right:20px`, 'display:inline-flex'),
      digits(() => 'float:right;width:33%'),
      digits((i) => `position:absolute;left:${90 - 40 * i}px`),
      digits((i) => `position:absolute;left:${4 - 2 * i}px`),
      digits((i) => `position:absolute;top:${9 * i}px`),
    ])
      assert.doesNotMatch(glued!, /\d\d/, glued);
  });
});

describe('two values in wide boxes of a line', () => {
  const cell = (style: string, around = '') =>
    read(
      `<table><tr><td>甲</td><td style="${around}"><b style="${style}">3</b><b style="${style}">5</b></td></tr></table>`,
    )[0];
  it('are not one number', () => {
    assert.equal(cell('display:inline-block;width:50%'), '甲|3\n5');
    assert.equal(cell('display:inline-block;min-width:4em'), '甲|3\n5');
    assert.equal(cell('width:60px', 'display:flex'), '甲|3\n5');
  });
  it('nor are boxes in a line from right to left, which follow each other that way', () => {
    assert.equal(cell('display:inline-block', 'direction:rtl'), '甲|3\n5');
  });
  it('are the digits of one where the boxes are narrow, or none', () => {
    assert.equal(cell('display:inline-block;width:14px'), '甲|35');
    assert.equal(cell('width:60px'), '甲|35');
  });
});

describe('cells that say themselves where they stand', () => {
  const numbers = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => ({ row, column })));
  const put = (style: (row: number, column: number) => string, all = numbers) =>
    all
      .toReversed()
      .map(({ row, column }) => `<div style="${style(row, column)}">${row * 3 + column + 1}</div>`)
      .join('');
  it('are the rows that are seen', () => {
    const want = ['1|2|3 / 4|5|6 / 7|8|9'];
    const grid = put((row, column) => `grid-row:${row + 1};grid-column:${column + 1}`);
    assert.deepEqual(read(`<div style="display:grid">${grid}</div>`), want);
    const pixels = put((row, column) => `position:absolute;top:${row * 20}px;left:${column * 60}px`);
    assert.deepEqual(read(`<div style="position:relative">${pixels}</div>`), want);
  });
  it('are no rows where two stand in one place', () => {
    const grid = put(() => 'grid-row:1;grid-column:1');
    assert.equal(read(`<div style="display:grid">${grid}</div>`).length, 9);
  });
});

describe('formulas', () => {
  it('keep powers and fractions apart, and do not say their source again', () => {
    const cell = (formula: string) =>
      read(`<table><tr><td>甲</td><td><math>${formula}</math></td></tr></table>`)[0];
    assert.equal(cell('<mn>26</mn>'), '甲|26');
    assert.equal(cell('<msup><mn>26</mn><mn>2</mn></msup>'), '甲|26\n2');
    assert.equal(cell('<mfrac><mn>3</mn><mn>4</mn></mfrac>'), '甲|3\n4');
    assert.equal(
      cell('<semantics><mn>26</mn><annotation encoding="application/x-tex">26</annotation></semantics>'),
      '甲|26',
    );
  });
});

it('a sheet that imports itself, twice, is read to an end', () => {
  const sheet = '@import "a.css"; @import url(a.css); .o{display:none}';
  const page = '<link rel="stylesheet" href="a.css"><p>甲<b class="o">乙</b></p>';
  const { blocks } = readHtml(page, { sheet: (address) => (address === 'a.css' ? sheet : null) });
  assert.deepEqual(shown(blocks), ['甲']);
});
