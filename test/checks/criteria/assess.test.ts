import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AcrossLike, assess } from '../../../src/checks/criteria/assess.js';
import { CRITERIA, DEADLINES, PRESCRIBED_FORMS, REQUIRED_SECTIONS } from '../../../src/domain/criteria.js';
import type { Identity, Judgement, Report } from '../../../src/model/report.js';
import { aFinding, aReport, cell } from '../../dataset/make.js';

function judge(report: Report, id: string, across: readonly AcrossLike[] = []): Judgement {
  const [assessment] = assess([report], { across });
  const found = assessment?.judgements.find(({ criterion }) => criterion === id);
  assert.ok(found, id);
  return found;
}

const where = { block: 0, row: null, column: null, start: 0, end: 3 };
const headings = (...ids: readonly string[]) => ids.map((id) => ({ id, quote: `一、${id}`, where }));

describe('the criteria as data', () => {
  it('leave no report year from 2008 on without a rule, and none with two', () => {
    for (let year = 2008; year <= 2030; year++) {
      const inForce = (rules: readonly { from: number; to: number | null }[]) =>
        rules.filter(({ from, to }) => from <= year && (to === null || year <= to)).length;
      assert.equal(inForce(REQUIRED_SECTIONS), 1, `${year}`);
      assert.equal(inForce(PRESCRIBED_FORMS), year < 2014 ? 0 : 1, `${year}`);
      for (const level of ['province', 'city', 'county', 'department'] as const) {
        const rules = DEADLINES.filter(({ levels }) => levels === null || levels.includes(level));
        assert.equal(inForce(rules), 1, `${year} ${level}`);
      }
    }
  });

  it('are all applied to a report, each with a sentence in both languages and no slot left open', () => {
    const [assessment] = assess([aReport()]);
    assert.deepEqual(
      assessment?.judgements.map(({ criterion }) => criterion),
      CRITERIA.map(({ id }) => id),
    );
    for (const { message, message_zh } of assessment!.judgements) {
      assert.match(message, /^[A-Z].*\.$/);
      assert.match(message_zh, /\p{Script=Han}.*。$/u);
      assert.doesNotMatch(message + message_zh, /[{}]|undefined|null/);
    }
  });

  it('a file that is no report has no profile', () => {
    assert.deepEqual(assess([aReport({ status: 'refused', reason: 'A recipe.' })]), []);
  });
});

