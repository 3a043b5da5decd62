/** Where the user's project is, and where things of it lie. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The name under which projects depend on us. */
export const LIBRARY = 'gongkai';

/** What is read of a package.json. Checked by hand: each command looks for its project, and most load nothing else. */
export interface Package {
  readonly name?: string;
  readonly [key: string]: unknown;
}

const isPackage = (value: unknown): value is Package =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (!('name' in value) || typeof value.name === 'string');

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The package.json of a folder; null where there is none that can be read as such. */
export function packageOf(folder: string): Package | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    return isPackage(value) ? value : null;
  } catch {
    return null;
  }
}

/** How a package.json asks for us; null where it does not. */
export function specIn(manifest: Package | null): string | null {
  for (const kind of KINDS) {
    const spec = (manifest?.[kind] as Record<string, unknown> | undefined)?.[LIBRARY];
    if (typeof spec === 'string') return spec;
  }
  return null;
}

/** The folder and those around it, the nearest first. */
function around(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...around(above)];
}

/** Whether it is a folder of installed packages, or in one: nobody's project. */
export const isInstalled = (folder: string): boolean => folder.split(path.sep).includes('node_modules');

/**
 * The project that a folder belongs to: the nearest around it whose package.json depends on gongkai, or gongkai's own
 * checkout, whose notebooks lie in a workspace of their own that depends on it. Null outside of any.
 */
export function projectFolder(from: string = process.cwd()): string | null {
  const folders = around(path.resolve(from)).filter((folder) => !isInstalled(folder));
  const own = folders.find((folder) => packageOf(folder)?.name === LIBRARY);
  return own ?? folders.find((folder) => specIn(packageOf(folder)) !== null) ?? null;
}

/**
 * The whole address at which a project's site is published, as its package.json says it (`"gongkai": { "site": "https://…" }`),
 * with `/` at its end; null where it says none.
 */
export function siteAddress(folder: string): string | null {
  const own = packageOf(folder)?.[LIBRARY];
  const site = typeof own === 'object' && own !== null ? (own as { readonly site?: unknown }).site : null;
  if (typeof site !== 'string' || !URL.canParse(site)) return null;
  const { protocol, href } = new URL(site);
  return protocol === 'https:' || protocol === 'http:'
    ? href.replace(/[?#].*$/, '').replace(/\/*$/, '/')
    : null;
}

/** Where everything of a project is built. */
export const buildFolder = (project: string): string => path.join(project, 'build');

/** Held by a run that builds a project: what lies in its folder is that run's until it ends. */
export const buildLock = (build: string): string => path.join(build, '.lock');

/** Where the dataset of a project lies, as `gongkai start` writes it. */
export const dataFolder = (build: string): string => path.join(build, 'data');

/** Where reports as read are kept. */
export const cacheFolder = (build: string): string => path.join(build, 'cache', 'reports');

/** Where things are built for whoever works outside of a project. */
export const strayBuildFolder = (): string => path.join(tmpdir(), LIBRARY);
