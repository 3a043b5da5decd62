/** What comes from others: pinned, hashed, licensed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}
interface Bom {
  readonly bomFormat: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

describe('npm run sbom', () => {
  const print = () =>
    spawnSync(process.execPath, ['.ci/sbom.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { stdout, stderr, status } = print();

  it('prints CycloneDX, the same bytes twice', () => {
    assert.equal(status, 0, stderr);
    assert.equal((JSON.parse(stdout) as Bom).bomFormat, 'CycloneDX');
    assert.equal(print().stdout, stdout);
  });

  const { components, dependencies } = JSON.parse(stdout || '{}') as Bom;

  it('names each package of THIRD-PARTY.md and no other, with a whole hash', () => {
    const listed = text('THIRD-PARTY.md')
      .split('\n')
      .flatMap((line) => /^\| (\S+) \| (\d\S*) \|/.exec(line)?.slice(1, 3).join(' ') ?? []);
    assert.deepEqual(components.map(({ name, version }) => `${name} ${version}`).sort(), listed.sort());
    for (const { name, hashes } of components)
      assert.ok(
        hashes.some(({ alg, content }) => alg === 'SHA-512' && content.length === 128),
        name,
      );
  });

  it('names a package that stands in the place of another by its own name', () => {
    const names = new Set(components.map(({ name }) => name));
    assert.ok(names.has('@cypress/request') && !names.has('request'));
  });

  it('lets every package be reached from gongkai, and refers to nothing that it does not hold', () => {
    const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const visit = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      const next = needs.get(ref);
      assert.ok(next, ref);
      next.forEach(visit);
    };
    visit(dependencies.find(({ ref }) => ref.startsWith('pkg:npm/gongkai@'))!.ref);
    const refs = components.map((component) => component['bom-ref']);
    assert.deepEqual(
      refs.filter((ref) => !reached.has(ref)),
      [],
    );
    assert.equal(reached.size, refs.length + 1);
  });
});

describe('packages of Python', () => {
  const pinsIn = (name: string) =>
    text(name)
      .replace(/^#.*$/gm, '')
      .replace(/\\\n/g, ' ')
      .split('\n')
      .filter((line) => line.trim() !== '');

  for (const [name, least] of [
    ['notebooks/requirements.txt', 50],
    ['src/cluster/requirements.txt', 2],
    ['src/cluster/requirements-build.txt', 1],
    ['test/bench/requirements.txt', 8],
  ] as const) {
    it(`of ${name} are all pinned and held to hashes, so that pip refuses any other file`, () => {
      const pins = pinsIn(name);
      assert.ok(pins.length >= least);
      for (const pin of pins) assert.match(pin, /^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}/);
    });
  }
});
