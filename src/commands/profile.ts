/** `gongkai profile NAME`: one publisher on one page. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Hashes } from '../corpus/hashes.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { buildFolder, dataFolder } from '../corpus/project.js';
import { Dataset } from '../dataset/dataset.js';
import type { PublisherRow } from '../model/tables/summaries.js';
import { packageRoot } from '../notebook/package-root.js';
import { choosePublisher, PublisherError } from '../stories/publisher.js';
import { aboutData } from './about.js';
import { buildData } from './data-files.js';

/** The notebook that a profile is a copy of. */
const NOTEBOOK = '08-one-publisher.ipynb';

export interface ProfileStreams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The library's version. */
  readonly version: string;
}

/**
 * Finds the publisher and writes its page; says where it is on `out`, and all else on `err`.
 * @returns 0 if the page was written, 1 if not: the message says why
 * @throws PathError if a path does not exist
 */
export async function profileCommand(
  args: readonly string[],
  { out, err, version }: ProfileStreams,
): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [name, ...given] = positionals;
  const root = packageRoot();
  const paths = given.length > 0 ? given : [path.join(root, 'data', 'reports')];
  if (!name?.trim()) {
    err('gongkai profile: name a publisher, or a part of its name, such as 株洲市.\n');
    return 1;
  }
  const library = hashOfLibrary();
  const build = buildFolder(root);
  const log = (line: string) => err(`${line}\n`);
  await buildData({ build, paths, library, hashes: new Hashes(), log });
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
  const { fileNameOf, writeProfile } = await import('../site/profile.js');
  const { note, date, licence } = await aboutData(dataset, [], heading);
  dataset.close();
  err(`Writing the profile of ${heading}\n`);
  try {
    const page = await writeProfile({
      root,
      notebook: path.join(root, 'notebooks', NOTEBOOK),
      parameters: { NAME: heading },
      heading,
      name: fileNameOf(heading),
      env: {
        ...process.env,
        GONGKAI_REPORTS: pathsVariable(paths.map((start) => path.resolve(start))),
        GONGKAI_DATASET: path.resolve(dataFolder(build)),
      },
      site: { version, dataNote: note, dataDate: date, licence },
      library,
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
