/** What a clause counts of which every word is known, whatever their order. */
import { HEADING } from '../../domain/phrases/around.js';
import { MEASURES } from '../../domain/phrases/phrase.js';
import { COUNTED, ROLES, type Role } from '../../domain/phrases/whole-clause.js';

const roles = Object.entries(ROLES).map(([role, words]) => ({
  role: role as Role,
  pattern: new RegExp(words, 'y'),
}));
const counted = COUNTED.map((one) => ({
  ...one,
  measure: new Set<string>(MEASURES[one.measure]),
  unlessBefore: one.unlessBefore ? new RegExp(one.unlessBefore) : null,
  allowed: new Set<Role>(['small', ...one.needs, ...(one.may ?? [])]),
}));

const heading = new RegExp(HEADING);
/** Longer clauses say more than one thing. */
const LONGEST = 60;

/** The roles of all words of a clause, or null where one is not known. The longest word that fits is taken. */
function rolesIn(clause: string): ReadonlySet<Role> | null {
  const found = new Set<Role>();
  for (let at = 0; at < clause.length; ) {
    let longest = 0;
    let role: Role = 'small';
    for (const one of roles) {
      one.pattern.lastIndex = at;
      const length = one.pattern.exec(clause)?.[0].length ?? 0;
      if (length > longest) [longest, role] = [length, one.role];
    }
    if (longest === 0) return null;
    found.add(role);
    at += longest;
  }
  return found;
}

type Counted = (typeof counted)[number];

/** What each of them is said with: few clauses hold it. */
const ABOUT = /申请|信息|复议|诉讼|费|查阅|公开/;

/** What a clause's number is of: its words before and behind the number, and its measure word. */
export function countedIn(before: string, after: string, unit: string): Counted | null {
  const lead = before.slice(Math.max(...[...',;:'].map((mark) => before.lastIndexOf(mark))) + 1);
  const own = lead.replace(heading, '');
  const clause = own + /^[^,。;:]*/.exec(after)![0];
  // 17件为主动公开政府信息: what the number is of was said before.
  if (
    own === '' ||
    !ABOUT.test(clause) ||
    clause.length > LONGEST ||
    /[\d()]/.test(clause.replace(/20\d\d年/g, ''))
  )
    return null;
  const found = rolesIn(clause);
  if (!found) return null;
  const fits = ({ measure, needs, allowed }: Counted) =>
    measure.has(unit) &&
    needs.every((role) => found.has(role)) &&
    [...found].every((role) => allowed.has(role));
  return counted.find(fits) ?? null;
}
