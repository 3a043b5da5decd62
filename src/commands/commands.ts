/** The commands of `gongkai`, in the order of the help. Each is loaded when it is called, since some take long to load. */
import type { Command } from './command.js';

export interface Listed {
  readonly name: string;
  /** Names of before. */
  readonly aliases?: readonly string[];
  readonly load: () => Promise<{ readonly command: Command }>;
}

export const COMMANDS: readonly Listed[] = [
  { name: 'init', load: () => import('./init.js') },
  { name: 'build', aliases: ['start'], load: () => import('./build.js') },
  { name: 'watch', load: () => import('./watch.js') },
  { name: 'share', load: () => import('./share.js') },
  { name: 'lab', load: () => import('./lab.js') },
  { name: 'new-notebook', load: () => import('./new-notebook.js') },
  { name: 'profile', load: () => import('./profile.js') },
  { name: 'check', load: () => import('./check/check.js') },
  { name: 'show', load: () => import('./show.js') },
  { name: 'parse', load: () => import('./parse.js') },
  { name: 'worker', load: () => import('./worker.js') },
];

export const commandNamed = (name: string | undefined): Listed | undefined =>
  COMMANDS.find((one) => one.name === name || one.aliases?.includes(name ?? ''));
