/** Tables of which a program wrote out each merged cell: as sheets without merges, and as frames that were exported. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/document/read.js';

const table = (rows: readonly string[]) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${row
          .split('|')
          .map((text) => `<td>${text}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
const shown = async (...tables: string[]) =>
  (await readDocument(Buffer.from(`<html><body>${tables.join('')}</body></html>`))).blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) =>
          row
            .map(
              ({ text, colspan, rowspan }) =>
                text + (colspan > 1 ? `→${colspan}` : '') + (rowspan > 1 ? `↓${rowspan}` : ''),
            )
            .join('|'),
        ),
  );

const HEAD = ['第二十条第（五）项|第二十条第（五）项|第二十条第（五）项', '内容|处理数量|处理数量'];

describe('a table whose merged cells are written out', () => {
  it('has them merged again: words beside each other and below, numbers under a head that is merged', async () => {
    const rows = [
      ...[...HEAD, '许可|4529|4529', ...HEAD, '处罚|31|31', '强制|0|8', ...HEAD],
      ...['结果|公开情况|12', '结果|公开情况|13', '结果|其他情况|其他情况', '其他情况|其他情况|14'],
    ];
    assert.deepEqual(await shown(table(rows)), [
      [
        ...['第二十条第（五）项→3', '内容|处理数量→2', '许可|4529→2'],
        ...['第二十条第（五）项→3', '内容|处理数量→2', '处罚|31→2', '强制|0|8'],
        ...['第二十条第（五）项→3', '内容|处理数量→2'],
        ...['结果↓3|公开情况↓2|12', '13', '其他情况→2', '其他情况→2|14'],
      ],
    ]);
  });

  it('is told by the tables of a document together, and not by a slip', async () => {
    const pair = [...HEAD, '许可|4529|4529'];
    assert.deepEqual(await shown(table(pair), table(pair)), [pair, pair]);
    const three = await shown(table(pair), table(pair), table(pair));
    assert.deepEqual(three[2], ['第二十条第（五）项→3', '内容|处理数量→2', '许可|4529→2']);
  });

  it('is none where cells are merged in it', async () => {
    const merged = table([...HEAD, ...HEAD, ...HEAD]).replace('<td>', '<td colspan="2">');
    assert.deepEqual((await shown(merged))[0]?.[1], '内容|处理数量|处理数量');
  });
});
