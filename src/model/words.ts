/** Sentences in both languages, so that neither can be forgotten. */

/** One sentence, or a part of one, in English and in Chinese. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Language = keyof Text;

/** What fills a slot: words in both languages, or what is the same in both. */
export type Filling = Text | string | number;

type Slots<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

/** A sentence with slots, `{name}`; the slots of both languages must be filled. */
export type Template<Slot extends string = string> = (values: Readonly<Record<Slot, Filling>>) => Text;

/** Makes a template from the same sentence in two languages. */
export function template<const En extends string, const Zh extends string>(
  en: En,
  zh: Zh,
): Template<Slots<En> | Slots<Zh>> {
  const [english, chinese] = [partsOf(en), partsOf(zh)];
  return (values) => ({ en: fill(english, values, 'en'), zh: fill(chinese, values, 'zh') });
}

/** Words and names of slots in turn. */
const partsOf = (words: string): readonly string[] => words.split(/\{(\w+)\}/);

function fill(
  parts: readonly string[],
  values: Readonly<Record<string, Filling>>,
  language: Language,
): string {
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at]!]!;
    const words = typeof value === 'object' ? value[language] : value;
    if (words !== '') text += `${language === 'zh' && isClose(text, `${words}`) ? ' ' : ''}${words}`;
    if (parts[at + 1] !== '') text += parts[at + 1];
  }
  return text;
}

/** Whether a number follows a Chinese word: a blank stands between them, as in `共 5 份`. */
const isClose = (before: string, after: string) => {
  // Asked for each slot of each sentence: two characters are looked at sooner than two patterns are tried.
  const digit = after.charCodeAt(0);
  const word = before.charCodeAt(before.length - 1);
  return digit >= 0x30 && digit <= 0x39 && word >= 0x3400 && word <= 0x9fff;
};

export const NOTHING: Text = { en: '', zh: '' };

export const both = (en: string, zh: string): Text => ({ en, zh });

/** A term: in English with the Chinese one beside it, as its readers have the report before them; in Chinese alone. */
export const term = (en: string, zh: string): Text => ({ en: `${en} ${zh}`, zh });

/** The texts joined, each language with its own words between. */
export const joined = (texts: readonly Text[], between: Text): Text => ({
  en: texts.map(({ en }) => en).join(between.en),
  zh: texts.map(({ zh }) => zh).join(between.zh),
});
