/** The project that a command works on: the folder that holds the reports and notebooks, and where build/ goes. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildFolder, isInstalled, LIBRARY, projectFolder } from '../corpus/project.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { packageRoot } from '../notebook/package-root.js';

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

/**
 * The project that `from` belongs to; outside of any, a checkout of ours that was called by its path.
 * @throws ProjectError where there is none
 */
export function findProject(from: string = process.cwd()): Project {
  const root = projectFolder(from) ?? checkout();
  if (root === null) {
    const at = path.resolve(from);
    const none = both(
      `There is no project here: no package.json in ${at} or around it depends on ${LIBRARY}. Make one with “npx ${LIBRARY} init DIR”.`,
      `这里没有项目：${at} 及其上级目录中没有依赖 ${LIBRARY} 的 package.json。可用 “npx ${LIBRARY} init 目录” 新建一个。`,
    );
    throw new ProjectError(say(none));
  }
  return projectAt(root);
}

export const projectAt = (root: string): Project => ({
  root,
  notebooks: path.join(root, 'notebooks'),
  build: buildFolder(root),
  reports: path.join(root, 'data', 'reports'),
});

/** Our own folder, unless it is an installed package. */
function checkout(): string | null {
  const root = packageRoot();
  return !isInstalled(root) && existsSync(path.join(root, 'src', 'build.mjs')) ? root : null;
}
