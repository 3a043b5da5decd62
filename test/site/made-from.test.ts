/** A page is left as it stands only where all that it was made from is as it was: its inputs, the places it leads to, its files. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writtenIn } from '../../src/dataset/written.js';
import { noting, SiteRecord } from '../../src/site/made-from.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';
import { temporaryFolder } from './fixture.js';

/** Links to reports, each of which is told of in a file of its own. */
const linksOf = (hashes: Readonly<Record<string, string>>): PlaceLinks => ({
  retyped: false,
  of: (place) => (hashes[place.split('#')[0]!] ? `reports/${place}` : null),
  told: { by: (place) => place.split('#')[0]!, hashOf: (by) => hashes[by] ?? '' },
});

/** A site of one page, which asked for a place that is there and for one that is not. */
function site() {
  const folder = temporaryFolder();
  for (const name of ['a.html', 'index.html']) writeFileSync(join(folder, name), name);
  const { links, places } = noting(linksOf({ one: '1', other: '2' }));
  assert.deepEqual([links.of('one#x'), links.of('gone#x')], ['reports/one#x', null]);
  const pages = { a: { inputs: 'page', places: places(), files: writtenIn(folder, ['a.html']) } };
  new SiteRecord(folder).write('site', ['a.html', 'index.html'], pages);
  return { folder, record: () => new SiteRecord(folder) };
}

describe('a page that was made before', () => {
  it('stands where its inputs and the reports that it leads to are the same, whatever became of others', () => {
    const { record } = site();
    assert.ok(record().page('a', 'page', linksOf({ one: '1', other: '3' })));
    assert.equal(record().page('a', 'another', linksOf({ one: '1' })), null);
    assert.equal(record().page('b', 'page', linksOf({ one: '1' })), null);
  });

  it('is made again where a place may have gone, or may have come', () => {
    const { record } = site();
    assert.equal(record().page('a', 'page', linksOf({ one: '9' })), null);
    assert.equal(record().page('a', 'page', linksOf({})), null);
    assert.equal(record().page('a', 'page', linksOf({ one: '1', gone: '4' })), null);
    assert.equal(record().page('a', 'page', null), null);
  });

  it('is made again where its file was changed or deleted, and so is the site', () => {
    const { folder, record } = site();
    assert.equal(record().stands('site'), true);
    assert.equal(record().stands('another'), false);
    writeFileSync(join(folder, 'a.html'), 'torn');
    assert.equal(record().page('a', 'page', linksOf({ one: '1' })), null);
    assert.equal(record().stands('site'), false);
    rmSync(join(folder, 'a.html'));
    assert.equal(record().page('a', 'page', linksOf({ one: '1' })), null);
  });
});
