/** What a body calls its own information: 税务信息 of a bureau of taxes, 人社信息 of one of 人力资源和社会保障. */

/** What every such name ends with. */
export const INFORMATION = '信息';
/** Words between the field and its information. */
export const OF_FIELD = '(?:部门|系统|领域|工作|方面|业务|类|相关|有关)?(?:的)?(?:政府|政务)?$';
/** What leads to the field: 与审计相关的信息. */
export const TO_FIELD = '(?:与|涉及)$';
/** What ends the words before the name of a site or a body. */
export const BEFORE_NAME =
  '通过|利用|依托|借助|运用|公开|发布|公布|其中|截至|以来|年度|全年|[在从由经于以和及与年月日向对]';
/** A site: of a body, or with a name that ends with 网. */
export const SITE_NAME =
  '(?:(?:官方|门户|政府|政务)*网站|官网|(?:公众|政务|信息)?网(?![站络上民友红格点页]))';
/** What the name of a body ends with. */
export const BODY_NAME = '(?:局|厅|委员会|委|办公室|办|中心|院|校|学|公司|集团|街道|镇|乡|政府|部|队|署)';
export const GOVERNMENT = '政府';
/** What stands for the publisher's own name and its own site. */
export const OWN_BODY = '本局';
export const OWN_SITE_NAME = '网站';
/** Parts of many names, and classes of what every body discloses: 管理信息, 人事信息, 财政信息. */
export const NO_FIELD: ReadonlySet<string> = new Set([
  ...['管理', '服务', '办事', '发展', '建设', '监督', '行政', '规划', '执法', '综合', '改革', '政务', '公共'],
  ...['财政', '人事', '政府', '人民', '办公', '公开', '政策', '应急', '机关', '单位', '中心', '工作'],
]);
