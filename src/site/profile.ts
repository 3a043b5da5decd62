/** The notebook on one publisher as one more page of the site. */
import { join } from 'node:path';
import { buildFolder } from '../corpus/project.js';
import { writeWhole } from '../dataset/whole-file.js';
import { NotebookError } from '../notebook/errors.js';
import { type ExecuteOptions, executeChanged } from '../notebook/execute-changed.js';
import { parseNotebook } from '../notebook/notebook.js';
import type { SiteInfo } from './layout.js';
import { executedProfiles, profileFolder } from './profile-files.js';
import { addPage } from './site.js';

export interface ProfileOptions extends Omit<ExecuteOptions, 'notebooks' | 'outDir' | 'buildDir'> {
  /** The repository's folder. */
  readonly root: string;
  /** Text of the notebook. */
  readonly text: string;
  /** Name of the page without extension: see `fileNameOf` in profile-files.ts. */
  readonly name: string;
  /** What stands at the foot of the page. */
  readonly site: SiteInfo;
}

/**
 * Executes the notebook in `build/profiles` and adds its page to `build/site`.
 * @returns the path of the page
 * @throws NotebookError if the notebook failed
 */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const { root, name, site, text: source } = options;
  const build = buildFolder(root);
  const outDir = executedProfiles(build);
  const notebook = join(profileFolder(build), `${name}.ipynb`);
  writeWhole(notebook, source);
  const [item] = await executeChanged({ ...options, notebooks: [notebook], outDir, buildDir: build });
  if (!item?.executed) throw new NotebookError(item?.problem ? [item.problem] : []);
  const text = item.executed;
  return addPage(join(build, 'site'), { name, text, notebook: parseNotebook(text), site });
}
