/** Renders the reports of one shard, as far as they changed: all that a report is told by is in its shard. */
import type { SourceLine } from '../../corpus/sources.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Shard } from '../../dataset/manifest.js';
import type { Made } from './made.js';
import { type Addressing, contextIn, hashOf, type ReportPagesOptions, unitName } from './pages.js';
import { type ReportData, reportRows } from './report-data.js';
import { renderReport, reportTitle } from './report-page.js';
import type { Unwritten } from './unwritten.js';

/** By report the hash of what its page is made from. */
export type Hashes = Readonly<Record<string, string>>;

export interface ShardRendering {
  readonly dataset: Dataset;
  readonly before: Made | null;
  /** Reports whose pages are not there as they were written. */
  readonly lost: ReadonlySet<string>;
  readonly at: Addressing;
  readonly unwritten: Unwritten;
  readonly sourceOf: (file: string) => SourceLine | null;
}

export type RenderOptions = Pick<
  ReportPagesOptions,
  'manifest' | 'site' | 'language' | 'first' | 'read' | 'memory'
>;

/** What every page is made from, beside its report. */
export const commonOf = ({ manifest, site, language, first }: RenderOptions, at: Addressing) =>
  [manifest.library, site.version, site.licence, language, first, at] as const;

/** What renders shards. */
export function shardRenderer(
  { dataset, before, lost, at, unwritten, sourceOf }: ShardRendering,
  options: RenderOptions,
): (shard: Shard) => Promise<Hashes> {
  const { manifest, language, read } = options;
  const common = commonOf(options, at);
  const context = contextIn(language, at);
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const versions = new Map(entries.map(({ file, sha256 }) => [file, sha256]));
  const known = new Map(
    Object.values(before?.shards ?? {}).flatMap(({ reports }) => Object.entries(reports)),
  );
  return async (shard) => {
    await dataset.narrowTo([shard]);
    const reports: Record<string, string> = {};
    for (const [file, data] of await reportRows(dataset)) {
      const { verdicts, ...row } = data;
      const source = sourceOf(file);
      const from = hashOf(common, versions.get(file), source, row, [...verdicts]);
      reports[file] = from;
      if (unwritten.has(file, from) || (known.get(file) === from && !lost.has(file))) continue;
      const reading = await read(file);
      if (!reading) continue;
      const whole: ReportData = { ...data, reading, source };
      const [title, html] = [context.say(reportTitle(whole)), renderReport(whole, context)];
      unwritten.add(unitName(file, at.own), { file, from, title, html });
    }
    return reports;
  };
}
