/** The publishers that an English page names, each with how its name is said: for who does not read Chinese. */
import { LANGUAGES } from '../model/language.js';
import { escapeHtml } from './html.js';
import type { SiteInfo } from './layout.js';
import { PAGE } from './words.js';

const TAG = /<(script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const HAN = /\p{Script=Han}+/gu;

/**
 * A folded list of names and readings, in the order in which the page says them; nothing where it names nobody.
 * @param html what the page shows
 * @param pinyin readings by name
 */
export function renderNames(html: string, pinyin: NonNullable<SiteInfo['pinyin']>): string {
  const named = namesIn(html.replace(TAG, '\n'), pinyin);
  if (named.length === 0) return '';
  const items = named.map(
    (name) => `<li><span lang="${LANGUAGES.zh.tag}">${name}</span> ${escapeHtml(pinyin[name]!)}</li>`,
  );
  return `<details class="data names"><summary>${PAGE.names.en}</summary><ul>${items.join('')}</ul></details>`;
}

/** Of names that begin at one place the longest: 平潭县财政局 does not name 平潭县. */
function namesIn(text: string, pinyin: Readonly<Record<string, string>>): string[] {
  const lengths = [...new Set(Object.keys(pinyin).map((name) => name.length))].sort((a, b) => b - a);
  const found = new Set<string>();
  for (const [run] of text.matchAll(HAN)) {
    for (let at = 0; at < run.length; ) {
      const name = lengths
        .map((length) => run.slice(at, at + length))
        .find((part) => Object.hasOwn(pinyin, part));
      if (name !== undefined) found.add(name);
      at += name?.length ?? 1;
    }
  }
  return [...found];
}
