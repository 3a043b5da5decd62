/** One folder a hazard: an input that we made, and what a person reads in it. Nothing more may be read. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from '../../src/corpus/parse.js';
import { difference, expectedFacts, factsOf } from './expected.js';

const root = new URL('../../../test/reports/', import.meta.url);
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, files: readdirSync(new URL(`${name}/`, root)) }))
  .filter(({ files }) => files.includes('expected.txt'));

describe('each hazard is read as a person reads it', () => {
  for (const { name, files } of folders) {
    it(name, async () => {
      const inputs = files.filter((file) => file.startsWith('input.'));
      assert.equal(inputs.length, 1, 'one input a folder');
      const file = (part: string) => readFileSync(new URL(`${name}/${part}`, root));
      const facts = factsOf(await parse(file(inputs[0]!), inputs[0]!));
      const expected = expectedFacts(file('expected.txt').toString());
      assert.deepEqual(difference(facts, expected), { missing: [], unexpected: [] });
    });
  }

  it('and there are hazards to read', () => assert.ok(folders.length >= 30, `${folders.length} folders`));
});
