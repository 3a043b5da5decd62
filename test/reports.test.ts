/** Whole reports against what a person read in them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readReport } from '../src/corpus/corpus.js';
import type { Report } from '../src/report.js';
import { identities } from './reports/cases.js';
import { compare } from './reports/compare.js';

const root = path.join(import.meta.dirname, '../..');
const nothing = { identity: [], missing: [], extra: [] };

/** Contradictions that a reader finds in each report, by check and what stands on both sides. */
const CONTRADICTIONS: Readonly<Record<string, readonly string[]>> = {
  'pingyang-2016': ['prose-table 4591 14591'],
  'sandu-2019': ['in-out 40 38', 'handled-by-outcome 38 44', 'prose-table 1 2', 'prose-table 1 11'],
  'zhuzhou-2017': ['share 7.1'],
  'taishun-2020': [],
  'ouhai-2018': [
    'refused-by-ground 11 12',
    'prose-table 63 47',
    'prose-table 4929 1947',
    'prose-table 18 52',
    'prose-table 28720 23622',
    'share 41.4',
  ],
};

function found(report: Report): string[] {
  return report.findings
    .filter(({ status, severity }) => status === 'fails' && severity === 'error')
    .map(({ check, left, right }) => (check === 'share' ? `share ${left}` : `${check} ${left} ${right}`));
}

describe('the reports in data/reports read as a person reads them', () => {
  for (const name of identities.keys()) {
    const report = readReport(path.join(root, 'data/reports', `${name}.txt`));
    it(`${name}: who, when, every cell, every blank, every sentence, and nothing else`, async () => {
      assert.deepEqual(compare(name, await report), nothing);
    });
    it(`${name}: the contradictions that are there, and no other`, async () => {
      const growth = name === 'sandu-2019' ? ['growth'] : [];
      const checks = found(await report).map((line) => (line.startsWith('growth') ? 'growth' : line));
      assert.deepEqual(checks.sort(), [...CONTRADICTIONS[name]!, ...growth].sort());
    });
  }

  it('the overwritten publisher is recovered from other evidence, and the report says so', async () => {
    const report = await readReport(path.join(root, 'data/reports/zhuzhou-2017.txt'));
    const warning = report.warnings.find(({ code }) => code === 'publisher_overwritten');
    assert.match(
      warning?.message ?? '',
      /株洲市人民政府 is recovered from .*中国·株洲.*0731-28680652.*天元区/,
    );
  });
});

const shared = process.env.GONGKAI_SHARED;
describe('the published originals read as a person reads them', {
  skip: !shared && 'GONGKAI_SHARED names no folder',
}, () => {
  const order = ['pingyang-2016', 'sandu-2019', 'zhuzhou-2017', 'taishun-2020', 'ouhai-2018'];
  const folder = path.join(shared ?? '', 'seeds');
  const files = shared ? readdirSync(folder).sort() : [];
  files.forEach((file, i) => {
    it(`${order[i]}`, async () => {
      assert.deepEqual(compare(order[i]!, await readReport(path.join(folder, file))), nothing);
    });
  });

  it('the re-typed reports hold the same contradictions as the originals', async () => {
    for (const [i, file] of files.entries()) {
      const original = found(await readReport(path.join(folder, file)));
      const retyped = found(await readReport(path.join(root, 'data/reports', `${order[i]}.txt`)));
      assert.deepEqual(retyped, original, order[i]);
    }
  });

  it('each sample is read as what it is, and of the year that it is of', async () => {
    const samples = readdirSync(path.join(shared ?? '', 'samples')).filter((file) =>
      /\.(?:txt|html)$/.test(file),
    );
    for (const file of samples) {
      const truth = JSON.parse(
        readFileSync(path.join(shared ?? '', 'samples', `${file.slice(0, 3)}.json`), 'utf8'),
      );
      const report = await readReport(path.join(shared ?? '', 'samples', file));
      assert.equal(report.status, truth.template === 'none' ? 'refused' : 'report', file);
      if (truth.year) assert.equal(report.identity.year, truth.year, file);
    }
  });
});
