/** The heads of tooltips, and what marks say where there is no number: once for all charts. */
import { say } from '../model/language.js';
import { both, type Text, template } from '../model/words.js';
import { type Placed, placed } from './made-of.js';

export const TIPS = {
  report: both('Report', '年报'),
  publisher: both('Publisher', '机关'),
  series: both('Series', '指标'),
  year: both('Year', '年度'),
  number: both('Number', '数量'),
  part: both('Part', '构成'),
  what: both('What', '项目'),
  share: both('Share', '占比'),
  note: both('Note', '说明'),
  how: both('How it came to be', '数据由来'),
  compares: both('Against the year before', '与上年相比'),
  quote: both('As it stands there', '原文'),
  source: both('File', '文件'),
  read: both('Read', '读取结果'),
  interval: both('Interval of 95%', '95%置信区间'),
} as const;

/** `{ field, title }`, the title in the language that is spoken. */
export const tip = (field: string, title: Text | string) => ({ field, title: say(title) });

/** What there is not. */
const NOTHING = '–';

/** The evidence that a row of data carries: the words of the report, its file, and the place that its mark leads to. */
export const evidence = ({ quote, source, place, made_of }: Evident) => ({
  quote: quote || NOTHING,
  source: source || NOTHING,
  ...placed({ ...(place === undefined ? {} : { place }), ...(made_of === undefined ? {} : { made_of }) }),
});

interface Evident extends Placed {
  readonly quote?: string | null;
  readonly source?: string | null;
}

/** A tip that is left out where no row has anything to tell of it. */
export const tipIfAny = <Row extends object>(
  rows: readonly Row[],
  field: keyof Row & string,
  title: Text | string,
) => (rows.some((row) => (row[field] || NOTHING) !== NOTHING) ? [tip(field, title)] : []);

export const NOT_STATED = both('not stated', '未说明');
export const ABOUT = template('about {number}', '约{number}');
/** `3 of 36`. */
export const OF = template('{part} of {whole}', '{whole} 件中 {part} 件');
/** Two names that stand for one mark: `平阳县 2016, website`. */
export const PAIR = template('{a}, {b}', '{a}，{b}');
export const NAMED = template('{name}: {value}', '{name}：{value}');
