/** What the charts of "What does not add up" say, in both languages side by side. */
import { both, template, term } from '../model/words.js';

export const CONTRADICTIONS = {
  // Kinds of check.
  no_check: both('No check applies to these reports.', '没有适用于这些年报的核对。'),
  none_made: both(
    'No check could be made: a number is missing each time.',
    '所有核对均无法进行：每次都缺少所需数字。',
  ),
  adds_up: template(
    'Everything that could be checked adds up: {checks} were made, {open} could not be made.',
    '能够核对的全部相符：已做 {checks}，另有 {open} 项无法核对。',
  ),
  kinds: template(
    '{contradictions}{leader}, in {some} of {all} of check',
    '{contradictions}{leader}，见于 {all}核对中的 {some} 类',
  ),
  by_kind: both(
    'Checks that fail, by kind: count, out of those that could be made',
    '核对不符的次数，按类别；条后为已核对与不符的次数',
  ),
  never: template(
    '{kinds} of check never {fail}: {checks} hold, {open} could not be made',
    '另有 {kinds}核对从未不符：{checks}相符，{open} 项无法核对',
  ),
  cut: template('not drawn: {kinds} more that {fail}', '另有 {kinds}核对也有不符，未画出'),
  // A short bar has no room for its own number.
  of: template('{failing} of {made}{open}', '已核对 {made}，不符 {failing}{open}'),
  open: template('; {count} could not be made', '，无法核对 {count}'),
  checks: both('checks', '项核对'),
  check: both('Check', '核对'),
  contradiction: term('Contradiction', '矛盾'),
  unlikely: term('Unlikely', '可疑'),
  set_aside: term('Explained or superseded', '已有解释或已被取代'),

  // Pairs of numbers.
  nothing: both('There is nothing to compare: no report was read.', '没有可比较的内容：未读到年报。'),
  none: both('No two numbers of these reports disagree with each other.', '这些年报中没有互相矛盾的数字。'),
  hard: template('{kinds} that must hold', '{kinds}（应当相符）'),
  soft: template('{sentences} that should agree with the table', '{sentences}文字（宜与表格一致）'),
  of_larger: both('Both numbers as a share of the larger', '两数均以较大者为 100%'),
  drawn: template(
    'drawn: {some} of {all}, what must hold first, then the widest apart',
    '画出 {all} 处中的 {some} 处：应当相符者在前，其次按相差大小',
  ),
  left: term('As stated', '报告所述'),
  right: term('By its own numbers (must hold)', '核算结果（应当相符）'),
  other: term('By the table (should agree)', '表格所列（宜一致）'),
  short: {
    right: term('By its own numbers (must)', '核算结果'),
    other: term('By the table (should)', '表格所列'),
  },
  or_of_another_year: both(' or the report of another year', '（含与其他年度年报之间）'),
  one_report: template(
    'The report disagrees with itself{other} in {places}',
    '该年报前后矛盾{other}，共 {places}',
  ),
  reports: template(
    '{guilty} of {reports} {disagree}{other}, in {places}{leader}',
    '{reports}中有 {guilty} 份前后矛盾{other}，共 {places}{leader}',
  ),
};
