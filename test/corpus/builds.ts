/** Small folders of reports, built into datasets. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, mock } from 'node:test';
import { type BuildOptions, type Built, buildDataset } from '../../src/corpus/build-dataset.js';
import { ReportCache } from '../../src/corpus/cache.js';
import { Hashes } from '../../src/corpus/hashes.js';
import { Dataset } from '../../src/dataset/dataset.js';

/** A report in sentences, with a share that is right of 411 only as 42.3. */
export const text = (publisher: string, year: number, received: number, share = '42.3'): string =>
  [
    `${publisher}${year}年政府信息公开工作年度报告`,
    `全年收到政府信息公开申请${received}件。`,
    `全年主动公开政府信息411条。其中,政策文件类174条,占${share}%。`,
  ].join('\n');

const processes = createRequire(import.meta.url)('node:child_process') as typeof import('node:child_process');

/** How often an archive is unpacked from its beginning: each time a process starts that does so. */
export async function unpackings(work: () => Promise<void>): Promise<number> {
  const { mock: forked } = mock.method(processes, 'fork');
  syncBuiltinESMExports();
  try {
    await work();
    return forked.calls.filter(({ arguments: [, args] }) =>
      (args as string[] | undefined)?.includes('unpack'),
    ).length;
  } finally {
    forked.restore();
    syncBuiltinESMExports();
  }
}

export interface Folder {
  readonly at: (...names: string[]) => string;
  readonly write: (name: string, content: string) => void;
  readonly remove: (name: string) => void;
  readonly build: (options?: Partial<BuildOptions>) => Promise<Built>;
  /** Rows of a query on the dataset as it lies there. */
  readonly ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** The Parquet files by name, with the number of their file on the disk and the bytes. */
  readonly parquet: () => ReadonlyMap<string, string>;
}

/** `reports/` and what is built of it into `data/`. */
export function folderOf(files: Readonly<Record<string, string>>): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'gongkai-build-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const at = (...names: string[]) => path.join(root, ...names);
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  mkdirSync(at('reports'));
  for (const [name, content] of Object.entries(files)) write(`reports/${name}`, content);
  const data = at('data');
  return {
    at,
    write,
    remove: (name) => rmSync(at(name), { recursive: true }),
    build: (options = {}) =>
      buildDataset({
        folder: data,
        paths: [at('reports')],
        cache: new ReportCache(at('cache'), options.library ?? 'library'),
        library: 'library',
        hashes: new Hashes(),
        ...options,
      }),
    ask: async (sql) => {
      const dataset = await Dataset.open(data);
      try {
        return (await dataset.query(sql)).rows;
      } finally {
        dataset.close();
      }
    },
    parquet: () =>
      new Map(
        readdirSync(data, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.parquet'))
          .sort()
          .map((name) => {
            const file = path.join(data, name);
            return [name, `${statSync(file).ino} ${readFileSync(file).toString('base64')}`];
          }),
      ),
  };
}
