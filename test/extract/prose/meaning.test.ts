/** Sentences that are passed over: one too many would lose its figures without a trace. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayCount } from '../../../src/extract/prose/meaning.js';

describe('a sentence is looked at number by number', () => {
  const looked = [
    '收到申请12件',
    '其中江苏民政网31条',
    '宣传栏58期,网站31条',
    '诉讼2件,均维持',
    '召开新闻发布会3场',
    '专职人员4名',
  ];
  for (const text of looked) it(text, () => assert.equal(mayCount(text), true));
});

describe('a sentence without any word of disclosure is passed over', () => {
  for (const text of ['召开会议3次', '新建道路12公里,完成投资4.5亿元', '处五日以上十五日以下拘留,罚款500元'])
    it(text, () => assert.equal(mayCount(text), false));
});
