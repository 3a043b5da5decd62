/** A run in parts says what a run on one machine says, and takes nothing that is cut off for the whole. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { finish } from '../../src/cluster/finish.js';
import { list } from '../../src/cluster/list.js';
import { packed } from '../../src/cluster/read.js';
import { relate } from '../../src/cluster/relate.js';
import { type RelateRecord, type Run, readInput, TaskError } from '../../src/cluster/run.js';
import { hashOfLibrary } from '../../src/corpus/library-hash.js';
import { closed } from '../../src/corpus/quarantine.js';
import { MANIFEST, type Manifest } from '../../src/dataset/manifest.js';
import { open } from '../../src/frames/open.js';
import { speak } from '../../src/model/language.js';
import { type Folder, folderOf, text } from '../corpus/builds.js';
import { ask, gathered, parquetIn, runTasks, sent, temporary } from './one-process.js';

/** Takes some seconds to read. */
const SLOW = `<html><body>${'<table><tr><td>1</td><td>收到申请2件</td></tr></table>'.repeat(55_000)}`;
const LIMITS = { seconds: 0.5, megabytes: 512 };

const NAMES = ['教育局', '财政局', '统计局', '审计局', '民政局'].flatMap((office) =>
  ['平阳县', '苍南县', '文成县', '泰顺县'].map((place) => place + office),
);

/** Reports of all that makes a difference: versions, archives, names of two and of nobody, and what is no report. */
const mixed = (): Folder => {
  const folder = folderOf({
    ...Object.fromEntries(
      NAMES.flatMap((name, at) =>
        [2016, 2017, 2018].map((year) => [`局/${name}-${year}.txt`, text(name, year, at + year)]),
      ),
    ),
    '局/更正.txt': text(NAMES[0]!, 2016, 9, '12.5').replace('报告', '报告（更正）'),
    '局/副本.txt': text(NAMES[1]!, 2017, 1 + 2017),
    'a/1.txt': `${text('鼓楼区人民政府', 2016, 3)}\n南京市鼓楼区共有政府网站1个。`,
    'b/1.txt': `${text('鼓楼区人民政府', 2016, 4)}\n福州市鼓楼区共有政府网站1个。`,
    'c/1.txt': text('鼓楼区人民政府', 2016, 5),
    'c/2.txt': text('鼓楼区人民政府', 2017, 6),
    'd/民政局.txt': text('民政局', 2017, 7),
    'e/news.txt': '今天天气很好。',
    'e/empty.txt': '',
    'e/slow.html': SLOW,
  });
  const archive = zipSync({
    '2019/甲.txt': Buffer.from(text(NAMES[2]!, 2019, 11)),
    '2019/乙.txt': Buffer.from(text(NAMES[3]!, 2019, 12)),
  });
  writeFileSync(folder.at('reports', '压缩.zip'), archive);
  return folder;
};

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')) as Manifest;

describe('a run in parts', () => {
  it('writes the same files as one machine, byte for byte, whatever the number of parts', async () => {
    const folder = mixed();
    const said = (file: string, evidence: number) =>
      `reports/局/${file},prose:requests.received,corrected_to,12,a digit was lost,Li,2026-11-22,${evidence} “全年收到政府信息公开申请${evidence}件”`;
    const verdicts = [
      said(`${NAMES[0]}-2017.txt`, 2017),
      said(`${NAMES[1]}-2017.txt`, 1),
      said('gone.txt', 1),
    ];
    folder.write(
      'review.csv',
      ['report,item,verdict,value,reason,who,date,evidence', ...verdicts, 'a,b', ''].join('\n'),
    );
    const library = hashOfLibrary();
    const { manifest } = await folder.build({ library, limits: LIMITS });
    const one = parquetIn(folder.at('data'));
    assert.ok(one.size > 6 && manifest.shards.length > 1);
    for (const parts of [1, 4]) {
      const target = path.join(temporary(), '数据');
      const { finished } = await runTasks([folder.at('reports')], { folder: target, limits: LIMITS }, parts);
      assert.deepEqual(parquetIn(target), one);
      const written = manifestIn(target);
      assert.deepEqual(written.shards, manifest.shards);
      assert.deepEqual(written.inputs, manifest.inputs, 'what was read is not read again on one machine');
      assert.deepEqual(written.review, manifest.review);
      assert.equal(manifest.review.length, 2);
      assert.equal(finished.reports, NAMES.length * 3 + 12);
      assert.equal(finished.review.length, 3, finished.review.join('\n'));
      assert.match(finished.review.join(), /now reads/);
    }
  });

  it('is opened like what one machine wrote', async () => {
    const folder = folderOf({ '甲.txt': text(NAMES[0]!, 2016, 7), '乙.txt': text(NAMES[0]!, 2017, 8) });
    await runTasks([folder.at('reports')], { folder: folder.at('集群') });
    const g = await open(folder.at('集群'));
    const rows = (await g.series.where({ series: 'requests.received' })).rows();
    assert.deepEqual(
      rows.map(({ year, value, body }) => [year, value, body]),
      [
        [2016, 7, NAMES[0]],
        [2017, 8, NAMES[0]],
      ],
    );
  });

  it('that is run again writes no file again, and of a new report its shard', async () => {
    const folder = folderOf(
      Object.fromEntries(
        NAMES.flatMap((name) => [1, 2, 3, 4].map((n) => [`${name}${n}.txt`, text(name, 2015 + n, n)])),
      ),
    );
    const target = folder.at('cluster');
    const paths = [folder.at('reports')];
    const first = await runTasks(paths, { folder: target });
    const times = () =>
      new Map([...parquetIn(target).keys()].map((file) => [file, statSync(path.join(target, file)).ino]));
    const before = times();
    await runTasks(paths, { folder: target });
    assert.deepEqual(times(), before);
    folder.write('reports/new.txt', text('苍南县水利局', 2019, 4));
    const second = await runTasks(paths, { folder: target });
    assert.equal(second.finished.reports, first.finished.reports + 1);
    const kept = [...times()].filter(([file, inode]) => before.get(file) === inode);
    assert.ok(kept.length > 0 && kept.length < before.size);
  });
});

