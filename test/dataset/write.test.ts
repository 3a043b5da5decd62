import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Shard } from '../../src/dataset/manifest.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import { clearAway, EARLIER, type ShardPlan, writeShards } from '../../src/dataset/write.js';
import { aReport, cell } from './make.js';

const root = mkdtempSync(path.join(tmpdir(), 'gongkai-shards-'));
after(() => rmSync(root, { recursive: true }));
let count = 0;
const newFolder = () => path.join(root, String(++count));

/** A shard of one report, which counts how often its rows are asked for. */
function plan(id: string, fingerprint: string, value = 7): ShardPlan & { asked: number } {
  const report = aReport({ source: { path: `${id}.txt` }, figures: [cell('requests.received', value)] });
  const made = {
    id,
    fingerprint,
    asked: 0,
    make: async function* () {
      made.asked += 1;
      yield { sources: tabulate({ reports: [report], findings: [] }, () => '某县人民政府'), stale: [] };
    },
  };
  return made;
}
const pathsOf = (shards: readonly Shard[]) =>
  shards.flatMap(({ tables }) => Object.values(tables).map((one) => one.path));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:parquet|part)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

describe('shards', () => {
  it('are made where they are new or other, and kept without a look at their rows where they are there', async () => {
    const folder = newFolder();
    const first = await writeShards(folder, [plan('a', 'a1'), plan('b', 'b1')], []);
    const [a, b, c] = [plan('a', 'a1'), plan('b', 'b2', 8), plan('c', 'c1')];
    const told: string[] = [];
    const second = await writeShards(folder, [a, b, c], first, undefined, (done, of) =>
      told.push(`${done} of ${of}`),
    );
    assert.deepEqual([a.asked, b.asked, c.asked], [0, 1, 1]);
    assert.deepEqual(second[0], first[0]);
    assert.deepEqual(told, ['2 of 3', '3 of 3'], 'one was there');
    // Until the manifest changes the files of the dataset before are there.
    for (const name of pathsOf(first)) assert.ok(filesIn(folder).includes(name), name);
  });

  it('have no file for a table without rows, and count the rows of the others', async () => {
    const [shard] = await writeShards(newFolder(), [plan('a', 'a1')], []);
    assert.deepEqual([shard!.tables.figures?.rows, shard!.tables.claims], [1, undefined]);
  });

  it('are the same bytes wherever they are written', async () => {
    const [one, two] = [newFolder(), newFolder()];
    const hashes = (shards: readonly Shard[]) => shards.map(({ tables }) => tables);
    assert.deepEqual(
      hashes(await writeShards(one, [plan('b', 'b1'), plan('a', 'a1')], [])).toReversed(),
      hashes(await writeShards(two, [plan('a', 'a1'), plan('b', 'b1')], [])),
    );
  });

  it('whose file is another now are made again', async () => {
    const folder = newFolder();
    const first = await writeShards(folder, [plan('a', 'a1')], []);
    writeFileSync(path.join(folder, first[0]!.tables.reports!.path), 'mine');
    const again = plan('a', 'a1');
    assert.deepEqual(await writeShards(folder, [again], first), first);
    assert.equal(again.asked, 1);
  });

  it('that no manifest names are deleted, earlier ones are kept apart, and nothing else is touched', async () => {
    const folder = newFolder();
    const first = await writeShards(folder, [plan('a', 'a1'), plan('b', 'b1')], []);
    const second = await writeShards(folder, [plan('a', 'a2', 8)], first);
    writeFileSync(path.join(folder, 'figures.csv'), 'x');
    writeFileSync(path.join(folder, 'figures', 'left.parquet.99.part'), 'x');
    clearAway(folder, second, () => first.slice(1));
    const kept = pathsOf(first.slice(1)).map((name) => `${EARLIER}/${name}`);
    assert.deepEqual(filesIn(folder), [...pathsOf(second), ...kept].sort());
    writeFileSync(path.join(folder, 'figures', 'stray.parquet'), 'x');
    clearAway(folder, second, () => []);
    assert.deepEqual(filesIn(folder), pathsOf(second).sort());
    assert.ok(readdirSync(folder).includes('figures.csv'));
    assert.doesNotThrow(() => clearAway(newFolder(), [], () => []));
  });
});
