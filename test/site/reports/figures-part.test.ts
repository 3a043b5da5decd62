/** Sums and rates of a report, which tables and charts lead to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import type { Figure } from '../../../src/model/report.js';
import { contextOf } from '../../../src/site/reports/context.js';
import { renderComputed } from '../../../src/site/reports/figures-part.js';
import type { MeasureRow, ReportData } from '../../../src/site/reports/report-data.js';

const VALUES: Readonly<Record<string, number | null>> = { secret: 2, law: 1, blank: null, none: 0, asked: 9 };

const row = (measure: Partial<MeasureRow>): MeasureRow =>
  ({
    ...{ kind: 'series', set: null, id: 'outcome.refused', label_en: 'Refused', label_zh: '不予公开' },
    ...{ unit: 'request', value: 3, numerator: null, denominator: null },
    ...{ figures: [], numerator_figures: [], denominator_figures: [] },
    ...measure,
  }) as MeasureRow;

const figures = Object.entries(VALUES).map(([id, value]) => ({ id, value }) as Figure);

function rowsOf(measures: readonly MeasureRow[]) {
  const addresses = { report: () => '', publisher: () => '', definitions: null };
  const data = { measures, reading: { report: { figures } } } as unknown as ReportData;
  const $ = load(renderComputed(data, contextOf('en', addresses)));
  const rows = $('tbody tr')
    .toArray()
    .map((one) => $(one));
  return { $, rows, said: rows.map((one) => one.text()) };
}

describe('what is computed of the figures of a report', () => {
  const sum = ['secret', 'law'];
  const part = row({
    ...{ kind: 'part', set: 'outcomes', value: 0.3, numerator: 3, denominator: 10 },
    figures: sum,
  });

  it('is not said twice where a series and a part of a whole are one sum, and both are found there', () => {
    const { $, rows } = rowsOf([row({ figures: sum }), part]);
    assert.equal(rows.length, 1);
    const ids = rows[0]!
      .find('[id]')
      .addBack()
      .toArray()
      .map((one) => $(one).attr('id'));
    assert.equal(new Set(ids).size, 2);
    for (const id of ids) assert.equal($(`[id="${id}"]`).attr('data-value'), '3', id);
  });

  it('is said apart where the sums differ, though their names are the same', () => {
    const { said } = rowsOf([row({ figures: [...sum, 'blank'] }), part]);
    assert.deepEqual(said, ['Refused32 + 1 + – = 3', 'Refused32 + 1 = 3']);
  });

  it('says why it has no value: the divisor is 0, or not all of it is stated', () => {
    const rate = {
      kind: 'rate',
      id: 'refused',
      label_en: 'Share refused',
      unit: 'share',
      value: null,
    } as const;
    const { said } = rowsOf([
      row({ ...rate, denominator: 0, numerator_figures: sum, denominator_figures: ['none'] }),
      row({ ...rate, denominator: 9, numerator_figures: [...sum, 'blank'], denominator_figures: ['asked'] }),
    ]);
    assert.match(said[0]!, /^Share refused– divided by 0/);
    assert.match(said[1]!, /^Share refused– not all stated/);
  });
});
