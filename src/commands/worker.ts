/** `gongkai worker TASK`: a part of a run that is spread over many machines. */
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { Call, Command } from './command.js';
import { LIMIT_OPTIONS, limitsIn, OptionError } from './limit-options.js';

/** The results of a task, one after the other. */
type Results = AsyncIterable<unknown>;

const NO_PATHS = both(
  'name at least one file or folder after “list”.',
  '请在“list”之后写明至少一个文件或文件夹。',
);
const NO_FOLDER = both('--into takes the folder of the dataset.', '--into 须写明数据集所在的文件夹。');

const TASKS: Readonly<Record<string, (call: Call) => Promise<Results>>> = {
  list: async ({ positionals: [, ...paths], values }) => {
    const { into, review } = values;
    if (paths.length === 0) throw new OptionError(say(NO_PATHS));
    if (typeof into !== 'string') throw new OptionError(say(NO_FOLDER));
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
  usage: both('TASK [PATH…]', '任务 [路径…]'),
  summary: both(
    'a part of a run on many machines: records of JSON in, records out (see src/cluster)',
    '多机运行中的一项任务：读入 JSON 记录，写出 JSON 记录（见 src/cluster）',
  ),
  options: {
    into: {
      type: 'string',
      value: both('DIR', '文件夹'),
      summary: both(
        'with “list”: the folder of the dataset, seen by all machines',
        '用于“list”：数据集所在的文件夹，所有机器均可访问',
      ),
    },
    review: {
      type: 'string',
      value: both('FILE', '文件'),
      summary: both(
        'with “list”: the verdicts of people (review.csv beside PATH)',
        '用于“list”：人工核实结果（默认为“路径”旁的 review.csv）',
      ),
    },
    seconds: LIMIT_OPTIONS.seconds,
    megabytes: LIMIT_OPTIONS.megabytes,
  },
  notes: [
    both(
      `Tasks: list names the files of PATH…, read makes reports of files, name tells whose these are, relate writes the
tables of whole publishers, finish makes a dataset of them. src/cluster/spark.py runs them on Apache Spark.
A record is a line. The input begins with the first line of “list” (after “name”, with that of “name”) and ends
with the number of its records; input that ends sooner is refused.`,
      `任务：list 列出各路径下的文件，read 把文件读成年报，name 判断各属哪个机关，relate 写出各机关的数据表，finish 合成
数据集。src/cluster/spark.py 在 Apache Spark 上依次运行。每条记录占一行；输入以“list”的首行开头（“name”之后以“name”的
首行开头），以记录数结尾，不完整的输入不予处理。`,
    ),
  ],
  run: async (call) => {
    const [name = ''] = call.positionals;
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
    if (!task) {
      const known = Object.keys(TASKS).join(', ');
      const problem = name
        ? both(`there is no task “${name}”`, `没有“${name}”这项任务`)
        : both('name a task', '请写明任务');
      call.streams.err(`gongkai worker: ${say(problem)} (${known}).\n`);
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
