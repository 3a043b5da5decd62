/** Where the marks of the charts of the notebooks lead. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MadeOf } from '../../src/charts/made-of.js';
import { type DrawnMark, pictureOnPage } from '../../src/charts/picture.js';
import { chartsOfStories } from './charts.js';
import { chartsOfAreas } from './charts-of-areas.js';
import { chartsOfRequests } from './charts-of-requests.js';

interface Placed {
  readonly place?: string | null;
  readonly places?: Readonly<Record<string, string | null>>;
  readonly made_of?: MadeOf;
}

/** The number that a mark is drawn with; null where it is neither counted nor added up. */
function sizeOf({ how, count, parts }: MadeOf): number | null {
  if (how === 'count') return count;
  return how === 'sum' ? parts.reduce((sum, [, value]) => sum + (value ?? 0), 0) : null;
}

/** The first number in a text: `1,234 requests`. */
const numberIn = (text: string): number => Number(/\d[\d,]*/.exec(text)?.[0].replaceAll(',', ''));

/** A mark where a number is missing: there is nothing for it to lead to. */
const isEmpty = ({ row }: DrawnMark) => row.text === '–' || row.stated === false || row.mark === 'not stated';

describe('a mark of a chart', async () => {
  const charts = { ...(await chartsOfStories()), ...(await chartsOfRequests()), ...(await chartsOfAreas()) };
  for (const [name, { spec }] of Object.entries(charts)) {
    if (spec === null) continue;
    it(`of ${name} has the place of its number, or names all that it is made of`, () => {
      const { marks } = pictureOnPage(spec)!;
      assert.ok(marks.length > 0);
      for (const mark of marks) {
        const { place, places, made_of } = mark.row as Placed;
        if (isEmpty(mark)) continue;
        const said = JSON.stringify(mark.told);
        if (made_of === undefined) {
          // A line between two numbers leads to each of them.
          const own = typeof place !== 'string' && places ? Object.values(places) : [place];
          for (const one of own) assert.match(one ?? '', /^[^#]+-txt#|^[^#]+_[0-9a-z]+#/, said);
          continue;
        }
        assert.ok(made_of.parts.length > 0, said);
        const size = sizeOf(made_of);
        if (size !== null) assert.equal(size, numberIn(made_of.total), said);
        assert.ok(
          made_of.parts.some(([, , place]) => place !== null),
          said,
        );
      }
    });
  }
});
