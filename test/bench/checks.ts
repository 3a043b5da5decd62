/**
 * How fast the checks are: 10,000 generated reports of 1,000 publishers over ten years, each checked alone and against
 * the year before, in both languages. CPU time of this process, so other work on the machine hardly counts.
 *
 * Run: node build/test/bench/checks.js
 */
import { pathToFileURL } from 'node:url';
import { checkReport } from '../../src/checks/check.js';
import { acrossYears } from '../../src/corpus/link-years.js';
import type { Target } from '../../src/domain/forms/form.js';
import { FORMS } from '../../src/domain/forms/forms.js';
import { indicatorOf } from '../../src/domain/indicators.js';
import type { Applicant, Claim, Figure, FormId, Report } from '../../src/model/report.js';
import { sumsOf } from '../checks/sums-of.js';

/** The same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WHERE = { block: 0, row: 0, column: 0, start: 0, end: 1 };

// One literal for all: objects put together by spreading are slow to read, which would be measured too.
const figure = (
  id: string,
  indicator: string,
  applicant: Applicant | null,
  value: number | null,
  year: number,
  via: Figure['via'],
  quote: string,
): Figure => ({
  id,
  indicator,
  applicant,
  value,
  state: value === null ? 'blank' : 'reported',
  unit: indicatorOf(indicator).unit,
  scope: null,
  year,
  via,
  where: WHERE,
  quote,
  confidence: 1,
});

/** Every cell of a form, with totals that are right but for one in fifty, blanks, five sentences and two shares. */
function generate(form: FormId, publisher: number, year: number, random: () => number): Report {
  const figures: Figure[] = [];
  const values = new Map<string, number>();
  const columns: readonly (Applicant | null)[] = ['natural_person', 'business', 'research'];
  const add = (indicator: string, applicant: Applicant | null, value: number | null) => {
    const id = `table:${indicator}${applicant ? `@${applicant}` : ''}`;
    if (values.has(id)) return;
    values.set(id, value ?? 0);
    figures.push(figure(id, indicator, applicant, value, year, 'table', value === null ? '' : `${value}`));
  };
  const sums = sumsOf(form);
  const targets = FORMS.find(({ id }) => id === form)!.tables.flatMap((table): readonly (Target | null)[] =>
    table.kind === 'lines' ? table.lines.flatMap(({ cells }) => cells) : table.cells,
  );
  for (const target of targets) {
    if (!target || sums.some(({ total }) => total === target.indicator)) continue;
    const some = target.applicant === null || columns.includes(target.applicant);
    const value = random() < 0.1 ? null : some ? Math.floor(random() * 40) : 0;
    if (target.applicant !== 'total') add(target.indicator, target.applicant, value);
  }
  for (const target of targets) {
    if (!target || target.applicant === 'total') continue;
    const sum = sums.find(({ total }) => total === target.indicator);
    if (!sum) continue;
    const suffix = target.applicant ? `@${target.applicant}` : '';
    const right = sum.parts.reduce((all, part) => all + (values.get(`table:${part}${suffix}`) ?? 0), 0);
    add(target.indicator, target.applicant, random() < 0.02 ? right + 1 : right);
  }
  for (const target of targets) {
    if (target?.applicant !== 'total') continue;
    const of = figures.filter(({ indicator }) => indicator === target.indicator);
    add(
      target.indicator,
      'total',
      of.reduce((all, { value }) => all + (value ?? 0), 0),
    );
  }
  for (const indicator of ['requests.received', 'requests.granted', 'disclosed.total', 'reviews.total']) {
    const value = values.get(`table:${indicator}@total`) ?? values.get(`table:${indicator}`) ?? 9;
    figures.push(figure(`prose:${indicator}`, indicator, null, value, year, 'prose', `共${value}件`));
  }
  const claims = [1, 2].map((n): Claim => {
    const quantity = (value: number) => ({ value, approximate: false, quote: `${value}件`, where: WHERE });
    return {
      ...{ id: `claim:share#${n}`, kind: 'share', percent: 42.3, digits: 1, difference: null, parts: [] },
      ...{ part: quantity(174), whole: quantity(410 + n), complete: false, where: WHERE, quote: '占42.3%' },
    };
  });
  const report = {
    ...{
      status: 'report' as const,
      reason: null,
      form,
      figures,
      claims,
      sections: [],
      unmapped: [],
      warnings: [],
    },
    source: {
      ...{ path: `${publisher}/${year}.html`, sha256: `${publisher} ${year}`, bytes: 1 },
      ...{ media_type: 'text/html', charset: 'utf-8' },
    },
    identity: {
      ...{ title: null, publisher: `第${publisher}县人民政府`, region_code: null, level: 'county' as const },
      ...{ year, period: null, published: null, signed: null, evidence: [] },
    },
  };
  return { ...report, findings: [] };
}

const formOf = (year: number): FormId =>
  year < 2019 ? 'statistics-2014' : year < 2021 ? 'tables-2019' : 'tables-2021';

export interface ChecksBench {
  readonly reports: number;
  readonly findings: number;
  readonly across: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Reports in memory at a time: what is measured is checking, not how much memory there is. */
const BATCH = 10;

/** Checks so many generated reports and says how many a second of CPU. Making them is not counted. */
export function benchChecks(reports = 10_000): ChecksBench {
  const random = randomNumbers(7);
  let [findings, across, micros] = [0, 0, 0];
  for (let first = 0; first < reports; first += BATCH) {
    const input = Array.from({ length: Math.min(BATCH, reports - first) }, (_, at) => {
      const n = first + at;
      return generate(formOf(2016 + (n % 10)), Math.floor(n / 10), 2016 + (n % 10), random);
    });
    const start = process.cpuUsage();
    const corpus = acrossYears(input.map((report) => ({ ...report, findings: checkReport(report) })));
    const { user, system } = process.cpuUsage(start);
    micros += user + system;
    findings += corpus.reports.reduce((sum, report) => sum + report.findings.length, 0);
    across += corpus.findings.length;
  }
  const seconds = micros / 1e6;
  return { reports, findings, across, seconds, perSecond: Math.round(reports / seconds) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { reports, findings, across, seconds, perSecond } = benchChecks();
  console.log(
    `checks: ${reports} reports, ${findings} findings and ${across} between years in ${seconds.toFixed(2)} s of CPU: ` +
      `${perSecond} reports/s`,
  );
}
