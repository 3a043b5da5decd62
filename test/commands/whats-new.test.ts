import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { describe, it } from 'node:test';
import { whatsNew } from '../../src/commands/whats-new.js';
import type { BuildOptions } from '../../src/corpus/build-dataset.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { type Folder, folderOf, text } from '../corpus/builds.js';

const WHO = '平阳县教育局';

/** What the next build says, by kind; kinds of which there is nothing are left out. */
async function newsOf(folder: Folder, options: Partial<BuildOptions> = {}) {
  const { before, manifest } = await folder.build(options);
  const dataset = await Dataset.open(folder.at('data'));
  try {
    const news = await whatsNew(dataset, before, manifest);
    for (const { label, items } of news.changes)
      for (const { zh } of [label, ...items]) assert.match(zh, /\p{Script=Han}/u);
    const told = news.changes.flatMap(({ label, items }) =>
      items.length === 0 ? [] : [[label.en, items.map(({ en }) => en)]],
    );
    return { ...news, told: Object.fromEntries(told) as Record<string, readonly string[]> };
  } finally {
    dataset.close();
  }
}

describe('what is new', () => {
  it('is nothing to compare with on the first run', async () => {
    const news = await newsOf(folderOf({ 'a.txt': text(WHO, 2016, 1) }));
    assert.deepEqual([news.compared, news.told], [false, {}]);
  });

  it('tells new, changed, removed and renamed files apart', async () => {
    const folder = folderOf({
      'changed.txt': text(WHO, 2016, 1),
      'gone.txt': text(WHO, 2017, 1),
      'old.txt': text(WHO, 2018, 1),
      'same.txt': text(WHO, 2019, 1),
    });
    await folder.build();
    folder.write('reports/changed.txt', text(WHO, 2016, 2));
    folder.remove('reports/gone.txt');
    renameSync(folder.at('reports', 'old.txt'), folder.at('reports', 'new.txt'));
    folder.write('reports/came.txt', text(WHO, 2020, 1));
    folder.write('reports/refused.txt', '会议通知');
    const { told, since } = await newsOf(folder);
    assert.deepEqual(told['New files']?.toSorted(), ['refused.txt (refused)', `${WHO}, 2020 (came.txt)`]);
    assert.deepEqual(told['Changed files'], [`${WHO}, 2016 (changed.txt)`]);
    assert.deepEqual(told['Removed files'], [`${WHO}, 2017 (gone.txt)`]);
    assert.deepEqual(told['Renamed files'], ['old.txt is now new.txt']);
    assert.match(since!.en, /before the last change/);
  });

  it('takes a report that was renamed for neither new nor removed, nor its contradictions for either', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1, '41.4') });
    await folder.build();
    renameSync(folder.at('reports', 'a.txt'), folder.at('reports', 'z.txt'));
    assert.deepEqual((await newsOf(folder)).told, { 'Renamed files': ['a.txt is now z.txt'] });
  });

  it('pairs each copy of a file that went with one that came', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1) });
    await folder.build();
    renameSync(folder.at('reports', 'a.txt'), folder.at('reports', 'x.txt'));
    folder.write('reports/y.txt', text(WHO, 2016, 1));
    const { told } = await newsOf(folder);
    assert.deepEqual(told, {
      'New files': [`${WHO}, 2016 (y.txt)`],
      'Renamed files': ['a.txt is now x.txt'],
    });
    renameSync(folder.at('reports', 'x.txt'), folder.at('reports', 'z.txt'));
    folder.remove('reports/y.txt');
    assert.deepEqual((await newsOf(folder)).told, {
      'Removed files': [`${WHO}, 2016 (y.txt)`],
      'Renamed files': ['x.txt is now z.txt'],
    });
  });

  it('gives a changed figure with the number before and after, and nothing for one that stays', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1234), 'b.txt': text(WHO, 2017, 1) });
    await folder.build();
    folder.write('reports/a.txt', text(WHO, 2016, 1243));
    const { told } = await newsOf(folder);
    assert.deepEqual(told['Changed figures'], [`${WHO}, 2016: Requests received: 1,234 → 1,243`]);
  });

  it('gives contradictions that came and went', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1, '41.4') });
    await folder.build();
    folder.write('reports/a.txt', text(WHO, 2016, 1));
    const resolved = await newsOf(folder);
    assert.match(resolved.told['Resolved contradictions']![0]!, /平阳县教育局, 2016: .*41\.4%/);
    assert.equal(resolved.told['New contradictions'], undefined);
    folder.write('reports/a.txt', text(WHO, 2016, 1, '41.5'));
    const back = await newsOf(folder);
    assert.match(back.told['New contradictions']![0]!, /41\.5%/);
    assert.equal(back.told['Resolved contradictions'], undefined);
  });

  it('a second report of a year with the same contradictions is a new file and nothing else', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1, '41.4') });
    await folder.build();
    folder.write('reports/b.txt', `${text(WHO, 2016, 1, '41.4')}\n(更正)`);
    const { told } = await newsOf(folder);
    assert.deepEqual(Object.keys(told), ['New files']);
  });

  it('a report that is gone has resolved no contradiction, and an explained one is resolved', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1, '41.4'), 'b.txt': text(WHO, 2017, 1, '41.4') });
    await folder.build();
    folder.remove('reports/b.txt');
    folder.write(
      'review.csv',
      'report,item,verdict,value,reason,who,date,evidence\nreports/a.txt,share@claim:share#1,not_an_error,,of 420,Li,2026-11-22,"41.4 ≠ 42.336 “政策文件类174条,占41.4%”"\n',
    );
    const { told } = await newsOf(folder);
    assert.deepEqual(Object.keys(told), ['Removed files', 'Resolved contradictions']);
    assert.equal(told['Resolved contradictions']?.length, 1);
    assert.match(told['Resolved contradictions']![0]!, /2016/);
  });

  it('says so where the library is another, and names no contradiction twice where the rest is the same', async () => {
    const folder = folderOf({ 'a.txt': text(WHO, 2016, 1, '41.4') });
    await folder.build();
    const { told, note } = await newsOf(folder, { library: 'another' });
    assert.deepEqual(told, {});
    assert.match(note!.en, /library changed/);
  });
});
