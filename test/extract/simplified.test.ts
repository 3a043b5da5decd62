import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSimplifiedScript } from '../../src/extract/simplified.js';

const MENU = `${'首页 政务公开 政务服务 互动交流 走进本县 政府信息公开年报 政策文件 机构职能 财政预算 行政许可 招标投标 网站地图\n'.repeat(30)}`;
const REPORT =
  '某縣財政局2021年政府資訊公開工作年度報告\n一、總體情況\n2021年收到申請12件，辦結11件，結轉1件。\n二、主動公開政府資訊情況\n三、收到和處理申請情況\n';

test('a report in traditional script under a long menu in simplified script is simplified, and the menu stays', () => {
  const text = `${MENU}${REPORT}${MENU}`;
  const simplified = inSimplifiedScript(text);
  assert.equal(simplified.length, text.length);
  assert.equal(
    simplified,
    `${MENU}某县财政局2021年政府信息公开工作年度报告\n一、总体情况\n2021年收到申请12件，办结11件，结转1件。\n二、主动公开政府信息情况\n三、收到和处理申请情况\n${MENU}`,
  );
});

test('names in traditional characters on a page in simplified script stay as they are written', () => {
  const text = `${MENU}联系人：陳國棟、張慶華、劉學錦。\n${MENU}`;
  assert.equal(inSimplifiedScript(text), text);
});
