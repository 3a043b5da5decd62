/** `gongkai profile NAME`: one publisher on one page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Streams } from './cli.js';
import { readCorpus } from './corpus/corpus.js';
import { choosePublisher, type Followed, PublisherError, publisherRows } from './frames/publishers.js';
import { timelinesOf } from './frames/timeline.js';
import { packageRoot } from './publish/package-root.js';
import type { Report } from './report.js';

/** The notebook that a profile is a copy of. */
const NOTEBOOK = '08-one-publisher.ipynb';

/**
 * Finds the publisher and writes its page.
 * @returns 0 if the page was written, 1 if not: the message says why
 * @throws PathError if a path does not exist
 */
export async function profileCommand(args: readonly string[], { out, err }: Streams): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [name, ...given] = positionals;
  const root = packageRoot();
  const paths = given.length > 0 ? given : [path.join(root, 'data', 'reports')];
  if (!name?.trim()) {
    err('gongkai profile: name a publisher, or a part of its name, such as 株洲市.\n');
    return 1;
  }
  const { reports } = await readCorpus(paths);
  let publisher: Followed | null;
  try {
    publisher = choosePublisher(reports, name);
  } catch (error) {
    if (!(error instanceof PublisherError)) throw error;
    err(`gongkai profile: ${error.message}\n`);
    return 1;
  }
  if (!publisher) return 1;
  const page = await writeProfile(publisher, reports, { root, paths, log: (line) => err(`${line}\n`) });
  if (page === null) return 1;
  out(`${path.relative(process.cwd(), page) || page}\n`);
  return 0;
}

interface ProfileOptions {
  readonly root: string;
  readonly paths: readonly string[];
  readonly log: (line: string) => void;
}

/** Executes a copy of the notebook with the publisher's name in it; null if that failed. */
async function writeProfile(
  publisher: Followed,
  reports: readonly Report[],
  { root, paths, log }: ProfileOptions,
): Promise<string | null> {
  const { EnvironmentError, NotebookError } = await import('./publish/errors.js');
  const { prepareEnvironment } = await import('./publish/environment.js');
  const { executeNotebooks } = await import('./publish/execute.js');
  const { parseNotebook } = await import('./publish/notebook.js');
  const { withParameters } = await import('./publish/parameters.js');
  const { addPage } = await import('./publish/site.js');
  const build = path.join(root, 'build');
  const folder = path.join(build, 'profiles');
  const namesakes = timelinesOf(reports).filter((one) => one.name === publisher.name).length > 1;
  // Of two of one name the region code tells which is meant.
  const meant = namesakes && publisher.region_code ? publisher.region_code : publisher.name;
  const file = fileNameOf(namesakes ? `${publisher.name}-${publisher.region_code}` : publisher.name);
  const source = readFileSync(path.join(root, 'notebooks', NOTEBOOK), 'utf8');
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, `${file}.ipynb`);
  writeFileSync(copy, withParameters(source, { NAME: meant }, publisher.name));
  log(`Writing the profile of ${publisher.name}`);
  try {
    await prepareEnvironment({ root, log });
    const outDir = path.join(folder, 'executed');
    const { failures } = await executeNotebooks({
      root,
      notebooks: [copy],
      outDir,
      env: {
        ...process.env,
        GONGKAI_REPORTS: paths.map((start) => path.resolve(start)).join(path.delimiter),
      },
      log,
    });
    if (failures.length > 0) throw new NotebookError(failures);
    const text = readFileSync(path.join(outDir, `${file}.ipynb`), 'utf8');
    const site = { version: versionAt(root), dataNote: noteOf(publisher) };
    return addPage(path.join(build, 'site'), { name: file, text, notebook: parseNotebook(text), site });
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof NotebookError)) throw error;
    log(error.message);
    return null;
  }
}

/** A file name that every system takes; the letters of the name stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `profile-${[...safe].slice(0, 60).join('') || 'publisher'}`;
}

/** One sentence on the data, for the foot of the page. */
function noteOf(publisher: Followed): string {
  const row = publisherRows(publisher)[0];
  return row
    ? `${row.reports} ${row.reports === 1 ? 'report' : 'reports'} by ${row.name} for ${row.years}.`
    : '';
}

const versionAt = (root: string): string =>
  (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
