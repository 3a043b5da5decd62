/** What a search finds besides publishers: definitions, and the pages of notebooks. */
import { jsonForScript } from '../html.js';

export interface SearchedPage {
  /** Address from the folder of the edition. */
  readonly href: string;
  /** In the language of the page; in the other as well, where there is one. */
  readonly title: string;
  readonly other: string;
  /** Id of an indicator and the like. */
  readonly id: string;
  /** Group of definitions that it is of; empty for a notebook. */
  readonly kind: string;
}

/** The text of the script. */
export const pageIndex = (pages: readonly SearchedPage[]): string =>
  `window.gongkaiPages = ${jsonForScript(
    pages.map(({ href, title, other, id, kind }) => [href, title, other, id, kind]),
  )};\n`;
