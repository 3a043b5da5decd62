/** Tables that name an indicator, a series, a rate, a check and the like: the name leads to its definition. */
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import { definitionGroups } from './reports/definitions.js';

/** Kinds of definitions whose names stand in cells; of those that share a name the first is meant. */
const KINDS = ['series', 'indicators', 'rates', 'checks', 'criteria'];

const known = new Map<Language, ReadonlyMap<string, string>>();

/** By name, as HTML has it, the address on the page of definitions. */
function namesIn(language: Language): ReadonlyMap<string, string> {
  let names = known.get(language);
  if (!names) {
    const found = new Map<string, string>();
    const groups = new Map(definitionGroups(language).map(([kind, , list]) => [kind, list]));
    for (const { name, anchor } of KINDS.flatMap((kind) => groups.get(kind) ?? []))
      if (!found.has(escapeHtml(name[language]))) found.set(escapeHtml(name[language]), anchor);
    names = found;
    known.set(language, names);
  }
  return names;
}

/** The table with a link in each cell of text that is the name of a definition, and nothing else. */
export function withDefinitions(html: string, language: Language): string {
  const names = namesIn(language);
  return html.replace(/(<td\b[^>]*>)([^<]+)(?=<\/td>)/g, (cell, open: string, text: string) => {
    const anchor = names.get(text);
    return anchor === undefined
      ? cell
      : `${open}<a class="defined" href="definitions.html#${anchor}">${text}</a>`;
  });
}
