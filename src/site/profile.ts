/** The notebook on one publisher as one more page of the site. */
import { join } from 'node:path';
import { buildFolder } from '../corpus/project.js';
import { writeWhole } from '../dataset/whole-file.js';
import type { Language } from '../model/words.js';
import { NotebookError } from '../notebook/errors.js';
import { type ExecuteOptions, executeChanged } from '../notebook/execute-changed.js';
import { addPage } from './add-page.js';
import { executedTexts } from './executed.js';
import type { SiteInfo } from './layout.js';
import { executedProfiles, profileFolder } from './profile-files.js';

export interface ProfileOptions extends Omit<ExecuteOptions, 'notebooks' | 'outDir' | 'buildDir'> {
  /** The repository's folder. */
  readonly root: string;
  /** Text of the notebook. */
  readonly text: string;
  /** Name of the page without extension: see `fileNameOf` in profile-files.ts. */
  readonly name: string;
  /** What stands at the foot of the page. */
  readonly site: SiteInfo;
  /** The language that is asked for. */
  readonly language: Language;
}

/**
 * Executes the notebook in `build/profiles` and adds its pages to `build/site`.
 * @returns the path of the page in the language that is asked for
 * @throws NotebookError if the notebook failed
 */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const { root, name, site, language, text: source } = options;
  const build = buildFolder(root);
  const outDir = executedProfiles(build);
  const notebook = join(profileFolder(build), `${name}.ipynb`);
  writeWhole(notebook, source);
  const [item] = await executeChanged({ ...options, notebooks: [notebook], outDir, buildDir: build });
  if (!item?.executed) throw new NotebookError(item?.problem ? [item.problem] : []);
  const executed = executedTexts(item.executed);
  return addPage(join(build, 'site'), { name, executed, site, language });
}
