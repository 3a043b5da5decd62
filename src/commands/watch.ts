/** Starts again whenever a report or a notebook changes: what `npm run watch` does. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileOnDisk } from '../corpus/archive-path.js';
import { filesUnder, PathError } from '../corpus/files.js';
import { asMachineError, otherwise } from '../corpus/machine-error.js';
import { buildFolder } from '../corpus/project.js';
import { sourcesFileOf } from '../corpus/sources.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { serveSite } from '../site/server.js';
import { buildOptions } from './build.js';
import type { Command } from './command.js';
import { LIMIT_OPTIONS } from './limit-options.js';
import { type StartOptions, start } from './start.js';

export interface WatchOptions extends StartOptions {
  /** Ends it; without one it goes on until the process is ended. */
  readonly signal?: AbortSignal;
  /** How often the folders are looked at, in milliseconds (default 500). */
  readonly interval?: number;
  /** Port of the server (default: any that is free). */
  readonly port?: number;
}

/**
 * Looking at names, sizes and times twice a second is all the watching there is: it works alike on every system, on
 * network drives and in containers, where notices of changes get lost. A look that takes long is taken less often.
 */
const SHARE_OF_TIME = 10;

/**
 * Runs `start`, serves the site, and runs `start` again when something changes and then stays as it is: a file that
 * is still being copied changes from look to look. A start that fails is said and does not end the watching.
 * @returns 0 once the signal ends it
 */
export async function watch(options: WatchOptions): Promise<number> {
  const { root, paths, log, signal, interval = 500 } = options;
  const notebooks = path.join(root, 'notebooks');
  const watched = [...new Set([...paths.flatMap((one) => [one, ...besideOf(one)]), notebooks])];
  const build = async () => {
    try {
      await start(options);
    } catch (error) {
      const said = error instanceof PathError ? error : asMachineError(error);
      if (!said) throw error;
      log(`  ${said.message}`);
    }
  };
  let built = await look(watched);
  await build();
  const server = await serveSite(path.join(buildFolder(root), 'site'), options.port);
  log(
    say(
      both(
        `Watching ${paths.join(', ')} and the notebooks. Open ${server.url} (end with Ctrl-C)`,
        `正在留意 ${paths.join('、')} 和笔记本的变化。请打开 ${server.url}（按 Ctrl-C 结束）`,
      ),
    ),
  );
  let last = built;
  while (!signal?.aborted) {
    const started = performance.now();
    const now = await look(watched);
    const took = performance.now() - started;
    const settled = now === last;
    last = now;
    if (settled && now !== built) {
      built = now;
      log(say(both('Something changed', '内容有变化')));
      await build();
      server.reload();
    }
    const wait = Math.max(interval, took * SHARE_OF_TIME);
    await sleep(settled ? wait : interval, undefined, { signal }).catch(() => {});
  }
  await server.close();
  return 0;
}

/** What lies beside reports and belongs to them. */
const besideOf = (start: string) => [
  sourcesFileOf(start),
  path.join(path.dirname(path.resolve(start)), 'review.csv'),
];

/** Names, sizes and times of all files under the paths, as one text. Packages and hidden files are passed over. */
async function look(paths: readonly string[]): Promise<string> {
  const lists = await Promise.all(paths.map((one) => filesUnder(one).catch(otherwise(() => []))));
  const files = lists.flat().filter((file) => !file.split(path.sep).includes('node_modules'));
  const lines = await Promise.all(
    files.map(async (file) => {
      const found = await stat(await fileOnDisk(file)).catch(otherwise(() => null));
      return found ? `${file}\0${found.size}\0${found.mtimeMs}` : file;
    }),
  );
  return lines.join('\n');
}

export const command: Command = {
  usage: both('[PATH…]', '[路径…]'),
  summary: both(
    'build, and again whenever a report or notebook changes; the open page reloads',
    '生成，并在年报或笔记本变化时重新生成；打开的网页随之刷新',
  ),
  options: LIMIT_OPTIONS,
  run: (call) => watch(buildOptions(call)),
};
