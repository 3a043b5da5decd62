import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { HashedFile } from '../../../src/corpus/packed/hashed-file.js';
import { hashOfFile } from '../../../src/dataset/hash-of-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-hashed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is hashed while it is read', () => {
  it('has the hash of its bytes, though some were read twice, some not at all, and some out of order', async () => {
    const name = path.join(folder, 'a');
    writeFileSync(name, Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * 7919) >> 5)));
    const file = await HashedFile.open(name);
    for (const at of [0, 100, 800_000, 200_000, 0]) await file.read(at);
    assert.equal(await file.sha256(), hashOfFile(name));
    await file.close();
  });
});
