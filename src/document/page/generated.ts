/** What a style sheet writes before or behind an element (CSS Generated Content): a person sees it as any other text. */
import { UNKNOWN_SIGN } from '../document.js';

/** Strings, attributes and counters, and what a list of them may hold besides. */
const PARTS =
  /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|attr\(\s*([\w-]+)[^)]*\)|(counters?)\([^)]*\)/g;
/** A property that an element sets for itself. */
const OF_ELEMENT = /var\(\s*(--[\w-]{1,60})[^)]*\)/g;
const ESCAPE = /\\([0-9a-f]{1,6})\s?|\\\r?\n|\\([\s\S])/gi;
/** Signs of icon fonts. */
const ICONS = /[\ue000-\uf8ff]/g;
/** Points, arrows and brackets dress a line; letters, numbers and the marks for none say something. */
const SAYS_SOMETHING = /[\p{L}\p{N}\u25a1]|^\s*[-\u2013\u2014/\\]+\s*$/u;

const withoutEscapes = (text: string): string =>
  text.replace(ESCAPE, (_, code: string | undefined, sign: string | undefined) => {
    if (code === undefined) return sign ?? '';
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });

const propertiesOf = (style: string) =>
  new Map(
    [...style.matchAll(/(?:^|;)\s*(--[\w-]{1,60})\s*:([^;]{0,200})/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

/** The text of a `content` value; empty where it says nothing. What a counter has come to is not known. */
export function contentOf(value: string, attributes: Readonly<Record<string, string>>): string {
  let text = '';
  const set = value.includes('var(') ? propertiesOf(attributes.style ?? '') : null;
  const said = set ? value.replace(OF_ELEMENT, (_, name: string) => set.get(name) ?? '') : value;
  for (const [, double, single, attribute, counter] of said.matchAll(PARTS)) {
    if (attribute !== undefined) text += attributes[attribute.toLowerCase()] ?? '';
    else text += counter ? UNKNOWN_SIGN : withoutEscapes(double ?? single ?? '');
  }
  const plain = text.replace(ICONS, '');
  return SAYS_SOMETHING.test(plain) ? plain : '';
}
