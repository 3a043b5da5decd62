/** Reports made up on every form, printed in every layout with every noise: reading gives back what was meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/corpus/parse.js';
import { readDocument } from '../../src/document/read.js';
import { identityOf, misplaced, promised, trueIdentity, wrongCells, wrongTotals } from './compare.js';
import { bytesOf, printed, prints } from './page.js';
import { lookalikes } from './sentences.js';
import { settings } from './settings.js';
import { truths } from './truth.js';

describe('a report on a form', () => {
  it('comes back as it was meant, whatever its layout and noise', async () => {
    await fc.assert(
      fc.asyncProperty(truths, prints, fc.array(lookalikes, { maxLength: 2 }), async (truth, print, said) => {
        const bytes = bytesOf(printed(truth, said, print), print.wear.charset);
        const report = await parse(bytes, 'made up');
        assert.deepEqual(
          [
            ...wrongCells(truth, report.figures, promised(truth, print)),
            ...wrongTotals(report.figures),
            ...misplaced(await readDocument(bytes), report.figures),
          ],
          [],
        );
        const prose = report.figures.filter(({ via }) => via === 'prose');
        assert.deepEqual(
          prose.map(({ id, quote }) => `${id} ${quote}`),
          [],
          'a sentence was read in which there is no figure',
        );
        assert.deepEqual(identityOf(report), trueIdentity(truth));
      }),
      settings(250),
    );
  });
});
