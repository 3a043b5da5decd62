import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import { type Cell, of, report, row, statuses, table } from './reports.js';

/** received, carried_in, handled and carried_out in the total column. */
const inOut = (cells: readonly Cell[]) =>
  of(
    'in-out',
    checkReport(
      report(
        'tables-2019',
        table({
          'requests.received@total': cells[0]!,
          'requests.carried_in@total': cells[1]!,
          'requests.handled@total': cells[2]!,
          'requests.carried_out@total': cells[3]!,
        }),
      ),
    ),
  );

describe('in-out', () => {
  it('fails where more went in than came out, and groups the columns that say nothing', () => {
    const [fails, rest, ...more] = inOut([38, 2, 38, 0]);
    assert.deepEqual([fails?.status, fails?.left, fails?.right, fails?.difference], ['fails', 40, 38, 2]);
    assert.equal(
      fails?.statement,
      'requests.received + requests.carried_in = requests.handled + requests.carried_out [total]',
    );
    assert.match(fails?.message ?? '', /^In the column “total” \(总计\), .* 40 \(38 \+ 2\), but .* 38\.$/);
    assert.equal(rest?.status, 'not_assessable');
    assert.match(rest?.message ?? '', /for 6 of 7 columns: the report has no such figures\.$/);
    assert.deepEqual(more, []);
  });

  it('holds where they balance', () => {
    assert.equal(inOut([38, 2, 40, 0])[0]?.status, 'holds');
  });

  it('a blank may balance the lesser side and never the greater', () => {
    assert.equal(inOut([38, 'blank', 40, 0])[0]?.status, 'not_assessable');
    assert.equal(inOut([41, 'blank', 40, 0])[0]?.status, 'fails');
    assert.equal(inOut([38, 2, 38, 'blank'])[0]?.status, 'not_assessable');
    // Blanks on both sides may each hold anything.
    assert.equal(inOut([38, 'blank', 38, 'blank'])[0]?.status, 'not_assessable');
    assert.equal(inOut([38, 'blank', 38, 0])[0]?.status, 'holds');
  });

  it('a derived total is no evidence, and the message says what is missing', () => {
    const [found, ...more] = inOut([{ value: 38, state: 'derived' }, 2, 40, 0]);
    assert.equal(found?.status, 'not_assessable');
    assert.match(found?.message ?? '', /derived.*missing “Requests received” \(收到申请数\)\.$/);
    assert.deepEqual(found?.figures, ['requests.received@total']);
    assert.deepEqual(more, []);
  });

  it('is evaluated in every applicant column', () => {
    const cells = {
      ...row('requests.received', [1, 2, 3, 4, 5, 6, 21]),
      ...row('requests.carried_in', [0, 0, 0, 0, 0, 0, 0]),
      ...row('requests.handled', [1, 2, 3, 4, 5, 5, 20]),
      ...row('requests.carried_out', [0, 0, 0, 0, 0, 0, 1]),
    };
    const found = of('in-out', checkReport(report('tables-2021', table(cells))));
    assert.deepEqual(
      found.map(({ status }) => status),
      ['holds', 'holds', 'holds', 'holds', 'holds', 'fails', 'holds'],
    );
    assert.match(found[5]!.statement, / \[other_organization\]$/);
  });

  it('takes a figure without a column for the total', () => {
    const cells = {
      'requests.received': 38,
      'requests.carried_in': 2,
      'requests.handled': 38,
      'requests.carried_out': 0,
    };
    assert.deepEqual(statuses('in-out', checkReport(report('tables-2019', table(cells)))), [
      'fails',
      'not_assessable',
    ]);
  });

  it('takes the total for a figure without a column', () => {
    const cells = { 'reviews.upheld@total': 2, 'reviews.corrected@total': 1, 'reviews.total@total': 4 };
    assert.deepEqual(statuses('reviews-by-result', checkReport(report('tables-2019', table(cells)))), [
      'not_assessable',
    ]);
    const more = { ...cells, 'reviews.other@total': 0, 'reviews.pending@total': 0 };
    assert.deepEqual(statuses('reviews-by-result', checkReport(report('tables-2019', table(more)))), [
      'fails',
    ]);
  });

  it('counts the first of two tables and does not mix them', () => {
    const first = table({
      'requests.received@total': 38,
      'requests.carried_in@total': 2,
      'requests.handled@total': 40,
      'requests.carried_out@total': 0,
    });
    const second = table({ 'requests.received@total': 7 }).map((figure) => ({
      ...figure,
      id: `${figure.id}#2`,
    }));
    const findings = checkReport(report('tables-2019', [...first, ...second]));
    assert.deepEqual(statuses('in-out', findings), ['holds', 'not_assessable']);
  });

  it('leaves out what a table says of another year', () => {
    const cells = {
      'requests.received@total': 38,
      'requests.carried_in@total': 2,
      'requests.handled@total': 38,
      'requests.carried_out@total': { value: 0, year: 2019 },
    };
    assert.deepEqual(statuses('in-out', checkReport(report('tables-2019', table(cells)))), [
      'not_assessable',
    ]);
  });
});

