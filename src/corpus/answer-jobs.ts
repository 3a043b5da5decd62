/** What a process of a `JobPool` runs: a job comes in as a message, what came of it goes out. */

/** What came of a job, or why the parent has to do it itself. */
export type JobMessage<Result> = { readonly result: Result } | { readonly failed: string };

/**
 * Answers jobs, one after the other.
 * @param begin is told once what holds for all, and gives what does a job
 */
export function answerJobs<Common, Job, Result>(
  begin: (common: Common) => Promise<(job: Job) => Promise<Result>>,
): void {
  let ready: ReturnType<typeof begin> | null = null;
  process.on('message', async (message: { readonly common: Common } | { readonly job: Job }) => {
    if ('common' in message) {
      ready = begin(message.common);
      // Said with the first job.
      ready.catch(() => {});
      return;
    }
    const { job } = message;
    const said: JobMessage<Result> = await (async () => ({ result: await (await ready!)(job) }))().catch(
      (error) => ({ failed: String(error) }),
    );
    process.send?.(said);
  });
  process.on('disconnect', () => process.exit(0));
}
