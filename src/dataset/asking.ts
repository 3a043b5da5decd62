/**
 * What is asked of a dataset, for whoever runs a notebook: it is executed again only where an answer is another. Nothing
 * is told, and no answer hashed, where nobody listens.
 */
import { createHash, type Hash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { Part } from './answer.js';
import type { Parameter } from './duckdb.js';

export interface Question {
  /** Folder of the dataset. */
  readonly folder: string;
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** A question with the hash of its answer. */
export interface Asked extends Question {
  readonly answer: string;
}

/** What is opened only to be asked: its files count through the answers, and not by their bytes. */
export interface Opened {
  readonly folder: string;
  /** The database, as its driver knows it. */
  readonly instance: object;
  /** Absolute paths of the files that the tables are read from. */
  readonly files: ReadonlySet<string>;
}

const asked = channel('gongkai:asked');
const opened = channel('gongkai:opened');
const opening = channel('gongkai:opening');

export const isHeard = (): boolean => asked.hasSubscribers;
export const tellAsked = (one: Asked): void => asked.publish(one);
export const tellOpened = (one: Opened): void => opened.publish(one);

/** Does what must be done to find the files of a dataset; what is read for that is not read by the notebook. */
export function whileOpening<T>(find: () => T): T {
  opening.publish(true);
  try {
    return find();
  } finally {
    opening.publish(false);
  }
}

/** The hash of an answer: its columns, and in each of them the cells in the order in which they come. */
export class AnswerHash {
  private readonly hash = createHash('sha256');
  /** Where one part ends and the next begins is no part of the answer. */
  private readonly columns: Hash[] = [];

  add({ columns, count, cells }: Part): this {
    if (this.columns.length === 0) {
      this.hash.update(JSON.stringify(columns));
      for (const _ of columns) this.columns.push(createHash('sha256'));
    }
    if (count > 0)
      for (const [at, hash] of this.columns.entries())
        hash.update(`${JSON.stringify(cells[at]).slice(1, -1)},`);
    return this;
  }

  digest(): string {
    for (const hash of this.columns) this.hash.update(hash.digest('hex'));
    return this.hash.digest('hex');
  }
}

/**
 * In the place of an answer that nothing is compared with: the statement did more than to ask, or was answered otherwise each
 * time. No hash is this.
 */
export const DIFFERS = 'differs';

/** A question that fails has an answer as well: whoever asked may have gone on without. */
export const failed = (error: unknown): string => `failed: ${error instanceof Error ? error.message : error}`;
