/** Where a page stands: in which language, and how it reaches what all pages share and its twin. */
import type { Language } from '../model/words.js';

export interface Place {
  readonly language: Language;
  /** From the page's folder to that of the site: empty, or `../` once or more. */
  readonly root: string;
  /** Address of the first page in the same language. */
  readonly home: string;
  /** Address of the same page in the other language; null where it does not lie beside this one. */
  readonly twin: string | null;
  /** From the folder of the site to the page, and to the folder of its edition. */
  readonly address: string;
  readonly edition: string;
}

/** The address of a file of this name: what would part an address is written as a code. */
export const fileAddress = (name: string): string => encodeURIComponent(name);

export const otherThan = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

/** The folder of an edition below that of the site: the first language has the site's own. */
export const editionFolder = (language: Language, first: Language): string =>
  language === first ? '' : `${language}/`;

/**
 * The place of a page of the site.
 * @param address of the page within its edition, as it stands in a link: `01-a.html`, `reports/b.html`
 * @param first the language of the site's first page
 */
export function placeOf(address: string, language: Language, first: Language): Place {
  const up = '../'.repeat(address.split('/').length - 1);
  const own = editionFolder(language, first);
  const out = own === '' ? '' : '../';
  return {
    language,
    root: `${up}${out}`,
    home: `${up}index.html`,
    twin: `${up}${out}${editionFolder(otherThan(language), first)}${address}`,
    address: `${own}${address}`,
    edition: own,
  };
}

/** The place of a page in a folder beside another page, whose twin lies in the same folder beside that page's twin. */
export function beside({ language, root, home, twin, edition }: Place, address: string): Place {
  const up = '../'.repeat(address.split('/').length - 1);
  const other = twin === null ? null : `${up}${twin.replace(/[^/]*$/, '')}${address}`;
  return {
    language,
    root: `${up}${root}`,
    home: `${up}${home}`,
    twin: other,
    address: `${edition}${address}`,
    edition,
  };
}

/** The place of a page that lies alone, in no site. */
export const alone = (language: Language): Place => ({
  language,
  root: '',
  home: 'index.html',
  twin: null,
  address: '',
  edition: '',
});
