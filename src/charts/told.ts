/**
 * What the numbers in a chart's words are made of. A story tells it where it writes the number; whoever shows the chart
 * takes what was told meanwhile, and pages lead from each number to its figure or its list.
 */
import type { Made } from '../frames/places.js';
import { say } from '../model/language.js';
import type { Text } from '../model/words.js';

/** A number as it is written, with its noun where it has one, and what it is made of. */
export interface Told {
  readonly said: string;
  readonly made: Made;
}

/** Stories may be loaded apart from what shows their charts: both look for the list here. */
const TOLD = Symbol.for('gongkai.told');
const shared = globalThis as { [TOLD]?: Told[] | undefined };

/** The words, unchanged; where it is known what their number is made of, it is kept for who shows the chart. */
export function tell<Words extends Text | string>(words: Words, made: Made | undefined): Words {
  if (made) shared[TOLD]?.push({ said: typeof words === 'string' ? words : say(words), made });
  return words;
}

/** What `draw` returns, and what was told meanwhile. */
export function telling<T>(draw: () => T): { readonly result: T; readonly told: readonly Told[] } {
  const before = shared[TOLD];
  const told: Told[] = [];
  shared[TOLD] = told;
  try {
    return { result: draw(), told };
  } finally {
    shared[TOLD] = before;
  }
}
