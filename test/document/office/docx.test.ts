import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/document/read.js';
import { bookFile, read, wordFile } from './packages.js';

const t = (text: string) => `<w:t>${text}</w:t>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const row = (cells: readonly string[], properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const style = (id: string, content: string, type = 'character') =>
  `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`;
const styles = (...list: string[]) => ({ 'styles.xml': `<w:styles>${list.join('')}</w:styles>` });
const on = (name: string) => `<w:rPr><w:${name}/></w:rPr>`;

describe('text that a Word file does not show', () => {
  const hidden: [name: string, properties: string, parts?: Record<string, string>][] = [
    ['hidden', '<w:vanish/>'],
    ['struck out', '<w:strike/>'],
    ['struck out twice', '<w:dstrike w:val="1"/>'],
    ['white on the page', '<w:color w:val="FFFFFF"/>'],
    ['white of the theme', '<w:color w:themeColor="background1"/>'],
    ['black on black', '<w:color w:val="000000"/><w:highlight w:val="black"/>'],
    ['without ink', '<w14:textFill><w14:noFill/></w14:textFill>'],
    [
      'filled with what nothing is seen of',
      '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
    ],
    ['of half a point', '<w:sz w:val="1"/>'],
    ['as narrow as a line', '<w:w w:val="1"/>'],
    ['narrow by its style', '<w:rStyle w:val="S"/>', styles(style('S', '<w:rPr><w:w w:val="1%"/></w:rPr>'))],
    ['hidden by its style', '<w:rStyle w:val="S"/>', styles(style('S', on('vanish')))],
    [
      'struck out by a style that its own is based on',
      '<w:rStyle w:val="S"/>',
      styles(style('B', on('strike')), style('S', '<w:basedOn w:val="B"/>')),
    ],
  ];
  for (const [name, properties, parts] of hidden) {
    it(`is not read: ${name}`, async () => {
      const bytes = wordFile(p(run('收到'), run('118', properties), run('120件')), parts);
      assert.deepEqual(await read(bytes), ['收到120件']);
    });
  }

  it('is hidden by the style of the paragraph, by default, or by that of the table', async () => {
    const paragraph = styles(style('P', on('vanish'), 'paragraph'));
    const body = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run('118')}${run('120', '<w:vanish w:val="0"/>')}</w:p>`;
    assert.deepEqual(await read(wordFile(body, paragraph)), ['120']);
    const byDefault = {
      'styles.xml': `<w:styles><w:docDefaults><w:rPrDefault>${on('vanish')}</w:rPrDefault></w:docDefaults></w:styles>`,
    };
    assert.deepEqual(
      await read(wordFile(p(run('118'), run('120', '<w:vanish w:val="false"/>')), byDefault)),
      ['120'],
    );
    const ofTable = styles(style('T', on('strike'), 'table'));
    const struck = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>${row([cell(p(run('甲', '<w:strike w:val="0"/>'))), cell(p(run('1')))])}</w:tbl>`;
    assert.deepEqual(await read(wordFile(struck, ofTable)), ['甲|']);
  });

  it('shows again where two styles hide it, since styles toggle', async () => {
    const parts = styles(style('P', on('vanish'), 'paragraph'), style('S', on('vanish')));
    const body = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run('120', '<w:rStyle w:val="S"/>')}</w:p>`;
    assert.deepEqual(await read(wordFile(body, parts)), ['120']);
  });

  it('is no number where its digits are pushed onto each other', async () => {
    const pushed = wordFile(p(run('120', '<w:spacing w:val="-300"/>'), run('件')));
    assert.deepEqual(await read(pushed), ['□□□件']);
    const condensed = wordFile(p(run('120', '<w:spacing w:val="-10"/>'), run('件')));
    assert.deepEqual(await read(condensed), ['120件']);
  });

  const seen: [name: string, bytes: Uint8Array][] = [
    ['narrow', wordFile(p(run('120', '<w:w w:val="66"/>')))],
    ['a switch that is off', wordFile(p(run('120', '<w:vanish w:val="0"/><w:strike w:val="off"/>')))],
    ['hidden in the web view only', wordFile(p(run('120', '<w:webHidden/>')))],
    [
      'white on a dark ground',
      wordFile(p(run('120', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>'))),
    ],
    [
      'white in a paragraph that is shaded',
      wordFile(
        `<w:p><w:pPr><w:shd w:val="clear" w:fill="C00000"/></w:pPr>${run('120', '<w:color w:val="FFFFFF"/>')}</w:p>`,
      ),
    ],
    [
      'white on a pattern',
      wordFile(p(run('120', '<w:color w:val="FFFFFF"/><w:shd w:val="pct50" w:fill="FFFFFF"/>'))),
    ],
    [
      'white on the ground of the page',
      wordFile('', {
        'document.xml': `<w:document><w:background w:color="000080"/><w:body>${p(run('120', '<w:color w:val="FFFFFF"/>'))}</w:body></w:document>`,
        'settings.xml': '<w:settings><w:displayBackgroundShape/></w:settings>',
      }),
    ],
  ];
  for (const [name, bytes] of seen) {
    it(`is read where it is seen: ${name}`, async () => assert.deepEqual(await read(bytes), ['120']));
  }

  it('is read in white in a cell that it or the style of the table shades, and not in another', async () => {
    const white = p(run('12', '<w:color w:val="FFFFFF"/>'));
    const cells = (properties: string, parts = {}) =>
      read(wordFile(`<w:tbl>${properties}${row([cell(p(run('甲'))), cell(white)])}</w:tbl>`, parts));
    assert.deepEqual(await cells(''), ['甲|']);
    const shaded = styles(
      style(
        'T',
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>',
        'table',
      ),
    );
    assert.deepEqual(await cells('<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>', shaded), ['甲|12']);
    const own = row([cell(p(run('甲'))), cell(white, '<w:shd w:val="clear" w:fill="000000"/>')]);
    assert.deepEqual(await read(wordFile(table(own))), ['甲|12']);
  });

  it('is not read where a revision deleted or moved it; what moved there is', async () => {
    const body = p(
      `<w:del><w:r><w:delText>118</w:delText></w:r></w:del><w:moveFrom>${run('7')}</w:moveFrom>`,
      `<w:ins>${run('120')}</w:ins><w:moveTo>${run('件')}</w:moveTo>`,
    );
    assert.deepEqual(await read(wordFile(body)), ['120件']);
  });

  it('joins paragraphs whose end was deleted or is hidden', async () => {
    for (const mark of ['<w:del/>', '<w:moveFrom/>', '<w:vanish/>']) {
      const body = `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${run('收到申请12')}</w:p>${p(run('0件'))}`;
      assert.deepEqual(await read(wordFile(body)), ['收到申请120件'], mark);
    }
  });

  it('leaves out rows that are hidden, deleted, flat, or hidden letter by letter', async () => {
    const line = (value: string, properties = '', look = '') =>
      row([cell(p(run('甲', look))), cell(p(run(value, look)))], properties);
    const rows = [
      line('1', '<w:hidden/>'),
      line('2', '<w:del/>'),
      line('3', '<w:trHeight w:val="10" w:hRule="exact"/>'),
      line('4', '', '<w:vanish/>'),
      line('5', '<w:trHeight w:val="400" w:hRule="exact"/>'),
    ];
    assert.deepEqual(await read(wordFile(table(...rows))), ['甲|5']);
  });
});

describe('raised digits of a Word file', () => {
  const raised: [name: string, properties: string, parts?: Record<string, string>][] = [
    ['superscript', '<w:vertAlign w:val="superscript"/>'],
    ['raised by points', '<w:position w:val="12"/>'],
    [
      'raised by a style',
      '<w:rStyle w:val="S"/>',
      styles(style('S', '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')),
    ],
    ['below the line behind a digit', '<w:vertAlign w:val="subscript"/>'],
  ];
  for (const [name, properties, parts] of raised) {
    it(`are marks of notes: ${name}`, async () => {
      for (const mark of ['1', '[2]', '①', '1,2', '注3'])
        assert.deepEqual(await read(wordFile(p(run('120'), run(mark, properties)), parts)), ['120'], mark);
    });
  }

  it('are a number where the whole line is raised, and words below the line stay', async () => {
    assert.deepEqual(
      await read(wordFile(p(run('12', '<w:position w:val="6"/>'), run('0', '<w:position w:val="6"/>')))),
      ['120'],
    );
    assert.deepEqual(
      await read(wordFile(p(run('PM'), run('2.5', '<w:vertAlign w:val="subscript"/>'), run('达标')))),
      ['PM2.5达标'],
    );
  });

  it('never join the number before them, mark or not', async () => {
    assert.deepEqual(await read(wordFile(p(run('120'), run('4529', '<w:vertAlign w:val="superscript"/>')))), [
      '120^4529',
    ]);
  });

  it('of a note with a mark of its own are left out, and the note stands behind the text', async () => {
    const body = p(
      run('120'),
      '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>9</w:t></w:r>',
    );
    const notes = `<w:footnotes><w:footnote w:id="1">${p(run('无'))}</w:footnote><w:footnote w:id="2">${p(run('含转办'))}</w:footnote></w:footnotes>`;
    assert.deepEqual(await read(wordFile(body, { 'footnotes.xml': notes })), ['120', '含转办']);
  });
});

describe('fields of a Word file', () => {
  const mark = (type: string, content = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('show their result, nested or over paragraphs, and never their code', async () => {
    const nested = `${mark('begin')}${code('IF ')}${mark('begin')}${code('REF n')}${mark('separate')}${run('9')}${mark('end')}${code(' = 1')}${mark('separate')}${run('45')}${mark('end')}`;
    assert.deepEqual(await read(wordFile(p(nested))), ['45']);
    const open = `${p(mark('begin'), code('TOC'), mark('separate'), run('一'))}${p(run('二'), mark('end'))}${p(run('三'))}`;
    assert.deepEqual(await read(wordFile(open)), ['一', '二', '三']);
    assert.deepEqual(
      await read(wordFile(p(`<w:fldSimple w:instr="DOCPROPERTY n">${run('45')}</w:fldSimple>`))),
      ['45'],
    );
  });

  it('that stand for a number and have no result are not blank', async () => {
    assert.deepEqual(await read(wordFile(p(mark('begin'), code('=SUM(ABOVE)'), mark('end')))), [
      '{=SUM(ABOVE)}',
    ]);
    assert.deepEqual(
      await read(wordFile(p(mark('begin'), code('=SUM(ABOVE)'), mark('separate'), mark('end')))),
      ['{=SUM(ABOVE)}'],
    );
    assert.deepEqual(await read(wordFile(p('<w:fldSimple w:instr="DOCPROPERTY n"/>'))), ['{DOCPROPERTY n}']);
    assert.deepEqual(await read(wordFile(p(run('甲'), mark('begin'), code('XE "甲"'), mark('end')))), ['甲']);
  });

  it('show the entry that a list of choices stands on, and numbers in circles', async () => {
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="7"/><w:listEntry w:val="45"/></w:ddList></w:ffData>';
    assert.deepEqual(await read(wordFile(p(mark('begin', list), code('FORMDROPDOWN'), mark('end')))), ['45']);
    assert.deepEqual(
      await read(
        wordFile(p(mark('begin'), code('EQ \\o\\ac(○,3)'), mark('separate'), mark('end'), run('甲'))),
      ),
      ['③甲'],
    );
    assert.deepEqual(
      await read(wordFile(p(mark('begin'), code('EQ \\o\\ac(○,3)'), mark('end'), run('甲')))),
      ['③甲'],
    );
  });

  it('that never end hide nothing behind their paragraph', async () => {
    assert.deepEqual(await read(wordFile(`${p(mark('begin'), code('REF n'))}${p(run('收到3件'))}`)), [
      '收到3件',
    ]);
  });
});

describe('what a Word file holds beside plain runs', () => {
  const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
  const cases: [name: string, body: string, blocks: string[]][] = [
    ['an equation', p('<m:oMath><m:r><m:t>120</m:t></m:r></m:oMath>'), ['120']],
    [
      'a fraction, which is no number of both',
      p(
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      ),
      ['1/2'],
    ],
    [
      'a box that strikes out what it holds',
      p(
        '<m:borderBox><m:borderBoxPr><m:hideTop/><m:strikeH/></m:borderBoxPr><m:e><m:r><m:t>118</m:t></m:r></m:e></m:borderBox><m:borderBox><m:borderBoxPr><m:strikeH m:val="0"/></m:borderBoxPr><m:e><m:r><m:t>120</m:t></m:r></m:e></m:borderBox>',
      ),
      ['120'],
    ],
    [
      'a power, whose exponent is no digit',
      p('<m:sSup><m:e><m:r><m:t>120</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup>'),
      ['120'],
    ],
    [
      'ruby',
      p(`<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run('120')}</w:rubyBase></w:ruby></w:r>`),
      ['120'],
    ],
    ['a direction', p(`<w:dir w:val="ltr">${run('120')}</w:dir>`), ['120']],
    ['a number that is set backwards', p(`<w:bdo w:val="rtl">${run('02')}${run('1')}</w:bdo>`), ['120']],
    [
      'a smart tag, a link and a control',
      p(
        `<w:smartTag>${run('1')}</w:smartTag><w:hyperlink>${run('2')}</w:hyperlink><w:sdt><w:sdtContent>${run('0')}</w:sdtContent></w:sdt>`,
      ),
      ['120'],
    ],
    [
      'hyphens',
      p('<w:r><w:t>1</w:t><w:softHyphen/><w:t>20</w:t><w:noBreakHyphen/><w:t>甲</w:t></w:r>'),
      ['120-甲'],
    ],
    [
      'a box without a fallback',
      p(
        run('甲'),
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('乙')}</w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      ),
      ['甲', '乙'],
    ],
    [
      'a box with one, once',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('乙')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('乙')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['乙'],
    ],
    [
      'a fallback where the choice is of a kind that nobody knows',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="xyz">${t('1')}</mc:Choice><mc:Fallback>${t('2')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['2'],
    ],
    [
      'a box that is switched off',
      p(
        run('甲'),
        `<w:r><w:drawing><wp:anchor><wp:docPr hidden="1"/>${box('乙')}</wp:anchor></w:drawing></w:r>`,
      ),
      ['甲'],
    ],
    [
      'white letters on a shape',
      p(
        `<w:r><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${p(run('乙', '<w:color w:val="FFFFFF"/>'))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>`,
      ),
      ['乙'],
    ],
    [
      'letters of art',
      p('<w:r><w:pict><v:shape><v:textpath string="甲县年度报告"/></v:shape></w:pict></w:r>'),
      ['甲县年度报告'],
    ],
    [
      'a digit of the font of symbols',
      p('<w:r><w:t>1</w:t><w:sym w:font="Symbol" w:char="F032"/></w:r>'),
      ['12'],
    ],
    ['a sign that only its font knows', p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), ['□']],
  ];
  for (const [name, body, blocks] of cases) {
    it(`is read: ${name}`, async () => assert.deepEqual(await read(wordFile(body)), blocks));
  }

  it('is a document of another kind in its place, once, and a hint where it cannot be read', async () => {
    const html = '<html><body><table><tr><td>规章</td><td>3</td></tr></table></body></html>';
    const body = `${p(run('甲'))}<w:altChunk r:id="word/chunk.html"/>${p(run('乙'))}<w:altChunk r:id="word/chunk.html"/><w:altChunk r:id="word/chunk.rtf"/><w:altChunk r:id="word/chunk.txt"/>`;
    const parts = { 'chunk.html': html, 'chunk.rtf': '{\\rtf1 12}', 'chunk.txt': 'Rar!' };
    const blocks = await read(wordFile(body, parts));
    assert.deepEqual(blocks.slice(0, 4), ['甲', '规章|3', '乙', '12']);
    assert.match(blocks[4] ?? '', /^\[.*RAR/);
    const inner = wordFile(p(run('丙')));
    assert.deepEqual(await read(wordFile('<w:altChunk r:id="word/chunk.docx"/>', { 'chunk.docx': inner })), [
      '丙',
    ]);
  });

  it('has headings by the names of styles', async () => {
    const parts = styles(
      style('a1', '<w:name w:val="heading 2"/>', 'paragraph'),
      style('a2', '<w:name w:val="Body"/>', 'paragraph'),
    );
    const one = (id: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run('甲')}</w:p>`;
    assert.deepEqual(await read(wordFile(one('a1') + one('a2'), parts)), ['# 甲', '甲']);
  });
});

describe('numbers that Word puts in front of paragraphs', () => {
  const level = (ilvl: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
    'numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}</w:numbering>`,
  });
  const item = (text: string, ilvl = 0, num = 1, mark = '') =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr>${mark}</w:pPr>${run(text)}</w:p>`;

  it('are read, level by level', async () => {
    const parts = numbering(
      level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>') +
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
    );
    const body = item('甲') + item('乙', 1) + item('丙', 1) + item('丁') + item('戊', 1) + p(run('己'));
    assert.deepEqual(await read(wordFile(body, parts)), [
      '一、甲',
      '1.1 乙',
      '1.2 丙',
      '二、丁',
      '2.1 戊',
      '己',
    ]);
  });

  it('begin again where a list says so, go on where two share it, and leave out what was deleted', async () => {
    const nums = `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const deleted = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    const body = item('甲') + deleted + item('乙', 0, 2) + item('丙', 0, 3);
    assert.deepEqual(await read(wordFile(body, numbering(level(0, 'decimal', '%1.'), nums))), [
      '1. 甲',
      '2. 乙',
      '1. 丙',
    ]);
  });

  it('come from styles, and none from bullets or hidden ones', async () => {
    const parts = {
      ...numbering(
        level(0, 'decimal', '（%1）', '<w:pStyle w:val="P"/>') +
          level(1, 'bullet', '·') +
          level(2, 'decimal', '%3.', on('vanish')),
      ),
      ...styles(style('P', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'paragraph')),
    };
    const styled = `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${run('甲')}</w:p>`;
    const off = `<w:p><w:pPr><w:pStyle w:val="P"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('乙')}</w:p>`;
    assert.deepEqual(await read(wordFile(styled + off + item('丙', 1) + item('丁', 2), parts)), [
      '（1） 甲',
      '乙',
      '丙',
      '丁',
    ]);
  });

  const formats: [format: string, tenth: string, twentyFirst: string][] = [
    ['decimal', '10', '21'],
    ['decimalZero', '10', '21'],
    ['upperLetter', 'J', 'U'],
    ['lowerRoman', 'x', 'xxi'],
    ['chineseCountingThousand', '十', '二十一'],
    ['decimalEnclosedCircleChinese', '⑩', '21'],
    ['ideographTraditional', '癸', '21'],
    ['nobodyKnows', '10', '21'],
  ];
  for (const [format, tenth, twentyFirst] of formats) {
    it(`are written in their format: ${format}`, async () => {
      const body = Array.from({ length: 21 }, () => item('甲')).join('');
      const blocks = await read(wordFile(body, numbering(level(0, format, '%1'))));
      assert.deepEqual([blocks[9], blocks[20]], [`${tenth} 甲`, `${twentyFirst} 甲`]);
    });
  }
});

