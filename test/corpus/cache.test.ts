import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { ReportCache } from '../../src/corpus/cache.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { parse } from '../../src/corpus/parse.js';
import type { Capture } from '../../src/model/report.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-cache-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const fresh = () => path.join(folder, String(++count));

const bytes = Buffer.from('平阳县教育局2016年政府信息公开工作年度报告\n全年主动公开政府信息12条。');
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const other = Buffer.from('平阳县教育局2017年政府信息公开工作年度报告\n全年主动公开政府信息13条。');

/** A cache with one report, and the file it lies in. */
async function filled() {
  const dir = fresh();
  const cache = new ReportCache(dir, 'one');
  const report = await parse(bytes, 'a.txt');
  await cache.put(report);
  const [name] = readdirSync(dir);
  return { dir, cache, report, file: path.join(dir, name!) };
}

describe('the cache of reports', () => {
  it('gives what was put there, under the name that is asked for', async () => {
    const { cache, report } = await filled();
    assert.deepEqual(await cache.get(hashOf(bytes), 'a.txt'), report);
    assert.deepEqual(await cache.get(hashOf(bytes), 'b/c.txt'), {
      ...report,
      source: { ...report.source, path: 'b/c.txt' },
    });
    assert.deepEqual(await cache.get(hashOf(bytes), 'b/c.txt'), await parse(bytes, 'b/c.txt'));
  });

  it('has nothing for other bytes, or for another version of the library', async () => {
    const { cache, dir } = await filled();
    assert.equal(await cache.get(hashOf(other), 'a.txt'), null);
    assert.equal(await new ReportCache(dir, 'two').get(hashOf(bytes), 'a.txt'), null);
  });

  for (const [hazard, damage] of [
    ['cut off', (text: string) => text.slice(0, -20)],
    ['with a figure changed', (text: string) => text.replace('"value":12', '"value":21')],
    ['of zero bytes', () => ''],
    ['that is no JSON but well hashed', (text: string) => text.replace(/\n.*/s, '\n{')],
  ] as const) {
    it(`passes over an entry ${hazard}`, async () => {
      const { cache, file } = await filled();
      const text = readFileSync(file, 'utf8');
      assert.notEqual(damage(text), text);
      writeFileSync(file, damage(text));
      assert.equal(await cache.get(hashOf(bytes), 'a.txt'), null);
    });
  }

  it('passes over an entry that was copied to the name of another', async () => {
    const { cache, file, dir } = await filled();
    await cache.put(await parse(other, 'b.txt'));
    const second = readdirSync(dir)
      .map((name) => path.join(dir, name))
      .find((name) => name !== file)!;
    writeFileSync(second, readFileSync(file));
    assert.equal(await cache.get(hashOf(other), 'b.txt'), null);
  });

  it('knows a record by its address, and by what its server declared and its archive holds of it', async () => {
    const cache = new ReportCache(fresh(), 'one');
    const capture = { url: 'http://a.cn/', date: '2025-01-01T00:00:00Z', charset: 'gbk' };
    const report = await parse(bytes, 'a.txt');
    await cache.put({ ...report, source: { ...report.source, capture } });
    const known = async (other: Partial<Capture>) =>
      (await cache.get(hashOf(bytes), 'a.txt', { ...capture, ...other })) !== null;
    assert.equal(await known({ date: '2026-01-01T00:00:00Z' }), true);
    for (const other of [
      { url: 'http://b.cn/' },
      { charset: 'utf-8' },
      { charset: null },
      { truncated: true },
    ])
      assert.equal(await known(other), false, JSON.stringify(other));
    assert.equal(await cache.get(hashOf(bytes), 'a.txt'), null);
  });

  it('forgets what other versions of the library left, and nothing of its own or of anybody else', async () => {
    const { cache, dir, report, file } = await filled();
    await new ReportCache(dir, 'two').put(report);
    writeFileSync(path.join(dir, `${'0'.repeat(64)}.report`), 'of a version whose entries had no mark');
    writeFileSync(path.join(dir, 'notes.txt'), '');
    await cache.forgetOthers();
    assert.deepEqual(readdirSync(dir).sort(), [path.basename(file), 'notes.txt'].sort());
    assert.deepEqual(await cache.get(hashOf(bytes), 'a.txt'), report);
  });

  it('that cannot be written to stops nobody', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const cache = new ReportCache(path.join(file, 'below'), 'one');
    await cache.put(await parse(bytes, 'a.txt'));
    assert.equal(await cache.get(hashOf(bytes), 'a.txt'), null);
  });

  it('makes no difference to a corpus: full, empty or without one', async () => {
    const reports = path.join(fresh(), '..', `reports-${count}`);
    rmSync(reports, { recursive: true, force: true });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(reports);
    writeFileSync(path.join(reports, 'a.txt'), bytes);
    writeFileSync(path.join(reports, 'b.txt'), other);
    const cache = new ReportCache(fresh(), 'one');
    const plain = await readCorpus(reports, { cache: null });
    assert.deepEqual(await readCorpus(reports, { cache }), plain);
    assert.deepEqual(await readCorpus(reports, { cache }), plain);
    assert.ok(await cache.get(hashOf(bytes), 'a.txt'), 'nothing was kept');
  });
});
