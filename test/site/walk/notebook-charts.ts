/** The charts of the notebooks that lie beside the pages, by the names that pages give them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../src/model/words.js';
import { parseNotebook } from '../../../src/notebook/notebook.js';
import { introduce } from '../../../src/site/page.js';

export type Spec = Readonly<Record<string, unknown>>;

/** Specifications by file, language and number, as long as the file is the same. */
const known = new Map<
  string,
  { readonly written: bigint; readonly specs: ReadonlyMap<number, Spec | null> }
>();

/** The folder of the edition that a page is of. */
export function editionOf(file: string): string {
  const folder = path.dirname(file);
  return path.basename(folder) === 'charts' ? path.dirname(folder) : folder;
}

/** The specification in Vega-Lite of a chart: `04-requests-3` is the third of its notebook; null where there is none. */
export function specOf(edition: string, name: string, language: Language): Spec | null {
  const [, stem = '', number] = /^(.*)-(\d+)$/.exec(name) ?? [];
  const file = path.join(edition, `${stem}.ipynb`);
  if (number === undefined || !existsSync(file)) return null;
  // A page has thousands of numbers, and asks for the chart of each.
  const written = statSync(file, { bigint: true }).mtimeNs;
  const key = `${language} ${file}`;
  const before = known.get(key);
  if (before?.written === written) return before.specs.get(Number(number)) ?? null;
  const { charts } = introduce(stem, parseNotebook(readFileSync(file, 'utf8')), language);
  const specs = new Map(charts.map(({ number, spec }) => [number, spec]));
  known.set(key, { written, specs });
  return specs.get(Number(number)) ?? null;
}
