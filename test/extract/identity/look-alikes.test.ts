/** Papers that look like reports are refused for what they are, also where a site's menu speaks of reports around them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { entriesOf, inSettings } from './settings.js';

const PAPERS = entriesOf('look-alikes.txt');

describe('a paper that looks like a report', () => {
  it('is told of by many', () => assert.ok(PAPERS.length > 70));

  for (const [reason, text] of PAPERS) {
    const name = text.split('\n')[0]!;
    it(`is refused: ${name}`, () => {
      assert.ok(read(text).reason?.includes(reason), `${read(text).reason}`);
    });
    it(`is refused on the pages of sites: ${name}`, () => {
      const taken = inSettings(text, '平阳县人民政府办公室').filter(
        ([, page]) => read(page).status !== 'refused',
      );
      assert.deepEqual(
        taken.map(([setting]) => setting),
        [],
      );
    });
  }
});
