/** Names under spam: what of them stands, and what the rest of the page bears out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const BODY = '一、概述\n2016年，主动公开政府信息120条，收到政府信息公开申请3件。';
const cases: [name: string, text: string, publisher: string | null][] = [
  [
    'a bureau whose city stands in its address and its telephone',
    `亿游棋牌平台下载市公路局2016年政府信息公开工作年度报告\n${BODY}\n如有疑问，请与我局联系（地址：宣城市鳌峰中路12号，电话：0563-3021234）。`,
    '宣城市公路局',
  ],
  [
    'a bureau whose city stands in the site’s name and its postal code, host and telephone',
    `某某投注官网市水务局2016年政府信息公开工作年度报告\n${BODY}\n电话：0563-3021234，邮编：242000，网址www.xuancheng.gov.cn。`,
    '宣城市水务局',
  ],
  [
    'a bureau that a rule calls by its whole name',
    `某某投注官网市水务局2016年政府信息公开工作年度报告\n${BODY}\n制定了《宣城市水务局信息公开保密审查制度》。`,
    '宣城市水务局',
  ],
  [
    'a bureau whose whole name stands behind it',
    `开云体育官网平阳县水利局2016年政府信息公开工作年度报告\n${BODY}`,
    '平阳县水利局',
  ],
  [
    'a bureau that signs',
    `88体育官网登录县水利局2016年政府信息公开工作年度报告\n${BODY}\n平阳县水利局\n2017年2月20日`,
    '平阳县水利局',
  ],
  [
    'a county that says 我县',
    `bet365手机版人民政府2016年政府信息公开工作年度报告\n2016年，我县主动公开政府信息120条。\n联系地址：平阳县昆阳镇人民路2号，电话0577-63721234。`,
    '平阳县人民政府',
  ],
  [
    'a county of which nothing of the name is left, and whose office is the contact',
    `九游会体育平台2016年政府信息公开工作年度报告\n2016年，我县主动公开政府信息120条，收到申请3件。\n请与平阳县人民政府办公室联系（地址：平阳县昆阳镇人民路2号，电话：0577-63721234）。`,
    '平阳县人民政府',
  ],
  [
    'a place before the spam and a bureau behind it',
    `平阳县bet365手机版教育局2016年政府信息公开工作年度报告\n${BODY}`,
    '平阳县教育局',
  ],
  [
    'a bureau of a long name',
    `全年资料彩票app下载县人力资源和社会保障局2016年政府信息公开工作年度报告\n${BODY}`,
    '县人力资源和社会保障局',
  ],
  [
    'a city that is named once, as an example',
    `某某投注官网市公路局2016年政府信息公开工作年度报告\n${BODY}\n赴宣城市学习经验。`,
    '市公路局',
  ],
  [
    'two cities as well borne out as each other',
    `某某投注官网市公路局2016年政府信息公开工作年度报告\n${BODY}\n与宣城市水利局、宣城市教育局、滁州市水利局、滁州市教育局交流。`,
    '市公路局',
  ],
  [
    'a county that nothing names',
    `bet365手机版人民政府2016年政府信息公开工作年度报告\n2016年，我县主动公开政府信息120条。`,
    null,
  ],
  [
    'a county whose telephone alone is known',
    `bet365手机版人民政府2016年政府信息公开工作年度报告\n2016年，我县主动公开政府信息120条。电话：0577-63721234，邮编：325400。`,
    null,
  ],
];

describe('a name under spam', () => {
  for (const [name, text, publisher] of cases)
    it(name, () => {
      const { identity, warnings } = read(text);
      assert.equal(identity.publisher, publisher);
      assert.ok(warnings.some(({ code }) => code === 'publisher_overwritten'));
    });
});

describe('names that only look like spam', () => {
  for (const name of ['平阳县福利彩票发行中心', '平阳县体育彩票管理中心', '平阳县足球协会']) {
    it(name, () =>
      assert.equal(read(`${name}2016年政府信息公开工作年度报告\n${BODY}`).identity.publisher, name),
    );
  }
});

describe('two things that are as much for one place as for another tell no place', () => {
  const title = '某某投注官网市水务局2016年政府信息公开工作年度报告';
  it('two addresses in two cities, each with its telephone', () =>
    assert.equal(
      read(
        `${title}\n${BODY}\n地址：宣城市鳌峰中路12号，电话：0563-3021234。\n地址：温州市学院路2号，电话：0577-63721234。`,
      ).identity.publisher,
      '市水务局',
    ));
  it('a city named six times and more outweighs one that two things name', () =>
    assert.equal(
      read(
        `${title}\n${BODY}\n地址：宣城市鳌峰中路12号。\n${'温州市的水务在温州市政府领导下。'.repeat(3)}温州市水利局与宣城市水利局。\n电话：0577-63721234。`,
      ).identity.publisher,
      '温州市水务局',
    ));
});
