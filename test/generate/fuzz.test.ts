/** Files cut short, torn and stirred: reading never throws, never hangs, and says nothing that was not there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/corpus/parse.js';
import { type Figure, Report } from '../../src/model/report.js';
import { costOf } from '../cost.js';
import { keyOf } from '../extract/reading.js';
import { LAYOUTS } from '../extract/render.js';
import { insideNumbers, mutations, places, stirred } from './mutations.js';
import { bytesOf, CLEAN, type Print, printed, prints } from './page.js';
import { sentences, statements } from './sentences.js';
import { settings } from './settings.js';
import { truths } from './truth.js';

/** A file of 50 kB is read in some 20 ms; a slow machine gets a hundred times that. */
const longest = (bytes: number) => 2000 + bytes / 20;

async function readInTime(bytes: Uint8Array): Promise<Report> {
  let report: Report | undefined;
  const cost = await costOf(async () => {
    report = await parse(bytes, 'fuzz');
  });
  assert.ok(cost < longest(bytes.length), `${bytes.length} bytes took ${Math.round(cost)} ms`);
  return report!;
}

/** The statistics form ends here, and often the file with it: a number at the end is then whole. */
const CLOSING = 'table training.participants';
const shown = (figure: Figure) => `${figure.via} ${keyOf(figure)}=${figure.value} of ${figure.year}`;

/** Figures with a value; what cannot be read, or stands nowhere, claims nothing. */
const stated = ({ figures }: Report) =>
  figures.filter(({ value, state }) => value !== null && state !== 'derived').map(shown);

describe('a file that ends too early', () => {
  const layouts = LAYOUTS.filter(({ separated }) => separated);
  for (const layout of layouts) {
    it(`has no figure that the whole has not: ${layout.name}`, async () => {
      const print: Print = { layout, ...CLEAN };
      const cuts = fc.array(places, { minLength: 8, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(
          truths,
          fc.array(statements, { maxLength: 3 }),
          cuts,
          async (truth, said, shares) => {
            const whole = bytesOf(printed(truth, said, print), 'utf-8');
            const known = new Set(
              stated(await parse(whole, 'whole')).map((line) => line.replace(/ of .*/, '')),
            );
            const numbers = insideNumbers(whole);
            for (const [i, place] of shares.entries()) {
              // Every other cut goes through a number: 4591 must not become 45.
              const end =
                (i % 2 && numbers[Math.floor(place * numbers.length)]) || Math.floor(place * whole.length);
              const cut = await readInTime(whole.subarray(0, end));
              const invented = stated(cut).filter(
                (line) => !known.has(line.replace(/ of .*/, '')) && !line.startsWith(CLOSING),
              );
              const tail = Buffer.from(whole.subarray(Math.max(0, end - 60), end)).toString();
              assert.deepEqual(invented, [], `cut behind “${tail}”`);
            }
          },
        ),
        settings(3),
      );
    });
  }
});

describe('a file that was damaged', () => {
  it('is read without a throw and in time, twice to the same bytes, into a report that fits the model', async () => {
    await fc.assert(
      fc.asyncProperty(
        truths,
        prints,
        fc.array(sentences, { maxLength: 4 }),
        fc.array(mutations, { minLength: 1, maxLength: 6 }),
        async (truth, print, said, changes) => {
          const bytes = stirred(bytesOf(printed(truth, said, print), print.wear.charset), changes);
          const report = await readInTime(bytes);
          assert.deepEqual(Report.parse(report), report);
          assert.equal(JSON.stringify(await parse(Uint8Array.from(bytes), 'fuzz')), JSON.stringify(report));
        },
      ),
      settings(60),
    );
  });

  it('that is no report at all is read in time too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000, size: 'max' }), async (bytes) => {
        const report = await readInTime(bytes);
        assert.deepEqual(stated(report), []);
      }),
      settings(100),
    );
  });
});
