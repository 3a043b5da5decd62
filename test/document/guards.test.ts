/** Small files that unpack to gigabytes, or that make a parser's work grow with their square, are refused at once. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync, zlibSync } from 'fflate';
import { zipEntries } from '../../src/document/archive/zip.js';
import { nestsTooDeep } from '../../src/document/page/tree.js';
import { unpacksTooMuch } from '../../src/document/pdf/guard.js';
import { readDocument } from '../../src/document/read.js';
import { costOf } from '../cost.js';

const MEGABYTE = 1024 * 1024;
const stream = (dictionary: string, content: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj <</Length ${content.length} ${dictionary}>>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const blanks = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE).fill(0x20);
const hex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);
/** Runs of 128 of one byte. */
const runs = (megabytes: number) =>
  Buffer.from(Array.from({ length: (megabytes * MEGABYTE) / 64 }, (_, i) => (i % 2 ? 0x20 : 129)));

describe('a PDF stream', () => {
  const packed = zlibSync(blanks(40));
  for (const [name, dictionary, content] of [
    ['packed once', '/Filter /FlateDecode', packed],
    ['packed twice', '/Filter [/FlateDecode /FlateDecode]', zlibSync(packed)],
    ['packed twice, with its filters named elsewhere', '/Filter 9 0 R', zlibSync(packed)],
    ['packed and written out in hex', '/Filter [/ASCIIHexDecode /FlateDecode]', hex(packed)],
    ['of runs', '/Filter /RunLengthDecode', runs(40)],
    ['that says it is a font', '/Filter /FlateDecode /Length1 9', zlibSync(blanks(100))],
  ] as const) {
    it(`that unpacks to more than any report draws is refused: ${name}`, () => {
      assert.ok(content.length < 2 * MEGABYTE);
      assert.equal(unpacksTooMuch(stream(dictionary, content)), true);
    });
  }

  it('of an ordinary size is read, behind whatever filters', () => {
    const small = zlibSync(blanks(2));
    assert.equal(unpacksTooMuch(stream('/Filter [/FlateDecode /FlateDecode]', zlibSync(small))), false);
    assert.equal(unpacksTooMuch(stream('/Filter /FlateDecode /Length1 9', zlibSync(blanks(20)))), false);
    assert.equal(unpacksTooMuch(stream('/Filter [/ASCIIHexDecode /FlateDecode]', hex(small))), false);
  });
});

describe('an archive', () => {
  it('whose entries share bytes is refused', () => {
    const bytes = Buffer.from(
      zipSync({ 'a.txt': Buffer.from('a'.repeat(99)), 'b.txt': Buffer.from('b'.repeat(99)) }),
    );
    assert.equal(zipEntries(bytes).length, 2);
    const second = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(0, second + 42);
    assert.throws(() => zipEntries(bytes), /entries overlap/);
  });
});

describe('a page', () => {
  for (const [name, html] of [
    ['of elements that close each other and nest all the same', '<li><p>'.repeat(60_000)],
    [
      'of formatting elements and ends that end none of them',
      `${'<b>'.repeat(9_990)}${'</i>'.repeat(60_000)}`,
    ],
  ] as const) {
    it(`whose nesting costs the parser the square of its size is refused: ${name}`, async () => {
      assert.ok((await costOf(() => assert.equal(nestsTooDeep(html), true))) < 2000);
    });
  }

  it('that is long and flat is read', () => {
    assert.equal(nestsTooDeep('<p><b>1</b></p>'.repeat(100_000)), false);
    assert.equal(nestsTooDeep('<p>1<li>2<td>3'.repeat(2_000)), false);
  });

  it('that shows one part in many frames shows it as often as there is room', async () => {
    const part = `<p>${'甲'.repeat(300_000)}</p>`;
    const saved = Buffer.from(
      `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: http://a.cn/\r\n\r\n<html><body>${'<iframe src="http://a.cn/p"></iframe>'.repeat(90)}</body></html>\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: http://a.cn/p\r\n\r\n${part}\r\n--b--\r\n`,
    );
    const { blocks } = await readDocument(saved);
    const shown = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0);
    assert.ok(shown >= 300_000 && shown <= 4 * MEGABYTE, `${shown} characters`);
  });
});
