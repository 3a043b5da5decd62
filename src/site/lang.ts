/** The language of words that are not in that of their page: `lang` on each, for screen readers and for fonts. */
import { escapeHtml } from '../model/format.js';
import { LANGUAGES } from '../model/language.js';
import type { Language } from '../model/words.js';

/**
 * Han characters in a row, with Chinese punctuation, numbers and blanks among them, and Latin letters that they enclose without
 * a blank: a word between blanks is of the page.
 */
const HAN =
  /[《（“「【]*\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uff65〔〕·“”]|(?:[\s\d.,%\-–—/]*|[\d.,%A-Za-z\-–—/]*)(?=\p{Script=Han}))*/gu;

/** Four Latin words in a row or more. */
const LATIN = /[A-Za-z][A-Za-z’'-]*(?:[\s,;:“”"()–]+[A-Za-z\d][A-Za-z\d’'.-]*){3,}[.?!]?/g;

const FOREIGN: Readonly<Record<Language, { readonly words: RegExp; readonly tag: string }>> = {
  en: { words: HAN, tag: LANGUAGES.zh.tag },
  zh: { words: LATIN, tag: LANGUAGES.en.tag },
};

/** What is no text for a reader; a tag with its attributes, in which `>` may stand between quotes; text. */
const PART =
  /<!--[\s\S]*?-->|<(script|style|title|noscript)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g;

/** Tags that hold nothing. */
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

const nameOf = (tag: string): string => /^<\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';

/**
 * The same HTML with `lang` on what is in the other language: on the element where all of its text is, else on a
 * `<span>` around the words. What stands in an element of another `lang`, or in code, is left as it is.
 * @param names in pinyin, as titles of elements that hold nothing but such a name
 */
export function withLang(
  html: string,
  language: Language,
  names: Readonly<Record<string, string>> = {},
): string {
  const { words, tag } = FOREIGN[language];
  const parts = html.match(PART) ?? [];
  const titled = (text: string) => {
    const said = language === 'en' && Object.hasOwn(names, text) ? names[text] : undefined;
    return said === undefined ? '' : ` title="${escapeHtml(said)}"`;
  };
  const own = ` lang="${LANGUAGES[language].tag}"`;
  const saysOther = (part: string) => /\slang=/.test(part) && !part.includes(own);
  /** Elements that are open: whether what they hold is left as it is. */
  const open: { readonly name: string; readonly left: boolean }[] = [];
  const out: string[] = [];
  for (const [at, part] of parts.entries()) {
    if (!part.startsWith('<')) {
      if (open.at(-1)?.left || !new RegExp(words.source, words.flags.replace('g', '')).test(part)) {
        out.push(part);
        continue;
      }
      const before = parts[at - 1] ?? '';
      const whole = part.trim().replace(words, '') === '';
      const closes = parts[at + 1]?.startsWith(`</${nameOf(before)}>`);
      if (whole && closes && /^<[a-z]/i.test(before)) {
        out[out.length - 1] = before.replace(
          /^<[a-z0-9]+/i,
          (name) => `${name} lang="${tag}"${titled(part)}`,
        );
        out.push(part);
      } else out.push(part.replace(words, (found) => `<span lang="${tag}">${found}</span>`));
      continue;
    }
    out.push(part);
    const name = nameOf(part);
    if (
      name === '' ||
      part.startsWith('<!') ||
      EMPTY.has(name) ||
      /^(?:script|style|title|noscript)$/.test(name)
    )
      continue;
    if (part.startsWith('</')) {
      const from = open.findLastIndex((one) => one.name === name);
      if (from >= 0) open.length = from;
    } else {
      const left = open.at(-1)?.left || saysOther(part) || name === 'code' || name === 'pre';
      open.push({ name, left });
    }
  }
  return out.join('');
}

const HAN_LETTER = /\p{Script=Han}/gu;

/** The language that a text is mostly in: Chinese needs fewer letters for the same. */
export function languageOf(text: string): Language {
  const han = text.match(HAN_LETTER)?.length ?? 0;
  const latin = text.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return han > latin ? 'zh' : 'en';
}
