import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datasetCard } from '../../src/dataset/dataset-card.js';

const facts = {
  version: '1.2.3',
  description: { en: 'One report.', zh: '一份年报。' },
  created: '2017-02-03',
  url: null,
  files: [
    'data/csv-excel/figures.csv',
    'data/parquet/figures.parquet',
    'data/codebook.md',
    'data/csv/unknown.csv',
  ],
};
type Card = Record<string, unknown> & { readonly distribution: readonly Record<string, string>[] };
const card = (changes: Partial<typeof facts> | { readonly url: string } = {}, language: 'en' | 'zh' = 'en') =>
  datasetCard({ ...facts, ...changes }, language) as Card;

test('search engines are told what the data are, in the language of the page, and which of the files are tables', () => {
  const { name, description, license, dateModified, distribution } = card({}, 'zh');
  assert.match(String(name), /年度报告/);
  assert.deepEqual([description, dateModified], ['一份年报。', '2017-02-03']);
  assert.match(String(license), /^https:/);
  assert.deepEqual(
    distribution.map(({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat]),
    [
      ['data/csv-excel/figures.csv', 'text/csv'],
      ['data/parquet/figures.parquet', 'application/vnd.apache.parquet'],
    ],
  );
});

test('addresses are whole where that of the site is known, and an address is not made up where it is not', () => {
  const url = 'https://a.example/x/zh/index.html';
  assert.equal(
    card({ url }).distribution[0]!.contentUrl,
    'https://a.example/x/zh/data/csv-excel/figures.csv',
  );
  assert.equal('url' in card(), false);
});
