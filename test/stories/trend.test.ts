/** What a title may say of the course of numbers: over which years, and of which numbers. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { wilson } from '../../src/frames/verbs/statistics.js';
import { say } from '../../src/model/language.js';
import { both } from '../../src/model/words.js';
import { type Dated, trendIn, trendOf, trendsIn } from '../../src/stories/trend.js';

const count = (year: number, value: number | null, rest: Partial<Dated> = {}): Dated => ({
  ...{ year, value, text: String(value), join: 'same' },
  ...rest,
});
const share = (year: number, part: number, whole: number): Dated => ({
  ...count(year, part / whole, { text: `${part} of ${whole}`, cases: whole }),
  ...wilson(part, whole),
});
const said = (...points: Dated[]) => say(trendIn(both('x', 'x'), trendOf(points)));

it('a number on which a check fails is neither the first nor the last of a course', () => {
  const [first, second, third] = [count(2016, 20), count(2017, 30), count(2018, 40)];
  const wrong = (year: number) => count(year, 9000, { doubted: true });
  assert.equal(said(first, second, third), 'x 20 in 2016, 40 in 2018');
  assert.equal(said(first, second, third, wrong(2019)), 'x 20 in 2016, 40 in 2018');
  assert.equal(said(wrong(2015), first, second, third), 'x 20 in 2016, 40 in 2018');
});

it('a course begins where the numbers begin to count the same', () => {
  for (const join of ['roughly', 'none'] as const) {
    const points = [
      ...[count(2015, 500), count(2016, 600), count(2017, 20, { join })],
      ...[count(2018, 30), count(2019, 40)],
    ];
    assert.equal(said(...points), 'x 20 in 2017, 40 in 2019', join);
    assert.equal(said(...points.slice(0, 4)), 'x: too few comparable years for a statement', join);
  }
});

it('what is never more than a few is so in years that count otherwise too', () => {
  const late = [count(2017, 2, { join: 'roughly' }), count(2018, 3), count(2019, 0)];
  assert.equal(said(count(2015, 8), count(2016, 4), ...late), 'x never more than 8 a year');
  assert.equal(said(count(2015, 500), ...late), 'x: too few comparable years for a statement');
});

it('a share changed where its difference exceeds what so many cases leave open, though the intervals overlap', () => {
  assert.equal(
    said(share(2016, 1, 23), share(2017, 20, 100), share(2018, 38, 148)),
    'x 1 of 23 in 2016, 38 of 148 in 2018',
  );
  assert.equal(
    said(share(2016, 20, 40), share(2017, 20, 40), share(2018, 25, 40)),
    'x 20 of 40 in 2016, 25 of 40 in 2018, too few requests to tell a change',
  );
});

it('publishers of which nothing can be said are named together, and not with the same words each', () => {
  const none = (who: string) => ({ who, trend: trendOf([count(2018, 500)]) });
  const some = { who: 'c', trend: trendOf([count(2016, 20), count(2017, 30), count(2018, 40)]) };
  assert.equal(say(trendsIn([none('a'), none('b')])), 'a and b: too few comparable years for a statement');
  assert.equal(
    say(trendsIn([none('a'), some])),
    'c 20 in 2016, 40 in 2018; a: too few comparable years for a statement',
  );
});
