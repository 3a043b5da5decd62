import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { zipEntries } from '../../src/document/archive/zip.js';
import { type Document, UnreadableError } from '../../src/document/document.js';
import { readDocument } from '../../src/document/read.js';
import { costOf } from '../cost.js';
import { encode } from './bytes.js';
import { docx, mhtml, pdf, pdfFile, pdfOf, workbook, worksheet } from './formats.js';

/** Blocks one a line: headings with #, tables as rows of `a|b`. */
const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? `${block.heading ? '# ' : ''}${block.text}`
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')).join(' / '),
  );
const read = async (bytes: Uint8Array) => shown(await readDocument(bytes));
const refusal = async (bytes: Uint8Array) => {
  try {
    await readDocument(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
  return assert.fail('the file was read');
};
const part = (text: string) => Buffer.from(text);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word file', () => {
  it('is read without deleted text, marks of notes and comments', async () => {
    const body = `<w:p>${run('申请12')}<w:del><w:r><w:delText>34</w:delText></w:r></w:del><w:ins>${run('件')}</w:ins><w:r><w:commentReference w:id="1"/></w:r></w:p>`;
    assert.deepEqual(await read(docx([], body)), ['申请12件']);
  });

  it('has no encoding that could be wrong', async () => {
    const { charset, declared, lost, media_type } = await readDocument(docx(['甲']));
    assert.deepEqual([charset, declared, lost], [null, null, 0]);
    assert.match(media_type, /wordprocessingml/);
  });

  it('that is empty, or not whole, says so', async () => {
    assert.match((await refusal(docx([]))).message, /holds no text/);
    const whole = docx(['甲'.repeat(500)]);
    assert.match((await refusal(whole.slice(0, whole.length - 40))).message, /damaged/);
    const flipped = Uint8Array.from(whole);
    const at = Buffer.from(flipped).lastIndexOf('word/document.xml', flipped.length - 200) + 30;
    flipped[at] = flipped[at]! ^ 0xff;
    assert.match((await refusal(flipped)).message, /damaged/);
    assert.match((await refusal(docx([], '<w:p><w:r>'))).message, /damaged/);
  });

  it('that unpacks to more text than any report has is not unpacked', async () => {
    const bomb = docx(['甲'], '', { 'word/x.xml': new Uint8Array(40_000_000) });
    const cost = await costOf(async () => assert.match((await refusal(bomb)).message, /unpacks to \d+ MB/));
    assert.ok(cost < 1000);
  });
});

