/**
 * The language in which what is shown is put in words. The place is one for the process, as that of outputs is: the
 * cells of a notebook may find another copy of this library than what runs them.
 */
import type { Language, Text } from './words.js';

const LANGUAGE = Symbol.for('gongkai.language');
const place = globalThis as { [LANGUAGE]?: Language };

/** Names the language that notebooks speak; see `languageNamed`. */
export const LANGUAGE_VARIABLE = 'GONGKAI_LANG';

/** The languages, the first of them where nobody asks for one; each with its own name and its tag for HTML. */
export const LANGUAGES: Readonly<Record<Language, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en' },
  zh: { name: '中文', tag: 'zh-Hans' },
};

/** `zh` for `zh`, `zh-CN` and `zh_CN.UTF-8`, `en` for `en` and `en-GB`; null for any other and for none. */
export function languageNamed(name: string | undefined): Language | null {
  const [first] = (name ?? '').toLowerCase().split(/[-_.]/);
  return first === 'en' || first === 'zh' ? first : null;
}

/** From now on charts and tables speak this language. */
export function speak(language: Language): void {
  place[LANGUAGE] = language;
}

/** The language that is spoken now: English unless `speak` said otherwise. */
export const spoken = (): Language => place[LANGUAGE] ?? 'en';

/** The words in the language that is spoken; what is the same in both stays as it is. */
export const say = (text: Text | string): string => (typeof text === 'string' ? text : text[spoken()]);
