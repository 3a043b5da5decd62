/** What a search finds besides publishers: definitions, and the pages of notebooks. */
import type { Language } from '../../model/words.js';
import { jsonForScript } from '../html.js';
import { otherThan } from '../place.js';
import { definitionGroups } from '../reports/definitions.js';

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

/** All definitions, as they stand on the page of this name. */
export function definitionPages(page: string, language: Language): SearchedPage[] {
  const other = otherThan(language);
  return definitionGroups(language).flatMap(([, kind, list]) =>
    list.map(({ anchor, name, id }) => ({
      href: `${page}#${anchor}`,
      title: name[language],
      other: name[other],
      id,
      kind: kind[language],
    })),
  );
}
