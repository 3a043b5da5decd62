import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EnvironmentError, NotebookError } from '../../src/publish/errors.js';
import { type PublishOptions, type PublishResult, publish } from '../../src/publish/publish.js';
import { notebookText, root, SHOW_CHART, silent, temporaryFolder, writeNotebook } from './fixture.js';

/** A folder of notebooks with its own build folder. */
function project() {
  const folder = temporaryFolder();
  const notebooksDir = join(folder, 'notebooks');
  mkdirSync(notebooksDir);
  const site = join(folder, 'build', 'site');
  return {
    notebooksDir,
    site,
    read: (name: string) => readFileSync(join(site, name), 'utf8'),
    publish: (changes: Partial<PublishOptions> = {}): Promise<PublishResult> => {
      return publish({
        root,
        notebooksDir,
        buildDir: join(folder, 'build'),
        reportsEnv: {},
        log: silent,
        dataNote: 'Five reports of 2009.',
        fingerprintExtra: 'data',
        ...changes,
      });
    },
  };
}

const FIRST = [
  ['markdown', '# First finding\n\nWhat it is about.'],
  ['code', SHOW_CHART],
] as const;

test('an unchanged notebook is not executed again, a changed one is', async () => {
  const { notebooksDir, site, read, publish } = project();
  const first = writeNotebook(notebooksDir, '01-first.ipynb', FIRST);
  writeNotebook(notebooksDir, '02-second.ipynb', [['code', '1']]);
  const cold = await publish();
  assert.deepEqual(cold.executed, ['01-first.ipynb', '02-second.ipynb']);
  const index = read('index.html');
  assert.match(index, /<a href="01-first\.html">First finding<\/a>/);
  assert.match(index, /What it is about\./);
  assert.match(index, /alt="One bar"/);
  assert.match(index, /Five reports of 2009\./);
  assert.match(read('01-first.html'), /rel="next" href="02-second\.html"/);

  const written = statSync(join(site, '01-first.html')).mtimeMs;
  const start = performance.now();
  const warm = await publish();
  assert.ok(performance.now() - start < 1000);
  assert.deepEqual(warm.executed, []);
  assert.equal(statSync(join(site, '01-first.html')).mtimeMs, written);

  // JupyterLab saves outputs into the notebook: that alone changes nothing.
  const output = { output_type: 'stream', name: 'stdout', text: 'x' };
  writeFileSync(first, notebookText([FIRST[0], ['code', SHOW_CHART, [output]]]));
  assert.deepEqual((await publish()).executed, []);

  writeNotebook(notebooksDir, '02-second.ipynb', [['code', '2']]);
  assert.deepEqual((await publish()).executed, ['02-second.ipynb']);

  rmSync(join(notebooksDir, '02-second.ipynb'));
  assert.deepEqual((await publish({ fingerprintExtra: 'other data' })).executed, ['01-first.ipynb']);
  assert.equal(existsSync(join(site, '02-second.html')), false);
  assert.ok(readdirSync(join(site, 'assets')).includes('vega-embed.min.js'));
});

test('a notebook that throws fails the whole, and the pages of the others are written', async () => {
  const { notebooksDir, read, site, publish } = project();
  writeNotebook(notebooksDir, '01-good.ipynb', FIRST);
  writeNotebook(notebooksDir, '02-bad.ipynb', [['code', 'throw new Error("no <b>figures</b>");']]);
  writeFileSync(join(notebooksDir, '03-damaged.ipynb'), '{"cells": [');
  const error = await publish().catch((e) => e);
  assert.ok(error instanceof NotebookError);
  assert.deepEqual(
    error.failures.map(({ notebook, kind }) => [notebook, kind]),
    [
      ['02-bad.ipynb', 'error'],
      ['03-damaged.ipynb', 'unreadable'],
    ],
  );
  assert.match(error.message, /02-bad\.ipynb, code cell \[1\][\s\S]*no <b>figures/);
  assert.match(read('01-good.html'), /First finding/);
  assert.equal(existsSync(join(site, '02-bad.html')), false);
  assert.match(read('index.html'), /no &lt;b&gt;figures/);
  const again = await publish().catch((e) => e);
  assert.ok(again instanceof NotebookError, 'a failure is not remembered as done');
});

test('without Python the index says so and what to install, and the caller learns of it', async () => {
  const { notebooksDir, read, publish } = project();
  writeNotebook(notebooksDir, '01-first.ipynb', FIRST);
  const bare = join(temporaryFolder(), 'repository');
  mkdirSync(join(bare, 'notebooks'), { recursive: true });
  writeFileSync(join(bare, 'package.json'), '{}');
  writeFileSync(join(bare, 'notebooks', 'requirements.txt'), '');
  await assert.rejects(publish({ root: bare, env: { PATH: '' } }), EnvironmentError);
  const index = read('index.html');
  assert.match(index, /could not be executed/);
  assert.match(index, /apt install python3/);
  assert.match(index, /First finding/);
  assert.doesNotMatch(index, /href="01-first\.html"/);
});

test('a folder without notebooks still has an index', async () => {
  const { read, publish } = project();
  await publish();
  assert.match(read('index.html'), /no notebooks yet/);
});
