/** Sentences in every order of words: each is read for the right indicator with its value, or not at all. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { check, report } from '../sentences.js';
import { type Sentence, sentences } from './orders.js';

const all = [...sentences()];

/** Figures that a sentence gives and may not: of the report's year, and where it names no other year of any. */
function wrongIn({ section, text, may, kind }: Sentence): string[] {
  return read(report(section, text))
    .figures.filter(({ year, value }) => value !== null && (kind !== 'other' || year === 2018))
    .filter(({ indicator, value, year }) => may[indicator] !== value || year !== 2018)
    .map(({ indicator, value, year }) => `${text} → ${indicator}=${value}/${year}`);
}

const isRead = ({ section, text, indicator, may }: Sentence): boolean =>
  read(report(section, text)).figures.some(
    (figure) => figure.indicator === indicator && figure.value === may[indicator],
  );

describe('no order of words gives a figure that the sentence does not state', () => {
  for (const indicator of new Set(all.map((one) => one.indicator))) {
    it(indicator, () =>
      assert.deepEqual(
        all.filter((one) => one.indicator === indicator).flatMap((one) => wrongIn(one)),
        [],
      ),
    );
  }
});

/** Of the sentences that state it, how many give the figure: what is read today must not be lost. */
const READ: Readonly<Record<string, number>> = {
  'requests.received': 0.84,
  'disclosed.total': 0.79,
  'disclosed.website': 0.75,
  'disclosed.wechat': 0.8,
  'requests.answered': 0.92,
  'requests.carried_in': 0.87,
  'requests.carried_out': 0.99,
  'reviews.total': 0.96,
  'lawsuits.total': 0.96,
  'request_fees.amount': 0.94,
  'normative_documents.repealed': 0.82,
};

describe('most orders of words are read', () => {
  for (const [indicator, least] of Object.entries(READ)) {
    it(indicator, () => {
      const stated = all.filter((one) => one.indicator === indicator && one.kind !== 'other');
      const share = stated.filter(isRead).length / stated.length;
      assert.ok(share >= least, `${share} of ${stated.length}`);
    });
  }
});

check('each wording that was once lost', [
  ['requests', '收到依申请需要公开的信息0件。', 'requests.received=0'],
  ['requests', '未有依申请公开政务信息。', 'requests.received=0'],
  ['requests', '无依法申请公开件。', 'requests.received=0'],
  ['requests', '依申请受理信息公开申请:无。', 'requests.received=0'],
  ['requests', '收到申请政府信息公开事项3件。', 'requests.received=3'],
  [
    'requests',
    '依申请公开政府信息共4件,其中不掌握信息2件。',
    'requests.received=4 requests.unable.not_held=2',
  ],
  ['requests', '收到申请9件(其中1件为2017年结转)。', 'requests.received=9 requests.carried_in=1'],
  ['requests', '除2件结转2019年继续办理外,其余均已办结。', 'requests.carried_out=2'],
  ['requests', '区分处理后公开数1件。', 'requests.granted_in_part=1'],
  ['requests', '其中,公开答复1件。', 'requests.granted=1'],
  ['disputes', '政府信息公开行政复议20件,有10件被纠正。', 'reviews.total=20 reviews.corrected=10'],
  ['disclosure', '公开各类信息3581条。', 'disclosed.total=3581'],
  ['disclosure', '公开当年生成的各类政府信息47条。', 'disclosed.total=47'],
  ['disclosure', '对外发布信息542条。', 'disclosed.total=542'],
  ['disclosure', '主动公开医院信息213条。', 'disclosed.total=213'],
  ['disclosure', '门户网站信息公开专栏发布信息共计174条。', 'disclosed.website=174'],
  ['disclosure', '网站审计信息栏目公开信息20条。', 'disclosed.website=20'],
  ['overview', '制发规范性文件12件,废止3件。', 'normative_documents.made=12 normative_documents.repealed=3'],
  ['overview', '发布解读类信息16条。', 'responses.policy_interpretations=16'],
  ['overview', '发布解读材料3件。', 'responses.policy_interpretations=3'],
  ['requests', '收费情况:无。', 'request_fees.amount=0'],
  ['disclosure', '“某县教育”公众号更新160次,共计公开378条。', 'disclosed.wechat=378'],
]);

check('one that did not happen is none, whatever the measure word before it', [
  ['disputes', '未发生一起因政府信息公开引起的行政复议。', 'reviews.total=0'],
  ['disputes', '没有发生过1起政府信息公开行政诉讼案件。', 'lawsuits.total=0'],
  ['requests', '未收到一件政府信息公开申请。', 'requests.received=0'],
]);

check('what is carried over is not what was received', [
  ['requests', '结转下年度政府信息公开申请17件。', 'requests.carried_out=17'],
  ['requests', '转下年办理政府信息公开申请17件。', 'requests.carried_out=17'],
  ['requests', '无申请结转下年度继续办理。', 'requests.carried_out=0'],
  ['requests', '2017年结转下年度继续办理3件。', 'requests.carried_out=3/2017'],
]);

check('what is disclosed stands before its verb, or behind its number', [
  ['overview', '政府信息方面，全县共公开17条。', 'disclosed.total=17@area'],
  ['disclosure', '各类信息，我局对外发布17篇。', 'disclosed.total=17'],
  ['disclosure', '我局各类政府信息向社会公布17件。', 'disclosed.total=17'],
  ['disclosure', '公开17篇各类信息。', 'disclosed.total=17'],
  ['overview', '我院对外公布各类信息146条。', 'disclosed.total=146'],
  ['overview', '2018年，公开各类信息288条。', 'disclosed.total=288'],
  // A channel, a field, or an application that was granted is not all.
  ['overview', '重点领域政府信息方面，全县共公开17条。', ''],
  ['requests', '收到政府信息公开申请20件，涉及政府信息，公开17件。', 'requests.received=20'],
  ['disclosure', '在县政府网站上，全年发布17条各类信息。', 'disclosed.website=17'],
  ['disclosure', '17件为主动公开政府信息。', ''],
]);

check('what does not exist is an outcome, and one of it is counted', [
  [
    'requests',
    '收到申请2件，其中予以公开1件，信息不存在1件。',
    'requests.received=2 requests.granted=1 requests.not_exist=1',
  ],
  ['disputes', '不存在1件行政复议。', 'reviews.total=0'],
]);

check('a number over a site and a board is of neither, but what was disclosed', [
  ['disclosure', '我局在门户网站和公示栏主动公开政府信息95条。', 'disclosed.total=95'],
  ['disclosure', '我局在门户网站主动公开政府信息95条。', 'disclosed.website=95'],
]);

check('the site for disclosure is a channel, unless the sentence itself says that it is all', [
  ['disclosure', '我局通过县政府信息公开网公开信息399条。', 'disclosed.website=399'],
  ['disclosure', '我局通过县政府信息公开网共主动公开信息399条。', 'disclosed.total=399'],
  ['disclosure', '2018年1月1日到2018年12月31日，信息公开网站上主动公开信息399条。', 'disclosed.total=399'],
  [
    'disclosure',
    '我局通过县政府信息公开网公开信息399条，全年共计公开412条。',
    'disclosed.website=399 disclosed.total=412',
  ],
]);

check('nothing disclosed is none', [
  ['disclosure', '本年度未主动公开政府信息。', 'disclosed.total=0'],
  ['disclosure', '没有发现未主动公开政府信息的情形。', ''],
]);