describe('published in time', () => {
  const time = (identity: Partial<Identity>) => {
    const { status, message } = judge(aReport({ identity }), 'in-time');
    return [status, message] as const;
  };
  const status = (identity: Partial<Identity>) => time(identity)[0];

  it('until report year 2018 by 31 March, that day included', () => {
    assert.equal(status({ year: 2018, published: '2019-03-31' }), 'met');
    assert.equal(status({ year: 2018, level: 'department', published: '2019-03-31' }), 'met');
    assert.equal(status({ year: 2018, published: '2019-04-01' }), 'not_met');
  });

  it('from report year 2019 an agency by 31 January, an area government by 31 March', () => {
    assert.equal(status({ year: 2019, level: 'department', published: '2020-01-31' }), 'met');
    assert.equal(status({ year: 2019, level: 'department', published: '2020-02-01' }), 'not_met');
    assert.equal(status({ year: 2019, level: 'county', published: '2020-03-31' }), 'met');
    assert.equal(status({ year: 2019, level: 'county', published: '2020-04-01' }), 'not_met');
  });

  it('where it is not certain which day applies, only what both say is said', () => {
    for (const level of ['township', null] as const) {
      assert.equal(status({ year: 2020, level, published: '2021-01-20' }), 'met');
      assert.equal(status({ year: 2020, level, published: '2021-02-20' }), 'not_assessable');
      assert.equal(status({ year: 2020, level, published: '2021-04-20' }), 'not_met');
    }
  });

  it('counts the days, by the latest day that could apply', () => {
    assert.match(
      time({ year: 2020, level: 'township', published: '2021-04-20' })[1],
      /20 days after 2021-03-31/,
    );
    assert.match(
      time({ year: 2019, level: 'department', published: '2020-03-01' })[1],
      /30 days after 2020-01-31/,
    );
  });

  it("the page's date counts before the signature's, and the sentence says which it was", () => {
    const [late, message] = time({ year: 2018, published: '2020-09-23', signed: '2019-01-03' });
    assert.equal(late, 'not_met');
    assert.match(message, /date of the page.*signed 2019-01-03, so the page may have been put up again/);
    const [again, ofMonth] = time({
      year: 2018,
      published: '2020-09-23',
      signed: null,
      signed_month: '2019-03',
    });
    assert.equal(again, 'not_met');
    assert.match(ofMonth, /signed 2019-03, so the page may have been put up again/);
    const [, tooLate] = time({ year: 2018, published: '2020-09-23', signed: null, signed_month: '2019-04' });
    assert.doesNotMatch(tooLate, /put up again/);
    const [met, other] = time({ year: 2018, published: null, signed: '2019-01-03' });
    assert.equal(met, 'met');
    assert.match(other, /date of the signature/);
  });

  it('a date before the year is out proves nothing: the signature is asked, else nobody', () => {
    assert.equal(status({ year: 2018, published: '2018-12-12', signed: null }), 'not_assessable');
    assert.equal(status({ year: 2018, published: '2018-12-12', signed: '2019-02-01' }), 'met');
  });

  it('a month without a day counts by its first and its last day', () => {
    const months = { year: 2018, published: null, signed: null };
    assert.equal(status({ ...months, published_month: '2019-03' }), 'met');
    assert.equal(status({ ...months, signed_month: '2019-03' }), 'met');
    assert.equal(status({ ...months, signed_month: '2018-12' }), 'not_assessable');
    const [late, message] = time({ ...months, signed_month: '2019-04' });
    assert.equal(late, 'not_met');
    assert.match(message, /Dated 2019-04 .*at least 1 days? after/);
  });

  it('without a year or a date nothing is said', () => {
    assert.equal(status({ year: null }), 'not_assessable');
    assert.equal(status({ published: null, signed: null }), 'not_assessable');
  });
});

describe('required sections', () => {
  const six = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'other'];
  const of2020 = (sections: Report['sections'], rest: Parameters<typeof aReport>[0] = {}) =>
    judge(aReport({ form: 'tables-2019', sections, ...rest, identity: { year: 2020 } }), 'sections');

  it('all six are there from 2019 on, each with its heading as evidence', () => {
    const { status, part, whole, evidence } = of2020(headings(...six));
    assert.deepEqual([status, part, whole], ['met', 6, 6]);
    assert.deepEqual(evidence[0], { kind: 'words', id: null, quote: '一、overview' });
  });

  it('until 2018 the law asks for fees, and not for an overview', () => {
    const sections = headings('disclosure', 'requests', 'fees', 'disputes', 'problems');
    assert.equal(judge(aReport({ sections }), 'sections').status, 'met');
    const without = headings('overview', 'disclosure', 'requests', 'disputes', 'problems');
    const { status, message } = judge(aReport({ sections: without }), 'sections');
    assert.equal(status, 'not_met');
    assert.match(message, /4 of 5 .*Fees charged and waived/);
  });

  it('a heading that was lost does not matter where the figures of the section are there', () => {
    const sections = headings(...six.filter((id) => id !== 'disputes'));
    assert.equal(of2020(sections).status, 'not_met');
    const { status, evidence } = of2020(sections, { figures: [cell('reviews.total', 0)] });
    assert.equal(status, 'met');
    assert.ok(evidence.some(({ id }) => id === 'table:reviews.total'));
    assert.equal(
      of2020(sections, { figures: [cell('reviews.total', null)] }).status,
      'not_met',
      'an empty cell shows nothing',
    );
  });

  it('a file that stops before the last section cannot tell what the report lacks', () => {
    assert.equal(of2020(headings('overview', 'disclosure', 'requests')).status, 'not_assessable');
    const warnings: Report['warnings'] = [{ code: 'truncated', message: '' }];
    assert.equal(of2020(headings('overview', 'other'), { warnings }).status, 'not_assessable');
    assert.equal(of2020(headings('overview', 'other')).status, 'not_met');
  });

  it('a copy without any heading proves nothing', () => {
    assert.equal(of2020([]).status, 'not_assessable');
  });
});

