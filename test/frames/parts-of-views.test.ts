/** Counts over reports lead to the reports and findings that were counted, bounded, and never to others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeOf } from '../../src/frames/places.js';
import { aReport, cell } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const g = await datasetOf([aReport({ figures: [cell('requests.received', 7)] })]);

describe('what counts over reports are made of', () => {
  it('are the reports of a publisher, each with its own number', async () => {
    const [report] = (await g.reports.where({ status: 'report' })).rows();
    const [row] = (await g.publishers.select('body', 'figures')).rows();
    const made = madeOf(row!, 'figures')!;
    assert.deepEqual([made.how, made.count, made.parts.length], ['sum', 1, 1]);
    const [[, value, place]] = made.parts as [[string, number, string]];
    assert.equal(value, report!.figures);
    assert.match(place, /#figures$/);
    // What is fetched besides is not shown.
    assert.deepEqual(Object.keys(row!), ['body', 'figures']);
  });

  it('are the findings of a check; of a count of 0 the reports that were asked', async () => {
    for (const row of (await g.checks).rows()) {
      for (const column of ['holds', 'open', 'contradictions', 'unlikely', 'open_in', 'asked_of'] as const) {
        const made = madeOf(row, column);
        assert.ok(made, `${row.check} ${column}`);
        if (row[column] === 0) assert.equal(made.how, 'none');
        else if (made.how === 'count') assert.equal(made.count, row[column], `${row.check} ${column}`);
      }
    }
  });
});
