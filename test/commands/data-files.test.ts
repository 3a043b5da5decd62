import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { writeData } from '../../src/commands/data-files.js';
import { Hashes } from '../../src/corpus/hashes.js';
import { PUBLISHED } from '../../src/model/tables/tables.js';
import { type Folder, folderOf, text } from '../corpus/builds.js';

const WHO = '平阳县教育局';

/** As `start` does it: everything is built into one folder. */
async function write({ at }: Folder, paths = [at('reports')]) {
  const lines: string[] = [];
  const state = await writeData({
    build: at('build'),
    paths,
    library: 'library',
    hashes: new Hashes(),
    log: (line) => lines.push(line),
  });
  return { state, lines };
}
const figures = ({ at }: Folder) => at('build', 'data', 'figures.csv');

describe('the files of the data', () => {
  it('are every table that is published and the code book, and stay where nothing changes', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    await write(folder);
    for (const name of [...PUBLISHED.map((table) => `${table}.csv`), 'codebook.md'])
      assert.ok(existsSync(folder.at('build', 'data', name)), name);
    const { mtimeMs } = statSync(figures(folder));
    const { lines } = await write(folder);
    assert.match(lines.join('\n'), /unchanged: 1 report for 2016/);
    assert.equal(statSync(figures(folder)).mtimeMs, mtimeMs);
  });

  it('that were cut off, changed or deleted are written again', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    await write(folder);
    const intact = readFileSync(figures(folder), 'utf8');
    for (const harm of [
      () => truncateSync(figures(folder), 50),
      () => writeFileSync(figures(folder), intact.replace(',1,', ',2,')),
      () => rmSync(figures(folder)),
    ]) {
      harm();
      const { lines } = await write(folder);
      assert.doesNotMatch(lines.join('\n'), /unchanged/);
      assert.equal(readFileSync(figures(folder), 'utf8'), intact);
    }
  });

  it('of a dataset whose Parquet was damaged are those of the reports', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    await write(folder);
    const manifest = JSON.parse(readFileSync(folder.at('build', 'data', 'dataset.json'), 'utf8'));
    const intact = readFileSync(figures(folder), 'utf8');
    truncateSync(folder.at('build', 'data', manifest.shards[0].tables.figures.path), 60);
    rmSync(figures(folder));
    await write(folder);
    assert.equal(readFileSync(figures(folder), 'utf8'), intact);
  });

  it('say what is new until something else is, also after a run without changes', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    await write(folder);
    folder.write('reports/b.txt', text(WHO, 2017, 1));
    const items = (state: Awaited<ReturnType<typeof write>>['state']) =>
      state.news.changes.flatMap(({ items }) => items.map(({ en }) => en));
    const news = items((await write(folder)).state);
    assert.deepEqual(news, [`${WHO}, 2017 (b.txt)`]);
    assert.deepEqual(items((await write(folder)).state), news);
    // A file that was lost is no news.
    rmSync(figures(folder));
    assert.deepEqual(items((await write(folder)).state), news);
  });

  it('on other paths and back say what is new since the last run on the same', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    folder.write('other/z.txt', text('永嘉县教育局', 2016, 5));
    await write(folder);
    const other = await write(folder, [folder.at('other')]);
    assert.equal(other.state.news.compared, false);
    assert.deepEqual(other.state.bodies, ['永嘉县教育局']);
    const same = await write(folder);
    assert.equal(same.state.news.compared, true, 'this is not the first run');
    assert.deepEqual(
      same.state.news.changes.flatMap(({ items }) => items),
      [],
    );
    await write(folder, [folder.at('other')]);
    folder.write('reports/b.txt', text(WHO, 2017, 1));
    const back = await write(folder);
    assert.deepEqual(
      back.state.news.changes.flatMap(({ items }) => items.map(({ en }) => en)),
      [`${WHO}, 2017 (b.txt)`],
    );
    assert.deepEqual(back.state.bodies, [WHO]);
  });

  it('tell verdicts that are stale, and files that gave no report, in every run', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1), 'b.txt': '会议通知' });
    folder.write(
      'review.csv',
      'report,item,verdict,value,reason,who,date,evidence\nreports/a.txt,none,accepted,,r,Li,2026-11-22,e\n',
    );
    for (const { state } of [await write(folder), await write(folder)]) {
      assert.match(state.review.map(({ en }) => en).join('\n'), /has no figure or finding none/);
      assert.match(state.refused.map(({ en }) => en).join('\n'), /^b\.txt: refused: /);
      assert.deepEqual([state.refusals, state.files], [1, 2]);
    }
  });
});
