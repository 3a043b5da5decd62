import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { LAYOUTS } from '../render.js';
import { disclosureSheet, disputeSheet, requestSheet } from '../sheets.js';

const pipes = LAYOUTS.find(({ name }) => name === 'trailing pipes')!;
const blank = [disclosureSheet(2021, () => ''), requestSheet(2021, () => ''), disputeSheet(() => '')];
const BLANK_FORM = blank.map((sheet) => pipes.render(sheet)).join('\n');

describe('refused', () => {
  const cases: [name: string, text: string, reason: RegExp][] = [
    [
      'a half-year report',
      '平阳县2016年上半年政府信息公开工作总结\n上半年主动公开政府信息60条。',
      /part of a year/,
    ],
    [
      'months of a year without the year',
      '1-9月政府信息公开工作情况\n我局截至9月底主动公开政府信息60条，收到申请2件。',
      /part of a year/,
    ],
    [
      'a school year told by its months',
      '平阳师范学院信息公开工作年度报告\n(2021年9月—2022年8月)\n一、主动公开信息60条。\n二、收到依申请公开3件。',
      /a school year/,
    ],
    [
      'a headline that compares the reports of many',
      '31省份2021年政府信息公开年报大比拼\n某某新闻统计发现，31个省份已全部公布2021年政府信息公开工作年度报告。',
      /news or research/,
    ],
    [
      'an article that takes reports for its sample, which is no model text',
      '申请权滥用的考察——以平阳市2015—2019年度报告为样本\n关键词：政府信息公开\n2019年平阳市共收到政府信息公开申请1842件。\n参考文献',
      /news or research/,
    ],
    [
      'a chapter of a textbook, which is no rule',
      '第六章 政府信息公开制度\n某市2015年主动公开政府信息8万条，收到申请31件。\n思考题\n1.什么是政府信息公开？',
      /a chapter of a textbook/,
    ],
    [
      'a translated report, although no Chinese word speaks of disclosure',
      `Annual Report on Open Government Information (2020)\n${'The Bureau disclosed 612 pieces of information in the year. '.repeat(6)}`,
      /another language/,
    ],
    [
      'a budget, above its table of contents',
      '平阳县教育局2022年部门预算公开\n目录\n第一部分 概况\n按照规定公开政府信息6条。',
      /a budget/,
    ],
    [
      'a lesson on how reports are written, with numbers of one',
      '如何编制政府信息公开工作年度报告\n2020年我局收到政府信息公开申请12件，其中予以公开8件，主动公开政府信息96条。',
      /an explanation of what such reports are/,
    ],
    ['a quarter', '平阳县2016年第三季度政务公开情况\n三季度主动公开政府信息60条。', /part of a year/],
    [
      'a notice about writing reports',
      '关于做好2016年政府信息公开工作年度报告编制工作的通知\n各单位应于1月31日前报送。',
      /a notice/,
    ],
    ['the rules', '平阳县政府信息公开管理办法\n第一条 为规范政府信息公开，制定本办法。', /a law or a rule/],
    ['a guide', '平阳县教育局政府信息公开指南\n公民可以申请公开政府信息。', /a guide/],
    [
      'a filled list of tasks, which is no blank form',
      '工作任务\n|\n责任科室\n|\n清理行政规范性文件\n|\n1\n|\n办公室\n|\n编制政府信息公开年度报告\n|\n2\n|\n各科室\n|',
      /^(?!.*blank form)/,
    ],
    [
      'a summary in another language under the name of a report',
      `水利部2017年政府信息公开工作年度报告\n${'The report outlines what the ministry disclosed in that year. '.repeat(6)}`,
      /another language/,
    ],
    [
      'a description of the tables, with marks in their cells',
      `表格结构（第1版）\n本文件定义政府信息公开表格的行和列。\n${pipes.render(requestSheet(2021, () => '-～-'))}`,
      /no title, is about no year, and states no figure/,
    ],
    [
      'an explanation of what the parts of a report hold',
      '编写说明\n一、主动公开政府信息情况\n本报告根据条例编制，我局公布全县情况，写明公开了什么。\n二、依申请公开政府信息情况\n本报告由办公室编制，写明收到的申请。\n三、行政复议、行政诉讼情况\n写明因政府信息公开被复议的情形。',
      /no title, is about no year, and states no figure/,
    ],
    ['a blank form', `政府信息公开年度报告\n${BLANK_FORM}`, /blank form/],
    [
      'a page about something else',
      '水稻栽培技术\n四月插秧，七月收割，亩产500公斤。',
      /nothing of the disclosure/,
    ],
    [
      'a company’s report to its shareholders',
      '平阳水务股份有限公司\n2011年年度报告摘要\n公司实现营业收入7亿元。',
      /nothing of the disclosure/,
    ],
    [
      'text that was saved in a wrong encoding and lost bytes there',
      new TextDecoder('windows-1252')
        .decode(Buffer.from('平阳县水利局2021年政府信息公开工作年度报告'))
        .replaceAll('\u00a0', ' ')
        .replace('å', ''),
      /garbled/,
    ],
    [
      'an error page',
      '<html><title>404</title><body>您访问的页面不存在</body></html>',
      /nothing of the disclosure/,
    ],
    [
      'a law that speaks of reports',
      '信息公开制度\n第三条 各级政府编制政府信息公开年度报告，本条例由主管部门解释。',
      /a law or a rule|names no year/,
    ],
    [
      'a page about an agency',
      '县教育局门户网站提供政府信息公开年度报告，2016年主动公开信息53条，召开新闻发布会3场。',
      /does not speak/,
    ],
    [
      'a model text',
      'XX县XX局20XX年政府信息公开工作年度报告\n一、总体情况\n20XX年，我局主动公开政府信息XX条，收到申请XX件。',
      /a model text/,
    ],
    [
      'the report of a school year',
      '青溪师范学院2019-2020学年信息公开工作年度报告\n统计期限为2019年9月1日至2020年8月31日。我校主动公开信息1200条。',
      /a school year/,
    ],
    [
      'half a year under another name',
      '青溪县2020年半年度政府信息公开工作情况报告\n我县主动公开政府信息600条，收到申请20件。',
      /part of a year/,
    ],
    ['key points of work', '2021年青溪县政务公开工作要点\n一、主动公开\n公布规章3件。', /key points/],
    [
      'a summary of other work',
      '白石镇2022年政务公开工作总结\n2022年，我镇主动公开政府信息120条，收到申请3件。',
      /a summary/,
    ],
    [
      'the rule of law',
      '青溪县2023年度法治政府建设情况报告\n2023年，我县主动公开政府信息1200条，办理依申请公开40件。',
      /a paper of another name/,
    ],
    [
      'enforcement',
      '青溪县市场监督管理局2022年行政执法统计年报\n2022年，我局行政处罚120件，信息公开率100%。',
      /a paper of another name/,
    ],
    [
      'a court',
      '青溪县人民法院2020年司法公开年度报告\n2020年，我院依申请公开2件，政务公开推进。',
      /do not bind/,
    ],
    [
      'an evaluation',
      '2020年政务公开第三方评估报告\n84%的单位发布了2019年政府信息公开年度报告，平均公开3200条。',
      /an evaluation/,
    ],
    [
      'a notice whose title is broken over lines',
      '青溪县人民政府办公室\n关于做好2017年政府信息公开工作年度报告\n编制和公布工作的通知\n各镇人民政府：\n请报送。',
      /a notice/,
    ],
    ['site chrome only', '首页 政务公开 政府信息公开指南 互动交流', /menu, or a list of links/],
  ];
  for (const [name, text, reason] of cases) {
    it(name, () => {
      const extraction = read(text);
      assert.equal(extraction.status, 'refused');
      assert.match(extraction.reason ?? '', reason);
      assert.match(extraction.reason ?? '', /^[A-Z].*\.$/);
    });
  }
});