describe('forms and tables', () => {
  const three = [
    cell('normative_documents.made', 1),
    cell('requests.received@total', 3),
    cell('reviews.total', 0),
  ];
  const of = (rest: Parameters<typeof aReport>[0], year = 2022) => aReport({ ...rest, identity: { year } });

  it('an old form used on is met by its tables and not by its year', () => {
    const report = of({ form: 'tables-2019', figures: three });
    assert.equal(judge(report, 'tables').status, 'met');
    const { status, message } = judge(report, 'form-of-year');
    assert.equal(status, 'not_met');
    assert.match(message, /follow the form of 2019; prescribed for 2022 is the form of 2021/);
  });

  it('before 2014 no form was prescribed, so none can be missed', () => {
    const report = of({ form: 'prose' }, 2013);
    for (const id of ['tables', 'form-of-year']) assert.equal(judge(report, id).status, 'not_assessable');
  });

  it('a table that is announced may be a picture; one that is not, in a report seen to its end, is missing', () => {
    const figures = three.slice(0, 2);
    const lost: Report['warnings'] = [{ code: 'tables_missing', message: '' }];
    const open = judge(of({ form: 'tables-2021', figures, warnings: lost }), 'tables');
    assert.deepEqual([open.status, open.part, open.whole], ['not_assessable', 2, 3]);
    const missing = judge(of({ form: 'tables-2021', figures }), 'tables');
    assert.equal(missing.status, 'not_met');
    assert.match(missing.message_zh, /缺少政府信息公开行政复议、行政诉讼情况表/);
  });

  it('no table at all is missed only where the file is seen to its end and speaks of none', () => {
    const none = (...ids: readonly string[]) =>
      judge(of({ form: 'prose', sections: headings(...ids) }), 'tables').status;
    assert.equal(none('overview', 'other'), 'not_met');
    assert.equal(none('overview'), 'not_assessable');
    assert.equal(none('overview', 'other', 'annex'), 'not_assessable');
  });

  it("a province's own table is no official one, and proves none missing", () => {
    const report = of(
      { form: 'prose', figures: [cell('requests.received', 3)], sections: headings('problems') },
      2016,
    );
    assert.equal(judge(report, 'tables').status, 'not_assessable');
    assert.match(judge(report, 'form-of-year').message, /province’s own/);
  });
});

describe('figures complete', () => {
  const cells = (value: (n: number) => Partial<Parameters<typeof cell>[2]>) =>
    ['reviews', 'lawsuits.direct', 'lawsuits.after_review']
      .flatMap((kind) => ['upheld', 'corrected', 'other', 'pending', 'total'].map((one) => `${kind}.${one}`))
      .map((id, n) => cell(id, 1, value(n)));
  const complete = (figures: Report['figures']) =>
    judge(aReport({ form: 'tables-2021', figures, identity: { year: 2022 } }), 'complete');

  it('counts a number and a mark as stated, and a blank or a missing cell not', () => {
    const marked = complete(
      cells((n) => (n === 0 ? { value: null, state: 'not_applicable', quote: '/' } : {})),
    );
    assert.deepEqual([marked.status, marked.part, marked.whole], ['met', 15, 15]);
    const blank = complete(cells((n) => (n === 0 ? { value: null, state: 'blank', quote: '' } : {})));
    assert.deepEqual([blank.status, blank.part, blank.whole], ['not_met', 14, 15]);
    assert.match(blank.message, /14 of 15 cells are filled in \(93\.3%\)/);
    const label = { en: 'Reviews: decision upheld', zh: '行政复议：维持' };
    assert.deepEqual(blank.evidence, [{ kind: 'figure', id: 'table:reviews.upheld', quote: '', label }]);
    assert.equal(complete(cells(() => ({})).slice(1)).part, 14);
  });

  it('names an empty cell by its row and its column: three of one row are not the same cell', () => {
    const three = (['natural_person', 'business', 'total'] as const).map((applicant) =>
      cell('requests.received', null, { applicant, state: 'blank', quote: '' }),
    );
    const { evidence } = complete(three);
    assert.deepEqual(
      evidence.map(({ label }) => label?.zh),
      ['收到申请数（自然人）', '收到申请数（商业企业）', '收到申请数（总计）'],
    );
  });

  it('a value that was computed here does not fill in a cell', () => {
    const figures = cells((n) => (n === 4 ? { state: 'derived' } : {}));
    assert.deepEqual([complete(figures).status, complete(figures).part], ['not_met', 14]);
  });

  it('a cell that could not be read is neither: nothing is said where it alone is open', () => {
    const figures = cells((n) => (n === 0 ? { value: null, state: 'unreadable', quote: '1O' } : {}));
    assert.equal(complete(figures).status, 'not_assessable');
  });

  it('leaves out tables that are not there: whether they should be is another question', () => {
    assert.equal(complete(cells(() => ({}))).whole, 15);
    assert.equal(complete([]).status, 'not_assessable');
  });
});

