/**
 * All that findings say, in both languages side by side; the other files of this room only fill the slots.
 *
 * English names an indicator in both languages, as its readers have the Chinese report before them. Chinese gives
 * numbers with their measure words and the difference, as 公报 and press do.
 */
import { APPLICANT_COLUMNS } from '../domain/forms/tables2019.js';
import type { Applicant } from '../model/report.js';
import { both, template as say, type Text } from '../model/words.js';

/** Two numbers against each other. `place` is the beginning of the sentence, or nothing. */
export const EQUAL = {
  holds: say('{place}{left}, and {right}{notes}.', '{place}{left}，{right}，两者一致{notes}。'),
  fails: say('{place}{left}, but {right}{notes}.', '{place}{left}，而{right}，相差 {difference}{notes}。'),
};
export const AT_MOST = {
  holds: say(
    '{place}{left}, and {right}, which is as much or more{notes}.',
    '{place}{left}，{right}，前者未超过后者{notes}。',
  ),
  fails: say(
    '{place}{left}, but {right}, which is less{notes}.',
    '{place}{left}，而{right}，前者超出 {difference}{notes}。',
  ),
};

/** One side of it. */
export const SIDE = {
  given: say('{name} is given as {amount}', '{name}填报 {amount}'),
  sum: say('{names} add up to {amount}{list}', '{names}相加为 {amount}{list}'),
};
export const AND = both(' and ', '与');
export const OR = both(' or ', '或');
/** Right before a number that is rounded. */
export const ROUNDLY = both('about ', '约');
export const ABOUT = say('about {amount}', '约 {amount}');
/** The terms of a sum, as Chinese writes it out: 本年新收 38 件 + 上年结转 2 件 = 40 件. */
export const TERM = {
  stated: (name: string, amount: string) => `${name} ${amount}`,
  open: (name: string) => `${name}（未填）`,
};

/** Where a check was made, as the beginning of a sentence. */
export const IN_COLUMN = say('In the column “{label_en}” ({label}), ', '依申请公开表“{label}”列：');
export const IN_ROW = say('In the row {name}, ', '{name}一行：');
export const COLUMN = Object.fromEntries(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, both(`“${label_en}”`, label)]),
) as Readonly<Record<Applicant, Text>>;
/** The same as a mark beside a row. */
export const COLUMN_NAME: Readonly<Record<Applicant, Text>> = Object.fromEntries(
  APPLICANT_COLUMNS.map(({ id, label, label_en }) => [id, both(label_en, label)]),
) as Record<Applicant, Text>;

/** What a reader should know about a sum. */
export const NOTES = {
  rounded: both(' within rounding', '（在约数允许的范围内）'),
  glued: both(
    ' (glued digits were split by this very rule)',
    '（原文数字粘连，正是依此项关系拆分，不能作为独立印证）',
  ),
  one_blank: both(' (1 cell is not stated and not counted)', '（另有 1 格未填，未计入）'),
  blanks: say(' ({count} cells are not stated and not counted)', '（另有 {count} 格未填，未计入）'),
  one_empty: both(' (1 cell is not stated and can then hold nothing)', '（另有 1 格未填，据此只能为 0）'),
  empties: say(
    ' ({count} cells are not stated and can then hold nothing)',
    '（另有 {count} 格未填，据此均只能为 0）',
  ),
};

/** Why a check could not be made. */
export const WHY = {
  absent: both('the report has no such figures', '报告中没有相应数据'),
  unreadable: both('a cell could not be read', '有单元格无法辨认'),
  derived: both('a value is not stated but derived from others', '有数值并非原文所填，而是由其他数值推算'),
  remainder: both('cells that are not stated may hold the difference', '差额可能落在未填的单元格中'),
  total: both('the total is not stated', '总数未填'),
  parts: both('none of the parts is stated', '各分项均未填'),
  side: both('one side is not stated', '等式一边未填'),
  no_row: both('the table has no such row', '表格中没有该项'),
  silent: both('the table states nothing', '表格该项未填'),
  number: both('a number that it needs is not stated or is 0', '所需数字未写明或为 0'),
};
export const UNSETTLED = {
  one: say(
    '“{label_en}” ({label_zh}) could not be checked: {because}{missing}.',
    '“{label_zh}”无法核对：{because}{missing}。',
  ),
  some: say(
    '“{label_en}” ({label_zh}) could not be checked for {open} of {of} {noun}: {because}{missing}.',
    '“{label_zh}”：{of} {noun}中有 {open} {unit}无法核对：{because}{missing}。',
  ),
  all: say(
    '“{label_en}” ({label_zh}) could not be checked for any of {of} {noun}: {because}{missing}.',
    '“{label_zh}”：{of} {noun}均无法核对：{because}{missing}。',
  ),
  counted: say('{why} ({count})', '{why}（{count} 处）'),
  between: both('; ', '；'),
  missing: say('; missing {names}', '；缺少{names}'),
  missing_more: say('; missing {names} and {more} more', '；缺少{names}等 {count} 项'),
  list: both(', ', '、'),
};
/** Behind the checks that a judgement counts: how many more could not be made. */
export const MORE_OPEN = say(' ({count} more could not be made)', '（另有 {count} 处无法核对）');
/** What a check is made for: plural in English, with its measure word in Chinese. */
export const NOUN = {
  columns: both('columns', '列'),
  rows: both('rows', '行'),
  pairs: both('pairs of rows', '组数据'),
  figures: both('figures in sentences', '处正文数据'),
  sentences: both('sentences', '处表述'),
};

