#!/usr/bin/env node
// The command's entry: committed, so that npm can link it before the first build.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  console.error('gongkai is not built yet. Run "npm ci" (or "npm run build") in its folder first.');
  process.exit(1);
}
// A reader such as head may close the pipe before we are done; a disk may be full.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`gongkai: the output could not be written: ${error.message}\n`, () => process.exit(1));
});
// Messages that nobody reads are no reason to stop.
process.stderr.on('error', () => {});
const { main } = await import(built.href);
process.exitCode = await main(process.argv.slice(2));
