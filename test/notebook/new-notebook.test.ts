import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { NameError, newNotebook } from '../../src/notebook/new-notebook.js';
import { publish } from '../../src/site/publish.js';
import { NO_INFO, silent, temporaryFolder } from '../site/fixture.js';

const site = NO_INFO;

function project() {
  const folder = temporaryFolder();
  const notebooksDir = join(folder, 'notebooks');
  const reports = join(folder, 'reports');
  for (const one of [notebooksDir, reports]) mkdirSync(one);
  return { folder, notebooksDir, reports };
}

test('a new notebook is a page at once, and one edit of it shows up', async () => {
  const { folder, notebooksDir, reports } = project();
  writeFileSync(
    join(reports, 'a.txt'),
    '平阳县教育局2016年政府信息公开工作年度报告\n全年收到政府信息公开申请7件,主动公开政府信息12条。',
  );
  const file = newNotebook(notebooksDir, 'Refusals in 株洲');
  assert.equal(basename(file), '01-refusals-in-株洲.ipynb');
  const run = () =>
    publish({
      notebooksDir,
      buildDir: join(folder, 'build'),
      reportsEnv: { GONGKAI_REPORTS: reports },
      log: silent,
      site,
      library: 'one',
      assets: 'styles',
      dataAt: async () => 'data',
    });
  const page = () => readFileSync(join(folder, 'build', 'site', '01-refusals-in-株洲.html'), 'utf8');
  await run();
  assert.match(page(), /<h1[^>]*>Refusals in <span lang="zh-Hans">株洲/);
  assert.match(page(), /<table[\s\S]*2016[\s\S]*<\/table>/);
  assert.match(page(), /<figure class="chart"/);
  writeFileSync(file, readFileSync(file, 'utf8').replace('How many reports are there', 'Who refused'));
  assert.deepEqual((await run()).executed, [basename(file)]);
  assert.match(page(), /Who refused for each year/);
});

test('a new notebook runs where there is no report', async () => {
  const { folder, notebooksDir, reports } = project();
  newNotebook(notebooksDir, 'empty');
  const { executed } = await publish({
    notebooksDir,
    buildDir: join(folder, 'build'),
    reportsEnv: { GONGKAI_REPORTS: reports },
    log: silent,
    site,
    library: 'one',
    assets: 'styles',
    dataAt: async () => 'data',
  });
  assert.equal(executed.length, 1);
});

test('nothing is overwritten, whatever number it has', () => {
  const { notebooksDir } = project();
  writeFileSync(join(notebooksDir, '07-mine.ipynb'), 'precious');
  assert.throws(() => newNotebook(notebooksDir, 'mine'), NameError);
  assert.throws(() => newNotebook(notebooksDir, '  Mine! '), NameError);
  assert.equal(readFileSync(join(notebooksDir, '07-mine.ipynb'), 'utf8'), 'precious');
  assert.equal(basename(newNotebook(notebooksDir, 'yours')), '08-yours.ipynb');
});

test('a name cannot lead out of the folder, nor put markup on the page', () => {
  const { notebooksDir } = project();
  for (const name of ['', '   ', '../..', '/', '###', 'x'.repeat(200)]) {
    assert.throws(() => newNotebook(notebooksDir, name), NameError, name);
  }
  newNotebook(notebooksDir, '../../etc/passwd');
  const file = newNotebook(notebooksDir, '<script>alert(1)</script>');
  assert.deepEqual(readdirSync(notebooksDir), ['01-etc-passwd.ipynb', '02-script-alert-1-script.ipynb']);
  assert.match(readFileSync(file, 'utf8'), /# \\\\<script\\\\>/);
});
