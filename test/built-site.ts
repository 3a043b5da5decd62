/**
 * What `npm start` makes of the notebooks and reports of this repository, for tests that only read it: the project's own
 * build, which is made where it is not there, and brought up to date where it is old.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectAt } from '../src/commands/project.js';
import type * as Start from '../src/commands/start.js';
import { packageRoot } from '../src/notebook/package-root.js';

// The library as `npm start` has it: what another build of it made counts as old, and notebooks would be executed again.
const { start }: typeof Start = await import(
  pathToFileURL(path.join(packageRoot(), 'dist', 'commands', 'start.js')).href
);

export interface BuiltSite {
  /** The folder `build`; nothing in it may be changed. */
  readonly build: string;
  /** The version that its pages name. */
  readonly version: string;
  readonly site: NonNullable<Start.StartResult['site']>;
}

/** @throws if the notebooks or the reports do not become pages */
export async function builtSite(): Promise<BuiltSite> {
  const { root, reports, build } = projectAt(packageRoot());
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const lines: string[] = [];
  const { site } = await start({ root, paths: [reports], version, log: (line) => lines.push(line) });
  if (!site) throw new Error(lines.join('\n'));
  return { build, version, site };
}
