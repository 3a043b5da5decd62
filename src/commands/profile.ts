/** `gongkai profile NAME`: one publisher on one page. */
import path from 'node:path';
import { Hashes } from '../corpus/hashes.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { datasetFolder } from '../corpus/project.js';
import { Dataset } from '../dataset/dataset.js';
import type { PublisherRow } from '../model/tables/summaries.js';
import { choosePublisher, PublisherError } from '../stories/publisher.js';
import { aboutData } from './about.js';
import type { Call, Command } from './command.js';
import { buildData } from './data-files.js';
import { profileNotebook } from './profile-notebook.js';
import { type StartOptions, withBuild } from './start.js';

export const command: Command = {
  usage: 'NAME [PATH…]',
  summary: 'one publisher on one page: NAME is its name, a part of it, or its region code',
  options: {},
  run: profile,
};

/**
 * Finds the publisher and writes its page; says where it is on `out`, and all else on `err`.
 * @returns 0 if the page was written, 1 if not: the message says why
 * @throws PathError if a path does not exist
 */
async function profile({ positionals, streams: { out, err }, version, project }: Call): Promise<number> {
  const [name, ...given] = positionals;
  if (!name?.trim()) {
    err('gongkai profile: name a publisher, or a part of its name, such as 株洲市.\n');
    return 1;
  }
  const { root, reports, build } = project();
  const paths = (given.length > 0 ? given : [reports]).map((one) => path.resolve(one));
  const log = (line: string) => err(`${line}\n`);
  const { NotebookError } = await import('../notebook/errors.js');
  try {
    const page = await withBuild(build, log, () => pageOf(name, { root, build, paths, version, log }));
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
  { root, build, paths, version, log }: StartOptions & { readonly build: string },
): Promise<string> {
  const library = hashOfLibrary();
  const hashes = new Hashes();
  // Other reports than the project's have a dataset of their own.
  const folder = datasetFolder(build, paths);
  await buildData({ build, folder, paths, library, hashes, log });
  const { body, site } = await publisherIn(folder, name, version);
  const { fileNameOf } = await import('../site/profile-files.js');
  const { writeProfile } = await import('../site/profile.js');
  log(`Writing the profile of ${body}`);
  return writeProfile({
    root,
    text: profileNotebook(root, body),
    name: fileNameOf(body),
    reportsEnv: { GONGKAI_REPORTS: pathsVariable(paths), GONGKAI_DATASET: path.resolve(folder) },
    site,
    library,
    dataAt: (at) => hashes.all(at),
    log,
  });
}

/** The publisher that is meant, and what stands at the foot of its page. */
async function publisherIn(folder: string, name: string, version: string) {
  const dataset = await Dataset.open(folder);
  try {
    const { rows } = await dataset.query('select * from publishers');
    const { body } = choosePublisher(rows as unknown as PublisherRow[], name) ?? {};
    if (!body) throw new PublisherError('None of these reports says who made it.');
    const { note, date, licence } = await aboutData(dataset, [], body);
    return { body, site: { version, dataNote: note, dataDate: date, licence } };
  } finally {
    dataset.close();
  }
}
