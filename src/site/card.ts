/** What messengers show where somebody sends a link: title, words and a picture (Open Graph). */
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import { otherThan, type Place } from './place.js';
import { LAYOUT } from './words.js';

/** A picture that stands for a page. */
export interface CardPicture {
  /** Address of a PNG file from the folder of the edition: messengers draw no other. */
  readonly src: string;
  readonly alt: string;
}

export interface CardOptions {
  readonly place: Place;
  /** Whole address of the site, with `/` at its end; null where nobody has said it. */
  readonly address: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly picture: CardPicture | null;
}

/** Names of places and languages as Open Graph has them. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', zh: 'zh_CN' };

/**
 * The tags. Those that name an address need the whole of it: without that of the site they are left out, as a relative one
 * would lead nowhere.
 */
export function cardTags({ place, address, title, description, picture }: CardOptions): string[] {
  const { language } = place;
  const tag = (name: string, content: string) =>
    `<meta property="og:${name}" content="${escapeHtml(content)}">`;
  const whole = (path: string) => `${address}${path}`;
  const tags = [
    tag('type', 'website'),
    tag('site_name', LAYOUT.siteName[language]),
    tag('title', title),
    ...(description === null ? [] : [tag('description', description)]),
    tag('locale', LOCALES[language]),
    tag('locale:alternate', LOCALES[otherThan(language)]),
  ];
  if (address === null) return tags;
  const url = whole(place.address);
  return [
    ...tags,
    tag('url', url),
    `<link rel="canonical" href="${escapeHtml(url)}">`,
    ...(picture === null
      ? ['<meta name="twitter:card" content="summary">']
      : [
          tag('image', whole(`${place.edition}${picture.src}`)),
          tag('image:type', 'image/png'),
          tag('image:alt', picture.alt),
          '<meta name="twitter:card" content="summary_large_image">',
        ]),
  ];
}
