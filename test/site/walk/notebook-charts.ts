/** The charts of the notebooks that lie beside the pages, by the names that pages give them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../src/model/words.js';
import { type Notebook, parseNotebook } from '../../../src/notebook/notebook.js';
import { introduce } from '../../../src/site/page.js';

export type Spec = Readonly<Record<string, unknown>>;

const notebooks = new Map<string, { readonly text: string; readonly notebook: Notebook }>();

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
  const text = readFileSync(file, 'utf8');
  const known = notebooks.get(file);
  const notebook = known?.text === text ? known.notebook : parseNotebook(text);
  notebooks.set(file, { text, notebook });
  const { charts } = introduce(stem, notebook, language);
  return charts.find((one) => one.number === Number(number))?.spec ?? null;
}
