/**
 * A new year arrives: a made-up form of 2027, with a new column and a new row, read by data alone. If this needs a
 * branch of code somewhere, so will the real one. CONTRIBUTING tells the same steps for the official lists.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '../src/checks/criteria/assess.js';
import { acrossYears } from '../src/corpus/link-years.js';
import { parse } from '../src/corpus/parse.js';
import type { Series } from '../src/domain/crosswalk.js';
import { type Domain, domainOf, OFFICIAL } from '../src/domain/domain.js';
import type { Form, LineTable } from '../src/domain/forms/form.js';
import { STATISTICS_2014 } from '../src/domain/forms/statistics2014.js';
import { group, requestLine, row, TABLES_2019 } from '../src/domain/forms/tables2019.js';
import { TABLES_2021 } from '../src/domain/forms/tables2021.js';
import type { Report } from '../src/model/report.js';
import { crosswalk } from '../src/stories/criteria.js';
import { holdingsChart } from '../src/stories/holdings.js';
import { latestChart } from '../src/stories/latest.js';
import { longViewChart } from '../src/stories/long-view.js';
import { datasetOf } from './dataset/tables.js';

/** Officially this is one more id in `FormId`. */
const ID = 'tables-2027' as Form['id'];

const documents = (subject: string) =>
  ['made', 'revised', 'repealed', 'in_force'].map((part) => `${subject}.${part}`);

const disclosure: LineTable = {
  kind: 'lines',
  id: 'disclosure',
  heads: [],
  lines: [
    group('第二十条第一项', '第二十条第'),
    group('信息内容'),
    group('本年制发件数'),
    group('本年修订件数'),
    group('本年废止件数'),
    group('现行有效件数'),
    row('规章', documents('regulations')),
    row('行政规范性文件', documents('normative_documents')),
  ],
};

const [, requests, disputes] = TABLES_2021.tables as [LineTable, LineTable, Form['tables'][number]];

const FORM_2027: Form = {
  id: ID,
  called: {
    since: 2027,
    en: 'Tables',
    zh: '三张表',
    said: { en: 'on the tables of 2027', zh: '2027 年表式' },
  },
  basis: '国办公开办函〔2027〕1号',
  citations: ['〔2027〕1号'],
  // What sentences call 收到申请 stands on this form under an id of its own.
  synonyms: { 'disclosed.total': 'disclosed.everything' },
  tables: [
    disclosure,
    {
      ...requests,
      lines: requests.lines.flatMap((line) =>
        line.cells[0]?.indicator === 'requests.refused.enquiry_matters'
          ? [line, requestLine('9.', '属于境外数据核验事项', 'requests.refused.foreign_data')]
          : [line],
      ),
    },
    disputes,
  ],
};

const indicator = (id: string, label_en: string, label_zh: string, unit: 'document' | 'request') => ({
  ...{ id, label_en, label_zh, unit },
  parent: null,
});

/** The forms of today, whatever the official list has by then. */
const TODAY: Domain = domainOf({ ...OFFICIAL, forms: [STATISTICS_2014, TABLES_2019, TABLES_2021] });
const NOWHERE = Object.fromEntries(OFFICIAL.forms.map(({ id }) => [id, null])) as Series['by_form'];

