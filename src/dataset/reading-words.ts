/** Why a file gave no report, and what to know of how it was read: in Chinese, by the English that its report has. */
import { FOUND_IN, READING_PARTS, READINGS, type Reading } from '../domain/readings.js';
import type { Language } from '../model/words.js';

interface Pattern {
  readonly en: RegExp;
  readonly slots: readonly string[];
  readonly zh: string;
}

const SLOT = /\{(\w+)\}/;

/** A slot holds what a line ends with or more, but as little as fits. */
function patternOf([en, zh]: Reading): Pattern {
  const parts = en.split(SLOT);
  const slots = parts.filter((_, at) => at % 2 === 1);
  const source = parts
    .map((part, at) => (at % 2 === 1 ? '([\\s\\S]+?)' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return { en: new RegExp(`^${source}$`), slots, zh };
}

/** The most exact first: that with the fewest slots, then the longest. */
const PATTERNS = READINGS.toSorted(
  ([a], [b]) => a.split(SLOT).length - b.split(SLOT).length || b.length - a.length,
).map(patternOf);
const PARTS = new Map(READING_PARTS);

const PLACE = new RegExp(`\\b(${Object.keys(FOUND_IN).join('|')}) “`, 'g');

/** Reasons with how often each was met: `It is a notice (“…”), not an annual report: 3; …`. */
const COUNTS = /^[A-Z][^;]*: \d+(?:; [A-Z][^;]*: \d+)*$/;

function countIn(text: string): string {
  const [, reason = text, count = ''] = /^(.*): (\d+)$/.exec(text) ?? [];
  return `${(chineseReading(`${reason}.`) ?? reason).replace(/。$/, '')} ${count} 条`;
}

/** What is wrong in several places of an archive. */
const PLACES = /^(.*) \(in (\d+) places\)$/;

/** What stands in a slot: a part that has a name of its own, or places with their quotes, or what it is in both. */
function partIn(text: string): string {
  const own = PARTS.get(text);
  if (own !== undefined) return own;
  const [, what, places] = PLACES.exec(text) ?? [];
  if (what !== undefined) return `${partIn(what)}（共 ${places} 处）`;
  if (COUNTS.test(text)) return text.split('; ').map(countIn).join('；');
  return text
    .replace(PLACE, (_, place: keyof typeof FOUND_IN) => `${FOUND_IN[place]}“`)
    .replace(/”, /g, '”、');
}

/** Where an archive has damage and records that are counted, each has its sentence. */
const SENTENCES =
  /(?<=\.) (?=The archive is damaged|What follows was not read|\d+ records? (?:is|are) not listed)/;

/** The message in Chinese; null where no line of the list is it. */
export function chineseReading(message: string): string | null {
  const said = message.split(SENTENCES).map(sentenceIn);
  return said.includes(null) ? null : said.join('');
}

function sentenceIn(message: string): string | null {
  for (const { en, slots, zh } of PATTERNS) {
    const found = en.exec(message);
    if (!found) continue;
    const values = new Map(slots.map((slot, at) => [slot, partIn(found[at + 1]!)]));
    return zh.replace(/\{(\w+)\}/g, (_, slot: string) => values.get(slot) ?? '').trim();
  }
  return null;
}

/** The message in a language; where it has no Chinese, as it is. */
export const readingIn = (message: string, language: Language): string =>
  language === 'en' ? message : (chineseReading(message) ?? message);
