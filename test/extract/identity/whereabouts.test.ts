/** Several places of one name: what else the page says chooses, or nothing does. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const BODY = '一、概况\n全年主动公开政府信息120条。';
const report = (name: string, said: string) => `${name}2016年政府信息公开工作年度报告\n${BODY}\n${said}`;

/** Codes: 鼓楼区 of Nanjing, Xuzhou, Fuzhou (and Kaifeng); 朝阳区 of Beijing and Changchun; 白云区 of Guangzhou. */
const cases: [name: string, said: string, code: string | null, why: string][] = [
  ['鼓楼区人民政府', '电话：0591-87654321', '350102', 'telephone'],
  ['鼓楼区人民政府', '电话：（0516）87654321', '320302', 'telephone'],
  ['朝阳区人民政府', '区号：0431', '220104', 'telephone'],
  ['鼓楼区人民政府', '邮政编码：350001', '350102', 'postcode'],
  ['鼓楼区人民政府', '网址：http://www.gl.nanjing.gov.cn/', '320106', 'host'],
  ['鼓楼区人民政府', '网址：www.fujian.gov.cn', '350102', 'host'],
  ['鼓楼区人民政府', '邮编：221005，电话：0516-87654321', '320302', 'postcode'],
  ['鼓楼区人民政府', '徐州市各部门认真落实。', '320302', 'prose'],
  ['鼓楼区人民政府', '邮编：221005', null, 'two of them lie in the province'],
  ['鼓楼区人民政府', '网址：www.fujian.gov.cn，电话：025-87654321', null, 'the signs contradict each other'],
  [
    '鼓楼区人民政府',
    '南京市各部门认真落实。电话：0516-87654321',
    null,
    'the text and a number contradict each other',
  ],
  ['鼓楼区人民政府', '电话：010-87654321', null, 'a number of elsewhere tells nothing'],
  ['鼓楼区人民政府', '网址：www.gov.cn', null, 'the state’s own portal tells nothing'],
  ['白云区人民政府', '0204007000', null, 'cells that ran together are no telephone number'],
  ['白云区人民政府', '020-84007000', '440111', 'telephone'],
];

describe('a county of a name that several have', () => {
  for (const [name, said, code, why] of cases) {
    it(`${name}, ${said} (${why})`, () => {
      const { identity } = read(report(name, said));
      assert.equal(identity.publisher, name);
      assert.equal(identity.region_code, code);
      assert.equal(identity.level, 'county');
      const sources = identity.evidence
        .filter(({ field }) => field === 'region_code')
        .map(({ from }) => from);
      if (code) assert.ok(sources.includes(why as (typeof sources)[number]), sources.join());
      else assert.deepEqual(sources, []);
    });
  }

  it('by the address that the page gives of itself', () => {
    const page = `<meta name="SiteDomain" content="www.nanjing.gov.cn"><p>鼓楼区人民政府2016年政府信息公开工作年度报告</p><p>${BODY}</p>`;
    assert.equal(read(page).identity.region_code, '320106');
  });
});

describe('telephone, postal code and host name nobody and no year', () => {
  it('where nothing else does', () => {
    const said = '电话：0591-87654321，邮编：350001，网址：www.fuzhou.gov.cn/2015/1.htm';
    const { identity } = read(`政府信息公开工作年度报告\n${BODY}\n${said}`);
    assert.deepEqual([identity.publisher, identity.region_code, identity.year], [null, null, null]);
  });
});
