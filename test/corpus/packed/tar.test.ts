/** TAR archives → reports, as a folder of files. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readAll } from '../../../src/corpus/pool.js';
import type { Report } from '../../../src/model/report.js';
import { encode } from '../../document/bytes.js';
import { type TarEntry, tar } from './builders.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-tar-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const text = (year: number) =>
  `平阳县教育局${year}年政府信息公开工作年度报告\n全年收到政府信息公开申请${year - 2000}件。`;

async function read(bytes: Uint8Array): Promise<Report[]> {
  const file = path.join(folder, 'archive');
  writeFileSync(file, bytes);
  const reports: Report[] = [];
  for await (const one of readAll([{ path: file, name: 'a' }])) reports.push(one);
  return reports;
}
const shown = (reports: readonly Report[]) => reports.map(({ source, status }) => `${source.path} ${status}`);
const pax = (name: string, value: string) => {
  const rest = ` ${name}=${value}\n`;
  const length = Buffer.byteLength(rest);
  const digits = String(length + String(length + 2).length).length;
  return `${length + digits}${rest}`;
};

describe('a TAR archive', () => {
  const entries: TarEntry[] = [
    { name: 'reports/', type: '5' },
    { name: './reports/2015.txt', content: text(2015) },
    { name: 'reports/._2015.txt', content: 'x' },
    { name: 'reports/link', type: '2' },
    { name: 'reports/notice.txt', content: '会议通知' },
    { name: '/etc/2016.txt', content: text(2016) },
  ];
  const AS_READ = ['a/reports/2015.txt report', 'a/reports/notice.txt refused', 'a/etc/2016.txt report'];

  it('is read like a folder, packed or not: each file has its line', async () => {
    for (const bytes of [tar(entries), gzipSync(tar(entries))])
      assert.deepEqual(shown(await read(bytes)), AS_READ);
  });

  it('has names in GBK and in UTF-8, long ones, and those of pax', async () => {
    const long = `${'很长的名称/'.repeat(30)}2018.txt`;
    const reports = await read(
      tar([
        { name: encode('平阳县教育局/二〇一五年.txt', 'gbk'), content: text(2015) },
        { name: '平阳县教育局/二〇一六年.txt', content: text(2016) },
        { name: '././@LongLink', type: 'L', content: `${long}\0` },
        { name: 'short', content: text(2018) },
        { name: 'pax', type: 'x', content: pax('path', '平阳县/2019.txt') },
        { name: 'short', content: text(2019) },
      ]),
    );
    assert.deepEqual(shown(reports), [
      'a/平阳县教育局/二〇一五年.txt report',
      'a/平阳县教育局/二〇一六年.txt report',
      `a/${long} report`,
      'a/平阳县/2019.txt report',
    ]);
  });

  it('with two files of one name keeps both apart', async () => {
    const two = [
      { name: 'a.txt', content: text(2015) },
      { name: 'a.txt (2)', content: text(2016) },
      { name: 'a.txt', content: text(2017) },
    ];
    assert.deepEqual(shown(await read(tar(two))), [
      'a/a.txt report',
      'a/a.txt (2) report',
      'a/a.txt (3) report',
    ]);
  });

  it('has no name that leads out of it, to another file of it, or ends in nothing', async () => {
    const names = ['../x.txt', 'a//b.txt', 'a/./b.txt', '/a/../b.txt', 'c.txt/.'];
    const long = `${'很长'.repeat(499)}/..cut`;
    const reports = await read(
      tar([
        ...names.map((name, at) => ({ name, content: text(2010 + at) })),
        { name: 'pax', type: 'x', content: pax('path', long) },
        { name: 'short', content: text(2016) },
        { name: '..', content: text(2017) },
        { name: '.', content: text(2018) },
      ]),
    );
    assert.deepEqual(
      reports.map(({ source }) => source.path),
      [
        'a/%2E%2E/x.txt',
        'a/a/b.txt',
        'a/a/b.txt (2)',
        'a/a/%2E%2E/b.txt',
        'a/c.txt',
        `a/${'很长'.repeat(499)}`,
        'a/%2E%2E',
        'a/file',
      ],
    );
    const inside = path.join(folder, 'archive', 'a', 'b.txt (2)');
    for await (const { identity } of readAll([{ path: inside, name: 'b' }]))
      assert.equal(identity.year, 2012);
  });

  it('costs nothing but itself where a size lies, it is cut off, or packed to hundreds of times its size', async () => {
    const good = { name: 'a.txt', content: text(2015) };
    for (const bytes of [
      tar([good, { name: 'b.txt', content: text(2016), size: 8 ** 11 - 1 }]),
      tar([good, { name: 'b.txt', content: text(2016), size: 2 ** 20 }]),
      tar([good, { name: 'b.txt', content: 'x'.repeat(5000) }]).subarray(0, 3000),
      gzipSync(tar([good, { name: 'b.txt', content: encode('平'.repeat(9000), 'gbk') }])).subarray(0, -30),
      Buffer.concat([tar([good]).subarray(0, 1024), Buffer.alloc(1024, 'rubbish')]),
    ]) {
      const reports = await read(bytes);
      assert.equal(shown(reports)[0], 'a/a.txt report');
      assert.ok(
        reports.length > 1 && reports.slice(1).every(({ status }) => status === 'quarantined'),
        `${shown(reports)}`,
      );
    }
  });

  it('in which an archive lies says so of that one', async () => {
    const inner = zipSync({ 'a.txt': Buffer.from(text(2015)), 'b.txt': Buffer.from(text(2016)) });
    const reports = await read(
      tar([
        { name: 'inner.zip', content: inner },
        { name: 'a.txt', content: text(2015) },
      ]),
    );
    assert.deepEqual(shown(reports), ['a/inner.zip quarantined', 'a/a.txt report']);
    assert.match(reports[0]?.reason ?? '', /archive in an archive/);
  });

  it('that holds no file says so', async () => {
    const [one] = await read(tar([{ name: 'empty/', type: '5' }]));
    assert.equal(one?.reason, 'The archive holds no file.');
  });
});
