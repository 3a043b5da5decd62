/** Where the numbers of a row of a table stand: at the one figure that states them, or where a page adds them up. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carryPlaces, placeAt, placesOf } from '../../src/frames/places.js';
import { NEEDED, OriginInTable, placesIn } from '../../src/frames/places-of-tables.js';

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

describe('the place of one column', () => {
  /** A row with whatever any table needs, and one place of its own for each. */
  const all = {
    ...{ file: 'r.txt', files: ['r.txt'], status: 'report', value: 2, figure: 'table:a', claim: 'claim:b' },
    ...{ key: 'in-out@total', criterion: 'sections', series: 's', channel: 'c', kind: 'k', ground: 'g' },
    ...{ rate: 'x', set: 'outcomes', part: 'rest', figures: ['table:a@total', 'table:b@total'] },
    ...{ numerator_figures: ['table:a@total'], denominator_figures: ['table:b@total'] },
  };

  for (const [table, needed] of Object.entries(NEEDED))
    it(`of a row of ${table} is the same as among those of all its columns`, () => {
      const origin = new OriginInTable(table);
      const columns = Object.fromEntries(needed.map((name) => [name, [all[name as keyof typeof all]]]));
      const [row, copy] = [{ value: 2 }, { value: 3 }];
      origin.add(row, columns, 0);
      const places = Object.entries(placesOf(row)!);
      assert.ok(places.length > 1);
      for (const [column, place] of places) assert.equal(placeAt(row, column), place, column);
      assert.equal(placeAt(row, 'no column'), undefined);
      // What was made anew stands nowhere, the rest where it stood.
      const [anew, kept] = places.map(([column]) => column) as [string, string];
      carryPlaces(row, copy, [anew]);
      assert.deepEqual([placeAt(copy, anew), placeAt(copy, kept)], [undefined, placeAt(row, kept)]);
    });
});
