/**
 * What reports say of their publishers → whose they are. All must be asked of at once, in the order of the reports; the
 * same words are asked of once, so that a million reports are some ten thousand records.
 */
import { shardCount, shardNumber } from '../corpus/shards.js';
import { bodyIn, whoseAre } from '../domain/publishers.js';
import type { NameRecord, Run } from './run.js';

/** The run with its number of shards, then an answer a record. */
export async function* name(run: Run, whos: AsyncIterable<string>): AsyncGenerator<Run | NameRecord> {
  yield { ...run, shards: shardCount(run.reports) };
  const asked: {
    readonly who: string;
    readonly publisher: string | null;
    readonly region_code: string | null;
  }[] = [];
  for await (const who of whos) {
    const [publisher, region_code] = JSON.parse(who) as [string | null, string | null];
    asked.push({ who, publisher, region_code });
  }
  const all = whoseAre(asked, (one) => one);
  for (const one of asked) {
    const whose = all.get(one)!;
    yield [one.who, JSON.stringify(whose), bodyIn(whose) === null ? null : shardNumber('', whose)];
  }
}
