import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../src/cli.js';
import { visible, visibleJson, visibleLine } from '../../src/commands/visible.js';

const ACTS = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('what would act on a terminal', () => {
  it('is shown: escapes, C1 controls and marks that turn the direction', () => {
    assert.equal(visible('a\u001b]0;x\u0007b\tc\n'), 'a␛]0;x␇b\tc\n');
    assert.equal(visible('\u009b31m\u202etxt.exe\u2066'), '<U+009B>31m<U+202E>txt.exe<U+2066>');
    assert.equal(visibleLine('a\nb: report'), 'a␊b: report');
    assert.equal(visible('a,b\r\nc\r'), 'a,b\r\nc␍');
    assert.equal(visible('平阳县 2016年—“报告”'), '平阳县 2016年—“报告”');
  });

  it('is escaped in JSON, which stays the same data', () => {
    const data = { name: '\u009b\u202e\u2028\u007f甲' };
    const json = visibleJson(JSON.stringify(data));
    assert.doesNotMatch(json, ACTS);
    assert.deepEqual(JSON.parse(json), data);
  });
});

describe('the commands', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-visible-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const text =
    '平阳县教育局2016年政府信息公开工作年度报告\n全年收到政府信息公开申请12件\u009b2J\u202e，均已答复。\n其中\u001b]0;owned\u0007办结12件。';
  writeFileSync(path.join(folder, 'a\u001b]0;owned\u0007.txt'), text);
  writeFileSync(path.join(folder, 'b\u009b2J\u202e.txt'), '');

  for (const args of [
    ['parse', folder, '--ndjson'],
    ['check', folder],
    ['check', folder, '--format', 'markdown'],
    ['check', folder, '--format', 'json'],
    ['show', path.join(folder, 'a\u001b]0;owned\u0007.txt')],
    ['show', path.join(folder, 'gone\u001b.txt')],
    ['parse', path.join(folder, 'gone\u001b.txt')],
    ['\u001b[31m'],
  ]) {
    it(`${args.map((word) => visible(path.basename(word))).join(' ')} lets none of it through`, async () => {
      let said = '';
      const say = (words: string) => {
        said += words;
      };
      await main(args, { out: say, err: say });
      assert.ok(said.length > 0);
      assert.doesNotMatch(said, ACTS);
    });
  }
});
