/** Files → dataset: what a run writes, and what it leaves as it is. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PathError } from '../../src/corpus/files.js';
import { MANIFEST } from '../../src/dataset/manifest.js';
import { EARLIER } from '../../src/dataset/write.js';
import { STORED } from '../../src/model/tables/tables.js';
import { folderOf, text, unpackings } from './builds.js';
import { packedEach, page } from './packed/builders.js';

/** Publishers enough for several shards. */
const NAMES = [
  '平阳县教育局',
  '平阳县财政局',
  '苍南县教育局',
  '苍南县财政局',
  '文成县教育局',
  '文成县财政局',
];
const several = () =>
  folderOf(
    Object.fromEntries(
      NAMES.flatMap((name, at) =>
        [2016, 2017].map((year) => [`${name}-${year}.txt`, text(name, year, at + year)]),
      ),
    ),
  );
const SMALL = { shardSize: 2 };
const received = `select file, value from series where series = 'requests.received' order by file`;

/** Where a file lay before it was put apart. */
const asOnce = (name: string) => (name.startsWith(EARLIER) ? name.slice(EARLIER.length + 1) : name);

describe('a build', () => {
  it('of unchanged files writes nothing, and keeps what was before it', async () => {
    const { build, parquet } = several();
    const first = await build(SMALL);
    assert.deepEqual([first.changed, first.before], [true, null]);
    assert.ok(first.manifest.shards.length > 2, 'several shards');
    const files = parquet();
    const second = await build(SMALL);
    assert.deepEqual([second.changed, second.before], [false, null]);
    assert.deepEqual(second.manifest, first.manifest);
    assert.deepEqual(parquet(), files);
  });

  it('by several processes writes the same shards as one does, byte for byte', async () => {
    const [one, many] = [several(), several()];
    const { manifest } = await one.build(SMALL);
    const { manifest: same } = await many.build({ ...SMALL, manyReports: 0 });
    assert.ok(same.shards.length > 2, 'several shards');
    assert.deepEqual(same.shards, manifest.shards);
    assert.deepEqual([...many.parquet().keys()], [...one.parquet().keys()]);
  });

  it('after a report has changed writes its shard, and touches no other file', async () => {
    const { build, parquet, write, ask } = several();
    const first = await build(SMALL);
    const files = parquet();
    write(`reports/${NAMES[0]}-2016.txt`, text(NAMES[0]!, 2016, 9));
    const second = await build(SMALL);
    const changed = second.manifest.shards.filter(
      ({ fingerprint }) => !first.manifest.shards.some((shard) => shard.fingerprint === fingerprint),
    );
    assert.equal(changed.length, 1);
    const now = parquet();
    const own = Object.values(changed[0]!.tables).map(({ path }) => path);
    for (const [name, bytes] of now) {
      if (!own.includes(name.replaceAll('\\', '/'))) assert.equal(files.get(asOnce(name)), bytes, name);
    }
    const rows = await ask(received);
    assert.equal(rows.length, 12);
    assert.equal(rows.find(({ file }) => file === `${NAMES[0]}-2016.txt`)?.value, 9);
    assert.equal(rows.find(({ file }) => file === `${NAMES[0]}-2017.txt`)?.value, 2017);
  });

  it('gives the same files wherever it is made and in whatever order the shards came about', async () => {
    const whole = several();
    await whole.build(SMALL);
    const grown = several();
    grown.remove(`reports/${NAMES[3]}-2017.txt`);
    await grown.build(SMALL);
    grown.write(`reports/${NAMES[3]}-2017.txt`, text(NAMES[3]!, 2017, 3 + 2017));
    await grown.build(SMALL);
    const bytes = (folder: typeof whole) => {
      const { shards } = JSON.parse(readFileSync(folder.at('data', MANIFEST), 'utf8'));
      return shards;
    };
    assert.deepEqual(bytes(grown), bytes(whole));
  });

  it('says the same of a report whose name two publishers have, in however many shards they lie', async () => {
    const of = (where: string) => (year: number) =>
      `${text('鼓楼区人民政府', year, year - 2000)}${where && `\n${where}`}`;
    const [nanjing, fuzhou, nowhere] = [
      '南京市鼓楼区共有政府网站1个。',
      '福州市鼓楼区共有政府网站1个。',
      '',
    ].map(of);
    const { build, ask } = folderOf({
      ...Object.fromEntries([2016, 2017].map((year) => [`a/${year}.txt`, nanjing!(year)])),
      ...Object.fromEntries([2016, 2017].map((year) => [`b/${year}.txt`, fuzhou!(year)])),
      ...Object.fromEntries([2018, 2019, 2020].map((year) => [`c/${year}.txt`, nowhere!(year)])),
    });
    const said = async () => [
      await ask('select file, body, edition from reports order by file'),
      await ask('select file, "check", status, message from findings order by all'),
    ];
    await build({ shardSize: 64 });
    const together = await said();
    assert.deepEqual(
      (together[0] as { body: unknown }[]).map(({ body }) => body),
      [
        ...['(320106)', '(320106)', '(350102)', '(350102)'].map((code) => `鼓楼区人民政府 ${code}`),
        ...[null, null, null],
      ],
    );
    const { manifest } = await build({ shardSize: 0.1 });
    assert.ok(manifest.shards.length > 3);
    assert.deepEqual(await said(), together);
  });

  it('of a shard that is written in parts has every row that many small shards have, once', async () => {
    const places = ['平阳县', '苍南县', '文成县', '泰顺县', '永嘉县', '乐清市', '瑞安市'];
    const names = ['教育局', '财政局', '统计局', '审计局'].flatMap((office) =>
      places.map((place) => place + office),
    );
    const { build, ask } = folderOf(
      Object.fromEntries(
        // Years of one publisher lie far apart, and in parts of their own they would not be compared.
        [2016, 2017, 2018].flatMap((year) =>
          [...names, '民政局'].map((name, at) => [`${year}/${at}.txt`, text(name, year, at)]),
        ),
      ),
    );
    const rows = async () =>
      Promise.all(Object.keys(STORED).map((table) => ask(`select * from ${table} order by all`)));
    const { manifest } = await build({ shardSize: 1000 });
    assert.equal(manifest.shards.length, 1);
    const inParts = await rows();
    assert.deepEqual(await ask(`select count(*) as n from reports where edition = 'only'`), [{ n: 84 }]);
    await build({ shardSize: 2 });
    assert.deepEqual(inParts, await rows());
  });

  it('that is stopped between the shards and the manifest leaves the dataset that was there', async () => {
    const { build, write, ask, at } = several();
    await build(SMALL);
    const before = await ask(received);
    for (const name of NAMES) write(`reports/${name}-2016.txt`, text(name, 2016, 1));
    await assert.rejects(
      build({
        ...SMALL,
        tell: (what, done) => {
          if (what.en === 'tables' && done === 4) throw new Error('stopped');
        },
      }),
      /stopped/,
    );
    assert.deepEqual(await ask(received), before);
    await build(SMALL);
    const rows = await ask(received);
    assert.deepEqual(
      new Set(rows.map(({ value }) => value)),
      new Set([1, 2017, 2018, 2019, 2020, 2021, 2022]),
    );
    const parts = readdirSync(at('data'), { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      parts.filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('writes again what was cut off, changed or deleted, though names and times are as they were', async () => {
    const { build, parquet, at } = several();
    const { manifest } = await build(SMALL);
    const files = parquet();
    const content = () => [...parquet()].map(([name, bytes]) => [name, bytes.replace(/^\d+ /, '')]);
    const intact = content();
    const figures = manifest.shards.map(({ tables }) => tables.figures!.path);
    truncateSync(at('data', figures[0]!), 100);
    const damaged = readFileSync(at('data', figures[1]!));
    damaged[damaged.length >> 1]! ^= 1;
    writeFileSync(at('data', figures[1]!), damaged);
    assert.notDeepEqual(parquet(), files);
    await build(SMALL);
    assert.deepEqual(content(), intact);
  });

  it('reads again what a cache that was emptied no longer has', async () => {
    const { build, ask, write, remove } = several();
    await build(SMALL);
    const before = await ask(received);
    remove('cache');
    assert.equal((await build(SMALL)).changed, false);
    // The other report of that publisher is needed for its shard, and is in no cache any more.
    write(`reports/${NAMES[0]}-2016.txt`, text(NAMES[0]!, 2016, 9));
    await build(SMALL);
    assert.deepEqual(
      await ask(received),
      before.map((row) => (row.file === `${NAMES[0]}-2016.txt` ? { ...row, value: 9 } : row)),
    );
  });

  it('by another version of the library writes everything anew', async () => {
    const { build, at } = several();
    const first = await build(SMALL);
    const kept = readdirSync(at('cache'));
    const second = await build({ ...SMALL, library: 'another' });
    // Its cache does not grow with the versions that there were.
    const now = readdirSync(at('cache'));
    assert.deepEqual([now.length, now.filter((name) => kept.includes(name))], [kept.length, []]);
    assert.equal(second.changed, true);
    assert.equal(second.before?.library, 'library');
    const marks = (of: typeof first) => of.manifest.shards.map(({ fingerprint }) => fingerprint);
    assert.deepEqual(
      marks(second).filter((mark) => marks(first).includes(mark)),
      [],
    );
  });

  it('keeps what a folder holds that is no report, with the reason', async () => {
    const { build, ask, write, remove } = folderOf({
      'a.txt': text('平阳县教育局', 2016, 1),
      'b.txt': '会议通知',
    });
    await build();
    assert.equal((await build()).changed, false);
    const told = `select file, status, reason from reports order by file`;
    const [a, b] = await ask(told);
    assert.deepEqual([a?.status, b?.status], ['report', 'refused']);
    assert.match(String(b?.reason), /./);
    write('reports/b.txt', text('平阳县财政局', 2016, 2));
    await build();
    assert.deepEqual(
      (await ask(told)).map(({ status }) => status),
      ['report', 'report'],
    );
    remove('reports/b.txt');
    await build();
    assert.equal((await ask(told)).length, 1);
  });

  it('under another limit reads again what the limit kept from being read', async () => {
    const heavy = `<html><body>${'<table><tr><td>1</td><td>收到申请2件</td></tr></table>'.repeat(55_000)}`;
    const { build, ask } = folderOf({ 'heavy.html': heavy });
    const reason = async () => (await ask('select reason from reports'))[0]?.reason;
    await build({ limits: { seconds: 0.5 } });
    assert.match(String(await reason()), /limit of 0\.5 seconds/);
    assert.equal((await build({ limits: { seconds: 0.5 } })).changed, false);
    await build({ limits: { seconds: 0.6 } });
    assert.match(String(await reason()), /limit of 0\.6 seconds/);
  });

  it('that has lost what it read writes no rows of a file that a tighter limit leaves unread', async () => {
    const heavy = `<html><h1>平阳县教育局2016年政府信息公开工作年度报告</h1><p>全年收到政府信息公开申请7件。</p>${'<p>公开工作</p><table><tr><td>1</td><td>2</td></tr></table>'.repeat(40_000)}`;
    const { build, ask, remove } = folderOf({ 'heavy.html': heavy });
    const [loose, tight] = [{ limits: { seconds: 60 } }, { limits: { seconds: 0.2 } }];
    await build(loose);
    const before = await ask(received);
    assert.equal(before[0]?.value, 7);
    const lost = () => {
      remove('cache');
      remove('data/reports');
    };
    lost();
    await assert.rejects(build(tight), (error: Error) => {
      assert.ok(error instanceof PathError);
      assert.match(error.message, /“heavy\.html” was read before, .*limit of 0\.2 seconds/);
      return true;
    });
    // What that run has left in the cache is not taken for the report.
    assert.equal((await build(loose)).changed, false);
    assert.deepEqual(await ask(received), before);
    assert.deepEqual(await ask('select status from reports'), [{ status: 'report' }]);
  });

  it('that was stopped before it put away the files of the one before does so the next time', async () => {
    const { build, at, write, parquet } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    const { manifest } = await build();
    write('reports/b.txt', text('平阳县财政局', 2016, 2));
    await build();
    const [file] = manifest.shards.flatMap(({ tables }) => tables.reports?.path ?? []);
    renameSync(at('data', EARLIER, file!), at('data', file!));
    assert.equal((await build()).changed, false);
    assert.ok([...parquet().keys()].includes(path.join(EARLIER, file!)));
    assert.ok(!existsSync(at('data', file!)));
  });

  it('keeps a few earlier ones and not one for each set of paths that ever was', async () => {
    const { build, at, write } = folderOf({});
    for (let n = 0; n < 7; n++) {
      write(`set-${n}/a.txt`, text('平阳县教育局', 2016, n));
      await build({ paths: [at(`set-${n}`)] });
    }
    const kept = readdirSync(at('data', EARLIER)).filter((name) => name.endsWith('.json'));
    assert.equal(kept.length, 6);
    for (let n = 7; n < 14; n++) {
      write(`set-${n}/a.txt`, text('平阳县教育局', 2016, n));
      await build({ paths: [at(`set-${n}`)] });
    }
    assert.equal(readdirSync(at('data', EARLIER)).filter((name) => name.endsWith('.json')).length, 8);
  });

  it('of a path that is not there fails, and leaves the dataset alone', async () => {
    const { build, ask, at } = several();
    await build();
    await assert.rejects(build({ paths: [at('nowhere')] }), PathError);
    assert.equal((await ask(received)).length, 12);
  });
});

describe('a build of a web archive', () => {
  const SITE = 'http://www.example.gov.cn';
  const archive = (years: readonly number[]) =>
    packedEach([
      ...years.map((year) =>
        page(`${SITE}/${year}.html`, `<html><p>${text('平阳县教育局', year, year - 2000)}</p></html>`),
      ),
      page(`${SITE}/notice.html`, '<html><p>会议通知</p></html>'),
    ]);
  const told = `select file, status, url, captured from reports order by file`;

  it('has its reports with address and day, and one row for all that is not a report', async () => {
    const { build, ask, at } = folderOf({});
    writeFileSync(at('reports', 'a.warc.gz'), archive([2016, 2017]));
    const row = { status: 'report', captured: '2025-02-01' };
    await build();
    assert.deepEqual(await ask(told), [
      { file: 'a.warc.gz', status: 'refused', url: null, captured: null },
      { file: 'a.warc.gz/www.example.gov.cn/2016.html', ...row, url: `${SITE}/2016.html` },
      { file: 'a.warc.gz/www.example.gov.cn/2017.html', ...row, url: `${SITE}/2017.html` },
    ]);
    const [{ reason } = {}] = await ask(`select reason from reports where status <> 'report'`);
    assert.match(String(reason), /^1 record is not listed one by one \(It says nothing/);
    assert.equal((await build()).changed, false);
  });

  it('has the day and the address of its records also where nothing else has changed', async () => {
    const { build, ask, at } = folderOf({});
    const html = `<html><p>${text('平阳县教育局', 2016, 16)}</p></html>`;
    const write = (url: string, date: string) =>
      writeFileSync(at('reports', 'a.warc.gz'), packedEach([page(url, html, {}, { date })]));
    write(`${SITE}/a.html`, '2025-02-01T08:30:00Z');
    await build();
    write(`${SITE}/a.html`, '2026-03-02T08:30:00Z');
    await build();
    const row = { file: 'a.warc.gz/www.example.gov.cn/a.html', status: 'report' };
    assert.deepEqual(await ask(told), [{ ...row, url: `${SITE}/a.html`, captured: '2026-03-02' }]);
    // The same path in the archive, another address.
    write(`${SITE}/a.html#top`, '2026-03-02T08:30:00Z');
    await build();
    assert.deepEqual(await ask(told), [{ ...row, url: `${SITE}/a.html#top`, captured: '2026-03-02' }]);
  });

  it('reads again what a cache that was emptied no longer has, once for all of the archive', async () => {
    const { build, ask, at, remove } = folderOf({});
    writeFileSync(at('reports', 'a.warc.gz'), archive([2016, 2017, 2018]));
    await build();
    const before = await ask(received);
    remove('cache');
    writeFileSync(at('reports', 'b.txt'), text('平阳县教育局', 2019, 19));
    assert.equal(await unpackings(async () => void (await build())), 1);
    assert.deepEqual((await ask(received)).slice(0, 3), before);
    assert.equal(before.length, 3);
  });
});

describe('the run before', () => {
  it('is the last of the same paths that was another, also after runs on other paths', async () => {
    const { build, write, at, parquet } = several();
    write('other/a.txt', text('永嘉县教育局', 2016, 5));
    const other = { ...SMALL, paths: [at('other')] };
    const first = await build(SMALL);
    const elsewhere = await build(other);
    assert.equal(elsewhere.before, null, 'nothing to compare with');
    // Files of the dataset that is not the current one are kept, to compare with.
    for (const { tables } of first.manifest.shards)
      for (const { path } of Object.values(tables)) assert.ok(existsSync(at('data', EARLIER, path)), path);
    write(`reports/${NAMES[0]}-2016.txt`, text(NAMES[0]!, 2016, 9));
    const back = await build(SMALL);
    assert.deepEqual(back.before, first.manifest);
    const again = await build(SMALL);
    assert.deepEqual([again.changed, again.before], [false, first.manifest]);
    const once = await build(other);
    assert.deepEqual(once.before?.paths, [at('other')]);
    // What neither the current dataset nor one before it names is gone.
    const named = new Set(
      [...first.manifest.shards, ...back.manifest.shards, ...elsewhere.manifest.shards].flatMap(
        ({ tables }) => Object.values(tables).map(({ path }) => path),
      ),
    );
    for (const name of parquet().keys()) assert.ok(named.has(asOnce(name).replaceAll('\\', '/')), name);
  });

  it('is not this one where nothing has changed since, but for a run on other paths', async () => {
    const { build, write, at } = several();
    write('other/a.txt', text('永嘉县教育局', 2016, 5));
    const first = await build(SMALL);
    write(`reports/${NAMES[0]}-2016.txt`, text(NAMES[0]!, 2016, 9));
    const second = await build(SMALL);
    assert.deepEqual(second.before, first.manifest);
    await build({ ...SMALL, paths: [at('other')] });
    const third = await build(SMALL);
    assert.deepEqual(third.manifest, second.manifest);
    assert.deepEqual(third.before, first.manifest);
  });
});

const HEAD = 'report,item,verdict,value,reason,who,date,evidence';
const ON_FIGURE =
  'reports/a.txt,prose:requests.received,corrected_to,12,a digit was lost,Li,2026-11-22,1 “全年收到政府信息公开申请1件”';
const ON_SHARE =
  'reports/a.txt,share@claim:share#1,not_an_error,,of 420,Li,2026-11-22,"41.4 ≠ 42.336 “政策文件类174条,占41.4%”"';

describe('verdicts of people', () => {
  const verdicts = `select figure as item, verdict, reviewed_value as value from figures where verdict is not null
    union all select "key", verdict, null from findings where verdict is not null order by item`;

  it('reach the tables: the figure keeps its value, and the contradiction is explained', async () => {
    const { build, ask, write } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1, '41.4') });
    await build();
    assert.deepEqual(await ask(verdicts), []);
    const weights = `select contradictions, set_aside from reports`;
    assert.deepEqual(await ask(weights), [{ contradictions: 1, set_aside: 0 }]);
    write('review.csv', [HEAD, ON_FIGURE, ON_SHARE, ''].join('\n'));
    const { manifest, changed } = await build();
    assert.equal(changed, true);
    assert.deepEqual([manifest.review, manifest.shards.flatMap(({ stale }) => stale)], [[], []]);
    assert.deepEqual(await ask(verdicts), [
      { item: 'prose:requests.received', verdict: 'corrected_to', value: 12 },
      { item: 'share@claim:share#1', verdict: 'not_an_error', value: null },
    ]);
    assert.deepEqual(await ask(weights), [{ contradictions: 0, set_aside: 1 }]);
    assert.deepEqual(await ask(`select value from series where series = 'requests.received'`), [
      { value: 1 },
    ]);
  });

  it('are found by a name that is written in another way', async () => {
    const { build, ask, write } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    for (const name of ['./reports/a.txt', 'reports//a.txt', 'a.txt']) {
      write('review.csv', [HEAD, ON_FIGURE.replace('reports/a.txt', name), ''].join('\n'));
      const { manifest } = await build();
      assert.deepEqual([manifest.review, manifest.shards.flatMap(({ stale }) => stale)], [[], []], name);
      assert.equal((await ask(verdicts)).length, 1, name);
    }
  });

  it('whose report reads otherwise now, or is gone, are told and used for nothing', async () => {
    const { build, ask, write } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 2) });
    write('review.csv', [HEAD, ON_FIGURE, ON_FIGURE.replace('a.txt', 'gone.txt'), 'a,b', ''].join('\n'));
    const { manifest } = await build();
    assert.match(manifest.shards.flatMap(({ stale }) => stale)[0]!.en, /line 2: .*now reads “2 “全年/);
    assert.deepEqual(manifest.review.map(({ en }) => /line (\d)/.exec(en)?.[1]).sort(), ['3', '4']);
    assert.deepEqual(await ask(verdicts), []);
    // They are told as long as they stand there, though nothing is written.
    assert.deepEqual((await build()).manifest, manifest);
  });

  it('change no shard but that of their report', async () => {
    const { build, write } = several();
    const first = await build(SMALL);
    const name = `${NAMES[0]}-2016.txt`;
    write(
      'review.csv',
      [
        HEAD,
        `reports/${name},prose:requests.received,accepted,,r,Li,2026-11-22,2016 “全年收到政府信息公开申请2016件”`,
        '',
      ].join('\n'),
    );
    const second = await build(SMALL);
    const known = new Set(first.manifest.shards.map(({ fingerprint }) => fingerprint));
    assert.equal(second.manifest.shards.filter(({ fingerprint }) => !known.has(fingerprint)).length, 1);
  });
});
