/** Where the numbers of a row of a table stand: at the one figure that states them, or where a page adds them up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placesIn } from '../../src/frames/places-of-tables.js';

describe('the place of what a table says', () => {
  it('of what stands in two languages is the same in both', () => {
    const finding = placesIn('findings', { file: 'r.txt', key: 'in-out@total' });
    for (const column of ['left_words', 'message', 'evidence'])
      assert.deepEqual(
        [finding[column], finding[`${column}_zh`]],
        Array(2).fill('r-txt#check-in-out-total'),
        column,
      );
    assert.equal(placesIn('warnings', { file: 'r.txt' }).message_zh, 'r-txt#warnings');
  });

  it('of a judgement is where its report lists what it counts, and not the first figure of that', () => {
    const judged = placesIn('judgements', {
      file: 'r.txt',
      criterion: 'sections',
      figures: ['table:a@total'],
    });
    assert.deepEqual([judged.message, judged.evidence_zh], Array(2).fill('r-txt#sections'));
  });

  it('of one figure is its own, of several where they are added up, of none nowhere', () => {
    const series = (figures: readonly string[], value: number | null) =>
      placesIn('series', { file: 'r.txt', series: 'outcome.refused', figures, value }).value;
    assert.equal(series(['table:a@total'], 1), 'r-txt#table-a-total');
    assert.equal(series(['table:a@total', 'table:b@total'], 1), 'r-txt#series-outcome.refused');
    assert.equal(series([], 1), undefined);
    assert.equal(series(['table:a@total'], null), undefined);
  });

  it('of what the parts of a whole leave over is where its page shows the difference, and no figure', () => {
    const part = (figures: readonly string[], value: number | null) =>
      placesIn('parts', { file: 'r.txt', set: 'outcomes', part: 'rest', figures, value }).value;
    assert.equal(part([], 3), 'r-txt#part-outcomes-rest');
    assert.equal(part([], null), undefined);
  });
});
