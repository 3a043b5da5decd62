/** Who reports, on which year, and when, in small reports made up for the purpose. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, WarningCode } from '../../../src/model/report.js';
import { read } from '../reading.js';

const BODY = '一、概况\n全年主动公开政府信息120条，收到政府信息公开申请3件。';
const TITLE = '平阳县人民政府2016年政府信息公开工作年度报告';

interface Expected extends Partial<Omit<Identity, 'evidence'>> {
  readonly warnings?: readonly WarningCode[];
}

function check(
  name: string,
  cases: readonly (readonly [name: string, text: string, expected: Expected])[],
): void {
  describe(name, () => {
    for (const [what, text, { warnings, ...expected }] of cases) {
      it(what, () => {
        const { identity, warnings: given } = read(text);
        const got = Object.fromEntries(
          Object.keys(expected).map((key) => [key, identity[key as keyof Identity]]),
        );
        assert.deepEqual(got, expected);
        for (const code of warnings ?? [])
          assert.ok(
            given.some((warning) => warning.code === code),
            code,
          );
        for (const field of [
          'publisher',
          'level',
          'region_code',
          'year',
          'published',
          'signed',
          'title',
        ] as const) {
          const said = identity.evidence.some((evidence) => evidence.field === field);
          assert.equal(said, identity[field] !== null, `evidence of ${field}`);
        }
      });
    }
  });
}

const county = { publisher: '平阳县人民政府', region_code: '330326', level: 'county' } as const;

check('the title', [
  ['on one line', `${TITLE}\n${BODY}`, { ...county, title: TITLE, year: 2016 }],
  [
    'in a page’s heading',
    `<title>网站首页</title><h1>${TITLE}</h1><p>${BODY}</p>`,
    { ...county, title: TITLE, year: 2016 },
  ],
  [
    'in the title element only',
    `<title>${TITLE}_门户</title><p>${BODY}</p>`,
    { ...county, title: TITLE, year: 2016 },
  ],
  [
    'over two lines',
    `平阳县人民政府\n2016年政府信息公开工作年度报告\n${BODY}`,
    { ...county, title: TITLE, year: 2016 },
  ],
  [
    'over two lines, the year on the first',
    `平阳县人民政府2016年\n政府信息公开工作年度报告\n${BODY}`,
    { ...county, year: 2016 },
  ],
  ['with the year first', `2016年平阳县人民政府政府信息公开工作年度报告\n${BODY}`, { ...county, year: 2016 }],
  ['with one 政府 dropped', `平阳县人民政府信息公开工作年度报告（2016）\n${BODY}`, { ...county, year: 2016 }],
  [
    'with the year in the middle of the name',
    `平阳县人民政府政府信息公开工作2016年度报告\n${BODY}`,
    { ...county, year: 2016 },
  ],
  [
    'with blanks inside',
    `平阳县人民政府 2016 年 政府信息公开 工作年度报告\n${BODY}`,
    { ...county, year: 2016 },
  ],
  [
    'with the year in brackets behind',
    `平阳县人民政府政府信息公开工作年度报告（2016）\n${BODY}`,
    { ...county, year: 2016 },
  ],
  ['in other words', `平阳县人民政府2016年政务公开工作报告\n${BODY}`, { ...county, year: 2016 }],
  ['as 年报', `平阳县人民政府2016年政府信息公开年报\n${BODY}`, { ...county, year: 2016 }],
  ['in full width', `平阳县人民政府２０１６年政府信息公开工作年度报告\n${BODY}`, { ...county, year: 2016 }],
  [
    'not in a link to another',
    `上一篇：瑞安市人民政府2015年政府信息公开工作年度报告\n${TITLE}\n${BODY}`,
    { ...county, year: 2016 },
  ],
  [
    'among links to the reports of other years',
    `<ul>${[2019, 2018, 2017, 2016, 2015].map((year) => `<li>${TITLE.replace('2016', `${year}`)}</li>`).join('')}</ul><h1>${TITLE}</h1><p>${BODY}</p>`,
    { ...county, year: 2016 },
  ],
  [
    'below links to the reports of others, in a text',
    `${['教育局', '公安局', '水利局'].map((name) => `平阳县${name}2018年政府信息公开工作年度报告\n2019-01-20`).join('\n')}\n${TITLE}\n${BODY}`,
    { ...county, year: 2016 },
  ],
  [
    'below links to the reports of others, with the same title in the page’s head',
    `<title>${TITLE}_门户</title><p>平阳县教育局2018年政府信息公开工作年度报告</p><p>平阳县公安局2018年政府信息公开工作年度报告</p><p>平阳县水利局2018年政府信息公开工作年度报告</p><p>${BODY}</p>`,
    { ...county, year: 2016 },
  ],
  ['nowhere', BODY, { title: null }],
]);

check('the publisher', [
  [
    'with the province before it',
    `浙江省平阳县人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { region_code: '330326', level: 'county' },
  ],
  [
    'a city',
    `温州市人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '温州市人民政府', region_code: '330300', level: 'city' },
  ],
  [
    'a province',
    `浙江省人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '浙江省人民政府', region_code: '330000', level: 'province' },
  ],
  [
    'a township',
    `平阳县水头镇人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '平阳县水头镇人民政府', level: 'township' },
  ],
  [
    'a department',
    `平阳县教育局2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '平阳县教育局', level: 'department', region_code: null },
  ],
  [
    'whose name begins like a word of a sentence',
    `和林格尔县人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '和林格尔县人民政府', region_code: '150123', level: 'county' },
  ],
  [
    'whose name begins like all of something',
    `全南县人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '全南县人民政府', region_code: '360729', level: 'county' },
  ],
  [
    'whose name begins like a verb',
    `特克斯县人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '特克斯县人民政府', region_code: '654027', level: 'county' },
  ],
  [
    'in the signature only',
    `2016年政府信息公开工作年度报告\n${BODY}\n平阳县人民政府\n2017年2月20日`,
    { ...county, year: 2016, signed: '2017-02-20' },
  ],
  [
    'in the contact line only',
    `2016年政府信息公开工作年度报告\n${BODY}\n如对本报告有疑问，请与平阳县统计局联系（地址：县府路1号）。`,
    { publisher: '平阳县统计局', level: 'department' },
  ],
  [
    'in the statistics form only',
    `政府信息公开情况统计表\n（2016年度）\n填报单位（盖章）：平阳县财政局\n${BODY}`,
    { publisher: '平阳县财政局', level: 'department' },
  ],
  [
    'in the first words',
    `2016年政府信息公开工作年度报告\n根据条例规定，现公布平阳县人民政府2016年政府信息公开工作年度报告。\n${BODY}`,
    county,
  ],
  [
    'of a county name that exists twice, without a hint',
    `鼓楼区人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '鼓楼区人民政府', region_code: null },
  ],
  [
    'of a county name that exists twice, its city named',
    `鼓楼区人民政府2016年政府信息公开工作年度报告\n徐州市鼓楼区各单位认真贯彻条例。\n${BODY}`,
    { publisher: '鼓楼区人民政府', region_code: '320302', level: 'county' },
  ],
  [
    'of a county name that exists twice, the city before it',
    `徐州市鼓楼区人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    { region_code: '320302', level: 'county' },
  ],
  [
    'nowhere',
    `2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: null, region_code: null, level: null, year: 2016, warnings: ['publisher_unknown'] },
  ],
  [
    '我局 and 本镇 are nobody',
    `2016年政府信息公开工作年度报告\n我局高度重视，本镇认真落实。\n${BODY}`,
    { publisher: null },
  ],
]);

check('a name under spam', [
  [
    'recovered from its own remains',
    `example88.com水头镇2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '水头镇', year: 2016, warnings: ['publisher_overwritten'] },
  ],
  [
    'recovered from the signature',
    `bet999体育2016年政府信息公开工作年度报告\n${BODY}\n平阳县人民政府\n2017年2月20日`,
    { ...county, warnings: ['publisher_overwritten'] },
  ],
  [
    'that nothing else names',
    `bet999体育2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: null, year: 2016, warnings: ['publisher_overwritten'] },
  ],
]);

check('the year', [
  [
    'of the report and not of publication',
    `平阳县人民政府2016年政府信息公开工作年度报告\n发布日期：2017-03-01\n${BODY}`,
    { year: 2016, published: '2017-03-01' },
  ],
  [
    'from the period',
    `平阳县人民政府政府信息公开工作年度报告\n本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。\n${BODY}`,
    { year: 2016, period: { from: '2016-01-01', to: '2016-12-31' } },
  ],
  [
    'from a period that names it once',
    `平阳县人民政府政府信息公开工作年度报告\n统计期限为2016年1月1日至12月31日。\n${BODY}`,
    { year: 2016, period: { from: '2016-01-01', to: '2016-12-31' } },
  ],
  [
    'from a damaged period',
    `平阳县人民政府政府信息公开工作年度报告\n统计期限自20131月1日起至201312月31日止。\n${BODY}`,
    { year: 2013, period: null },
  ],
  [
    'from another damaged period',
    `平阳县人民政府政府信息公开工作年度报告\n统计时限为202211日至20221231日。\n${BODY}`,
    { year: 2022, period: null },
  ],
  [
    'from the statistics form',
    `政府信息公开情况统计表（2016年度）\n填报单位：平阳县财政局\n${BODY}`,
    { year: 2016 },
  ],
  [
    'from its sentences',
    `平阳县人民政府政府信息公开工作年度报告\n2016年，我县主动公开政府信息12条。2016年未收费。`,
    { year: 2016 },
  ],
  [
    'at odds with the introduction',
    `${TITLE}\n现公布平阳县人民政府2015年政府信息公开工作年度报告。\n${BODY}`,
    { year: 2016, warnings: ['year_conflict'] },
  ],
  [
    'not from a document number',
    `平阳县人民政府政府信息公开工作年度报告\n按国办发〔2014〕32号要求编制。\n${BODY}`,
    { year: null, warnings: ['year_unknown'] },
  ],
  [
    'covered in part',
    `${TITLE}\n统计期限自2016年1月1日至2016年12月1日止。\n${BODY}`,
    { period: { from: '2016-01-01', to: '2016-12-01' }, warnings: ['period_incomplete'] },
  ],
]);

const LATER = '平阳县人民政府2034年政府信息公开工作年度报告';

check('a month in the midst of the text', [
  [
    'is no date of the paper, and takes the year of the title from nobody',
    `平阳县水利局2019年政府信息公开工作年度报告\n开工时间：2015年3月\n2015年3月\n${BODY}`,
    { year: 2019, published: null },
  ],
  [
    'and the year before, against which it compares, does not take the place of one that the dates exclude',
    `平阳县水利局2019年政府信息公开工作年度报告\n发布时间：2015-03-01\n主动公开政府信息12条，与2014年相比增加3条。`,
    { year: null, warnings: ['year_implausible', 'year_unknown'] },
  ],
]);

check('a year of the future', [
  [
    'in the title gives way to the period and the dates',
    `${LATER}\n统计期限自2024年1月1日起至2024年12月31日止。\n${BODY}\n平阳县人民政府\n2025年1月20日`,
    { year: 2024, warnings: ['year_implausible'] },
  ],
  [
    'in the title gives way to the sentences',
    `平阳县人民政府2029年政府信息公开工作年度报告\n2019年，我县主动公开政府信息12条。2019年未收费。\n平阳县人民政府\n2020年1月20日`,
    { year: 2019, warnings: ['year_implausible'] },
  ],
  [
    'that nothing bears out and the signature excludes is not believed',
    `平阳县人民政府2029年政府信息公开工作年度报告\n一、概况\n全年主动公开政府信息120条，收到政府信息公开申请3件。\n平阳县人民政府\n2020年1月20日`,
    { year: null, warnings: ['year_implausible', 'year_unknown'] },
  ],
  [
    'beyond any report is not believed without a date either',
    `${LATER}\n${BODY}`,
    { year: null, warnings: ['year_implausible'] },
  ],
  [
    'in the signature only is no year of the report',
    `${TITLE}\n${BODY}\n平阳县人民政府\n2027年2月20日`,
    { year: 2016, signed: '2027-02-20' },
  ],
  [
    'by the page’s date only, while title, period and sentences agree, is believed',
    `${TITLE}\n发布日期：2011-03-01\n统计期限自2016年1月1日起至2016年12月31日止。\n2016年，我县主动公开政府信息12条。2016年未收费。`,
    { year: 2016, warnings: ['published_before_period_end'] },
  ],
]);

check('a name behind the end of a title on the same line', [
  [
    'is that of the signature',
    `政府信息公开工作年度报告平阳县水利局\n2017年2月20日\n2016年，我局主动公开政府信息12条。`,
    { publisher: '平阳县水利局' },
  ],
  [
    'is that of the sentence',
    `2016年政府信息公开工作年度报告\n${BODY}\n工作年度报告平阳县水利局\n2017年2月20日`,
    { publisher: '平阳县水利局' },
  ],
]);

check('dates', [
  ['above the title are no signature', `2017年3月1日\n${TITLE}\n${BODY}`, { signed: null }],
  [
    'on the page and under the text',
    `${TITLE}\n发布日期：2017年03月01日 15:52\n${BODY}\n平阳县人民政府\n2017年2月20日`,
    { published: '2017-03-01', signed: '2017-02-20' },
  ],
  ['in Chinese numerals', `${TITLE}\n${BODY}\n平阳县人民政府\n二○一七年二月二十日`, { signed: '2017-02-20' }],
  [
    'in Chinese numerals with 〇 and 十一',
    `${TITLE}\n${BODY}\n平阳县人民政府\n二〇一七年三月十一日`,
    { signed: '2017-03-11' },
  ],
  ['with blanks', `${TITLE}\n发布时间：2017- 02- 20\n${BODY}`, { published: '2017-02-20' }],
  [
    'with dots and slashes',
    `${TITLE}\n发布日期：2017/2/20\n${BODY}\n平阳县人民政府\n2017.2.18`,
    { published: '2017-02-20', signed: '2017-02-18' },
  ],
  [
    'in a meta element',
    `<meta name="PubDate" content="2017-03-02 09:00"><h1>${TITLE}</h1><p>${BODY}</p>`,
    { published: '2017-03-02' },
  ],
  [
    'beside the source',
    `${TITLE}\n来源：县府办 2017-03-05 字体：大 中 小\n${BODY}`,
    { published: '2017-03-05' },
  ],
  ['of no such day', `${TITLE}\n发布日期：2017-02-30\n${BODY}`, { published: null }],
  ['none', `${TITLE}\n${BODY}`, { published: null, signed: null, period: null }],
  [
    'of the period are no signature',
    `${TITLE}\n${BODY}\n统计期限自2016年1月1日起至2016年12月31日止。`,
    { signed: null, published: null },
  ],
  [
    'before the year is over',
    `${TITLE}\n发布日期：2016-12-20\n${BODY}`,
    { published: '2016-12-20', warnings: ['published_before_period_end'] },
  ],
]);

check('who reports, where no title says it', [
  [
    'the notice that a report cites is not its title',
    `本报告根据《福建省人民政府办公厅关于做好2012年政府信息公开工作年度报告有关事项的通知》编制，汇总平阳县各乡镇情况。\n${BODY}`,
    { publisher: '平阳县人民政府' },
  ],
  [
    'the office that writes for the government',
    `由平阳县政府办公室汇总各乡镇2016年政府信息公开情况编制。\n${BODY}`,
    { publisher: '平阳县人民政府' },
  ],
  [
    'the year before the name',
    `现向社会公布2016年度区水利局政府信息公开工作情况。\n${BODY}`,
    { publisher: '区水利局' },
  ],
  [
    'a room of the organ in the contact line',
    `如有疑问，请与平阳县滨海新区综合办公室联系（电话：12345678）。\n${BODY}`,
    { publisher: '平阳县滨海新区管委会' },
  ],
  [
    'the desk that receives requests',
    `受理机构为平阳县昆阳镇政务服务办事处。\n${BODY}`,
    { publisher: '平阳县昆阳镇政务服务办事处' },
  ],
  [
    'the subject of the first sentence',
    `一、概况\n2016年，平阳县水利局在县委、县政府领导下开展工作。\n全年主动公开政府信息120条。`,
    { publisher: '平阳县水利局' },
  ],
  [
    'the office that answers for an area',
    `本报告由平阳县人民政府办公室编制。\n2016年，全县主动公开政府信息120条。\n${BODY}`,
    { publisher: '平阳县人民政府' },
  ],
  [
    'an office that speaks of itself',
    `如有疑问，请与平阳县人民政府办公室联系（电话：12345678）。\n2016年，我办落实全县要求，主动公开政府信息120条。\n${BODY}`,
    { publisher: '平阳县人民政府办公室' },
  ],
  [
    'the subject behind those who lead it',
    `一、概况\n在县委、县政府正确领导下，2016年平阳县水利局认真学习条例。\n全年主动公开政府信息120条。`,
    { publisher: '平阳县水利局' },
  ],
  [
    'a township as the subject',
    `一、概况\n2016年，在县委县政府的正确领导下，平阳县昆阳镇人民政府根据文件要求完成工作。\n全年公开信息120条。`,
    { publisher: '平阳县昆阳镇人民政府' },
  ],
  [
    'the fuller name below a short title',
    `水利局2016年政府信息公开工作年度报告\n${BODY}\n2016年平阳县水利局在县委领导下开展工作。`,
    { publisher: '平阳县水利局' },
  ],
  [
    'the full name behind a short one without a place',
    `住建局2016年政府信息公开工作年度报告\n如有疑问，请与平阳县住房和城乡建设局联系（电话：12345678）。\n${BODY}`,
    { publisher: '平阳县住房和城乡建设局' },
  ],
  [
    'an office that had it put together',
    `本报告由平阳县昆阳镇人民政府党政办公室组织编制。\n${BODY}`,
    { publisher: '平阳县昆阳镇人民政府' },
  ],
  [
    'a title whose last words stand on the next line',
    `平阳县科技中心2016年政府信息公开\n工作年度报告\n${BODY}`,
    { publisher: '平阳县科技中心', year: 2016 },
  ],
  [
    'a letter',
    `平阳县水务局关于2016年度政府信息公开年度报告的函\n现将有关情况汇报如下：\n${BODY}`,
    { publisher: '平阳县水务局' },
  ],
  [
    'a name that begins like a pronoun',
    `和平街道办事处2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '和平街道办事处' },
  ],
  [
    'a verb behind the name',
    `平阳县司法局认真编写了2016年政府信息公开工作年度报告。\n${BODY}`,
    { publisher: '平阳县司法局' },
  ],
  [
    'a report about the year, in a title without its name',
    `平阳县自然资源局关于2016年度政府信息公开情况的报告\n${BODY}`,
    { publisher: '平阳县自然资源局' },
  ],
  [
    'a breadcrumb is no title',
    `>政务公开 >政府信息公开 >2016年政府信息公开年度报告\n2016年平阳县教育局政府信息公开工作报告\n${BODY}`,
    { publisher: '平阳县教育局' },
  ],
]);

check('who reports, where its name stands in another shape', [
  [
    'two bodies, each on a line of the title',
    `平阳县财政局 平阳县国有资产监督管理委员会2020年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '平阳县财政局、平阳县国有资产监督管理委员会', level: 'department' },
  ],
  [
    'three bodies in a list',
    `平阳县财政局、平阳县国家税务局、平阳县地方税务局2009年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '平阳县财政局、平阳县国家税务局、平阳县地方税务局', level: 'department' },
  ],
  [
    'the customs of the state on a line of its own',
    `中华人民共和国平阳海关\n2019年政府信息公开工作年度报告\n${BODY}`,
    { publisher: '中华人民共和国平阳海关', level: 'department' },
  ],
  [
    'an organ whose clause is not the first of its sentence',
    `为保障公民知情权，平阳县教育局依据《条例》编制2017年政府信息公开年度报告。\n${BODY}`,
    { publisher: '平阳县教育局', year: 2017 },
  ],
  [
    'an organ that is only said to have compiled it',
    `2015年度政府信息公开工作年度报告\n编制单位：平阳县教育局\n编制时间：2016年3月\n${BODY}`,
    { publisher: '平阳县教育局', year: 2015 },
  ],
  [
    'an opening without a title, over a report of few words',
    '现将平阳县教育局2016年度政府信息公开工作情况公布如下：\n全年主动公开政府信息131条。收到申请4件，均已答复。',
    { publisher: '平阳县教育局', year: 2016 },
  ],
  [
    'a body that is no more',
    `原平阳县粮食局2018年度政府信息公开工作年度报告\n${BODY}`,
    { publisher: '平阳县粮食局' },
  ],
  [
    'a county whose name begins as such a body’s does',
    `原阳县粮食局2018年度政府信息公开工作年度报告\n${BODY}`,
    { publisher: '原阳县粮食局' },
  ],
  [
    'a letterhead alone',
    `平阳县审计局文件\n平审〔2013〕8号\n关于2012年度政府信息公开工作的年度报告\n${BODY}`,
    { publisher: '平阳县审计局', year: 2012 },
  ],
  [
    'a title that leaves out the city in the midst of the name',
    `国家税务总局瓯海区税务局2021年政府信息公开工作年度报告\n结合国家税务总局温州市瓯海区税务局（以下简称“瓯海区税务局”）政府信息公开工作统计数据，写成本报告。\n${BODY}`,
    { publisher: '国家税务总局温州市瓯海区税务局' },
  ],
]);

check('who reports, in openings that say it in other ways', [
  [
    'who sums up',
    `全面总结平阳县昆阳镇街道办事处2016年政府信息公开工作情况。\n${BODY}`,
    { publisher: '平阳县昆阳镇街道办事处' },
  ],
  [
    'an organ with another name in brackets',
    `平阳县司法局（行政复议局）根据《条例》编制本报告。\n${BODY}`,
    { publisher: '平阳县司法局' },
  ],
  [
    'a public enterprise',
    `平阳县水务投资有限公司严格贯彻落实《条例》。\n${BODY}`,
    { publisher: '平阳县水务投资有限公司' },
  ],
  [
    'the town of the address, where the text says 我镇',
    `2016年政府信息公开工作年度报告\n我镇认真落实。\n${BODY}\n联系地址：平阳县水头镇人民政府，电话：12345678。`,
    { publisher: '平阳县水头镇人民政府', level: 'township' },
  ],
  [
    'the county whose centre answers for it',
    `2016年政府信息公开工作年度报告\n全县主动公开，我县收到申请3件。\n${BODY}\n如有疑问，请与平阳县政务服务中心联系（电话：12345678）。`,
    { publisher: '平阳县人民政府', level: 'county' },
  ],
  [
    'nobody, where it is told to the public',
    `特向社会公布2016年度政府信息公开年度报告。\n${BODY}`,
    { publisher: null },
  ],
  [
    'the fuller name of the signature',
    `平阳市场监督管理局2016年政府信息公开工作年度报告\n${BODY}\n平阳县市场监督管理局\n2017年1月10日`,
    { publisher: '平阳县市场监督管理局' },
  ],
]);

check('the year of a report without a title', [
  ['until the end of December', '一、概况\n截止2009年12月底我局发布信息34条。', { year: 2009 }],
  [
    'not that of a document it names',
    '根据关于印发要点及2015年度信息公开工作报告。2016年度我局共收到申请14件，均已答复。',
    { title: null, year: 2016 },
  ],
  ['until the last day of the year', '一、概况\n截止2016年12月31日我局发布信息34条。', { year: 2016 }],
  [
    'years since which a law holds count less',
    '一、概况\n2016年，我局收到申请1件。自2014年起公开预算，自2014年起公开决算。2014年以前的不公开。',
    { year: 2016 },
  ],
]);

check('dates above and beside the title', [
  [
    'a date alone on its line',
    `平阳县水利局2016年政府信息公开工作年度报告\n2017-01-29\n平阳县水利局\n${BODY}`,
    { published: '2017-01-29' },
  ],
  [
    'behind a label in brackets',
    `[ 成文日期 ] | 2017-03-01 | [ 发布日期 ] | 2017-03-20 |\n${TITLE}\n${BODY}`,
    { published: '2017-03-20' },
  ],
  [
    'in brackets behind the title',
    `2016年平阳县水利局政府信息公开年报 (2017年02月19日)\n${BODY}`,
    { published: '2017-02-19' },
  ],
  [
    'a labelled cell is no signature',
    `发布机构 | 县政府办 | 发文日期 | 2017-02-28 |\n现公布平阳县人民政府2016年政府信息公开工作年度报告。\n${BODY}`,
    { published: '2017-02-28', signed: null },
  ],
]);

const named = (publisher: string, rest: Expected = {}): Expected => ({ publisher, ...rest });
const titled = (publisher: string, level: Expected['level'], code: string | null = null) =>
  [
    publisher,
    `${publisher}2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher, level, region_code: code },
  ] as const;

check('the level', [
  ...(
    [
      // A 市 may be a city or a county; other kinds of areas are what they are called.
      ['某某市人民政府', null],
      ['某某县人民政府', 'county'],
      ['某某旗人民政府', 'county'],
      ['某某自治州人民政府', 'city'],
      ['某某新区人民政府', 'county'],
      ['某某旅游区管委会', 'county'],
      ['温州市河东区管理委员会', 'county'],
      ['温州市城市管理委员会', 'department'],
      // A division of the corps is what a prefecture is; what a regiment is, its name does not tell.
      ['新疆生产建设兵团', 'province'],
      ['第六师五家渠市', 'city'],
      ['第八师一四七团', null],
      ['县人民政府', 'county'],
      ['市人民政府', null],
      ['义乌市人民政府', 'county', '330782'],
      ['吉林市人民政府', 'city', '220200'],
      ['锡林郭勒盟行政公署', 'city', '152500'],
      ['大兴安岭地区行政公署', 'city', '232700'],
      ['恩施州人民政府', 'city', '422800'],
      ['内蒙古自治区人民政府', 'province', '150000'],
      ['郑州市管城回族区人民政府', 'county', '410104'],
      ['阳泉市城区人民政府', 'county', '140302'],
      ['新市区人民政府', 'county', '650104'],
      ['浦东新区人民政府', 'county', '310115'],
      ['神农架林区人民政府', 'county', '429021'],
      ['鼓楼区人民政府', 'county'],
      ['桑根达来苏木人民政府', 'township'],
      ['雅江民族乡人民政府', 'township'],
      ['西湖区北山街道办事处', 'township'],
      ['武侯区浆洗街道', 'township'],
      // The office of another organ in a place.
      ['浙江省人民政府驻北京办事处', 'department'],
      ['财政部驻浙江财政监察专员办事处', 'department'],
      ['上海外高桥保税区管理委员会', 'county'],
      ['苏州工业园区管理委员会', 'county'],
      ['国务院国有资产监督管理委员会', 'department'],
      ['财政部', 'department'],
      ['审计署', 'department'],
      ['国家税务总局平阳县税务局', 'department'],
      ['平阳县公安局水头派出所', 'department'],
      ['浙江大学', 'department'],
      ['平阳县自来水有限公司', 'department'],
    ] as const
  ).map(([name, level, code]) => titled(name, level, code)),
  [
    'of a zone that the statisticians number like a county',
    `苏州工业园区2016年政府信息公开工作年度报告\n区政府认真落实。${BODY}`,
    { publisher: '苏州工业园区管委会', region_code: null, level: 'county' },
  ],
  [
    'of a new district that is a county',
    `浦东新区2016年政府信息公开工作年度报告\n区政府认真落实。${BODY}`,
    { publisher: '浦东新区人民政府', region_code: '310115', level: 'county' },
  ],
]);

check('a signature under a report without a title', [
  ...['财政部', '浙江大学', '锡林郭勒盟行政公署', '平阳县公安局水头派出所', '平阳县残疾人联合会'].map(
    (name) =>
      [
        name,
        `2016年政府信息公开工作年度报告\n${BODY}\n${name}\n2017年2月20日`,
        named(name, { signed: '2017-02-20' }),
      ] as const,
  ),
  [
    'of the organ itself and nobody else',
    `2016年政府信息公开工作年度报告\n${BODY}\n我局\n2017年2月20日`,
    { publisher: null },
  ],
]);

check('a title and what stands around it', [
  [
    'a place, an organ and the report on three lines',
    `平阳县\n教育局\n2016年政府信息公开工作年度报告\n${BODY}`,
    named('平阳县教育局', { title: '平阳县教育局2016年政府信息公开工作年度报告' }),
  ],
  [
    'a place above an organ of another place is the site’s',
    `温州市\n鼓楼区教育局2016年政府信息公开工作年度报告\n${BODY}`,
    named('鼓楼区教育局'),
  ],
  [
    'a place above an organ that names its own',
    `温州市\n平阳县教育局2016年政府信息公开工作年度报告\n${BODY}`,
    named('平阳县教育局'),
  ],
  [
    'a place above an organ of the state',
    `平阳县\n国家税务总局2016年政府信息公开工作年度报告\n${BODY}`,
    named('国家税务总局'),
  ],
  [
    'a name that the heading breaks, whole in the page’s title',
    `<title>平阳县市场监督管理局2016年政府信息公开工作年度报告_平阳</title><p>平阳县市场</p><p>监督管理局2016年政府信息公开工作年度报告</p><p>${BODY}</p>`,
    named('平阳县市场监督管理局'),
  ],
  [
    'the name of the site before it',
    `中国平阳网 水头镇人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    named('水头镇人民政府'),
  ],
  [
    'the name of the site with a dash',
    `平阳政务网-水头镇人民政府2016年政府信息公开工作年度报告\n${BODY}`,
    named('水头镇人民政府'),
  ],
  [
    'an organ whose name holds 网',
    `平阳县互联网 信息办公室2016年政府信息公开工作年度报告\n${BODY}`,
    named('平阳县互联网信息办公室'),
  ],
  [
    'an announcement',
    `平阳县教育局关于公布2016年政府信息公开工作年度报告的公告\n${BODY}`,
    named('平阳县教育局'),
  ],
  [
    'an announcement that begins with its verb',
    `关于发布水头镇2016年政府信息公开工作年度报告的公示\n${BODY}`,
    named('水头镇'),
  ],
  ['who makes it', `由平阳县教育局负责编制的2016年政府信息公开工作年度报告\n${BODY}`, named('平阳县教育局')],
  [
    'the site’s own name is no organ',
    `平阳县人民政府门户网站\n2016年政府信息公开工作年度报告\n${BODY}`,
    { publisher: null },
  ],
  [
    'a township in the contact line, with all of its name',
    `2016年政府信息公开工作年度报告\n${BODY}\n如有疑问，请与水头镇人民政府联系（电话：0577-12345678）。`,
    named('水头镇人民政府'),
  ],
]);

const PLAIN = '2016年，主动公开政府信息120条，收到政府信息公开申请3件。';

check('an organ that is named by the way', [
  [
    'whose work it is',
    `一、总体情况\n${PLAIN}安排2名民警承担平阳县公安局政府信息公开工作。`,
    { publisher: '平阳县公安局', level: 'department' },
  ],
  [
    'a street behind the government that it is of',
    `一、概述\n${PLAIN}如有疑问，请与宣武区政府大栅栏街道办事处信息公开办公室联系（邮编：100051）`,
    { publisher: '宣武区政府大栅栏街道办事处', level: 'township' },
  ],
  [
    'behind a word that leads to it',
    `现编制平阳县审计局2016年度政务信息公开工作年度报告，并向社会公布。\n${PLAIN}`,
    { publisher: '平阳县审计局', year: 2016 },
  ],
  [
    'a bureau of the county whose government the text names',
    `2016年，县卫生局政府信息公开工作按照平阳县政府《通知》的要求开展，现将我局年度报告如下：\n${PLAIN}`,
    { publisher: '平阳县卫生局', level: 'department' },
  ],
  [
    'a town in the place that its signature gives',
    `2016年白沙镇政府信息公开工作年度报告\n${PLAIN}\n平阳县白沙镇人民政府\n2017年1月5日`,
    { publisher: '平阳县白沙镇人民政府', level: 'township' },
  ],
]);

check('no organ, where only kinds of bodies and sentences about who compiles stand', [
  [
    'kinds of bodies, as laws list them',
    `2016年政府信息公开工作年度报告\n${PLAIN}\n\n乡（镇）人民政府、街道办事处按照有关规定公开信息。`,
    { publisher: null },
  ],
  [
    'two kinds joined by 和',
    `2016年政府信息公开工作年度报告\n${PLAIN}\n\n乡、镇人民政府和街道办事处按照有关规定公开信息。`,
    { publisher: null },
  ],
  [
    'a verb behind who compiles',
    `2016年政府信息公开工作年度报告\n${PLAIN}\n编制机关通过政府网站公布本报告。`,
    { publisher: null },
  ],
]);

check('a title that names the area alone, over the report of one of its bodies', [
  [
    'which the text speaks for',
    `平阳县2016年政府信息公开工作年度报告\n本报告由平阳县林业局编制。\n${PLAIN}我局未收取费用。`,
    { publisher: '平阳县林业局', level: 'department' },
  ],
  [
    'which compiles the report of the county',
    `平阳县2016年政府信息公开工作年度报告\n本报告由平阳县大数据管理局编制。\n${PLAIN}我县未收取费用，县政府办公室负责。`,
    { ...county, year: 2016 },
  ],
]);

check('a contact that was taken over from another organ', [
  [
    'gives way to the organ that the sentences speak of',
    `2016年，平阳县林业局在县政务公开办的指导下，推进政府信息公开。如有疑问，请联系平阳县文化局办公室，地址：解放路8号。\n${PLAIN}修订了《平阳县林业局政府信息公开制度》。`,
    { publisher: '平阳县林业局', level: 'department' },
  ],
  [
    'stands where it is named again',
    `2016年，平阳县林业局在县政务公开办的指导下，推进政府信息公开。如有疑问，请联系平阳县文化局办公室，地址：解放路8号。\n${PLAIN}修订了《平阳县文化局政府信息公开制度》。`,
    { publisher: '平阳县文化局', level: 'department' },
  ],
]);

check('words that begin a sentence', [
  [
    'are no name',
    `2016年政府信息公开工作年度报告\n${PLAIN}\n由于区民政局不断加大公开力度，没有收到申请。`,
    { publisher: null },
  ],
]);
