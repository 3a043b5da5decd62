import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { ReportCache } from '../../src/corpus/cache.js';
import { readCorpus, readReport } from '../../src/corpus/corpus.js';
import { PathError } from '../../src/corpus/files.js';
import { readAll } from '../../src/corpus/pool.js';
import { docx } from '../document/formats.js';
import { withoutPrivileges } from './privileges.js';

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

  it('reads a file once that several paths lead to', async () => {
    assert.deepEqual(
      await shown([inFolder('one'), inFolder('two', '..', 'one'), inFolder('one', 'a.txt')]),
      await shown(inFolder('one')),
    );
  });

  it('reads a file of an archive once that is given beside its archive', async () => {
    const file = inFolder('twice', 'a.zip');
    write('twice/a.zip', zipSync({ 'a.txt': Buffer.from(REPORT), 'b.txt': Buffer.from(REPORT) }));
    const inside = path.join(file, 'a.txt');
    const once = ['a.zip/a.txt report', 'a.zip/b.txt report'];
    for (const paths of [
      [file, inside],
      [inside, file],
      [inside, inFolder('twice')],
    ])
      assert.deepEqual(await shown(paths), once);
    assert.deepEqual(await shown([inside, path.join(file, 'b.txt')]), once);
  });

  it('of a missing path is an error', async () => {
    await assert.rejects(readCorpus(inFolder('three')), PathError);
  });
});

describe('a file', () => {
  it('that cannot be opened comes back as quarantined, with the reason', async () => {
    const report = await readReport(inFolder('one', 'gone.txt'), 'gone.txt');
    assert.deepEqual([report.status, report.source.path, report.figures], ['quarantined', 'gone.txt', []]);
    assert.match(report.reason ?? '', /could not be read/);
  });

  it('without permission comes back as quarantined', async () => {
    write('locked.txt', REPORT);
    chmodSync(inFolder('locked.txt'), 0);
    const report = await withoutPrivileges(folder, () =>
      // Limits of its own give it a process of its own: one that root has started may read everything.
      readReport(inFolder('locked.txt'), 'locked.txt', { megabytes: 511 }),
    );
    assert.match(report.reason ?? '', /permission denied/);
    assert.equal(report.status, 'quarantined');
  });
});

describe('a fault of ours', () => {
  it('on one file is said of it, and the others are read', async () => {
    class Faulty extends ReportCache {
      override async get(_: string, name: string) {
        if (name === 'a.txt') throw new RangeError('No such indicator');
        return null;
      }
      override async put() {
        return false;
      }
    }
    const { reports } = await readCorpus(inFolder('one'), { cache: new Faulty(folder, '') });
    assert.deepEqual(
      reports.map(({ status }) => status),
      ['quarantined', 'quarantined', 'refused'],
    );
    assert.match(reports[0]?.reason ?? '', /fault of gongkai: No such indicator/);
  });
});

