/** Files and folders as other machines name and write them. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readCorpus } from '../../src/corpus/corpus.js';
import { filesUnder } from '../../src/corpus/files.js';
import { Project, REPORT } from '../kills/runs.js';

const top = mkdtempSync(path.join(tmpdir(), 'gongkai-names-'));
after(() => rmSync(top, { recursive: true, force: true }));
const write = (name: string, content: string) => {
  mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
  writeFileSync(path.join(top, name), content);
};
const received = async (folder: string) => {
  const { reports } = await readCorpus(path.join(top, folder));
  return reports.map(({ source, figures }) => [
    source.path,
    figures.find(({ indicator }) => indicator === 'requests.received')?.value,
  ]);
};
/** Whether the disk keeps names apart that differ so. */
const keepsApart = (folder: string) => readdirSync(path.join(top, folder)).length === 2;

describe('a path', () => {
  it('with blanks, Chinese and signs is read, and named as it is', async () => {
    write('年报 与 #100%/2016 年’s [终稿].txt', REPORT(2016, 7));
    assert.deepEqual(await received('年报 与 #100%'), [['2016 年’s [终稿].txt', 7]]);
  });

  it('as long as the system lets it be is read', async () => {
    const deep = path.join(...Array.from({ length: 6 }, (_, n) => `${n}${'政府信息'.repeat(18)}`));
    write(path.join('long', deep, '2016.txt'), REPORT(2016, 7));
    const [[name, value] = []] = await received('long');
    assert.equal(value, 7);
    assert.ok(String(name).endsWith('2016.txt'));
  });
});

describe('names that differ', () => {
  it('in case only are two files', async (t) => {
    write('case/A.txt', REPORT(2016, 7));
    write('case/a.txt', REPORT(2017, 8));
    if (!keepsApart('case')) return t.skip('this disk knows no case');
    assert.deepEqual(await received('case'), [
      ['A.txt', 7],
      ['a.txt', 8],
    ]);
  });

  it('in their Unicode form only (é as one character and as two) are two files, in the same order always', async (t) => {
    const [nfc, nfd] = ['caf\u00e9.txt', 'cafe\u0301.txt'];
    write(`forms/${nfc}`, REPORT(2016, 7));
    write(`forms/${nfd}`, REPORT(2017, 8));
    if (!keepsApart('forms')) return t.skip('this disk knows one form');
    assert.deepEqual(await received('forms'), [
      [nfd, 8],
      [nfc, 7],
    ]);
    const found = await filesUnder(path.join(top, 'forms', nfc));
    assert.deepEqual(found, [path.join(top, 'forms', nfc)]);
  });
});

describe('lines that end as on Windows', () => {
  it('give the figures of lines that end otherwise', async () => {
    write('crlf/a.txt', REPORT(2016, 7).replaceAll('\n', '\r\n'));
    write('crlf/b.txt', REPORT(2016, 7).replaceAll('\n', '\r'));
    write('crlf/c.html', `<p>${REPORT(2016, 7).replace('\n', '</p>\r\n<p>')}</p>\r\n`);
    assert.deepEqual(
      (await received('crlf')).map(([, value]) => value),
      [7, 7, 7],
    );
  });

  it('of sources.csv and a project in a folder with blanks and Chinese, with a home that may not be written to, build alike', {
    skip: process.platform === 'win32',
  }, async (t) => {
    const project = new Project('我的 项目 (1)', [2016]);
    t.after(() => project.remove());
    writeFileSync(
      project.at('data', 'sources.csv'),
      '\ufefffile,publisher,year\r\nreports/2016.txt,平阳县教育局,2016\r\n',
    );
    const home = path.join(top, 'home');
    mkdirSync(home);
    chmodSync(home, 0o555);
    const { status, err } = await project.spawn(['build'], { HOME: home, XDG_CACHE_HOME: '' }).ended;
    assert.equal(status, 0, err);
    assert.deepEqual(readdirSync(home), []);
    assert.ok(project.built().has(path.join('build', 'site', '01-small.html')));
  });
});
