/** Whom a number is of, where the report of a government names its departments and towns. The publisher is 某某县. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedBodyIn } from '../../../src/extract/prose/named-body.js';
import { read } from '../reading.js';
import { check, shown } from '../sentences.js';

check('what a department or a town did is not what the government did', [
  [
    'requests',
    '县自然资源局收到政府信息公开申请12件，办结10件。',
    'requests.received=12@department requests.completed=10@department',
  ],
  ['disclosure', '李四镇主动公开政府信息67条。', 'disclosed.total=67@subordinate'],
  ['requests', '例如，县公安局收到政府信息公开申请12件。', 'requests.received=12@department'],
  ['requests', '县财政局未收到政府信息公开申请。', 'requests.received=0@department'],
  ['disclosure', '个别单位主动公开政府信息67条。', 'disclosed.total=67@department'],
]);

check('the government is told from its departments, also behind them, and orders are not names', [
  ['requests', '我县收到政府信息公开申请12件。', 'requests.received=12'],
  [
    'requests',
    '县教育局收到政府信息公开申请2件，我县共收到政府信息公开申请12件。',
    'requests.received=2@department requests.received=12',
  ],
  ['disclosure', '我局主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '按照市财政局要求，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '组织干部下乡开展政策解读12次。', 'responses.policy_interpretations=12'],
  ['disclosure', '走进街道开展政策解读12次。', 'responses.policy_interpretations=12'],
  ['disclosure', '统筹城乡，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '各乡镇主动公开政府信息67条。', 'disclosed.total=67@subordinate'],
]);

test('a department, a town and a publisher that is not known report for themselves, by whatever name', () => {
  const words = '县财政局收到申请12件';
  assert.equal(namedBodyIn(words, '平阳县人民政府'), 'department');
  assert.equal(namedBodyIn(words, '平阳县财政局'), undefined);
  assert.equal(namedBodyIn('枫林镇公开12条', '永嘉县枫林镇'), undefined);
  assert.equal(namedBodyIn(words, null), undefined);
});

/** Figures of a sentence in the report of a department. */
const saidBy = (publisher: string, sentence: string) =>
  read(`${publisher}2018年政府信息公开工作年度报告\n一、总体情况\n${sentence}`).figures.map(shown).join(' ');

test('what a department tells of another body is not its own', () => {
  const publisher = '平阳县交通运输局';
  assert.equal(saidBy(publisher, '县教育局收到政府信息公开申请5件，办结4件。'), '');
  assert.equal(saidBy(publisher, '县教育局未收到政府信息公开申请。'), '');
  assert.equal(saidBy(publisher, '李四镇主动公开政府信息67条。'), '');
  assert.equal(
    saidBy(publisher, '县教育局公开政府信息31条，我局主动公开政府信息67条。'),
    'disclosed.total=67',
  );
  // Its own name, in short, in full or as it was before.
  for (const name of ['县交通运输局', '平阳县交通运输局', '县交通局', '局办公室'])
    assert.equal(saidBy(publisher, `${name}收到政府信息公开申请5件。`), 'requests.received=5');
});

test('a town that speaks of itself behind other words is no town of its own', () => {
  assert.equal(saidBy('均山乡人民政府', '今年以来我乡未收到政府信息公开申请。'), 'requests.received=0');
  assert.equal(saidBy('均山乡人民政府', '年初以来我乡收到政府信息公开申请2件。'), 'requests.received=2');
});

test('a body is not another for one character that their names share, but its older name is its own', () => {
  const received = (publisher: string, name: string) =>
    saidBy(publisher, `${name}收到政府信息公开申请5件。`) === 'requests.received=5';
  for (const [publisher, name] of [
    ['平阳县体育局', '县教育局'],
    ['平阳县农业局', '县林业局'],
  ] as const)
    assert.equal(received(publisher, name), false, `${name} in the report of ${publisher}`);
  for (const [publisher, name] of [
    ['平阳县卫生健康局', '县卫计局'],
    ['平阳县自然资源和规划局', '县规划局'],
    ['平阳县城市管理局', '县城管局'],
  ] as const)
    assert.equal(received(publisher, name), true, `${name} in the report of ${publisher}`);
});