describe('an archive', () => {
  const archive = zipSync({
    'b.txt': Buffer.from(REPORT),
    'a/Z.txt': Buffer.from(REPORT),
    'a.docx': docx(REPORT.split('\n')),
    'B.txt': Buffer.from('水稻栽培技术'),
    '.hidden': Buffer.from(REPORT),
    '__MACOSX/._b.txt': Buffer.from(REPORT),
    'a/.DS_Store': Buffer.from(REPORT),
    '../../up.txt': Buffer.from(REPORT),
    'inner.zip': zipSync({ 'c.txt': Buffer.from(REPORT), 'd.txt': Buffer.from(REPORT) }),
    'empty/': new Uint8Array(),
  });
  write('packed/报告.zip', archive);
  write('packed/c.txt', REPORT);
  write('packed/cut.zip', archive.slice(0, archive.length - 30));
  write('packed/nothing.zip', zipSync({ '.hidden': Buffer.from(REPORT) }));

  it('is a folder, whose files are named by it, in the order of a folder', async () => {
    assert.deepEqual(await shown(inFolder('packed')), [
      'c.txt report',
      'cut.zip quarantined',
      'nothing.zip quarantined',
      '报告.zip/%2E%2E/%2E%2E/up.txt report',
      '报告.zip/B.txt refused',
      '报告.zip/a/Z.txt report',
      '报告.zip/a.docx report',
      '报告.zip/b.txt report',
      '报告.zip/inner.zip quarantined',
    ]);
  });

  it('has no name that is another’s, or leads to another', async () => {
    const names = ['a/b.txt', 'a//b.txt', 'a/./b.txt', 'a/b.txt (2)', './..'];
    const files = names.map((name, at) => [name, Buffer.from(REPORT.replace('2016', `${2010 + at}`))]);
    write('names.zip', zipSync(Object.fromEntries(files)));
    assert.deepEqual(await shown(inFolder('names.zip')), [
      'names.zip/%2E%2E report',
      'names.zip/a/b.txt report',
      'names.zip/a/b.txt (2) report',
      'names.zip/a/b.txt (3) report',
      'names.zip/a/b.txt (2) (2) report',
    ]);
    const years = ['b.txt', 'b.txt (2)'].map(async (name) => {
      const { identity } = await readReport(inFolder('names.zip', 'a', name));
      return identity.year;
    });
    assert.deepEqual(await Promise.all(years), [2010, 2011]);
  });

  it('given alone is named by its own name', async () => {
    assert.equal((await shown(inFolder('packed', '报告.zip')))[1], '报告.zip/B.txt refused');
  });

  it('has files that can be read one by one, as from a folder', async () => {
    const report = await readReport(inFolder('packed', '报告.zip', 'a', 'Z.txt'), 'Z');
    const { source, figures } = await readReport(inFolder('one', 'a.txt'), 'Z');
    assert.deepEqual([report.source, report.figures], [source, figures]);
    const gone = await readReport(inFolder('packed', '报告.zip', 'gone.txt'));
    assert.match(gone.reason ?? '', /There is no “gone\.txt” in “.*报告\.zip”/);
  });

  it('says of each file that it cannot unpack why, and goes on', async () => {
    const bytes = Uint8Array.from(zipSync({ 'a.txt': Buffer.from(REPORT), 'b.txt': Buffer.from(REPORT) }));
    // The first byte of the first file's content.
    bytes[30 + 'a.txt'.length] = 0xff;
    write('damaged.zip', bytes);
    write('bomb.zip', zipSync({ 'a.txt': new Uint8Array(60_000_000), 'b.txt': Buffer.from(REPORT) }));
    const reasons = async (name: string) => {
      const found: string[] = [];
      for await (const { reason } of readAll([{ path: inFolder(name), name }])) found.push(reason ?? 'read');
      return found;
    };
    assert.match((await reasons('damaged.zip')).join(' '), /^The archive is damaged: .* read$/);
    assert.match((await reasons('bomb.zip')).join(' '), /^It is larger than 50 MB.* read$/);
    assert.match((await reasons('packed/cut.zip')).join(' '), /damaged: its list of contents is missing/);
    assert.match((await reasons('packed/nothing.zip')).join(' '), /holds no file/);
    assert.match((await reasons('packed/报告.zip')).at(-1) ?? '', /archive in an archive/);
  });

  it('in which a document lies in an archive of its own is read', async () => {
    const inner = zipSync({ '年报.txt': Buffer.from(REPORT), '__MACOSX/._年报.txt': Buffer.from('x') });
    write(
      'nested.zip',
      zipSync({ '附件/年报.zip': inner, 'bomb.zip': zipSync({ a: new Uint8Array(60_000_000) }) }),
    );
    const found: string[] = [];
    for await (const { status, reason } of readAll([{ path: inFolder('nested.zip'), name: 'nested.zip' }]))
      found.push(reason ?? status);
    assert.match(found.sort().join(' '), /^It is larger than 50 MB.* report$/);
  });

  it('that lies about the size of a file is not unpacked beyond it', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': new Uint8Array(5_000_000) }));
    const central = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(100, central + 24);
    write('lie.zip', bytes);
    for await (const { reason } of readAll([{ path: inFolder('lie.zip'), name: 'lie.zip' }]))
      assert.match(reason ?? '', /larger than it says/);
  });
});
