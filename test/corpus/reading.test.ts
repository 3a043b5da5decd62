/** Readings of a dataset whose cache was lost: what is read again, and how often. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ReportCache } from '../../src/corpus/cache.js';
import { type Reading, readingsOf } from '../../src/corpus/reading.js';
import { folderOf, text, unpackings } from './builds.js';
import { packedEach, page } from './packed/builders.js';

const SITE = 'http://www.example.gov.cn';
const YEARS = [2016, 2017, 2018, 2019];
const archived = () => {
  const folder = folderOf({});
  const pages = YEARS.map((year) =>
    page(`${SITE}/${year}.html`, `<html><p>${text('平阳县教育局', year, year - 2000)}</p></html>`),
  );
  writeFileSync(folder.at('reports', 'a.warc.gz'), packedEach(pages));
  return folder;
};
const NAMES = YEARS.map((year) => `a.warc.gz/www.example.gov.cn/${year}.html`);

describe('the readings of an archive', () => {
  for (const [what, of] of [
    ['reports and texts', () => true],
    ['texts', (name: string) => name.endsWith('.text')],
  ] as const) {
    it(`of which the cache has lost all ${what} are had again by unpacking it once`, async () => {
      const { build, at } = archived();
      const { manifest } = await build();
      const read = () => readingsOf(manifest, new ReportCache(at('cache'), 'library'));
      const all = async (reading: ReturnType<typeof read>) => {
        const found = [];
        for (const name of NAMES) found.push(await reading(name));
        return found;
      };
      const before = await all(read());
      assert.ok(before.every((one) => one !== null));
      for (const name of readdirSync(at('cache')).filter(of)) rmSync(path.join(at('cache'), name));
      let after: (Reading | null)[] = [];
      const times = await unpackings(async () => {
        after = await all(read());
      });
      assert.deepEqual(after, before);
      assert.equal(times, 1);
      // Pages that are made at once wait for the one that reads.
      rmSync(at('cache'), { recursive: true });
      const reading = read();
      const atOnce = await unpackings(async () => void (await Promise.all(NAMES.map(reading))));
      assert.equal(atOnce, 1);
    });
  }

  it('that is gone are none', async () => {
    const { build, at, remove } = archived();
    const { manifest } = await build();
    const reading = readingsOf(manifest, new ReportCache(at('cache'), 'library'));
    assert.ok(await reading(NAMES[0]!));
    remove('cache');
    writeFileSync(at('reports', 'b.txt'), 'so that the folder has a file');
    remove('reports/a.warc.gz');
    assert.equal(await reading(NAMES[0]!), null);
  });
});
