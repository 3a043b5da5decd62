import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORMS } from '../../src/domain/forms/forms.js';
import { IDENTITIES, isSum, partsIn, UNPRINTED_TOTALS } from '../../src/domain/identities.js';
import { indicatorOf } from '../../src/domain/indicators.js';
import { sumsOf } from './sums-of.js';

describe('the identities', () => {
  it('are those of the contract, on the forms of the contract', () => {
    const tables = 'tables-2019 tables-2021';
    const any = `statistics-2014 ${tables} prose`;
    const declared = IDENTITIES.map(({ id, forms }) => `${id}: ${forms.join(' ')}`);
    assert.deepEqual(declared, [
      'received-by-channel: statistics-2014',
      'completed-by-time: statistics-2014',
      'answered-by-outcome: statistics-2014',
      'refused-by-ground: statistics-2014',
      'completed-received: statistics-2014',
      'answered-completed: statistics-2014',
      'channels-total: statistics-2014',
      'of-which: statistics-2014',
      'reviews-by-result: statistics-2014',
      'lawsuits-by-result: statistics-2014',
      'staff-by-kind: statistics-2014',
      `in-out: ${tables}`,
      'handled-by-outcome: tables-2019',
      'handled-by-outcome: tables-2021',
      `applicants-total: ${tables}`,
      `reviews-by-result: ${tables}`,
      `lawsuits-direct-by-result: ${tables}`,
      `lawsuits-after-review-by-result: ${tables}`,
      'newly-disclosed: tables-2019',
      `carry-over: ${tables}`,
      'in-force: tables-2021',
      'items: tables-2019',
      `growth-last-year: ${any}`,
      `prose-table: ${any}`,
      `channels-said: ${any}`,
      `outcomes-said: ${any}`,
      `share: ${any}`,
      `growth: ${any}`,
      `parts: ${any}`,
    ]);
  });

  it('name no indicator that does not exist', () => {
    for (const rule of IDENTITIES) {
      if (rule.kind === 'across') {
        for (const { left, right } of rule.terms) {
          for (const id of [left, ...right.map(({ indicator }) => indicator)]) indicatorOf(id);
        }
      } else if (rule.of === 'rows') {
        for (const terms of rule.terms) {
          for (const id of isSum(terms) ? [terms.total, ...terms.parts] : [...terms.left, ...terms.right])
            indicatorOf(id);
        }
      }
    }
    for (const { total, parts } of UNPRINTED_TOTALS) for (const id of [total, ...parts]) indicatorOf(id);
  });

  it('sum every outcome that the form prints, each once', () => {
    const apart = ['requests.received', 'requests.carried_in', 'requests.handled', 'requests.carried_out'];
    for (const form of FORMS) {
      const handled = sumsOf(form.id).find(({ id }) => id === 'handled-by-outcome');
      const printed = form.tables
        .flatMap((table) =>
          (table.kind === 'lines' ? table.lines.flatMap(({ cells }) => cells) : table.cells).filter(
            (target) => target !== null,
          ),
        )
        .filter(({ indicator, applicant }) => applicant === 'total' && !apart.includes(indicator))
        .map(({ indicator }) => indicator);
      assert.deepEqual(handled?.parts ?? [], printed, form.id);
    }
  });

  it('expand 其他处理 to the rows that a report states', () => {
    const fine = ['requests.other.not_amended', 'requests.other.fee_unpaid', 'requests.other.rest'];
    const only =
      (...stated: string[]) =>
      (id: string) =>
        stated.includes(id);
    assert.deepEqual(partsIn(['a', 'requests.other'], only(fine[2]!)), ['a', ...fine]);
    assert.deepEqual(partsIn(['a', ...fine], only('requests.other')), ['a', 'requests.other']);
    assert.deepEqual(partsIn(['a', ...fine], only('requests.other', fine[0]!)), ['a', ...fine]);
    assert.deepEqual(partsIn(['a', ...fine], only()), ['a', ...fine]);
  });
});
