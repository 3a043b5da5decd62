/** A short name is the publisher's only at its own level: a district's bureau is not the city's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isShortFor, withOwnName, withOwnSite } from '../../../src/extract/prose/own-name.js';

describe('a name in short', () => {
  const cases: [short: string, name: string, is: boolean][] = [
    ['市人社局', '惠州市人力资源和社会保障局', true],
    ['区执法局', '杭州市西湖区城市管理综合执法局', true],
    ['区教育局', '广州市天河区教育局', true],
    ['教育局', '广州市天河区教育局', true],
    ['市政府', '浙江省嘉兴市海宁市人民政府', true],
    ['市教育局', '广州市天河区教育局', false],
    ['市政府', '杭州市西湖区人民政府', false],
    ['市局', '杭州市公安局西湖区分局', false],
    ['市财政局', '惠州市人力资源和社会保障局', false],
  ];
  for (const [short, name, is] of cases)
    it(`${short} is ${is ? '' : 'not '}${name}`, () => assert.equal(isShortFor(short, name), is));
});

describe('the publisher in a sentence', () => {
  it('is called so, by its name or its site', () => {
    assert.equal(withOwnName('区教育局共收到', '广州市天河区教育局'), '本局共收到');
    assert.equal(withOwnSite('通过江苏民政网公开', '江苏省民政厅'), '通过本局网站公开');
  });
  it('is not the body above it', () => {
    assert.equal(withOwnName('市教育局共收到', '广州市天河区教育局'), '市教育局共收到');
    assert.equal(withOwnSite('通过市教育局网站公开', '广州市天河区教育局'), '通过市教育局网站公开');
  });
});
