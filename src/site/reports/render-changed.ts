/** Renders the reports that changed since the last run. */
import { both, type Language, type Text } from '../../model/words.js';
import type { Made } from './made.js';
import type { PageProcesses } from './page-processes.js';
import { hashOf, type ReportPagesOptions } from './pages.js';
import { commonOf, type ShardRendering, shardRenderer } from './render-shard.js';

const PAGES: Readonly<Record<Language, Text>> = {
  en: both('pages in English', '英文网页'),
  zh: both('pages in Chinese', '中文网页'),
};

/**
 * Renders the reports that changed, shard by shard: so time grows with the reports, and one report more asks for the rows of
 * one shard.
 * @returns by report the hash of what its page is made from
 */
export async function renderChanged(
  rendering: ShardRendering & { readonly made: Made; readonly processes: PageProcesses },
  options: ReportPagesOptions,
): Promise<ReadonlyMap<string, string>> {
  const { before, lost, at, made, sourceOf, processes } = rendering;
  const { manifest, language, tell } = options;
  const render = shardRenderer(rendering, options);
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const said = hashOf(commonOf(options, at), entries.map(({ file }) => sourceOf(file)).filter(Boolean));
  const of = entries.filter(({ closed }) => closed === null).length;
  const shards = manifest.shards.map((shard) => {
    const inputs = hashOf(said, shard.fingerprint);
    const old = before?.shards[shard.id];
    const isSame = old?.inputs === inputs && !Object.keys(old.reports).some((file) => lost.has(file));
    return { shard, inputs, old: isSame ? old : null };
  });
  const due = shards.filter(({ old }) => old === null);
  const rendered = processes.shards(
    due.map(({ shard }) => shard.id),
    of / Math.max(1, shards.length),
  );
  const hashes = new Map<string, string>();
  for (const { shard, inputs, old } of shards) {
    // What a process could not do is done here.
    made.shards[shard.id] = old ?? {
      inputs,
      reports: (await rendered.get(shard.id)) ?? (await render(shard)),
    };
    for (const [file, hash] of Object.entries(made.shards[shard.id]!.reports)) hashes.set(file, hash);
    tell?.(PAGES[language], hashes.size, of);
  }
  return hashes;
}
