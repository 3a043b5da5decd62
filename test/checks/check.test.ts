import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import { IDENTITIES } from '../../src/domain/identities.js';
import { INDICATORS } from '../../src/domain/indicators.js';
import { Finding } from '../../src/model/report.js';
import { claim, prose, quantity, report, row, table } from './reports.js';

const FORMS = ['statistics-2014', 'tables-2019', 'tables-2021', 'prose'] as const;

describe('checkReport', () => {
  it('an empty report is told once, for each identity of its form, that it cannot be assessed', () => {
    for (const form of FORMS) {
      const expected = IDENTITIES.filter(
        (rule) => rule.kind !== 'across' && rule.of !== 'sentences' && rule.forms.includes(form),
      ).map(({ id }) => [id, 'not_assessable']);
      const found = checkReport(report(form, []));
      assert.deepEqual(
        found.map(({ check, status }) => [check, status]),
        expected,
      );
      for (const { message } of found)
        assert.match(message, / could not be checked.*: the report has no such figures\.$/);
    }
  });

  it('leaves what spans two years to the corpus', () => {
    const cells = { ...row('requests.carried_in', [1, 0, 0, 0, 0, 0, 1]), 'regulations.in_force': 3 };
    const across = new Set(IDENTITIES.filter(({ kind }) => kind === 'across').map(({ id }) => id));
    assert.equal(across.size, 4);
    const growth = claim({ kind: 'growth', percent: 50, digits: 0, part: quantity(3), since: 'year_before' });
    for (const { check } of checkReport(report('tables-2021', table(cells), [growth])))
      assert.ok(!across.has(check), check);
  });

  it('has an evaluation for every identity that compares sentences', () => {
    const sentences = IDENTITIES.flatMap((rule) =>
      rule.kind !== 'across' && rule.of === 'sentences' ? [rule.id] : [],
    );
    const claims = [
      claim({ kind: 'share', percent: 50, digits: 0, part: quantity(1), whole: quantity(2) }),
      claim({ kind: 'growth', percent: 50, digits: 0, part: quantity(3), whole: quantity(2) }),
      claim({ kind: 'parts', whole: quantity(2), parts: [quantity(2)], complete: true }),
    ];
    const parts = ['requests.received.online', 'requests.received.letter', 'requests.granted'];
    const said = ['requests.received', ...parts, 'requests.refused', 'requests.answered'];
    const figures = said.map((indicator) => prose(indicator, parts.includes(indicator) ? 0 : 1));
    const found = checkReport(report('prose', figures, claims)).flatMap(({ check, status }) =>
      status === 'holds' ? [check] : [],
    );
    assert.deepEqual([...found, 'prose-table'].sort(), [...sentences].sort());
  });

  it('gives findings of the model, in the order of the identities, twice the same, and leaves its input alone', () => {
    const cells = Object.fromEntries(
      INDICATORS.flatMap(({ id }, index) =>
        Object.entries(
          id.startsWith('requests.') ? row(id, [index, 'blank', 0, 1, 0, 0, 7]) : { [id]: index },
        ),
      ),
    );
    const input = report('tables-2019', [...table(cells), prose('requests.received', 3)]);
    const before = structuredClone(input);
    const found = checkReport(input);
    assert.deepEqual(input, before);
    assert.deepEqual(checkReport(structuredClone(input)), found);
    for (const finding of found) Finding.parse(finding);
    const order = IDENTITIES.map(({ id }) => id);
    const places = found.map(({ check }) => order.lastIndexOf(check));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    const ids = new Set(input.figures.map(({ id }) => id));
    for (const { figures } of found) for (const id of figures) assert.ok(ids.has(id), id);
  });
});
