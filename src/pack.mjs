#!/usr/bin/env node
// What goes into the package beside the built library, before it is packed: the notebooks as they were committed (a
// developer's own, and what was executed or tried out in ours, stay out), and danfo with what we put in the place of
// its packages, since a project that installs ours has none of our overrides. With --after: nothing of it is left.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutOutputs } from '../dist/notebook/templates.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'dist', 'notebooks');
const git = (...args) =>
  execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Committed notebooks by name; where there is no git there is nobody's work beside them. */
function notebooks() {
  if (!existsSync(path.join(root, '.git'))) {
    const folder = path.join(root, 'notebooks');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ipynb'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  }
  const names = git('ls-tree', '--name-only', 'HEAD', 'notebooks/').split('\n');
  return names
    .filter((name) => name.endsWith('.ipynb'))
    .map((name) => [path.basename(name), git('show', `HEAD:./${name}`)]);
}

/** In our own folder npx cannot run a package that bundles: what is bundled is named while it is packed only. */
function bundle(names) {
  const file = path.join(root, 'package.json');
  const { bundleDependencies: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  const text = JSON.stringify(names ? { ...manifest, bundleDependencies: names } : manifest, null, 2);
  writeFileSync(`${file}.part`, `${text}\n`);
  renameSync(`${file}.part`, file);
}

rmSync(target, { recursive: true, force: true });
if (process.argv.includes('--after')) {
  bundle(null);
  process.exit();
}
bundle(['danfojs-node']);
mkdirSync(target, { recursive: true });
for (const [name, text] of notebooks()) writeFileSync(path.join(target, name), withoutOutputs(text));
