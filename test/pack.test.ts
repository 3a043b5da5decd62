/** What packing leaves in package.json where it fails. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { packageRoot } from '../src/notebook/package-root.js';

const MANIFEST = `${JSON.stringify({ name: 'packed', version: '1.0.0', type: 'module' }, null, 2)}\n`;

describe('npm pack', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-pack-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(folder, ...names);
  const manifest = () => readFileSync(at('package.json'), 'utf8');
  const pack = (...args: string[]) =>
    spawnSync(process.execPath, [at('src', 'pack.mjs'), ...args], { encoding: 'utf8' });

  mkdirSync(at('src'));
  mkdirSync(at('notebooks'));
  mkdirSync(at('dist', 'notebook'), { recursive: true });
  writeFileSync(at('notebooks', 'a.ipynb'), '{}');
  writeFileSync(at('package.json'), MANIFEST);
  for (const name of ['pack.mjs', 'bundle.mjs'])
    copyFileSync(path.join(packageRoot(), 'src', name), at('src', name));
  const templates = (body: string) =>
    writeFileSync(at('dist', 'notebook', 'templates.js'), `export const withoutOutputs = (text) => ${body};`);

  it('whose preparation fails leaves package.json as it was', () => {
    templates('JSON.parse("no notebook")');
    assert.notEqual(pack().status, 0);
    assert.equal(manifest(), MANIFEST);
  });

  it('that fails after its preparation leaves nothing in package.json after the next build, as one that succeeds', () => {
    templates('text');
    assert.equal(pack().status, 0);
    assert.match(manifest(), /bundleDependencies/);
    assert.equal(pack('--after').status, 0);
    assert.equal(manifest(), MANIFEST);
    assert.equal(pack().status, 0);
    // The first thing that a build does.
    const mend = `import { bundle } from './bundle.mjs'; bundle(${JSON.stringify(folder)}, null);`;
    execFileSync(process.execPath, ['--input-type=module', '-e', mend], { cwd: at('src') });
    assert.equal(manifest(), MANIFEST);
    const build = readFileSync(path.join(packageRoot(), 'src', 'build.mjs'), 'utf8');
    assert.ok(build.indexOf('bundle(root, null)') < build.indexOf('= inputs()'), 'a build does not mend it');
  });
});
