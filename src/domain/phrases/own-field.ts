/** What a body calls its own information: 税务信息 of a bureau of taxes, 人社信息 of one of 人力资源和社会保障. */

/** What every such name ends with. */
export const INFORMATION = '信息';
/** What says that information is the government's. */
export const OF_GOVERNMENT = '(?:政府|政务)?$';
/** Words between the field and its information. */
export const OF_FIELD = `(?:部门|系统|领域|工作|方面|业务|类|相关|有关){0,2}(?:的)?${OF_GOVERNMENT}`;
/** What leads to the field: 与审计相关的信息. */
export const TO_FIELD = '(?:与|涉及)$';
/** Parts of many names, and classes of what every body discloses: 管理信息, 人事信息, 财政信息. */
export const NO_FIELD: ReadonlySet<string> = new Set([
  ...['管理', '服务', '办事', '发展', '建设', '监督', '行政', '规划', '执法', '综合', '改革', '政务', '公共'],
  ...['财政', '人事', '政府', '人民', '办公', '公开', '政策', '应急', '机关', '单位', '中心', '工作'],
]);
