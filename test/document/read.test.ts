import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { UnreadableError } from '../../src/document/document.js';
import { readDocument, readText } from '../../src/document/read.js';
import { costOf } from '../cost.js';
import { encode } from './bytes.js';
import { paper, table } from './pdf/paper.js';

const hex = (digits: string, rest = 200) =>
  Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(rest, 7)]);

describe('a page that its server packed', () => {
  it('is unpacked, whatever its name is', async () => {
    const page = gzipSync('<p>公开12件</p>');
    assert.deepEqual((await readDocument(page)).blocks, [{ kind: 'text', text: '公开12件', heading: false }]);
  });
  it('is refused where it is packed again and again', async () => {
    let deep: Uint8Array = Buffer.from('公开12件');
    for (let i = 0; i < 9; i++) deep = gzipSync(deep);
    await assert.rejects(readDocument(deep), /without end/);
  });
});

describe('a PDF behind what a server put before it', () => {
  it('is read, and not taken for the text that stands there', async () => {
    const pdf = paper([{ commands: table([['甲', '12', '3', '0']]) }]);
    const sent = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\nX-Pages: 1\r\n\r\n'), pdf]);
    assert.deepEqual((await readDocument(sent)).blocks, (await readDocument(pdf)).blocks);
  });
});

describe('a package that holds a PDF as it is', () => {
  it('is no PDF, though that begins within its first bytes', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%\n1 0 obj');
    const zip = zipSync({ '报告.pdf': [pdf, { level: 0 }] });
    await assert.rejects(
      readDocument(zip),
      (error) => error instanceof UnreadableError && /zip/.test(error.media_type ?? ''),
    );
  });
});

describe('a file without text', () => {
  const cases: [name: string, bytes: Uint8Array, media_type: string, message: RegExp][] = [
    ['empty', new Uint8Array(), 'application/x-empty', /empty/],
    ['blanks only', Buffer.from(' \n\t\r\n\u3000 '), 'text/plain', /blanks/],
    ['a byte order mark only', Buffer.from('efbbbf', 'hex'), 'text/plain', /blanks/],
    ['PNG named .html', hex('89504e470d0a1a0a'), 'image/png', /PNG/],
    ['JPEG', hex('ffd8ffe000104a46'), 'image/jpeg', /JPEG/],
    ['GIF', hex('474946383961'), 'image/gif', /GIF/],
    ['BMP', hex('424d36100e0000000000'), 'image/bmp', /BMP/],
    ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'application/pdf', /PDF/],
    ['ZIP or docx', hex('504b030414000600'), 'application/zip', /ZIP/],
    ['old Office file', hex('d0cf11e0a1b11ae1'), 'application/x-ole-storage', /Office/],
    ['GZIP', hex('1f8b0800'), 'application/gzip', /GZIP/],
    ['RAR', hex('526172211a0700'), 'application/vnd.rar', /RAR/],
    ['BZIP2', Buffer.from('BZh91AY&SY', 'latin1'), 'application/x-bzip2', /BZIP2/],
    ['XZ', hex('fd377a585a00'), 'application/x-xz', /an XZ/],
    ['ZSTD', hex('28b52ffd'), 'application/zstd', /ZSTD/],
    ['uuencode', Buffer.from('begin 644 a.html\nM/&AT;6P^\n'), 'text/x-uuencode', /uuencode/],
    ['UTF-7', Buffer.from('<p>+lX9sQGyzXgJOpJAaj9CPk1xA-2024</p>\n'.repeat(30)), 'text/plain', /UTF-7/],
    [
      'Base64',
      Buffer.from(Buffer.from('政府信息公开年报'.repeat(300)).toString('base64')),
      'text/plain',
      /Base64/,
    ],
    ['percent signs', Buffer.from(encodeURIComponent('政府信息公开年报'.repeat(9))), 'text/plain', /percent/],
    [
      'quoted-printable',
      Buffer.from(`<html lang=3D"zh"><p>${'=E5=85=AC=E5=BC=80'.repeat(20)}</p>`),
      'text/plain',
      /quoted-printable/,
    ],
    [
      'binary',
      Buffer.from(Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 32)),
      'application/octet-stream',
      /binary/,
    ],
    [
      'random bytes',
      Buffer.from(
        Array.from({ length: 94 }, (_, i) => createHash('sha256').update(`${i}`).digest('hex')).join(''),
        'hex',
      ),
      'application/octet-stream',
      /binary/,
    ],
    ['JSON of many lines', Buffer.from('\uFEFF{\n "title": "年度报告"\n}\n'), 'application/json', /JSON/],
    ['JSON a line', Buffer.from('{"title":"年度报告"}\n{"title":"年度报'), 'application/json', /JSON/],
    ['a list in JSON', Buffer.from('[{"title":"年度报告"}]'), 'application/json', /JSON/],
    ['seventeen megabytes', Buffer.alloc(17 * 1024 * 1024, 0x61), 'application/octet-stream', /4 MB/],
  ];
  it('is read where zeros fill its lines, or the file, up', () => {
    for (const filled of ['收到3\0件\n\0答复3件\n', `收到3件\n答复3件\n${'\0'.repeat(900)}`])
      assert.deepEqual(
        readText(Buffer.from(filled))
          .blocks.slice(0, 2)
          .map((block) => block.kind === 'text' && block.text),
        ['收到3件', '答复3件'],
      );
  });
  for (const [name, bytes, media_type, message] of cases) {
    it(`is refused with a sentence: ${name}`, () => {
      assert.throws(
        () => readText(bytes),
        (error: unknown) => {
          assert.ok(error instanceof UnreadableError);
          assert.equal(error.media_type, media_type);
          assert.match(error.message, message);
          assert.match(error.message, /^[A-Z].*\.$/);
          return true;
        },
      );
    });
  }
});

