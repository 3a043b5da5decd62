import assert from 'node:assert/strict';
import { it } from 'node:test';
import { check, figuresOf } from '../sentences.js';

check('none, as a label or in an order of its own', [
  ['requests', '未有依申请公开政务信息。', 'requests.received=0'],
  ['requests', '无依法申请公开件。', 'requests.received=0'],
  ['requests', '依申请受理信息公开申请：无。', 'requests.received=0'],
  ['requests', '没有收到申请人要求公开政府信息的情况。', 'requests.received=0'],
  ['requests', '全年无公民申请政府信息公开。', 'requests.received=0'],
  ['requests', '依申请公开数为零。', 'requests.received=0'],
  ['overview', '收费情况：无。', 'request_fees.amount=0'],
  ['disputes', '行政复议、行政诉讼情况：无。', 'reviews.total=0 lawsuits.total=0'],
]);

check('words that hold “none” and say nothing of a number', [
  ['requests', '未出现因依申请公开引发的行政复议和行政诉讼败诉等情况。', ''],
  ['overview', '不得收取费用。', ''],
  ['overview', '全文包括依申请公开和不予公开政府信息情况、政府信息公开收费及减免情况等。', ''],
  ['overview', '推行无限量的免费用血。', ''],
  ['overview', '未按照规定处理投诉举报的，责令改正。', ''],
  ['overview', '保障未成年人诉讼权利。', ''],
  ['disputes', '“不存在、告知更改补充”155件(占29.4开被申请行政复议。', ''],
  ['disputes', '没有收到公开申请，不存在件0复议诉讼', 'requests.received=0'],
  ['disputes', '信息不存在件02．信息涉密件03．信息描述不清，被提起行政诉讼数件0', ''],
  ['overview', '本机关提供政府信息不收取费用。但是，申请的数量明显超过合理范围的，将收取信息处理费。', ''],
]);

check('reviews and lawsuits of the whole administration are not those over disclosure', [
  ['overview', '全县行政复议案件32910件。', ''],
  ['overview', '办结行政复议案件320件，行政诉讼案件88件。', ''],
  ['disputes', '全县各级行政复议机关共受理行政复议案件320件；办理行政诉讼案件88件。', ''],
  ['disputes', '未因信息公开被提起行政诉讼。我局因具体行政行为被提起行政诉讼2起。', 'lawsuits.total=0'],
  ['disputes', '因征地引发行政诉讼3件。', ''],
  ['disputes', '因信息公开引发行政诉讼3件。', 'lawsuits.total=3'],
  ['overview', '2018年发生行政复议案件1件。', 'reviews.total=1'],
  ['disputes', '全县收到行政复议3件。', 'reviews.total=3@area'],
]);

it('the answer to a heading stands on the line below it; another word there is no answer', () => {
  const heading = '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
  assert.equal(figuresOf('requests', heading, '无'), 'reviews.total=0 lawsuits.total=0');
  assert.equal(figuresOf('requests', heading, '无锡市人民政府受理。'), '');
});
