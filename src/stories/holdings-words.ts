/** What the charts of "What we hold" say, in both languages side by side. */
import { both, template, term } from '../model/words.js';

export const HELD = {
  // Publishers and years.
  no_report: both(
    'No file in this folder was read as an annual report.',
    '文件夹中没有可读作年度报告的文件。',
  ),
  no_year: both('None of the reports says which year it is about.', '各份年报均未写明所述年度。'),
  undated: template(
    '{title}. None of the reports says which year it is about.',
    '{title}。各份年报均未写明所述年度。',
  ),
  one_publisher: both('one publisher', '一个机关'),
  title: template('{reports} of {whom}, for the years {years}', '{whom}，{reports}，{years} 年'),
  title_of_year: template('{reports} of {whom}, for {years}', '{whom}，{reports}，{years} 年'),
  tiles: both(
    'One tile a report, by the year reported on (年度) and the form it follows (表式)',
    '一格一份年报，按所述年度排列，颜色表示表式',
  ),
  form: both('Form', '表式'),
  many: term('Several publishers', '多个机关'),

  // How full the tables are.
  no_cell: both(
    'No cell and no sentence with a number was found in these reports.',
    '这些年报中没有找到任何填有数字的单元格或语句。',
  ),
  no_table: both(
    'None of these files has a table: all numbers stand in sentences',
    '这些文件均无表格，数字全部在文字中',
  ),
  filled: template(
    '{share} of the cells in the tables{leader} hold a number{rest}',
    '表格单元格{leader}中 {share} 填有数字{rest}',
  ),
  leader: template(' (of which {share} are in reports of {who})', '（其中 {share} 属{who}）'),
  only_sentences: template('; {reports} {have} only sentences', '；{reports}仅有文字'),
  lost_tables: template('; {reports} lost {their} tables', '；{reports}的表格缺失'),
  share_of_cells: both('Share of cells that hold a number, %', '填有数字的单元格占比（%）'),
  of_cells: template(
    'Share of cells that hold a number, %; of {cells} {other}',
    '填有数字的单元格占比（%）；共 {cells}，其中 {other}',
  ),
  blank: template('{count} left empty (空白)', '{count} 个空白'),
  marked: template('{count} with a mark (/ or 无)', '{count} 个填“/”或“无”'),
  unreadable: template('{count} unreadable', '{count} 个无法辨认'),
  cells: both('Cells with a number', '填有数字的单元格'),
  full: term('All cells 100%', '全部填写'),
  under_half: term('under 50%', '不足 50%'),
  none: term('No table', '无表格'),
  lost: term('Tables lost', '表格缺失'),
  in_sentences: template('{numbers} in sentences', '文字中有 {numbers}'),
  missing: both('tables missing from the file', '文件中缺少表格'),
  tableless: both('no table', '无表格'),
  held: template('{filled} of {cells}', '{cells}中 {filled} 个填有数字'),

  // How far they could be checked.
  no_check: both('No check applies to these reports.', '没有适用于这些年报的核对。'),
  none_made: template(
    'None of {checks} could be made: a number is missing each time.',
    '{checks}均无法进行：每次都缺少所需数字。',
  ),
  checked: template(
    '{contradictions}{of_one} in {checks}; {open} more could not be made',
    '{checks}中发现 {contradictions}{of_one}；另有 {open} 项无法核对',
  ),
  contradictions_each: both(
    'Checks (勾稽关系) within a report and against the year before; the number is that of contradictions',
    '年报内部及与上一年度的勾稽核对；格内数字为矛盾处数',
  ),
  checks: both('Checks', '核对'),
  fails: term('Contradictions', '矛盾'),
  holds: template('None in {few} checks or more 未见矛盾', '未见矛盾，核对 {few} 项以上'),
  hardly: template('None in fewer 核对不足', '未见矛盾，但核对不足 {few} 项'),
  none_could: term('None could be made', '无法核对'),
  check_detail: template(
    '{made} made, {contradictions}{unlikely}; {open} could not be made',
    '已做 {made}，{contradictions}{unlikely}；{open} 项无法核对',
  ),
  unlikely: template(', {count} merely unlikely', '，{count} 处可疑'),
};
