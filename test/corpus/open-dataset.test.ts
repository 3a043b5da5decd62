import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PathError } from '../../src/corpus/files.js';
import { openDataset } from '../../src/corpus/open-dataset.js';
import { buildLock } from '../../src/corpus/project.js';
import { DatasetError } from '../../src/dataset/dataset.js';
import { withLock } from '../../src/dataset/lock.js';
import { folderOf, text } from './builds.js';

const WHO = '平阳县教育局';

/** A project with two folders of reports, in which this process now works. */
function project() {
  const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
  folder.write('package.json', JSON.stringify({ name: 'mine', dependencies: { gongkai: '*' } }));
  folder.write('other/z.txt', text('永嘉县教育局', 2017, 5));
  folder.write('data/reports/d.txt', text('苍南县教育局', 2018, 7));
  mkdirSync(folder.at('notebooks'));
  process.chdir(folder.at('notebooks'));
  return folder;
}

async function filesOf(what?: string | readonly string[]) {
  const dataset = await openDataset(what);
  const { rows } = await dataset.query('select file from reports order by file');
  dataset.close();
  return { files: rows.map(({ file }) => file), folder: dataset.folder };
}

describe('opening', () => {
  it('takes folders, a file, several, and by default the reports of the project', async () => {
    const { at } = project();
    assert.deepEqual((await filesOf()).files, ['d.txt']);
    assert.deepEqual((await filesOf(at('reports'))).files, ['a.txt']);
    assert.deepEqual((await filesOf(at('reports', 'a.txt'))).files, ['a.txt']);
    assert.deepEqual((await filesOf([at('reports'), at('other')])).files, ['other/z.txt', 'reports/a.txt']);
    await assert.rejects(openDataset(at('nowhere')), PathError);
  });

  it('of other reports leaves the tables of the project alone, and each has a folder of its own', async () => {
    const { at } = project();
    const own = await filesOf();
    assert.equal(own.folder, path.join(realpathSync(at()), 'build', 'data'));
    const [one, two] = [await filesOf(at('reports')), await filesOf(at('other'))];
    assert.equal(new Set([own.folder, one.folder, two.folder]).size, 3);
    assert.deepEqual((await filesOf(own.folder)).files, ['d.txt']);
  });

  it('takes a dataset that was built, by its folder or as a command names it, and reads no report then', async () => {
    const { at, remove } = project();
    const { folder } = await filesOf(at('reports'));
    remove('reports');
    assert.deepEqual((await filesOf(folder)).files, ['a.txt']);
    process.env.GONGKAI_DATASET = folder;
    try {
      assert.deepEqual((await filesOf()).files, ['a.txt']);
      // What is named goes before what a command says.
      assert.deepEqual((await filesOf(at('other'))).files, ['z.txt']);
      process.env.GONGKAI_DATASET = at('other');
      await assert.rejects(openDataset(), DatasetError);
    } finally {
      delete process.env.GONGKAI_DATASET;
    }
  });

  it('leaves the tables alone of which a command makes pages, and goes back to them when it is done', async () => {
    const { at, write } = project();
    const own = await filesOf();
    write('data/reports/e.txt', text('苍南县教育局', 2019, 8));
    const meanwhile = await withLock(
      buildLock(at('build')),
      () => {},
      () => filesOf(),
    );
    assert.deepEqual(meanwhile.files, ['d.txt', 'e.txt']);
    assert.notEqual(meanwhile.folder, own.folder);
    assert.deepEqual((await filesOf(own.folder)).files, ['d.txt']);
    const later = await filesOf();
    assert.deepEqual([later.folder, later.files], [own.folder, ['d.txt', 'e.txt']]);
  });

  it('gives a notebook that a command executes the tables of that command, also for the reports by name', async () => {
    const { at, write } = project();
    const { folder } = await filesOf();
    write('data/reports/e.txt', text('苍南县教育局', 2019, 8));
    process.env.GONGKAI_DATASET = folder;
    try {
      const named = await filesOf(at('data', 'reports'));
      assert.deepEqual([named.folder, named.files], [folder, ['d.txt']]);
    } finally {
      delete process.env.GONGKAI_DATASET;
    }
  });

  it('sees a report that came since', async () => {
    const { at, write } = project();
    assert.equal((await filesOf(at('reports'))).files.length, 1);
    write('reports/b.txt', text(WHO, 2017, 2));
    assert.equal((await filesOf(at('reports'))).files.length, 2);
  });

  it('tells whoever runs a notebook what it reads', async () => {
    const { at } = project();
    const told: string[] = [];
    const listen = (message: unknown) => void told.push(...(message as string[]));
    subscribe('gongkai:read', listen);
    try {
      const { folder } = await filesOf(at('reports'));
      assert.deepEqual(told.splice(0), [at('reports'), path.join(folder, 'dataset.json')]);
      await filesOf(folder);
      assert.deepEqual(told, [path.join(folder, 'dataset.json')]);
    } finally {
      unsubscribe('gongkai:read', listen);
    }
  });
});