const DOMAIN: Domain = domainOf({
  ...TODAY,
  forms: [...TODAY.forms, FORM_2027],
  indicators: [
    ...OFFICIAL.indicators,
    indicator('regulations.revised', 'Regulations revised', '规章:本年修订件数', 'document'),
    indicator(
      'normative_documents.revised',
      'Normative documents revised',
      '行政规范性文件:本年修订件数',
      'document',
    ),
    indicator('disclosed.everything', 'Everything disclosed', '主动公开全部信息数', 'document'),
    indicator('requests.refused.foreign_data', 'Refused: foreign data', '不予公开:境外数据核验', 'request'),
  ],
  crosswalk: [
    ...OFFICIAL.crosswalk.map((series) => ({
      ...series,
      by_form: { ...series.by_form, [ID]: series.by_form['tables-2021'] },
    })),
    {
      id: 'normative_documents.revised',
      label_en: 'Normative documents revised',
      label_zh: '修订规范性文件',
      by_form: { ...NOWHERE, [ID]: 'normative_documents.revised' },
      comparability: 'from 2027',
      note: 'Not asked before 2027',
      note_zh: '2027年度以前不填报',
    },
  ],
  identities: [
    ...OFFICIAL.identities.map((rule) => {
      if (!rule.forms.includes('tables-2021')) return rule;
      const forms = [...rule.forms, ID];
      if (rule.id !== 'handled-by-outcome' || rule.kind === 'across') return { ...rule, forms };
      // The new ground is a part of the whole; on the form of 2021 the rule stays as it is.
      const terms = rule.terms.map((terms) =>
        'total' in terms ? { ...terms, parts: [...terms.parts, 'requests.refused.foreign_data'] } : terms,
      );
      return { ...rule, forms: [ID], terms };
    }),
    {
      id: 'revised-in-force',
      forms: [ID],
      kind: 'bound',
      of: 'rows',
      terms: [
        {
          left: ['normative_documents.revised'],
          operator: '<=',
          right: ['normative_documents.in_force'],
        },
      ],
      parts_called: null,
      per_applicant: false,
      severity: 'error',
      label_en: 'Revised documents, at most those in force',
      label_zh: '修订件数不多于现行有效件数',
      note: null,
      note_zh: null,
      source: 'made up',
    },
    {
      id: 'revised-last-year',
      forms: [ID],
      kind: 'across',
      terms: [
        {
          left: 'normative_documents.revised',
          right: [{ indicator: 'normative_documents.revised', year: 'n', sign: 1 }],
        },
      ],
      per_applicant: false,
      severity: 'warning',
      label_en: 'Revised documents, as the year before',
      label_zh: '修订件数与上年度相同',
      note: null,
      note_zh: null,
      source: 'made up',
    },
  ],
});

/** The request table: only natural persons asked, so that column and total are the same. */
const OUTCOMES: readonly (readonly [string, number])[] = [
  ['(一)予以公开', 20],
  ['(二)部分公开(区分处理的,只计这一情形,不计其他情形)', 3],
  ['1.属于国家秘密', 1],
  ['2.其他法律行政法规禁止公开', 0],
  ['3.危及“三安全一稳定”', 0],
  ['4.保护第三方合法权益', 2],
  ['5.属于三类内部事务信息', 0],
  ['6.属于四类过程性信息', 0],
  ['7.属于行政执法案卷', 0],
  ['8.属于行政查询事项', 0],
  ['9.属于境外数据核验事项', 4],
  ['1.本机关不掌握相关政府信息', 5],
  ['2.没有现成信息需要另行制作', 0],
  ['3.补正后申请内容仍不明确', 0],
  ['1.信访举报投诉类申请', 0],
  ['2.重复申请', 0],
  ['3.要求提供公开出版物', 0],
  ['4.无正当理由大量反复申请', 0],
  ['5.要求行政机关确认或重新出具已获取信息', 0],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 0],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 0],
  ['3.其他', 0],
];
const line = (label: string, value: number) => `${label} | ${value} | 0 | 0 | 0 | 0 | 0 | ${value}`;

const textOf = (handled: number, revised: number) => `样县人民政府2027年政府信息公开工作年度报告
发布日期:2028-03-12
一、总体情况
本报告依照国办公开办函〔2027〕1号的格式编制。
二、主动公开政府信息情况
第二十条第(一)项
信息内容 | 本年制发件数 | 本年修订件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 0 | 0 | 0
行政规范性文件 | 6 | ${revised} | 1 | 40
三、收到和处理政府信息公开申请情况
申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
${line('一、本年新收政府信息公开申请数量', 36)}
${line('二、上年结转政府信息公开申请数量', 2)}
${OUTCOMES.map(([label, value]) => line(label, value)).join('\n')}
${line('(七)总计', handled)}
${line('四、结转下年度继续办理', 3)}
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼
未经复议直接起诉 | 复议后起诉
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0
五、存在的主要问题及改进情况
人手仍然不足。
六、其他需要报告的事项
无。
`;
const read = (text: string, domain: Domain) =>
  parse(new TextEncoder().encode(text), 'sample-2027.txt', domain);

const found = (report: Report, check: string) =>
  report.findings.filter((finding) => finding.check === check).map(({ status }) => status);