describe('adds up', () => {
  const sums = (...findings: Parameters<typeof aFinding>[0][]) =>
    judge(aReport({ findings: findings.map(aFinding) }), 'adds-up');

  it('names the checks that fail, once each, with their words as evidence', () => {
    const { status, part, whole, message, evidence } = sums(
      {},
      {},
      { status: 'holds' },
      { status: 'not_assessable' },
    );
    assert.deepEqual([status, part, whole, evidence.length], ['not_met', 1, 3, 2]);
    assert.match(
      message,
      /^Numbers disagree in 2 of 3 checks that must hold: Refusals, by ground \(1 more could not be made\)\.$/,
    );
  });

  it('where every check could be made nothing is said of "0 more"', () => {
    const words = [sums({ status: 'holds' }), sums({}, { status: 'holds' })].map(({ message }) => message);
    assert.deepEqual(words, [
      'Every check that must hold does: 1.',
      'Numbers disagree in 1 of 2 checks that must hold: Refusals, by ground.',
    ]);
  });

  it('a check that could not be made is not one that holds', () => {
    assert.equal(sums({ status: 'not_assessable' }).status, 'not_assessable');
    assert.equal(sums().status, 'not_assessable');
  });

  it('a contradiction that a person has explained does not count against a report', () => {
    const review = {
      ...{ verdict: 'not_an_error' as const, value: null, reason: 'two sites' },
      ...{ who: 'A. Reader', date: '2026-11-22' },
    };
    assert.equal(sums({ review }).status, 'met');
    assert.equal(sums({ review: { ...review, verdict: 'accepted' } }).status, 'not_met');
  });

  it('what is merely plausible does not count against a report', () => {
    assert.equal(sums({ status: 'holds' }, { severity: 'warning' }).status, 'met');
  });
});

describe('agrees with last year', () => {
  const across = (rest: Partial<AcrossLike>): AcrossLike => ({
    check: 'carry-over',
    status: 'holds',
    message: 'Carried in 3, carried over 3.',
    message_zh: '上年结转 3 件，结转下年度 3 件。',
    report: 'a.txt',
    against: 'b.txt',
    ...rest,
  });

  it("says so where last year's report is not here", () => {
    for (const findings of [[], [across({ status: 'not_assessable', against: null })]]) {
      const { status, message } = judge(aReport(), 'last-year', findings);
      assert.equal(status, 'not_assessable');
      assert.match(message, /last year's report is not here/);
    }
  });

  it('takes the findings of this report only', () => {
    const other = across({ report: 'c.txt', status: 'fails' });
    assert.equal(judge(aReport(), 'last-year', [across({}), other]).status, 'met');
    const { status, message } = judge(aReport(), 'last-year', [across({}), across({ status: 'fails' })]);
    assert.equal(status, 'not_met');
    assert.match(message, /Numbers disagree in 1 of 2 checks against the report for 2017/);
  });

  it('two reports that state nothing to compare do not agree by that', () => {
    const open = across({ status: 'not_assessable' });
    assert.match(judge(aReport(), 'last-year', [open]).message, /nothing that can be compared/);
  });
});
