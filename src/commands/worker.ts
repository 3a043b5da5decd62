/** `gongkai worker TASK`: a part of a run that is spread over many machines. */
import type { Call, Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn, OptionError } from './limit-options.js';

/** The results of a task, one after the other. */
type Results = AsyncIterable<unknown>;

const TASKS: Readonly<Record<string, (call: Call) => Promise<Results>>> = {
  list: async ({ positionals: [, ...paths], values }) => {
    const { into, review } = values;
    if (paths.length === 0) throw new OptionError('name at least one file or folder after “list”.');
    if (typeof into !== 'string') throw new OptionError('--into takes the folder of the dataset.');
    const { list } = await import('../cluster/list.js');
    const limits = limitsIn(values);
    return list(paths, { folder: into, limits, review: typeof review === 'string' ? review : undefined });
  },
  read: async () => given((await import('../cluster/read.js')).read),
  name: async () => given((await import('../cluster/name.js')).name),
  relate: async () => given((await import('../cluster/relate.js')).relate),
  finish: async () => given((await import('../cluster/finish.js')).finish),
};

/** Does the task with what comes on the standard input. */
async function given<Record>(
  task: (run: import('../cluster/run.js').Run, records: AsyncIterable<Record>) => Results,
): Promise<Results> {
  const { readInput } = await import('../cluster/run.js');
  const { hashOfLibrary } = await import('../corpus/library-hash.js');
  const { run, records } = await readInput<Record>(process.stdin, hashOfLibrary());
  return task(run, records);
}

export const command: Command = {
  usage: 'TASK [PATH…]',
  summary: 'a part of a run on many machines: records of JSON in, records out (see src/cluster)',
  options: {
    into: {
      type: 'string',
      value: 'DIR',
      summary: 'with “list”: the folder of the dataset, seen by all machines',
    },
    review: {
      type: 'string',
      value: 'FILE',
      summary: 'with “list”: the verdicts of people (review.csv beside PATH)',
    },
    seconds: LIMIT_OPTIONS.seconds,
    megabytes: LIMIT_OPTIONS.megabytes,
  },
  notes: [
    'Tasks: list names the files of PATH…, read makes reports of files, name tells whose these are, relate writes the',
    'tables of whole publishers, finish makes a dataset of them. src/cluster/spark.py runs them on Apache Spark.',
    'A record is a line. The input begins with the first line of “list” (after “name”, with that of “name”) and ends',
    'with the number of its records; input that ends sooner is refused.',
  ],
  run: async (call) => {
    const [name = ''] = call.positionals;
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
    if (!task) {
      const known = Object.keys(TASKS).join(', ');
      call.streams.err(
        `gongkai worker: ${name ? `there is no task “${name}”` : 'name a task'} (${known}).\n`,
      );
      return 1;
    }
    try {
      for await (const result of await task(call)) call.streams.out(`${JSON.stringify(result)}\n`);
      return 0;
    } catch (error) {
      const { TaskError } = await import('../cluster/run.js');
      if (!(error instanceof TaskError)) throw error;
      call.streams.err(`gongkai worker ${name}: ${error.message}\n`);
      return 1;
    }
  },
};
