/** What a command is: its help, its options and what it does. `commands.ts` lists them. */
import type { WriteStream } from 'node:tty';
import type { Language, Text } from '../model/words.js';
import type { Project } from './project.js';

/** Where the command writes: results to `out`, messages and progress to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The terminal that `err` ends at; undefined where it does not end at one. */
  readonly terminal?: WriteStream | undefined;
}

/** An option with its line of help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string;
  /** What stands for its value in the help: `FILE`. */
  readonly value?: Text | string;
  readonly summary: Text;
}

/** A call, as the command gets it. */
export interface Call {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly streams: Streams;
  /** In which it speaks. */
  readonly language: Language;
  /** The library's version. */
  readonly version: string;
  /**
   * The project that the call is made in.
   * @throws ProjectError where there is none
   */
  readonly project: () => Project;
}

export interface Command {
  /** What follows the name: `PATH…`. */
  readonly usage: Text | string;
  /** One line: what comes of it. */
  readonly summary: Text;
  /** Null: all that follows is handed on as it is. */
  readonly options: Readonly<Record<string, Option>> | null;
  /** Further lines of its own help. */
  readonly notes?: readonly Text[];
  /** @returns the exit status */
  readonly run: (call: Call) => Promise<number>;
}
