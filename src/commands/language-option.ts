/** The language of a call: as its option says, else the variable of ours, else that of the system. */
import { LANGUAGE_VARIABLE, LANGUAGES, languageNamed } from '../model/language.js';
import type { Language } from '../model/words.js';
import { OptionError } from './limit-options.js';

/** Where `--lang` stands in the words of a call, and how many words it is; what follows `--` is no option. */
function optionIn(words: readonly string[]): { at: number; length: 1 | 2; value: string } | null {
  const end = words.indexOf('--');
  const options = end === -1 ? words : words.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = options[at];
  if (word === undefined) return null;
  return word === '--lang'
    ? { at, length: 2, value: options[at + 1] ?? '' }
    : { at, length: 1, value: word.slice('--lang='.length) };
}

/** The language that a call is answered in, or what is wrong with its option. */
export function languageAsked(words: readonly string[], env: NodeJS.ProcessEnv): Language | OptionError {
  const option = optionIn(words);
  if (option) {
    const names = Object.keys(LANGUAGES).join(', ');
    return (
      languageNamed(option.value) ??
      new OptionError(
        `there is no language “${option.value}”; choose ${names}. 没有 “${option.value}” 这种语言，可选 ${names}。`,
      )
    );
  }
  // As POSIX orders them; an empty one says nothing.
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  return languageNamed(env[LANGUAGE_VARIABLE]) ?? languageNamed(system) ?? 'en';
}

/** The same words without the option. */
export function withoutLanguage(words: readonly string[]): string[] {
  const option = optionIn(words);
  if (!option) return [...words];
  return withoutLanguage(words.filter((_, at) => at < option.at || at >= option.at + option.length));
}
