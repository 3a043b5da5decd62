import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readCorpus } from '../../src/corpus/corpus.js';
import { PathError } from '../../src/corpus/files.js';
import { parseReview, REVIEW_COLUMNS } from '../../src/corpus/review-rows.js';
import type { AcrossFinding, Report } from '../../src/model/report.js';
import { datasetOf } from '../dataset/tables.js';

const HEAD = REVIEW_COLUMNS.join(',');
const parsed = (...lines: string[]) => parseReview([HEAD, ...lines].join('\n'), 'review.csv');

describe('the file of verdicts', () => {
  it('gives a row a line, with numbers as numbers', () => {
    const { rows, problems } = parsed(
      'reports/a.txt,prose:disclosed.total,corrected_to,14591,a 1 was lost,李,2026-11-22,4591 “共4591条”',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(rows, [
      {
        report: 'reports/a.txt',
        item: 'prose:disclosed.total',
        verdict: 'corrected_to',
        value: 14591,
        reason: 'a 1 was lost',
        who: '李',
        date: '2026-11-22',
        evidence: '4591 “共4591条”',
        file: 'review.csv',
        line: 2,
      },
    ]);
  });

  it('names file and line of what is wrong, and loses no other line', () => {
    const good = 'a.txt,in-out@total,accepted,,so it is,Li,2026-11-22,40 ≠ 38';
    const cases: readonly [string, RegExp, RegExp][] = [
      [
        'a.txt,x,maybe,,r,Li,2026-11-22,e',
        /verdict “maybe” is none of accepted, corrected_to/,
        /verdict 一栏“maybe”无效/,
      ],
      ['a.txt,x,corrected_to,many,r,Li,2026-11-22,e', /needs a number .*“many” is none/, /不是数字/],
      ['a.txt,x,corrected_to,,r,Li,2026-11-22,e', /needs a number/, /不是数字/],
      ['a.txt,x,accepted,4,r,Li,2026-11-22,e', /only corrected_to takes a value/, /不应填“4”/],
      ['a.txt,x,accepted,,r,Li,22.11.2026,e', /the date “22.11.2026”/, /日期“22.11.2026”格式不符/],
      ['a.txt,x,accepted,,r,Li,2026-02-30,e', /the date “2026-02-30”/, /日期/],
      ['a.txt,x,accepted,,,Li,2026-11-22,e', /“reason” is empty/, /“reason”一栏为空/],
      ['a.txt,x,,,because,Li,2026-11-22,e', /“verdict” is empty/, /“verdict”一栏为空/],
      ['a.txt,x,accepted,,r,Li', /6 fields where the first line has 8/, /本行有 6 栏/],
    ];
    for (const [line, english, chinese] of cases) {
      const { rows, problems } = parsed(good, line, good.replace('total', 'business'));
      assert.deepEqual([rows.map((row) => row.line), problems.length], [[2, 4], 1], line);
      assert.match(problems[0]!.message.en, english);
      assert.match(problems[0]!.message.en, /^review\.csv, line 3: /);
      assert.match(problems[0]!.message.zh, chinese);
      assert.match(problems[0]!.message.zh, /^review\.csv 第 3 行：/);
    }
  });

  it('counts lines also after a field that holds line breaks', () => {
    const { problems } = parsed(
      'a.txt,x,accepted,,"one\r\ntwo\nthree",Li,2026-11-22,e',
      'a.txt,y,no,,r,Li,2026-11-22,e',
    );
    assert.match(problems[0]!.message.en, /line 5:/);
  });

  it('does not let a second verdict on one thing win in silence', () => {
    const line = 'a.txt,x,accepted,,r,Li,2026-11-22,e';
    const { rows, problems } = parsed(line, line.replace('accepted', 'not_an_error'));
    assert.deepEqual([rows.length, rows[0]?.verdict], [1, 'accepted']);
    assert.match(problems[0]!.message.en, /line 3: x of a\.txt has a verdict in line 2 already/);
  });

  it('passes over empty lines, lines that nobody has judged, columns of its own and the mark of Excel', () => {
    const text = `\ufeff${HEAD},notes\n\na.txt,x,,,,,,1 ≠ 2,not yet\n,,,,,,,,\na.txt,y,accepted,,r,Li,2026-11-22,e,seen\n`;
    const { rows, problems } = parseReview(text, 'review.csv');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ item, line }) => [item, line]),
      [['y', 5]],
    );
  });

  it('without a column that it needs says which', () => {
    const { rows, problems } = parseReview('report,item,verdict\na,b,accepted\n', 'review.csv');
    assert.deepEqual(rows, []);
    assert.match(problems[0]!.message.en, /value, reason, who, date, evidence is not there/);
  });

  it('that is empty holds nothing', () => assert.deepEqual(parseReview('', 'f'), { rows: [], problems: [] }));
});

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-review-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const REPORT = [
  '平阳县人民政府2016年政府信息公开工作年度报告',
  '全年主动公开政府信息312条。其中,政策文件类207条,占58.1%。',
].join('\n');
mkdirSync(path.join(folder, 'reports'));
const write = (text: string) => writeFileSync(path.join(folder, 'reports', 'a.txt'), text);
const review = (...lines: string[]) =>
  writeFileSync(path.join(folder, 'review.csv'), [HEAD, ...lines, ''].join('\n'));
const read = () => readCorpus(path.join(folder, 'reports'));

/** What the tables say of figures and findings. */
async function tablesOf(reports: readonly Report[], across: readonly AcrossFinding[] = []) {
  const g = await datasetOf(reports, { across });
  return { figures: (await g.figures).rows(), findings: (await g.findings).rows() };
}

