/** What a headline may say: on how much, of whom, and of what counts the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakdownChart } from '../../src/stories/breakdown.js';
import { isEnough, leaderOf, MINIMUM } from '../../src/stories/minimum.js';
import { oneDefinition } from '../../src/stories/one-definition.js';
import { chartsOfRequests, REPORTS_OF_REQUESTS } from './charts-of-requests.js';
import { rowsOf } from './rows.js';

describe('a headline', async () => {
  const charts = await chartsOfRequests();

  it('needs publishers, reports and cases, each of them', () => {
    const { publishers, reports, cases } = MINIMUM;
    assert.ok(isEnough({ publishers, reports, cases }));
    assert.ok(!isEnough({ publishers: publishers - 1, reports, cases }));
    assert.ok(!isEnough({ publishers, reports: reports - 1, cases }));
    assert.ok(!isEnough({ publishers, reports, cases: cases - 1 }));
  });

  it('gives a share with its number and interval, and names who supplies more than half of it', () => {
    assert.match(
      charts['by-outcome']!.title,
      /^50% \(46–54%\) of the 732 requests in 12 reports were granted; 67% of them are from 甲市人民政府$/,
    );
    assert.match(
      charts['reviews-by-result']!.title,
      /decided reviews in \d+ reports ended with the decision upheld; .* 甲市/,
    );
  });

  it('of four publishers says what is shown, and that it is too little', async () => {
    const few = REPORTS_OF_REQUESTS.filter(({ identity }) => identity.publisher !== '戊县人民政府');
    const parts = (await rowsOf('parts', few)).filter(({ set }) => set === 'outcomes');
    assert.match(
      breakdownChart(parts).title,
      /^Requests handled by outcome 办理结果: .* too few for a statement$/,
    );
  });

  it('names nobody who supplies just a half', () => {
    const row = (who: string, cases: number) => ({ who, file: who, cases });
    assert.equal(leaderOf([row('a', 5), row('b', 5)]), null);
    assert.equal(leaderOf([row('a', 6), row('b', 4)]), 'a');
    assert.equal(leaderOf([row('a', 6)]), null);
  });

  it('adds up only what counts exactly the same, sentences never with tables', () => {
    const compared = {
      by_form: { 'statistics-2014': 'x', 'tables-2019': 'y', 'tables-2021': 'y' },
      ...{ comparability: 'approximate' as const, note: null, note_zh: null },
    };
    const rows = [
      { form: 'statistics-2014' as const, cases: 5 },
      { form: 'tables-2019' as const, cases: 4 },
      { form: 'tables-2021' as const, cases: 3 },
      { form: 'prose' as const, cases: 6 },
    ];
    const { same, others } = oneDefinition(rows, [compared], ({ cases }) => cases);
    assert.deepEqual(
      [same, others],
      [
        [rows[1], rows[2]],
        [rows[0], rows[3]],
      ],
    );
  });
});
