import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestArea } from '../../../src/extract/identity/area.js';

const told = (publisher: string | null, region_code: string | null = null) => {
  const area = nearestArea({ publisher, region_code });
  return area && `${area.code} ${area.name}, ${area.province}: ${area.from}`;
};

describe('the area nearest to a publisher', () => {
  const cases: [publisher: string, code: string | null, area: string | null][] = [
    ['平阳县人民政府', '330326', '330326 平阳县, 浙江省: code'],
    ['浙江省人民政府', '330000', '330000 浙江省, 浙江省: code'],
    ['北京市人民政府', '110000', '110000 北京市, 北京市: code'],
    ['平阳县教育局', null, '330326 平阳县, 浙江省: name'],
    ['浙江省财政厅', null, '330000 浙江省, 浙江省: name'],
    ['温州市瓯海区教育局', null, '330304 瓯海区, 浙江省: name'],
    // A name that begins with the usual form of an autonomous area.
    ['临夏州公安局', null, '622900 临夏回族自治州, 甘肃省: name'],
    // Its own code, whatever its name begins with.
    ['鼓楼区人民政府', '320106', '320106 鼓楼区, 江苏省: code'],
  ];
  for (const [publisher, code, area] of cases) {
    it(`of ${publisher}${code ? ` (${code})` : ''} is ${area}`, () =>
      assert.equal(told(publisher, code), area));
  }

  it('of a zone is the county that its name begins with', () => {
    assert.match(told('平潭综合实验区管委会')!, /^350128 平潭县, 福建省: zone$/);
  });

  it('is nowhere where the name tells none, or fits several: no area is guessed', () => {
    for (const name of ['财政局', '民政局', '鼓楼区教育局', '城关镇人民政府', '某某局', ''])
      assert.equal(told(name), null, name);
    assert.equal(told(null), null);
  });

  it('with a code that is on no list goes by the name, and is the same when asked again', () => {
    assert.equal(told('平阳县教育局', '999999'), '330326 平阳县, 浙江省: name');
    assert.equal(told('平阳县教育局', '999999'), '330326 平阳县, 浙江省: name');
    assert.equal(told('财政局', '330326'), '330326 平阳县, 浙江省: code');
    assert.equal(told('财政局'), null, 'one code is not kept for the next');
  });
});
