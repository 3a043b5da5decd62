import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acrossYears } from '../../../src/corpus/link-years.js';
import { AcrossFinding, type FormId, type Identity, type Report } from '../../../src/model/report.js';
import { APPLICANTS, type Cell, report, row, table } from '../reports.js';

/** A report of 平阳县 for a year with these cells. */
function yearly(
  year: number | null,
  form: FormId,
  cells: Readonly<Record<string, Cell>>,
  identity: Partial<Identity> = {},
  path = `${year}.html`,
): Report {
  const made = report(form, table(cells));
  return {
    ...made,
    findings: [],
    source: { ...made.source, path, sha256: path },
    identity: { ...made.identity, publisher: '平阳县人民政府', region_code: '330326', year, ...identity },
  };
}

const across = (check: string, ...reports: Report[]) =>
  acrossYears(reports).findings.filter((finding) => finding.check === check);
const brief = (findings: readonly AcrossFinding[]) =>
  findings.map(({ year, status, left, right, cases }) => [year, status, left, right, cases]);

const out = (value: Cell) => row('requests.carried_out', [value, 0, 0, 0, 0, 0, value]);
const into = (value: Cell) => row('requests.carried_in', [value, 0, 0, 0, 0, 0, value]);

describe('carry-over', () => {
  it('holds and fails by applicant, with both years, both numbers and both references', () => {
    const found = across(
      'carry-over',
      yearly(2021, 'tables-2021', into(5)),
      yearly(2020, 'tables-2019', out(3)),
    );
    const before = found.filter(({ year }) => year === 2020);
    assert.deepEqual(brief(before), [[2020, 'not_assessable', null, null, 7]]);
    assert.match(before[0]!.message, /for any of 7 columns: the report for 2019 is not in the corpus\.$/);
    const after = found.filter(({ year }) => year === 2021);
    assert.deepEqual(
      after.map(({ status }) => status),
      ['fails', 'holds', 'holds', 'holds', 'holds', 'holds', 'fails'],
    );
    const total = after.at(-1)!;
    assert.deepEqual([total.left, total.right, total.difference, total.key], [5, 3, 2, 'carry-over@total']);
    assert.deepEqual([total.report, total.against], ['2021.html', '2020.html']);
    assert.deepEqual(total.references, [
      { report: '2021.html', figure: 'requests.carried_in@total' },
      { report: '2020.html', figure: 'requests.carried_out@total' },
    ]);
    assert.equal(
      total.message,
      'In the column “total” (总计), the report for 2021 gives 5 for “Requests carried in from last year” ' +
        '(上年结转政府信息公开申请数量), but the report for 2020 gives 3 for “Requests carried over to next year” ' +
        '(结转下年度继续办理).',
    );
    assert.equal(
      total.message_zh,
      '依申请公开表“总计”列：2021 年度报告所填上年结转为 5 件，而 2020 年度报告所填结转下年度为 3 件，相差 2 件。',
    );
    for (const finding of found) AcrossFinding.parse(finding);
  });

  it('a blank is not 0, and a derived total proves nothing', () => {
    const cases: readonly [Cell, Cell, RegExp][] = [
      [0, 'blank', /the report for 2020 does not state it/],
      ['blank', 0, /the report for 2021 does not state it/],
      ['not_applicable', 'blank', /the report for 2021 does not state it/],
      [{ value: 2, state: 'derived' }, 2, /the report for 2021 is not stated but derived/],
      [2, 'unreadable', /a cell of the report for 2020 could not be read/],
    ];
    for (const [left, right, message] of cases) {
      const found = across(
        'carry-over',
        yearly(2020, 'tables-2019', { 'requests.carried_out@total': right }),
        yearly(2021, 'tables-2021', { 'requests.carried_in@total': left }),
      ).filter(({ year }) => year === 2021);
      assert.deepEqual(brief(found), [[2021, 'not_assessable', null, null, 7]], `${message}`);
      assert.match(found[0]!.message, message);
    }
  });

  it('does not reach over a missing year', () => {
    const found = across(
      'carry-over',
      yearly(2019, 'tables-2019', out(3)),
      yearly(2021, 'tables-2021', into(3)),
    );
    assert.deepEqual(
      found.map(({ year, status }) => [year, status]),
      [
        [2019, 'not_assessable'],
        [2021, 'not_assessable'],
      ],
    );
    assert.match(found[1]!.message, /the report for 2020 is not in the corpus/);
    assert.match(found[1]!.message_zh, /所收资料中没有 2020 年度报告/);
  });

  it('is not asked of a form that lacks it, on either side', () => {
    const old = yearly(2018, 'statistics-2014', { 'requests.received': 4 });
    const found = across('carry-over', old, yearly(2019, 'tables-2019', into(4)));
    assert.deepEqual(brief(found), [[2019, 'not_assessable', null, null, 7]]);
    assert.match(found[0]!.message, /2018 does not ask for it \(it is on the statistics form of 2014\)/);
    assert.deepEqual(across('carry-over', yearly(2017, 'prose', {}), old), []);
  });
});

