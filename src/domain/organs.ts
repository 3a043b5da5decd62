/** The organs of government by their names: regular expressions, without the place that they are of. */

/** Departments that every place has, by the names that they have had. The longest that fits is meant. */
export const DEPARTMENTS: readonly string[] = `
市场监督管理局 食品药品监督管理局 工商行政管理局 质量技术监督局 安全生产监督管理局 人力资源和社会保障局 劳动和社会保障局
人事劳动和社会保障局 自然资源和规划局 自然资源局 国土资源局 城乡规划局 规划局 住房和城乡建设局 住房保障和房产管理局
住房和城乡规划建设局 房产管理局 城市管理局 城市管理行政执法局 综合行政执法局 交通运输局 交通局 公路管理局 公路局 水务局 水利局
农业农村局 农业局 农业和农村局 林业局 林业和草原局 畜牧局 畜牧兽医局 海洋与渔业局 海洋局 生态环境局 环境保护局 卫生健康局
卫生健康委员会 卫生和计划生育局 卫生和计划生育委员会 卫生局 人口和计划生育局 计划生育局 文化和旅游局 文化广电和旅游局
文化广电新闻出版局 文化广电体育局 文化局 旅游局 体育局 教育局 教育体育局 科学技术局 科技局 经济和信息化局 工业和信息化局
发展和改革局 发展和改革委员会 发展改革局 财政局 财政金融局 审计局 统计局 民政局 司法局 公安局 应急管理局 退役军人事务局
医疗保障局 行政审批局 行政审批服务管理局 政务服务管理局 政务服务数据管理局 大数据管理局 大数据发展管理局 信访局 商务局 粮食局
粮食和物资储备局 物价局 气象局 地震局 档案局 税务局 国家税务局 地方税务局 民族宗教事务局 民族宗教事务委员会
国有资产监督管理委员会 机关事务管理局 乡村振兴局 扶贫开发办公室 人民防空办公室 供销合作社联合社 残疾人联合会
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/**
 * How the names of organs end, wherever a name is looked for behind a preposition, a signature or a title. Where one ending
 * begins with another, the longer stands first.
 */
export const ORGAN_ENDINGS: readonly string[] = [
  '人民政府(?:办公[厅室])?',
  '政府办公[厅室]',
  '管理委员会',
  '管委会',
  '委员会',
  '办事处',
  '办公[厅室]',
  '(?:研究|参事|档案)室',
  '公署',
  '行署',
  '总队',
  '调查队',
  '支队',
  '大队',
  '中心',
  '分局',
  '局',
  '厅',
  '委',
  '署',
  '海关',
  '院',
  '处',
  '(?<!网)站',
  '公司',
  '大学',
  '学校',
  '[中小]学',
  '联合会',
  '联合社',
  '总工会',
  '残联',
  '妇联',
  '工商联',
  '红十字会',
  '科学技术协会',
  '供销(?:合作)?(?:联社|总社|社(?:联合社)?)',
  '广播电视台',
  '幼儿园',
  '[林农牧茶渔艺种]场',
  '派出所',
  '(?:人防|人民防空|外事|侨务|台|法制|扶贫|地志|史志|金融|口岸|民宗|移民)办(?![公事理])',
  '管理所',
  '研究所',
  '[案书物学技化]馆',
  '集团',
  '(?:中心)?支行',
  // 城乡 is not a town; 政府信息 and 政府网站 do not name a government.
  '(?:街道|镇|(?<!城)乡|苏木)(?:人民政府|办事处)?',
  '政府(?!信息|网站|采购|公报)',
];

/** The last characters of the names of bodies that report, organs or not. */
export const BODY_ENDING =
  '局厅委院处站司学馆府室会心署省市区县镇乡道州旗盟所场园队团联社行办部库校厂矿狱台段港关';

/** How the names of the organs of a government end that are no governments themselves: the offices that every place has. */
export const OFFICE_ENDING = '局|厅|委|委员会|办公室|办';
/** The same in running text, where 督办 and 交办 are verbs. */
export const OFFICE_IN_TEXT = '局|委员会|办公室';

/** Words of an organ that governs no area, on itself: 我局, 本中心. */
export const ONE_ORGAN = '[我本](?:局|厅|委|办|中心|单位|部门|所|队|院|会|社|校|馆)';

/** Any of these endings, as a part of a regular expression. */
export const ORGAN_ENDING = `(?:${ORGAN_ENDINGS.join('|')})`;

/** `平阳县人民政府` → `平阳县`: what a government is called where there is little room. */
export const shortName = (organ: string): string => organ.replace(/(?<=.)人民政府$/, '');
