/** Values of closed lists in charts of one's own: in words, in the order of their list, and states with their own marks. */
import type { FrameColumn } from '../frames/frame-column.js';
import { say } from '../model/language.js';
import type { Text } from '../model/words.js';
import { MARKS, markOfState, STATES_WITH_MARK } from './states.js';

/** Words for the values of closed lists, by column. */
export type Names = Readonly<Record<string, Readonly<Record<string, Text>>>>;

type Channel = Readonly<Record<string, unknown>>;

/** Channels that show a value, or tell it by a look. What a condition asks is still the value itself. */
const SHOWN = /^(?:x|y|color|fill|stroke|shape|row|column|facet|text|tooltip)$/;
const COLOURS = /^(?:color|fill|stroke)$/;

/** Under which name a row holds the word for a value. */
const saidAs = (column: string) => `__${column}`;

/** The word for each value of a column that a chart shows; null for a column of no closed list. */
const wordsOf = (column: string, names: Names): ((value: unknown) => string | null) | null => {
  const known = names[column] ?? (column === STATE ? {} : undefined);
  if (known === undefined) return null;
  return (value) => {
    if (typeof value !== 'string') return null;
    const mark = column === STATE ? markOfState(value) : undefined;
    return say((mark && MARKS[mark].label) ?? known[value] ?? value);
  };
};

const STATE = 'state';

/** The values of a column in the order of its list; those that are on no list come last. */
const inOrder = (column: string, names: Names, values: Iterable<unknown>): string[] => {
  const there = new Set([...values].filter((value): value is string => typeof value === 'string'));
  const listed = [...(column === STATE ? STATES_WITH_MARK : []), ...Object.keys(names[column] ?? {})];
  return [...new Set([...listed, ...[...there].sort()])].filter((value) => there.has(value));
};

/** What a chart of these rows calls the values of its closed lists. */
export interface NamedValues {
  /** The words of a row, under names of their own. */
  readonly said: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, string | null>>;
  /** A channel that shows the words, in order and with the marks of states; one of another column as it is. */
  readonly channel: (own: Channel, column: FrameColumn, channel: string) => Channel;
}

/** Without closed lists: nothing is called otherwise. */
export const UNNAMED: NamedValues = { said: () => ({}), channel: (own) => own };

export function namedValues(
  columns: readonly FrameColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
  names: Names,
): NamedValues {
  const words = new Map(
    columns.flatMap(({ name, kind }) => {
      const found = kind === 'text' ? wordsOf(name, names) : null;
      return found === null ? [] : [[name, found] as const];
    }),
  );
  return {
    said: (row) => Object.fromEntries([...words].map(([name, word]) => [saidAs(name), word(row[name])])),
    channel: (own, { name }, channel) => {
      const word = words.get(name);
      if (word === undefined || !SHOWN.test(channel)) return own;
      const values = inOrder(
        name,
        names,
        rows.map((row) => row[name]),
      );
      const field = { ...own, field: saidAs(name), ...sortOf(own, word) };
      if (!COLOURS.test(channel) && channel !== 'shape') {
        const sorts = (channel === 'x' || channel === 'y') && !('sort' in own);
        return sorts ? { ...field, sort: values.map(word) } : field;
      }
      return { ...field, ...scaleOf(own, channel, name, values, word) };
    },
  };
}

type Word = (value: unknown) => string | null;

/** An order of values that a specification gives itself, in words. */
const sortOf = ({ sort }: Channel, word: Word) => (Array.isArray(sort) ? { sort: sort.map(word) } : {});

/** Each value with its word, and each state with the colour or shape that it has elsewhere. */
function scaleOf(own: Channel, channel: string, column: string, values: readonly string[], word: Word) {
  if (own.scale === null) return {};
  const given = (own.scale ?? {}) as { readonly domain?: unknown; readonly range?: unknown };
  const shown = Array.isArray(given.domain) ? (given.domain as readonly unknown[]) : values;
  // One word for two values stands once.
  const domain = [...new Map(shown.map((value) => [word(value) ?? value, value]))];
  const marks = domain.map(([, value]) => MARKS[markOfState(String(value)) ?? 'none']);
  const range =
    column !== STATE || 'range' in given || 'scheme' in given
      ? {}
      : { range: marks.map(({ colour, shape }) => (channel === 'shape' ? shape : colour)) };
  return { scale: { ...given, domain: domain.map(([said]) => said), ...range } };
}
