/** `gongkai profile NAME`: one publisher on one page. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { pathsVariable } from '../corpus/paths-variable.js';
import { choosePublisher, type Followed, PublisherError } from '../frames/publishers.js';
import { timelinesOf } from '../frames/timeline.js';
import { templateFile } from '../notebook/templates.js';
import { aboutData } from './about.js';
import type { Call, Command } from './command.js';
import { readCached } from './data-files.js';
import { buildFolder } from './start.js';

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
  const { root, reports: own, notebooks } = project();
  const paths = given.length > 0 ? given : [own];
  const library = hashOfLibrary();
  const { reports } = await readCached({ build: buildFolder(root), paths, library });
  let publisher: Followed | null;
  try {
    publisher = choosePublisher(reports, name);
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    err(`gongkai profile: ${error.message}\n`);
    return 1;
  }
  if (!publisher) return 1;
  const { NotebookError } = await import('../notebook/errors.js');
  const { fileNameOf, writeProfile } = await import('../site/profile.js');
  const { name: heading, region_code } = publisher;
  const namesakes = timelinesOf(reports).filter((one) => one.name === heading).length > 1;
  const { note, date, licence } = aboutData(publisher.reports, []);
  // The project's own copy may say other things.
  const changed = path.join(notebooks, NOTEBOOK);
  err(`Writing the profile of ${heading}\n`);
  try {
    const page = await writeProfile({
      root,
      notebook: existsSync(changed) ? changed : templateFile(NOTEBOOK),
      // Of two of one name the region code tells which is meant.
      parameters: { NAME: namesakes && region_code ? region_code : heading },
      heading,
      name: fileNameOf(namesakes ? `${heading} ${region_code}` : heading),
      env: {
        ...process.env,
        GONGKAI_REPORTS: pathsVariable(paths.map((start) => path.resolve(start))),
      },
      site: { version, dataNote: note, dataDate: date, licence },
      library,
      log: (line) => err(`${line}\n`),
    });
    out(`${path.relative(process.cwd(), page) || page}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}
