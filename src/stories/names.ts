/** Words for the values of closed lists, in tables. */
import { RATE_STATES, VALUE_STATES } from '../domain/states.js';
import { FORM_LABELS } from './words.js';

const both = (list: Readonly<Record<string, { readonly en: string; readonly zh: string }>>) =>
  Object.fromEntries(Object.entries(list).map(([id, { en, zh }]) => [id, `${en} ${zh}`]));

export const FORM_NAMES = FORM_LABELS;
export const STATE_NAMES = both(VALUE_STATES);
export const RATE_STATE_NAMES = both(RATE_STATES);
export const JUDGEMENT_NAMES = {
  met: 'met 符合',
  not_met: 'not met 不符合',
  not_assessable: 'cannot be told 无法判断',
} as const;
