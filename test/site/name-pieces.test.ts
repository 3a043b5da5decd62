/** Names in titles: on a phone a line ends behind an area, and not within its name. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { inPieces } from '../../src/site/name-pieces.js';

it('a name is parted behind its areas, and nothing of it is lost or left to be read as a tag', () => {
  const pieces = (name: string) => {
    const page = load(inPieces(name));
    assert.equal(page.text(), name);
    return page('span')
      .toArray()
      .map((one) => page(one).text());
  };
  assert.deepEqual(pieces('苏州市姑苏区人民政府'), ['苏州市', '姑苏区', '人民政府']);
  assert.deepEqual(pieces('某某自治州某某县财政局'), ['某某自治州', '某某县', '财政局']);
  assert.deepEqual(pieces('平阳县'), ['平阳县']);
  assert.deepEqual(pieces('<b>市财政局'), ['<b>市', '财政局']);
});

it('a comma behind a name stands on the line of its last part, and begins none', () => {
  const page = load(inPieces('宿迁市人民政府', ','));
  assert.deepEqual(
    page('span')
      .toArray()
      .map((one) => page(one).text()),
    ['宿迁市', '人民政府,'],
  );
});
