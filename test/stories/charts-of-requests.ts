/** The charts of the notebooks 03 to 06 over made-up reports: a city that outweighs four counties, over three forms. */
import type { Chart } from '../../src/charts/chart.js';
import type { FormId, Report } from '../../src/model/report.js';
import { breakdownChart } from '../../src/stories/breakdown.js';
import { changeChart } from '../../src/stories/change.js';
import { channelsChart, webToWechatChart } from '../../src/stories/channels.js';
import { correctedChart, disputesChart } from '../../src/stories/disputes.js';
import { LONG_SERIES } from '../../src/stories/follow.js';
import { groundsChart } from '../../src/stories/grounds.js';
import { groundsYearsChart } from '../../src/stories/grounds-years.js';
import { latestChart } from '../../src/stories/latest.js';
import { longRatesChart, longViewChart } from '../../src/stories/long-view.js';
import { timelineChart } from '../../src/stories/timeline.js';
import { backlogSentence, onTimeSentence } from '../../src/stories/times.js';
import { cell, said, yearly } from '../dataset/make.js';
import { rowsOf } from './rows.js';

const CITY = '甲市人民政府';

/** Requests by their outcome, of which `size` were granted. */
const tables = (size: number, name: string, year: number): Report =>
  yearly(
    year,
    year < 2021 ? 'tables-2019' : 'tables-2021',
    [
      cell('requests.received@total', size * 2, year === 2020 ? { state: 'inferred' } : {}),
      cell('requests.received@natural_person', size * 2),
      cell('requests.carried_in@total', 0),
      cell('requests.carried_out@total', 1),
      cell('requests.handled@total', size * 2),
      cell('requests.granted@total', size),
      cell('requests.granted_in_part@total', Math.floor(size / 2)),
      cell('requests.refused.state_secret@total', size - Math.floor(size / 2) - 2),
      cell('requests.unable.not_held@total', 2, { state: 'derived' }),
      cell('reviews.total', size),
      cell('reviews.upheld', size - 3),
      cell('reviews.corrected', 1),
      cell('reviews.other', 1),
      cell('reviews.pending', 1),
    ],
    { publisher: name, region_code: null },
  );

const older = (year: number, form: FormId): Report =>
  yearly(
    year,
    form,
    form === 'prose'
      ? [said('requests.received', 40, { state: 'approximate' }), said('disclosed.total', 900)]
      : [
          cell('requests.received', 35),
          cell('requests.received.letter', 20),
          cell('requests.received.online', 15),
          cell('disclosed.total', 1200),
          cell('disclosed.website', 1100),
          cell('disclosed.wechat', 80),
        ],
    { publisher: CITY, region_code: null },
  );

export const REPORTS_OF_REQUESTS = [
  older(2016, 'prose'),
  older(2018, 'statistics-2014'),
  ...[2019, 2020, 2021, 2022].map((year) => tables(60 + year - 2019, CITY, year)),
  ...['乙', '丙', '丁', '戊'].flatMap((name, at) =>
    [2020, 2021].map((year) => tables(12 + 2 * at, `${name}县人民政府`, year)),
  ),
];

/** Each of them by its name, in the language that is spoken. */
export async function chartsOfRequests(
  reports = REPORTS_OF_REQUESTS,
): Promise<Readonly<Record<string, Chart>>> {
  const [series, parts, rates, panel, channels, grounds] = [
    await rowsOf('series', reports),
    await rowsOf('parts', reports),
    await rowsOf('rates', reports),
    await rowsOf('panel', reports),
    await rowsOf('channels', reports),
    await rowsOf('grounds', reports),
  ];
  const of = (set: string) => parts.filter((row) => row.set === set);
  const received = series.filter((row) => row.series === 'requests.received');
  const followed: readonly string[] = LONG_SERIES;
  return {
    'requests-timeline': timelineChart(received),
    'requests-latest': latestChart(received),
    'by-channel': breakdownChart(of('channels')),
    'by-applicant': breakdownChart(of('applicants')),
    'by-outcome': breakdownChart(of('outcomes')),
    'reviews-by-result': breakdownChart(of('reviews')),
    'on-time': onTimeSentence(of('times')),
    backlog: backlogSentence(of('backlog')),
    grounds: groundsChart(grounds),
    'grounds-by-year': groundsYearsChart(grounds),
    channels: channelsChart(channels),
    'web-to-wechat': webToWechatChart(channels),
    'disputes-per-100': disputesChart(rates),
    corrected: correctedChart(rates),
    'long-view': longViewChart(panel.filter((row) => row.body === CITY && followed.includes(row.series))),
    'long-rates': longRatesChart(rates.filter((row) => row.body === CITY)),
    change: changeChart(rates.filter((row) => row.body === CITY)),
    'timeline-of-nothing': timelineChart([]),
    'parts-of-nothing': breakdownChart([]),
    'grounds-of-nothing': groundsChart([]),
    'change-of-nothing': changeChart([]),
  };
}
