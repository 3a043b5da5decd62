/** Whole reports against what a person read in them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { csvParse } from 'd3-dsv';
import { readReport } from '../src/corpus/corpus.js';
import type { Report } from '../src/report.js';
import { contradictions, fileOf, identities } from './reports/cases.js';
import { compare } from './reports/compare.js';

const root = path.join(import.meta.dirname, '../..');
const nothing = { identity: [], missing: [], extra: [] };

/** What stands in the findings: of a share or a growth the stated side only, since the other is computed. */
const line = (check: string, left: unknown, right: unknown) =>
  /^(?:share|growth)$/.test(check) ? `${check} ${left}` : `${check} ${left} ${right}`;

const expected = (name: string): string[] =>
  contradictions
    .filter((found) => found.case === name)
    .map(({ check, left, right }) => line(check, left, right))
    .sort();

function found(report: Report): string[] {
  return report.findings
    .filter(({ status, severity }) => status === 'fails' && severity === 'error')
    .map(({ check, left, right }) => line(check, left, right));
}

describe('the reports in data/reports read as a person reads them', () => {
  for (const name of identities.keys()) {
    const report = readReport(path.join(root, 'data/reports', fileOf(name)));
    it(`${name}: who, when, every cell, every blank, every sentence, and nothing else`, async () => {
      assert.deepEqual(compare(name, await report), nothing);
    });
    it(`${name}: the contradictions that are there, and no other`, async () => {
      assert.deepEqual(found(await report).sort(), expected(name));
    });
  }

  it('each report is read by hand, and its origin is told', () => {
    const files = readdirSync(path.join(root, 'data/reports')).sort();
    const cases = [...identities.keys()];
    assert.deepEqual(cases.map(fileOf).sort(), files);
    const sources = csvParse(readFileSync(path.join(root, 'data/sources.csv'), 'utf8'));
    assert.deepEqual(sources.map((row) => path.basename(row.file!)).sort(), files);
    for (const row of sources) {
      const want = identities.get(path.basename(row.file!).replace(/\.\w+$/, ''))!;
      const told = [row.publisher, row.region_code, row.level, row.year, row.form];
      assert.deepEqual(told, [want.publisher, want.region_code, want.level, want.year, want.form], row.file);
    }
  });

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
      const retyped = found(await readReport(path.join(root, 'data/reports', fileOf(order[i]!))));
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