/** Sentences against the table. */
export const PROSE = {
  said: say('{value} (“{quote}”)', '{value}（原文“{quote}”）'),
  holds: say(
    'The text gives {said} for {name}, and {words} {given}{notes}.',
    '正文称{name}为 {said}，{words} {given}，两者一致{notes}。',
  ),
  fails: say(
    'The text gives {said} for {name}, but {words} {given}{notes}.',
    '正文称{name}为 {said}，而{words} {given}，相差 {difference}{notes}。',
  ),
  table: both('the table gives', '表格填报'),
  columns: both('the table states no total and its columns add up to', '表格未填总计、各列相加为'),
  rows: both('its rows in the table add up to', '表格中各分项相加为'),
  our_rows: both(
    'its rows in the table, whose totals are our own sums, add up to',
    '表格中各分项（其总计未填，由各列相加得出）相加为',
  ),
  twice: say(
    'The text gives {first} for {name} in one place, but {second} in another.',
    '正文对{name}前后说法不一：一处为 {first}，另一处为 {second}，相差 {difference}。',
  ),
};

/** Parts of one whole that sentences give. */
export const PARTS_SAID = {
  holds: say(
    'The text gives {whole} for {name}, and {parts} add up to {sum} ({list}), which is not more{notes}.',
    '正文称{name}为 {whole}，{parts}相加为 {sum}（{list}），未超过总数{notes}。',
  ),
  fails: say(
    'The text gives {whole} for {name}, but {parts} add up to {sum} ({list}), which is more{notes}.',
    '正文称{name}为 {whole}，而{parts}相加为 {sum}（{list}），超出 {difference}{notes}。',
  ),
};

/** Sentences that relate numbers to each other. */
export const CLAIMS = {
  agrees: say(
    'The text says {about} {percent}%, which agrees: “{quote}”.',
    '正文称{about_zh}，与所列数字相符：“{quote}”。',
  ),
  differs: say(
    'The text says {about} {percent}%, but it is {exact}%{cut}: “{quote}”.',
    '正文称{about_zh}，按所列数字应为{exact_zh}{cut}：“{quote}”。',
  ),
  cut: both(' (digits were cut off instead of rounded)', '（尾数系直接截去，未四舍五入）'),
  share: say('that {part} of {whole} is', ' {part} 占 {whole} 的 {percent}%'),
  growth: say('that the change from {from}{earlier} to {to} is', '由 {from} 到 {to}{earlier_zh}，{change}'),
  less_difference: both(' (the later figure less the difference)', '（前者由后者减去增减数得出）'),
  difference_holds: say(
    'The text says that the difference between {earlier} and {later} is {stated}, which agrees: “{quote}”.',
    '正文称由 {earlier} 到 {later} 的增减数为 {stated}，与所列数字相符：“{quote}”。',
  ),
  difference_fails: say(
    'The text says that the difference between {earlier} and {later} is {stated}, but it is {exact}: “{quote}”.',
    '正文称由 {earlier} 到 {later} 的增减数为 {stated}，实际应为 {exact}：“{quote}”。',
  ),
  parts_hold: say(
    'The text gives {whole} (“{quote}”) in all, and the parts that it lists add up to {sum} ({list}).',
    '正文称总数为 {whole}（原文“{quote}”），所列各项相加为 {sum}（{list}），两者一致。',
  ),
  parts_fail: say(
    'The text gives {whole} (“{quote}”) in all, but the parts that it lists add up to {sum} ({list}).',
    '正文称总数为 {whole}（原文“{quote}”），而所列各项相加为 {sum}（{list}），相差 {difference}。',
  ),
};

