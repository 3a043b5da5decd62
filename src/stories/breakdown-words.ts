/** What the charts of wholes and their parts say, in both languages. */
import { both, template, term } from '../model/words.js';

export const BREAKDOWN = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  none: template('{heading}: none of these reports breaks them down.', '{heading}：这些年报均未分类列出。'),
  zero: template('{heading}: the reports that state them state 0.', '{heading}：列出此项的年报所列均为 0。'),
  few_only: template(
    '{heading}: fewer than {least} {unit} in {each}{reports}, too few for a share.',
    '{heading}：{reports}所列均不足 {least} {unit}，不宜计算占比。',
  ),
  subtitle: template(
    '{heading}, share; behind each bar the number of {units} in the report',
    '{heading}占比；条后为该年报所列件数',
  ),
  decided: template(
    '{heading}, share of those decided; behind each bar the number of {units}, and how many are pending (尚未审结)',
    '{heading}，占已审结案件的比重；条后为已审结件数，尚未审结另列',
  ),
  largest: template('the {limit} largest of {reports}', '仅画出{reports}中数量最大的 {limit} 份'),
  rest: term('Not broken down', '未分类'),
  stated: template('stated: {whole}', '年报所列总计 {whole}'),
  pending: template('{count} pending', '未审结 {count}'),
  few: template('not drawn, with fewer than {least} {unit}: {names}', '不足 {least} 件而未画：{names}'),
  zeros: template('not drawn: {reports} with 0', '所列为 0 而未画：{reports}'),
  open: template('not broken down: {open} of {all} {unit}', '{all} {unit}中，{open} 件未分类'),
  open_all: template(
    'not broken down: {open} of {all} {unit}, among them all of {names}',
    '{all} {unit}中，{open} 件未分类（全部未分类的有：{names}）',
  ),
  pending_in_all: template('pending, and in no share: {count}', '尚未审结、不计入占比：{count} 件'),
  silent: template('neither total nor parts stated: {names}', '总数与分类均未说明：{names}'),
  empty: both('what a report leaves empty is not drawn', '年报留空的项目不画'),

  share: template(
    '{share} of the {count} {unit} in {reports} {said}',
    '{reports}的 {count} {unit}{what}中，{share}{said}',
  ),
  at_least: template(
    'At least {share} of the {count} {unit} in {reports} {said}',
    '{reports}的 {count} {unit}{what}中，至少 {share}{said}',
  ),
  decided_unit: template('decided {unit}', '{unit}'),
  with_interval: template('{share} ({interval})', '{share}（{interval}）'),
  and_leader: template('{claim}; {share} of them are from {who}', '{claim}；其中 {share} 为{who}所报'),
  interval: both(
    'in brackets Wilson’s interval of 95%: it leaves out that requests to one publisher are alike',
    '括号内为威尔逊 95% 置信区间，未计同一机关内部的相似性',
  ),
  other_forms: template(
    'not comparable with the others: {names}, on another form, which does not count exactly the same',
    '与其余不可比：{names}，表式不同，口径不完全一致',
  ),
  exceed: template(
    'not comparable, as the parts exceed the total: {names}',
    '不可比（各项之和超出总数）：{names}',
  ),
  unknown: template(
    'not comparable, as no total is stated apart from the parts, and some of these are empty: {names}',
    '不可比（除各项外未列总数，且有留空项）：{names}',
  ),
  requests: both('', '申请'),
  cases: both('', '已审结案件'),
};
