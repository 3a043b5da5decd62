/**
 * The TypeScript kernel among those of the user, for VS Code and a Jupyter of the user's own. `gongkai lab` needs none
 * of it: this is done only for who asks for it.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../dataset/whole-file.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { EnvironmentError } from './errors.js';
import { KERNEL, kernelSpec } from './jupyter.js';
import { findTslab } from './tslab.js';

/** Says in the file that it is ours, and may be written anew. */
const OURS = 'gongkai';

/** Where Jupyter looks for what is the user's (jupyter_core's `jupyter_data_dir`). */
export function userDataFolder(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === 'darwin') return join(home, 'Library', 'Jupyter');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'jupyter');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jupyter');
}

/**
 * Registers the kernel for the user.
 * @returns the folder, which is all there is to delete
 * @throws EnvironmentError where a kernel of that name is there that is not ours
 */
export function registerKernel(env: NodeJS.ProcessEnv, node: string = process.execPath): string {
  const folder = join(userDataFolder(env), 'kernels', KERNEL);
  const file = join(folder, 'kernel.json');
  if (existsSync(file) && !isOurs(file)) throw new EnvironmentError(say(foreign(folder)));
  const spec = { ...kernelSpec(node, findTslab().folder), metadata: { [OURS]: true } };
  mkdirSync(folder, { recursive: true });
  writeWhole(file, `${JSON.stringify(spec, null, 2)}\n`);
  return folder;
}

function isOurs(file: string): boolean {
  try {
    const { metadata } = JSON.parse(readFileSync(file, 'utf8')) as { metadata?: Record<string, unknown> };
    return metadata?.[OURS] === true;
  } catch {
    return false;
  }
}

const foreign = (folder: string) =>
  both(
    `${folder} holds a kernel “${KERNEL}” that gongkai did not register; it stays. The notebooks ask for a kernel of that name: delete the folder first to have ours.`,
    `${folder} 中已有名为“${KERNEL}”的内核，并非由 gongkai 注册，保留不动。笔记本使用的正是这个名称：如要使用本程序的内核，请先删除该文件夹。`,
  );
