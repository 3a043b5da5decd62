/**
 * Reports → shards, and the reports of a shard → its rows: what only several reports of one publisher can say. The same
 * on one machine and on many, so that both write the same files.
 */
import { createHash } from 'node:crypto';
import { tabulate } from '../dataset/tabulate.js';
import type { ShardPlan } from '../dataset/write.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { bodyIn, type Whose } from '../domain/publishers.js';
import type { Report, Source } from '../model/report.js';
import { acrossYears } from './link-years.js';
import { applyReview } from './review.js';
import type { ReviewRow } from './review-rows.js';
import type { Verdicts } from './verdicts.js';

const SHARD_SIZE = 64;
const MOST_SHARDS = 1024;

export const sha256 = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** How many shards so many reports go into: a power of two, so that it seldom changes. */
export const shardCount = (reports: number, size: number = SHARD_SIZE): number =>
  Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(Math.max(1, reports / size))));

/**
 * The number that tells the shard. All reports of a publisher are in one, which is found by the publisher's name alone,
 * so that a report more or less changes one shard; a report of nobody's goes by its own name.
 */
export const shardNumber = (file: string, whose: Whose | undefined): number =>
  Number.parseInt(sha256(bodyIn(whose) ?? file).slice(0, 8), 16);

export const shardId = (number: number, count: number): string =>
  `${String(number % count).padStart(4, '0')}-of-${count}`;

/** The bytes of a report, and of one out of a web archive where and when they were captured: its row says so. */
export const versionOf = ({ sha256, capture }: Pick<Source, 'sha256' | 'capture'>): string =>
  capture === undefined ? sha256 : `${sha256} ${JSON.stringify(capture)}`;

/** What a version was made of. */
export function sourceOf(version: string): Pick<Source, 'sha256' | 'capture'> {
  const blank = version.indexOf(' ');
  if (blank === -1) return { sha256: version };
  return {
    sha256: version.slice(0, blank),
    capture: JSON.parse(version.slice(blank + 1)) as NonNullable<Source['capture']>,
  };
}

/** A report of a shard, before it is fetched. */
export interface Sharded {
  /** How it is called in the dataset. */
  readonly file: string;
  /** What its rows are made from (`versionOf`). */
  readonly version: string;
  /** The whole result of a file that was refused or quarantined. */
  readonly closed: Report | null;
  readonly whose: Whose | undefined;
}

/** Hash of all that the rows of a shard are made from. */
const shardFingerprint = (library: string, of: readonly Sharded[], verdicts: readonly ReviewRow[]): string =>
  sha256(
    library,
    of.map(({ file, version, closed, whose }) => [file, version, closed, whose ?? null]),
    verdicts,
  );

export interface ShardOptions {
  /** Hash of the library. */
  readonly library: string;
  readonly verdicts: Pick<Verdicts, 'on' | 'names'>;
  readonly domain?: Domain;
}

/** Reports whose rows lie in memory at once, but for those of one publisher, which are never parted. */
const PART_SIZE = 64;

/** The reports of one publisher together, in the order of the first of each; one of nobody's stands for itself. */
function byBody<Of extends Sharded>(of: readonly Of[]): Iterable<Of[]> {
  const bodies = new Map<string | symbol, Of[]>();
  for (const one of of) {
    const key = bodyIn(one.whose) ?? Symbol(one.file);
    const together = bodies.get(key);
    if (together) together.push(one);
    else bodies.set(key, [one]);
  }
  return bodies.values();
}

/**
 * The reports of a shard in parts, publishers whole. A shard of the usual size is one part, in the order of its reports;
 * the shards of millions have many.
 */
function partsOf<Of extends Sharded>(of: readonly Of[]): Of[][] {
  if (of.length <= PART_SIZE) return [[...of]];
  const parts: Of[][] = [];
  for (const together of byBody(of)) {
    const last = parts.at(-1);
    if (last && last.length + together.length <= PART_SIZE) last.push(...together);
    else parts.push(together);
  }
  return parts;
}

/**
 * How a shard is written.
 * @param fetch the report of an entry, or of a record
 */
export function shardPlan<Of extends Sharded>(
  id: string,
  of: readonly Of[],
  fetch: (one: Of) => Report | Promise<Report>,
  { library, verdicts, domain = OFFICIAL }: ShardOptions,
): ShardPlan {
  const rowsOn = (some: readonly Sharded[]) => some.flatMap(({ file }) => verdicts.on.get(file) ?? []);
  const whose = new Map(of.map((one) => [one.file, one.whose]));
  const whoseIs = ({ source }: Report) => whose.get(source.path);
  return {
    id,
    fingerprint: shardFingerprint(library, of, rowsOn(of)),
    make: async function* () {
      for (const part of partsOf(of)) {
        const read: Report[] = [];
        for (const one of part) read.push(await fetch(one));
        const linked = acrossYears(read, domain, whoseIs);
        const { stale, ...related } = applyReview(
          linked.reports,
          linked.findings,
          rowsOn(part),
          verdicts.names(read),
        );
        yield {
          sources: tabulate(related, (report) => bodyIn(whoseIs(report)), domain),
          stale: stale.map(({ message }) => message),
        };
      }
    },
  };
}
