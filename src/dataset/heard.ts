/** The questions to a dataset where somebody counts what is asked: each is told with the hash of its answer. */
import type { Part } from './answer.js';
import { AnswerHash, type Asked, DIFFERS, failed, tellAsked } from './asking.js';
import type { Database, Parameter } from './duckdb.js';
import { Keeping, recalled } from './recall.js';

export class Heard {
  /** What tells its answers from those of other datasets, where they may be given again; null where they may not. */
  private known: string | null = null;

  constructor(
    private readonly folder: string,
    private readonly database: Database,
  ) {}

  /** From now on its answers are those of this name: two datasets of one name have the same rows. */
  recallAs(name: string): void {
    this.known = name;
  }

  /** The answer in parts; `tell` hears of the question when all is there. */
  async *parts(
    sql: string,
    parameters: readonly Parameter[],
    tell: (asked: Asked) => void,
  ): AsyncGenerator<Part> {
    const question = { folder: this.folder, sql, parameters };
    const known = this.known === null ? undefined : recalled(this.keyOf(sql, parameters));
    if (known) {
      yield* known.parts;
      tell({ ...question, answer: known.answer });
      return;
    }
    try {
      const { for: what, within } = await this.database.asks(sql);
      if (!within) await this.database.noteFiles(true);
      // Whatever it does may show in the next answer.
      if (what === 'more') this.known = null;
      if (what === 'what lasts') tell({ ...question, answer: yield* this.lasting(sql, parameters) });
      else {
        yield* this.database.parts(sql, parameters);
        tell({ ...question, answer: DIFFERS });
      }
    } catch (error) {
      tellAsked({ ...question, answer: failed(error) });
      throw error;
    }
  }

  private keyOf(sql: string, parameters: readonly Parameter[]): string {
    return JSON.stringify([this.known, sql, parameters]);
  }

  /** An answer that may be given again. @returns its hash */
  private async *lasting(sql: string, parameters: readonly Parameter[]): AsyncGenerator<Part, string> {
    const hash = new AnswerHash();
    const keeping = this.known === null ? null : new Keeping(this.keyOf(sql, parameters));
    for await (const part of this.database.parts(sql, parameters)) {
      hash.add(part);
      keeping?.add(part);
      yield part;
    }
    const answer = hash.digest();
    keeping?.end(answer);
    return answer;
  }
}
