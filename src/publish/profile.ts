/** One notebook with other parameters as one more page of the site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareEnvironment } from './environment.js';
import { NotebookError } from './errors.js';
import { executeNotebooks } from './execute.js';
import { parseNotebook } from './notebook.js';
import { type Parameters, withParameters } from './parameters.js';
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
  /** One sentence on the data, for the foot of the page. */
  readonly dataNote: string;
  readonly log: (line: string) => void;
}

/**
 * Executes the copy in `build/profiles` and adds its page to `build/site`.
 * @returns the path of the page
 * @throws EnvironmentError if Jupyter cannot be set up
 * @throws NotebookError if the notebook failed
 */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const { root, name, env, log, dataNote } = options;
  const folder = join(root, 'build', 'profiles');
  const outDir = join(folder, 'executed');
  const file = `${name}.ipynb`;
  mkdirSync(folder, { recursive: true });
  const source = readFileSync(options.notebook, 'utf8');
  writeFileSync(join(folder, file), withParameters(source, options.parameters, options.heading));
  await prepareEnvironment({ root, log, env });
  const { failures } = await executeNotebooks({ root, notebooks: [join(folder, file)], outDir, env, log });
  if (failures.length > 0) throw new NotebookError(failures);
  const text = readFileSync(join(outDir, file), 'utf8');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const site = { version, dataNote };
  return addPage(join(root, 'build', 'site'), { name, text, notebook: parseNotebook(text), site });
}

/** A file name that every system takes; the letters of the name stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `profile-${[...safe].slice(0, 60).join('') || 'publisher'}`;
}
