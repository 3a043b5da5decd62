import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { type Manifest, readManifest } from '../../src/dataset/manifest.js';
import { aReport } from './make.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-manifest-'));
after(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'dataset.json');

const MANIFEST: Manifest = {
  library: 'l',
  paths: ['/reports'],
  inputs: [
    {
      name: 'a.zip',
      sha256: '00',
      entries: [
        { file: 'a.zip/1.txt', sha256: '01', publisher: '某县人民政府', region_code: null, closed: null },
        {
          ...{ file: 'a.zip/2.txt', sha256: '', publisher: null, region_code: null },
          closed: aReport({ status: 'quarantined', reason: 'locked' }),
        },
      ],
    },
  ],
  shards: [
    {
      ...{ id: '0000-of-1', fingerprint: 'f', stale: [{ en: 'stale', zh: '失效' }] },
      tables: { reports: { path: 'reports/0.parquet', sha256: '02', rows: 2 } },
    },
  ],
  review: [],
};

describe('the manifest', () => {
  it('comes back as it was written, files that are no reports included', () => {
    writeFileSync(file, JSON.stringify(MANIFEST));
    assert.deepEqual(readManifest(file), MANIFEST);
  });

  it('is read again where the file is another, of whatever size and as shortly after', () => {
    for (const library of ['a', 'b', 'c']) {
      writeFileSync(file, JSON.stringify({ ...MANIFEST, library }));
      assert.equal(readManifest(file)!.library, library);
    }
    const settled = new Date(Date.now() - 60_000);
    utimesSync(file, settled, settled);
    assert.equal(readManifest(file)!.library, 'c');
  });

  it('that is not there, was cut off, or is of another version is none', () => {
    const text = JSON.stringify(MANIFEST);
    assert.equal(readManifest(path.join(folder, 'nowhere.json')), null);
    for (const damaged of [
      '',
      text.slice(0, -1),
      text.slice(0, 40),
      text.replace('"reports":', '"tables of another version":'),
      text.replace('"rows":2', '"rows":"2"'),
      text.replace('"shards"', '"parts"'),
    ]) {
      assert.notEqual(damaged, text);
      writeFileSync(file, damaged);
      assert.equal(readManifest(file), null, damaged.slice(0, 60));
    }
  });

  it('that the machine does not let us read is an error, and not one that is not there', () => {
    mkdirSync(path.join(folder, 'a folder'));
    assert.throws(() => readManifest(path.join(folder, 'a folder')), /EISDIR/);
  });
});
