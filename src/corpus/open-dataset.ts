/** Reports, or a dataset that was built of them → a dataset to ask. */
import path from 'node:path';
import { Dataset, isDataset } from '../dataset/dataset.js';
import { isLocked } from '../dataset/lock.js';
import { MANIFEST } from '../dataset/manifest.js';
import { tellRead } from '../dataset/reading.js';
import { datasetFolder, folderAside, isOfPaths } from './dataset-folder.js';
import { defaultPaths } from './paths-variable.js';
import {
  buildFolder,
  buildLock,
  cacheFolder,
  dataFolder,
  projectFolder,
  strayBuildFolder,
} from './project.js';

/** Loaded only where a dataset is to be built: all that reads files takes longer to load than to ask one. */
const builders = () =>
  Promise.all([
    import('./build-dataset.js'),
    import('./cache.js'),
    import('./hashes.js'),
    import('./library-hash.js'),
  ]);

/**
 * Opens a dataset, or reads reports into one first; what was read before is not read again. While a command builds the
 * project, its tables are left alone: notebooks and pages are made of them.
 *
 * @param what folders, files and archives of reports, or the folder of a dataset; by default the dataset that the
 *   commands name in GONGKAI_DATASET, else the reports named in GONGKAI_REPORTS, else the project's `data/reports` as
 *   seen from `notebooks/`
 * @throws PathError if a path does not exist
 */
export async function openDataset(what?: string | readonly string[]): Promise<Dataset> {
  const built = process.env.GONGKAI_DATASET;
  const folder = typeof what === 'string' && isDataset(what) ? what : null;
  if (built && what === undefined) return Dataset.openToAsk(built);
  if (folder) {
    tellRead(path.join(folder, MANIFEST));
    return Dataset.open(folder);
  }
  const paths = what === undefined ? defaultPaths() : typeof what === 'string' ? [what] : [...what];
  const whole = paths.map((one) => path.resolve(one));
  if (built && isOfPaths(built, whole)) return Dataset.openToAsk(built);
  const project = projectFolder();
  const build = project === null ? strayBuildFolder() : buildFolder(project);
  const [{ buildDataset, buildUnless }, { ReportCache }, { Hashes }, { hashOfLibrary }] = await builders();
  const library = hashOfLibrary();
  const cache = new ReportCache(cacheFolder(build), library);
  const options = { paths, cache, library, hashes: new Hashes() };
  let target = datasetFolder(build, whole);
  const isNeeded = () => target === dataFolder(build) && isLocked(buildLock(build));
  if (!(await buildUnless(isNeeded, { ...options, folder: target }))) {
    target = folderAside(build, whole);
    await buildDataset({ ...options, folder: target });
  }
  tellRead(...paths, path.join(target, MANIFEST));
  return Dataset.open(target);
}
