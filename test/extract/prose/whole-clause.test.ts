/** A clause of which every word is known says one thing, in any order; one that holds another word is not guessed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countedIn } from '../../../src/extract/prose/whole-clause.js';
import { check } from '../sentences.js';

const of = (before: string, after: string, unit: string) =>
  countedIn(before, after, unit)?.one.indicator ?? null;

describe('a clause of known words', () => {
  const read: [before: string, unit: string, after: string, indicator: string][] = [
    ['2010年度受理以信函形式提出的申请', '件', '', 'requests.received.letter'],
    [
      '(二)2010年本机关依申请提供政府信息共收取检索、复印、邮递等成本费用共计',
      '元',
      '',
      'request_fees.amount',
    ],
    ['设立了2个受理点,并开辟了', '个', '公共查阅点', 'reading_points.total'],
    ['当事人因政府信息公开申请提起行政复议', '件', '', 'reviews.total'],
    ['我局向社会公众公开政府信息总数达', '条', '', 'disclosed.total'],
  ];
  for (const [before, unit, after, indicator] of read) {
    it(`is of ${indicator}: ${before}`, () => assert.equal(of(before, after, unit), indicator));
  }

  const unread: [name: string, before: string, unit: string, after: string][] = [
    ['a word that is not known', '我局公开重点领域政府信息', '条', ''],
    ['what is waived is not charged', '本机关减免收取成本费用', '元', ''],
    ['what a lawsuit costs is no fee', '本机关与诉讼有关的费用支出共计', '元', ''],
    ['two things at once', '因政府信息公开引发行政复议、行政诉讼共', '件', ''],
    ['a second number', '受理申请3件和公开信息', '条', ''],
    ['another measure', '我局公开政府信息', '元', ''],
  ];
  for (const [name, before, unit, after] of unread) {
    it(`is not guessed: ${name}`, () => assert.equal(of(before, after, unit), null));
  }
});

check('a phrase that forbids a reading is not overruled by the words of the clause', [
  ['disputes', '全市备案依申请公开领域的行政复议案件134件，行政诉讼案件57件。', ''],
  ['disclosure', '微博、微信公众号关注量达2万，全年发布信息312条。', ''],
]);

check('of all requests it is said what became of them', [
  ['requests', '收到依申请公开5件，所有申请均已按时办结。', 'requests.received=5 requests.completed=5'],
  ['requests', '共收到政府信息公开申请2件，已全部同意公开。', 'requests.received=2 requests.granted=2'],
]);
