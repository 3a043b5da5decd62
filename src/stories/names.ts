/** Words for the values of closed lists, in tables. */
import { RATE_STATES, VALUE_STATES } from '../domain/states.js';
import { type Text, term } from '../model/words.js';
import { FORM_LABELS } from './words.js';

const beside = (list: Readonly<Record<string, Text>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(list).map(([id, { en, zh }]) => [id, term(en, zh)]));

export const FORM_NAMES = FORM_LABELS;
export const STATE_NAMES = beside(VALUE_STATES);
export const RATE_STATE_NAMES = beside(RATE_STATES);
export const JUDGEMENT_NAMES = {
  met: term('met', '符合'),
  not_met: term('not met', '不符合'),
  not_assessable: term('cannot be told', '无法判断'),
} as const;
