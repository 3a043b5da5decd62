/** What a notebook opened is what it read, whatever it opened it with. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Hashes } from '../../src/corpus/hashes.js';
import { publish } from '../../src/site/publish.js';
import { NO_INFO, silent, temporaryFolder, writeNotebook } from '../site/fixture.js';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder, ...names);
for (const name of ['data', 'notebooks', 'build/data']) mkdirSync(at(name), { recursive: true });

/** How a cell reads `../data/NAME.csv`. Each notebook has a file of its own. */
const WAYS: Readonly<Record<string, string>> = {
  sync: `import { readFileSync } from 'fs';\nreadFileSync('../data/sync.csv', 'utf8')`,
  promise: `import { readFile } from 'fs/promises';\n(await readFile('../data/promise.csv', 'utf8'))`,
  stream: `import { createReadStream } from 'fs';
import { text } from 'stream/consumers';
await text(createReadStream('../data/stream.csv'))`,
  handle: `import { open } from 'node:fs/promises';
const handle = await open(new URL('../data/handle.csv', 'file://' + process.cwd() + '/'));
(await handle.read()).bytesRead`,
  dsv: `import { csvParse } from 'd3-dsv';\nimport * as fs from 'fs';\ncsvParse(fs.readFileSync('../data/dsv.csv').toString()).length`,
  duckdb: `import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const name = 'duckdb';
const reader = await connection.runAndReadAll("select sum(people)::int from '../data/" + name + "*.csv'");
connection.closeSync();
instance.closeSync();
reader.getRows()[0][0]`,
  none: '1',
  listing: `import { readdirSync } from 'fs';\nreaddirSync('../data/lists').length`,
  absent: `import { existsSync } from 'fs';\nexistsSync('../data/absent.csv')`,
  table: `import { readFileSync } from 'fs';\nreadFileSync('../build/data/table.csv', 'utf8')`,
  // What a notebook writes and reads again is its own.
  own: `import { readFileSync, writeFileSync } from 'fs';
writeFileSync('../data/own.csv', String(Math.random()));
readFileSync('../data/own.csv', 'utf8').length > 0`,
};
const CSV = 'name,people\nA,1\nB,2\n';

const run = async () => {
  const hashes = new Hashes();
  const { executed } = await publish({
    notebooksDir: at('notebooks'),
    buildDir: at('build'),
    reportsEnv: {},
    log: silent,
    site: NO_INFO,
    library: 'one',
    assets: 'styles',
    dataAt: (paths) => hashes.all(paths),
  });
  return executed.map((name) => name.replace('.ipynb', '')).sort();
};

test('a page is stale just when a file that its notebook opened is another, by whatever library', async () => {
  for (const [name, code] of Object.entries(WAYS)) {
    writeNotebook(at('notebooks'), `${name}.ipynb`, [['code', code]]);
    if (!['absent', 'own', 'listing', 'table'].includes(name)) writeFileSync(at('data', `${name}.csv`), CSV);
  }
  mkdirSync(at('data', 'lists'));
  writeFileSync(at('build', 'data', 'table.csv'), CSV);
  assert.deepEqual(await run(), Object.keys(WAYS).sort());
  assert.deepEqual(await run(), [], 'nothing changed');

  for (const name of ['sync', 'promise', 'stream', 'handle', 'dsv', 'duckdb'])
    writeFileSync(at('data', `${name}.csv`), `${CSV}C,3\n`);
  assert.deepEqual(await run(), ['dsv', 'duckdb', 'handle', 'promise', 'stream', 'sync']);
  const { cells } = JSON.parse(readFileSync(at('build', 'notebooks', 'duckdb.ipynb'), 'utf8'));
  assert.equal(cells[0].outputs[0].text, '6\n');

  writeFileSync(at('build', 'data', 'table.csv'), `${CSV}C,3\n`);
  writeFileSync(at('data', 'lists', 'new.csv'), CSV);
  writeFileSync(at('data', 'absent.csv'), CSV);
  assert.deepEqual(await run(), ['absent', 'listing', 'table']);

  rmSync(at('data', 'dsv.csv'));
  await assert.rejects(run(), /dsv\.ipynb.*failed/s);
});