const ON_FIGURE = 'reports/a.txt,prose:disclosed.total,corrected_to,3120,a digit was lost,Li,2026-11-22';
const ON_SHARE = 'reports/a.txt,share@claim:share#1,not_an_error,,another whole,Li,2026-11-22';
const FIGURE = '312 “全年主动公开政府信息312条”';
const SHARE = '58.1 ≠ 66.346 “政策文件类207条,占58.1%”';

describe('a verdict', () => {
  it('stands beside what was read, in a rerun too, and never replaces it', async () => {
    write(REPORT);
    review(`${ON_FIGURE},${FIGURE}`, `${ON_SHARE},"${SHARE}"`);
    for (const { reports, findings, review } of [await read(), await read()]) {
      assert.deepEqual([review.stale, review.problems, review.prefix], [[], [], 'reports/']);
      const tables = await tablesOf(reports, findings);
      const figure = tables.figures.find((row) => row.figure === 'prose:disclosed.total')!;
      assert.deepEqual(
        [figure.value, figure.reviewed_value, figure.verdict, figure.verdict_reason],
        [312, 3120, 'corrected_to', 'a digit was lost'],
      );
      const finding = tables.findings.find((row) => row.key === 'share@claim:share#1')!;
      assert.deepEqual(
        [finding.status, finding.left, finding.verdict, finding.verdict_by, finding.verdict_date],
        ['fails', 58.1, 'not_an_error', 'Li', '2026-11-22'],
      );
    }
  });

  it('whose evidence has changed is stale and used for nothing', async () => {
    write(REPORT.replace('312条', '313条').replace('占58.1', '占58.2'));
    const { reports, review: used } = await read();
    assert.deepEqual(
      used.stale.map(({ row }) => row.item),
      ['prose:disclosed.total', 'share@claim:share#1'],
    );
    assert.match(used.stale[0]!.message.en, /review\.csv, line 2: .*“312 “.*now reads “313 “全年/);
    assert.match(used.stale[1]!.message.zh, /第 3 行：.*结论失效/);
    const { figures, findings } = await tablesOf(reports);
    assert.ok(figures.length > 0 && findings.length > 0);
    assert.ok(figures.every((row) => row.verdict === null && row.reviewed_value === null));
    assert.ok(findings.every((row) => row.verdict === null));
  });

  it('is stale also where only the words have changed', async () => {
    write(REPORT.replace('全年主动公开', '全年共主动公开'));
    assert.deepEqual(
      (await read()).review.stale.map(({ row }) => row.item),
      ['prose:disclosed.total'],
    );
  });

  it('on what is gone, be it the finding or the report, is stale', async () => {
    write(REPORT.replace(/其中.*/, ''));
    review(`${ON_SHARE},"${SHARE}"`, 'reports/b.txt,x,accepted,,r,Li,2026-11-22,e');
    const [finding, report] = (await read()).review.stale;
    assert.match(finding!.message.en, /has no figure or finding share@claim:share#1 any more/);
    assert.match(report!.message.en, /there is no report reports\/b\.txt any more/);
  });

  it('on a report that is there but was not asked for is left alone', async () => {
    write(REPORT);
    writeFileSync(path.join(folder, 'reports', 'c.txt'), REPORT);
    review(`${ON_FIGURE},${FIGURE}`);
    const { review: used } = await readCorpus(path.join(folder, 'reports', 'c.txt'));
    assert.deepEqual([used.stale, used.file === null], [[], false]);
    rmSync(path.join(folder, 'reports', 'c.txt'));
    // One of the files of an archive that was not asked for.
    writeFileSync(path.join(folder, 'reports', 'z.zip'), 'z');
    review(`${ON_FIGURE.replace('a.txt', 'z.zip/2021/a.txt')},${FIGURE}`);
    assert.deepEqual((await readCorpus(path.join(folder, 'reports', 'a.txt'))).review.stale, []);
    rmSync(path.join(folder, 'reports', 'z.zip'));
  });

  it('cannot correct a finding to a number', async () => {
    write(REPORT);
    review(`reports/a.txt,share@claim:share#1,corrected_to,66.3,r,Li,2026-11-22,"${SHARE}"`);
    const { reports, review: used } = await read();
    assert.match(used.stale[0]!.message.en, /is a finding; only a figure can be corrected/);
    const { findings } = await tablesOf(reports);
    assert.ok(findings.length > 0 && findings.every((row) => row.verdict === null));
  });

  it('may lie in a file that is named, which must be there', async () => {
    const file = path.join(folder, 'mine.csv');
    await assert.rejects(readCorpus(path.join(folder, 'reports'), { review: file }), PathError);
    writeFileSync(file, `${HEAD}\n${ON_FIGURE},${FIGURE}\n`);
    const corpus = await readCorpus(path.join(folder, 'reports'), { review: file });
    const { figures } = await tablesOf(corpus.reports);
    assert.equal(figures.filter((row) => row.verdict !== null).length, 1);
  });

  it('in a file that is not UTF-8 is not garbled: the file is refused', async () => {
    writeFileSync(path.join(folder, 'review.csv'), Buffer.from('d5fe', 'hex'));
    const { review: used } = await read();
    assert.match(used.problems[0]!.message.en, /not in UTF-8/);
    rmSync(path.join(folder, 'review.csv'));
    assert.deepEqual([(await read()).review.file, (await read()).review.problems], [null, []]);
  });
});
