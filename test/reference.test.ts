/** Every name at the door has a doc comment with an example; each example compiles in a strict project, and runs. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Entry, referenceOf } from '../src/site/reference.js';

const root = path.join(import.meta.dirname, '../..');
const entries = referenceOf(path.join(root, 'dist'));
const door = await import(pathToFileURL(path.join(root, 'dist', 'index.js')).href);

type Run = (check: (found: unknown, said: unknown) => void) => Promise<void>;

/** A line `expression; // → value` says what comes out. */
const SAID = /^(\s*)(.+); \/\/ → (.+)$/;
const checked = (code: string) =>
  code
    .split('\n')
    .map((line) => line.replace(SAID, '$1check($2, $3);'))
    .join('\n');

function moduleOf(all: readonly Entry[]): string {
  // Groups are what by() gives, and have no name at the door.
  const types = all
    .map(({ name }) => name)
    .filter((name) => !/\./.test(name) && !(name in door) && name !== 'Groups');
  return [
    `import { ${[...Object.keys(door), ...types.map((name) => `type ${name}`)].join(', ')} } from 'gongkai';`,
    'const g = await open();',
    "const frame = await g.series.where({ series: 'requests.received' });",
    'type Check = (found: unknown, said: unknown) => void;',
    'export const runs: Record<string, (check: Check) => Promise<void>> = {',
    ...all.flatMap(({ name, examples }) =>
      examples.map(
        (code, at) => `${JSON.stringify(`${name} ${at}`)}: async (check) => {\n${checked(code)}\n},`,
      ),
    ),
    '};',
  ].join('\n');
}

describe('the reference', () => {
  it('has every name of the door, and every method and getter of its classes', () => {
    const named = new Set(entries.map(({ name }) => name));
    assert.deepEqual(
      Object.keys(door).filter((name) => !named.has(name)),
      [],
    );
    const { Gongkai, frameOf } = door as { Gongkai: { prototype: object }; frameOf(rows: object[]): object };
    const own = (owner: string, prototype: object) =>
      Object.keys(Object.getOwnPropertyDescriptors(prototype))
        .filter((name) => !/^(?:constructor|\$\w+|toString|then)$/.test(name))
        .map((name) => `${owner}.${name}`);
    const members = [
      ...own('Gongkai', Gongkai.prototype),
      ...own('Frame', Object.getPrototypeOf(frameOf([]))),
    ];
    // Danfo's own that are refused have no comment, nor what is private to the class.
    const hidden = new Set(['Gongkai.table', 'Frame.need', 'Frame.like', 'Frame.told', 'Frame.shown']);
    const refused = (name: string) =>
      /danfo's/.test(String((frameOf([]) as Record<string, unknown>)[name.slice(6)]));
    assert.deepEqual(
      members.filter((name) => !named.has(name) && !hidden.has(name) && !refused(name)),
      [],
    );
  });

  it('has an example for each', () => {
    assert.ok(entries.length > 60, `${entries.length} names`);
    assert.deepEqual(
      entries.filter(({ examples }) => examples.length === 0).map(({ name }) => name),
      [],
    );
  });

  describe('its examples', () => {
    mkdirSync(path.join(root, 'build'), { recursive: true });
    // Below the package, so that they import it by its name.
    const folder = mkdtempSync(path.join(root, 'build', 'examples-'));
    after(() => {
      for (const one of [folder, path.join(root, 'build', 'examples')])
        rmSync(one, { recursive: true, force: true });
    });
    let runs: Readonly<Record<string, Run>> = {};

    before(async () => {
      // As a notebook runs them.
      process.chdir(path.join(root, 'notebooks'));
      const file = path.join(folder, 'examples.ts');
      writeFileSync(file, moduleOf(entries));
      const compilerOptions = {
        strict: true,
        noUncheckedIndexedAccess: true,
        target: 'es2022',
        lib: ['es2023'],
        module: 'nodenext',
        types: ['node'],
        skipLibCheck: true,
      };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
      const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      try {
        execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
      } catch (error) {
        assert.fail(`The examples do not compile:\n${(error as { stdout?: string }).stdout}`);
      }
      runs = ((await import(pathToFileURL(path.join(folder, 'examples.js')).href)) as { runs: typeof runs })
        .runs;
    });

    for (const { name, examples } of entries) {
      for (const at of examples.keys()) {
        it(`${name}, example ${at + 1}, compiles and runs`, () =>
          runs[`${name} ${at}`]!((found, said) => assert.deepEqual(found, said)));
      }
    }
  });
});
