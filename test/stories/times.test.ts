/** On time, and what was left: only of reports whose parts do not exceed their whole. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { backlogSentence, onTimeSentence } from '../../src/stories/times.js';

const row = (
  file: string,
  part: string,
  value: number | null,
  whole: number,
  excess: number | null = null,
) => ({
  ...{ file, publisher: file, body: file, part, value, whole, excess },
});

it('a report whose parts exceed its whole does not say how many requests were late', () => {
  const sound = row('a', 'on_time', 8, 10);
  const { title } = onTimeSentence([sound, row('b', 'on_time', 40, 30, 10)]);
  assert.match(title, /1 of 2 reports gives .* for 10 requests, and 2 of these are not among them/);
  assert.match(onTimeSentence([row('b', 'on_time', 40, 30, 10)]).title, /^None of 1 report /);
});

it('nor how many were carried over', () => {
  const { title } = backlogSentence([row('a', 'carried_out', 3, 30), row('b', 'carried_out', 90, 60, 30)]);
  assert.match(title, /^3 of 30 requests in hand \(10\.0%, 3\.5–26%\) .* in 1 report;/);
  assert.match(backlogSentence([row('b', 'carried_out', 90, 60, 30)]).title, /^None of 1 report /);
});
