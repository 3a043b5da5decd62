/** From report files to tables, notebooks and pages: what `npm start` does. */
import path from 'node:path';
import type { WriteStream } from 'node:tty';
import { setFlagsFromString } from 'node:v8';
import { ReportCache } from '../corpus/cache.js';
import { filesUnder } from '../corpus/files.js';
import { Hashes } from '../corpus/hashes.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { limitsOf } from '../corpus/limits.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { buildFolder, buildLock, cacheFolder, dataFolder, siteAddress } from '../corpus/project.js';
import { readingsOf } from '../corpus/reading.js';
import type { Tell } from '../corpus/tell.js';
import { FileHashes } from '../dataset/file-hashes.js';
import { withLock } from '../dataset/lock.js';
import { say } from '../model/language.js';
import { both, type Language } from '../model/words.js';
import type { SiteInfo } from '../site/layout.js';
import type { SiteEntry, SiteOptions } from '../site/site-entries.js';
import { type DataState, writeData } from './data-files.js';
import { removeParts } from './left-parts.js';
import { profileNotebook } from './profile-notebook.js';
import { progressOn } from './progress.js';

export interface StartOptions {
  /** The repository's folder. */
  readonly root: string;
  /** Folders and files of reports. */
  readonly paths: readonly string[];
  /** The library's version. */
  readonly version: string;
  /** That of the first page (default: English). */
  readonly language?: Language;
  readonly log: (line: string) => void;
  /** Where how far it is can be shown: nowhere but on a terminal. */
  readonly terminal?: WriteStream | undefined;
}

export interface StartResult {
  /** 0 every file became a report, 1 there are no files or a notebook failed, 3 files were refused. */
  readonly status: 0 | 1 | 3;
  /** What the site was made from; null where it was not made. */
  readonly site: {
    readonly entries: readonly SiteEntry[];
    readonly profiles: readonly SiteEntry[];
    readonly links: SiteOptions['links'];
    readonly info: SiteInfo;
  } | null;
  readonly data: DataState | null;
}

/** Does what writes into a project's build: two runs of one project wait for one another. */
export function withBuild<T>(build: string, log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const waiting = () =>
    log(
      say(
        both(
          'Another run is building this project: waiting for its end',
          '另一次运行正在生成此项目，等待其结束',
        ),
      ),
    );
  return withLock(buildLock(build), waiting, () => {
    removeParts(build);
    return work();
  });
}

/**
 * Builds everything and logs where the results are.
 * @throws PathError if a path does not exist
 */
export async function start(options: StartOptions): Promise<StartResult> {
  const { tell, above, end } = await progressOn(options.terminal);
  const log = (line: string) => above(() => options.log(line));
  try {
    return await withBuild(buildFolder(options.root), log, () => buildAll({ ...options, log, tell }));
  } finally {
    end();
  }
}

/** The same for a caller that has the build to itself. */
export async function buildAll(
  options: StartOptions & { readonly tell?: Tell | undefined },
): Promise<StartResult> {
  const { root, paths, version, language = 'en', log, tell } = options;
  // At most two fifths above what is in use, as where notebooks run: charts and pages leave twice as much behind them.
  setFlagsFromString('--heap-growing-percent=40');
  const build = buildFolder(root);
  log(say(both('Reading the reports', '正在读取年报')));
  const files = (await Promise.all(paths.map((one) => filesUnder(one)))).flat();
  if (files.length === 0) {
    const none = both(
      `  There is no file in ${paths.join(', ')}. Put reports (pages, Word, Excel or PDF files, texts) there and run it again.`,
      `  ${paths.join('、')} 里没有文件。请放入年报（网页、Word、Excel、PDF 或文本文件）后再运行。`,
    );
    log(say(none));
    return { status: 1, site: null, data: null };
  }
  const library = hashOfLibrary();
  const known = new FileHashes(path.join(build, 'cache', 'hashes.json'));
  const hashes = new Hashes(known.of, known.ofLarge, known.wrote);
  const data = await writeData({ build, paths, library, hashes, log, tell });
  for (const line of [...data.incomplete, ...data.refused, ...data.review]) log(`  ${say(line)}`);
  if (data.refusals > 0) {
    const refused = both(
      `  ${data.refusals} of ${data.files} files gave no report (exit status 3)`,
      `  ${data.files} 个文件中有 ${data.refusals} 个未读成年报（退出码 3）`,
    );
    log(say(refused));
  }
  const tables = dataFolder(build);
  const at = path.relative(process.cwd(), tables) || tables;
  log(say(both(`  tables: ${at}`, `  数据表：${at}`)));

  const { NotebookError } = await import('../notebook/errors.js');
  const { publish } = await import('../site/publish.js');
  const { hashOfAssets } = await import('../site/assets.js');
  const { note, counts, date, licence } = data.about;
  const address = siteAddress(root);
  const info: SiteInfo = {
    version,
    dataNote: note,
    counts,
    dataDate: date,
    licence,
    pinyin: data.pinyin,
    address,
  };
  log(say(both('Executing the notebooks', '正在运行笔记本')));
  try {
    const { index, entries, profiles, links } = await publish({
      notebooksDir: path.join(root, 'notebooks'),
      buildDir: build,
      reportsEnv: {
        GONGKAI_REPORTS: pathsVariable(paths.map((one) => path.resolve(one))),
        GONGKAI_DATASET: path.resolve(tables),
      },
      log,
      site: info,
      first: language,
      news: data.news,
      library,
      assets: hashOfAssets(),
      profiles: { bodies: data.bodies, notebookOf: (body) => profileNotebook(root, body) },
      dataAt: (at) => hashes.all(at),
      reports: {
        inputs: data.fingerprint,
        manifest: data.manifest,
        dataset: path.resolve(tables),
        read: readingsOf(data.manifest, new ReportCache(cacheFolder(build), library)),
        sources: async () => (await import('../corpus/sources.js')).sourcesOf(paths),
        processes: { cache: cacheFolder(build), most: limitsOf().workers },
        hashOf: hashes.of,
        tell,
      },
    });
    const page = path.relative(process.cwd(), index) || index;
    log(say(both(`Done. Open ${page}`, `完成。请打开 ${page}`)));
    return { status: data.refusals > 0 ? 3 : 0, site: { entries, profiles, links, info }, data };
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    log(error.message);
    return { status: 1, site: null, data };
  } finally {
    known.save();
  }
}
