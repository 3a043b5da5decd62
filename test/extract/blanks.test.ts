import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANKS } from '../../src/extract/blanks.js';

test('the list of blanks is what \\s stands for, character by character', () => {
  const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /\s/.test(char),
  );
  assert.deepEqual([...BLANKS].sort(), blanks.sort());
});