describe('a workbook', () => {
  const figures: [name: string, value: number, format: string, text: string][] = [
    ['digits in groups', 1808595, '#,##0', '1808595'],
    ['decimals that the format rounds', 59237.2449, '0.00', '59237.24'],
    ['a whole number shown with decimals', 12, '0.00', '12'],
    ['a percentage', 0.414, '0.0%', '41.4%'],
    ['a percentage that is shown rounded', 0.4137, '0%', '41%'],
    ['a unit in the format', 12, '0"件"', '12件'],
    ['a negative number in red', -4, '0;[Red]-0', '-4'],
    ['a negative number in brackets', -4, '0_);(0)', '-4'],
    ['noise of sums', 0.1 + 0.2, 'General', '0.3'],
    ['more digits than the column shows', 123456789012, 'General', '123456789012'],
    ['a power, which is shown rounded', 123456789012, '0.00E+00', '1.23E+11'],
    ['thousands, as they are shown', 1234567, '0,', '1235'],
    ['a zero that is shown as a dash', 0, '0;-0;"-"', '-'],
    ['a zero that is not shown', 0, '0;-0;', ''],
    ['a fraction', 0.5, '# ?/?', '1/2'],
    ['a date in the American order', 44581, 'm/d/yy', '2022-01-20'],
    ['a date', 44581, 'yyyy"年"m"月"d"日"', '2022年1月20日'],
  ];
  for (const [name, v, z, text] of figures) {
    it(`says a number as it stands there: ${name}`, async () => {
      const sheet: XLSX.WorkSheet = {
        A1: { t: 's', v: '甲' },
        B1: { t: 'n', v, z },
        C1: { t: 's', v: '乙' },
        '!ref': 'A1:C1',
      };
      for (const type of ['xlsx', 'biff8'] as const) {
        assert.deepEqual(await read(workbook({ Sheet1: sheet }, type)), [`甲|${text}|乙`], type);
      }
    });
  }

  it('has a heading where a sheet has a name, and no block where it is empty', async () => {
    const filled = worksheet(['甲']);
    const bytes = workbook({ Sheet1: filled, 公开情况: filled, Sheet3: {}, 工作表4: filled });
    assert.deepEqual(await read(bytes), ['甲', '# 公开情况', '甲', '甲']);
    assert.match((await refusal(workbook({ 空: { '!ref': 'A1' } }))).message, /empty/);
  });

  it('counts rows and columns as the sheet does, and keeps blanks within a table only', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      [],
      [null, '甲', '乙', '丙'],
      [null, '丁', null, null],
      [],
      [null, '戊', 1],
    ]);
    const { blocks } = await readDocument(workbook({ Sheet1: sheet }));
    assert.deepEqual(
      blocks.map(
        (block) => block.kind === 'table' && block.rows.flat().map((c) => `${c.text}@${c.row},${c.column}`),
      ),
      [
        ['甲@1,1', '乙@1,2', '丙@1,3', '丁@2,1', '@2,2', '@2,3'],
        ['戊@4,1', '1@4,2'],
      ],
    );
  });

  it('does not show what a merged cell covers', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['甲', '盖住', 1],
      ['乙', '丙', 2],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    assert.deepEqual(await read(workbook({ Sheet1: sheet })), ['甲|1 / 乙|丙|2']);
  });

  it('that is a page or comma-separated values in truth is read as such', async () => {
    const page = await readDocument(Buffer.from('<table><tr><td>规章<td>3</table>'));
    assert.equal(page.media_type, 'text/html');
    const csv = await readDocument(
      encode('指标,单位,数\n"规章, 条例",件,3\n"行政""许可""",件,\n', 'gb18030'),
    );
    assert.deepEqual([csv.media_type, csv.charset], ['text/csv', 'gb18030']);
    assert.deepEqual(shown(csv), ['指标|单位|数 / 规章, 条例|件|3 / 行政"许可"|件|']);
  });

  it('leaves sentences with commas a text', async () => {
    const { media_type } = await readDocument(Buffer.from('甲,乙,丙\n收到申请1,234件\n未收费\n'));
    assert.equal(media_type, 'text/plain');
  });

  it('says nothing on standard output, damaged or not', async (t) => {
    const spoken = (['log', 'warn', 'error'] as const).map((name) => t.mock.method(console, name, () => {}));
    const bytes = workbook({ Sheet1: worksheet(['甲']) }, 'biff8');
    for (let at = 600; at < bytes.length; at += 97) {
      await readDocument(Uint8Array.from(bytes).fill(0xb5, at, at + 40)).catch(() => {});
    }
    assert.deepEqual(
      spoken.map(({ mock }) => mock.callCount()),
      [0, 0, 0],
    );
  });
});

describe('an Office file that is not read', () => {
  const ole = (stream: string) => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000, 1));
    return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
  };
  const cases: [name: string, bytes: Uint8Array, message: RegExp][] = [
    ['a protected one', ole('EncryptedPackage'), /password/],
    ['a kind that nobody knows', ole('Other'), /of a kind that is not read/],
    ['OLE that ends early', ole('WordDocument').slice(0, 600), /damaged/],
    ['.pptx', zipSync({ 'ppt/presentation.xml': part('<p/>') }), /presentation/],
    ['.ofd', zipSync({ 'OFD.xml': part('<p/>') }), /OFD/],
    ['.odt', zipSync({ 'META-INF/manifest.xml': part('<p/>') }), /damaged.*missing/],
    ['a folder in a ZIP', zipSync({ 'a.html': part('<p>甲</p>') }), /ZIP archive.*path/],
  ];
  for (const [name, bytes, message] of cases) {
    it(`is refused with what the user may do: ${name}`, async () => {
      assert.match((await refusal(bytes)).message, message);
    });
  }
});

