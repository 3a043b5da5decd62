/** Executed notebooks, from their texts. */
import type { Language } from '../model/words.js';
import { parseNotebook } from '../notebook/notebook.js';
import type { Executed } from './site.js';

/** The notebook of each language, read from the texts of its files. */
export function executedTexts(
  texts: Readonly<Record<Language, string>>,
): Readonly<Record<Language, Executed>> {
  const of = (text: string): Executed => ({ text, notebook: parseNotebook(text) });
  return { en: of(texts.en), zh: of(texts.zh) };
}
