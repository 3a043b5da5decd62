/** Renders the reports that changed since the last run. */
import type { SourceLine } from '../../corpus/sources.js';
import type { Dataset } from '../../dataset/dataset.js';
import { both, type Language, type Text } from '../../model/words.js';
import type { Made } from './made.js';
import { type Addressing, contextIn, hashOf, type ReportPagesOptions, unitName } from './pages.js';
import { type ReportData, reportRows } from './report-data.js';
import { renderReport, reportTitle } from './report-page.js';
import type { Unwritten } from './unwritten.js';

const PAGES: Readonly<Record<Language, Text>> = {
  en: both('pages in English', '英文网页'),
  zh: both('pages in Chinese', '中文网页'),
};

interface Rendering {
  readonly dataset: Dataset;
  readonly before: Made | null;
  /** Reports whose pages are not there as they were written. */
  readonly lost: ReadonlySet<string>;
  readonly at: Addressing;
  readonly made: Made;
  readonly unwritten: Unwritten;
  readonly sourceOf: (file: string) => SourceLine | null;
}

/**
 * Renders the reports that changed, shard by shard, since all that a report is told by is in its shard: so time grows
 * with the reports, and one report more asks for the rows of one shard.
 * @returns by report the hash of what its page is made from
 */
export async function renderChanged(
  { dataset, before, lost, at, made, unwritten, sourceOf }: Rendering,
  options: ReportPagesOptions,
): Promise<ReadonlyMap<string, string>> {
  const { manifest, site, language, first, read, tell } = options;
  const common = [manifest.library, site.version, site.licence, language, first, at];
  const { own } = at;
  const context = contextIn(language, at);
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const versions = new Map(entries.map(({ file, sha256 }) => [file, sha256]));
  const said = hashOf(common, entries.map(({ file }) => sourceOf(file)).filter(Boolean));
  const known = new Map(
    Object.values(before?.shards ?? {}).flatMap(({ reports }) => Object.entries(reports)),
  );
  const hashes = new Map<string, string>();
  const of = entries.filter(({ closed }) => closed === null).length;
  for (const shard of manifest.shards) {
    const inputs = hashOf(said, shard.fingerprint);
    const old = before?.shards[shard.id];
    const isSame = old?.inputs === inputs && !Object.keys(old.reports).some((file) => lost.has(file));
    if (isSame) made.shards[shard.id] = old;
    else {
      await dataset.narrowTo([shard]);
      const reports: Record<string, string> = {};
      for (const [file, data] of await reportRows(dataset)) {
        const { verdicts, ...row } = data;
        const source = sourceOf(file);
        reports[file] = hashOf(common, versions.get(file), source, row, [...verdicts]);
        if (unwritten.has(file, reports[file])) continue;
        if (known.get(file) === reports[file] && !lost.has(file)) continue;
        const reading = await read(file);
        if (!reading) continue;
        const whole: ReportData = { ...data, reading, source };
        const [title, html] = [context.say(reportTitle(whole)), renderReport(whole, context)];
        unwritten.add(unitName(file, own), { file, from: reports[file], title, html });
      }
      made.shards[shard.id] = { inputs, reports };
    }
    for (const [file, hash] of Object.entries(made.shards[shard.id]!.reports)) hashes.set(file, hash);
    tell?.(PAGES[language], hashes.size, of);
  }
  return hashes;
}
