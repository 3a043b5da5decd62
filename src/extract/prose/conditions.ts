/** What the words around a number, and what its sentence is about, must be for it to count what its own words name. */
import type { Conditions, Topic } from '../../domain/phrases/phrase.js';

export interface CompiledConditions {
  readonly topic: Topic | null;
  readonly about: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBefore: RegExp | null;
  readonly unlessBehind: RegExp | null;
  readonly unlessBeside: RegExp | null;
  readonly lastYear: boolean;
  readonly classed: boolean;
  readonly ofNoChannel: boolean;
}

export const orNull = (pattern: string | undefined) => (pattern === undefined ? null : new RegExp(pattern));

export const compileConditions = (stated: Conditions): CompiledConditions => ({
  topic: stated.topic ?? null,
  about: orNull(stated.about),
  unless: orNull(stated.unless),
  unlessBefore: orNull(stated.unlessBefore),
  unlessBehind: orNull(stated.unlessBehind),
  unlessBeside: orNull(stated.unlessBeside),
  lastYear: stated.lastYear ?? false,
  classed: stated.classed ?? false,
  ofNoChannel: stated.ofNoChannel ?? false,
});
