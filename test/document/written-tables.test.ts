/** Tables as texts write them: between bars, as wikis do, quoted in a mail, or put into one column of a sheet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as XLSX from 'xlsx';
import type { Document } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import { costOf } from '../cost.js';
import { docx, worksheet } from './formats.js';

const shown = ({ blocks }: Document) =>
  blocks.flatMap((block): (string | string[][])[] =>
    block.kind === 'text'
      ? [block.text].filter((text) => text.trim())
      : [
          block.rows.map((row) =>
            row.map(({ text, colspan }) => `${text}${colspan > 1 ? `×${colspan}` : ''}`),
          ),
        ],
  );
const read = async (text: string) => shown(await readDocument(Buffer.from(text)));

describe('a table that is written as text', () => {
  it('as wikis do has its cells, and what they span', async () => {
    const wiki =
      '上文\n{| class="wikitable"\n|-\n! 内容 !! 件数\n|-\n| colspan="2" | 规章\n|-\n| 许可\n| 1572\n|}\n下文';
    assert.deepEqual(await read(wiki), [
      ...['上文', [['内容', '件数'], ['规章×2'], ['许可', '1572']], '下文'],
    ]);
    assert.deepEqual(await read('甲\n{| 乙\n| 3'), ['甲', '| 3']);
    assert.ok((await costOf(() => read('{|\n'.repeat(200_000)))) < 3000);
  });

  it('as LaTeX does has its cells, and what they span', async () => {
    const body = [
      '\\hline',
      '\\multicolumn{2}{|c|}{内容} & 件数 \\\\ \\hline % 注 9',
      '\\multirow{2}{*}{甲} & \\textbf{许可} & \\sout{118} 120\\textsuperscript{2} \\\\[2pt] \\cline{2-3}',
      ' & 处罚\\&强制 & 3 \\\\ \\hline',
    ];
    const tex = (...lines: string[]) =>
      ['\\section{总体情况}', ...lines, ...body, '\\end{tabular}', '下文'].join('\n');
    const table = [
      ['内容×2', '件数'],
      ['甲', '许可', '120'],
      ['', '处罚&强制', '3'],
    ];
    assert.deepEqual(await read(tex('\\begin{tabular}{|c|c|c|}')), ['总体情况', table, '下文']);
    // How its columns are set may take lines of their own.
    assert.deepEqual(await read(tex('\\begin{tabular}{p{2cm}', '  p{3cm}c}')), ['总体情况', table, '下文']);
    const boxed =
      '\\begin{longtable}[]{@{}ll@{}}\n\\toprule\\noalign{}\n\\begin{minipage}[b]{(\\columnwidth - 4\\tabcolsep) * \\real{0.33}}许可\\end{minipage} & 12 \\\\\n\\bottomrule\n\\end{longtable}';
    assert.deepEqual(await read(boxed), [[['许可', '12']]]);
    assert.ok(
      (await costOf(() => read(`\\begin{tabular}{c}\n${'\\sout{'.repeat(100_000)}\n\\end{tabular}`))) < 3000,
    );
  });

  it('in Org or in Jira has nothing of what is struck out', async () => {
    const org = '| 内容 | 件数 |\n|------+------|\n| 许可 | +118+ 120 |\n| 处罚 | +5 |';
    assert.deepEqual(await read(org), await read(org.replace('+118+', ' ')));
    const jira = '||内容||件数||\n|许可|-118- 120|\n|处罚|-5|\n|强制|-6|';
    assert.deepEqual(await read(jira), await read(jira.replace('-118-', ' ')));
  });

  it('as AsciiDoc does has its cells, and what they span, in lines or one behind the other', async () => {
    const table = [['内容', '件数'], ['规章×2'], ['许可', '1572']];
    const lines = '上文\n[cols="2*"]\n|===\n|内容 |件数\n2+|规章\n|许可 |1572\n|===\n下文';
    assert.deepEqual(await read(lines), ['上文', '[cols="2*"]', table, '下文']);
    const each = '|===\n|内容 |件数\n\n2+^|规章\n|许可\n|1572\n|===\n';
    assert.deepEqual(await read(each), [table]);
    const down = await readDocument(Buffer.from('|===\n.2+|甲 |3\n|4\n|===\n'));
    const [block] = down.blocks;
    assert.deepEqual(block?.kind === 'table' && block.rows.map((row) => row.map(({ column }) => column)), [
      [0, 1],
      [1],
    ]);
    assert.ok((await costOf(() => read(`|===\n${'|'.repeat(200_000)}\n|===\n`))) < 3000);
  });

  it('drawn with lines between its rows has each row whole where its cells go on over lines', async () => {
    const rule = '+------+------+------+';
    const lines = (...rows: string[][]) =>
      [rule, ...rows.flatMap((row) => [...row.map((cells) => `| ${cells} |`), rule])].join('\n');
    const drawn = lines(
      ['指标 | 单位 | 数'],
      ['收到申 | 件 | 12', '请总数 |  | '],
      ['办结 | 件 | 5', ' |  | 3'],
    );
    const seen = ['| 指标 | 单位 | 数 |', '| 收到申请总数 | 件 | 12 |', '| 办结 | 件 | 5 3 |'];
    assert.deepEqual(await read(drawn), seen);
    // Rows that no line parts stay rows.
    const rows = ['许可 | 件 | 3', '处罚 | 件 | 4'];
    assert.equal((await read(lines(['指标 | 单位 | 数'], rows, ['合计 | 件 | 7']))).length, 4);
    assert.ok((await costOf(() => read(`${rule}\n| 甲 |\n`.repeat(50_000)))) < 3000);
  });

  it('with marks of wikis has nothing that is struck out, and no mark of a note', async () => {
    const ruled = '  ----- ------\n  许可  ~~77~~ 31\n  处罚  62^2^\n  ----- ------';
    const shown = (await read(ruled)).map((line) => String(line).replace(/\s+/g, ' ').trim());
    assert.deepEqual(shown.slice(1, 3), ['许可 31', '处罚 62']);
    const rst = '==== ==\n许可 31\\ :sup:`2`\n处罚 62\n==== ==';
    assert.equal(String((await read(rst))[1]).replace(/\s+/g, ' '), '许可 31');
    const wiki = '{|\n|-\n| 许可 || <s>77</s> 31\n|-\n| 处罚 || 62<sup>2</sup>\n|}';
    assert.deepEqual(await read(wiki), [
      [
        ['许可', '31'],
        ['处罚', '62'],
      ],
    ]);
    const doku = '^ 内容 ^ 数 ^\n| 许可 | <del>77</del> 31 |\n| 处罚 | 62 |\n| 强制 | 4 |';
    assert.doesNotMatch(JSON.stringify(await read(doku)), /77/);
  });

  it('in parts beside each other under the same heads has them below each other', async () => {
    const row = (cells: string) => `<tr><td>${cells.split('|').join('</td><td>')}</td></tr>`;
    const table = (...rows: string[]) => `<p>附表</p><table>${rows.map(row).join('')}</table>`;
    const heads = '指标|单位|数|指标|单位|数';
    const body = ['收到|件|3|撤销|件|0', '办结|件|2|维持|件|4', '答复|件|2|收费|万元|0', '公开|件|1|||'];
    const whole = [
      ...['指标|单位|数', '收到|件|3', '办结|件|2', '答复|件|2', '公开|件|1', '撤销|件|0'],
      ...['维持|件|4', '收费|万元|0'],
    ].map((cells) => cells.split('|'));
    assert.deepEqual((await read(table(heads, ...body)))[1], whole);
    const gap = (cells: string) => cells.split('|').toSpliced(3, 0, '').join('|');
    assert.deepEqual((await read(table(gap(heads), ...body.map(gap))))[1], whole);
    // Columns of numbers under heads that come again, and the same rows of another year, are one table.
    const years = body.map((cells) => `${cells.split('|').slice(0, 3).join('|')}|`.repeat(2).slice(0, -1));
    for (const rows of [years, body.map((_, i) => `${i}|1|2|3|4|5`)])
      assert.equal((await read(table(heads, ...rows)))[1]!.length, 5);
  });

  it('in Markdown and in DokuWiki loses the signs that only say how it is set, and what is struck out', async () => {
    const markdown = '|内容|件数|\n|---|---:|\n|**许可**|`1572`|\n|处罚|~~77~~ 31|\n|强制\\（个\\）|8|';
    assert.deepEqual(
      (await read(markdown)).join('\n').replaceAll(' ', ''),
      '|内容|件数|\n|---|---:|\n|许可|1572|\n|处罚|31|\n|强制（个）|8|',
    );
    const marked = '|内容|件数|\n|---|---|\n|许可|12[^1]|\n|处罚|31<!-- 30 -->|\n\n[^1]: 含变更。';
    assert.deepEqual(
      (await read(marked)).filter((line) => /[12]/.test(String(line))),
      ['|许可|12|', '|处罚|31|', '[^1]: 含变更。'],
    );
    assert.deepEqual(await read('公开**12**件。'), ['公开**12**件。']);
    const kept = [
      '|内容|件数|',
      '|---|---|',
      '|许可|3*4*5|',
      '|处罚|31[1](#n)|',
      '|强制|[8](x "9")|',
      '|收费|![7](a.png)|',
    ];
    assert.deepEqual((await read(kept.join('\n'))).slice(2), [
      '|许可|3*4*5|',
      '|处罚|31[1]|',
      '|强制|8|',
      '|收费|□|',
    ]);
    assert.deepEqual(await read('^ 内容 ^ 件数 ^\n| 许可 | 1572 |'), ['| 内容 | 件数 |', '| 许可 | 1572 |']);
    const hostile = `|a|b|\n|---|---|\n${'**'.repeat(20_000)}${'~'.repeat(20_000)}`;
    assert.ok((await costOf(() => read(hostile))) < 3000);
    assert.ok((await costOf(() => read(`a|b\n${' '.repeat(300_000)}x\n|${'-'.repeat(300_000)}x`))) < 3000);
    assert.ok((await costOf(() => read(`^a\n^${'| '.repeat(200_000)}x`))) < 3000);
  });

  it('between bars in preformatted text of a page is a table, and the rest is text', async () => {
    const page =
      '<html><body><pre>上文\n| 内容 | 件数 |\n|:--|--:|\n| 许可 | 1572 |\n下文</pre></body></html>';
    assert.deepEqual(await read(page), [
      ...[
        '上文',
        [
          ['内容', '件数'],
          ['许可', '1572'],
        ],
        '下文',
      ],
    ]);
  });

  it('whose rows bars part without opening them is lines on a page and in a Word file as in a text, however the lines end', async () => {
    const lines = ['信息内容|本年处理决定数量', '行政许可|1572', '行政处罚|31', '行政强制|8'];
    const pages = [
      `<pre>${lines.join('\n')}</pre>`,
      `<div style="white-space: pre-wrap">${lines.join('\n')}</div>`,
      `<p>${lines.join('<br>')}</p>`,
      lines.map((line) => `<p>${line}</p>`).join(''),
      lines.map((line) => `<p>${line}</p>`.replaceAll('|', '│')).join(''),
    ];
    for (const page of pages) {
      const document = await readDocument(Buffer.from(`<html><body>${page}</body></html>`));
      assert.deepEqual(shown(document), lines);
      assert.equal(document.flattened, true);
    }
    assert.equal((await readDocument(docx(lines))).flattened, true);
    // A menu is none, whatever it counts.
    const menu = '<p>首页|12|公开</p><p>上一页|3</p>';
    assert.equal((await readDocument(Buffer.from(`<html><body>${menu}</body></html>`))).flattened, false);
    assert.ok((await costOf(() => read(`<html><body>${'<p>|1 </p>'.repeat(50_000)}</body></html>`))) < 3000);
  });

  it('that is quoted keeps the places of its characters', async () => {
    const { blocks } = await readDocument(Buffer.from('> > 公开12件。\n> > 下文\n'));
    assert.deepEqual(
      blocks.slice(0, 2).map((block) => block.kind === 'text' && block.text),
      ['    公开12件。', '    下文'],
    );
    assert.deepEqual(await read('公开12件。\n> 引文'), ['公开12件。', '> 引文']);
  });

  it('is one in a sheet that keeps each line in one cell', async () => {
    const lines = ['内容,件数', '许可,1572', '处罚,31', '强制,8', '收费,0'];
    const sheet = XLSX.utils.aoa_to_sheet(lines.map((line) => [line]));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }));
    assert.deepEqual(shown(await readDocument(bytes)), [lines.map((line) => line.split(','))]);
  });
});

describe('a sheet as text', () => {
  for (const encoding of ['utf8', 'gb18030'] as const)
    it(`of the kind SYLK is read, in ${encoding}`, async () => {
      const sylk = 'ID;PWXL;N;E\r\nC;Y1;X1;K"规章"\r\nC;X2;K15\r\nC;Y2;X1;K"章;;程"\r\nC;X2;K0\r\nE\r\n';
      const gbk = Buffer.from(
        sylk.replace('规章', '\xb9\xe6\xd5\xc2').replace('章;;程', '\xd5\xc2;;\xb3\xcc'),
        'latin1',
      );
      const bytes = encoding === 'utf8' ? Buffer.from(sylk) : gbk;
      assert.deepEqual(shown(await readDocument(bytes)), [
        [
          ['规章', '15'],
          ['章;程', '0'],
        ],
      ]);
    });

  it('of the kind DIF is read', async () => {
    const sheet = worksheet([]);
    XLSX.utils.sheet_add_aoa(sheet, [
      ['规章', 15],
      ['许可', 1572],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
    const text: string = XLSX.write(book, { type: 'string', bookType: 'dif' });
    assert.match(JSON.stringify(await read(text)), /"规章","15".*"许可","1572"/);
  });
});

describe('a Word document in one file of XML', () => {
  it('is read as the package that it is', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = Object.entries(unzipSync(docx(['公开12件。']))).map(
      ([name, bytes]) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${strFromU8(bytes).replace(/^<\?xml.*?\?>/, '')}</pkg:xmlData></pkg:part>`,
    );
    const file = `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
    assert.deepEqual(await read(file), ['公开12件。']);
  });
});
