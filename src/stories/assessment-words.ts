/** What the charts of the statutory assessment say, in both languages side by side. */
import { both, type Text, template } from '../model/words.js';

export const ASSESSED = {
  and_more: template('{text} · and {count} more', '{text} · 另有 {count} 项'),
  nothing: both('There is no report to assess.', '没有可评估的年报。'),
  title: template(
    '{reports} by {criteria}: not met {failed}, cannot be told {open}',
    '{reports}，{criteria}：不符合 {failed}，无法判断 {open}',
  ),
  title_of: template(
    '{who}, {reports} by {criteria}: not met {failed}, cannot be told {open}',
    '{who}，{reports}，{criteria}：不符合 {failed}，无法判断 {open}',
  ),
  profile: both('A profile, not a ranking', '逐项列示，不作排名'),
  some: template(
    'A profile, not a ranking; drawn: {some} of {reports}, those of which most can be told',
    '逐项列示，不作排名；画出 {reports}中可判断项最多的 {some} 份',
  ),

  judged: template('{reports} by {criteria}', '{reports}，{criteria}'),
  all_met: both('Where a criterion can be judged, it is met', '凡能判断的指标均符合'),
  most_unmet: template(
    'Most often not met: {criterion}, in {failed} of the {told} reports where it can be judged{leader}',
    '不符合最多的一项：{criterion}，能判断的 {told} 份年报中有 {failed} 份{leader}',
  ),
  leader: template(' ({count} of them of {who})', '（其中{who} {count} 份）'),
  count: template('Reports by judgement, count ({reports})', '各项判断的年报份数（共 {reports}）'),
  reports: both('reports', '份年报'),
  criterion: both('Criterion', '指标'),
} as const;

/** Names that fit over a narrow column, a line each; a criterion without one is named in full. */
export const HEADS: Readonly<Record<string, Readonly<Record<keyof Text, readonly string[]>>>> = {
  'in-time': { en: ['In', 'time', '按时'], zh: ['按时', '公布'] },
  sections: { en: ['Parts', '部分'], zh: ['部分', '齐全'] },
  'form-of-year': { en: ['Form', '表式'], zh: ['当年', '表式'] },
  tables: { en: ['Tables', '表格'], zh: ['表格', '齐全'] },
  complete: { en: ['Filled', 'in', '填报'], zh: ['填报', '完整'] },
  'adds-up': { en: ['Adds', 'up', '勾稽'], zh: ['勾稽', '相符'] },
  'last-year': { en: ['Last', 'year', '衔接'], zh: ['上年', '衔接'] },
};
