/** `gongkai profile NAME`: one publisher on one page. */
import path from 'node:path';
import { datasetFolder } from '../corpus/dataset-folder.js';
import { Hashes } from '../corpus/hashes.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { siteAddress } from '../corpus/project.js';
import { Dataset } from '../dataset/dataset.js';
import { say } from '../model/language.js';
import type { PublisherRow } from '../model/tables/summaries.js';
import { both } from '../model/words.js';
import { choosePublisher, PublisherError } from '../stories/publisher.js';
import { aboutData } from './about.js';
import type { Call, Command } from './command.js';
import { buildData, pinyinIn } from './data-files.js';
import { profileNotebook } from './profile-notebook.js';
import { type StartOptions, withBuild } from './start.js';

export const command: Command = {
  usage: both('NAME [PATH…]', '机关 [路径…]'),
  summary: both(
    'one publisher on one page: NAME is its name, a part of it, or its region code',
    '为一个机关制作一页：给出其名称、名称的一部分或行政区划代码',
  ),
  options: {},
  run: profile,
};

/**
 * Finds the publisher and writes its page; says where it is on `out`, and all else on `err`.
 * @returns 0 if the page was written, 1 if not: the message says why
 * @throws PathError if a path does not exist
 */
async function profile(call: Call): Promise<number> {
  const { positionals, streams, language, version, project } = call;
  const { out, err } = streams;
  const [name, ...given] = positionals;
  if (!name?.trim()) {
    const missing = both(
      'name a publisher, or a part of its name, such as 株洲市.',
      '请给出机关名称或其中一部分，例如“株洲市”。',
    );
    err(`gongkai profile: ${say(missing)}\n`);
    return 1;
  }
  const { root, reports, build } = project();
  const paths = (given.length > 0 ? given : [reports]).map((one) => path.resolve(one));
  const log = (line: string) => err(`${line}\n`);
  const { NotebookError } = await import('../notebook/errors.js');
  try {
    const page = await withBuild(build, log, () =>
      pageOf(name, { root, build, paths, version, language, log }),
    );
    out(`${path.relative(process.cwd(), page) || page}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PublisherError || error instanceof NotebookError)) throw error;
    err(error instanceof PublisherError ? `gongkai profile: ${error.message}\n` : `${error.message}\n`);
    return 1;
  }
}

/** Path of the page that was written. */
async function pageOf(
  name: string,
  { root, build, paths, version, language = 'en', log }: StartOptions & { readonly build: string },
): Promise<string> {
  const library = hashOfLibrary();
  const hashes = new Hashes();
  // Other reports than the project's have a dataset of their own.
  const folder = datasetFolder(build, paths);
  await buildData({ build, folder, paths, library, hashes, log });
  const { body, site } = await publisherIn(folder, name, version, root);
  const { fileNameOf } = await import('../site/profile-files.js');
  const { writeProfile } = await import('../site/profile.js');
  log(say(both(`Writing the profile of ${body}`, `正在生成机关页：${body}`)));
  return writeProfile({
    root,
    text: profileNotebook(root, body),
    language,
    name: fileNameOf(body),
    reportsEnv: { GONGKAI_REPORTS: pathsVariable(paths), GONGKAI_DATASET: path.resolve(folder) },
    site,
    library,
    dataAt: (at) => hashes.all(at),
    log,
  });
}

/** The publisher that is meant, and what stands at the foot of its page. */
async function publisherIn(folder: string, name: string, version: string, root: string) {
  const dataset = await Dataset.open(folder);
  try {
    const { rows } = await dataset.query('select * from publishers');
    const { body } = choosePublisher(rows as unknown as PublisherRow[], name) ?? {};
    if (!body) {
      const none = both('None of these reports says who made it.', '这些年报都未写明发布机关。');
      throw new PublisherError(say(none));
    }
    const { note, date, licence } = await aboutData(dataset, [], body);
    const pinyin = await pinyinIn(dataset);
    return {
      body,
      site: { version, dataNote: note, dataDate: date, licence, pinyin, address: siteAddress(root) },
    };
  } finally {
    dataset.close();
  }
}
