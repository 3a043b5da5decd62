import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import type { Claim } from '../../src/model/report.js';
import { claim, of, quantity, report } from './reports.js';

const check = (...claims: Claim[]) => {
  const kind = claims[0]!.kind;
  return of(kind, checkReport(report('prose', [], claims)));
};

describe('share', () => {
  const share = (percent: number, digits: number, part: number, whole: number) =>
    check(claim({ kind: 'share', percent, digits, part: quantity(part), whole: quantity(whole) }))[0]!;

  it('fails where the percentage is another one', () => {
    const found = share(41.4, 1, 174, 411);
    assert.deepEqual(
      [found.status, found.severity, found.left, found.right],
      ['fails', 'error', 41.4, 42.336],
    );
    assert.equal(found.message, 'The text says that 174 of 411 is 41.4%, but it is 42.3%: “the sentence”.');
    assert.deepEqual(found.figures, ['claim:share']);
  });

  it('holds to the digits given, and no further', () => {
    assert.equal(share(42.3, 1, 174, 411).status, 'holds');
    assert.equal(share(42, 0, 174, 411).status, 'holds');
    assert.equal(share(42.34, 2, 174, 411).status, 'holds');
    assert.equal(share(42.0, 1, 174, 411).status, 'fails');
    assert.equal(share(12.5, 1, 1, 8).status, 'holds');
    assert.equal(share(13, 0, 1, 8).status, 'holds');
  });

  it('fails with a warning where digits were cut off instead of rounded', () => {
    const found = share(66.6, 1, 2, 3);
    assert.deepEqual([found.status, found.severity], ['fails', 'warning']);
    assert.match(found.message, /66\.667% \(digits were cut off instead of rounded\)/);
    assert.equal(share(98.55, 2, 69, 70).severity, 'error');
  });

  it('an approximate part leaves room', () => {
    const about = (percent: number) =>
      check(
        claim({ kind: 'share', percent, digits: 0, part: quantity(700, '700余件'), whole: quantity(1000) }),
      )[0]!.status;
    assert.equal(about(70), 'holds');
    assert.equal(about(79), 'holds');
    assert.equal(about(69), 'fails');
    assert.equal(about(81), 'fails');
  });

  it('cannot divide by 0 or by nothing', () => {
    const found = check(
      claim({ kind: 'share', percent: 0, digits: 0, part: quantity(0), whole: quantity(0) }),
      claim({ kind: 'share', percent: 80, digits: 0, part: quantity(3) }),
    );
    assert.deepEqual(
      found.map(({ status, left }) => [status, left]),
      [['not_assessable', null]],
    );
  });

  it('says nothing of a report without shares', () => {
    assert.deepEqual(of('share', checkReport(report('prose', []))), []);
  });
});

describe('growth', () => {
  const growth = (fields: Partial<Claim>) => check(claim({ kind: 'growth', ...fields }));
  const results = (fields: Partial<Claim>) => growth(fields).map(({ status }) => status);

  it('is measured from the earlier figure', () => {
    const both = { part: quantity(411), whole: quantity(244), digits: 0 };
    assert.deepEqual(results({ ...both, percent: 68 }), ['holds']);
    assert.deepEqual(results({ ...both, percent: 41 }), ['fails']);
  });

  it('finds the earlier figure from the difference', () => {
    const rise = { part: quantity(411), difference: quantity(167), digits: 0 };
    assert.deepEqual(results({ ...rise, percent: 68 }), ['holds']);
    assert.deepEqual(results({ ...rise, percent: 41 }), ['fails']);
  });

  it('a fall may be written without a sign', () => {
    assert.deepEqual(results({ part: quantity(60), difference: quantity(40), percent: -40, digits: 0 }), [
      'holds',
    ]);
    assert.deepEqual(results({ part: quantity(60), difference: quantity(-40), percent: -40, digits: 0 }), [
      'holds',
    ]);
    assert.deepEqual(results({ part: quantity(60), difference: quantity(40), whole: quantity(100) }), [
      'holds',
    ]);
  });

  it('fails where a rise is said of a fall', () => {
    assert.deepEqual(results({ part: quantity(60), whole: quantity(100), percent: 40, digits: 0 }), [
      'fails',
    ]);
  });

  it('checks percentage and difference apart', () => {
    const found = growth({
      part: quantity(411),
      whole: quantity(244),
      difference: quantity(157),
      percent: 68.4,
      digits: 1,
    });
    assert.deepEqual(
      found.map(({ status, statement, left, right }) => [status, statement.split(' ')[0], left, right]),
      [
        ['holds', 'percent', 68.4, 68.443],
        ['fails', 'difference', 157, 167],
      ],
    );
    assert.match(found[1]!.message, /is 157, but it is 167/);
  });

  it('cannot grow from 0', () => {
    assert.deepEqual(results({ part: quantity(5), whole: quantity(0), percent: 100, digits: 0 }), [
      'not_assessable',
    ]);
  });
});

describe('parts', () => {
  const parts = (whole: number, values: number[], complete: boolean) =>
    check(
      claim({
        kind: 'parts',
        whole: quantity(whole),
        parts: values.map((value) => quantity(value)),
        complete,
      }),
    );

  it('fails where a complete list does not add up', () => {
    const [found] = parts(160, [42, 128], true);
    assert.deepEqual([found?.status, found?.left, found?.right, found?.difference], ['fails', 160, 170, -10]);
    assert.match(
      found?.message ?? '',
      /160 \(“160”\) in all, but the parts that it lists add up to 170 \(42 \+ 128\)/,
    );
  });

  it('holds where it does', () => {
    assert.deepEqual(
      parts(170, [42, 128], true).map(({ status }) => status),
      ['holds'],
    );
  });

  it('says nothing of a list that is not said to be complete', () => {
    assert.deepEqual(parts(160, [42, 100], false), []);
  });

  it('approximate parts leave room', () => {
    const list = (whole: number) =>
      check(
        claim({
          kind: 'parts',
          whole: quantity(whole),
          parts: [quantity(100), quantity(700, '700余件')],
          complete: true,
        }),
      )[0]!.status;
    assert.equal(list(899), 'holds');
    assert.equal(list(900), 'fails');
  });
});