describe('a paper of another name under a head that names the column of a site', () => {
  for (const column of ['信息公开年报', '平阳县人民政府 政府信息公开年度报告'])
    it(`is refused by its own name: ${column}`, () => {
      const text =
        '平阳县水利局2018年部门整体支出绩效评价报告</p><p>一、概况</p><p>根据有关规定，我局在政务公开栏公开了自评情况。</p><p>二、存在的问题</p><p>2018年资金支付较慢。';
      const page = `<html><head><title>${column}</title></head><body><p>${text}</p></body></html>`;
      assert.match(read(page).reason!, /a paper of another name/);
    });
});

describe('not refused', () => {
  const cases: [name: string, text: string][] = [
    [
      'a letter whose body is the report',
      '平阳县水务局关于2016年度政府信息公开年度报告的函\n现将工作情况汇报如下：我局全年主动公开政府信息12条。',
    ],
    [
      'a report whose title and date of publication stand on one line',
      '平阳县水务局2016年政府信息公开年报 发布时间：2017-03-01\n我局全年主动公开政府信息12条。',
    ],
    [
      'a report of a whole year told by its months',
      '平阳县水务局2016年1-12月政府信息公开工作报告\n我局2016年主动公开政府信息12条，收到申请2件。',
    ],
    [
      'a report that answers how, in a link above it',
      '怎样申请政府信息公开\n平阳县水务局2016年政府信息公开工作年度报告\n我局全年主动公开政府信息12条。',
    ],
    ['a report of one sentence', '平阳县教育局2016年政府信息公开工作年度报告\n全年未收到申请。'],
    [
      'a report that cites a notice',
      '平阳县教育局2016年政府信息公开工作年度报告\n根据关于做好2016年政府信息公开工作年度报告编制工作的通知，现报告如下。',
    ],
    [
      'a report whose text speaks of a half-year',
      '平阳县教育局2016年政府信息公开工作年度报告\n2016年上半年公开信息公开指南。',
    ],
    [
      'a report that says its own name in a sentence alone',
      '现向社会公布平阳县安监局2012年政府信息公开工作年度报告。\n一、概述\n2012年，我局认真贯彻落实条例。',
    ],
    [
      'a report that names the work of reporting, and then itself',
      '2020年，我办根据条例和省市关于做好2020年政府信息公开工作年度报告编制的要求，现特编制本报告。\n一、总体情况\n我办内设5个股室。',
    ],
    [
      'a report that says what was compiled',
      '根据条例要求，我局编制了《2013年度政府信息公开工作年度报告》。\n一、概述\n2013年，我局推进政府信息公开。',
    ],
    [
      'the tables without a title',
      `一、总体情况\n二、主动公开政府信息情况\n${pipes.render(disclosureSheet(2021, () => 3))}`,
    ],
    [
      'a report without a title, below words of a menu that would be a headline on one line',
      '选择语言\n选择栏目\n请输入\n二、主动公开情况\n2018年，我市各部门共公开政府信息384条。一是及时更新栏目，扩大公开的范围。二是规范办理申请。',
    ],
    [
      'a report in traditional script',
      '臺北縣政府2016年政府資訊公開工作年度報告\n本年主動公開政府資訊120條，無申請。關於開發、辦理、應訊、實現、進行、國際、時間、區、鎮、鄉',
    ],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      const { status, reason } = read(text);
      assert.deepEqual([status, reason], ['report', null]);
    });
  }
});

describe('kept', () => {
  const title = '平阳县水利局2021年政府信息公开工作年度报告';
  const body = '<p>全年主动公开政府信息120条，收到政府信息公开申请3件，答复3件。</p>';
  for (const [where, page] of [
    ['above', `<a href="/t">图解：${title}</a><h1>${title}</h1>${body}`],
    ['below', `<h1>${title}</h1><p>图解：${title}</p>${body}`],
  ] as const)
    it(`is a report with a link to its digest in pictures ${where} its title`, () => {
      assert.equal(read(page).status, 'report');
    });
});