it('a text that begins like JSON is a text', () => {
  for (const text of ['[字体: 大 中 小] 打印', '{"title": 年度报告', '[1] 年度报告'])
    assert.equal(readText(Buffer.from(text)).media_type, 'text/plain', text);
});

describe('twenty megabytes', () => {
  const heads = [
    '',
    '<html>',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'a,b\n',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
    'From: a\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
  ];
  for (const head of heads) {
    it(`of nothing are refused at once: ${JSON.stringify(head.slice(0, 20))}`, async () => {
      await readDocument(Buffer.from(head, 'latin1')).catch(() => {});
      for (const filling of ['a', '\n', '<', '--x\n']) {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(20_000_000, filling)]);
        const cost = await costOf(() => assert.rejects(readDocument(bytes), UnreadableError));
        assert.ok(cost < 1500, `${filling}: ${cost} ms`);
      }
    });
  }
});

describe('a flattened text', () => {
  it('is a block for each line, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\f']) {
      const { blocks, media_type } = readText(Buffer.from(['甲', '', '乙 <5件', ''].join(end)));
      assert.equal(media_type, 'text/plain');
      assert.deepEqual(
        blocks.map((block) => block.kind === 'text' && block.text),
        ['甲', '', '乙 <5件', ''],
      );
    }
  });

  it('loses its byte order mark', () => {
    for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
      const [block] = readText(encode('\uFEFF甲abc', charset)).blocks;
      assert.deepEqual(block, { kind: 'text', text: '甲abc', heading: false });
    }
  });

  it('that begins with the letters BM is no picture', () => {
    const { media_type } = readText(Buffer.from('BM镇2018年政府信息公开工作年度报告'));
    assert.equal(media_type, 'text/plain');
  });

  it('with a form feed or an escape character here and there is still text', () => {
    const text = `${'本年收到申请3件。'.repeat(40)}\u001b\u0007`;
    assert.equal(readText(Buffer.from(text)).media_type, 'text/plain');
  });
});

describe('a page', () => {
  for (const html of [
    '<!DOCTYPE html><p>甲',
    '前言<TABLE border=1><tr><td>甲</table>',
    '<div\nclass="a">甲</div>',
    '<p>甲</p>',
  ]) {
    it(`is known by its markup, not by its name: ${JSON.stringify(html)}`, () => {
      const { media_type, blocks } = readText(Buffer.from(html));
      assert.equal(media_type, 'text/html');
      assert.ok(!JSON.stringify(blocks).includes('<'));
    });
  }

  it('that lies about its encoding reports what it declares and what it is', () => {
    const { charset, declared, blocks } = readText(
      encode('<meta charset="utf-8"><p>政府信息公开工作年度报告</p>', 'gb18030'),
    );
    assert.deepEqual([charset, declared], ['gb18030', 'utf-8']);
    assert.deepEqual(blocks, [{ kind: 'text', text: '政府信息公开工作年度报告', heading: false }]);
  });

  it('holds each block’s text once', () => {
    const { blocks } = readText(Buffer.from('<div>甲<div>乙</div>丙</div>'));
    assert.deepEqual(
      blocks.map((block) => block.kind === 'text' && block.text),
      ['甲', '乙', '丙'],
    );
  });
});

describe('a table that is drawn with characters', () => {
  const lines = (text: string) =>
    readText(Buffer.from(text)).blocks.map((block) => (block.kind === 'text' ? block.text : 'table'));

  it('has bars between its cells, and no lines of strokes', () => {
    assert.deepEqual(lines('┌──┬──┐\n│许可│12│\n├──┼──┤\n┃处罚┃3┃\n│  │  │\n└──┴──┘'), [
      ...['', '|许可|12|', '', '|处罚|3|', '|  |  |', ''],
    ]);
  });

  it('leaves dashes in sentences alone', () =>
    assert.deepEqual(lines('一、概况──公开3条'), ['一、概况──公开3条']));
});

it('a text is read without signs of control, and by those that part its fields', async () => {
  const shown = async (text: string) =>
    (await readDocument(Buffer.from(text))).blocks.flatMap((block) =>
      block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|')),
    );
  const filler = '一、总体情况。'.repeat(20);
  assert.deepEqual(
    await shown(`<p>${filler}</p><table><tr><td>甲</td><td>\x07\x0312\x08</td></tr></table>`),
    [filler, '甲|12'],
  );
  assert.deepEqual(await shown(['内容\x1f件数', '规章\x1f1', '许可\x1f13'].join('\x1e')), [
    '内容\t件数',
    '规章\t1',
    '许可\t13',
  ]);
});