describe('a PDF', () => {
  const hex = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
  const line = (text: string, x: number, y: number) =>
    `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET\n`;

  it('is lines; its page numbers, running heads and browser’s marks are none', async () => {
    const page = (number: number, head: string) =>
      line('某县政府公报', 250, 810) +
      line(head, 60, 600) +
      line('公开18万条', 60, 580) +
      line(`${number}`, 300, 40);
    assert.deepEqual(await read(pdfOf([page(7, '甲'), page(8, '乙')])), [
      '某县政府公报',
      '甲',
      '公开18万条',
      '乙',
      '公开18万条',
    ]);
    const printed =
      line('2023/5/8 15:20   年度报告', 40, 825) +
      line('甲', 60, 600) +
      line('https://a.gov.cn/b.html   1/1', 40, 15);
    assert.deepEqual(await read(pdfOf([printed])), ['甲']);
  });

  it('has a paragraph as one block, up to a line that ends early or begins further in', async () => {
    const full = '甲'.repeat(40);
    const lines = [
      line(full.slice(2), 80, 700),
      line(full, 56, 680),
      line('乙乙', 56, 660),
      line(full.slice(2), 80, 640),
      line(`${full.slice(1)}12`, 56, 620),
      line('34件', 56, 600),
    ];
    assert.deepEqual(await read(pdfOf([lines.join('')])), [
      `${full.slice(2)}${full}乙乙`,
      `${full.slice(2)}${full.slice(1)}12`,
      '34件',
    ]);
  });

  it('keeps a number at the foot of a page that counts no pages', async () => {
    const pages = [
      line('规章', 60, 120) + line('规章', 60, 90) + line('12', 60, 60),
      line('甲', 60, 400) + line('40', 60, 60),
    ];
    assert.deepEqual(await read(pdfOf(pages)), ['规章', '规章', '12', '甲', '40']);
  });

  it('has three blanks between columns, and runs that touch are one word', async () => {
    const row = line('规章', 60, 600) + line('1', 200, 600) + line('2', 206, 600) + line('11', 300, 600);
    assert.deepEqual(await read(pdfOf([row])), ['规章   12   11']);
  });

  it('has characters where its font has radicals', async () => {
    assert.deepEqual(await read(pdfOf([line('⼈⺠政府⻓⻅', 60, 600)])), ['人民政府长见']);
  });

  it('is lines where lines make no grid', async () => {
    const box = '50 500 300 200 re S\n';
    assert.deepEqual(await read(pdfOf([box + line('甲', 60, 600)])), ['甲']);
  });

  it('joins a number that goes on in the next line of a full cell, and no other', async () => {
    const grid =
      '50 500 m 90 500 l S 50 540 m 90 540 l S 50 580 m 90 580 l S 50 500 m 50 580 l S 90 500 m 90 580 l S\n';
    const long = line('123456', 52, 566) + line('78', 52, 552);
    const two = line('12', 52, 526) + line('34', 52, 512);
    assert.deepEqual(await read(pdfOf([grid + long + two])), ['12345678 / 12\n34']);
  });

  it('without text says so', async () => {
    assert.match((await refusal(pdfOf(['', '0 0 m 9 9 l S', '']))).message, /3 pages are pictures/);
  });

  it('that is damaged or hostile is refused at once', async () => {
    const whole = pdf(['甲']);
    assert.match((await refusal(whole.slice(0, 200))).message, /damaged/);
    const cost = await costOf(async () => {
      for (const filling of ['1 0 obj\n<<', 'a', '\0', '<', '[']) {
        const bytes = Buffer.concat([part('%PDF-1.4\n'), Buffer.alloc(20_000_000, filling)]);
        assert.match((await refusal(bytes)).message, /damaged/);
      }
    });
    assert.ok(cost < 2500, `${cost} ms`);
  });

  const stream = (content: Buffer, entries: string) =>
    `<< ${entries} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
  const packed = (content: string) => stream(deflateSync(content), '/Filter /FlateDecode');
  const onePage = (content: string, ...others: string[]) =>
    pdfFile([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      content,
      ...others,
    ]);
  // Each form draws the next ten times: 10 to the power of 8 lines from a few hundred bytes.
  const nested = [...Array(8).keys()].map((n) =>
    stream(
      part(n === 7 ? '0 0 m 9 9 l S' : '/X Do '.repeat(10)),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${n + 6} 0 R >> >>`,
    ),
  );
  const endless: [string, Uint8Array][] = [
    ['as it stands', onePage(stream(part('0 0 m 9 9 l S '.repeat(1e6)), ''))],
    ['packed', onePage(packed('0 0 m 9 9 l S '.repeat(1e6)))],
    ['packed, of nothing but blanks', onePage(packed(' '.repeat(60_000_000)))],
    ['packed, of no commands at all', onePage(packed('xx '.repeat(20_000_000)))],
    ['in forms that draw each other', onePage(packed('/X Do '.repeat(10)), ...nested)],
  ];
  for (const [how, bytes] of endless) {
    it(`that draws without end is given up: ${how}`, { timeout: 30_000 }, async () => {
      assert.match((await refusal(bytes)).message, /draws more than any report/);
    });
  }

  it('gives the same document each time, and leaves its bytes alone', async () => {
    const bytes = pdf(['甲乙丙']);
    const before = Uint8Array.from(bytes);
    assert.deepEqual(await readDocument(bytes), await readDocument(bytes));
    assert.deepEqual(Uint8Array.from(bytes), before);
  });
});

