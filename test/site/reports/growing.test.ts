/** Pages of many reports after one more: the same bytes as if all were made anew, and no more work than there is new. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { ReportCache } from '../../../src/corpus/cache.js';
import { readingsOf } from '../../../src/corpus/reading.js';
import { Dataset } from '../../../src/dataset/dataset.js';
import { reportAddress } from '../../../src/site/reports/made.js';
import { writeReportPages } from '../../../src/site/reports/write-reports.js';
import { type Folder, folderOf, text } from '../../corpus/builds.js';

const SITE = { version: '0', dataNote: { en: 'n', zh: 'n' }, dataDate: null, licence: [] };
const NAMES = [
  '平阳县教育局',
  '株洲市财政局',
  '瓯海区民政局',
  '泰顺县审计局',
  '永嘉县水利局',
  '汉台区司法局',
];

const several = () =>
  folderOf(
    Object.fromEntries(
      NAMES.flatMap((name) =>
        [2016, 2017].map((year) => [`${name}-${year}.txt`, text(name, year, year)] as const),
      ),
    ),
  );

/** Brings the pages in a folder up to date. @returns the reports that were rendered */
async function pages(
  folder: Folder,
  to: string,
  { mostPages = 2, stopAfter = Number.POSITIVE_INFINITY, most = 1 } = {},
) {
  const { manifest } = await folder.build({ shardSize: 2 });
  const read = readingsOf(manifest, new ReportCache(folder.at('cache'), 'library'));
  const rendered: string[] = [];
  await writeReportPages({
    ...{ first: 'en', site: SITE, mostPages, manifest },
    editions: (['en', 'zh'] as const).map((language) => ({
      language,
      folder: language === 'en' ? folder.at(to) : folder.at(to, language),
      memory: folder.at(`${to}-memory`, language),
      inputs: JSON.stringify(manifest.shards),
    })),
    dataset: folder.at('data'),
    sources: async () => () => null,
    processes: { cache: folder.at('cache'), most, from: 0 },
    read: async (file) => {
      if (rendered.length >= stopAfter) throw new Error('stopped');
      rendered.push(file);
      return read(file);
    },
  });
  return rendered;
}

