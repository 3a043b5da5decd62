/** A Word 97–2003 file is read as a person sees it, and a damaged one costs a sentence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import XLSX from 'xlsx';
import type { Document } from '../../../src/document/document.js';
import { UnreadableError } from '../../../src/document/document.js';
import { readDocument } from '../../../src/document/read.js';
import { workbook, worksheet } from '../formats.js';
import { doc, row, sprm, type Written } from './word97.js';

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows
          .map((cells) =>
            cells.map(({ text, colspan }) => text + (colspan > 1 ? `*${colspan}` : '')).join('|'),
          )
          .join(' / '),
  );
const read = async (written: Written) => shown(await readDocument(doc(written)));
const none = Buffer.alloc(0);
const cell = sprm(0x2416, 1);

describe('the text of an old Word file', () => {
  it('is joined from pieces of both widths, in whatever order the file keeps them', async () => {
    const pieces = [{ text: '收到' }, { text: '12', narrow: true }, { text: '件。\r' }];
    assert.deepEqual(await read({ pieces, order: [2, 0, 1] }), ['收到12件。']);
  });

  it('is without what is hidden, struck out or deleted, by characters or by a piece', async () => {
    const text = '收到9876件\r';
    const looks = [sprm(0x083c, 1), sprm(0x0837, 1), sprm(0x0800, 1), none];
    const characters = [[2, none], ...looks.map((one): [number, Buffer] => [1, one]), [2, none]] as const;
    assert.deepEqual(await read({ pieces: [{ text }], characters }), ['收到6件']);
    const narrow = [
      [2, none],
      [1, sprm(0x4852, 1, 0)],
      [3, none],
      [2, none],
    ] as const;
    assert.deepEqual(await read({ pieces: [{ text }], characters: narrow }), ['收到876件']);
    const pushed = [
      [2, none],
      [4, sprm(0x8840, 0xd4, 0xfe)],
      [2, none],
    ] as const;
    assert.deepEqual(await read({ pieces: [{ text }], characters: pushed }), ['收到□□□□件']);
    const inHaste = [
      { text: '收到' },
      { text: '1', sprms: (0x41 << 1) | (1 << 8) },
      { text: '2', sprms: sprm(0x083c, 1) },
      { text: '3件\r' },
    ];
    assert.deepEqual(await read({ pieces: inHaste }), ['收到3件']);
  });

  it('is the main text, then its boxes and notes; heads of pages and comments are left out', async () => {
    const parts = ['正文\r', '注\r', '页眉\r', '批注\r', '尾注\r', '文本框\r'];
    const lengths = parts.map(({ length }) => length);
    const stories = [...lengths.slice(0, 3), 0, ...lengths.slice(3)];
    assert.deepEqual(await read({ pieces: [{ text: parts.join('') }], stories }), [
      '正文',
      '文本框',
      '注',
      '尾注',
    ]);
  });

  it('shows what a field gives and not what it does', async () => {
    const text = '共\u0013 =1+2 \u001412\u0015件，\u0013 EMBED Equation.3 \u0014\u0015\r';
    assert.deepEqual(await read({ pieces: [{ text }] }), ['共12件，□']);
  });
});

describe('a field of an old Word file that never ends', () => {
  it('hides no paragraph behind its own', async () => {
    assert.deepEqual(await read({ pieces: [{ text: '甲\u0013 PAGE \r收到12件\r' }] }), ['甲', '收到12件']);
  });
});

describe('a table of an old Word file', () => {
  const text = '甲\u0007乙\u0007\u0007丙\u0007\u0007';

  it('has its columns by the edges of all rows, those that lie side by side as one', async () => {
    const paragraphs = [
      ...[2, 2].map((count): [number, Buffer] => [count, cell]),
      [1, row([-108, 1000, 3000])],
      [2, cell],
      [1, row([-90, 3020])],
    ] as const;
    assert.deepEqual(await read({ pieces: [{ text }], paragraphs }), ['甲|乙 / 丙*2']);
  });

  it('joins cells that are merged across', async () => {
    const merged = '甲\u0007\u0007乙\u0007\u0007';
    const second = '1\u00072\u00073\u0007\u0007';
    const edges = [0, 1000, 2000, 3000];
    const paragraphs = [
      ...[2, 1, 2].map((count): [number, Buffer] => [count, cell]),
      [1, row(edges, [1, 2, 0])],
      ...[2, 2, 2].map((count): [number, Buffer] => [count, cell]),
      [1, row(edges)],
    ] as const;
    assert.deepEqual(await read({ pieces: [{ text: merged + second }], paragraphs }), ['甲*2|乙 / 1|2|3']);
  });

  it('is found where its modifiers are too many for a page', async () => {
    const long = row([-108, 1000, 3000]);
    const data = Buffer.concat([Buffer.from([long.length & 0xff, long.length >> 8]), long]);
    const paragraphs = [
      ...[2, 2].map((count): [number, Buffer] => [count, cell]),
      [1, sprm(0x6646, 0, 0, 0, 0)],
      [2, cell],
      [1, row([-108, 3000])],
    ] as const;
    assert.deepEqual(await read({ pieces: [{ text }], paragraphs, data }), ['甲|乙 / 丙*2']);
  });

  it('in a cell of another is read, and the text around it', async () => {
    const nested = '外\r一\r二\r\r\u0007\u0007后\r';
    const inner = Buffer.concat([cell, sprm(0x6649, 2, 0, 0, 0)]);
    const paragraphs = [
      [2, cell],
      ...[2, 2].map((count): [number, Buffer] => [count, Buffer.concat([inner, sprm(0x244b, 1)])]),
      [1, Buffer.concat([inner, sprm(0x244c, 1)])],
      [1, cell],
      [1, row([0, 3000])],
      [2, none],
    ] as const;
    const all = (await read({ pieces: [{ text: nested }], paragraphs })).join(' ');
    for (const words of ['外', '一', '二', '后']) assert.ok(all.includes(words), all);
  });
});

describe('an old Word file that cannot be read', () => {
  const pieces = [{ text: '收到12件\r' }];
  const cases: [name: string, written: Written, message: RegExp][] = [
    ['is protected', { pieces, flags: 0x0100 }, /password/],
    ['is older than Word 97', { pieces, version: 0x68 }, /older than Word 97.*\.docx/],
    ['has no text', { pieces: [{ text: '\r' }] }, /holds no text/],
  ];
  for (const [name, written, message] of cases) {
    it(`says so where it ${name}`, async () => {
      await assert.rejects(readDocument(doc(written)), (error) => {
        assert.ok(error instanceof UnreadableError);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  it('is none for a workbook that stands in it', async () => {
    const others = { 'ObjectPool/_1/Workbook': Buffer.alloc(5000, 1) };
    assert.deepEqual(await read({ pieces, others }), ['收到12件']);
  });

  it('costs a sentence wherever it is cut or overwritten', async () => {
    const file = path.join(import.meta.dirname, '../../../../test/reports/old-word/input.doc');
    const whole = new Uint8Array(readFileSync(file));
    const damaged = [];
    for (let at = 0; at < whole.length; at += 211) {
      damaged.push(whole.slice(0, at), Uint8Array.from(whole).fill(0xff, at, at + 9));
    }
    for (const bytes of damaged) {
      await readDocument(bytes).catch((error) => assert.ok(error instanceof UnreadableError, error.stack));
    }
  });
});

describe('a workbook in a Word 97 file', () => {
  const place = Buffer.concat([sprm(0x080a, 1), sprm(0x6a03, 7, 0, 0, 0)]);
  const text = '上文\r\u0013 EMBED Excel.Sheet.8 \u0014\u0001\u0015\r下文\r';
  const at = text.indexOf('\u0014');
  const characters: Written['characters'] = [
    ...[[at, none] as const, [1, place] as const, [text.length - at - 1, none] as const],
  ];
  const book = XLSX.CFB.read(Buffer.from(workbook({ Sheet1: worksheet(['公开12件']) }, 'biff8')), {
    type: 'buffer',
  });
  const stream = Buffer.from(XLSX.CFB.find(book, '/Workbook')!.content as Uint8Array);
  const shows = (others: Record<string, Buffer>) => read({ pieces: [{ text }], characters, others });

  it('is read where its picture stands', async () => {
    assert.match((await shows({ 'ObjectPool/_7/Workbook': stream })).join('|'), /^上文\|公开12件\|下文$/);
  });
  it('is not where an icon stands for it, or the field names another', async () => {
    const icon = { 'ObjectPool/_7/\u0003ObjInfo': Buffer.from([0x40, 0, 0, 0, 0, 0]) };
    assert.doesNotMatch((await shows({ 'ObjectPool/_7/Workbook': stream, ...icon })).join('|'), /12/);
    assert.doesNotMatch((await shows({ 'ObjectPool/_8/Workbook': stream })).join('|'), /12/);
  });
});
