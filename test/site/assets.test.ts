import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { hashOfAssets } from '../../src/site/assets.js';
import { temporaryFolder } from './fixture.js';

it('a style or a script that changed, also one in a folder, is seen: a site with the old one would be kept', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'page'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return hashOfAssets(folder);
  };
  const hashes = [
    write('a.css', 'a {}'),
    write('a.css', 'b {}'),
    write('page/a.js', '1'),
    write('page/a.js', '2'),
  ];
  assert.equal(new Set(hashes).size, hashes.length);
  assert.equal(hashOfAssets(folder), hashes.at(-1));
});
