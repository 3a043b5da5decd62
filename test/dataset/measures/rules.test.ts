import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rulesOf } from '../../../src/dataset/measures/rules.js';
import { OFFICIAL } from '../../../src/domain/domain.js';

const { series, rates, breakdowns, channels, grounds, compared } = rulesOf(OFFICIAL);

describe('the measures of a domain', () => {
  it('are compared over the forms by their own rule, and not by that of the measure beside them', () => {
    const followed = [...series, ...rates].map(({ measure }) => measure);
    assert.equal(compared.length, followed.length);
    for (const [at, { id, comparability, note, note_zh }] of followed.entries()) {
      const by = compared[at]!;
      assert.deepEqual([comparability, note, note_zh], [by.comparability, by.note, by.note_zh], id);
    }
  });

  it('have an id of their own within their kind and set, labels in both languages, and a unit', () => {
    const all = [
      ...[...series, ...rates, ...channels].map(({ measure }) => measure),
      ...breakdowns.flatMap(({ parts }) => parts),
      ...grounds,
    ];
    const names = all.map(({ kind, set, id }) => `${kind} ${set} ${id}`);
    assert.deepEqual([...new Set(names)], names);
    for (const { id, label_en, label_zh, unit } of all) assert.ok(label_en && label_zh && unit, id);
  });

  it('take the name of a part from the breakdown, with the rest behind them', () => {
    for (const { breakdown, parts } of breakdowns) {
      const ids = parts.map(({ id }) => id);
      assert.deepEqual(ids, [...breakdown.parts.map(({ id }) => id), 'rest'], breakdown.id);
    }
  });

  it('are made once for a domain', () => {
    assert.equal(rulesOf(OFFICIAL), rulesOf(OFFICIAL));
  });
});
