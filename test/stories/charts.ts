/** The charts of the notebooks 01, 02, 07 and 08 over a few made-up reports. */
import type { Chart } from '../../src/charts/chart.js';
import { plotted, point } from '../../src/charts/plot.js';
import { assessmentGrid, criteriaChart, latestOf } from '../../src/stories/assessment.js';
import { checkKindsChart, contradictionsChart } from '../../src/stories/contradictions.js';
import { cellsChart, checksChart, holdingsChart } from '../../src/stories/holdings.js';
import { aFinding, aReport, cell, said } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';
import { rowsOf } from './rows.js';

type Parts = NonNullable<Parameters<typeof aReport>[0]>;
const of = (publisher: string, year: number, rest: Parts = {}) =>
  aReport({
    source: { path: `${publisher}-${year}.txt` },
    figures: [cell('requests.received', 38, { year }), cell('requests.received.fax', null, { year })],
    ...rest,
    identity: { publisher, region_code: null, year, ...rest.identity },
  });

const differ = (left: number, right: number, rest: Parameters<typeof aFinding>[0] = {}) =>
  aFinding({ left, right, message: 'They differ.', message_zh: '两数不符。', ...rest });

export const REPORTS = [
  of('甲县人民政府', 2016, {
    findings: [differ(38, 44), differ(4591, 14591, { check: 'prose-table', key: 'b' })],
  }),
  of('甲县人民政府', 2018, { findings: [aFinding({ status: 'holds' })] }),
  of('乙市人民政府', 2017, {
    form: 'prose',
    figures: [said('requests.received', 527, { year: 2017 })],
    findings: [differ(7.02, 7.1, { check: 'share' }), differ(1, 2, { severity: 'warning', key: 'w' })],
    warnings: [{ code: 'tables_missing', message: 'Lost.' }],
  }),
  of('丙镇人民政府', 2020, {
    form: 'tables-2019',
    figures: [cell('requests.received@total', 3, { year: 2020 })],
    findings: [aFinding({ status: 'not_assessable', left: null })],
  }),
  of('丁局', 2022, { form: 'prose', figures: [] }),
];

/** Each of them by its name, in the language that is spoken. */
export async function chartsOfStories(reports = REPORTS): Promise<Readonly<Record<string, Chart>>> {
  const [rows, findings, checks, judgements] = await Promise.all([
    rowsOf('reports', reports),
    rowsOf('findings', reports),
    rowsOf('checks', reports),
    rowsOf('judgements', reports),
  ]);
  const series = await (await datasetOf(reports)).series.where({ series: 'requests.received' });
  const own = judgements.filter(({ body }) => body === '甲县人民政府');
  return {
    holdings: holdingsChart(rows),
    cells: cellsChart(rows),
    checks: checksChart(rows),
    'check-kinds': checkKindsChart(rows, findings)(checks),
    contradictions: contradictionsChart(rows, { limit: 2 })(findings),
    criteria: criteriaChart(judgements),
    'assessment-grid': assessmentGrid(latestOf(judgements)),
    'assessment-of-one': assessmentGrid(own),
    'chart-of-ones-own': plotted(series as never, point({ x: 'year', y: 'value', color: 'body' })),
    'holdings-of-nothing': holdingsChart([]),
    'kinds-of-nothing': checkKindsChart(rows, findings)([]),
    'contradictions-of-nothing': contradictionsChart(rows)([]),
    'criteria-of-nothing': criteriaChart([]),
  };
}
