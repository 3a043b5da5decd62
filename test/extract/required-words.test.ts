/** The words that a pattern needs: one that is wrong would silence a phrase for good. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as openings from '../../src/domain/openings.js';
import { ZERO_PHRASES } from '../../src/domain/phrases/none.js';
import { PHRASES } from '../../src/domain/phrases/phrases.js';
import { AnchorIndex, anchorsOf, needsOf, sieved } from '../../src/extract/required-words.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const reports = path.join(packageRoot(), 'data', 'reports');

describe('the words a pattern needs', () => {
  const cases: [pattern: string, words: string[] | null][] = [
    ['复议', ['复议']],
    ['(?:行政)?复议(?:申请)*', ['复议']],
    ['(?:网站|微信)(?:发布)?', ['网站', '微信']],
    // Both would do; one word is less to look for.
    ['(?:网站|微信)公开', ['公开']],
    ['(?:收到|接到)[^,]{0,9}依申请公开', ['依申请公开']],
    ['收(?:到)?', ['收']],
    // A word that may be left out, or that must not stand there, is not needed.
    ['(?:申请)?', null],
    ['(?!申请)', null],
    ['(?<!依)申请', ['申请']],
    ['(?:申请|)', null],
    ['(?:申请|.+)', null],
    // A class that names few characters is as good as their alternatives.
    ['[没未]', ['没', '未']],
    ['[^没未]', null],
    ['[一-九]', null],
    ['[\\d、]', null],
    ['\\d+件', ['件']],
    ['[答回](?:复){1,2}', ['复']],
    ['答复{0,2}', ['答']],
    ['\\(含', ['(含']],
    // The digits and names of escapes are no words.
    ['\\u4e00+局', ['局']],
    ['\\p{Script=Han}局', ['局']],
    ['(?<a>[东西])\\k<a>局', ['局']],
  ];
  for (const [pattern, words] of cases) {
    it(pattern, () => assert.deepEqual(anchorsOf(pattern), words));
  }

  it('all that a sequence needs', () => {
    assert.deepEqual(needsOf('(?:刊[登载发]|登载)[^,]*信息'), [['刊', '登载'], ['信息']]);
    assert.deepEqual(needsOf('(?:通过(?:网站|微信)公开)?发布'), [['发布']]);
    // Of alternatives one need of each, the one that tells most.
    assert.deepEqual(needsOf('收到.*申请|接到.*依申请公开'), [['收到', '依申请公开']]);
  });

  it('every phrase has some, so that none is tried on every sentence', () => {
    for (const { indicator, before, after } of PHRASES) {
      assert.ok(anchorsOf(before) ?? anchorsOf(after ?? ''), indicator);
    }
    for (const { indicators, pattern } of ZERO_PHRASES) assert.ok(anchorsOf(pattern), indicators[0]);
  });
});

describe('a pattern that is tried only where its words stand', () => {
  const lines = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(path.join(reports, name), 'utf8').split('\n'));
  for (const [name, pattern] of Object.entries(openings)) {
    if (!(pattern instanceof RegExp) || pattern.global) continue;
    it(`${name} finds what it finds alone`, () => {
      const find = sieved(pattern);
      for (const line of lines) assert.deepEqual(find(line)?.[0], pattern.exec(line)?.[0]);
    });
  }

  it('whose case does not count is tried everywhere', () => {
    assert.equal(sieved(/ICP备/i)('icp备')?.[0], 'icp备');
  });
});

describe('the index', () => {
  it('keeps the order, and what needs nothing is always there', () => {
    const index = new AnchorIndex([
      { item: 1, needs: [['网站']] },
      { item: 2, needs: [] },
      { item: 3, needs: [['微信', '网']] },
    ]);
    assert.deepEqual(index.in('政务网'), [2, 3]);
    assert.deepEqual(index.in('微信与网站'), [1, 2, 3]);
    assert.deepEqual(index.in(''), [2]);
  });

  it('wants a word of each need, wherever they stand, and forgets those of the text before', () => {
    const index = new AnchorIndex([{ item: 1, needs: [['登载', '刊载'], ['信息']] }]);
    assert.deepEqual(index.in('登载信息,刊载'), [1]);
    assert.deepEqual(index.in('信息,登载'), [1]);
    assert.deepEqual(index.in('登载,刊载'), []);
    assert.deepEqual(index.in('信息,信息'), []);
  });

  it('looks for characters only where no word is needed', () => {
    const index = new AnchorIndex([
      { item: 1, needs: [['刊', '登'], ['信息']] },
      { item: 2, needs: [['刊', '登']] },
    ]);
    assert.deepEqual(index.in('信息'), [1]);
    assert.deepEqual(index.in('刊'), [2]);
  });

  it('holds more items than a number has bits', () => {
    const words = Array.from({ length: 100 }, (_, n) => `第${String.fromCharCode(0x4e00 + n)}`);
    const index = new AnchorIndex(words.map((word, item) => ({ item, needs: [[word], ['条']] })));
    for (const [n, word] of words.entries()) assert.deepEqual(index.in(`${word}条`), [n]);
    assert.deepEqual(index.in(`${words[31]}${words[99]}${words[32]}${words[0]}`), [0, 31, 32, 99]);
  });
});
