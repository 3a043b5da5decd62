import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import type { Figure, FormId } from '../../src/model/report.js';
import { type Cell, of, prose, report, row, table } from './reports.js';

const check = (form: FormId, cells: Record<string, Cell>, ...sentences: Figure[]) =>
  of('prose-table', checkReport(report(form, [...table(cells), ...sentences])));

describe('prose-table', () => {
  it('names both quotes where text and table disagree', () => {
    const sentence = prose('requests.received', 527, { quote: '收到527件', scope: 'area' });
    const found = check('tables-2021', { 'requests.received@total': { value: 520, quote: '520' } }, sentence);
    assert.equal(found.length, 1);
    assert.deepEqual(
      [found[0]!.status, found[0]!.left, found[0]!.right, found[0]!.difference, found[0]!.severity],
      ['fails', 527, 520, 7, 'error'],
    );
    assert.equal(
      found[0]!.message,
      'The text gives 527 (“收到527件”) for “Requests received” (收到申请数), but the table gives 520 (“520”).',
    );
    assert.deepEqual(found[0]!.figures, [sentence.id, 'requests.received@total']);
  });

  it('names the applicant of whom both speak', () => {
    const applicant = 'natural_person';
    const [found] = check(
      'tables-2021',
      { 'requests.received@natural_person': 71 },
      prose('requests.received', 72, { quote: '自然人72件', applicant }),
    );
    assert.match(found!.message, /for “Requests received” \(收到申请数\), natural persons, but/);
    assert.match(found!.message_zh, /“收到申请数”（自然人）为 72 件/);
  });

  it('holds where they agree, on the form without columns too', () => {
    const found = check(
      'statistics-2014',
      { 'requests.received': 411 },
      prose('requests.received', 411, { year: 2020 }),
    );
    assert.deepEqual(
      found.map(({ status }) => status),
      ['holds'],
    );
  });

  it('skips figures of another scope or year', () => {
    const found = check(
      'tables-2021',
      { 'requests.received@total': 520 },
      prose('requests.received', 440, { scope: 'own_level' }),
      prose('requests.received', 80, { scope: 'department' }),
      prose('requests.received', 7, { scope: 'subordinate' }),
      prose('requests.received', 400, { year: 2019 }),
    );
    assert.deepEqual(found, []);
  });

  it('an approximate figure fits a table value within its words', () => {
    const some = (value: number, quote: string) =>
      prose('disclosed.total', value, { state: 'approximate', quote });
    const status = (sentence: Figure) =>
      check('statistics-2014', { 'disclosed.total': 44083 }, sentence)[0]!.status;
    assert.equal(status(some(44000, '4.4万多条')), 'holds');
    assert.equal(status(some(45000, '4.5万多条')), 'fails');
    assert.equal(status(some(44000, '4.4万条')), 'holds');
    assert.equal(status(some(43000, '4.3万条')), 'fails');
  });

  it('adds up the rows of a group whose total the table does not print', () => {
    const cells = {
      'requests.unable.not_held@total': 3,
      'requests.unable.needs_creation@total': 2,
      'requests.unable.unclear@total': 0,
    };
    const [holds, fails] = check(
      'tables-2019',
      cells,
      prose('requests.unable', 5),
      prose('requests.unable', 6),
    );
    assert.equal(holds?.status, 'holds');
    assert.match(holds?.message ?? '', /its rows in the table add up to 5 \(3 \+ 2\)\.$/);
    assert.deepEqual([fails?.status, fails?.severity], ['fails', 'error']);
    assert.equal(
      fails?.statement,
      'requests.unable in the text = requests.unable.not_held + requests.unable.needs_creation + requests.unable.unclear in the table',
    );
  });

  it('a blank row of such a group may hold the rest', () => {
    const cells = { 'lawsuits.direct.total': 5, 'lawsuits.after_review.total': 'blank' } as const;
    const status = (value: number) => check('tables-2021', cells, prose('lawsuits.total', value))[0]!.status;
    assert.equal(status(5), 'holds');
    assert.equal(status(6), 'not_assessable');
    assert.equal(status(4), 'fails');
  });

  it('a row of its own comes before the sum of its parts', () => {
    const cells = {
      'requests.refused': 12,
      'requests.refused.state_secret': 1,
      'requests.refused.other_law': 1,
    };
    assert.equal(check('statistics-2014', cells, prose('requests.refused', 12))[0]!.status, 'holds');
  });

  it('a total that is our own sum makes a warning and says so', () => {
    for (const total of [{ value: 21, state: 'derived' } as const, 'blank' as const]) {
      const [found] = check(
        'tables-2019',
        row('requests.received', [1, 2, 3, 4, 5, 6, total]),
        prose('requests.received', 20),
      );
      assert.deepEqual([found?.status, found?.severity, found?.right], ['fails', 'warning', 21]);
      assert.match(found?.message ?? '', /the table states no total and its columns add up to 21/);
    }
  });

  it('a group whose rows have derived totals makes a warning too', () => {
    const cells = {
      'requests.unable.not_held@total': { value: 3, state: 'derived' },
      'requests.unable.needs_creation@total': 2,
      'requests.unable.unclear@total': 0,
    } as const;
    const [found] = check('tables-2019', cells, prose('requests.unable', 6));
    assert.deepEqual([found?.status, found?.severity], ['fails', 'warning']);
    assert.match(found?.message ?? '', /whose totals are our own sums/);
  });

  it('does not put its own sum in the place of a total that it could not read', () => {
    const cells = row('requests.received', [1, 2, 3, 4, 5, 6, 'unreadable']);
    assert.equal(check('tables-2019', cells, prose('requests.received', 20))[0]!.status, 'not_assessable');
  });

  it('a row left blank over its three parts does not hide them', () => {
    const cells = {
      'requests.other@total': 'blank',
      'requests.other.not_amended@total': 1,
      'requests.other.fee_unpaid@total': 0,
      'requests.other.rest@total': 2,
    } as const;
    assert.equal(check('tables-2021', cells, prose('requests.other', 3))[0]!.status, 'holds');
  });

  it('knows normative documents made and issued for the same thing', () => {
    const found = check(
      'tables-2021',
      { 'normative_documents.made': 12 },
      prose('normative_documents.issued', 13),
    );
    assert.deepEqual(
      found.map(({ status }) => status),
      ['fails'],
    );
  });

  it('makes one finding of all that the table does not tell', () => {
    const found = check(
      'tables-2021',
      { 'reviews.total': 'blank' },
      prose('disclosed.total', 900),
      prose('reviews.total', 3),
      prose('staff.total', 2),
    );
    assert.equal(found.length, 1);
    assert.match(
      found[0]!.message,
      /for any of 3 figures in sentences: the table has no such row \(2\); the table states nothing \(1\)/,
    );
  });

  it('lets two numbers of one breath count two things', () => {
    const at = (start: number) => ({ where: { block: 0, row: null, column: null, start, end: start + 4 } });
    const fails = (first: number, second: number) =>
      check(
        'prose',
        {},
        prose('responses.policy_interpretations', 16, at(first)),
        prose('responses.policy_interpretations', 3, at(second)),
      ).filter(({ status }) => status === 'fails').length;
    assert.equal(fails(10, 22), 0);
    assert.equal(fails(10, 120), 1);
  });

  it('tells of two sentences that contradict each other, once', () => {
    const found = check(
      'prose',
      {},
      prose('requests.received', 527, { scope: 'area' }),
      prose('requests.received', 440, { scope: 'own_level' }),
      prose('requests.received', 527, { scope: 'area', year: 2020 }),
      prose('requests.received', 300, { scope: 'area', year: 2019 }),
      prose('requests.received', 572, { scope: 'area' }),
      prose('requests.received', 572, { scope: 'area' }),
      prose('requests.received', 500, { scope: 'area', state: 'approximate', quote: '500余件' }),
    );
    const fails = found.filter(({ status }) => status === 'fails');
    assert.deepEqual(
      fails.map(({ left, right, severity }) => [left, right, severity]),
      [[527, 572, 'warning']],
    );
  });
});
