import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Hashes } from '../../src/corpus/hashes.js';
import { MachineError, throwIfOfMachine } from '../../src/corpus/machine-error.js';
import { hashOfFile } from '../../src/dataset/hash-of-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-hashes-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);
mkdirSync(at('many'));
for (let i = 0; i < 400; i += 1) writeFileSync(at('many', `${i}.txt`), `report ${i}`);

/** Hash of the folder in a process that may have few files open, `held` of them taken already. */
function underLimit(held = 0): string {
  const script = `
    import { openSync } from 'node:fs';
    for (let i = 0; i < ${held}; i += 1) openSync(process.execPath);
    const { Hashes } = await import(${JSON.stringify(pathToFileURL(path.resolve('build/src/corpus/hashes.js')).href)});
    if (${held}) { try { for (;;) openSync(process.execPath); } catch {} }
    try { console.log(await new Hashes().under(process.argv[1])); } catch (error) { console.log(error.name, error.message); }`;
  return execFileSync(
    'sh',
    ['-c', 'ulimit -n 80; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, script, at('many')],
    {
      encoding: 'utf8',
    },
  ).trim();
}

describe('more files than may be open', { skip: process.platform === 'win32' }, () => {
  it('have the hash that they have elsewhere, and an edit of one is noticed', async () => {
    const before = await new Hashes().under(at('many'));
    assert.equal(underLimit(), before);
    writeFileSync(at('many', '399.txt'), 'edited');
    assert.notEqual(underLimit(), before);
  });

  it('where none can be opened at all, the machine is named and no hash is given', () => {
    assert.match(underLimit(1), /^MachineError .*too many files open.*EMFILE/);
  });
});

describe('a file as large as an archive', () => {
  it('has the hash of its bytes, and holds up nothing while it is read', async () => {
    writeFileSync(at('large'), 'WARC');
    truncateSync(at('large'), 80 * 1024 * 1024);
    let beats = 0;
    const timer = setInterval(() => {
      beats += 1;
    }, 1);
    const hash = await new Hashes().file(at('large'));
    clearInterval(timer);
    assert.equal(hash, hashOfFile(at('large')));
    assert.ok(beats > 3, `${beats}`);
  });

  it('is asked of whoever kept its hash', async () => {
    const hashes = new Hashes(
      () => 'small',
      async (file) => `kept of ${path.basename(file)}`,
    );
    assert.equal(await hashes.file(at('large')), 'kept of large');
    assert.equal(await hashes.file(at('large', 'inside.txt')), 'kept of large');
    assert.equal(await hashes.file(at('many', '1.txt')), 'small');
  });
});

describe('a folder of which only the names count', () => {
  it('changes with a name, and not with what is in a file', async () => {
    mkdirSync(at('names'));
    writeFileSync(at('names', 'a'), '1');
    const now = () => new Hashes().under(at('names') + path.sep);
    const before = await now();
    writeFileSync(at('names', 'a'), '2');
    assert.equal(await now(), before);
    writeFileSync(at('names', 'b'), '1');
    assert.notEqual(await now(), before);
  });
});

describe('an error', () => {
  it('of the machine is none of a file, and one of a file none of the machine', () => {
    for (const code of ['EMFILE', 'ENFILE', 'EIO', 'ENOMEM', 'ENOSPC'])
      assert.throws(() => throwIfOfMachine(Object.assign(new Error(code), { code })), MachineError);
    for (const code of ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ELOOP'])
      throwIfOfMachine(Object.assign(new Error(code), { code }));
  });
});
