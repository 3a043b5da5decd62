/** Files → reports: the task of a partition. A file that hangs, or takes too much, costs nothing but itself. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isOf } from '../corpus/file-name.js';
import { readAll } from '../corpus/pool.js';
import { shardNumber, versionOf } from '../corpus/shards.js';
import type { Report } from '../model/report.js';
import { orderOf } from './list.js';
import type { FileRecord, ReadRecord, Run } from './run.js';

/** A report of 85 kB takes a tenth of that on its way over the network. */
export const packed = (report: Report): string =>
  deflateRawSync(JSON.stringify(report), { level: 1 }).toString('base64');
export const unpacked = (text: string): Report =>
  JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString()) as Report;

/** A record for each report; of an archive, for each file in it. */
export async function* read(
  { limits }: Pick<Run, 'limits'>,
  files: AsyncIterable<FileRecord>,
): AsyncGenerator<ReadRecord> {
  const ahead: { readonly order: string; readonly name: string; count: number }[] = [];
  async function* items() {
    for await (const [order, path, name] of files) {
      ahead.push({ order, name, count: 0 });
      yield { path, name };
    }
  }
  // The cluster gives a processor to each partition.
  for await (const report of readAll(items(), { ...limits, workers: 1, cache: null })) {
    const { path: file } = report.source;
    // Reports come in the order of the files; those of an archive are named below it.
    while (!isOf(file, ahead[0]!.name)) ahead.shift();
    const of = ahead[0]!;
    const order = `${of.order}.${orderOf(of.count++)}`;
    const { publisher, region_code } = report.identity;
    const who = report.status === 'report' ? [publisher, region_code] : [null, null];
    const number = shardNumber(file, undefined);
    yield [order, JSON.stringify(who), number, file, versionOf(report.source), report.status, packed(report)];
  }
}
