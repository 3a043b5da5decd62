/** Whether words name the publisher, in full or in short, or its own site. */
import {
  BEFORE_NAME,
  BODY_NAME,
  GOVERNMENT,
  LEVEL,
  OWN_BODY,
  OWN_SITE_NAME,
  SITE_NAME,
  SITE_SIGN,
} from '../../domain/phrases/own-name.js';

const beginsWithLevel = new RegExp(`^${LEVEL}`);
const level = new RegExp(LEVEL);

/** Where the last characters of some words stand in a name, in the same order; the last of them first. */
function placesIn(words: string, name: string): number[] {
  const places: number[] = [];
  let until = name.length;
  while (places.length < words.length) {
    const at = until > 0 ? name.lastIndexOf(words[words.length - 1 - places.length]!, until - 1) : -1;
    if (at === -1) break;
    places.push(at);
    until = at;
  }
  return places;
}

/** How many of the last characters of some words stand in a name, in the same order. */
export const lastIn = (words: string, name: string): number => placesIn(words, name).length;

/** Whether a name is another's in short: 市人社局 for 惠州市人力资源和社会保障局, and not for that of a district. */
export function isShortFor(short: string, name: string): boolean {
  const places = placesIn(short, name);
  if (places.length < short.length) return false;
  return !beginsWithLevel.test(short) || !level.test(name.slice(places.at(-1)! + 1, places.at(-2)));
}

const site = new RegExp(
  `(?<=^|[^\u4e00-\u9fff]|${BEFORE_NAME})((?:(?!${BEFORE_NAME})[\u4e00-\u9fff]){3,16}?)(${SITE_NAME})`,
  'g',
);
const body = new RegExp(
  `(?<=^|[,;:]|${BEFORE_NAME})((?:(?!${BEFORE_NAME})[\u4e00-\u9fff]){2,20}?${BODY_NAME})(?!${BODY_NAME})`,
  'g',
);

/** The words with the publisher's own site called so: 通过江苏民政网公开 → 通过本局网站公开. */
export function withOwnSite(words: string, publisher: string | null): string {
  if (publisher === null || !words.includes(SITE_SIGN)) return words;
  return words.replace(site, (all, name: string, kind: string) => {
    // 县政府网站 is called so by everybody.
    if (name.endsWith(GOVERNMENT) || !isShortFor(name, publisher)) return all;
    return OWN_BODY + (kind.includes(OWN_SITE_NAME) ? kind : OWN_SITE_NAME);
  });
}

/** The words with the publisher called so, whatever its name: 市商务局共收到 → 本局共收到. */
export function withOwnName(words: string, publisher: string | null): string {
  if (publisher === null) return words;
  return words.replace(body, (all, name: string) => (isShortFor(name, publisher) ? OWN_BODY : all));
}
