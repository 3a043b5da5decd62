/** Whole reports against what a person read in them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { csvParse } from 'd3-dsv';
import { readReport } from '../src/corpus/corpus.js';
import type { Report } from '../src/model/report.js';
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
      /株洲市人民政府 is recovered from .*中国·株洲.*天元区.*0731-28680652/,
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

  it('are all there', () => assert.equal(files.length, order.length));

  it('the re-typed reports hold the same contradictions as the originals', async () => {
    for (const [i, file] of files.entries()) {
      const original = found(await readReport(path.join(folder, file)));
      const retyped = found(await readReport(path.join(root, 'data/reports', fileOf(order[i]!))));
      assert.deepEqual(retyped, original, order[i]);
    }
  });

  it('no figure of the samples is wrong or invented, and no more are left unread than were', async () => {
    const folder = path.join(shared ?? '', 'samples');
    const names = readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name));
    const reports = await Promise.all(names.map((name) => readReport(path.join(folder, name))));
    const { stdout } = spawnSync(process.execPath, [path.join(folder, 'score.mjs'), folder], {
      input: reports.map((report) => JSON.stringify(report)).join('\n'),
      encoding: 'utf8',
    });
    const of = (pattern: RegExp) => (pattern.exec(stdout) ?? []).slice(1).map(Number);
    assert.deepEqual(of(/cases (\d+), not read (\d+)/), [names.length, 0], stdout);
    for (const what of ['year', 'date', 'form', 'non-reports refused']) {
      const [right, all] = of(new RegExp(`${what} (\\d+)/(\\d+)`));
      assert.ok(right! > 0 && right === all, `${what}: ${right} of ${all}`);
    }
    // One page names its publisher in its address only.
    const [named, publishers] = of(/publisher (\d+)\/(\d+)/);
    assert.ok(publishers! - named! <= 1, stdout);
    // Glued rows that no sum can split are left unread; a change written as +2 is no blank.
    const [cellsWrong, cellsAbsent, invented] = of(/(\d+) wrong, (\d+) absent; blanks invented (\d+)/);
    assert.ok(cellsWrong === 0 && cellsAbsent! <= 22 && invented! <= 1, stdout);
    const [proseWrong, proseAbsent] = of(/prose .* (\d+) wrong, (\d+) absent/);
    assert.ok(proseWrong === 0 && proseAbsent! <= 2, stdout);
  });
});
