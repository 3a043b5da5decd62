/** Glued lines of the request table, settled by its columns. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { APPLICANT_COLUMNS } from '../../../src/domain/forms/tables2019.js';
import { read } from '../reading.js';

const HEAD =
  '某某县人民政府2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';
const ZERO = '0000000';
const GROUNDS = [
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
];
const OTHERS = [
  '(四)无法提供1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '(五)不予处理1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
];

/** A page whose cells are all glued, every line that is not named being zeros. */
const page = (lines: Readonly<Record<'received' | 'granted' | 'held' | 'handled', string>>) =>
  [
    HEAD,
    `一、本年新收政府信息公开申请数量${lines.received}`,
    `二、上年结转政府信息公开申请数量${ZERO}`,
    `三、本年度办理结果(一)予以公开${lines.granted}`,
    `(二)部分公开(区分处理的,只计这一情形,不计其他情形)${ZERO}`,
    `(三)不予公开${GROUNDS.map((label) => label + ZERO).join('')}`,
    OTHERS.map((label, i) => label + (i === 0 ? lines.held : ZERO)).join(''),
    `(六)其他处理${ZERO}`,
    `(七)总计${lines.handled}`,
    `四、结转下年度继续办理${ZERO}`,
  ].join('');

/** A line's values from left to right, without what was derived. */
const numbers = ({ figures }: ReturnType<typeof read>, indicator: string) =>
  APPLICANT_COLUMNS.map(({ id }) => figures.find((f) => f.id === `table:${indicator}@${id}`)?.value).join(
    ' ',
  );

describe('glued lines', () => {
  it('that their own sum leaves open are settled by the columns', () => {
    // 330000033 is 33, 0 … 33 or 3, 30, 0 … 33; the other lines have one split each.
    const extraction = read(
      page({ received: '3600 00036', granted: '330000033', held: '3000003', handled: '3600 00036' }),
    );
    assert.equal(numbers(extraction, 'requests.granted'), '33 0 0 0 0 0 33');
    const figure = extraction.figures.find(({ id }) => id === 'table:requests.granted@natural_person');
    assert.deepEqual([figure?.state, figure?.quote], ['inferred', '33']);
    assert.match(figure?.rule ?? '', /applicants-total.*handled-by-outcome/);
    assert.deepEqual(extraction.unmapped, []);
  });

  it('of which several combinations add up stay unreadable, and their digits are kept', () => {
    // Both lines can be 33 or 3 and 30 as long as both are: nothing tells which.
    const extraction = read(
      page({ received: '330000033', granted: '330000033', held: ZERO, handled: '330000033' }),
    );
    for (const indicator of ['requests.received', 'requests.granted', 'requests.handled']) {
      const figure = extraction.figures.find(({ id }) => id === `table:${indicator}@natural_person`);
      assert.deepEqual([figure?.value, figure?.state, figure?.quote], [null, 'unreadable', '330000033']);
    }
    assert.ok(JSON.stringify(extraction.unmapped).includes('330000033'));
  });

  it('that no combination satisfies stay unreadable', () => {
    const extraction = read(
      page({ received: '3600 00036', granted: '330000033', held: '4000004', handled: '3600 00036' }),
    );
    const figure = extraction.figures.find(({ id }) => id === 'table:requests.granted@natural_person');
    assert.deepEqual([figure?.value, figure?.state], [null, 'unreadable']);
  });
});
