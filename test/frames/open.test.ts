import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { open } from '../../src/frames/open.js';
import { folderOf, text } from '../corpus/builds.js';

describe('open', () => {
  it('says in one line what it holds, also where the last line of a cell is the dataset', async () => {
    const folder = folderOf({
      'a.txt': text('平阳县教育局', 2016, 1),
      'b.txt': text('平阳县财政局', 2018, 2),
      'c.txt': '会议通知',
    });
    await folder.build();
    const g = await open(folder.at('data'));
    assert.match(g.summary, /^2 reports of 2 publishers for 2016–2018, \d+ figures; 1 other file$/);
    assert.equal(inspect(g), g.summary);
    assert.equal((await g.reports).rows().length, 3);
  });

  it('says so where there is one, and where there is none', async () => {
    const folder = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    await folder.build();
    assert.match((await open(folder.at('data'))).summary, /^1 report of 1 publisher for 2016, \d+ figures$/);
    const empty = folderOf({ 'a.txt': '会议通知' });
    await empty.build();
    assert.equal(
      (await open(empty.at('data'))).summary,
      '0 reports of 0 publishers, 0 figures; 1 other file',
    );
  });
});
