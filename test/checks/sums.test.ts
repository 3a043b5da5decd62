import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import { assess, sideOf } from '../../src/checks/sums.js';
import { type Cell, of, report, statuses, table } from './reports.js';

const GROUNDS = [
  'state_secret',
  'trade_secret',
  'privacy',
  'security_stability',
  'not_government_information',
  'other_law',
];

/** The finding of refused-by-ground for a total and its six grounds; fewer than six: the rows are missing. */
function refused(total: Cell, grounds: readonly Cell[]) {
  const cells = grounds.map((value, index) => [`requests.refused.${GROUNDS[index]}`, value] as const);
  const found = of(
    'refused-by-ground',
    checkReport(
      report('statistics-2014', table({ 'requests.refused': total, ...Object.fromEntries(cells) })),
    ),
  );
  assert.equal(found.length, 1);
  return found[0]!;
}

describe('an equal sum', () => {
  it('fails where the parts add up to something else, with the numbers in the message', () => {
    const found = refused(11, [0, 1, 4, 0, 7, 0]);
    assert.deepEqual([found.status, found.left, found.right, found.difference], ['fails', 11, 12, -1]);
    assert.equal(found.severity, 'error');
    assert.equal(
      found.message,
      '“Refused” (不同意公开答复数) is given as 11, but the grounds listed add up to 12 (1 + 4 + 7).',
    );
    assert.equal(
      found.statement,
      `requests.refused = ${GROUNDS.map((ground) => `requests.refused.${ground}`).join(' + ')}`,
    );
    assert.deepEqual(found.figures, [
      'requests.refused',
      ...GROUNDS.map((ground) => `requests.refused.${ground}`),
    ]);
  });

  it('holds where they agree', () => {
    assert.equal(refused(12, [0, 1, 4, 0, 7, 0]).status, 'holds');
    assert.equal(refused(0, [0, 0, 0, 0, 0, 0]).status, 'holds');
  });

  it('fails by one in ten million', () => {
    assert.equal(refused(11398889, [11398888, 0, 0, 0, 0, 0]).status, 'fails');
  });

  it('a blank is not counted as zero: it may be the remainder', () => {
    const found = refused(12, [0, 1, 4, 0, 'blank', 0]);
    assert.deepEqual(
      [found.status, found.left, found.right, found.difference],
      ['not_assessable', null, null, null],
    );
    assert.deepEqual(found.figures, ['requests.refused.not_government_information']);
    assert.match(
      found.message,
      /not stated may hold the difference; missing “Refused: not government information/,
    );
  });

  it('blanks cannot save a sum whose stated parts already exceed the total', () => {
    const found = refused(11, [0, 1, 4, 'blank', 7, 'not_applicable']);
    assert.deepEqual([found.status, found.right], ['fails', 12]);
    assert.match(found.message, /2 cells are not stated and not counted/);
  });

  it('blanks can hold nothing where the stated parts make up the total', () => {
    const found = refused(12, ['blank', 1, 4, 'blank', 7, 'not_applicable']);
    assert.equal(found.status, 'holds');
    assert.match(found.message, /3 cells are not stated and can then hold nothing/);
  });

  it('a missing row counts like a blank', () => {
    assert.equal(refused(12, [0, 1, 4]).status, 'not_assessable');
    assert.equal(refused(5, [0, 1, 4]).status, 'holds');
    assert.equal(refused(4, [0, 1, 4]).status, 'fails');
  });

  it('a blank total proves nothing, even over parts that are all 0', () => {
    assert.equal(refused('blank', [0, 0, 0, 0, 0, 0]).status, 'not_assessable');
    assert.match(refused('blank', [0, 1, 4, 0, 7, 0]).message, /the total is not stated/);
  });

  it('a total of 0 over blanks only proves nothing', () => {
    const found = refused(0, Array(6).fill('blank'));
    assert.equal(found.status, 'not_assessable');
    assert.match(found.message, /none of the parts is stated/);
  });

  it('an unreadable cell settles nothing, not even an excess', () => {
    assert.equal(refused(12, [0, 1, 4, 0, 7, 'unreadable']).status, 'not_assessable');
    assert.match(refused(1, [0, 1, 4, 0, 7, 'unreadable']).message, /could not be read/);
  });

  it('a derived total never lets a check pass', () => {
    const found = refused({ value: 12, state: 'derived' }, [0, 1, 4, 0, 7, 0]);
    assert.equal(found.status, 'not_assessable');
    assert.match(found.message, /not stated but derived/);
  });

  it('a derived part never lets a check pass', () => {
    assert.equal(refused(12, [0, 1, 4, 0, { value: 7, state: 'derived' }, 0]).status, 'not_assessable');
  });

  it('an inferred value counts, and a reader is told where this very rule split the digits', () => {
    const other = refused(12, [0, 1, 4, 0, { value: 7, state: 'inferred', rule: 'applicants-total' }, 0]);
    assert.equal(other.status, 'holds');
    assert.doesNotMatch(other.message, /glued/);
    const same = refused(12, [0, 1, 4, 0, { value: 7, state: 'inferred', rule: 'refused-by-ground' }, 0]);
    assert.equal(same.status, 'holds');
    assert.match(same.message, /glued digits were split by this very rule/);
  });

  it('an approximate part allows what its words allow and no more', () => {
    const some = { value: 700, state: 'approximate', quote: '700余' } as const;
    assert.equal(refused(799, [0, 0, 0, 0, some, 0]).status, 'holds');
    assert.equal(refused(800, [0, 0, 0, 0, some, 0]).status, 'fails');
    assert.equal(refused(699, [0, 0, 0, 0, some, 0]).status, 'fails');
    assert.equal(refused(750, [0, 0, 0, 0, some, 'blank']).status, 'not_assessable');
  });
});

