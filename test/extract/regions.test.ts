import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  above,
  leadingRegion,
  placesByAreaCode,
  REGIONS,
  regionsNamed,
  shortName,
} from '../../src/extract/regions.js';

const leading = (name: string) => {
  const found = leadingRegion(name);
  return found && `${found.region.code} ${found.rest}`;
};

describe('the region that a name begins with', () => {
  const cases: [name: string, found: string | null][] = [
    ['浙江省温州市瓯海区人民政府', '330304 人民政府'],
    ['温州市瓯海区', '330304 '],
    ['瓯海区教育局', '330304 教育局'],
    ['浙江省平阳县人民政府', '330326 人民政府'],
    ['浙江省', '330000 '],
    ['三都水族自治县人民政府', '522732 人民政府'],
    // Several districts are called so.
    ['鼓楼区人民政府', null],
    ['南京市鼓楼区人民政府', '320106 人民政府'],
    // Not inside the region named before it.
    ['温州市鼓楼区', '330300 鼓楼区'],
    ['某某局', null],
    ['', null],
  ];
  for (const [name, found] of cases) it(`“${name}”`, () => assert.equal(leading(name), found));
});

describe('regions', () => {
  it('have codes of six digits that are theirs alone', () => {
    assert.ok(REGIONS.every(({ code }) => /^\d{6}$/.test(code)));
    assert.equal(new Set(REGIONS.map(({ code }) => code)).size, REGIONS.length);
  });

  it('hold no 市辖区 as a city', () => {
    assert.deepEqual(
      REGIONS.filter(({ level, name }) => level === 'city' && name === '市辖区'),
      [],
    );
  });

  it('know what lies above them, nearest first', () => {
    const [county] = regionsNamed('平阳县');
    assert.deepEqual(
      above(county!).map(({ name }) => name),
      ['温州市', '浙江省'],
    );
    const [province] = regionsNamed('浙江省');
    assert.deepEqual(above(province!), []);
  });

  it('have short names that still say something', () => {
    assert.equal(shortName(regionsNamed('株洲市')[0]!), '株洲');
    assert.equal(shortName(regionsNamed('三都水族自治县')[0]!), '三都');
    assert.equal(shortName(regionsNamed('赵县')[0]!), null);
  });

  it('are known by their telephone code', () => {
    assert.ok(placesByAreaCode('0577').includes('温州市'));
    assert.deepEqual(placesByAreaCode('0000'), []);
  });
});
