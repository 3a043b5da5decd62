/**
 * How many reports are made up, and which: the same ones on every run of the tests. GONGKAI_RUNS=20000 makes more
 * of them and GONGKAI_SEED=7 others; a failure prints the seed and the path that fast-check needs to repeat it.
 */
const number = (name: string): number | undefined =>
  process.env[name] ? Number(process.env[name]) : undefined;

/** @param numRuns that take a few seconds on a slow machine */
export const settings = (numRuns: number) => ({
  numRuns: number('GONGKAI_RUNS') ?? numRuns,
  seed: number('GONGKAI_SEED') ?? 711,
  includeErrorInReport: true,
  // Making a failure smaller is stopped here too, unless somebody asked for a long run.
  ...(process.env.GONGKAI_RUNS ? {} : { interruptAfterTimeLimit: 120_000 }),
});