describe('applicants-total', () => {
  const check = (cells: Record<string, Cell>) =>
    of('applicants-total', checkReport(report('tables-2019', table(cells))));

  it('names the row that does not add up', () => {
    const found = check({
      ...row('requests.received', [1, 2, 3, 4, 5, 6, 21]),
      ...row('requests.carried_in', [1, 0, 0, 0, 0, 0, 2]),
    });
    assert.deepEqual(
      found.map(({ status }) => status),
      ['holds', 'fails'],
    );
    assert.match(
      found[1]!.statement,
      /^requests\.carried_in \[total\] = requests\.carried_in \[natural_person\] \+/,
    );
    assert.equal(
      found[1]!.message,
      'In the row “Requests carried in from last year” (上年结转政府信息公开申请数量), “total” is given as 2, ' +
        'but the six applicant columns add up to 1.',
    );
  });

  it('a missing total column is one finding, however many rows, and never a 0', () => {
    const found = check({
      ...row('requests.received', [0, 0, 0, 0, 0, 0]),
      ...row('requests.carried_in', [1, 0, 0, 0, 0, 0, { value: 1, state: 'derived' }]),
      ...row('requests.handled', [1, 0, 0, 0, 0, 0, 'blank']),
    });
    assert.equal(found.length, 1);
    assert.equal(found[0]!.status, 'not_assessable');
    assert.match(
      found[0]!.message,
      /for any of 3 rows: the total is not stated \(2\); .*derived from others \(1\)/,
    );
  });

  it('does not take the other tables for rows of the request table', () => {
    const found = check({
      'reviews.total': 3,
      'regulations.made': 1,
      ...row('requests.received', [1, 0, 0, 0, 0, 0, 1]),
    });
    assert.deepEqual(
      found.map(({ status }) => status),
      ['holds'],
    );
  });
});

describe('handled-by-outcome', () => {
  const OTHER = ['not_amended', 'fee_unpaid', 'rest'].map((name) => `requests.other.${name}@total`);
  const outcomes = [
    'granted',
    'granted_in_part',
    ...[
      'state_secret',
      'other_law',
      'security_stability',
      'third_party',
      'internal_affairs',
      'deliberative',
      'enforcement_files',
      'enquiry_matters',
    ].map((name) => `refused.${name}`),
    ...['not_held', 'needs_creation', 'unclear'].map((name) => `unable.${name}`),
    ...['petition', 'repeated', 'publication', 'excessive', 'reconfirmation'].map(
      (name) => `declined.${name}`,
    ),
  ].map((name) => `requests.${name}@total`);
  const check = (form: 'tables-2019' | 'tables-2021', other: Record<string, Cell>) => {
    const cells = {
      ...Object.fromEntries(outcomes.map((key) => [key, 1])),
      ...other,
      'requests.handled@total': 21,
    };
    return of('handled-by-outcome', checkReport(report(form, table(cells))))[0]!;
  };

  it('adds up the one row or the three of 其他处理, as the report prints them, on either form', () => {
    for (const form of ['tables-2019', 'tables-2021'] as const) {
      const one = check(form, { 'requests.other@total': 3 });
      assert.equal(one.status, 'holds', form);
      assert.match(one.statement, / \+ requests\.other \[total\]$/);
      const three = check(form, { [OTHER[0]!]: 1, [OTHER[1]!]: 0, [OTHER[2]!]: 2 });
      assert.equal(three.status, 'holds', form);
      assert.match(three.statement, / \+ requests\.other\.rest \[total\]$/);
      assert.equal(check(form, { [OTHER[0]!]: 1, [OTHER[1]!]: 0, [OTHER[2]!]: 1 }).status, 'fails', form);
    }
  });

  it('does not count 其他处理 twice where a report prints its total over the three rows', () => {
    const cells = { 'requests.other@total': 3, [OTHER[0]!]: 1, [OTHER[1]!]: 0, [OTHER[2]!]: 2 };
    assert.equal(check('tables-2021', cells).status, 'holds');
    assert.equal(check('tables-2019', cells).status, 'holds');
  });

  it('takes the one row where the three are blank', () => {
    const cells = {
      'requests.other@total': 3,
      ...Object.fromEntries(OTHER.map((key) => [key, 'blank' as const])),
    };
    assert.equal(check('tables-2021', cells).status, 'holds');
  });
});

describe('the dispute tables', () => {
  it('count pending cases from 2019 on and not before', () => {
    const cells = {
      'reviews.upheld': 1,
      'reviews.corrected': 1,
      'reviews.other': 1,
      'reviews.pending': 1,
      'reviews.total': 4,
    };
    assert.deepEqual(statuses('reviews-by-result', checkReport(report('tables-2019', table(cells)))), [
      'holds',
    ]);
    const old = { 'reviews.upheld': 1, 'reviews.corrected': 1, 'reviews.other': 1, 'reviews.total': 3 };
    assert.deepEqual(statuses('reviews-by-result', checkReport(report('statistics-2014', table(old)))), [
      'holds',
    ]);
  });

  it('do not mix lawsuits brought directly with those after a review', () => {
    const cells = Object.fromEntries(
      ['direct', 'after_review'].flatMap((kind, offset) => [
        ...['upheld', 'corrected', 'other', 'pending'].map((name) => [`lawsuits.${kind}.${name}`, 1]),
        [`lawsuits.${kind}.total`, 4 + offset],
      ]),
    );
    const findings = checkReport(report('tables-2021', table(cells)));
    assert.deepEqual(statuses('lawsuits-direct-by-result', findings), ['holds']);
    assert.deepEqual(statuses('lawsuits-after-review-by-result', findings), ['fails']);
  });
});

describe('newly-disclosed', () => {
  it('is asked of the form of 2019 only, for both kinds of documents', () => {
    const cells = {
      'regulations.newly_disclosed': 'not_applicable',
      'regulations.disclosed_total': 'not_applicable',
      'normative_documents.newly_disclosed': 12,
      'normative_documents.disclosed_total': 11,
    } as const;
    assert.deepEqual(statuses('newly-disclosed', checkReport(report('tables-2019', table(cells)))), [
      'fails',
      'not_assessable',
    ]);
    assert.deepEqual(statuses('newly-disclosed', checkReport(report('tables-2021', table(cells)))), []);
  });
});
