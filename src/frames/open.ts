/** The door of the library: reports in, tables to ask out. */
import { openDataset } from '../corpus/open-dataset.js';
import type { Dataset } from '../dataset/dataset.js';
import { LANGUAGE_VARIABLE, languageNamed, say, speak } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, type Language, type Text, template } from '../model/words.js';
import { Gongkai } from './gongkai.js';

/**
 * Opens reports as a dataset.
 *
 * ```ts
 * const g = await open(); // the project's data/reports
 * const one = await open('../data/reports/ouhai-2018.txt'); // or a folder, an archive, a dataset that was built
 * ```
 *
 * @param what by default the reports of the project, or those that the command was given
 * @param language in which charts and tables speak, by default that of the variable GONGKAI_LANG, else English
 * @throws PathError if a path does not exist
 */
export async function open(
  what?: string | readonly string[],
  { language }: { readonly language?: Language } = {},
): Promise<Gongkai> {
  speak(language ?? languageNamed(process.env[LANGUAGE_VARIABLE]) ?? 'en');
  const dataset = await openDataset(what);
  const { summary, html, used } = await summaryOf(dataset);
  return new Gongkai(dataset, summary, used, html);
}

const SUMMARY = template(
  '{reports} of {publishers}{span}, {figures}{others}',
  '{publishers}{span}的 {reports}，{figures}{others}',
);

/** `51 reports of 19 publishers for 2009–2025, 4,327 figures; 2 other files`. */
async function summaryOf(
  dataset: Dataset,
): Promise<{ readonly summary: string; readonly html: string; readonly used: () => void }> {
  const { result, tell } = await dataset.untold(`
    select count(*) filter (where status = 'report') as reports, count(distinct body) as publishers,
      min(year) filter (where status = 'report') as first, max(year) filter (where status = 'report') as last,
      count(*) filter (where status <> 'report') as others, coalesce(sum(figures), 0) as figures
    from reports`);
  const row = result.rows[0] as Record<string, number | null>;
  const years = row.first === row.last ? `${row.first}` : `${row.first}–${row.last}`;
  const other = counted(row.others ?? 0, 'file');
  const said = (shown: (list: 'reports' | 'publishers', count: Text) => Text) =>
    say(
      SUMMARY({
        reports: shown('reports', counted(row.reports ?? 0, 'report')),
        publishers: shown('publishers', counted(row.publishers ?? 0, 'publisher')),
        span: row.first === null ? '' : both(` for ${years}`, ` ${years.replace('–', '—')} 年度`),
        figures: shown('reports', counted(row.figures ?? 0, 'figure')),
        others: row.others ? both(`; ${other.en.replace('file', 'other file')}`, `；另有 ${other.zh}`) : '',
      }),
    );
  const summary = said((_, count) => count);
  // Pages link what is counted to the list of it; numbers and words of ours need no escaping.
  const html = said((list, { en, zh }) =>
    both(`<span data-list="${list}">${en}</span>`, `<span data-list="${list}">${zh}</span>`),
  );
  return { summary, html, used: tell };
}
