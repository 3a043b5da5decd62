#!/usr/bin/env node
// TypeScript to dist/, unless dist/ was made from just these sources. With --tests the tests to build/ as well.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTypes } from './build-types.mjs';
import { bundle, withoutBundle } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'dist', '.built-from');

/** Names, sizes and times: reading every file would take longer than a run in which nothing changed may. */
function inputs() {
  const hash = createHash('sha256').update(process.version);
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .sort()
    .map((name) => path.join('src', name));
  // By its text: packing writes into it, builds, and takes that back. What others run meanwhile must stay as it is.
  hash.update(withoutBundle(root));
  for (const name of [...sources, 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) {
    const file = path.join(root, name);
    if (!existsSync(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Compiled files whose source is gone would go on being part of the library, or go on being run as tests. */
function removeOrphans(from, to) {
  const [sources, compiled] = [path.join(root, from), path.join(root, to)];
  if (!existsSync(compiled)) return;
  for (const name of readdirSync(compiled, { recursive: true, encoding: 'utf8' })) {
    // What is not compiled but copied there.
    if (to === 'dist' && /^(?:danfo|cjs|notebooks)(?:[\\/]|$)/.test(name)) continue;
    const stem = name.replace(/\.(?:js|js\.map|d\.ts)$/, '');
    if (stem !== name && !existsSync(path.join(sources, `${stem}.ts`))) rmSync(path.join(compiled, name));
  }
}

function compile(project) {
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, project)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Packing that failed has left it there. What npm packs it builds as well (`npm run build`), and that must stay as it is.
if (process.env.npm_lifecycle_event !== 'build') bundle(root, null);
const hash = inputs();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  rmSync(stamp, { force: true });
  removeOrphans('src', 'dist');
  compile('tsconfig.build.json');
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  buildTypes(path.join(root, 'dist'), exports);
  writeFileSync(stamp, hash);
}
if (process.argv.includes('--tests')) {
  removeOrphans('src', 'build/src');
  removeOrphans('test', 'build/test');
  compile('tsconfig.json');
}
