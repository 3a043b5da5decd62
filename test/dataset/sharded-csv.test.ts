/** A CSV of many shards after one of them changed: the bytes of a fresh one, and no more rows made than those that changed. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { describe, it, mock } from 'node:test';
import { Dataset } from '../../src/dataset/dataset.js';
import { hashOfFile } from '../../src/dataset/hash-of-file.js';
import type { Manifest } from '../../src/dataset/manifest.js';
import { type Before, isSharded, writeShardedCsvs } from '../../src/dataset/sharded-csv.js';
import { PUBLISHED, type TableName } from '../../src/model/tables/tables.js';
import { type Folder, folderOf, text } from '../corpus/builds.js';

const SHARDED = PUBLISHED.filter(isSharded);
const NAMES = [
  '平阳县教育局',
  '株洲市财政局',
  '瓯海区民政局',
  '泰顺县审计局',
  '永嘉县水利局',
  '汉台区司法局',
  '鹿城区统计局',
];

const several = () =>
  folderOf(Object.fromEntries(NAMES.map((name, at) => [`${name}-2016.txt`, text(name, 2016, at)])));

const build = async (folder: Folder) => (await folder.build({ shardSize: 1 })).manifest;

const fileIn = (folder: Folder) => (name: TableName) => folder.at(`${name}.csv`);

/** Writes all tables. @returns what was written, and how often rows were made of a part of the dataset or of all */
async function write(
  folder: Folder,
  { shards }: Pick<Manifest, 'shards'>,
  before: Before | null = null,
  most?: number,
) {
  const dataset = await Dataset.open(folder.at('data'));
  const made = mock.method(dataset, 'csv');
  try {
    const options = { shards, fileOf: fileIn(folder), ...(most === undefined ? {} : { most }) };
    const written = await writeShardedCsvs(dataset, SHARDED, options, before);
    for (const [name, { sha256 }] of written)
      if (sha256 === null) assert.ok(!existsSync(fileIn(folder)(name)), name);
      else assert.equal(sha256, hashOfFile(fileIn(folder)(name)), name);
    return { written: { tables: Object.fromEntries(written), shards }, made: made.mock.callCount() };
  } finally {
    dataset.close();
  }
}

const bytes = (folder: Folder) => SHARDED.map((name) => readFileSync(folder.at(`${name}.csv`), 'utf8'));

