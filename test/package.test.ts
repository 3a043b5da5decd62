/** The packed file in a stranger's empty project: it installs from the registry alone and imports in every way. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const project = path.join(folder, 'empty');

const npm = (args: readonly string[], cwd: string) =>
  spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    timeout: 300_000,
  });
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

/** Whether the registry answers; without it nothing can be installed. */
const offline =
  npm(['view', 'zod', 'version', '--fetch-retries=0', '--fetch-timeout=10000'], root).status !== 0;

describe('the package', { skip: offline && 'the registry of npm cannot be reached' }, () => {
  const built = statSync(path.join(root, 'dist', 'index.d.ts')).mtimeMs;

  before(() => {
    const packed = npm(['pack', '--silent', '--pack-destination', folder], root);
    assert.equal(packed.status, 0, packed.stderr);
    mkdirSync(project);
    writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
    const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    const installed = npm(['install', '--prefer-offline', path.join(folder, file)], project);
    assert.equal(installed.status, 0, installed.stderr);
  });

  it('is packed without a build: notebooks that run meanwhile would load half of a library', () => {
    assert.equal(statSync(path.join(root, 'dist', 'index.d.ts')).mtimeMs, built);
  });

  it('holds the notebooks that are committed, and none that a developer has or has run', () => {
    const committed = execFileSync('git', ['ls-tree', '--name-only', 'HEAD:notebooks'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((name) => name.endsWith('.ipynb'));
    const own = path.join(project, 'node_modules', 'gongkai');
    const packed = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ipynb'),
    );
    assert.deepEqual(
      packed.sort(),
      committed.map((name) => path.join('dist', 'notebooks', name)),
    );
    for (const name of packed)
      assert.doesNotMatch(readFileSync(path.join(own, name), 'utf8'), /"output_type"|"execution_count": \d/);
  });

  it('is imported and required, and gives the same', () => {
    const count = 'Object.keys(g).filter((name) => name !== "default" && name !== "module.exports").length';
    const imported = node(
      '--input-type=module',
      '-e',
      `import * as g from 'gongkai'; console.log(${count});`,
    );
    const required = node('-e', `const g = require('gongkai'); console.log(${count});`);
    assert.ok(Number(imported) > 0);
    assert.equal(required, imported);
  });

  it('has types that hold in strict TypeScript without skipLibCheck, for modules and CommonJS', () => {
    const code = `import { parse, type Report } from 'gongkai';
const report: Promise<Report> = parse(new Uint8Array(), 'a.txt');
// @ts-expect-error a name is a text
parse(new Uint8Array(), 1);
report.then(({ figures }) => figures.length.toFixed());\n`;
    for (const name of ['a.mts', 'a.cts']) writeFileSync(path.join(project, name), code);
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, 'a.mts', 'a.cts'], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });

  it('makes a project outside, asked for by the same file, and writes nothing into its own folder', () => {
    const own = path.join(project, 'node_modules', 'gongkai');
    const listed = () => readdirSync(own, { recursive: true }).length;
    const before = listed();
    const command = path.join(own, 'src', 'gongkai.mjs');
    node(command, 'init', path.join(folder, 'mine'));
    const { dependencies } = JSON.parse(readFileSync(path.join(folder, 'mine', 'package.json'), 'utf8'));
    assert.match(dependencies.gongkai, /^file:\.\.\/gongkai-.*\.tgz$/);
    const outside = spawnSync(process.execPath, [command, 'build'], { cwd: folder, encoding: 'utf8' });
    assert.equal(outside.status, 1);
    assert.match(outside.stderr, /There is no project here.*gongkai init DIR/);
    assert.equal(listed(), before);
  });
});