describe('in-force', () => {
  const stock = (inForce: Cell, made: Cell, repealed: Cell) => ({
    'normative_documents.in_force': inForce,
    'normative_documents.made': made,
    'normative_documents.repealed': repealed,
  });
  const judge = (before: Cell, ...after: [Cell, Cell, Cell]) =>
    across(
      'in-force',
      yearly(2021, 'tables-2021', stock(before, 0, 0)),
      yearly(2022, 'tables-2021', stock(...after)),
    ).filter(({ year, key }) => year === 2022 && !key.includes('regulations'));

  it('adds what was made and takes away what was repealed', () => {
    assert.deepEqual(brief(judge(10, 12, 3, 1)).slice(0, 1), [[2022, 'holds', 12, 12, 1]]);
    const [fails] = judge(10, 12, 3, 0);
    assert.deepEqual(brief([fails!]), [[2022, 'fails', 12, 13, 1]]);
    assert.equal(fails!.difference, -1);
    assert.match(
      fails!.message_zh,
      /^2022 年度报告所填行政规范性文件现行有效为 12 件，而 2021 年行政规范性文件现行有效 10 件 \+ 2022 年行政规范性文件制发 3 件 − 2022 年行政规范性文件废止 0 件 = 13 件，相差 1 件。$/,
    );
    assert.equal(
      fails!.statement,
      'normative_documents.in_force of 2022 = normative_documents.in_force of 2021 + ' +
        'normative_documents.made of 2022 - normative_documents.repealed of 2022',
    );
  });

  it('a flow that is blank may hold the difference, and only in its own direction', () => {
    assert.equal(judge(10, 12, 3, 'blank')[0]!.status, 'not_assessable');
    assert.equal(judge(10, 14, 3, 'blank')[0]!.status, 'fails');
    assert.equal(judge(10, 13, 3, 'blank')[0]!.status, 'holds');
    assert.equal(judge(10, 12, 'blank', 0)[0]!.status, 'not_assessable');
    assert.equal(judge(10, 9, 'blank', 0)[0]!.status, 'fails');
  });

  it('a stock that is blank never lets it pass', () => {
    assert.equal(judge('blank', 3, 3, 0)[0]!.status, 'not_assessable');
    assert.equal(judge(0, 'blank', 0, 0)[0]!.status, 'not_assessable');
  });

  it('is not asked between the form of 2019 and that of 2021', () => {
    const found = across(
      'in-force',
      yearly(2020, 'tables-2019', { 'normative_documents.disclosed_total': 10 }),
      yearly(2021, 'tables-2021', stock(10, 0, 0)),
    );
    assert.deepEqual(brief(found), [[2021, 'not_assessable', null, null, 2]]);
    assert.match(found[0]!.message_zh, /2020 年度报告（2019 年表式）不含此项/);
  });
});

describe('items', () => {
  const items = (last: Cell, change: Cell) => ({
    'licences.items_last_year': last,
    'licences.items_change': change,
  });
  const judge = (last: Cell, change: Cell, next: Cell) =>
    across(
      'items',
      yearly(2019, 'tables-2019', items(last, change)),
      yearly(2020, 'tables-2019', items(next, 0)),
    ).find(({ year }) => year === 2020)!;

  it('takes a change below 0 for what it is, also in words', () => {
    assert.equal(judge(10, -3, 7).status, 'holds');
    const fails = judge(10, -3, 8);
    assert.deepEqual([fails.status, fails.left, fails.right], ['fails', 8, 7]);
    assert.match(fails.message, /10 \(2019: .*\) − 3 \(2019: .*\) is 7\.$/);
    assert.match(fails.message_zh, /10 项 − 2019 年行政许可项目增减 3 项 = 7 项，相差 1 项。$/);
  });

  it('a change that is blank may be of any sign and settles nothing', () => {
    for (const next of [9, 10, 11]) assert.equal(judge(10, 'blank', next).status, 'not_assessable');
  });
});

