/** Addresses: stable, readable, and never shared by two. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CRITERIA } from '../../src/domain/criteria.js';
import { IDENTITIES } from '../../src/domain/identities.js';
import { INDICATORS } from '../../src/domain/indicators.js';
import {
  bucketOf,
  figureAnchor,
  findingAnchor,
  judgementAnchor,
  PART,
  placeIn,
  reportSlug,
} from '../../src/model/address.js';
import { Applicant } from '../../src/model/report.js';

describe('the address of a report', () => {
  it('is its name where that is plain', () => {
    assert.equal(reportSlug('fenglin-2010.txt'), 'fenglin-2010-txt');
    assert.equal(
      placeIn('a.html', figureAnchor('table:requests.received@total')),
      'a-html#table-requests.received-total',
    );
  });

  it('is never shared: endings, folders, either case, signs, and names that look like another’s address', () => {
    const names = [
      ...[
        'a.txt',
        'a.html',
        'a-txt',
        'a/b.txt',
        'a-b.txt',
        'A.txt',
        'A.TXT',
        'a_b.txt',
        'a b.txt',
        'a.b.txt',
      ],
      ...[
        '年报.txt',
        '年 报.txt',
        '.txt',
        '../a.txt',
        'x/../a.txt',
        'a\u0000.txt',
        '<a>.txt',
        'ａ.txt',
        'con.txt',
      ],
    ];
    const slugs = names.map((name) => reportSlug(name).toLowerCase());
    assert.equal(new Set(slugs).size, names.length, slugs.join('\n'));
    for (const slug of slugs) assert.match(slug, /^[\p{L}\p{N}_-]+$/u);
    for (const slug of slugs) assert.match(bucketOf(slug), /^\d{7}$/);
  });

  it('is short and whole for a name of any length', () => {
    assert.ok(reportSlug(`${'年'.repeat(500)}.txt`).length < 80);
    assert.notEqual(reportSlug(`${'年'.repeat(500)}1.txt`), reportSlug(`${'年'.repeat(500)}2.txt`));
  });
});

describe('a file of texts', () => {
  it('holds few of a hundred thousand reports: a page loads all of them to show one', () => {
    const held = new Map<string, number>();
    for (let at = 0; at < 100_000; at++) {
      const bucket = bucketOf(reportSlug(`${at % 8}/${at}-平阳县人民政府/${2018 + (at % 8)}.html`));
      held.set(bucket, (held.get(bucket) ?? 0) + 1);
    }
    assert.ok(Math.max(...held.values()) <= 5, `${Math.max(...held.values())} in one`);
  });
});

describe('the address of a figure or a finding', () => {
  it('is another for each indicator, column, source and number', () => {
    const ids = INDICATORS.flatMap(({ id }) => [
      ...['table', 'prose', 'derived'].map((via) => `${via}:${id}`),
      ...Applicant.options.map((applicant) => `table:${id}@${applicant}`),
      ...[2, 3].map((n) => `prose:${id}#${n}`),
    ]);
    assert.equal(new Set(ids.map(figureAnchor)).size, ids.length);
  });

  it('is another for each check and case', () => {
    const keys = [...new Set(IDENTITIES.map(({ id }) => id))].flatMap((id) => [
      ...[
        id,
        `${id}@?`,
        `${id}@total`,
        `${id}@prose:requests.received`,
        `${id}@claim:share#1`,
        `${id}@claim:share#2`,
      ],
    ]);
    assert.equal(new Set(keys.map(findingAnchor)).size, keys.length);
  });
});

it('a judgement, which stands under the bare id of its criterion, shares it with no part of the page', () => {
  const parts = new Set<string>([...Object.values(PART), 'identity', 'computed', 'unmapped']);
  for (const { id } of CRITERIA) assert.ok(!parts.has(judgementAnchor(id)), id);
});
