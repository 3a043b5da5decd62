#!/usr/bin/env node
// What goes into the package beside the built library, before it is packed: the notebooks as they were committed (a
// developer's own, and what was executed or tried out in ours, stay out), and danfo with what we put in the place of
// its packages, since a project that installs ours has none of our overrides. With --after: nothing of it is left.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutOutputs } from '../dist/notebook/templates.js';
import { bundle } from './bundle.mjs';

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

rmSync(target, { recursive: true, force: true });
if (process.argv.includes('--after')) {
  bundle(root, null);
  process.exit();
}
mkdirSync(target, { recursive: true });
for (const [name, text] of notebooks()) writeFileSync(path.join(target, name), withoutOutputs(text));
// Last: nothing of ours can fail behind it. Where npm fails, which then does not ask for what comes after, the next
// start or test takes it back.
bundle(root, ['danfojs-node']);
