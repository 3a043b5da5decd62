/** How the page of a publisher is framed: its contents beside it, and names in pinyin where they stand. */
import type { Language, Text } from '../../model/words.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { placeOf } from '../place.js';
import { footed } from '../reports/pages.js';
import { WORDS as REPORT } from '../reports/words.js';
import { WORDS } from './words.js';

export interface Framing {
  readonly first: Language;
  readonly language: Language;
  readonly site: SiteInfo;
}

export interface Page {
  readonly title: string;
  readonly main: string;
  /** Parts of the page that its contents name. */
  readonly sections: readonly (readonly [string, Text])[];
  readonly pinyin: Readonly<Record<string, string>>;
}

/** Of the site what holds for any page of publishers; names are said where they stand. */
export const frameOf = ({ site }: Pick<Framing, 'site'>): SiteInfo => ({ ...footed(site), pinyin: {} });

export function pageOf(name: string, { title, main, sections, pinyin }: Page, options: Framing): string {
  const { language, first } = options;
  const place = placeOf(`publishers/${encodeURIComponent(name)}`, language, first);
  // The one page that loads the others has none of their sections.
  const loads = sections.length === 0;
  return renderLayout({
    site: { ...frameOf(options), pinyin },
    place,
    title: `${title} · gongkai`,
    description: loads ? null : WORDS.title({ publisher: title })[language],
    body: `<div class="layout">\n${contents(language, sections)}\n${main}\n</div>`,
    interactive: false,
    assets: siteAssets(place, loads ? ['report.js'] : [], [...STYLES, 'report']),
  });
}

/** The way to the list, and to the parts of the page. */
function contents(language: Language, sections: readonly (readonly [string, Text])[]): string {
  const items = sections.map(([id, title]) => `<li><a href="#${id}">${title[language]}</a></li>`);
  const list = items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
  return `<nav class="toc" aria-label="${REPORT.home[language]}"><p><a href="index.html">${WORDS.publishers[language]}</a></p>${list}</nav>`;
}
