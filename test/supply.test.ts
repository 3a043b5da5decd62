/** What comes from others: pinned, hashed, licensed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../src/notebook/package-root.js';

const root = packageRoot();
const text = (name: string) => readFileSync(path.join(root, name), 'utf8');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly name?: string;
}
const locked = JSON.parse(text('package-lock.json')).packages as Readonly<Record<string, Locked>>;

describe('packages of npm', () => {
  it('are all held to a hash', () => {
    const without = Object.entries(locked).filter(
      ([place, { integrity, link }]) => place.includes('node_modules/') && !link && !integrity,
    );
    assert.deepEqual(
      without.map(([place]) => place),
      [],
    );
  });

  it('are none of those that nobody mends any more', () => {
    for (const place of ['request', 'har-validator']) {
      const found = locked[`node_modules/${place}`];
      assert.ok(!found || (found.name && found.name !== place), `${place} is installed`);
    }
    const old = Object.entries(locked).filter(
      ([place, { version = '' }]) =>
        (/node_modules\/uuid$/.test(place) && Number.parseInt(version, 10) < 8) ||
        (/node_modules\/tough-cookie$/.test(place) && Number.parseInt(version, 10) < 4),
    );
    assert.deepEqual(
      old.map(([place]) => place),
      [],
    );
  });

  it('stand in THIRD-PARTY.md with their licences, each of which is known (npm run licences)', async () => {
    const { thirdParty } = (await import(pathToFileURL(path.join(root, '.ci/licences.mjs')).href)) as {
      thirdParty: () => string;
    };
    assert.equal(text('THIRD-PARTY.md'), thirdParty());
    assert.doesNotMatch(thirdParty(), /UNKNOWN|GPL|SSPL|BUSL/);
  });
});

describe('packages of Python', () => {
  it('are all pinned and held to hashes, so that pip refuses any other file', () => {
    const pins = text('notebooks/requirements.txt')
      .replace(/^#.*$/gm, '')
      .replace(/\\\n/g, ' ')
      .split('\n')
      .filter((line) => line.trim() !== '');
    assert.ok(pins.length > 50);
    for (const pin of pins) assert.match(pin, /^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}/);
  });
});
