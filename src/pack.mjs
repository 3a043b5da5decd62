#!/usr/bin/env node
// What goes into the package beside the built library: the notebooks as they were committed. A developer's own, and
// what was executed or tried out in ours, stay out.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  try {
    const names = git('ls-tree', '--name-only', 'HEAD', 'notebooks/').split('\n');
    return names
      .filter((name) => name.endsWith('.ipynb'))
      .map((name) => [path.basename(name), git('show', `HEAD:./${name}`)]);
  } catch {
    const folder = path.join(root, 'notebooks');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ipynb'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  }
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [name, text] of notebooks()) writeFileSync(path.join(target, name), withoutOutputs(text));
