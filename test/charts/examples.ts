/** One small example of every chart, with the awkward cases: long names, missing values, zeros, markup. */
import { bars } from '../../src/charts/bars.js';
import type { Chart } from '../../src/charts/chart.js';
import { dotPlot } from '../../src/charts/dot-plot.js';
import { pairs } from '../../src/charts/pairs.js';
import { stackedBars } from '../../src/charts/stacked-bars.js';
import { type StripPoint, strips } from '../../src/charts/strips.js';
import { yearGrid } from '../../src/charts/year-grid.js';
import { STORY_EXAMPLES } from './story-examples.js';

const LONG = '黔南布依族苗族自治州三都水族自治县经济技术开发区管理委员会 2019';
const NASTY = '<script>alert(1)</script>\u0000 & "某县"';
const subtitle = [
  'Requests received 收到申请, unit: requests 件',
  'Source: 5 annual reports (政府信息公开工作年度报告)',
];

export const EXAMPLES: Readonly<Record<string, Chart>> = {
  ...STORY_EXAMPLES,
  bars: bars(
    [
      { label: LONG, value: 1_234_567, note: '(computed, from a sentence)' },
      { label: NASTY, value: 0, quote: NASTY },
      { label: '某县 2018', value: null },
    ],
    {
      title: 'Requests received: 1,234,567 in a very long name, 0 in another',
      subtitle,
      measure: 'Requests',
    },
  ),
  'bars of nothing but zeros': bars([{ label: '某县', value: 0 }], {
    title: 'None',
    subtitle,
    measure: 'Requests',
  }),
  'stacked shares': stackedBars(
    [
      { label: LONG, part: 'a', value: 18 },
      { label: LONG, part: 'b', value: 20 },
      { label: NASTY, part: 'a', value: 1, quote: NASTY },
      { label: NASTY, part: 'b', value: 100_000 },
    ],
    {
      title: '50% of the 100,039 requests were granted',
      subtitle,
      unit: 'requests',
      shares: true,
      parts: [
        { id: 'a', label: 'Granted 予以公开', colour: '#1f6aa5' },
        { id: 'b', label: 'Refused 不予公开', colour: '#cf5b2e' },
        { id: 'c', label: 'Never used', colour: '#ecb040' },
      ],
      behind: new Map([[LONG, '44, stated: 38']]),
    },
  ),
  'stacked counts': stackedBars(
    [
      { label: 'Shares, as the part divided by the whole', part: 'a', value: 24 },
      { label: 'Figures in sentences, as in the table', part: 'a', value: 0 },
    ],
    {
      title: 'Counts',
      subtitle,
      unit: 'checks',
      shares: false,
      parts: [{ id: 'a', label: 'Adds up 相符', colour: '#3b76a8' }],
    },
  ),
  pairs: pairs(
    [
      {
        label: LONG,
        detail: 'Items disclosed',
        left: 4591,
        right: 14591,
        message: 'm',
        quote: NASTY,
        source: 'a',
      },
      { label: LONG, detail: 'Items disclosed', left: 0, right: 1e9, message: 'm', quote: '', source: 'a' },
      {
        label: '某县',
        detail: 'Growth',
        left: -41.6,
        right: -42.6,
        suffix: '%',
        message: 'm',
        quote: '',
        source: 'a',
      },
      {
        label: '某县',
        detail: 'Growth',
        left: -10,
        right: 10,
        suffix: '%',
        message: 'm',
        quote: '',
        source: 'a',
      },
    ],
    { title: 'Pairs', subtitle, sides: { left: 'As stated 报告所述', right: 'As computed 核算结果' } },
  ),
  'year grid': yearGrid(
    [
      { label: LONG, year: 2008, part: 'a', text: '14', source: 'a', detail: '1 number' },
      { label: LONG, year: 2011, part: 'b', text: '', source: 'a', detail: '2 numbers' },
      { label: NASTY, year: 2024, part: 'a', text: '文', source: 'b', detail: '3 numbers' },
    ],
    {
      title: 'Tiles',
      subtitle,
      measure: 'Form',
      parts: [
        { id: 'a', label: 'Form of 2014 统计表', colour: '#1f6aa5' },
        { id: 'b', label: 'Never read 无', colour: '#d3d7db' },
      ],
    },
  ),
  'year grid of one report': yearGrid(
    [{ label: '某县', year: 2018, part: 'a', text: '14', source: 'a', detail: '1 number' }],
    { title: 'One', subtitle, measure: 'Form', parts: [{ id: 'a', label: 'Form', colour: '#1f6aa5' }] },
  ),
  'strips that follow forms of their own': strips(
    [
      { strip: 'a', year: 2012, value: 1_234_567, text: '1,234,567', mark: 'rounded' },
      { strip: 'a', year: 2013, value: null, text: '–', mark: 'none' },
      { strip: 'a', year: 2014, value: 3, text: '3', mark: 'stated', quote: NASTY },
      { strip: 'a', year: 2015, value: 1_234_000, text: '1,234,000', mark: 'stated' },
      { strip: 'b', year: 2009, value: 0, text: '0', mark: 'stated' },
      { strip: 'b', year: 2010, value: 0, text: '0', mark: 'stated' },
      { strip: 'c', year: 2009, value: 7, text: '7', mark: 'stated' },
      { strip: 'd', year: 2010, value: 7, text: '7', mark: 'stated' },
    ].map((point) => ({ ...point, join: 'same', how: 'stated' }) as StripPoint),
    {
      title: 'Over the years',
      subtitle,
      subject: { en: 'Publisher', zh: '机关' },
      measure: 'Requests',
      notes: [`not drawn: ${NASTY}`],
      strips: [
        { id: 'a', label: LONG, breaks: [{ year: 2014, text: '14表' }] },
        { id: 'b', label: NASTY },
        { id: 'c', label: '同值' },
        { id: 'd', label: '某县' },
      ],
    },
  ),
  'dots of one kind': dotPlot(
    [
      { label: LONG, part: 'a', value: 1_954_000, few: true, note: 'from a sentence' },
      { label: NASTY, part: 'a', value: 0, quote: NASTY },
      { label: '某县 2018', part: 'a', value: null },
    ],
    {
      title: 'Dots',
      subtitle,
      measure: 'Items',
      scale: 'powers',
      parts: [{ id: 'a', label: 'Items', colour: '#1f6aa5' }],
    },
  ),
  'dots of several kinds': dotPlot(
    [
      { label: LONG, part: 'a', value: 14_460 },
      { label: LONG, part: 'b', value: 14_459 },
      { label: NASTY, part: 'b', value: 0, few: true },
    ],
    {
      title: 'Dots',
      subtitle,
      measure: 'Items',
      scale: 'counts',
      parts: [
        { id: 'a', label: 'Website 网站', colour: '#1f6aa5' },
        { id: 'b', label: 'WeChat 微信', colour: '#3f9b7c' },
      ],
    },
  ),
  'dots of shares': dotPlot([{ label: '某县', part: 'a', value: 0.009 }], {
    title: 'Shares',
    subtitle,
    measure: 'Share',
    scale: 'shares',
    parts: [{ id: 'a', label: 'WeChat 微信', colour: '#3f9b7c' }],
  }),
};
