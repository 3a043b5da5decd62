/** The command `gongkai profile`: what it says where it cannot make a page, and the page that it makes. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../src/cli.js';
import { fileNameOf } from '../../src/site/profile-files.js';

const root = path.join(import.meta.dirname, '../../..');

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const status = await main(['profile', ...args], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

describe('gongkai profile', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-profile-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('without a name says what to give', async () => {
    const { status, err } = await run();
    assert.equal(status, 1);
    assert.match(err, /name a publisher/);
  });

  it('of nobody lists who is there', async () => {
    const { status, err } = await run('天津市');
    assert.equal(status, 1);
    assert.match(err, /There is no publisher “天津市”\. There are:\n[\s\S]*株洲市人民政府 \(430200\): 2017/);
  });

  it('of several lists just these', async () => {
    const several = await run('平潭');
    assert.equal(several.status, 1);
    assert.match(several.err, /“平潭” is in the names of \d publishers/);
    assert.doesNotMatch(several.err, /株洲/);
  });

  it('in a folder without a report says so', async () => {
    writeFileSync(path.join(folder, 'recipe.txt'), 'Two eggs.');
    const { status, err } = await run('株洲市', folder);
    assert.equal(status, 1);
    assert.match(err, /no report here says who made it/);
  });

  it('writes a page that names the publisher, of one report, and its notebook', async () => {
    const { status, out, err } = await run('株洲市', path.join(root, 'data', 'reports', 'zhuzhou-2017.txt'));
    assert.equal(status, 0, err);
    const page = path.resolve(out.trim());
    assert.equal(path.basename(page), 'profile-株洲市人民政府.html');
    const html = readFileSync(page, 'utf8');
    assert.match(html, /<h1[^>]*>株洲市人民政府<\/h1>/);
    assert.match(html, /requests received 527/);
    assert.ok(existsSync(page.replace(/\.html$/, '.ipynb')));
    assert.ok(existsSync(path.join(path.dirname(page), 'assets', 'charts.js')));
  });
});

describe('the file name of a profile', () => {
  it('is one that every system takes, whatever the publisher is called', () => {
    assert.equal(fileNameOf('株洲市人民政府'), 'profile-株洲市人民政府');
    assert.equal(fileNameOf('../..\\a:b*?"<script>|\u0000'), 'profile-a-b-script');
    assert.equal(fileNameOf('///'), 'profile-publisher');
    assert.ok([...fileNameOf('长'.repeat(500))].length < 80);
  });
});
