/**
 * Runs test files: `node .ci/test.mjs FILE…`, as `node --test` does, but one more at a time than there are processors.
 * That leaves a processor idle, which on a machine with two is half of it; and files that start browsers, builds or other
 * programs wait for them. These take longest and come first: one that were left to the end would run alone.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';

const files = process.argv.slice(2).map((file) => path.resolve(file));
if (files.length === 0) {
  console.error('There are no test files to run: build them with “node src/build.mjs --tests”.');
  process.exit(1);
}
const STARTS_PROGRAMS =
  /from '(?:playwright-core|node:child_process|[./\w-]*\/(?:browser|built-site|kill|runs|start|share|watch|publish|execute)\.js)'/;
const startsPrograms = new Map(files.map((file) => [file, STARTS_PROGRAMS.test(readFileSync(file, 'utf8'))]));
files.sort((one, other) => startsPrograms.get(other) - startsPrograms.get(one));

/** What failed, for the end of the output: of sixteen thousand tests nobody finds it in the middle. */
const failed = [];
/** The last that each file said: why one failed that did not come as far as its tests. */
const said = new Map();
run({ files, concurrency: availableParallelism() + 1 })
  .on('test:stderr', ({ file, message }) => said.set(file, `${said.get(file) ?? ''}${message}`.slice(-4_000)))
  .on('test:fail', ({ name, file, line, details }) => {
    process.exitCode = 1;
    // A suite fails for the tests in it, and these are named.
    const { error } = details;
    if (error.failureType === 'subtestsFailed') return;
    const where = file ? ` (${path.relative('.', file)}:${line})` : '';
    const last = name === file ? (said.get(file) ?? '') : '';
    failed.push(`${name}${where}\n${error.cause?.stack ?? error.cause ?? error.message}\n${last}`);
  })
  .compose(process.stdout.isTTY ? new spec() : tap)
  .on('end', () => {
    for (const one of failed) console.error(`\n== failed: ${one}`);
  })
  .pipe(process.stdout);
