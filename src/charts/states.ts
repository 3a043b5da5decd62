/**
 * How a number came to be, or that there is none: one mark, one word and one sign for each, the same in every chart.
 * They differ in shape, so they can be told apart in grey.
 */
import { say } from '../model/language.js';
import { type Text, term } from '../model/words.js';
import { PLAIN } from './theme.js';
import { FAILS } from './verdicts.js';

export type Mark = 'stated' | 'rounded' | 'inferred' | 'derived' | 'contested' | 'none';

interface Look {
  readonly label: Text;
  readonly colour: string;
  /** As Vega calls it, or a path. */
  readonly shape: string;
  /** The same mark as a letter, before a number that has no point of its own. */
  readonly sign: string;
}

export const MARKS: Readonly<Record<Mark, Look>> = {
  stated: { label: term('as stated', '报告所列'), colour: PLAIN, shape: 'circle', sign: '' },
  rounded: { label: term('rounded', '约数'), colour: '#4f93c4', shape: 'triangle-up', sign: '▲' },
  inferred: { label: term('inferred', '推断'), colour: '#2f7d63', shape: 'square', sign: '■' },
  derived: { label: term('added up', '相加所得'), colour: '#85588a', shape: 'cross', sign: '✚' },
  contested: { label: term('a check fails on it', '核对不符'), colour: FAILS, shape: 'diamond', sign: '◆' },
  none: { label: term('not stated', '未说明'), colour: '#6f7880', shape: 'M-1,-0.3H1V0.3H-1Z', sign: '' },
};

/** By how a number came to be; undefined where there is no number. */
export const markOfState = (state: string): Mark | undefined => OF_STATES[state];

const OF_STATES: Readonly<Record<string, Mark>> = {
  reported: 'stated',
  computed: 'stated',
  approximate: 'rounded',
  inferred: 'inferred',
  derived: 'derived',
};

/** In the order of their marks. */
export const STATES_WITH_MARK = Object.keys(OF_STATES);

/** In the order in which a legend names them. */
export const MARK_ORDER = Object.keys(MARKS) as readonly Mark[];

/** `■ 23`: a number with the sign of its state before it. */
export const signed = (mark: Mark, text: string): string =>
  MARKS[mark].sign === '' ? text : `${MARKS[mark].sign} ${text}`;

/** `■ inferred 推断; ◆ a check fails on it 核对不符`: the signs that are used, in words; empty where there are none. */
export const signsOf = (used: Iterable<Mark>, between: string): string => {
  const there = new Set(used);
  return MARK_ORDER.filter((mark) => there.has(mark) && MARKS[mark].sign !== '')
    .map((mark) => `${MARKS[mark].sign} ${say(MARKS[mark].label)}`)
    .join(between);
};
