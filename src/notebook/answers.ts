/** What a notebook asked of a dataset, kept with the hashes of the answers, and asked again when the dataset is another. */
import path from 'node:path';
import { z } from 'zod';
import { type Asked, DIFFERS } from '../dataset/asking.js';
import { Dataset } from '../dataset/dataset.js';
import { MANIFEST } from '../dataset/manifest.js';

const Parameter = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
]);

/** The questions to one dataset. */
export const Answers = z.object({
  folder: z.string(),
  questions: z.array(z.object({ sql: z.string(), parameters: z.array(Parameter), answer: z.string() })),
});
export type Answers = z.infer<typeof Answers>;

/** What a notebook was made of, beside its code. */
export interface Inputs {
  /** Absolute paths, of which one that ends with a separator is a folder's names. */
  readonly reads: readonly string[];
  readonly asked: readonly Answers[];
}

/** The answer of a dataset that cannot be opened. */
const NONE = 'none';

/**
 * Questions by dataset, each once. One that was answered in two ways in the same run, as `random()` is, has no answer to
 * compare with.
 */
export function answersOf(asked: readonly Asked[], folders: readonly string[]): Answers[] {
  return folders.map((folder) => {
    const questions = new Map<string, Answers['questions'][number]>();
    for (const one of asked.filter((one) => one.folder === folder)) {
      const { sql } = one;
      // What JSON cannot keep, such as NaN, cannot be asked again.
      const { data: parameters } = z.array(Parameter).safeParse(one.parameters);
      const answer = parameters ? one.answer : DIFFERS;
      const key = JSON.stringify([sql, parameters]);
      const known = questions.get(key);
      questions.set(key, {
        sql,
        parameters: parameters ?? [],
        answer: known && known.answer !== answer ? DIFFERS : answer,
      });
    }
    return { folder, questions: [...questions.values()] };
  });
}

/** The file by whose bytes one knows that a dataset is another. */
export const manifestOf = ({ folder }: Pick<Answers, 'folder'>): string => path.join(folder, MANIFEST);

/** Asks datasets as they are now, each question once for all notebooks. */
export class Asking {
  private readonly datasets = new Map<string, Promise<Dataset | null>>();
  private readonly answers = new Map<string, Promise<string>>();

  /** Whether all questions are answered as they were; the first that is not ends it. */
  async answersAlike({ folder, questions }: Answers): Promise<boolean> {
    if (questions.some(({ answer }) => answer === DIFFERS)) return false;
    for (const { sql, parameters, answer } of questions)
      if ((await this.ask(folder, sql, parameters)) !== answer) return false;
    return true;
  }

  private ask(folder: string, sql: string, parameters: Answers['questions'][number]['parameters']) {
    const key = JSON.stringify([folder, sql, parameters]);
    const known = this.answers.get(key);
    if (known) return known;
    const answer = this.dataset(folder).then((dataset) => dataset?.answer(sql, parameters) ?? NONE);
    this.answers.set(key, answer);
    return answer;
  }

  private dataset(folder: string): Promise<Dataset | null> {
    const known = this.datasets.get(folder);
    if (known) return known;
    const opened = Dataset.open(folder).catch(() => null);
    this.datasets.set(folder, opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const dataset of await Promise.all(this.datasets.values())) dataset?.close();
  }
}
