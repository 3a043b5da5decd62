/** Through which channels information is disclosed, and what part WeChat has beside the website. */
import { ascending, group } from 'd3-array';
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { madeFrom } from '../charts/made-of.js';
import { formatNumber, formatShare } from '../charts/text.js';
import { PARTS } from '../charts/theme.js';
import { placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { both, template, term } from '../model/words.js';
import { columnsOf } from './columns.js';
import { isEnough, MINIMUM, restsOn, toldRests } from './minimum.js';
import { manyOf, numberOf, partOf } from './told.js';
import { list, markOf, sourceLine, uniqueNames, whoOf } from './words.js';

interface ChannelLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly channel: string;
  readonly value: number | null;
  readonly state: string;
  readonly quote: string | null;
  readonly doubted: boolean;
}

const CHANNEL = columnsOf<ChannelLike>({
  body: true,
  channel: true,
  doubted: true,
  file: true,
  publisher: true,
  quote: true,
  state: true,
  value: true,
  year: true,
});

const WEBSITE = 'disclosed.website';
const WECHAT = 'disclosed.wechat';

const CHANNELS = [
  { id: WEBSITE, label: term('Website', '政府网站'), short: both('website', '网站'), colour: PARTS[0] },
  { id: WECHAT, label: term('WeChat', '微信'), short: both('WeChat', '微信'), colour: PARTS[5] },
  { id: 'disclosed.weibo', label: term('Weibo', '微博'), short: both('Weibo', '微博'), colour: PARTS[2] },
  {
    id: 'disclosed.gazette',
    label: term('Gazette', '政府公报'),
    short: both('gazette', '公报'),
    colour: PARTS[4],
  },
  {
    id: 'disclosed.other_channels',
    label: term('Other', '其他渠道'),
    short: both('other', '其他'),
    colour: PARTS[6],
  },
] as const;

const partsIn = () =>
  CHANNELS.map(({ id, label, short, colour }) => ({ id, label: say(label), short: say(short), colour }));

const LIMIT = 16;

/** The reports that state two channels or more above 0: a row each, in the order of their years. */
export function channelsChart(rows: readonly ChannelLike[]): Chart {
  if (rows.length === 0) return noChart(say(WORDS.nothing));
  const reports = byFile(rows.filter((row) => (row.value ?? 0) > 0));
  if (reports.length === 0) return noChart(say(WORDS.none));
  const several = reports.filter(([, channels]) => channels.length > 1);
  const alone = CHANNELS.flatMap(({ id, label }) => {
    const only = reports.filter(([, channels]) => channels.length === 1 && channels[0]?.channel === id);
    return only.length === 0 ? [] : say(WORDS.alone({ label, reports: manyOf(rowsOf(only), 'report') }));
  });
  if (several.length === 0) return noChart(say(WORDS.single({ channels: list(alone) })));
  const shown = [...several].sort(([, a], [, b]) => size(b) - size(a)).slice(0, LIMIT);
  shown.sort(([, a], [, b]) => (a[0]?.year ?? 0) - (b[0]?.year ?? 0));
  const names = uniqueNames(rows);
  const nameOf = (file: string) => names.get(file) ?? file;
  const wechat = several.filter(([, channels]) => channels.some(({ channel }) => channel === WECHAT));
  const all = byFile(rows);
  const counts = {
    several: numberOf(rowsOf(several)),
    reports: manyOf(rowsOf(all), 'report'),
    wechat: numberOf(rowsOf(wechat), rowsOf(several)),
  };
  return dotPlot(
    shown.flatMap(([file, channels]) =>
      channels.map((row) => ({
        ...{ label: nameOf(file), part: row.channel, value: row.value, mark: markOf(row) },
        ...{ quote: row.quote, source: file, place: placeOf(row, 'value') ?? null },
      })),
    ),
    {
      title:
        all.length === 1
          ? say(WORDS.one({ report: nameOf(shown[0]![0]), count: numberOf(several[0]![1]) }))
          : say((several.length === 1 ? WORDS.title_one : WORDS.title)(counts)),
      subtitle: [say(WORDS.subtitle), sourceLine(shown.flatMap(([, channels]) => channels))],
      notes: [
        say(WORDS.overlap),
        ...(several.length > shown.length
          ? [
              say(
                WORDS.largest({ limit: numberOf(rowsOf(shown)), reports: manyOf(rowsOf(several), 'report') }),
              ),
            ]
          : []),
        ...(alone.length > 0 ? [say(WORDS.not_drawn({ channels: list(alone) }))] : []),
      ],
      measure: say(WORDS.items),
      parts: partsIn(),
      scale: 'powers',
    },
  );
}

/**
 * WeChat's part of what the website and WeChat carry together, where one publisher states both for several years and
 * enough publishers state them at all. Otherwise a sentence: reports of different publishers are no course of time.
 */
