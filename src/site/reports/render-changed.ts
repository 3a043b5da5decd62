/** Renders the reports that changed since the last run. */
import { both, type Language } from '../../model/words.js';
import type { Made } from './made.js';
import type { PageProcesses } from './page-processes.js';
import { hashOf, type ReportPagesOptions } from './pages.js';
import { commonOf, type EditionRendering, type ShardRendering, shardRenderer } from './render-shard.js';

const PAGES = both('pages of reports', '年报网页');

/**
 * Renders the reports that changed, shard by shard: so time grows with the reports, and one report more asks for the rows of
 * one shard. What it made of each shard is put down in what is `made` of each edition.
 */
export async function renderChanged(
  rendering: Omit<ShardRendering, 'editions'> & {
    readonly editions: readonly (EditionRendering & { readonly made: Made })[];
    readonly processes: PageProcesses;
  },
  options: ReportPagesOptions,
): Promise<void> {
  const { editions, at, sourceOf, processes } = rendering;
  const { manifest, tell } = options;
  const render = shardRenderer(rendering, options);
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const sources = entries.map(({ file }) => sourceOf(file)).filter(Boolean);
  const of = entries.filter(({ closed }) => closed === null).length;
  const saidIn = new Map(
    editions.map(({ language }) => [language, hashOf(commonOf(options, language, at), sources)]),
  );
  const shards = manifest.shards.map((shard) => {
    const parts = editions.map(({ language, before, lost, made }) => {
      const inputs = hashOf(saidIn.get(language), shard.fingerprint);
      const old = before?.shards[shard.id];
      const isSame = old?.inputs === inputs && !Object.keys(old.reports).some((file) => lost.has(file));
      return { language, made, inputs, old: isSame ? old : null };
    });
    const due: Language[] = parts.flatMap(({ language, old }) => (old === null ? [language] : []));
    return { shard, parts, due };
  });
  const rendered = processes.shards(
    shards.filter(({ due }) => due.length > 0).map(({ shard, due }) => ({ shard: shard.id, languages: due })),
    of / Math.max(1, shards.length),
  );
  let done = 0;
  for (const { shard, parts, due } of shards) {
    // What a process could not do is done here.
    const hashes = due.length === 0 ? {} : ((await rendered.get(shard.id)) ?? (await render(shard, due)));
    for (const { language, made, inputs, old } of parts)
      made.shards[shard.id] = old ?? { inputs, reports: { ...hashes[language] } };
    done += Object.keys(parts[0]!.made.shards[shard.id]!.reports).length;
    tell?.(PAGES, done, of);
  }
}
