#!/usr/bin/env node
// TypeScript to dist/, unless dist/ was made from just these sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTypes } from './build-types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = path.join(root, 'dist', '.built-from');

/** Names, sizes and times: reading every file would take longer than a run in which nothing changed may. */
function inputs() {
  const hash = createHash('sha256').update(process.version);
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .sort()
    .map((name) => path.join('src', name));
  for (const name of [
    ...sources,
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
  ]) {
    const file = path.join(root, name);
    if (!existsSync(file)) continue;
    const { size, mtimeMs } = statSync(file);
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return { hash: hash.digest('hex'), sources };
}

/** Compiled files whose source is gone would go on being part of the library. */
function removeOrphans(sources) {
  const known = new Set(sources.map((name) => path.relative('src', name).replace(/\.ts$/, '')));
  const dist = path.join(root, 'dist');
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/^(?:danfo|cjs|notebooks)(?:[\\/]|$)/.test(name)) continue;
    const stem = name.replace(/\.(?:js|js\.map|d\.ts)$/, '');
    if (stem !== name && !known.has(stem)) rmSync(path.join(dist, name));
  }
}

const { hash, sources } = inputs();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  rmSync(stamp, { force: true });
  removeOrphans(sources);
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  buildTypes(path.join(root, 'dist'), exports);
  writeFileSync(stamp, hash);
}
