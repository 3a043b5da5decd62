/** What `gongkai check` says around the findings, in both languages. */
import { both, template as say } from '../../model/words.js';

export const HEADS = [
  both('Publisher', '发布机关'),
  both('Year', '年度'),
  both('Checks made', '已核对'),
  both('Hold', '相符'),
  both('Fail', '不符'),
  both('Not assessable', '无法核对'),
  both('File', '文件'),
];
export const UNKNOWN = both('(not stated)', '（未写明）');
export const MADE = say('{made} of {of}', '{made}/{of}');
export const STANDING = {
  earlier: say('an earlier version; {by} counts', '旧版，以 {by} 为准'),
  duplicate: say('the same report as {by}', '与 {by} 内容相同'),
  undecided: both(
    'one of several versions for the year; which counts is not known',
    '同一年度有多个版本，无法判定以哪份为准',
  ),
};
export const WEIGHT = {
  contradiction: both('✗ ', '✗ '),
  unlikely: both('! unlikely: ', '！存疑：'),
  explained: both('○ explained: ', '○ 已有解释：'),
  superseded: both('– in a superseded version: ', '– 见于已被取代的版本：'),
};
export const PLACE = {
  block: say('{report}, block {block}', '{report}，区块 {block}'),
  cell: say(
    '{report}, block {block}, row {row}, column {column}',
    '{report}，区块 {block} 行 {row} 列 {column}',
  ),
};
export const SHOWN = say('{name}: “{quote}” ({place})', '{name}：“{quote}”（{place}）');
export const MORE = say('and {count} more', '另有 {count} 处');
export const VERDICT = {
  accepted: both('accepted', '确认'),
  corrected_to: both('corrected to', '更正为'),
  not_an_error: both('not an error', '并非错误'),
};
export const REVIEWED = say('{verdict}: {reason} ({who}, {date})', '{verdict}：{reason}（{who}，{date}）');
export const SECTIONS = {
  contradictions: both('Contradictions', '矛盾'),
  files: both('Files that gave no report', '未读成报告的文件'),
  stale: both('Verdicts that are stale', '已失效的复核结论'),
};
export const SUMMARY = {
  checks: say(
    '{made} of {of} checks could be made: {holds} hold, {fails} fail; {open} could not be made.',
    '共 {of} 项核对，完成 {made} 项：相符 {holds} 项，不符 {fails} 项；另有 {open} 项无法核对。',
  ),
  found: say(
    'Contradictions: {contradictions} in {guilty} of {reports} reports. Unlikely: {unlikely}. Explained: {explained}. In superseded versions: {superseded}.',
    '矛盾 {contradictions} 处，涉及 {guilty} 份年报（共 {reports} 份）；存疑 {unlikely} 处；已有解释 {explained} 处；见于已被取代的版本 {superseded} 处。',
  ),
};
export const NO_FINDING = both('Nothing contradicts anything.', '未发现矛盾。');
