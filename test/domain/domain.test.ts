import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkReport } from '../../src/checks/check.js';
import { parse } from '../../src/corpus/parse.js';
import { PRESCRIBED_FORMS } from '../../src/domain/criteria.js';
import { type Domain, OFFICIAL, soundDomain } from '../../src/domain/domain.js';
import { askedBy, asks } from '../../src/domain/forms/cells.js';
import { FORMS } from '../../src/domain/forms/forms.js';
import { STATISTICS_2014 } from '../../src/domain/forms/statistics2014.js';
import { TABLES_2019 } from '../../src/domain/forms/tables2019.js';
import type { IdentityRule } from '../../src/domain/identities.js';
import { FormId } from '../../src/model/report.js';
import { aReport } from '../dataset/make.js';

const share = OFFICIAL.identities.find(({ id }) => id === 'share') as IdentityRule;
const rows = OFFICIAL.identities.find(({ id }) => id === 'in-out') as IdentityRule;
const [form] = OFFICIAL.forms;

describe('a domain', () => {
  it('of the official lists is sound, and so is one with fewer forms', () => {
    assert.equal(soundDomain(OFFICIAL), OFFICIAL);
    soundDomain({ ...OFFICIAL, forms: [STATISTICS_2014] });
  });

  const slips: readonly [name: string, domain: Domain, message: RegExp][] = [
    [
      'a rule for sentences that nothing can check: it would be dropped without a word',
      { ...OFFICIAL, identities: [...OFFICIAL.identities, { ...share, id: 'shares-of-2027' }] },
      /The rule shares-of-2027 is for sentences, which can be checked for prose-table, share, growth, parts, or/,
    ],
    [
      'a rule over a row that is not on the list',
      { ...OFFICIAL, identities: [{ ...rows, terms: [{ total: 'moon.landings', parts: [] }] }] },
      /The rule in-out names the indicator moon\.landings/,
    ],
    [
      'two rules of one id and of different names: a finding of one would bear that of the other',
      { ...OFFICIAL, identities: [...OFFICIAL.identities, { ...rows, label_zh: '收支相抵' }] },
      /The rules in-out bear different names/,
    ],
    [
      'a form whose synonyms name one: reading its sentences would break off',
      { ...OFFICIAL, forms: [{ ...form!, synonyms: { 'disclosed.total': 'moon.landings' } }] },
      /The form statistics-2014, in its synonyms, names the indicator moon\.landings/,
    ],
    [
      'a line of the crosswalk that names one',
      {
        ...OFFICIAL,
        crosswalk: [
          {
            ...OFFICIAL.crosswalk[0]!,
            by_form: { ...OFFICIAL.crosswalk[0]!.by_form, 'tables-2019': 'a.b@total' },
          },
        ],
      },
      /The series requests\.received names the indicator a\.b/,
    ],
    [
      'a list without what the phrases name',
      { ...OFFICIAL, indicators: OFFICIAL.indicators.filter(({ id }) => id !== 'disclosed.wechat') },
      /A phrase names the indicator disclosed\.wechat/,
    ],
  ];
  for (const [name, domain, message] of slips) {
    it(`is refused before anything is read or checked: ${name}`, async () => {
      assert.throws(() => soundDomain(domain), message);
      assert.throws(() => checkReport(aReport(), domain), RangeError);
      await assert.rejects(parse(new TextEncoder().encode('text'), 'a.txt', domain), message);
    });
  }
});

describe('an official form', () => {
  it('that has an id is on the list, oldest first, is prescribed for its years, and its sentences are checked', () => {
    const ids = FORMS.map(({ id }) => id);
    assert.deepEqual(
      ids,
      FormId.options.filter((id) => id !== 'prose'),
    );
    assert.deepEqual(
      PRESCRIBED_FORMS.map(({ form, from }) => [form, from]),
      FORMS.map(({ id, called }) => [id, called.since]),
    );
    for (const rule of OFFICIAL.identities) {
      if (rule.of === 'sentences') assert.deepEqual(rule.forms, FormId.options, rule.id);
    }
    for (const id of ids) {
      assert.ok(
        OFFICIAL.identities.some((rule) => rule.of !== 'sentences' && rule.forms.includes(id)),
        id,
      );
    }
  });

  it('with a request table has its sum of outcomes', () => {
    for (const form of FORMS.filter((one) => asks(one, 'requests.handled', 'total'))) {
      const rules = OFFICIAL.identities.filter(({ id }) => id === 'handled-by-outcome');
      assert.equal(rules.filter(({ forms }) => forms.includes(form.id)).length, 1, form.id);
    }
  });
});

describe('what a form asks for', () => {
  it('is told by its cells: columns of the request table are other cells than a row without them', () => {
    assert.ok(
      asks(TABLES_2019, 'requests.received', 'total') && !asks(TABLES_2019, 'requests.received', null),
    );
    assert.ok(asks(STATISTICS_2014, 'requests.refused', null, true));
    const { 'statistics-2014': before, 'tables-2019': after } = askedBy([
      'lawsuits.upheld',
      'lawsuits.direct.upheld + lawsuits.after_review.upheld',
    ]);
    assert.deepEqual(
      [before, after],
      ['lawsuits.upheld', 'lawsuits.direct.upheld + lawsuits.after_review.upheld'],
    );
    assert.equal(askedBy(['lawsuits.upheld + lawsuits.pending'])['statistics-2014'], null);
  });
});
