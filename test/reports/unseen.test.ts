/**
 * Reports put in words and names that the reader had not met, in batches. Each was written, with what a person reads
 * in it, before the reader had seen it. A line that begins with `?` is a figure or a name that is not read yet.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { factsOfUnseen, unseenIn } from './unseen.js';

const folder = path.join(import.meta.dirname, '../../../test/reports/unseen');

for (const batch of readdirSync(folder).sort()) {
  describe(`unseen reports, ${batch}`, () => {
    for (const { name, text, expected, unread } of unseenIn(readFileSync(path.join(folder, batch), 'utf8')))
      it(name, () => {
        assert.deepEqual(factsOfUnseen(text, [...expected, ...unread]), [...expected].sort());
      });
  });
}
