/**
 * What the processes of a cluster say to one another: lines of JSON. What comes in begins with the run, and ends with
 * the number of its records, so that what was cut off is never taken for the whole.
 */
import type { Limits } from '../corpus/limits.js';
import type { ReviewProblem, ReviewRow } from '../corpus/review-rows.js';
import { say } from '../model/language.js';
import { both, type Text } from '../model/words.js';

/** What every task is told: all that its result depends on beside its records. */
export interface Run {
  /** Hash of the library: all machines must have the same. */
  readonly library: string;
  /** The folders and files that are read, and the folder that all lie in (absolute). */
  readonly paths: readonly string[];
  readonly base: string;
  /** Folder of the dataset, which all machines see. */
  readonly folder: string;
  readonly limits: Pick<Limits, 'seconds' | 'megabytes'>;
  /** The verdicts of people, as the machine that began has them. */
  readonly review: {
    readonly file: string;
    readonly rows: readonly ReviewRow[];
    readonly problems: readonly ReviewProblem[];
  };
  /** How many reports there are, and how many shards for them; 0 before they are read. */
  readonly reports: number;
  readonly shards: number;
}

/** Place among all reports: as text it sorts as the files were listed. */
export type Order = string;

/** A file to read. */
export type FileRecord = readonly [order: Order, path: string, name: string, bytes: number];

/** A report as it was read, packed; whoever carries it from one task to the next need not look into it. */
export type ReadRecord = readonly [
  order: Order,
  /** What it says of its publisher, as text: reports of the same text are of the same. */
  who: string,
  /** Tells the shard, where its publisher does not. */
  number: number,
  file: string,
  version: string,
  status: string,
  packed: string,
];

/** Whose the reports with this text are, and the number that tells their shard; null where each has its own. */
export type NameRecord = readonly [who: string, whose: string, number: number | null];

/** A report on its way into its shard. */
export type RelateRecord = readonly [
  order: Order,
  who: string,
  whose: string,
  file: string,
  version: string,
  status: string,
  packed: string,
];

/** What came in is not whole, or not for this library. */
export class TaskError extends Error {
  override readonly name = 'TaskError';

  constructor(said: Text) {
    super(say(said));
  }
}

/** The lines of a stream of bytes. Only `\n` ends one: JSON may hold what else ends lines elsewhere. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]).toString();
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  // A last line without an end was cut off; its number would be another.
}

/**
 * The run, and the records after it as they come.
 * @throws TaskError where the run is of another version of the library; the records where they end before their number
 */
export async function readInput<Record>(
  bytes: AsyncIterable<Uint8Array>,
  library: string,
): Promise<{ readonly run: Run; readonly records: AsyncGenerator<Record> }> {
  const lines = linesOf(bytes);
  const first = await lines.next();
  const run = first.done ? null : (JSON.parse(first.value) as Run);
  if (run === null || typeof run !== 'object')
    throw new TaskError(both('The input has no run.', '输入中没有运行参数。'));
  if (run.library !== library)
    throw new TaskError(
      both(
        'The machine that began has another version of gongkai: install the same on all.',
        '发起运行的机器所装 gongkai 版本不同：请在所有机器上安装同一版本。',
      ),
    );
  return { run, records: recordsIn<Record>(lines) };
}

async function* recordsIn<Record>(lines: AsyncGenerator<string>): AsyncGenerator<Record> {
  let count = 0;
  for await (const line of lines) {
    const record = JSON.parse(line) as Record | number;
    if (typeof record === 'number') {
      if (record !== count)
        throw new TaskError(
          both(
            `${record} records were sent, and ${count} came.`,
            `已发送 ${record} 条记录，收到 ${count} 条。`,
          ),
        );
      return;
    }
    count += 1;
    yield record;
  }
  throw new TaskError(
    both(`The input was cut off after ${count} records.`, `输入在第 ${count} 条记录之后中断。`),
  );
}
