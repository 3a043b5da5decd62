/** Rich Text files, as Word, WPS and LibreOffice write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UnreadableError } from '../../../src/document/document.js';
import { readDocument } from '../../../src/document/read.js';
import { costOf } from '../../cost.js';
import { read } from './packages.js';

const u = (text: string) =>
  [...text].map((char) => (char > '\x7f' ? `\\u${char.charCodeAt(0)}?` : char)).join('');
const file = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 Ming;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title ${u('题')}}}${body}}`,
    'latin1',
  );
const shown = async (body: string) => read(file(body));
/** A row of cells, each with what is said of it and its right edge. */
const row = (...cells: [text: string, edge: number, said?: string][]) =>
  `\\trowd\\trleft0${cells.map(([, edge, said = '']) => `${said}\\cellx${edge}`).join('')}${cells.map(([text]) => `\\pard\\intbl ${text}\\cell`).join('')}\\row\n`;
const grid = async (bytes: Uint8Array) =>
  (await readDocument(bytes)).blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((cells) =>
          cells.map(
            ({ text, rowspan, colspan }) =>
              `${text}${rowspan > 1 ? `↓${rowspan}` : ''}${colspan > 1 ? `→${colspan}` : ''}`,
          ),
        ),
  );

describe('a Rich Text file', () => {
  it('is read in the encoding of each font, in Unicode with its fallbacks passed over', async () => {
    const gbk = "\\f1 \\'ca\\'d5\\'b5\\'bd12\\'bc\\'fe";
    assert.deepEqual(
      await shown(`${gbk}\\par {\\f2 \\'a6\\'ac}\\par ${u('公开12件')}\\par \\uc2\\u20844\\'b9\\'ab7\\par`),
      ['收到12件', '收', '公开12件', '公7'].map((text) =>
        text === '收' ? new TextDecoder('big5').decode(Buffer.from('a6ac', 'hex')) : text,
      ),
    );
  });

  it('has once what is written twice, in old letters and in Unicode', async () => {
    const twice = (old: string, said: string) => `{\\upr{${old}}{\\*\\ud{${said}}}}`;
    assert.deepEqual(await shown(`${u('公开')}${twice('9', `1{\\b 2}`)}${u('件')}\\par`), ['公开12件']);
    assert.deepEqual(await shown(`{\\*\\annotation ${twice('9', '9')}}${u('公开12件')}\\par`), ['公开12件']);
  });

  it('is one whatever its name is, and of one that holds nothing that is said', async () => {
    await assert.rejects(readDocument(file('')), UnreadableError);
    assert.ok((await costOf(() => readDocument(file(`12\\par ${'{'.repeat(300_000)}`)))) < 3000);
  });

  for (const [name, said] of [
    ['hidden', '\\v 118\\v0 '],
    ['struck out', '{\\strike 118}'],
    ['struck out twice', '{\\striked1 118}'],
    ['deleted', '{\\deleted 118}'],
    ['white', '{\\cf1 118}'],
    ['of half a point', '{\\fs1 118}'],
    ['in a comment', '{\\*\\annotation 118}'],
    ['in a header', '{\\header 118\\par}'],
    ['what a field does', '{\\field{\\*\\fldinst 118}{\\fldrslt }}'],
    ['a picture', '{\\pict\\wmetafile8 118}'],
    ['a picture in bytes', '{\\pict\\bin3 11}}'],
    ['of a kind that nobody knows', '{\\*\\unknown 118}'],
  ] as const)
    it(`does not show what is ${name}`, async () =>
      assert.deepEqual(await shown(`${u('收到')}${said}120${u('件')}\\par`), ['收到120件']));

  it('is read to its end or not at all, however deep its groups are', async () => {
    const deep = (depth: number) => `${'{'.repeat(depth)}${'}'.repeat(depth)}${u('公开12件')}\\par`;
    assert.deepEqual(await shown(deep(5000)), ['公开12件']);
    await assert.rejects(shown(deep(1_000_000)), /more markup/);
  });

  it('shows what fields show, what lists number, and white letters on black', async () => {
    assert.deepEqual(await shown('{\\field{\\*\\fldinst SUM(LEFT)}{\\fldrslt 120}}\\par'), ['120']);
    assert.deepEqual(await shown(`{\\listtext 1.\\tab}${u('其他')}\\par`), ['1. 其他']);
    assert.deepEqual(await shown('{\\cf1\\chcbpat2 120}\\par'), ['120']);
    assert.deepEqual(await shown('120{\\super 2}\\par'), await shown('120{\\up8\\fs10 2}\\par'));
  });

  it('has tables whose cells span columns and rows', async () => {
    const table =
      row(['A', 1000], ['B', 3000]) +
      row(['C', 1000, '\\clvmgf'], ['1', 2000], ['2', 3000]) +
      row(['', 1000, '\\clvmrg'], ['3', 2000], ['4', 3000]) +
      row(['D', 1000, '\\clmgf'], ['', 2000, '\\clmrg'], ['5', 3000]);
    assert.deepEqual(await grid(file(`1\\par ${table}\\pard 2\\par`)), [
      '1',
      [
        ['A', 'B→2'],
        ['C↓2', '1', '2'],
        ['3', '4'],
        ['D→2', '5'],
      ],
      '2',
    ]);
  });

  it('keeps two paragraphs of a cell apart, and reads a table in a cell', async () => {
    assert.deepEqual(await grid(file(row(['A', 1000], ['12\\par 3', 2000]))), [[['A', '12\n3']]]);
    const inner =
      '\\pard\\intbl\\itap2 7\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}';
    assert.deepEqual(await grid(file(row(['A', 1000], [`${inner}\\pard\\intbl `, 2000]))), [[['A', '7']]]);
  });
});