describe('a table of a Word file', () => {
  const line = (...texts: string[]) => row(texts.map((text) => cell(p(run(text)))));
  const places = async (bytes: Uint8Array) =>
    (await readDocument(bytes)).blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().map((c) => `${c.text}@${c.row},${c.column} ${c.rowspan}x${c.colspan}`)
        : [],
    );

  it('has cells merged down, across and in the old way', async () => {
    const body = table(
      row([
        cell(p(run('甲')), '<w:vMerge w:val="restart"/>'),
        cell(p(run('乙')), '<w:hMerge w:val="restart"/>'),
        cell(p(run('盖')), '<w:hMerge/>'),
      ]),
      row([cell(p(run('盖')), '<w:vMerge/>'), cell(p(run('丙')), '<w:gridSpan w:val="2"/>')]),
      row([cell(p(run('丁')), '<w:vMerge/>'), cell(p(run('戊'))), cell(p(run('己')))]).replace(
        '<w:vMerge/>',
        '',
      ),
    );
    assert.deepEqual(await places(wordFile(body)), [
      ...['甲@0,0 2x1', '乙@0,1 1x2', '丙@1,1 1x2'],
      ...['丁@2,0 1x1', '戊@2,1 1x1', '己@2,2 1x1'],
    ]);
  });

  it('keeps the places that a row leaves free at its ends', async () => {
    const body = table(
      line('甲', '乙', '丙', '丁'),
      row([cell(p(run('3')))], '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
    );
    assert.deepEqual(await read(wordFile(body)), ['甲|乙|丙|丁 / ||3|']);
    assert.ok((await places(wordFile(body))).includes('3@1,2 1x1'));
  });

  it('has its rows and cells in controls, and paragraphs of a cell on lines of their own', async () => {
    const wrapped = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = table(wrapped(row([wrapped(cell(p(run('甲')))), cell(p(run('4529')) + p(run('4310')))])));
    assert.deepEqual(await read(wordFile(body)), ['甲|4529\n4310']);
  });

  it('holds the value of a table in its cell, and parts around a larger one', async () => {
    const one = table(row([cell(p(run('甲'))), cell(table(line('12')) + p())]), line('乙', '3'));
    assert.deepEqual(await read(wordFile(one)), ['甲|12 / 乙|3']);
    const grid = table(line('丙', '1'), line('丁', '2'));
    const outer = table(line('甲', '9'), row([cell(p(run('内'))), cell(grid + p())]), line('乙', '8'));
    assert.deepEqual(await read(wordFile(outer)), ['甲|9', '内', '丙|1 / 丁|2', '乙|8']);
  });

  it('that only lays out the page is text', async () => {
    const long = '公开工作进展。'.repeat(80);
    assert.deepEqual(await read(wordFile(table(row([cell(p(run('甲')) + p(run(long)))])))), ['甲', long]);
  });
});

