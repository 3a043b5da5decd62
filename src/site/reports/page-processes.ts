/** Processes that render reports and write the files of their pages beside each other. */
import { JobPool } from '../../corpus/job-pool.js';
import type { Language } from '../../model/words.js';
import type { PageCommon, PageJob, PageResult, ShardJob } from './page-worker.js';
import type { ReportPagesOptions } from './pages.js';
import type { HashesIn } from './render-shard.js';
import type { UnitJob } from './write-unit.js';

/** From so many reports on other processes are worth their start. */
const MANY = 500;
/** Units that are written by one process at a time. */
const UNITS = 32;

const WORKER = new URL('./page-worker.js', import.meta.url);

type Later<Result> = ReadonlyMap<string, Promise<Result | null>>;

export class PageProcesses {
  private readonly pool: JobPool<PageJob, PageResult> | null;
  private readonly from: number;
  private readonly after: Promise<unknown>;

  /** @param common what each process is told; null where it cannot be told */
  constructor({ processes }: Pick<ReportPagesOptions, 'processes'>, common: Omit<PageCommon, 'cache'>) {
    const { cache, most = 1, from = MANY, after = Promise.resolve() } = processes ?? {};
    this.pool =
      cache !== undefined && most > 1 ? new JobPool(WORKER, most, { ...common, cache } as PageCommon) : null;
    this.from = from;
    this.after = after;
  }

  /**
   * Has shards rendered; nothing where they are few. What is null must be done by whoever asks.
   * @param each how many reports a shard has
   * @returns what came of each, by its id
   */
  shards(jobs: readonly ShardJob[], each: number): Later<HashesIn> {
    if (jobs.length * each < this.from) return new Map();
    return new Map(jobs.map((job) => [job.shard, this.ask(job).then((said) => said?.reports ?? null)]));
  }

  /** Has the files of units written; nothing where they hold few reports. */
  units(jobs: readonly UnitJob[], language: Language): Later<Readonly<Record<string, string>>> {
    if (jobs.reduce((sum, { files }) => sum + files.length, 0) < this.from) return new Map();
    const parts = Array.from({ length: Math.ceil(jobs.length / UNITS) }, (_, at) =>
      jobs.slice(at * UNITS, (at + 1) * UNITS),
    );
    return new Map(
      parts.flatMap((units) => {
        const said = this.ask({ units, language });
        return units.map(({ unit }) => [unit, said.then((one) => one?.written?.[unit] ?? null)] as const);
      }),
    );
  }

  close(): void {
    this.pool?.close();
  }

  private ask(job: PageJob): Promise<PageResult | null> {
    // What they do not do is done by whoever asks, and then, too.
    return this.after.then(() => this.pool?.ask(job) ?? null);
  }
}
