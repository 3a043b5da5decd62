/** Names of organs in pinyin, for who does not read Chinese: words apart, each with a capital, without tones. */
import { customPinyin, pinyin } from 'pinyin-pro';
import { ORGAN_WORDS, PLACE_KINDS, PLACE_READINGS } from '../domain/romanisation.js';

customPinyin(PLACE_READINGS);

const longestFirst = (words: readonly string[]) =>
  [...new Set(words)].sort((a, b) => b.length - a.length).join('|');

const ORGAN = new RegExp(`(${longestFirst(ORGAN_WORDS)})`);
/** A place of two characters or more with what it is, or of one (`蔚县`). */
const PLACE = new RegExp(
  `^(?:(\\p{Script=Han}{2,}?)(${longestFirst(PLACE_KINDS)})|(\\p{Script=Han})(${longestFirst(PLACE_KINDS)}))`,
  'u',
);

/** The words of a name: places with their kinds first, then what the organ does. */
function wordsOf(name: string): string[] {
  const words: string[] = [];
  let rest = name;
  for (let place = PLACE.exec(rest); place; place = PLACE.exec(rest)) {
    const [all, long, kind, short, other] = place;
    const of = long ?? short ?? '';
    // 人民政府 and its like may hold a character that is a kind as well: 市场监督管理局.
    if (ORGAN.exec(all)?.index === 0) break;
    words.push(...of.split(ORGAN).filter((part) => part !== ''), kind ?? other ?? '');
    rest = rest.slice(all.length);
  }
  return [...words, ...rest.split(ORGAN).filter((part) => part !== '')];
}

/** One word: its syllables joined, with an apostrophe before one that begins with a vowel. */
function wordIn(syllables: readonly string[]): string {
  const joined = syllables.map((one, at) => (at > 0 && /^[aeo]/.test(one) ? `'${one}` : one)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** `平阳县人民政府` → `Pingyang Xian Renmin Zhengfu`; null for what is not written in Chinese characters throughout. */
export function pinyinOf(name: string): string | null {
  if (!/^\p{Script=Han}+$/u.test(name)) return null;
  // Read as a whole: how a character is read depends on those around it.
  const syllables = pinyin(name, { toneType: 'none', type: 'array' });
  if (syllables.length !== [...name].length) return null;
  let at = 0;
  return wordsOf(name)
    .map((word) => {
      const from = at;
      at += [...word].length;
      return wordIn(syllables.slice(from, at));
    })
    .join(' ');
}

/**
 * The names in pinyin by themselves, those that have one.
 * @param known some of them, as they were said before
 */
export function pinyinNames(
  names: Iterable<string>,
  known: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const said = Object.hasOwn(known, name) ? known[name]! : pinyinOf(name);
      return said === null ? [] : [[name, said]];
    }),
  );
}

/** `平阳县人民政府` → `pyxrmzf`; null for what has no pinyin. */
export function initialsOf(name: string): string | null {
  if (!/^\p{Script=Han}+$/u.test(name)) return null;
  return pinyin(name, { toneType: 'none', type: 'array' })
    .map((syllable) => syllable.charAt(0))
    .join('')
    .toLowerCase();
}
