import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  above,
  autonomousArea,
  beginsWithTown,
  isZone,
  leadingRegion,
  placesByAreaCode,
  REGIONS,
  regionsNamed,
  shortName,
} from '../../../src/extract/identity/regions.js';

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
    assert.equal(shortName(regionsNamed('喀什地区')[0]!), '喀什');
    // The characters before 族 are not all of the people's name.
    assert.equal(shortName(regionsNamed('西双版纳傣族自治州')[0]!), '西双版纳');
    assert.equal(shortName(regionsNamed('黔西南布依族苗族自治州')[0]!), '黔西南');
    assert.equal(shortName(regionsNamed('博尔塔拉蒙古自治州')[0]!), '博尔塔拉');
  });

  it('are known by the usual short form of an autonomous area, if it is that of one', () => {
    assert.equal(autonomousArea('恩施州')?.code, '422800');
    assert.equal(autonomousArea('三都县')?.code, '522732');
    // A county of just this name is no short form of another.
    assert.equal(autonomousArea('平阳县'), null);
    for (const region of REGIONS) {
      const found = autonomousArea(region.name);
      assert.ok(found === null || found === region, region.name);
    }
  });

  it('are counties by GB/T 2260, or zones that it does not know', () => {
    const zones = REGIONS.filter(isZone).map(({ name }) => name);
    assert.ok(zones.includes('苏州工业园区'));
    assert.deepEqual(
      zones.filter((name) => /[县旗市]$/.test(name)),
      [],
    );
    assert.ok(!isZone(regionsNamed('浦东新区')[0]!));
  });

  it('hold no heading of the list as a region', () => {
    assert.deepEqual(
      REGIONS.filter(({ name }) => !/^[\u3400-\u9fff]+$/.test(name)).map(({ name }) => name),
      [],
    );
  });

  it('know townships by their whole names only', () => {
    assert.ok(beginsWithTown('和桥镇人民政府'));
    assert.ok(!beginsWithTown('桥镇人民政府'));
    assert.ok(!beginsWithTown('和'));
  });

  it('are known by their telephone code', () => {
    assert.ok(placesByAreaCode('0577').includes('温州市'));
    // A prefecture that is a city by now.
    assert.ok(placesByAreaCode('0857').includes('毕节市'));
    assert.deepEqual(placesByAreaCode('0000'), []);
  });
});
