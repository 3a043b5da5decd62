/** One notebook with other parameters as one more page of the site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../dataset/whole-file.js';
import { NotebookError } from '../notebook/errors.js';
import { executeNotebooks } from '../notebook/execute.js';
import { parseNotebook } from '../notebook/notebook.js';
import { type Parameters, withParameters } from '../notebook/parameters.js';
import type { SiteInfo } from './layout.js';
import { reportCacheAt } from './publish.js';
import { addPage } from './site.js';

export interface ProfileOptions {
  /** The repository's folder. */
  readonly root: string;
  /** Path of the notebook that the page is a copy of. */
  readonly notebook: string;
  readonly parameters: Parameters;
  /** Heading of the page, plain text. */
  readonly heading: string;
  /** Name of the page without extension: see `fileNameOf`. */
  readonly name: string;
  /** Variables that the notebook sees. */
  readonly env: NodeJS.ProcessEnv;
  /** What stands at the foot of the page. */
  readonly site: SiteInfo;
  /** Hash of the library. */
  readonly library: string;
  readonly log: (line: string) => void;
}

/**
 * Executes the copy in `build/profiles` and adds its page to `build/site`.
 * @returns the path of the page
 * @throws NotebookError if the notebook failed
 */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const { root, name, log, site, library } = options;
  const build = join(root, 'build');
  const folder = join(build, 'profiles');
  const outDir = join(folder, 'executed');
  const file = `${name}.ipynb`;
  const source = readFileSync(options.notebook, 'utf8');
  writeWhole(join(folder, file), withParameters(source, options.parameters, options.heading));
  const { failures } = await executeNotebooks({
    notebooks: [join(folder, file)],
    outDir,
    cacheDir: join(build, 'cache', 'cells'),
    library,
    env: { ...options.env, GONGKAI_CACHE: reportCacheAt(build) },
    log,
  });
  if (failures.length > 0) throw new NotebookError(failures);
  const text = readFileSync(join(outDir, file), 'utf8');
  return addPage(join(build, 'site'), { name, text, notebook: parseNotebook(text), site });
}

/** A file name that every system takes; the letters of the name stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `profile-${[...safe].slice(0, 60).join('') || 'publisher'}`;
}
