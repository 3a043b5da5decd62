/** Which body of the publisher a number is of, where the words name one: 市自然资源局收到12件, 李四镇公开30条. */
import {
  HAS_BODIES,
  KIND_BEHIND,
  NAMED_BODIES,
  PLACE_BEFORE,
  SOME_BODY,
} from '../../domain/phrases/scope.js';
import type { Scope } from '../../model/report.js';
import { matches } from '../matches.js';
import { isShortFor } from './own-name.js';

const hasBodies = new RegExp(HAS_BODIES);
const { own, department, subordinate } = NAMED_BODIES;
const bodies = new RegExp(`(?<own>${own})|(?<department>${department})|(?<subordinate>${subordinate})`, 'g');

/**
 * The body that the words name last: `null` where that is the publisher itself, `undefined` where they name none. Whose
 * publisher is a department or a town, or is not known, reports for itself.
 */
export function namedBodyIn(words: string, publisher: string | null): Scope | null | undefined {
  if (publisher === null || !hasBodies.test(publisher)) return undefined;
  const last = matches(bodies, words).at(-1);
  if (!last) return undefined;
  if (last.groups!.own !== undefined || isShortFor(last[0], publisher)) return null;
  return last.groups!.department === undefined ? 'subordinate' : 'department';
}

const placeBefore = new RegExp(PLACE_BEFORE);
const kindBehind = new RegExp(KIND_BEHIND);

/** Characters that two names of one body have together, its older and its newer one: 交通局, 交通运输局. */
const SHARED = 2;

/** What a body is for: 交通 of 平阳县交通局. */
const fieldOf = (name: string): string => name.replace(placeBefore, '').replace(kindBehind, '');

/**
 * Whether a name may be the publisher's under which it went before: it begins with the same character, 卫计局 for
 * 卫生健康局, or has several of its characters. 教育局 and 体育局 share one.
 */
function sharesField(name: string, publisher: string): boolean {
  const older = fieldOf(name);
  // 城市管理局 is for nothing but its kind.
  const newer = fieldOf(publisher) || publisher;
  if (older[0] === newer[0]) return true;
  let shared = 0;
  for (const character of older) if (newer.includes(character)) shared++;
  return shared >= SHARED;
}

const someBody = new RegExp(SOME_BODY);

/** Whether a text names any body but the one that speaks: few do, and to look for them all costs more. */
export const mayNameOtherBody = (text: string, publisher: string | null): boolean =>
  publisher !== null && someBody.test(text) && !hasBodies.test(publisher);

/** Whether the words of a department, or of whoever reports for itself, speak of another body: 县教育局收到申请5件. */
export function namesOtherBody(words: string, publisher: string | null): boolean {
  if (publisher === null || hasBodies.test(publisher)) return false;
  const last = matches(bodies, words).at(-1);
  if (!last || last.groups!.own !== undefined) return false;
  return !isShortFor(last[0], publisher) && !sharesField(last[0], publisher);
}
