/** What the charts of one publisher over the years say, in both languages. */
import { both, NOTHING, template, term } from '../model/words.js';

export const LONG = {
  nobody: both(
    'There is no publisher to follow: no report here says who made it and when.',
    '没有可以跟踪的机关：这些年报均未说明由谁编制、属何年度。',
  ),
  none: template('{who}: none of these {what} is stated in any year.', '{who}：各年均未说明这些{what}。'),
  low: template(
    '{who}: no share is drawn, as fewer than {least} requests were handled in each year.',
    '{who}：各年办理的申请均不足 {least} 件，不宜计算占比。',
  ),
  low_counts: template(
    '{who}: none of these numbers reaches {least} in any year ({names}).',
    '{who}：各项各年均不到 {least}（{names}）。',
  ),
  title: template('{who}: {trend}', '{who}：{trend}'),
  title_one: template('{who}, {year}: {name} {text}', '{who} {year} 年：{name} {text}'),
  title_share: template(
    '{who}, {year}: {name} {text} ({interval}) of {count}',
    '{who} {year} 年：{count}中，{name} {text}（{interval}）',
  ),
  across: template('{trend}, across {changes}', '{trend}，其间表式改变 {changes}'),
  series: both('series', '指标'),
  rates: both('shares', '占比'),
  counts: both('Counts, each on a scale of its own, from 0', '件数；各项刻度不同，均自 0 起'),
  shares: both(
    'Shares of the requests handled (办理结果总计), all on one scale from 0, with Wilson’s interval of 95%; below each year their number',
    '占办理结果总计的比重，刻度一致，均自 0 起；竖条为威尔逊 95% 置信区间，年度下为办理总数',
  ),
  gaps: template('Grey: no report here for {years}', '灰色：未收录 {years} 年年报'),
  lines: both(
    'a solid line: the same is counted as the year before; dashed: compares only roughly; no line: a year or number is missing, or does not compare',
    '实线：与上年口径一致；虚线：仅大致可比；无线：缺年报、缺数字或不可比',
  ),
  silent: template('not stated in any year: {names}', '各年均未说明：{names}'),
  not_stated: template('Not stated: {names}', '未说明：{names}'),
  small: template('not drawn, as never above {least}: {names}', '各年均不超过 {least} 而未画：{names}'),
  zero: template('0 in all years that state it: {names}', '凡列出的年度均为 0：{names}'),
  with_most: template('{name} (at most {most})', '{name}（最多 {most}）'),
  few_years: template(
    'shares of fewer than {least} requests are not drawn: {years}',
    '办理不足 {least} 件而未画占比的年度：{years}',
  ),
  apart: template('what does not compare across the forms: {names}', '各表式之间不可比：{names}'),
  before: template('no {what} before {year}: these years are not drawn', '{year} 年以前没有{what}数据，不画'),
  number: both('Number', '数量'),
  share: both('Share', '占比'),
  share_of_handled: term('share of the requests handled', '占比'),
  share_of: template('{share}: {part} of {whole}', '{share}（{whole} 件中 {part} 件）'),
  n: template('n {count}', '{count} 件'),
  marks: {
    stated: term('computed', '计算所得'),
    rounded: term('from a rounded number', '约数'),
    none: term('cannot be computed', '无法计算'),
  },
  nothing: NOTHING,
};

export const CHANGE = {
  not_two: template(
    '{who}: these shares are not known for two years with {least} requests or more each, so there is no change to show.',
    '{who}：没有两个办理 {least} 件以上且占比已知的年度，无从比较变化。',
  ),
  none: template(
    '{who}: none of these shares compares between {first} and {last}.',
    '{who}：{first} 年与 {last} 年之间没有可比的占比。',
  ),
  went: template(
    '{who}: {name} {from} ({from_interval}) in {first}, {to} ({to_interval}) in {last}',
    '{who}：{name} {first} 年 {from}（{from_interval}），{last} 年 {to}（{to_interval}）',
  ),
  within: template(
    '{who}: between {first} and {last} no share changed by more than chance allows with so few requests',
    '{who}：{first} 年至 {last} 年，各项占比的变化均在件数过少所致的误差范围之内',
  ),
  within_some: template(
    '{who}: between {first} and {last} no share that can be compared changed by more than chance allows with so few requests',
    '{who}：{first} 年至 {last} 年，可比各项占比的变化均在件数过少所致的误差范围之内',
  ),
  open: template(
    '{who}: the shares of {first} and {last} compare only roughly or fail a check, so no change is named',
    '{who}：{first} 年与 {last} 年的占比仅大致可比或核对不符，不作变化判断',
  ),
  subtitle: template(
    'Shares of the requests handled (办理结果总计): {first_count} in {first}, {last_count} in {last}. Two years, not a trend',
    '占办理结果总计的比重：{first} 年 {first_count} 件，{last} 年 {last_count} 件。仅为两年之比，并非趋势',
  ),
  rough: both('dashed: the two years compare only roughly', '虚线：两年仅大致可比'),
  left_out: template(
    'not drawn, as not stated in both years or not comparable: {names}',
    '未在两年均写明或不可比而未画：{names}',
  ),
  part: template('{year}: {part} of {whole}', '{year} 年：{whole} 件中 {part} 件'),
  doubted: both('a check fails on one of them', '其中有核对不符的数字'),
  interval: both(
    'in brackets Wilson’s interval of 95%; the title names the largest of the changes that chance does not explain with so few requests (Newcombe’s interval of a difference, 95%)',
    '括号内为威尔逊 95% 置信区间；标题所列为超出误差（两占比之差的纽科姆 95% 置信区间不含 0）的变化中最大的一项',
  ),
};
