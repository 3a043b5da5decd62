/** What findings say, in both languages. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as words from '../../src/checks/words.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { FORMS } from '../../src/domain/forms/forms.js';
import { IDENTITIES } from '../../src/domain/identities.js';
import { INDICATORS } from '../../src/domain/indicators.js';
import { SHORT_NAMES } from '../../src/domain/short-names.js';

/** Every phrase of the table of words, with its slots filled by marks. */
function phrases(value: unknown, at: string): [string, { en: string; zh: string }][] {
  if (typeof value === 'function') {
    const made = value(new Proxy({}, { get: () => '8' }), '8');
    return typeof made === 'object' && made !== null ? [[at, made]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) return [[at, value as { en: string; zh: string }]];
  return Object.entries(value).flatMap(([key, inner]) => phrases(inner, `${at}.${key}`));
}

const skipped = new Set(['TERM', 'nameOf', 'rowName', 'quoted', 'measureOf', 'shortName', 'changeZh']);
const all = [
  ...Object.entries(words).flatMap(([name, value]) => (skipped.has(name) ? [] : phrases(value, name))),
  ...FORMS.flatMap(({ id, called }) => phrases(called.said, id)),
];

describe('the words', () => {
  it('are all there in both languages, Chinese in Chinese and with its own punctuation', () => {
    assert.ok(all.length > 70, `${all.length}`);
    for (const [at, { en, zh }] of all) {
      assert.match(zh, /[\u4e00-\u9fff；、（=−8]/, at);
      assert.doesNotMatch(zh, /[a-z]{2}|[,;:()](?!\d)/, `${at}: ${zh}`);
      assert.doesNotMatch(en, /[\u4e00-\u9fff，。；：（）]/, `${at}: ${en}`);
    }
  });

  it('shorten only names of indicators that exist', () => {
    const known = new Set(INDICATORS.map(({ id }) => id));
    for (const id of Object.keys(SHORT_NAMES)) assert.ok(known.has(id), id);
  });

  it('of the identities name the parts in both languages', () => {
    for (const rule of IDENTITIES) {
      if (rule.kind === 'across' || !rule.parts_called) continue;
      assert.match(rule.parts_called.zh, /^[\u4e00-\u9fff]+$/);
    }
  });
});

it('every finding on the reports at hand is a sentence in English and in Chinese, with a key of its own', async () => {
  const { reports, findings } = await readCorpus(path.join(import.meta.dirname, '../../../data/reports'));
  const found = [...reports.flatMap((report) => report.findings), ...findings];
  assert.ok(found.length > 80);
  for (const { message, message_zh, key } of found) {
    assert.match(message, /^[A-Z“].*\.$/s, key);
    assert.match(message_zh, /^[“\u4e00-\u9fff\d].*。$/s, key);
    for (const text of [message, message_zh]) assert.doesNotMatch(text, /undefined|object|NaN|[{}]/, key);
  }
  for (const report of reports) {
    const keys = report.findings.map(({ key }) => key);
    assert.deepEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
      report.source.path,
    );
  }
});
