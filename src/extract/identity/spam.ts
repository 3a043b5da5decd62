/** Names that hijacked sites have overwritten: whether, and what is left of the name. */
import { FIRM_BEFORE, SPAM_WORDS } from '../../domain/spam.js';

const WORDS = [...SPAM_WORDS, FIRM_BEFORE].join('|');
export const SPAM = new RegExp(WORDS, 'i');
/** Up to the last of these words, and the signs and Latin letters behind it. */
const UP_TO_LAST = new RegExp(`^.*(?:${WORDS})[\\w\\s.·_()@:《-]*`, 'i');

/** The name's characters behind the spam; '' where nothing is left. */
export const behindSpam = (name: string): string => name.replace(UP_TO_LAST, '');

/** The name's characters before the spam. */
export const beforeSpam = (name: string): string => name.slice(0, Math.max(0, name.search(SPAM)));