function bytes(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The same as if there had been nothing before. */
async function sameAsAnew(folder: Folder, mostPages: number): Promise<void> {
  for (const name of ['anew', 'anew-memory']) rmSync(folder.at(name), { recursive: true, force: true });
  await pages(folder, 'anew', { mostPages });
  assert.deepEqual(bytes(folder.at('site')), bytes(folder.at('anew')));
}

for (const [kind, mostPages] of [
  ['as data of one page', 2],
  ['a page each', 100],
] as const) {
  describe(`reports ${kind}`, () => {
    it('cost their own work alone where one comes, changes or goes, and give the bytes of a fresh run', async () => {
      const folder = several();
      assert.equal((await pages(folder, 'site', { mostPages })).length, 12);
      assert.deepEqual(await pages(folder, 'site', { mostPages }), []);
      folder.write('reports/new.txt', text('枫林镇', 2019, 5));
      assert.deepEqual(await pages(folder, 'site', { mostPages }), ['new.txt']);
      await sameAsAnew(folder, mostPages);
      folder.write('reports/new.txt', text('枫林镇', 2019, 6));
      assert.deepEqual(await pages(folder, 'site', { mostPages }), ['new.txt']);
      await sameAsAnew(folder, mostPages);
      folder.remove('reports/new.txt');
      assert.deepEqual(await pages(folder, 'site', { mostPages }), []);
      await sameAsAnew(folder, mostPages);
    });

    it('of a publisher that has one more are told with it, and no other publisher is told again', async () => {
      const folder = several();
      await pages(folder, 'site', { mostPages });
      folder.write(`reports/${NAMES[0]}-2018.txt`, text(NAMES[0]!, 2018, 5));
      const asked = mock.method(Dataset.prototype, 'query');
      await pages(folder, 'site', { mostPages });
      const told = asked.mock.calls.flatMap(({ arguments: [sql, parameters] }) =>
        /from panel/.test(sql) ? [parameters?.[0]] : [],
      );
      asked.mock.restore();
      assert.deepEqual(told, [[NAMES[0]], [NAMES[0]]], 'in each language');
      await sameAsAnew(folder, mostPages);
    });

    it('of each publisher are told with the rows of its own reports, wherever in the dataset these are', async () => {
      const folder = several();
      await pages(folder, 'site', { mostPages });
      const publishers = folder.at('site', 'publishers');
      const texts = readdirSync(publishers, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:html|js)$/.test(name) && !/^(?:index|publisher)\b/.test(name))
        .map((name) => readFileSync(path.join(publishers, name), 'utf8'));
      for (const name of NAMES) {
        const of = (year: number) => reportAddress(`${name}-${year}.txt`, undefined, mostPages !== 2);
        const own = texts.filter((one) => one.includes(of(2016)));
        assert.equal(own.length, 1, name);
        assert.ok(own[0]!.includes(of(2017)), name);
      }
    });

    it('are rendered by several processes into the same bytes, and the next run goes on from there', async () => {
      const folder = several();
      assert.deepEqual(await pages(folder, 'site', { mostPages, most: 2 }), [], 'none by this process');
      await sameAsAnew(folder, mostPages);
      folder.write('reports/new.txt', text('枫林镇', 2019, 5));
      assert.deepEqual(await pages(folder, 'site', { mostPages }), ['new.txt']);
      folder.write('reports/new.txt', text('枫林镇', 2019, 6));
      assert.deepEqual(await pages(folder, 'site', { mostPages, most: 2 }), []);
      await sameAsAnew(folder, mostPages);
    });

    it('of a run that was cut off are not rendered again', async () => {
      const folder = several();
      await assert.rejects(pages(folder, 'site', { mostPages, stopAfter: 5 }), /stopped/);
      assert.equal((await pages(folder, 'site', { mostPages })).length, 7);
      await sameAsAnew(folder, mostPages);
    });

    it('are not taken from a run that was cut off and read something else', async () => {
      const folder = several();
      await pages(folder, 'site', { mostPages });
      const [first, ...others] = NAMES.map((name) => `reports/${name}-2016.txt`);
      folder.write(first!, text(NAMES[0]!, 2016, 99));
      for (const [at, other] of others.entries()) folder.write(other, text(NAMES[at + 1]!, 2016, 98));
      await assert.rejects(pages(folder, 'site', { mostPages, stopAfter: 3 }), /stopped/);
      for (const [at, name] of NAMES.entries())
        folder.write(`reports/${name}-2016.txt`, text(NAMES[at]!, 2016, at < 3 ? 2016 : 97));
      await pages(folder, 'site', { mostPages });
      await sameAsAnew(folder, mostPages);
    });

    it('are made again where their file is damaged', async () => {
      const folder = several();
      await pages(folder, 'site', { mostPages });
      const texts = folder.at('site', 'reports', ...(mostPages === 2 ? ['text'] : []));
      const damaged = readdirSync(texts).find((name) => /\d/.test(name))!;
      writeFileSync(path.join(texts, damaged), 'torn');
      const publishers = folder.at('site', 'publishers', ...(mostPages === 2 ? ['text'] : []));
      const other = readdirSync(publishers).find((name) => /\d/.test(name))!;
      writeFileSync(path.join(publishers, other), 'torn');
      assert.ok((await pages(folder, 'site', { mostPages })).length >= 1);
      await sameAsAnew(folder, mostPages);
    });

    it('are made again where what links to them are told by is damaged', async () => {
      const folder = several();
      await pages(folder, 'site', { mostPages });
      const memory = folder.at('site-memory', 'en');
      const whole = bytes(memory);
      const damaged = Object.keys(whole).find((name) => /\d.*\.json$/.test(name))!;
      writeFileSync(path.join(memory, damaged), 'torn');
      assert.ok((await pages(folder, 'site', { mostPages })).length >= 1);
      assert.deepEqual(bytes(memory), whole);
    });
  });
}
