/** `gongkai profile NAME`: one publisher on one page. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Hashes } from '../corpus/hashes.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { dataFolder } from '../corpus/project.js';
import { Dataset } from '../dataset/dataset.js';
import type { PublisherRow } from '../model/tables/summaries.js';
import { templateFile } from '../notebook/templates.js';
import { choosePublisher, PublisherError } from '../stories/publisher.js';
import { aboutData } from './about.js';
import type { Call, Command } from './command.js';
import { buildData } from './data-files.js';

/** The notebook that a profile is a copy of. */
const NOTEBOOK = '08-one-publisher.ipynb';

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
  const { root, reports, notebooks, build } = project();
  const paths = given.length > 0 ? given : [reports];
  const library = hashOfLibrary();
  const log = (line: string) => err(`${line}\n`);
  const hashes = new Hashes();
  await buildData({ build, paths, library, hashes, log });
  const dataset = await Dataset.open(dataFolder(build));
  let publisher: PublisherRow | null;
  try {
    const { rows } = await dataset.query('select * from publishers');
    publisher = choosePublisher(rows as unknown as PublisherRow[], name);
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    err(`gongkai profile: ${error.message}\n`);
    return 1;
  }
  const heading = publisher?.body;
  if (!heading) return 1;
  const { NotebookError } = await import('../notebook/errors.js');
  const { fileNameOf } = await import('../site/profile-files.js');
  const { writeProfile } = await import('../site/profile.js');
  const { note, date, licence } = await aboutData(dataset, [], heading);
  dataset.close();
  const own = path.join(notebooks, NOTEBOOK);
  err(`Writing the profile of ${heading}\n`);
  try {
    const page = await writeProfile({
      root,
      // The project's own copy may say other things.
      notebook: existsSync(own) ? own : templateFile(NOTEBOOK),
      parameters: { NAME: heading },
      heading,
      name: fileNameOf(heading),
      reportsEnv: {
        GONGKAI_REPORTS: pathsVariable(paths.map((start) => path.resolve(start))),
        GONGKAI_DATASET: path.resolve(dataFolder(build)),
      },
      site: { version, dataNote: note, dataDate: date, licence },
      library,
      dataAt: (at) => hashes.all(at),
      log,
    });
    out(`${path.relative(process.cwd(), page) || page}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}
