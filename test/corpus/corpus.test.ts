import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { defaultPaths, readCorpus, readReport } from '../../src/corpus/corpus.js';
import { PathError } from '../../src/corpus/files.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-corpus-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (...names: string[]) => path.join(folder, ...names);

const REPORT =
  '平阳县教育局2016年政府信息公开工作年度报告\n全年主动公开政府信息12条，未收到政府信息公开申请。';
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), content);
};
write('one/a.txt', REPORT);
write('one/b.html', Buffer.from('89504e470d0a1a0a', 'hex'));
write('one/c/d.txt', '水稻栽培技术');
write('two/a.txt', REPORT.replace('12', '13'));

const shown = async (paths: string | string[]) =>
  (await readCorpus(paths)).reports.map(({ source, status }) => `${source.path} ${status}`);

describe('a corpus', () => {
  it('has a report for each file, and a bad one does not stop the others', async () => {
    assert.deepEqual(await shown(inFolder('one')), ['a.txt report', 'b.html quarantined', 'c/d.txt refused']);
  });

  it('of several folders tells their files apart by the folder’s name', async () => {
    assert.deepEqual(await shown([inFolder('two'), inFolder('one')]), [
      'two/a.txt report',
      'one/a.txt report',
      'one/b.html quarantined',
      'one/c/d.txt refused',
    ]);
  });

  it('of a single file is named by it', async () => {
    assert.deepEqual(await shown(inFolder('one', 'a.txt')), ['a.txt report']);
    assert.deepEqual(await shown([inFolder('one', 'a.txt'), inFolder('two')]), [
      'one/a.txt report',
      'two/a.txt report',
    ]);
  });

  it('names no file by where it lies on this machine', async () => {
    const relative = path.relative(process.cwd(), inFolder('one'));
    assert.deepEqual(await readCorpus(relative), await readCorpus(`${inFolder('one')}${path.sep}`));
  });

  it('of a missing path is an error', async () => {
    await assert.rejects(readCorpus(inFolder('three')), PathError);
  });
});

describe('the default paths', () => {
  it('come from GONGKAI_REPORTS, joined as in PATH', () => {
    assert.deepEqual(defaultPaths({ GONGKAI_REPORTS: ['a', 'b c'].join(path.delimiter) }), ['a', 'b c']);
  });

  it('are else the reports of the project', () => assert.deepEqual(defaultPaths({}), ['../data/reports']));
});

describe('a file', () => {
  it('that cannot be opened comes back as quarantined, with the reason', async () => {
    const report = await readReport(inFolder('one', 'gone.txt'), 'gone.txt');
    assert.deepEqual([report.status, report.source.path, report.figures], ['quarantined', 'gone.txt', []]);
    assert.match(report.reason ?? '', /could not be read/);
  });

  it('without permission comes back as quarantined', { skip: process.getuid?.() === 0 }, async () => {
    write('locked.txt', REPORT);
    chmodSync(inFolder('locked.txt'), 0);
    assert.equal((await readReport(inFolder('locked.txt'))).status, 'quarantined');
  });
});