describe('a hostile Word file', () => {
  const refused = (bytes: Uint8Array, message: RegExp) => assert.rejects(() => readDocument(bytes), message);

  it('of more markup than any report is refused before it is built', async () => {
    await refused(wordFile('<w:p/>'.repeat(500_000)), /more markup/);
    await refused(wordFile('<w:sdt>'.repeat(9000) + '</w:sdt>'.repeat(9000)), /deeper/);
  });

  it('of a wide table, or of a document in itself in itself, is refused', async () => {
    const wide = table(row(Array.from({ length: 20 }, () => cell(p(run('1')), '<w:gridSpan w:val="63"/>'))));
    await refused(wordFile(wide), /wider/);
    let inner = wordFile(p(run('甲')));
    for (let i = 0; i < 6; i++)
      inner = wordFile('<w:altChunk r:id="word/chunk.docx"/>', { 'chunk.docx': inner });
    assert.match((await read(inner)).join(), /without end/);
  });

  it('whose styles and lists go round in circles comes to an end', async () => {
    const parts = {
      ...styles(style('A', `<w:basedOn w:val="B"/>`), style('B', `<w:basedOn w:val="A"/>${on('strike')}`)),
      'numbering.xml':
        '<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/><w:styleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    };
    const body = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('9', '<w:rStyle w:val="A"/>')}${run('甲')}</w:p>`;
    assert.deepEqual(await read(wordFile(body, parts)), ['甲']);
  });
});

describe('what a field of a form says while nobody has filled it in', () => {
  const field = (content: string) =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  it('is no text: in a line, or as a paragraph in a cell', async () => {
    assert.deepEqual(await read(wordFile(p(run('收到'), field(run('请填写')), run('件')))), ['收到件']);
    const rows = row([cell(p(run('许可'))), cell(field(p(run('请填写')))), cell(p(run('3')))]);
    assert.deepEqual(await read(wordFile(table(rows))), ['许可||3']);
  });

  it('is one where it holds a number', async () =>
    assert.deepEqual(await read(wordFile(p(run('收到'), field(run('12')), run('件')))), ['收到12件']));
});

it('nobody knows the digits of a font of signs', async () => {
  const fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  assert.deepEqual(await read(wordFile(p(run('收到'), run('39件', fonts)))), ['收到□□件']);
  const own = styles(style('S', `<w:rPr>${fonts}</w:rPr>`));
  const plain = '<w:rStyle w:val="S"/><w:rFonts w:ascii="Arial"/>';
  assert.deepEqual(await read(wordFile(p(run('收到'), run('39件', plain)), own)), ['收到39件']);
});

describe('a workbook that stands in a Word file', () => {
  const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`;
  const numbers = (...values: number[]) =>
    sheet(values.map((value) => `<row><c><v>${value}</v></c><c><v>${value + 1}</v></c></row>`).join(''));
  const file = (book: Uint8Array, object = 'Type="Embed" DrawAspect="Content"') =>
    wordFile(
      `${p(run('数据如下'))}<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ${object} r:id="word/embeddings/a.xlsx"/></w:object></w:r></w:p>`,
      { 'embeddings/a.xlsx': book },
    );

  it('is read where its picture stands', async () => {
    assert.deepEqual(await read(file(bookFile({ Sheet1: numbers(3, 5) }))), ['数据如下', '3|4 / 5|6']);
  });

  it('is not read where only an icon is shown, or where it stands elsewhere', async () => {
    const book = bookFile({ Sheet1: numbers(3, 5) });
    for (const object of ['Type="Embed" DrawAspect="Icon"', 'Type="Link" DrawAspect="Content"'])
      assert.deepEqual(await read(file(book, object)), ['数据如下']);
  });

  it('shows the sheet that was open, and no other', async () => {
    const book = bookFile({ 上年: numbers(7, 8), 今年: numbers(3, 5) });
    assert.deepEqual(await read(file(book)), ['数据如下', '7|8 / 8|9']);
  });

  it('is a picture where it is damaged', async () => {
    assert.deepEqual(await read(file(Buffer.from('PK\x03\x04 no workbook'))), ['数据如下']);
  });
});
