/** The project that a command works on: the folder that holds the reports and notebooks, and where build/ goes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../notebook/package-root.js';

/** The name under which projects depend on us. */
export const LIBRARY = 'gongkai';

export interface Project {
  readonly root: string;
  readonly notebooks: string;
  readonly build: string;
  /** Where its reports lie unless others are named. */
  readonly reports: string;
}

/** There is no project here; the message says how to make one. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}

interface Manifest {
  readonly name?: string;
  readonly [kind: string]: unknown;
}

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The package.json of a folder; null where there is none that can be read as such. */
export function manifestOf(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** How a package.json asks for us; null where it does not. */
export function specIn(manifest: Manifest | null): string | null {
  for (const kind of KINDS) {
    const spec = (manifest?.[kind] as Record<string, unknown> | undefined)?.[LIBRARY];
    if (typeof spec === 'string') return spec;
  }
  return null;
}

const isInstalled = (folder: string) => folder.split(path.sep).includes('node_modules');

/** The folder and those around it, the nearest first. */
function around(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...around(above)];
}

/**
 * The nearest folder around `from` whose package.json depends on gongkai, or gongkai's own checkout. A folder of
 * installed packages is nobody's project. Outside of any, a checkout that is called by its path is the project.
 * @throws ProjectError where there is none
 */
export function findProject(from: string = process.cwd()): Project {
  const folders = around(path.resolve(from)).filter((folder) => !isInstalled(folder));
  const own = folders.find((folder) => manifestOf(folder)?.name === LIBRARY);
  const root = own ?? folders.find((folder) => specIn(manifestOf(folder)) !== null) ?? checkout();
  if (root === null) {
    throw new ProjectError(
      `There is no project here: no package.json in ${path.resolve(from)} or around it depends on ${LIBRARY}. ` +
        `Make one with “npx ${LIBRARY} init DIR”.`,
    );
  }
  return projectAt(root);
}

export const projectAt = (root: string): Project => ({
  root,
  notebooks: path.join(root, 'notebooks'),
  build: path.join(root, 'build'),
  reports: path.join(root, 'data', 'reports'),
});

/** Our own folder, unless it is an installed package. */
function checkout(): string | null {
  const root = packageRoot();
  return !isInstalled(root) && existsSync(path.join(root, 'src', 'build.mjs')) ? root : null;
}
