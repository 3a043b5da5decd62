import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hashes } from '../../src/corpus/hashes.js';
import { hashOfFile } from '../../src/dataset/hash-of-file.js';
import { NotebookError } from '../../src/notebook/errors.js';
import { type PublishOptions, type PublishResult, publish } from '../../src/site/publish.js';
import { notebookText, SHOW_CHART, silent, temporaryFolder, twice, writeNotebook } from './fixture.js';

/** A folder of notebooks with its own build folder. */
function project() {
  const folder = temporaryFolder();
  const notebooksDir = join(folder, 'notebooks');
  mkdirSync(notebooksDir);
  const site = join(folder, 'build', 'site');
  return {
    notebooksDir,
    buildDir: join(folder, 'build'),
    site,
    read: (name: string) => readFileSync(join(site, name), 'utf8'),
    publish: (changes: Partial<PublishOptions> = {}): Promise<PublishResult> => {
      return publish({
        notebooksDir,
        buildDir: join(folder, 'build'),
        reportsEnv: {},
        log: silent,
        site: {
          version: '1.2.3',
          dataNote: twice('Five reports of 2009.'),
          dataDate: '2010-03-01',
          licence: [twice('MIT.')],
        },
        library: 'library',
        assets: 'styles',
        dataAt: async (paths) => paths.join(),
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
  const warm = await publish();
  assert.deepEqual(warm.executed, []);
  assert.equal(statSync(join(site, '01-first.html')).mtimeMs, written);

  // JupyterLab saves outputs into the notebook: that alone changes nothing.
  const output = { output_type: 'stream', name: 'stdout', text: 'x' };
  writeFileSync(first, notebookText([FIRST[0], ['code', SHOW_CHART, [output]]]));
  assert.deepEqual((await publish()).executed, []);

  writeNotebook(notebooksDir, '02-second.ipynb', [['code', '2']]);
  assert.deepEqual((await publish()).executed, ['02-second.ipynb']);

  // A page that is none of the site's goes when the site is made.
  const other = join(site, 'other.html');
  writeFileSync(other, '');
  assert.deepEqual((await publish()).executed, []);
  assert.ok(existsSync(other), 'a site that would be made of the same stands');
  assert.deepEqual((await publish({ assets: 'other styles' })).executed, []);
  assert.ok(!existsSync(other), 'other styles make another site');

  rmSync(join(notebooksDir, '02-second.ipynb'));
  assert.deepEqual((await publish({ library: 'another version' })).executed, ['01-first.ipynb']);
  assert.equal(existsSync(join(site, '02-second.html')), false);
  assert.ok(readdirSync(join(site, 'assets')).includes('charts.js'));
});

test('what was drawn of the same before is the same, byte for byte, as drawn anew', async () => {
  const draws = (value: number) => {
    const bars = `frameOf([{ of: '甲县', n: ${value} }, { of: '乙县', n: 3 }])`;
    return ['code', `await ${bars}.plot(bar({ x: 'n', y: 'of' }));`] as const;
  };
  const cells = (value: number) =>
    [['code', "import { bar, frameOf } from 'gongkai';"], draws(1), draws(value)] as const;
  const [grown, fresh] = [project(), project()];
  writeNotebook(grown.notebooksDir, '01-bars.ipynb', cells(5));
  await grown.publish();
  const keptIn = join(grown.buildDir, 'cache', 'charts');
  const before = readdirSync(keptIn);
  assert.ok(before.length > 0, 'nothing is kept');
  for (const one of [grown, fresh]) {
    writeNotebook(one.notebooksDir, '01-bars.ipynb', cells(7));
    assert.deepEqual((await one.publish()).executed, ['01-bars.ipynb']);
  }
  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:html|ipynb|js|svg|png|csv)$/.test(name))
      .sort()
      .map((name) => `${name} ${hashOfFile(join(folder, name))}`);
  assert.deepEqual(filesOf(grown.site), filesOf(fresh.site));
  // The bars that stayed were not drawn again.
  const [both, anew] = [readdirSync(keptIn), readdirSync(join(fresh.buildDir, 'cache', 'charts'))];
  assert.equal(both.length - before.length, anew.length / 2);
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

test('a notebook is executed again when what it read changes, and not when other data do', async () => {
  const { notebooksDir, publish } = project();
  const data = join(temporaryFolder(), 'reports');
  mkdirSync(data);
  writeFileSync(join(data, 'a.txt'), '2016年政府信息公开工作年度报告');
  const other = join(data, '..', 'population.csv');
  writeNotebook(notebooksDir, '01-reads.ipynb', [
    ['code', `import { open } from 'gongkai';\n(await open(${JSON.stringify(data)})).summary`],
  ]);
  writeNotebook(notebooksDir, '02-declares.ipynb', [['code', `// reads ${other}\n1`]]);
  writeNotebook(notebooksDir, '03-reads-nothing.ipynb', [['code', '1']]);
  const run = async () => {
    const hashes = new Hashes();
    return (await publish({ dataAt: (paths) => hashes.all(paths) })).executed;
  };
  assert.equal((await run()).length, 3);
  assert.deepEqual(await run(), []);
  writeFileSync(join(data, 'b.txt'), 'another');
  assert.deepEqual(await run(), ['01-reads.ipynb'], 'a report that came');
  rmSync(join(data, 'b.txt'));
  assert.deepEqual(await run(), ['01-reads.ipynb'], 'a report that went');
  writeFileSync(join(data, '..', 'review.csv'), '');
  assert.deepEqual(await run(), ['01-reads.ipynb'], 'verdicts beside the reports');
  writeFileSync(other, 'x');
  assert.deepEqual(await run(), ['02-declares.ipynb'], 'a file that a line of code names');
});

test('a file beside the notebooks that they import counts as their code', async () => {
  const { notebooksDir, read, publish } = project();
  const helper = join(notebooksDir, 'helper.ts');
  const notebook: [string, readonly (readonly ['code', string])[]] = [
    '01-imports.ipynb',
    [['code', "import { word } from './helper';\nconsole.log(word);"]],
  ];
  writeFileSync(helper, "export const word: string = 'first';\n");
  writeNotebook(notebooksDir, ...notebook);
  // A second one: the compiler gives the code of a file only once.
  writeNotebook(notebooksDir, '02-imports.ipynb', notebook[1]);
  await publish();
  assert.match(read('01-imports.html'), />first</);
  assert.match(read('02-imports.html'), />first</);
  writeFileSync(helper, "export const word: string = 'second';\n");
  assert.equal((await publish()).executed.length, 2);
  assert.match(read('01-imports.html'), />second</);
});

test('a page that somebody deleted or changed is written again', async () => {
  const { notebooksDir, site, read, publish } = project();
  writeNotebook(notebooksDir, '01-first.ipynb', FIRST);
  await publish();
  const page = read('01-first.html');
  writeFileSync(join(site, '01-first.html'), 'mine');
  rmSync(join(site, 'assets', 'frame.css'));
  assert.deepEqual((await publish()).executed, []);
  assert.equal(read('01-first.html'), page);
  assert.ok(existsSync(join(site, 'assets', 'frame.css')));
});

test('damaged state costs an execution and nothing else', async () => {
  const { notebooksDir, site, publish } = project();
  writeNotebook(notebooksDir, '01-first.ipynb', FIRST);
  await publish();
  const build = join(site, '..');
  const cells = join(build, 'cache', 'cells', '01-first.ipynb.json');
  writeFileSync(join(build, 'notebooks', '.state.json'), '{"01-first.ipynb": {"inputs": 3}}');
  writeFileSync(cells, readFileSync(cells, 'utf8').replace('One bar', 'Two bars'));
  assert.deepEqual((await publish()).executed, ['01-first.ipynb']);
  assert.match(readFileSync(join(site, '01-first.html'), 'utf8'), /One bar/);
});

test('a folder without notebooks still has an index', async () => {
  const { read, publish } = project();
  await publish();
  assert.match(read('index.html'), /no notebooks yet/);
});

test('a page of one publisher is renewed with the data, and goes when its publisher is gone', async () => {
  const { buildDir, notebooksDir, site, read, publish } = project();
  writeNotebook(notebooksDir, '01-first.ipynb', FIRST);
  const profiles = join(buildDir, 'profiles');
  mkdirSync(profiles, { recursive: true });
  writeNotebook(profiles, 'profile-甲县.ipynb', [
    ['markdown', '# 甲县'],
    ['code', 'process.env.GONGKAI_REPORTS'],
  ]);
  const text = readFileSync(join(profiles, 'profile-甲县.ipynb'), 'utf8');
  const both = { bodies: ['甲县', '乙县'], notebookOf: () => text };
  const page = 'profile-甲县.html';
  await publish({ profiles: both, reportsEnv: { GONGKAI_REPORTS: 'first' } });
  assert.match(read('index.html'), />甲县<\/a>/);
  assert.match(read(page), /first/);
  const renewed = await publish({ profiles: both, reportsEnv: { GONGKAI_REPORTS: 'second' } });
  assert.deepEqual(
    renewed.profiles.map(({ name }) => name),
    ['profile-甲县'],
  );
  assert.match(read(page), /second/);
  // As after an upgrade: the notebook is another one.
  await publish({ profiles: { ...both, notebookOf: () => text.replace('GONGKAI_REPORTS', 'ANOTHER_NAME') } });
  assert.match(read(page), /ANOTHER_NAME/);
  await publish({ profiles: { ...both, bodies: ['乙县'] } });
  assert.doesNotMatch(read('index.html'), /甲县/);
  assert.ok(!existsSync(join(site, page)));
  assert.ok(!existsSync(join(profiles, 'profile-甲县.ipynb')));
});
