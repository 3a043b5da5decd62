/** A project of the user's own, made and then worked in. */
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../src/cli.js';
import { findProject } from '../../src/commands/project.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gongkai-init-')));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);
const read = (...names: string[]) => readFileSync(at(...names), 'utf8');

async function init(...args: string[]) {
  const said = { out: '', err: '' };
  const status = await main(['init', ...args], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

describe('gongkai init', () => {
  it('makes a project that depends on the library where it is, with our notebooks unexecuted', async () => {
    assert.equal((await init(at('My reports'))).status, 0);
    const manifest = JSON.parse(read('My reports', 'package.json'));
    assert.equal(manifest.name, 'my-reports');
    const spec: string = manifest.dependencies.gongkai;
    assert.equal(path.resolve(at('My reports'), spec.replace(/^file:/, '')), packageRoot());
    assert.equal(findProject(at('My reports', 'notebooks')).root, at('My reports'));
    const notebooks = readdirSync(at('My reports', 'notebooks'));
    assert.ok(notebooks.length > 5);
    for (const name of notebooks)
      for (const cell of JSON.parse(read('My reports', 'notebooks', name)).cells)
        assert.deepEqual(cell.outputs ?? [], []);
  });

  it('names for VS Code what opens its notebooks, the same as this repository names, and leaves what is there', async () => {
    await init(at('code'));
    const { recommendations } = JSON.parse(read('code', '.vscode', 'extensions.json'));
    const ours = JSON.parse(readFileSync(path.join(packageRoot(), '.vscode', 'extensions.json'), 'utf8'));
    assert.ok(recommendations.includes('ms-toolsai.jupyter'));
    for (const id of recommendations) {
      assert.match(id, /^[a-z0-9-]+\.[a-z0-9-]+$/);
      assert.ok(ours.recommendations.includes(id), id);
    }
    writeFileSync(at('code', '.vscode', 'extensions.json'), '{}');
    const { err } = await init(at('code'));
    assert.match(err, /\.vscode\/extensions\.json is there already and stays/);
    assert.equal(read('code', '.vscode', 'extensions.json'), '{}');
  });

  it('writes heads of tables that the library reads without complaint', async () => {
    await init(at('heads'));
    writeFileSync(
      at('heads', 'data', 'reports', 'a.txt'),
      '平阳县教育局2016年政府信息公开工作年度报告\n全年主动公开政府信息12条。',
    );
    const { review, reports } = await readCorpus(at('heads', 'data', 'reports'));
    assert.equal(reports.length, 1);
    assert.deepEqual([review.problems, review.stale], [[], []]);
    assert.ok(review.file);
  });

  it('overwrites nothing, and adds to a package.json what it lacks', async () => {
    mkdirSync(at('old', 'notebooks'), { recursive: true });
    writeFileSync(at('old', 'README.md'), 'mine');
    writeFileSync(at('old', 'notebooks', '01-mine.ipynb'), '{}');
    writeFileSync(
      at('old', 'package.json'),
      JSON.stringify({
        name: 'old',
        scripts: { build: 'mine' },
        dependencies: { gongkai: '1.2.3', zod: '4' },
      }),
    );
    const { status, err } = await init(at('old'));
    assert.equal(status, 0);
    assert.match(err, /README\.md is there already and stays/);
    assert.equal(read('old', 'README.md'), 'mine');
    assert.deepEqual(readdirSync(at('old', 'notebooks')), ['01-mine.ipynb']);
    const { name, scripts, dependencies } = JSON.parse(read('old', 'package.json'));
    assert.deepEqual([name, scripts.build, scripts.lab], ['old', 'mine', 'gongkai lab']);
    assert.deepEqual(dependencies, { gongkai: '1.2.3', zod: '4' });
  });

  it('refuses what cannot be a project, and leaves it alone', async () => {
    mkdirSync(at('broken'));
    writeFileSync(at('broken', 'package.json'), '{');
    for (const args of [
      [],
      [at('a'), at('b')],
      [at('x', 'node_modules', 'y')],
      [packageRoot()],
      [at('broken')],
    ]) {
      const { status, err } = await init(...args);
      assert.equal(status, 1, args.join());
      assert.match(err, /^gongkai init: .+\.\n$/);
    }
    assert.equal(read('broken', 'package.json'), '{');
  });
});
