import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { csvParse } from 'd3-dsv';
import { columnsOf } from '../../../src/charts/text.js';
import { main } from '../../../src/cli.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

const title = (who: string, year: number) => `${who}${year}年政府信息公开工作年度报告\n`;
/** 174 of 411 is 42.3%. */
const share = (percent: string) => `全年主动公开政府信息411条。其中,政策文件类174条,占${percent}%。`;
const carried = (carriedIn: number, carriedOut: number) =>
  [
    '三、收到和处理政府信息公开申请情况',
    '| 本列数据的勾稽关系 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    `| 一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |`,
    `| 二、上年结转政府信息公开申请数量 | ${carriedIn} | 0 | 0 | 0 | 0 | 0 | ${carriedIn} |`,
    `| 四、结转下年度继续办理 | ${carriedOut} | 0 | 0 | 0 | 0 | 0 | ${carriedOut} |`,
  ].join('\n');

write('bad/reports/a.txt', title('平阳县教育局', 2016) + share('41.4'));
write('good/reports/a.txt', title('平阳县教育局', 2016) + share('42.3'));
write('good/reports/b.txt', title('平阳县人民政府', 2016) + share('42.3'));
write('mixed/reports/a.txt', title('平阳县教育局', 2016) + share('42.3'));
write('mixed/reports/b.txt', '水稻栽培技术');
write('both/reports/a.txt', title('平阳县教育局', 2016) + share('41.4'));
write('both/reports/b.txt', '水稻栽培技术');
write('years/reports/2019.txt', title('平阳县人民政府', 2019) + carried(0, 3));
write('years/reports/2020.txt', title('平阳县人民政府', 2020) + carried(5, 0));
mkdirSync(at('empty'));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await main(['check', ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

describe('the exit status of gongkai check', () => {
  it('is 0 where nothing contradicts anything', async () => {
    const { status, out, err } = await run(at('good/reports'));
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /Nothing contradicts anything\.\n$/);
  });

  it('is 2 where there is a contradiction, and tells it apart from a call that failed', async () => {
    assert.equal((await run(at('bad/reports'))).status, 2);
    for (const args of [
      [at('nowhere')],
      [at('empty')],
      [],
      [at('bad'), '--format', 'xml'],
      [at('bad'), '--lang', 'fr'],
      [at('bad'), '--nonsense'],
    ]) {
      const { status, out, err } = await run(...args);
      assert.deepEqual([status, out], [1, ''], args.join(' '));
      assert.match(err, /^gongkai check: .+\n$/);
    }
  });

  it('is 3 where files were refused and nothing contradicts, 2 where both is so', async () => {
    const mixed = await run(at('mixed/reports'));
    assert.equal(mixed.status, 3);
    assert.match(mixed.err, /b\.txt: refused: /);
    assert.match(mixed.out, /Files that gave no report\n {2}reports\/b\.txt: refused/);
    assert.equal((await run(at('both/reports'))).status, 2);
  });
});

describe('the text', () => {
  it('has a line a report with what was checked, and below it each contradiction, its quote, its place and its key', async () => {
    const { out } = await run(at('bad/reports'));
    assert.match(out, /^ {2}Publisher .*Year .*Checks made .*Hold .*Fail .*Not assessable .*File\n/);
    assert.match(out, /平阳县教育局 +2016 +1 of 2 +0 +1 +1 +reports\/a\.txt\n/);
    assert.match(
      out,
      /✗ The text says that 174 of 411 is 41\.4%, but it is 42\.3%.*〔share@claim:share#1〕\n/,
    );
    assert.match(out, /“政策文件类174条,占41\.4%” \(reports\/a\.txt, block 1\)/);
    assert.match(
      out,
      /Contradictions: 1 in 1 of 1 reports\. Unlikely: 0\. Explained: 0\. In superseded versions: 0\.\n$/,
    );
  });

  it('says it all in Chinese too', async () => {
    const { out } = await run(at('bad/reports'), '--lang', 'zh');
    assert.match(out, /发布机关 +年度 +已核对 +相符 +不符 +无法核对 +文件/);
    assert.match(out, /✗ 正文称 174 占 411 的 41\.4%，按所列数字应为 42\.3%/);
    assert.match(
      out,
      /矛盾 1 处，涉及 1 份年报（共 1 份）；存疑 0 处；已有解释 0 处；见于已被取代的版本 0 处。\n$/,
    );
  });

  it('aligns columns although Chinese characters are two wide', async () => {
    const { out } = await run(at('good/reports'));
    const [head, ...lines] = out.split('\n');
    const start = columnsOf(head!.slice(0, head!.indexOf('Year')));
    for (const line of lines.filter((one) => one.includes('2016'))) {
      assert.equal(columnsOf(line.slice(0, line.indexOf('2016'))), start);
    }
  });

  it('puts what two years contradict under the publisher, with the cells of both reports', async () => {
    const { status, out } = await run(at('years/reports'));
    assert.equal(status, 2);
    assert.match(out, /平阳县人民政府 +2019[\s\S]+平阳县人民政府 +2020/);
    assert.match(out, /report for 2020 gives 5 for .* report for 2019 gives 3 .*〔carry-over@total〕/);
    assert.match(out, /“5” \(reports\/2020\.txt, block \d+.*\)\n.*“3” \(reports\/2019\.txt, block \d+/);
  });

  it('is the same twice in every format, names no folder of this machine and has no colours', async () => {
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      const once = await run(at('years/reports'), '--format', format);
      assert.equal(once.out, (await run(at('years/reports'), '--format', format)).out);
      assert.ok(!once.out.includes(folder), format);
      assert.doesNotMatch(once.out, /\u001b/);
    }
  });
});

describe('the other formats', () => {
  const COLUMNS =
    'report,item,verdict,value,reason,who,date,evidence,publisher,region_code,year,check,status,severity,counts_as,' +
    'left,right,difference,cases,message,against,quotes';

  it('CSV has a line a finding, in columns that stay', async () => {
    const { status, out } = await run(at('years/reports'), '--format', 'csv');
    assert.equal(status, 2);
    assert.equal(out.split('\n')[0], COLUMNS);
    const total = csvParse(out).find(({ item }) => item === 'carry-over@total');
    assert.deepEqual(
      [
        total?.report,
        total?.against,
        total?.left,
        total?.right,
        total?.counts_as,
        total?.evidence,
        total?.quotes,
      ],
      ['reports/2020.txt', 'reports/2019.txt', '5', '3', 'contradiction', '5 ≠ 3', '5 | 3'],
    );
  });

  it('JSON has keys that stay, both languages, and the figures with their places', async () => {
    const { out } = await run(at('years/reports'), '--format', 'json');
    const { summary, reports, review } = JSON.parse(out);
    assert.deepEqual(Object.keys(summary), [
      'reports',
      'reports_with_contradictions',
      'contradictions',
      'unlikely',
      'explained',
      'superseded',
      'checks',
    ]);
    const { findings, ...report } = reports[1];
    assert.deepEqual(Object.keys(report), [
      ...[
        'report',
        'status',
        'reason',
        'publisher',
        'region_code',
        'level',
        'year',
        'form',
        'edition',
        'checks',
      ],
    ]);
    const { of, made, holds, fails, not_assessable } = report.checks;
    assert.deepEqual([of, made], [holds + fails + not_assessable, holds + fails]);
    const found = findings.find(({ key }: { key: string }) => key === 'carry-over@total');
    assert.match(found.message, /gives 5/);
    assert.match(found.message_zh, /相差 2 件。/);
    assert.deepEqual(
      found.figures.map(({ report, quote }: { report: string; quote: string }) => [report, quote]),
      [
        ['reports/2020.txt', '5'],
        ['reports/2019.txt', '3'],
      ],
    );
    assert.deepEqual(review, { file: null, stale: [], problems: [] });
  });

  it('Markdown has a table of reports, and marks in names do not break it', async () => {
    const { out } = await run(at('bad/reports'), '--format', 'markdown');
    assert.match(out, /^\| Publisher \| Year \|.*\n\| --- \| ---: /);
    assert.match(out, /\n## Contradictions\n\n### 平阳县教育局 2016\n\n- ✗ The text/);
    assert.match(out, /〔share@claim:share\\#1〕/);
  });
});

describe('verdicts', () => {
  it('pasted from the CSV take a finding out of the contradictions, and it is shown apart', async () => {
    const { out: csv } = await run(at('bad/reports'), '--format', 'csv');
    const reviewed = csv.replace(
      /^(reports\/a\.txt,share@claim:share#1),,,,,,/m,
      '$1,not_an_error,,the share is of 420,Li,2026-11-22,',
    );
    assert.notEqual(reviewed, csv);
    write('bad/review.csv', reviewed);
    const { status, out, err } = await run(at('bad/reports'));
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /○ explained: The text says that 174 of 411/);
    assert.match(out, /not an error: the share is of 420 \(Li, 2026-11-22\)/);
    assert.match(out, /Contradictions: 0 in 0 of 1 reports\. Unlikely: 0\. Explained: 1\./);
  });

  it('that are stale are told, and the contradiction counts again', async () => {
    write('bad/reports/a.txt', title('平阳县教育局', 2016) + share('41.5'));
    const { status, out, err } = await run(at('bad/reports'), '--lang', 'zh');
    assert.equal(status, 2);
    assert.match(err, /review\.csv 第 \d+ 行：.*结论失效。/);
    assert.match(out, /已失效的复核结论\n/);
  });

  it('that cannot be read give 1, with file and line, and everything else is printed', async () => {
    write(
      'good/review.csv',
      'report,item,verdict,value,reason,who,date,evidence\na,b,perhaps,,r,Li,2026-11-22,e\n',
    );
    const { status, out, err } = await run(at('good/reports'));
    assert.equal(status, 1);
    assert.match(err, /review\.csv, line 2: the verdict “perhaps”/);
    assert.match(out, /Nothing contradicts anything/);
    const other = await run(at('good/reports'), '--review', at('none.csv'));
    assert.deepEqual([other.status, other.out], [1, '']);
  });
});
