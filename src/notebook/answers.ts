/** What a notebook asked of a dataset, with the hashes of the answers. */
import { z } from 'zod';
import { type Asked, DIFFERS } from '../dataset/asking.js';

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

/** Answers, and the hash of the manifest of the dataset that gave them. */
export const GivenAnswers = Answers.extend({ manifest: z.string() });
export type GivenAnswers = z.infer<typeof GivenAnswers>;

export type Question = Answers['questions'][number];

/** What a notebook was made of, beside its code. */
export interface Inputs {
  /** Absolute paths, of which one that ends with a separator is a folder's names. */
  readonly reads: readonly string[];
  readonly asked: readonly Answers[];
}

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