describe('a task', () => {
  const listed = async () => {
    const folder = folderOf({ 'a.txt': text(NAMES[0]!, 2016, 7), 'b.txt': text(NAMES[1]!, 2017, 8) });
    return { folder, ran: await runTasks([folder.at('reports')], { folder: folder.at('cluster') }) };
  };
  const library = hashOfLibrary();

  it('refuses input that ends before its number, and writes nothing of the shard that it ended in', async () => {
    const { folder, ran } = await listed();
    rmSync(folder.at('cluster'), { recursive: true });
    const record = ['', '[null,null]', JSON.stringify({ nameless: 'publisher' }), 'a.txt', '', 'report', ''];
    for (const end of [[], [record], [record, 3]]) {
      const { run, records } = await readInput<never>(sent([ran.run, record, ...end]), library);
      await assert.rejects(gathered(relate(run, records)), TaskError);
    }
    assert.throws(() => statSync(folder.at('cluster')), /ENOENT/);
  });

  it('refuses the reports of a shard that do not come together', async () => {
    const { ran } = await listed();
    const run: Run = { ...ran.run, library, shards: 1024 };
    const record = (file: string): RelateRecord => {
      const report = packed(closed(file, 'It is another paper.'));
      return ['', '[null,null]', JSON.stringify({ nameless: 'publisher' }), file, '', 'quarantined', report];
    };
    async function* parted() {
      yield* ['a.txt', 'b.txt', 'a.txt'].map(record);
    }
    await assert.rejects(gathered(relate(run, parted())), /shard \d{4}-of-1024 do not come together/);
  });

  it('does not take half a number for a smaller one', async () => {
    const { ran } = await listed();
    async function* halved() {
      yield Buffer.from(`${JSON.stringify(ran.run)}\n["x"]\n1`);
    }
    const { records } = await readInput<never>(halved(), library);
    await assert.rejects(gathered(records), /cut off after 1 record/);
  });

  it('gets lines that hold what ends lines elsewhere, and letters that lie in two chunks', async () => {
    const { ran } = await listed();
    const record = ['公\u2028开\u0085\u2029年度\r报告', '𠮷'];
    for (const size of [1, 2, 3, 7]) {
      const { records } = await readInput<unknown>(sent([ran.run, record, record, 2], size), library);
      assert.deepEqual(await gathered(records), [record, record]);
    }
  });

  it('refuses what another version of the library began', async () => {
    const { ran } = await listed();
    await assert.rejects(readInput(sent([{ ...ran.run, library: 'other' }, 0]), library), /another version/);
    await assert.rejects(readInput(sent([]), library), /no run/);
  });

  it('says in the language of the call what is wrong', async () => {
    speak('zh');
    try {
      await assert.rejects(readInput(sent([]), library), /输入中没有运行参数/);
      await assert.rejects(
        gathered(list([mkdtempSync(path.join(tmpdir(), 'gongkai-none-'))], { folder: 'x' })),
        {
          message: /里没有文件。$/,
        },
      );
    } finally {
      speak('en');
    }
  });

  it('makes no dataset where a shard is missing, double or damaged, and leaves the one of before', async () => {
    const { folder, ran } = await listed();
    const before = readFileSync(folder.at('cluster', MANIFEST), 'utf8');
    const run: Run = { ...ran.run, library };
    await assert.rejects(ask(finish, run, []), /2 reports were read, and the shards hold 0/);
    await assert.rejects(ask(finish, run, [...ran.shards, ...ran.shards]), /written twice/);
    const [[shard]] = ran.shards as [(typeof ran.shards)[0]];
    writeFileSync(path.join(run.folder, Object.values(shard.tables)[0]!.path), 'cut off');
    await assert.rejects(ask(finish, run, ran.shards), /not as they were written/);
    assert.equal(readFileSync(folder.at('cluster', MANIFEST), 'utf8'), before);
  });
});
