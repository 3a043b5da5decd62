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

/** What governs an area, a body of several members, a department, a room of an organ, a township, what serves the public, a firm. */
export type OrganKind =
  | 'government'
  | 'committee'
  | 'department'
  | 'office'
  | 'township'
  | 'service'
  | 'enterprise';

/**
 * How the names of organs end, each with what it ends the name of: the only such list. Where one ending begins with another,
 * the longer stands first. All are regular expressions.
 */
export const ORGAN_ENDINGS: readonly { readonly ending: string; readonly of: OrganKind }[] = [
  { ending: '人民政府(?:办公[厅室])?', of: 'government' },
  { ending: '政府办公[厅室]', of: 'office' },
  { ending: '管理委员会', of: 'committee' },
  { ending: '管委会', of: 'committee' },
  { ending: '委员会', of: 'committee' },
  { ending: '办事处', of: 'office' },
  { ending: '办公[厅室]', of: 'office' },
  { ending: '公署', of: 'government' },
  { ending: '行署', of: 'government' },
  { ending: '总队', of: 'service' },
  { ending: '支队', of: 'service' },
  { ending: '大队', of: 'service' },
  { ending: '中心', of: 'service' },
  { ending: '分局', of: 'department' },
  { ending: '局', of: 'department' },
  { ending: '厅', of: 'department' },
  { ending: '委', of: 'department' },
  { ending: '署', of: 'department' },
  { ending: '院', of: 'service' },
  { ending: '处', of: 'department' },
  { ending: '(?<!网)站', of: 'service' },
  { ending: '公司', of: 'enterprise' },
  { ending: '大学', of: 'service' },
  { ending: '学校', of: 'service' },
  { ending: '[中小]学', of: 'service' },
  { ending: '联合会', of: 'committee' },
  { ending: '联合社', of: 'committee' },
  { ending: '总工会', of: 'committee' },
  { ending: '派出所', of: 'department' },
  { ending: '管理所', of: 'department' },
  { ending: '研究所', of: 'service' },
  { ending: '[案书物学技化]馆', of: 'service' },
  { ending: '集团', of: 'enterprise' },
  // 城乡 is no town; 政府信息 and 政府网站 name no government.
  { ending: '(?:街道|镇|(?<!城)乡|苏木)(?:人民政府|办事处)?', of: 'township' },
  { ending: '政府(?!信息|网站|采购|公报)', of: 'government' },
];
