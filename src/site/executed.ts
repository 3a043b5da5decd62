/** Executed notebooks, from their texts. */
import type { Language } from '../model/words.js';
import { type Notebook, parseNotebook } from '../notebook/notebook.js';

/** A notebook as it was executed in one language: the text of its file, which is only read where a page is made of it. */
export class Executed {
  #notebook: Notebook | null = null;

  constructor(readonly text: string) {}

  get notebook(): Notebook {
    this.#notebook ??= parseNotebook(this.text);
    return this.#notebook;
  }
}

/** The notebook of each language. */
export const executedTexts = ({
  en,
  zh,
}: Readonly<Record<Language, string>>): Readonly<Record<Language, Executed>> => ({
  en: new Executed(en),
  zh: new Executed(zh),
});
