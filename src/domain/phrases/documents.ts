/** Normative documents, decisions and administrative fees. */
import type { Phrase } from './phrase.js';

/** What the first table of the form counts decisions of. */
const DECISIONS = [
  ['licences', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
] as const;

export const DOCUMENTS: readonly Phrase[] = [
  // Documents
  {
    indicator: 'disclosed.normative_documents',
    before:
      '(?:主动)?公开(?:了)?(?:[^,。;、\\d]{0,16}(?:政府|办公[厅室]|政府办|[局委厅]))?(?:行政|部门|本级)?规范性文件(?:信息)?',
    measure: 'items',
    unless: '累计|未按|未及时',
  },
  {
    // 主动公开规章12件,规范性文件54件
    indicator: 'disclosed.normative_documents',
    before: '[,、](?:[^,。;、\\d]{0,8}政府(?:及|和|与|办公[室厅]|[省市县区州]政府)*)?(?:行政)?规范性文件',
    about:
      '(?<!不予)公开[^,。;\\d]{0,12}规章\\d+件(?:\\([^()]{0,40}\\))?[,、][^,。;、\\d]{0,20}规范性文件(?:共|数|为)*$',
    measure: 'documents',
  },
  {
    indicator: 'normative_documents.repealed',
    before: '废止(?:行政)?规范性文件',
    measure: 'documents',
    unless: '失效、',
  },
  {
    // 废止3件规范性文件
    indicator: 'normative_documents.repealed',
    before: '(?:^|[,、;:(局委厅办府年县市区镇乡已]|宣布|共|其中)废止(?:了)?',
    after: '^(?:行政)?规范性文件',
    measure: 'documents',
    unless: '规章|失效、',
  },
  {
    // 规范性文件,我局废止3件
    indicator: 'normative_documents.repealed',
    before:
      '(?:^|[,;:])(?:行政)?规范性文件(?:方面)?,?(?:[我本全][省局委厅办镇县市区乡街旗院校]|20\\d\\d年度?,?|全年|年度|共|已|宣布)*废止(?:了)?',
    measure: 'documents',
    unless: '规章|失效、',
  },
  {
    indicator: 'normative_documents.repealed',
    before: '(?:^|[,、;:(]|其中|已)废止',
    about: '规范性文件(?!.*(?:规章|法规))',
    measure: 'documents',
    unless: '规章|失效、',
  },
  {
    indicator: 'normative_documents.in_force',
    // Of documents that were gone through, 继续有效 are those that were not changed: newer ones are in force as well.
    before: '现行有效的?(?:行政|政府|部门|本级)*规范性文件',
    measure: 'documents',
  },
  {
    indicator: 'normative_documents.in_force',
    before: '现行有效(?:件数|文件)?',
    after: '^(?![^,。;、\\d]{0,8}规范性文件)',
    about: '规范性文件',
    measure: 'documents',
  },
  {
    indicator: 'normative_documents.made',
    before: '(?:制发|制定|制作|发布|出台|印发)[了的]?(?:行政|政府|部门|本级)*规范性文件',
    measure: 'documents',
    unless: '公开[^,]{0,4}规范性|网站|清理',
    // 公开信息69条,其中发布规范性文件4件: those that were disclosed.
    unlessBefore: '(?:公开|发布|更新|推送)[^。;]{0,16}\\d+[余多]?[条件篇],其中,?[^,。;\\d]{0,14}$',
  },
  {
    // 现有规范性文件12件,本年新制发3件
    indicator: 'normative_documents.made',
    before: '[,;](?:其中,?)?(?:本年度?|今年|当年|20\\d\\d年度?)?(?:新|共)*(?:制发|制定|出台|印发)(?:了)?',
    about: '规范性文件[^,。;\\d]{0,6}\\d+[件个份部][,;][^,。;\\d]{0,14}$',
    after: '^(?=[,。;()]|$)',
    measure: 'documents',
    unless: '公开[^,]{0,4}规范性|网站|清理|计划',
  },
  {
    // 共制发6份局本级规范性文件
    indicator: 'normative_documents.made',
    before: '(?:制发|制定|出台|印发|发布)(?:了)?',
    after: '^(?:[^,。;、\\d]{0,4}本级|部门|行政|政府)*规范性文件',
    measure: 'documents',
    unless: '计划|清理|协助|参与|起草|网站',
  },
  // Decisions and fees, as the first table of the form words them
  ...DECISIONS.map(
    ([subject, name]): Phrase => ({
      indicator: `${subject}.decisions`,
      before: `(?:(?:[作做]出|实施)(?:各类|了)*${name}(?:处理)?(?:决定)?|(?:^|[,、;:年]|全年|年度|共)${name}决定|${name}(?:类)?(?:本年)?处理决定)(?:数量|数)?`,
      measure: 'cases',
      // 依法公开行政许可决定20条,行政处罚决定5条: those that were disclosed. …信息的公开,全年行政许可决定20件 is another clause.
      unlessBefore: '(?:公开|公示|发布)(?!,)',
    }),
  ),
  {
    indicator: 'services.decisions',
    before: '其[他它]对外管理服务事项(?:本年)?处理决定(?:数量|数)?',
    measure: 'cases',
  },
  // 行政许可决定278件、行政处罚5件: what is counted is said of the first.
  ...DECISIONS.map(
    ([subject, name]): Phrase => ({
      indicator: `${subject}.decisions`,
      before: `^[,、;]${name}`,
      measure: 'petitions',
      about: `(?:行政(?:许可|处罚|强制)决定(?:数量|数)?|(?:[作做]出|实施)(?:各类|了)*行政(?:许可|处罚|强制))\\d+件(?:[,、;]行政(?:许可|处罚|强制)\\d+件)?[,、;]${name}$`,
      unlessBefore: '(?:公开|公示|发布)(?!,)',
    }),
  ),
  {
    indicator: 'admin_fees.amount',
    before: '行政事业性收费(?:本年)?(?:收费|收入)?(?:总?金额)?',
    measure: 'money',
    unless: '减|免|降|取消',
  },
];