describe('a CSV of shards', () => {
  it('has the bytes of a fresh one after a report changed, came or went, also where quotes hold line breaks', async () => {
    const folder = several();
    folder.write('reports/quoted.txt', text('瑞安市"水利",\n\n局', 2017, 3));
    let { written } = await write(folder, await build(folder));
    const changes = [
      () => folder.write(`reports/${NAMES[2]}-2016.txt`, text(NAMES[2]!, 2016, 98_765)),
      () => folder.write(`reports/${NAMES[3]}-2017.txt`, text(NAMES[3]!, 2017, 12)),
      () => folder.remove(`reports/${NAMES[0]}-2016.txt`),
    ];
    for (const change of changes) {
      change();
      const manifest = await build(folder);
      const next = await write(folder, manifest, written);
      const grown = bytes(folder);
      const fresh = await write(folder, manifest);
      assert.deepEqual(grown, bytes(folder));
      assert.deepEqual(next.written, fresh.written, 'and the next run knows as much of it');
      written = next.written;
    }
    assert.match(bytes(folder).join(''), /98765/);
  });

  it('is made of the shard that changed alone', async () => {
    const folder = several();
    const { shards } = await build(folder);
    assert.ok(shards.length > 4, `${shards.length} shards`);
    const { written } = await write(folder, { shards });
    folder.write(`reports/${NAMES[2]}-2016.txt`, text(NAMES[2]!, 2016, 98_765));
    const opened = await Dataset.open(folder.at('data'));
    opened.close();
    const narrowed = mock.method(Dataset.prototype, 'narrowTo');
    const { made } = await write(folder, await build(folder), written);
    assert.equal(made, SHARDED.length);
    const sizes = narrowed.mock.calls.map(({ arguments: [some] }) => some?.length);
    narrowed.mock.restore();
    assert.deepEqual(sizes, [1, shards.length]);
  });

  it('stays as it is where what changed has the same lines', async () => {
    const folder = several();
    const { written } = await write(folder, await build(folder));
    const fileOf = (name: TableName) => statSync(fileIn(folder)(name)).ino;
    const before = new Map(SHARDED.map((name) => [name, fileOf(name)]));
    folder.write(`reports/${NAMES[2]}-2016.txt`, text(NAMES[2]!, 2016, 98_765));
    await write(folder, await build(folder), written);
    const stayed = SHARDED.filter((name) => fileOf(name) === before.get(name));
    for (const name of ['grounds', 'warnings'] as const) assert.ok(stayed.includes(name), name);
    for (const name of ['reports', 'figures', 'panel'] as const) assert.ok(!stayed.includes(name), name);
  });

  it('of too many rows is not there, and comes as soon as they are fewer', async () => {
    const folder = several();
    const all = await write(folder, await build(folder));
    const rows = Object.values(all.written.tables).map(({ sections: { of } }) =>
      of.reduce((sum, one) => sum + one.rows, 0),
    );
    const most = Math.max(...rows) - 1;
    const cut = await write(folder, await build(folder), null, most);
    const missing = SHARDED.filter((name) => cut.written.tables[name]!.sha256 === null);
    assert.ok(missing.length > 0 && missing.length < SHARDED.length, missing.join(', '));
    folder.write(`reports/${NAMES[2]}-2017.txt`, text(NAMES[2]!, 2017, 12));
    const more = await write(folder, await build(folder), cut.written, most);
    assert.equal(more.made, SHARDED.filter((name) => more.written.tables[name]!.sha256 !== null).length);
    for (const at of [0, 1, 2, 3]) folder.remove(`reports/${NAMES[at]}-2016.txt`);
    const manifest = await build(folder);
    const less = await write(folder, manifest, more.written, most);
    const fewer = bytes(folder);
    const fresh = await write(folder, manifest);
    assert.deepEqual(fewer, bytes(folder));
    assert.deepEqual(less.written, fresh.written);
  });

  it('has nothing but its head where no report is there', async () => {
    const folder = folderOf({});
    folder.write('reports/refused.txt', 'Nothing of disclosure.');
    const manifest = await build(folder);
    const { written } = await write(folder, manifest);
    for (const [at, name] of SHARDED.entries()) assert.match(bytes(folder)[at]!, /^[^\n]+\n/, name);
    assert.match(bytes(folder)[SHARDED.indexOf('series')]!, /^[^\n]+\n$/);
    await write(folder, manifest, written);
  });

  it('names what it has begun so that the next run finds it after a kill', async () => {
    const folder = several();
    const { written } = await write(folder, await build(folder));
    folder.write(`reports/${NAMES[2]}-2016.txt`, text(NAMES[2]!, 2016, 98_765));
    const manifest = await build(folder);
    const csv = mock.method(Dataset.prototype, 'csv');
    await write(folder, manifest, written);
    const begun = csv.mock.calls.map(({ arguments: [, file] }) => String(file));
    csv.mock.restore();
    assert.ok(begun.length > 0);
    for (const name of begun) assert.match(name, new RegExp(`\\.${process.pid}\\.part$`));
  });

  it('is made anew where somebody changed the file meanwhile', async () => {
    const folder = several();
    const manifest = await build(folder);
    const { written } = await write(folder, manifest);
    const before = bytes(folder);
    for (const name of SHARDED) appendFileSync(folder.at(`${name}.csv`), 'a line of somebody’s own\n');
    await write(folder, manifest, written);
    assert.deepEqual(bytes(folder), before);
  });
});