export function webToWechatChart(rows: readonly ChannelLike[]): Chart {
  if (rows.length === 0) return noChart(say(WORDS.nothing));
  const names = uniqueNames(rows);
  const points = byFile(rows)
    .flatMap(([file, channels]) => {
      const [web, wechat] = [WEBSITE, WECHAT].map((id) => channels.find(({ channel }) => channel === id));
      if (web?.value == null || wechat?.value == null || web.value + wechat.value === 0) return [];
      const both = web.value + wechat.value;
      return {
        file,
        who: whoOf(web),
        year: web.year,
        web,
        wechat,
        cases: both,
        row: web,
        part: wechat.value,
      };
    })
    .sort((a, b) => ascending(a.who, b.who) || (a.year ?? 0) - (b.year ?? 0));
  if (points.length === 0) return noChart(say(WORDS.neither));
  const followed = [...group(points, ({ who }) => who).values()].filter((own) => own.length >= MINIMUM.years);
  const rests = restsOn(points);
  if (followed.length === 0 || !isEnough(rests)) {
    return noChart(
      say(
        WORDS.cannot_be_told({
          ...toldRests(rests),
          give: rests.reports === 1 ? 'gives' : 'give',
          followed:
            followed.length === 0
              ? WORDS.nobody({ years: MINIMUM.years })
              : WORDS.somebody({ publishers: manyOf(firstsOf(followed), 'publisher') }),
        }),
      ),
    );
  }
  const drawn = followed.flat().slice(0, LIMIT);
  return dotPlot(
    drawn.map(({ file, part, cases, web, wechat }) => ({
      label: names.get(file) ?? file,
      part: 'share',
      value: part / cases,
      // Without an interval: the items are all that there are, and no sample of cases.
      mark: markOf(wechat.state === 'reported' && !wechat.doubted ? web : wechat),
      text: say(
        WORDS.share({
          share: formatShare(part / cases, 0),
          part: formatNumber(part),
          whole: formatNumber(cases),
        }),
      ),
      quote: `${wechat.quote ?? '–'} · ${web.quote ?? '–'}`,
      source: file,
      made_of: {
        name: names.get(file) ?? file,
        total: formatShare(part / cases, 0),
        ...madeFrom('computed', [
          partOf(wechat, 'value', part, say(CHANNELS[1].label)),
          partOf(web, 'value', web.value ?? 0, say(CHANNELS[0].label)),
        ]),
      },
    })),
    {
      title: say(WORDS.followed({ publishers: manyOf(firstsOf(followed), 'publisher') })),
      subtitle: [say(WORDS.of_both), sourceLine(drawn)],
      measure: say(WORDS.wechat_share),
      parts: [{ id: 'share', label: say(CHANNELS[1].label), colour: PARTS[5] }],
      scale: 'shares',
    },
  );
}

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  none: both('None of these reports says through which channels it disclosed.', '这些年报均未说明公开渠道。'),
  single: template(
    'No report states more than one channel ({channels}).',
    '没有一份年报列出一种以上的渠道（{channels}）。',
  ),
  alone: template('{label}: {reports}', '{label}{reports}'),
  one: template('{report} names {count} channels', '{report} 列出 {count} 种渠道'),
  title: template(
    '{several} of {reports} name several channels, WeChat among them in {wechat}',
    '{reports}中，{several} 份列出多种渠道，其中 {wechat} 份列出微信',
  ),
  title_one: template(
    '{several} of {reports} names several channels, WeChat among them in {wechat}',
    '{reports}中，{several} 份列出多种渠道，其中 {wechat} 份列出微信',
  ),
  subtitle: both(
    'Items disclosed by channel, items 条; scale of powers of ten',
    '各渠道公开信息数（条）；对数刻度',
  ),
  overlap: both(
    'one item may go through several channels, so they are not added up',
    '同一信息可能经多种渠道公开，故不相加',
  ),
  largest: template('the {limit} largest of {reports}', '仅画出{reports}中数量最大的 {limit} 份'),
  not_drawn: template(
    'not drawn, as they name one channel only: {channels}',
    '仅列一种渠道而未画：{channels}',
  ),
  items: both('Items 条', '条数'),
  neither: both(
    'No report states both what it put on its website and what on WeChat.',
    '没有一份年报同时列出网站和微信的公开数量。',
  ),
  cannot_be_told: template(
    'Whether WeChat takes the place of the website cannot be told: {reports} of {publishers} {give} both numbers, and {followed}.',
    '微信是否正在取代网站，无从判断：同时列出两数的仅{publishers}的{reports}，{followed}。',
  ),
  nobody: template('no publisher gives them for {years} years', '其中没有一个机关列出的年度满 {years} 年'),
  somebody: template(
    'only {publishers} of these can be followed over the years',
    '其中可逐年比较的仅{publishers}',
  ),
  followed: template(
    'WeChat’s part of website and WeChat, year by year at {publishers}',
    '微信在网站与微信公开数量中的占比：{publishers}逐年数据',
  ),
  share: template('{share}: {part} of {whole}', '{share}（{whole} 条中 {part} 条）'),
  of_both: both(
    'Items on WeChat (微信) as a share of those on WeChat and the website (网站)',
    '微信公开条数占网站与微信公开条数之和的比重',
  ),
  wechat_share: both('Share of WeChat 微信', '微信占比'),
};

const rowsOf = (reports: readonly (readonly [string, readonly ChannelLike[]])[]) =>
  reports.flatMap(([, channels]) => channels[0] ?? []);

/** A row of each of these publishers. */
const firstsOf = (followed: readonly (readonly { readonly row: object }[])[]) =>
  followed.flatMap(([first]) => first?.row ?? []);

const byFile = (rows: readonly ChannelLike[]): [string, ChannelLike[]][] => [
  ...group(rows, ({ file }) => file),
];

const size = (rows: readonly ChannelLike[]) => Math.max(...rows.map(({ value }) => value ?? 0));

channelsChart.columns = CHANNEL;

webToWechatChart.columns = CHANNEL;
