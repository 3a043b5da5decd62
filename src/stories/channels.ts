/** Through which channels information is disclosed, and what part WeChat has beside the website. */
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { PARTS } from '../charts/theme.js';
import { remarkOn } from '../domain/states.js';
import { originsOf, sourceLine, uniqueNames } from './words.js';

interface ChannelLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly channel: string;
  readonly value: number | null;
  readonly state: string;
  readonly quote: string | null;
}

const WEBSITE = 'disclosed.website';
const WECHAT = 'disclosed.wechat';

const CHANNELS = [
  { id: WEBSITE, label: 'Website 政府网站', colour: PARTS[0], shape: 'circle' },
  { id: WECHAT, label: 'WeChat 微信', colour: PARTS[5], shape: 'square' },
  { id: 'disclosed.weibo', label: 'Weibo 微博', colour: PARTS[2], shape: 'triangle-up' },
  { id: 'disclosed.gazette', label: 'Gazette 公报', colour: PARTS[4], shape: 'diamond' },
  { id: 'disclosed.other_channels', label: 'Other 其他', colour: PARTS[6], shape: 'cross' },
] as const;

const LIMIT = 16;

/** The reports that state two channels or more above 0: a row each, in the order of their years. */
export function channelsChart(rows: readonly ChannelLike[]): Chart {
  if (rows.length === 0) return noChart('There are no reports that could state this.');
  const stated = rows.filter((row) => (row.value ?? 0) > 0);
  const reports = groupBy(stated);
  if (reports.length === 0) return noChart('None of these reports says through which channels it disclosed.');
  const several = reports.filter(([, channels]) => channels.length > 1);
  const single = reports.length - several.length;
  const alone = CHANNELS.map(({ id, label }) => ({
    label,
    count: reports.filter(([, channels]) => channels.length === 1 && channels[0]?.channel === id).length,
  })).filter(({ count }) => count > 0);
  const onlyOne = alone.map(({ label, count }) => `${label}: ${counted(count, 'report')}`).join(', ');
  if (several.length === 0) {
    return noChart(`No report states more than one channel (${onlyOne}).`);
  }
  const shown = [...several].sort(([, a], [, b]) => size(b) - size(a)).slice(0, LIMIT);
  shown.sort(([, a], [, b]) => (a[0]?.year ?? 0) - (b[0]?.year ?? 0));
  const names = uniqueNames(rows);
  const with_wechat = reports.filter(([, channels]) =>
    channels.some(({ channel }) => channel === WECHAT),
  ).length;
  const all = new Set(rows.map(({ file }) => file)).size;
  const notes = [
    several.length > shown.length ? `the ${LIMIT} largest of ${formatNumber(several.length)} reports` : [],
    shown.some(([, channels]) => channels.some(({ state }) => state === 'approximate'))
      ? 'white inside: rounded by the report'
      : [],
    single > 0 ? `not drawn, one channel only: ${onlyOne}` : [],
  ].flat();
  return dotPlot(
    shown.flatMap(([file, channels]) =>
      channels.map((row) => ({
        label: names.get(file) ?? file,
        part: row.channel,
        value: row.value,
        hollow: row.state === 'approximate',
        note: row.state === 'approximate' ? null : remarkOn({ state: row.state, via: null }),
        quote: row.quote,
        source: file,
      })),
    ),
    {
      title:
        all === 1
          ? `${names.get(shown[0]?.[0] ?? '')} names ${several[0]?.[1].length} channels`
          : `${formatNumber(several.length)} of ${counted(all, 'report')} ${several.length === 1 ? 'names' : 'name'} several channels; ${formatNumber(with_wechat)} ${with_wechat === 1 ? 'names' : 'name'} WeChat`,
      subtitle: [
        'Items disclosed by channel, items 条; scale of powers of ten',
        sourceLine(shown.flatMap(([, channels]) => channels)),
      ],
      notes: ['one item may go through several channels', ...notes],
      measure: 'Items 条',
      parts: CHANNELS,
      scale: 'powers',
    },
  );
}

/** WeChat's part of what the website and WeChat carry together: one row a report that states both, by year. */
export function webToWechatChart(rows: readonly ChannelLike[]): Chart {
  if (rows.length === 0) return noChart('There are no reports that could state this.');
  const names = uniqueNames(rows);
  const points = groupBy(rows.filter((row) => row.value !== null))
    .flatMap(([file, channels]) => {
      const [web, wechat] = [WEBSITE, WECHAT].map((id) => channels.find(({ channel }) => channel === id));
      const [a, b] = [web?.value ?? 0, wechat?.value ?? 0];
      if (!web || !wechat || a + b === 0) return [];
      return {
        label: names.get(file) ?? file,
        who: web.publisher ?? file,
        year: web.year,
        file,
        share: b / (a + b),
        approximate: web.state === 'approximate' || wechat.state === 'approximate',
        note: [
          `${formatNumber(b)} on WeChat, ${formatNumber(a)} on the website`,
          ...originsOf([web, wechat]),
        ].join('; '),
        quote: `${wechat.quote ?? '–'} · ${web.quote ?? '–'}`,
      };
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
    .slice(-LIMIT);
  const [first] = points;
  if (!first) return noChart('No report states both what it put on its website and what on WeChat.');
  const shares = points.map(({ share }) => share);
  const text = (share: number) => formatShare(share, share < 0.1 ? 1 : 0);
  const twice = new Set(points.map(({ who }) => who)).size < points.length;
  const notes = [
    twice || points.length === 1 ? [] : 'each report is of another publisher, so this is no trend',
    points.some(({ approximate }) => approximate) ? 'white inside: rounded by the report' : [],
  ].flat();
  return dotPlot(
    points.map(({ label, share, approximate, note, quote, file }) => ({
      label,
      part: 'share',
      value: share,
      hollow: approximate,
      remark: note,
      quote,
      source: file,
    })),
    {
      title:
        points.length === 1
          ? `${first.label}: WeChat carries ${text(first.share)} of the items on website and WeChat together`
          : `WeChat carries ${text(Math.min(...shares))} to ${text(Math.max(...shares))} of the items on website and WeChat together, in ${counted(points.length, 'report')}`,
      subtitle: [
        'Items on WeChat (微信) as a share of those on WeChat and the website (网站), by year',
        sourceLine(points),
      ],
      notes,
      measure: 'Share of WeChat 微信',
      parts: [{ id: 'share', label: 'WeChat 微信', colour: PARTS[5], shape: 'square' }],
      scale: 'shares',
    },
  );
}

function groupBy<Row extends ChannelLike>(rows: readonly Row[]): [string, Row[]][] {
  const files = new Map<string, Row[]>();
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row]);
  return [...files];
}

const size = (rows: readonly ChannelLike[]) => Math.max(...rows.map(({ value }) => value ?? 0));
