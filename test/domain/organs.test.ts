import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortName } from '../../src/domain/organs.js';

test('a government is called by its place where there is little room, its office and a place without a name are not', () => {
  assert.equal(shortName('平阳县人民政府'), '平阳县');
  assert.equal(shortName('上海市人民政府办公厅'), '上海市人民政府办公厅');
  assert.equal(shortName('人民政府'), '人民政府');
});
