import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderNames } from '../../src/site/names-in-pinyin.js';

const PINYIN = {
  平潭县: 'Pingtan Xian',
  平潭县财政局: 'Pingtan Xian Caizheng Ju',
  辽宁省: 'Liaoning Sheng',
};
const namesIn = (html: string) =>
  [...renderNames(html, PINYIN).matchAll(/<li><span lang="zh-Hans">([^<]*)<\/span> ([^<]*)<\/li>/g)].map(
    ([, name, said]) => [name, said],
  );

test('a name within a longer name is not named by it; each is listed once, in the order of the page', () => {
  assert.deepEqual(namesIn('<p>From 平潭县财政局 2 and 辽宁省 3.</p><p>辽宁省2022年</p>'), [
    ['平潭县财政局', 'Pingtan Xian Caizheng Ju'],
    ['辽宁省', 'Liaoning Sheng'],
  ]);
});

test('names in attributes, styles and scripts are not on the page, and two cells do not make one name', () => {
  assert.deepEqual(
    namesIn('<a title="辽宁省 > 平潭县">x</a><script>"辽宁省"</script><td>平潭</td><td>县</td>'),
    [],
  );
});

test('a page that names no publisher has no list', () => {
  assert.equal(renderNames('<p>政府信息公开</p>', PINYIN), '');
});
