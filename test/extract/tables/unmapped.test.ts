import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const TOP = '某县教育局2023年政府信息公开工作年度报告\n本局主动公开政府信息12条。\n';

describe('a line of nothing but numbers', () => {
  it('is kept where nothing was read of it', () =>
    assert.deepEqual(
      read(`${TOP}不知何表\n  41   7   1,203   0.5\n`).unmapped.map(({ cells }) => cells),
      [['41', '7', '1,203', '0.5']],
    ));

  it('is kept with the words before it that nobody knows', () =>
    assert.deepEqual(
      read(`${TOP}续办之事 10 8 1 1 0 1 21\n本局收到申请3件；其他4件。 1 2 3 4\n`).unmapped.map(
        ({ cells }) => cells,
      ),
      [['续办之事', '10', '8', '1', '1', '0', '1', '21']],
    ));

  it('is nothing where it has few, as the number of a page and a date do', () =>
    assert.deepEqual(read(`${TOP}- 3 -\n2024 1 22\n3\n`).unmapped, []));
});
