/** The forms of chart of the notebooks 05 to 08, with the awkward cases: gaps, long names, markup, one of each. */
import type { Chart } from '../../src/charts/chart.js';
import { dotPlot } from '../../src/charts/dot-plot.js';
import { slopes } from '../../src/charts/slopes.js';
import { statusGrid } from '../../src/charts/status-grid.js';
import { type StripPoint, strips } from '../../src/charts/strips.js';

const LONG = '黔南布依族苗族自治州三都水族自治县经济技术开发区管理委员会 2019';
const NASTY = '<script>alert(1)</script>\u0000 & "某县"';
const subtitle = ['Shares', 'Source: 5 annual reports (政府信息公开工作年度报告)'];

const point = (year: number, value: number | null, rest: Partial<StripPoint> = {}): StripPoint => ({
  strip: 'a',
  year,
  value,
  text: value === null ? '–' : value.toLocaleString('en'),
  mark: value === null ? 'none' : 'stated',
  join: 'same',
  how: 'stated',
  ...rest,
});

export const STORY_EXAMPLES: Readonly<Record<string, Chart>> = {
  strips: strips(
    [
      point(2009, 0),
      point(2010, 1_234_567, { mark: 'contested', quote: NASTY }),
      point(2011, null),
      point(2013, 7, { mark: 'rounded', join: 'roughly' }),
      point(2014, 1_000_000, { join: 'roughly' }),
      point(2025, 1_234_560, { source: NASTY }),
      point(2024, 0, { strip: 'b' }),
    ],
    {
      title: LONG,
      subtitle,
      strips: [
        { id: 'a', label: `Requests received ${NASTY}` },
        { id: 'b', label: 'Share not processed 不予处理占比 · does not compare across forms', top: 1 },
      ],
      eras: [
        { from: 2009, to: 2013, label: ['Sentences', 'only'] },
        { from: 2014, to: 2014, label: ['Form of', '2014'] },
        { from: 2015, to: 2025, label: ['Tables', 'of 2021'] },
      ],
      gaps: [2012],
    },
  ),
  'strips of two years': strips([point(2018, 0), point(2019, 0)], {
    title: 'Nothing but zeros',
    subtitle,
    strips: [{ id: 'a', label: 'Requests received 收到申请' }],
    eras: [{ from: 2018, to: 2019, label: ['Tables', 'of 2019'] }],
    gaps: [],
  }),
  'dots with both numbers behind them': dotPlot(
    [
      { label: LONG, part: 'a', value: 1, text: '2 of 2', few: true, source: NASTY },
      { label: LONG, part: 'b', value: 0, text: '0 of 1,234,567', source: 'b' },
      { label: NASTY, part: 'a', value: 0.59, text: '1,234,567 of 12,345,678', source: 'c' },
    ],
    {
      title: '7% were corrected',
      subtitle,
      measure: 'Share',
      scale: 'shares',
      parts: [
        { id: 'a', label: 'Reviews 行政复议', colour: '#3b76a8' },
        { id: 'b', label: 'Lawsuits 行政诉讼', colour: '#cf5b2e' },
      ],
    },
  ),
  slopes: slopes(
    [
      ...['one', 'two', 'three', 'four'].map((label) => ({
        label: [label, '予以公开'],
        colour: '#1f6aa5',
        from: 0,
        to: 0,
        fromText: '0%',
        toText: '0%',
        rough: true,
        note: NASTY,
        source: 'a',
      })),
      {
        label: [LONG],
        colour: '#8f2a12',
        from: 0.5,
        to: 1,
        fromText: '50%',
        toText: '100%',
        rough: false,
        note: '1 of 2',
        source: 'a',
      },
    ],
    { title: 'Slopes 2019', subtitle, ends: ['2019', '2025'] },
  ),
  'status grid': statusGrid(
    [
      { label: LONG, column: 'a', status: 'met', message: 'm', evidence: '', source: 'a' },
      { label: LONG, column: 'b', status: 'not_met', message: 'm', evidence: NASTY, source: 'a' },
      { label: NASTY, column: 'a', status: 'not_assessable', message: 'm', evidence: '', source: 'b' },
    ],
    {
      title: '2 reports',
      subtitle,
      columns: [
        { id: 'a', head: ['In', 'time', '按时'], name: 'Published in time' },
        { id: 'b', head: ['Parts', '部分'], name: 'Required sections' },
      ],
    },
  ),
};