describe('who is compared with whom', () => {
  const pair = (a: Partial<Identity>, b: Partial<Identity>) =>
    across(
      'carry-over',
      yearly(2020, 'tables-2019', out(3), a),
      yearly(2021, 'tables-2021', into(3), b),
    ).filter(({ year }) => year === 2021);

  it('the code of the region makes one body of two spellings, nothing else does', () => {
    const same = pair({ publisher: '平阳县' }, {});
    assert.equal(same[0]!.status, 'holds');
    const bureau = { region_code: null };
    assert.equal(
      pair({ publisher: '平阳县教育局', ...bureau }, { publisher: '平阳县教育局', ...bureau })[0]!.status,
      'holds',
    );
    const renamed = pair(
      { publisher: '平阳县卫生局', ...bureau },
      { publisher: '平阳县卫生健康局', ...bureau },
    );
    assert.match(renamed[0]!.message, /the report for 2020 is not in the corpus/);
  });

  it('a report without a publisher, a place or a year is not placed, and that is said', () => {
    const lost: readonly [Partial<Identity>, RegExp, RegExp][] = [
      [{ publisher: null, region_code: null }, /does not say who publishes it/, /未写明发布机关/],
      [{ publisher: '区统计局', region_code: null }, /of which place it is/, /未写明所属地区/],
      [{ publisher: '财政局', region_code: null }, /of which place it is/, /未写明所属地区/],
      [{ year: null }, /which year it is about/, /未写明所属年度/],
    ];
    for (const [identity, english, chinese] of lost) {
      const found = across('carry-over', yearly(2021, 'tables-2021', into(3), identity));
      assert.deepEqual(
        found.map(({ status, cases, against }) => [status, cases, against]),
        [['not_assessable', 7, null]],
      );
      assert.match(found[0]!.message, english);
      assert.match(found[0]!.message_zh, chinese);
    }
  });

  it('of two places with one name, a report that does not say which is not placed', () => {
    const name = { publisher: '鼓楼区人民政府' };
    const found = across(
      'carry-over',
      yearly(2020, 'tables-2019', out(3), { ...name, region_code: '320106' }, 'nanjing.html'),
      yearly(2020, 'tables-2019', out(9), { ...name, region_code: '320302' }, 'xuzhou.html'),
      yearly(2021, 'tables-2021', into(3), { ...name, region_code: null }, 'which.html'),
    );
    const which = found.filter((finding) => finding.report === 'which.html');
    assert.deepEqual(
      which.map(({ status }) => status),
      ['not_assessable'],
    );
    assert.match(which[0]!.message, /publishers of several places have this name/);
  });
});

describe('two reports for one year', () => {
  const first = (value: number, identity: Partial<Identity> = {}) =>
    yearly(2020, 'tables-2019', out(value), identity, 'first.html');
  const second = (value: number, identity: Partial<Identity> = {}) =>
    yearly(2020, 'tables-2019', out(value), identity, 'second.html');
  const next = yearly(2021, 'tables-2021', into(3));
  const judged = (...reports: Report[]) =>
    across('carry-over', ...reports, next).filter(({ year }) => year === 2021);

  it('the later one is compared', () => {
    const found = judged(first(3, { published: '2021-03-01' }), second(4, { published: '2021-01-20' }));
    assert.equal(found[0]!.status, 'holds');
    assert.equal(found[0]!.against, 'first.html');
  });

  it('where neither is known to be later, only what they disagree about is open', () => {
    const found = judged(first(3), second(4));
    assert.deepEqual(
      found.map(({ status, cases }) => [status, cases]),
      [...APPLICANTS.slice(1).map(() => ['holds', 1]), ['not_assessable', 2]],
    );
    assert.match(
      found.at(-1)!.message,
      /two reports for 2020 disagree, and which is the later one cannot be told/,
    );
    assert.equal(found.at(-1)!.against, null);
    assert.ok(found.at(-1)!.references.some(({ report }) => report === 'second.html'));
  });

  it('the same report twice is one report', () => {
    assert.deepEqual(new Set(judged(first(3), second(3)).map(({ status }) => status)), new Set(['holds']));
  });
});
