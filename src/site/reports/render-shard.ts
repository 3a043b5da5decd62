/** Renders the reports of one shard, as far as they changed: all that a report is told by is in its shard. */
import type { SourceLine } from '../../corpus/sources.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Shard } from '../../dataset/manifest.js';
import type { Language } from '../../model/words.js';
import { pinyinNames } from '../pinyin.js';
import type { Made } from './made.js';
import {
  type Addressing,
  contextIn,
  type Edition,
  hashOf,
  type ReportPagesOptions,
  unitName,
} from './pages.js';
import { type ReportData, reportRows } from './report-data.js';
import { renderReport, reportTitle } from './report-page.js';
import type { Unwritten } from './unwritten.js';

/** By report the hash of what its page is made from. */
export type Hashes = Readonly<Record<string, string>>;
/** The same by language. */
export type HashesIn = Readonly<Partial<Record<Language, Hashes>>>;

export interface ShardRendering {
  readonly dataset: Dataset;
  readonly at: Addressing;
  readonly sourceOf: (file: string) => SourceLine | null;
  readonly editions: readonly EditionRendering[];
}

export interface EditionRendering extends Pick<Edition, 'language'> {
  readonly before: Made | null;
  /** Reports whose pages are not there as they were written. */
  readonly lost: ReadonlySet<string>;
  readonly unwritten: Unwritten;
}

export type RenderOptions = Pick<ReportPagesOptions, 'manifest' | 'site' | 'first' | 'read'>;

/** What every page is made from, beside its report. */
export const commonOf = ({ manifest, site, first }: RenderOptions, language: Language, at: Addressing) =>
  [manifest.library, site.version, site.licence, language, first, at] as const;

/** What renders shards in some of the languages. */
export function shardRenderer(
  { dataset, at, sourceOf, editions }: ShardRendering,
  options: RenderOptions,
): (shard: Shard, languages: readonly Language[]) => Promise<HashesIn> {
  const { manifest, read } = options;
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const versions = new Map(entries.map(({ file, sha256 }) => [file, sha256]));
  const all = editions.map((edition) => ({
    ...edition,
    common: hashOf(commonOf(options, edition.language, at)),
    context: contextIn(edition.language, at),
    known: new Map(
      Object.values(edition.before?.shards ?? {}).flatMap(({ reports }) => Object.entries(reports)),
    ),
  }));
  return async (shard, languages) => {
    await dataset.narrowTo([shard]);
    const asked = all.filter(({ language }) => languages.includes(language));
    const reports = new Map(asked.map(({ language }) => [language, {} as Record<string, string>]));
    for (const [file, data] of await reportRows(dataset)) {
      const { verdicts, ...row } = data;
      const source = sourceOf(file);
      const said = hashOf(versions.get(file), source, row, [...verdicts]);
      const due = asked.flatMap(({ language, common, known, lost, unwritten, context }) => {
        const from = hashOf(common, said);
        reports.get(language)![file] = from;
        const isThere = unwritten.has(file, from) || (known.get(file) === from && !lost.has(file));
        return isThere ? [] : [{ from, context, unwritten }];
      });
      const reading = due.length > 0 ? await read(file) : null;
      if (!reading) continue;
      const whole: ReportData = { ...data, reading, source };
      const { publisher, body } = data.row;
      const pinyin = at.own ? pinyinNames([publisher, body].filter((name) => name !== null)) : {};
      for (const { from, context, unwritten } of due) {
        const [title, html] = [context.say(reportTitle(whole)), renderReport(whole, context)];
        unwritten.add(unitName(file, at.own), { file, from, title, html, pinyin });
      }
    }
    return Object.fromEntries(reports);
  };
}
