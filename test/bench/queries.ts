/**
 * `npm run bench -- queries [--figures 1000000]`: questions that charts ask, put to so many figures: those of the reports of
 * this project, crossed with as many made-up publishers as it takes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDataset } from '../../src/corpus/build-dataset.js';
import { ReportCache } from '../../src/corpus/cache.js';
import { Hashes } from '../../src/corpus/hashes.js';
import { hashOfLibrary } from '../../src/corpus/library-hash.js';
import { Database, literal } from '../../src/dataset/duckdb.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { seconds, table, times } from './table.js';

const QUESTIONS: Readonly<Record<string, string>> = {
  'figures by year': 'select year, count(*), sum(value) from figures group by year order by year',
  'medians by level': `select level, year, median(value) from figures
    where indicator = 'requests.received' group by level, year order by level, year`,
  'states by indicator': 'select indicator, state, count(*) from figures group by all order by all',
  'the largest of each year': `select year, body, value from figures where indicator = 'disclosed.total'
    qualify row_number() over (partition by year order by value desc) <= 10 order by year, value desc`,
  'one publisher': `select year, indicator, applicant, value from figures where body = '0 株洲市人民政府' order by all`,
  'change between years': `select body, year, value - lag(value) over (partition by body order by year) as change
    from figures where indicator = 'requests.received' order by abs(change) desc nulls last, body, year limit 10`,
};

export async function queries(figures: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  const database = await Database.open();
  try {
    const library = hashOfLibrary();
    const [data, cache] = [path.join(folder, 'data'), new ReportCache(path.join(folder, 'cache'), library)];
    const paths = [path.join(packageRoot(), 'data', 'reports')];
    await buildDataset({ folder: data, paths, cache, library, hashes: new Hashes() });
    const own = literal(path.join(data, 'figures', '*.parquet'));
    const count = async (from: string) =>
      Number((await database.query(`select count(*) as n from ${from}`)).rows[0]!.n);
    const copies = Math.ceil(figures / (await count(`read_parquet(${own})`)));
    const large = path.join(folder, 'large.parquet');
    await database.run(`copy (
        select * exclude (body), copy || ' ' || body as body from read_parquet(${own}), range(${copies}) t(copy)
      ) to ${literal(large)} (format parquet, compression zstd)`);
    await database.run(`create view figures as select * from read_parquet(${literal(large)})`);
    const rows: string[][] = [];
    let first: number | null = null;
    for (const [question, sql] of Object.entries(QUESTIONS)) {
      const [clock, before] = [performance.now(), process.cpuUsage()];
      await database.query(sql);
      const { user, system } = process.cpuUsage(before);
      const took = (performance.now() - clock) / 1000;
      first ??= took;
      rows.push([question, seconds(took), seconds((user + system) / 1e6), times(took / first)]);
    }
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    table(
      `Questions to ${(await count('figures')).toLocaleString('en')} figures (most memory, with the making of them: ${memory} MB)`,
      ['question', 'clock', 'processors', 'of the first'],
      rows,
    );
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
