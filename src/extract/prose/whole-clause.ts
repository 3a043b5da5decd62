/** What a clause counts of which every word is known, whatever their order. */
import { HEADING } from '../../domain/phrases/around.js';
import { MEASURES } from '../../domain/phrases/phrase.js';
import { LIST_OF_KINDS, LISTED, NO_KIND, ROLES, type Role, SEVERAL } from '../../domain/phrases/roles.js';
import { YEAR_SAID } from '../../domain/phrases/time.js';
import {
  ABOUT_COUNTED,
  ACCOUNT_NAMED,
  COUNTED,
  LED_BY,
  NOT_OF_ACCOUNT,
  NOT_POSTED,
} from '../../domain/phrases/whole-clause.js';
import { compileConditions } from './conditions.js';

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
    conditions: compileConditions(one),
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
const accounts = Object.entries(ACCOUNT_NAMED).map(([role, names]) => ({
  role: role as Role,
  named: new RegExp(names),
}));
const notOfAccount = new RegExp(NOT_OF_ACCOUNT);
const notPosted = new RegExp(NOT_POSTED);
/** Longer clauses say more than one thing. */
const LONGEST = 60;
const LONGEST_WITH_LIST = 160;
/** What a clause may be led by. */
const CHANNELS: readonly Role[] = ['site', 'wechat', 'weibo'];

interface Word {
  /** One role, or several where the same word can have each. */
  readonly roles: readonly Role[];
  readonly length: number;
}

/** The longest word that begins at a place. */
function wordAt(clause: string, at: number): Word {
  let length = 0;
  let found: Role[] = [];
  for (const { role, pattern } of roles) {
    pattern.lastIndex = at;
    const own = pattern.exec(clause)?.[0].length ?? 0;
    if (own === 0 || own < length) continue;
    if (own > length) found = [];
    length = own;
    found.push(role);
  }
  return { roles: found, length };
}

/** The roles of each word of a clause, or null where one is not known. */
function rolesIn(clause: string): (readonly Role[])[] | null {
  const found: (readonly Role[])[] = [];
  for (let at = 0; at < clause.length; ) {
    const word = wordAt(clause, at);
    if (word.length === 0) return null;
    found.push(word.roles);
    at += word.length;
  }
  return found;
}

/** The one channel that words end with, whatever name stands before it; null where there are several or none. */
function channelOf(words: string): Role | null {
  if (several.test(words)) return null;
  let last: Role | null = null;
  for (let at = 0; at < words.length; ) {
    const { roles: own, length } = wordAt(words, at);
    const channel = CHANNELS.find((one) => own.includes(one));
    if (channel && last !== null) return null;
    if (channel) last = channel;
    at += Math.max(1, length);
    if (channel && at < words.length) return null;
  }
  return last;
}

/** The one account of which the clauses before speak, where the last of them says what it published. */
function accountBefore(words: string, last: string): Role | null {
  if (notOfAccount.test(words) || notPosted.test(last)) return null;
  const named = accounts.filter((account) => account.named.test(words));
  return named.length === 1 ? named[0]!.role : null;
}

type Counted = (typeof counted)[number];

/** What is counted, and the words that may forbid it. */
export interface ClauseMeaning {
  readonly one: Counted;
  readonly words: string;
}

/** What a clause's number is of: its words before and behind the number, and its measure word. */
export function countedIn(before: string, after: string, unit: string): ClauseMeaning | null {
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
  const lead = before.slice(0, begin);
  const led = ledBy
    .exec(lead)
    ?.slice(1)
    .find((one) => one !== undefined);
  const near = led === undefined ? null : channelOf(led);
  const channel = near ?? accountBefore(lead, clause);
  if (channel && !found.some((own) => CHANNELS.some((one) => own.includes(one)))) found.push([channel]);
  const fits = ({ measure, needs, allowed }: Counted) =>
    measure.has(unit) &&
    needs.every((some) => found.some((own) => own.some((role) => some.includes(role)))) &&
    found.every((own) => own.some((role) => allowed.has(role)));
  const one = counted.find(fits);
  // What clauses between say of the account is not of the number.
  return one ? { one, words: near || !channel ? before : own } : null;
}