describe('a bound', () => {
  const channels = (total: Cell, parts: readonly Cell[]) =>
    statuses(
      'channels-total',
      checkReport(
        report(
          'statistics-2014',
          table({
            'disclosed.total': total,
            ...Object.fromEntries(
              ['gazette', 'website', 'weibo', 'wechat', 'other_channels'].map((name, index) => [
                `disclosed.${name}`,
                parts[index] ?? 'blank',
              ]),
            ),
          }),
        ),
      ),
    );

  it('lets the right side be greater or equal', () => {
    assert.deepEqual(channels(100, [0, 90, 20, 0, 0]), ['holds']);
    assert.deepEqual(channels(110, [0, 90, 20, 0, 0]), ['holds']);
    assert.deepEqual(channels(111, [0, 90, 20, 0, 0]), ['fails']);
  });

  it('a blank on the right cannot break it and may mend it', () => {
    assert.deepEqual(channels(110, [0, 90, 20, 'blank', 0]), ['holds']);
    assert.deepEqual(channels(111, [0, 90, 20, 'blank', 0]), ['not_assessable']);
  });

  it('a blank on the left may break it and cannot mend it', () => {
    const judge = (left: Cell[], right: number) =>
      assess(
        '<=',
        sideOf(table(Object.fromEntries(left.map((value, index) => [`requests.a${index}`, value])))),
        sideOf(table({ 'requests.b': right })),
      ).status;
    assert.equal(judge([3, 'blank'], 5), 'not_assessable');
    assert.equal(judge([6, 'blank'], 5), 'fails');
    assert.equal(judge([3, 2], 5), 'holds');
  });

  it('is a warning where it is only plausible and an error where it is sure', () => {
    const findings = checkReport(
      report(
        'statistics-2014',
        table({
          'requests.received': 10,
          'requests.completed': 11,
          'requests.answered': 10,
          'disclosed.total': 5,
          'disclosed.normative_documents': 6,
        }),
      ),
    );
    const severities = Object.fromEntries(findings.map(({ check, severity }) => [check, severity]));
    assert.equal(severities['completed-received'], 'warning');
    assert.equal(severities['answered-completed'], 'warning');
    assert.equal(severities['channels-total'], 'warning');
    assert.equal(severities['of-which'], 'error');
    for (const check of ['completed-received', 'answered-completed']) {
      assert.deepEqual(statuses(check, findings), ['fails'], check);
    }
    const which = of('of-which', findings);
    assert.deepEqual(
      which.map(({ status, left, right }) => [status, left, right]),
      [
        ['fails', 6, 5],
        ['not_assessable', null, null],
      ],
    );
    assert.match(which[0]!.message, /is given as 6, but .* is given as 5, which is less/);
    assert.match(which[1]!.message, /for 2 of 3 pairs of rows/);
  });
});