describe('a made-up form of 2027', () => {
  it('is found by its labels; the new column and the new row become figures, those behind them stay right', async () => {
    const report = await read(textOf(35, 9), DOMAIN);
    assert.equal(report.form, ID);
    const value = (id: string) => report.figures.find((figure) => figure.id === `table:${id}`)?.value;
    assert.deepEqual(
      documents('normative_documents').map((id) => value(id)),
      [6, 9, 1, 40],
    );
    assert.equal(value('requests.refused.foreign_data@total'), 4);
    assert.equal(value('requests.refused.enquiry_matters@total'), 0);
    assert.equal(value('requests.handled@total'), 35);
    assert.deepEqual(report.unmapped, []);
  });

  it('without its data nothing is guessed: the official forms take neither the column nor the row', async () => {
    const report = await read(textOf(35, 9), TODAY);
    assert.notEqual(report.form, ID);
    const inForce: Readonly<Record<string, number>> = { regulations: 0, normative_documents: 40 };
    for (const { indicator, value } of report.figures.filter(({ indicator }) => /in_force$/.test(indicator)))
      assert.ok(
        value === null || value === inForce[indicator.replace('.in_force', '')],
        `${indicator} ${value}`,
      );
    assert.ok(!report.figures.some(({ value }) => value === 9));
  });

  it('its sums are checked with the new row as a part, and its own bound as well', async () => {
    const sound = await read(textOf(35, 9), DOMAIN);
    assert.deepEqual(new Set(found(sound, 'handled-by-outcome')), new Set(['holds']));
    assert.deepEqual(found(sound, 'revised-in-force'), ['holds']);
    const wrong = await read(textOf(31, 41), DOMAIN);
    assert.ok(found(wrong, 'handled-by-outcome').includes('fails'));
    assert.deepEqual(found(wrong, 'revised-in-force'), ['fails']);
    const bound = wrong.findings.find(({ check }) => check === 'revised-in-force');
    assert.match(
      bound!.message,
      /“Normative documents revised” \(行政规范性文件:本年修订件数\) is given as 41/,
    );
  });

  it('goes on in the series, which say where the form changes and what begins', async () => {
    const report = await read(textOf(35, 9), DOMAIN);
    const before: Report = {
      ...report,
      source: { ...report.source, path: 'sample-2026.txt' },
      identity: { ...report.identity, year: 2026 },
      form: 'tables-2021',
      figures: report.figures
        .filter(({ indicator }) => !/revised|foreign_data/.test(indicator))
        .map((figure) => ({ ...figure, year: 2026 })),
    };
    const g = await datasetOf([before, report], { domain: DOMAIN });
    const rows = (await g.series).rows();
    const of = (series: string) => rows.find((row) => row.series === series && row.year === 2027)!;
    // 1 + 2 + 4: the new ground is below requests.refused.
    assert.equal(of('outcome.refused').value, 7);
    assert.deepEqual([of('requests.received').value, of('requests.received').break_before], [36, false]);
    const revised = of('normative_documents.revised');
    assert.deepEqual([revised.value, revised.break_before, revised.crossing], [9, true, 'begins']);
    assert.match(revised.crossing_en!, /Not asked before 2027/);
    assert.equal((await g.panel).rows().length, 2 * DOMAIN.crosswalk.length);
  });

  it('has its rates, also those of sums that no line of the crosswalk has', async () => {
    const report = await read(textOf(35, 9), DOMAIN);
    const rates = (await (await datasetOf([report], { domain: DOMAIN })).rates).rows();
    const of = (id: string) => {
      const found = rates.find(({ rate }) => rate === id);
      return [found?.numerator, found?.denominator, found?.value];
    };
    assert.deepEqual(of('refused'), [7, 35, 0.2]);
    assert.deepEqual(of('reviews_corrected'), [1, 2, 0.5]);
    assert.deepEqual(of('carried_over'), [3, 38, 3 / 38]);
    assert.equal(rates.find(({ rate }) => rate === 'on_time')?.state, 'not asked');
  });

  it('has its grounds, the new one among them, and its breakdowns', async () => {
    const report = await read(textOf(35, 9), DOMAIN);
    const g = await datasetOf([report], { domain: DOMAIN });
    const refused = (await g.grounds.where({ kind: 'refused' })).rows();
    assert.deepEqual(new Set(refused.map(({ file }) => file)), new Set(['sample-2027.txt']));
    assert.deepEqual(
      refused.filter(({ value }) => value).map(({ label_en, value }) => [label_en, value]),
      [
        ['Refused: state secret', 1],
        ['Refused: rights of third parties', 2],
        ['Refused: foreign data', 4],
      ],
    );
    const parts = (await g.parts).rows();
    const values = (set: string) =>
      Object.fromEntries(parts.filter((row) => row.set === set).map(({ part, value }) => [part, value]));
    assert.deepEqual(Object.values(values('outcomes')), [20, 3, 7, 5, 0, 0]);
    assert.deepEqual(values('reviews'), { upheld: 1, corrected: 1, other: 0, pending: 0 });
    assert.deepEqual(values('backlog'), { handled: 35, carried_out: 3 });
    assert.equal(values('applicants').natural_person, 36);
  });

  it('has a column of its own where forms are compared', () => {
    const [received] = crosswalk(['requests.received'], DOMAIN).rows();
    assert.deepEqual(Object.entries(received!).slice(2, 5), [
      ['2014 to 2019', 'the same 一致'],
      ['2019 to 2021', 'the same 一致'],
      ['2021 to 2027', 'the same 一致'],
    ]);
    const [revised] = crosswalk(['normative_documents.revised'], DOMAIN).rows();
    assert.equal((revised as Record<string, unknown>)['2021 to 2027'], 'begins 新增');
  });

  it('is drawn: with a tile and a line of the legend of its own, though no list of the charts knows it', async () => {
    const report = await read(textOf(35, 9), DOMAIN);
    const g = await datasetOf([report], { domain: DOMAIN });
    const drawn = JSON.stringify(holdingsChart((await g.reports).rows()).spec);
    assert.match(drawn, /"tables-2027"/);
    assert.match(drawn, /"27"/);
    const received = { series: 'requests.received' };
    for (const chart of [
      longViewChart((await g.panel.where(received)).rows()),
      latestChart((await g.series.where(received)).rows()),
    ]) {
      assert.notEqual(chart.spec, null);
      assert.doesNotMatch(JSON.stringify(chart), /undefined/);
    }
  });

  it('may count what sentences say under an id of its own, and check it under its name', async () => {
    const said = '全年主动公开政府信息120条。';
    const text = textOf(35, 9).replace('二、主动公开政府信息情况\n', (heading) => `${heading}${said}\n`);
    const report = await read(text, DOMAIN);
    const figure = report.figures.find(({ via }) => via === 'prose');
    assert.deepEqual(
      [figure?.indicator, figure?.value, figure?.unit],
      ['disclosed.everything', 120, 'document'],
    );
    const refusals = textOf(35, 9).replace(
      '三、收到和处理政府信息公开申请情况\n',
      (h) => `${h}本年度不予公开7件。\n`,
    );
    const summed = (await read(refusals, DOMAIN)).findings.find(({ check }) => check === 'prose-table');
    // The new ground is a part of what the sentence gives: without it the table would say 3.
    assert.deepEqual([summed?.status, summed?.left, summed?.right], ['holds', 7, 7]);
    const open = report.findings.find(({ check }) => check === 'prose-table');
    assert.match(open!.message, /“Everything disclosed” \(主动公开全部信息数\)/);
  });

  it('is compared with the year before by its own rules, under its own names', async () => {
    const later = await read(textOf(35, 9), DOMAIN);
    const report = (year: number, form: Report['form']): Report => ({
      ...later,
      source: { ...later.source, path: `sample-${year}.txt`, sha256: `${year}` },
      identity: { ...later.identity, year },
      form,
      figures: later.figures.map((figure) => ({
        ...figure,
        year,
        value: figure.id === 'table:normative_documents.revised' ? year - 2018 : figure.value,
      })),
    });
    const reports = [report(2026, 'tables-2021'), report(2027, ID), report(2028, ID)];
    const found = acrossYears(reports, DOMAIN).findings;
    const of = (check: string, year: number) =>
      found.filter((finding) => finding.check === check && finding.year === year);
    // 40 in force + 6 made - 1 repealed is not 40.
    assert.equal(of('in-force', 2027).find(({ key }) => key.includes('normative'))?.right, 45);
    assert.match(
      of('revised-last-year', 2027)[0]!.message,
      /2026 does not ask for it \(it is on the tables of 2021\)/,
    );
    const [fails] = of('revised-last-year', 2028);
    assert.deepEqual([fails?.status, fails?.left, fails?.right], ['fails', 10, 9]);
    assert.match(fails!.message, /10 for “Normative documents revised” \(行政规范性文件:本年修订件数\)/);
    assert.deepEqual(
      acrossYears(reports).findings.filter(({ check, year }) => check === 'in-force' && year! > 2026),
      [],
    );
  });

  it('is assessed against its own tables and cells', async () => {
    const [assessment] = assess([await read(textOf(35, 9), DOMAIN)], { domain: DOMAIN });
    const of = (id: string) => assessment?.judgements.find(({ criterion }) => criterion === id);
    assert.deepEqual([of('tables')?.status, of('tables')?.whole], ['met', 3]);
    // 2 rows of 4; 25 rows of 7 and the new one; 15 cells of disputes.
    assert.deepEqual([of('complete')?.status, of('complete')?.whole], ['met', 8 + 26 * 7 + 15]);
  });
});
