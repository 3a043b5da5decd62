/** What a clause counts of which every word is known, whatever their order. */
import { HEADING } from '../../domain/phrases/around.js';
import { MEASURES } from '../../domain/phrases/phrase.js';
import { LIST_OF_KINDS, LISTED, NO_KIND, ROLES, type Role, SEVERAL } from '../../domain/phrases/roles.js';
import { YEAR_SAID } from '../../domain/phrases/time.js';
import { ABOUT_COUNTED, COUNTED, LED_BY } from '../../domain/phrases/whole-clause.js';

const roles = Object.entries(ROLES).map(([role, words]) => ({
  role: role as Role,
  pattern: new RegExp(words, 'y'),
}));
const counted = COUNTED.map((one) => {
  const needs = one.needs.map((need) => (typeof need === 'string' ? [need] : need));
  return {
    ...one,
    needs,
    measure: new Set<string>(MEASURES[one.measure]),
    unlessBefore: one.unlessBefore ? new RegExp(one.unlessBefore) : null,
    allowed: new Set<Role>(['small', ...needs.flat(), ...(one.may ?? [])]),
  };
});

const heading = new RegExp(HEADING);
const yearSaid = new RegExp(YEAR_SAID, 'g');
const about = new RegExp(ABOUT_COUNTED);
const listOfKinds = new RegExp(LIST_OF_KINDS);
const several = new RegExp(SEVERAL);
const noKind = new RegExp(NO_KIND);
const ledBy = new RegExp(LED_BY);
/** Longer clauses say more than one thing. */
const LONGEST = 60;
const LONGEST_WITH_LIST = 160;
/** What a clause may be led by. */
const CHANNELS: readonly Role[] = ['site', 'wechat', 'weibo'];

/** The role of the longest word that begins at a place, and its length. */
function wordAt(clause: string, at: number): { readonly role: Role; readonly length: number } {
  let length = 0;
  let role: Role = 'small';
  for (const one of roles) {
    one.pattern.lastIndex = at;
    const found = one.pattern.exec(clause)?.[0].length ?? 0;
    if (found > length) [length, role] = [found, one.role];
  }
  return { role, length };
}

/** The roles of all words of a clause, or null where one is not known. */
function rolesIn(clause: string): Set<Role> | null {
  const found = new Set<Role>();
  for (let at = 0; at < clause.length; ) {
    const { role, length } = wordAt(clause, at);
    if (length === 0) return null;
    found.add(role);
    at += length;
  }
  return found;
}

/** The one channel that words end with, whatever name stands before it; null where there are several or none. */
function channelOf(words: string): Role | null {
  if (several.test(words)) return null;
  let last: Role | null = null;
  for (let at = 0; at < words.length; ) {
    const { role, length } = wordAt(words, at);
    const channel = CHANNELS.includes(role);
    if (channel && last !== null) return null;
    if (channel) last = role;
    at += Math.max(1, length);
    if (channel && at < words.length) return null;
  }
  return last;
}

type Counted = (typeof counted)[number];

/** What a clause's number is of: its words before and behind the number, and its measure word. */
export function countedIn(before: string, after: string, unit: string): Counted | null {
  const begin = Math.max(...[...',;:'].map((mark) => before.lastIndexOf(mark))) + 1;
  const own = before.slice(begin).replace(heading, '');
  const clause = own + /^[^,。;:(]*/.exec(after)![0];
  // 17件为主动公开政府信息: what the number is of was said before.
  if (
    own === '' ||
    clause.length > LONGEST_WITH_LIST ||
    !about.test(clause) ||
    /[\d()]/.test(clause.replace(yearSaid, ''))
  )
    return null;
  const plain = clause.replace(listOfKinds, (all, verb: string, list: string) =>
    noKind.test(list) ? all : verb + LISTED,
  );
  if (plain.length > LONGEST) return null;
  const found = rolesIn(plain);
  if (!found) return null;
  const led = ledBy.exec(before.slice(0, begin))?.[1];
  const channel = led === undefined ? null : channelOf(led);
  if (channel && !CHANNELS.some((one) => found.has(one))) found.add(channel);
  const fits = ({ measure, needs, allowed }: Counted) =>
    measure.has(unit) &&
    needs.every((some) => some.some((role) => found.has(role))) &&
    [...found].every((role) => allowed.has(role));
  return counted.find(fits) ?? null;
}