/** 增长 or 下降, with the percentage without its sign. */
export const changeZh = (
  change: string,
  unit = '%',
  [up, down]: readonly [string, string] = ['增长', '下降'],
): string => (/^[-−]/.test(change) ? `${down} ${change.slice(1)}${unit}` : `${up} ${change}${unit}`);

/** The verbs of a change that is a number and no percentage. */
export const MORE_OR_LESS = ['增加', '减少'] as const;

/** One year of a publisher against the next. */
export const ACROSS = {
  holds: say('{place}{left}, and {right}{notes}.', '{place}{left}，{right}，两者一致{notes}。'),
  fails: say('{place}{left}, but {right}{notes}.', '{place}{left}，而 {right}，相差 {difference}{notes}。'),
  given: say('the report for {year} gives {amount} for {name}', '{year} 年度报告所填{short}为 {amount}'),
  term: say('{amount} ({year}: {name})', '{year} 年{short} {amount}'),
  open: say('what is not stated ({year}: {name})', '{year} 年{short}（未填）'),
  sum: say('{terms} is {amount}', '{terms} = {amount}'),
  no_report: say('the report for {year} is not in the corpus', '所收资料中没有 {year} 年度报告'),
  other_form: say(
    'the report for {year} does not ask for it (it is {form})',
    '{year} 年度报告（{form}）不含此项',
  ),
  not_stated: say('the report for {year} does not state it', '{year} 年度报告未填'),
  unreadable: say('a cell of the report for {year} could not be read', '{year} 年度报告有单元格无法辨认'),
  derived: say(
    'a value of the report for {year} is not stated but derived from others',
    '{year} 年度报告的数值并非原文所填，而是由其他数值推算',
  ),
  disagree: say(
    'two reports for {year} disagree, and which is the later one cannot be told',
    '{year} 年度有两份报告，数值不同，且无法判定以哪份为准',
  ),
};
/** What a sentence says of the change since the year before, against the report of that year. */
export const LAST_YEAR = {
  holds: say(
    'The report for {year} says “{quote}”, which agrees with the report for {last}, where it is {earlier} (“{before}”).',
    '{year} 年度报告称“{quote}”，与 {last} 年度报告所载 {earlier}（原文“{before}”）相符。',
  ),
  percent: say(
    'The report for {year} says “{quote}”, but from {earlier} (“{before}”) in the report for {last} to {later} the change is {change}{notes}.',
    '{year} 年度报告称“{quote}”，而 {last} 年度报告所载为 {earlier}（原文“{before}”），据此应为{change}{notes}。',
  ),
  difference: say(
    'The report for {year} says “{quote}”, but from {earlier} (“{before}”) in the report for {last} to {later} the change is {change}{notes}.',
    '{year} 年度报告称“{quote}”，而 {last} 年度报告所载为 {earlier}（原文“{before}”），据此应为{change}{notes}。',
  ),
  earlier: say(
    'The report for {year} says “{quote}” and so gives {stated} for {last}, but the report for {last} itself gives {earlier} (“{before}”){notes}.',
    '{year} 年度报告称“{quote}”，即上年为 {stated}，而 {last} 年度报告所载为 {earlier}（原文“{before}”），相差 {difference}{notes}。',
  ),
  cut: both(' (digits were cut off instead of rounded)', '（尾数系直接截去，未四舍五入）'),
  unsure: both(' (the two may count by different definitions)', '（两者统计口径可能不同）'),
  unknown: both(
    'it is not known what the number counts, or which number of the report for the year before it goes with',
    '无法确定该数字对应的指标及上年度报告中的相应数字',
  ),
  incoherent: both(
    'its percentage and its difference are not of one number',
    '所述百分比与增减数不属同一数字',
  ),
  from_nothing: say(
    'the report for {year} gives 0, of which nothing is a percentage',
    '{year} 年度报告所载为 0，无法计算增幅',
  ),
};
/** What kind of report it is, where no form says so itself. */
export const FORM = {
  prose: both('prose without an official table', '无统计表的文字报告'),
  unknown: say('on the form {form}', '{form} 表式'),
};
/** Why a report has no place among the years of a publisher. */
export const UNPLACED = {
  publisher: both('the report does not say who publishes it', '报告未写明发布机关'),
  place: both('the name of the publisher does not say of which place it is', '发布机关名称未写明所属地区'),
  namesakes: both(
    'publishers of several places have this name, and the report does not say which it is',
    '不同地区有同名机关，报告未写明是哪一个',
  ),
  year: both('the report does not say which year it is about', '报告未写明所属年度'),
};

/** A quotation inside the quotation marks of a Chinese sentence. */
export const quoted = (quote: string): Text => ({
  en: quote,
  zh: quote.replaceAll('“', '‘').replaceAll('”', '’'),
});