describe('a saved page', () => {
  const html = (body: string, charset: string) =>
    encode(
      `<html><head><meta charset="${charset}"></head><body>${body}</body></html>`,
      charset === 'gb2312' ? 'gb18030' : charset,
    );

  it('begins with its first page, unless that is next to nothing beside another', async () => {
    const page = (words: string, location: string) => ({
      ...{ location, type: 'text/html; charset="utf-8"', bytes: html(words, 'utf-8') },
    });
    const long = `<p>收到3件</p>${'<p>公开内容</p>'.repeat(80)}`;
    const first = async (...pages: ReturnType<typeof page>[]) => shown(await readDocument(mhtml(pages)))[0];
    assert.equal(await first(page('<p>链接</p>', 'a'), page(long, 'b')), '收到3件');
    assert.equal(await first(page(`<p>报告</p>${'<p>内容</p>'.repeat(30)}`, 'a'), page(long, 'b')), '报告');
    assert.equal(await first(page('<p>目录</p><iframe src="b"></iframe>', 'a'), page(long, 'b')), '目录');
  });

  it('that was a workbook is all of its sheets', async () => {
    const part = (location: string, words: string) => ({
      ...{ location: `file:///C:/${location}`, type: 'text/html', bytes: html(words, 'utf-8') },
    });
    const frames =
      '<frameset rows="*,39"><frame src="b.files/sheet001.htm"><frame src="b.files/tabs.htm"></frameset>';
    const bytes = mhtml([
      {
        location: 'file:///C:/b.htm',
        type: 'text/html',
        bytes: Buffer.from(`<html><head></head>${frames}</html>`),
      },
      part('b.files/sheet001.htm', '<table><tr><td>规章<td>3</table>'),
      part('b.files/sheet002.htm', '<table><tr><td>许可<td>5</table>'),
      part('b.files/tabs.htm', '<p>表1</p>'),
    ]);
    assert.deepEqual(shown(await readDocument(bytes)), ['规章|3', '许可|5']);
  });

  it('is its root page, with the pages of frames in their places', async () => {
    const bytes = mhtml([
      {
        location: 'http://a.cn/x/index.htm',
        type: 'text/html',
        bytes: html('<p>甲</p><iframe src="b.htm"></iframe><p>乙</p><iframe src="c.htm"></iframe>', 'utf-8'),
      },
      { location: 'http://a.cn/x/p.gif', type: 'image/gif', bytes: Buffer.from('GIF89a'), base64: true },
      {
        location: 'http://a.cn/x/b.htm',
        type: 'text/html; charset="gb2312"',
        bytes: html('<table><tr><td>规章<td>3</table>', 'gb2312'),
        base64: true,
      },
    ]);
    const document = await readDocument(bytes);
    assert.deepEqual(shown(document), ['甲', '规章|3', '乙']);
    assert.deepEqual(
      [document.media_type, document.charset, document.lost],
      ['multipart/related', 'utf-8', 0],
    );
  });

  it('has the encoding that its bytes are in, whatever its head says', async () => {
    const bytes = encode('<p>某某县政府信息公开年度报告，主动公开3条</p>', 'gb18030');
    for (const base64 of [true, false]) {
      const document = await readDocument(
        mhtml([{ location: 'a', type: 'text/html; charset="utf-8"', bytes, base64 }]),
      );
      assert.deepEqual([document.charset, document.declared], ['gb18030', 'utf-8']);
      assert.deepEqual(shown(document), ['某某县政府信息公开年度报告，主动公开3条']);
    }
  });

  const message = (head: string, ...parts: [head: string, body: string][]) =>
    Buffer.from(
      `MIME-Version: 1.0\r\n${head}Content-Type: multipart/related; boundary="b"\r\n\r\n${parts.map(([fields, body]) => `--b\r\n${fields}\r\n\r\n${body}\r\n`).join('')}--b--\r\n`,
    );
  const HTML = 'Content-Type: text/html; charset=utf-8';

  it('begins with the page that was saved, although an advertisement stands before it', async () => {
    const parts: [string, string][] = [
      [`${HTML}\r\nContent-Location: http://a.cn/ad`, '<p>广告</p>'],
      [`${HTML}\r\nContent-Location: http://a.cn/a`, '<p>甲</p>'],
    ];
    assert.deepEqual(await read(message('Snapshot-Content-Location: http://a.cn/a\r\n', ...parts)), ['甲']);
    assert.deepEqual(await read(message('', ...parts)), ['广告']);
  });

  it('hides what its style sheets hide', async () => {
    for (const [href, location] of [
      ['s.css', 'http://a.cn/x/s.css'],
      ['cid:s@mhtml', 'cid:s@mhtml'],
    ])
      assert.deepEqual(
        await read(
          message(
            '',
            [
              `${HTML}\r\nContent-Location: http://a.cn/x/a`,
              `<link rel=stylesheet href="${href}"><p><i class=d>1</i>2</p>`,
            ],
            [`Content-Type: text/css\r\nContent-Location: ${location}`, '.d{display:none}'],
          ),
        ),
        ['2'],
      );
  });

  it('is parted where the whole boundary stands, not where it begins another', async () => {
    const inner = `--b1\r\n${HTML}\r\n\r\n<p>甲</p>\r\n--b1--`;
    assert.deepEqual(await read(message('', ['Content-Type: multipart/related; boundary=b1', inner])), [
      '甲',
    ]);
    assert.deepEqual(await read(message('', [HTML, '<p>甲</p>\r\n--bb\r\n<p>乙</p>'])), ['甲', '--bb', '乙']);
    const endless = Buffer.from('Content-Type: multipart/related; boundary=b\r\n\r\n--bx');
    assert.match((await refusal(endless)).message, /no page/);
  });

  it('is decoded although it does not say how it is encoded', async () => {
    assert.deepEqual(await read(message('', [HTML, '<p class=3D"a">=E7=94=\r\n=B2</p>'])), ['甲']);
    const letters = Buffer.from(`<p>${'甲'.repeat(60)}</p>`).toString('base64');
    assert.deepEqual(await read(message('', [HTML, letters])), ['甲'.repeat(60)]);
  });

  it('that shows itself in a frame comes to an end', async () => {
    const bytes = mhtml([
      { location: 'http://a.cn/a', type: 'text/html', bytes: html('甲<iframe src="/b"></iframe>', 'utf-8') },
      {
        location: 'http://a.cn/b',
        type: 'text/html',
        bytes: html('乙<iframe src="http://a.cn/b"></iframe>', 'utf-8'),
      },
    ]);
    assert.equal(new Set(await read(bytes)).size, 2);
  });

  it('is refused where its page is larger than any page may be', async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024, '<p>a</p>');
    assert.match((await refusal(mhtml([{ location: 'a', type: 'text/html', bytes }]))).message, /4 MB/);
  });

  it('without a page says so', async () => {
    assert.match(
      (await refusal(mhtml([{ location: 'a', type: 'image/gif', bytes: part('GIF') }]))).message,
      /no page/,
    );
  });

  it('of which only the frame was saved is refused with the page to save', async () => {
    const bytes = part(
      '<html><frameset><frame src="main.htm"></frameset><noframes>您的浏览器不支持框架 12 条</noframes></html>',
    );
    assert.match((await refusal(bytes)).message, /“main\.htm”/);
  });

  it('has the text that a frame brings along', async () => {
    assert.deepEqual(await read(part('<div>甲<iframe srcdoc="&lt;p&gt;公开3条&lt;/p&gt;"></iframe></div>')), [
      '甲',
      '公开3条',
    ]);
  });
});

describe('the names in an archive', () => {
  const names = (bytes: Uint8Array) => zipEntries(bytes).map(({ name }) => name);
  /** An archive whose name is in an encoding that it does not name. */
  const named = (name: Uint8Array) => {
    const plain = 'x'.repeat(name.length);
    const bytes = Buffer.from(zipSync({ [plain]: part('甲') }));
    for (let at = bytes.indexOf(plain); at !== -1; at = bytes.indexOf(plain, at + 1)) bytes.set(name, at);
    return Uint8Array.from(bytes);
  };

  it('are decoded by what they look like', () => {
    assert.deepEqual(names(zipSync({ '2021年报告/甲.html': part('') })), ['2021年报告/甲.html']);
    assert.deepEqual(names(named(encode('某县信息公开年报.html', 'gb18030'))), ['某县信息公开年报.html']);
    assert.deepEqual(names(named(Buffer.from('某县信息公开年报.html'))), ['某县信息公开年报.html']);
    assert.deepEqual(names(named(part('2021\\a.html'))), ['2021/a.html']);
  });
});
