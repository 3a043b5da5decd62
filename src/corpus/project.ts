/** Where the user's project is, and where its dataset lies. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { MANIFEST, readManifest } from '../dataset/manifest.js';

/** The name under which projects depend on us. */
export const LIBRARY = 'gongkai';

/** What is read of a package.json. */
const Package = z.looseObject({ name: z.string().optional() });
export type Package = z.infer<typeof Package>;

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** The package.json of a folder; null where there is none that can be read as such. */
export function packageOf(folder: string): Package | null {
  try {
    return Package.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
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

/** Where the dataset of a project lies, as `gongkai start` writes it. */
export const dataFolder = (build: string): string => path.join(build, 'data');

/** Where reports as read are kept. */
export const cacheFolder = (build: string): string => path.join(build, 'cache', 'reports');

/**
 * Where the dataset of some paths lies: that of the project where it is of these paths, or there is none yet; else one
 * of its own, so that opening other reports in a notebook leaves the tables of the project alone.
 */
export function datasetFolder(build: string, paths: readonly string[]): string {
  const own = dataFolder(build);
  const manifest = readManifest(path.join(own, MANIFEST));
  if (manifest === null || JSON.stringify(manifest.paths) === JSON.stringify(paths)) return own;
  const hash = createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 16);
  return path.join(build, 'datasets', hash);
}

/** Where things are built for whoever works outside of a project. */
export const strayBuildFolder = (): string => path.join(tmpdir(), LIBRARY);
