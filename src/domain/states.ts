/** How readers are told how a value came to be, or why there is none: the same words in tables, charts and notes. */

import type { RateState, ValueState } from '../model/tables/measure.js';
import type { Text } from '../model/words.js';

/** Words, and shorter English ones for a narrow column, where these would stand below each other; Chinese ones are short. */
interface Words extends Text {
  readonly short?: string;
}

export const VALUE_STATES: Readonly<Record<ValueState, Words>> = {
  reported: { en: 'as stated', zh: '报告所列' },
  approximate: { en: 'rounded by the report', zh: '约数', short: 'rounded' },
  inferred: { en: 'inferred, as only one reading fits', zh: '推断', short: 'inferred' },
  derived: { en: 'added up from the report', zh: '相加所得', short: 'added up' },
  conflicting: { en: 'the report gives two numbers', zh: '两数并存', short: 'two numbers' },
  undecided: { en: 'two versions differ', zh: '版本未定', short: 'two versions' },
  'not stated': { en: 'not stated', zh: '未说明' },
  'not asked': { en: 'the form does not ask', zh: '表式不问' },
  'no report': { en: 'no report here', zh: '无年报' },
};

export const RATE_STATES: Readonly<Record<RateState, Text>> = {
  computed: { en: 'computed', zh: '已算出' },
  undecided: { en: 'two versions of the report differ', zh: '版本未定' },
  'not asked': { en: 'the form does not ask for it', zh: '表式不问' },
  'base not stated': { en: 'not stated out of how many', zh: '未说明总数' },
  'base conflicting': { en: 'the report gives two numbers for the whole', zh: '总数有两说' },
  'base incomplete': { en: 'a cell of the whole is empty, and may hold something', zh: '总数有空白项' },
  'base is zero': { en: 'there was none: nothing to divide by', zh: '总数为零' },
  'numerator not stated': { en: 'not stated how many', zh: '未说明件数' },
  'numerator conflicting': { en: 'the report gives two numbers for the part', zh: '件数有两说' },
  'numerator incomplete': { en: 'a cell of the part is empty, and may hold something', zh: '件数有空白项' },
  'numerator exceeds base': { en: 'the part is larger than the whole', zh: '部分大于总数' },
  'not from one source': {
    en: 'one number in a table, the other in a sentence: they may not speak of the same',
    zh: '两数一在表格、一在文字',
  },
};

/** A number on which a contradiction rests. */
const DOUBTED: Words = { en: 'a check fails on it', zh: '核对不符', short: 'check fails' };

const IN_A_SENTENCE: Words = { en: 'in a sentence', zh: '见于文字', short: 'sentence' };

const WORDS: Readonly<Record<string, Words>> = { ...RATE_STATES, ...VALUE_STATES };

/** `inferred, as only one reading fits, in a sentence`: what a reader should know of a number; null where it is as stated in a table. */
export function remarkOn({
  state,
  via,
  doubted = false,
  short = false,
}: {
  readonly state: string;
  readonly via: string | null;
  readonly doubted?: boolean;
  readonly short?: boolean;
}): Text | null {
  const words: readonly Words[] = [
    state === 'reported' || state === 'computed' ? [] : (WORDS[state] ?? { en: state, zh: state }),
    via === 'prose' ? IN_A_SENTENCE : [],
    doubted ? DOUBTED : [],
  ].flat();
  if (words.length === 0) return null;
  return {
    en: words.map((one) => (short && one.short) || one.en).join(', '),
    zh: words.map(({ zh }) => zh).join('，'),
  };
}
