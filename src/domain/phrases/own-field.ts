/** What a body calls its own information: 税务信息 of a bureau of taxes, 人社信息 of one of 人力资源和社会保障. */

/** What every such name ends with. */
export const INFORMATION = '信息';
/** What says that information is the government's. */
export const OF_GOVERNMENT = '(?:政府|政务)?$';
/** Words between the field and its information. */
export const OF_FIELD = `(?:行政|部门|系统|领域|工作|方面|业务|行业|(?<=[政流游筑牧])业|类|相关|有关|各[类种](?:动态)?){0,2}(?:的)?${OF_GOVERNMENT}`;
/** What leads to the field: 与审计相关的信息. */
export const TO_FIELD = '(?:与|涉及)$';
/** Parts of many names, and classes of what every body discloses: 管理信息, 人事信息, 财政信息. */
export const NO_FIELD: ReadonlySet<string> = new Set([
  ...['管理', '服务', '办事', '发展', '建设', '监督', '行政', '规划', '执法', '综合', '改革', '政务', '公共'],
  ...['财政', '人事', '政府', '人民', '办公', '公开', '政策', '应急', '机关', '单位', '中心', '工作'],
]);
/** What a hospital, a school and an enterprise call their own affairs: 院务信息, 校务信息, 企业信息. */
const CALLED = {
  hospital: '院务|医院',
  school: '校务|学校|院务|学院|园务',
  enterprise: '企业|公司|集团|厂务',
} as const;
/** Those of any such body. */
export const AFFAIRS = Object.values(CALLED).join('|');
/** The same with the bodies, by the end of their names, and what they call themselves. */
export const OWN_AFFAIRS: readonly {
  readonly body: string;
  readonly called: string;
  readonly itself: string;
}[] = [
  {
    body: '(?:医院|卫生院|保健院|防治院|疗养院|服务站|血站)$',
    called: `(?:${CALLED.hospital})$`,
    itself: '(?:医院|卫生院)',
  },
  {
    body: '(?:学校|[中小大]学|学院|幼儿园|高中|初中|职高|[附一二三四五六七八九十]中)$',
    called: `(?:${CALLED.school})$`,
    itself: '(?:学校|学院|幼儿园)',
  },
  { body: '(?:农场|林场|牧场|渔场)$', called: '场务$', itself: '(?:农场|林场|牧场|渔场)' },
  { body: '(?:公司|集团|厂)$', called: `(?:${CALLED.enterprise})$`, itself: '(?:公司|集团)' },
];
/** What some bureaus call their field by another word than their name. */
export const FIELD_CALLED: readonly { readonly body: string; readonly called: string }[] = [
  { body: '税务局$|税务分局$', called: '(?:涉税|税费|税收|办税)$' },
  { body: '海关$', called: '(?:关务|通关|海关)$' },
  { body: '公安(?:厅|局|分局)$', called: '(?:警务|公安)$' },
  { body: '(?:农业|农村|农牧|农林)[^局厅委]{0,6}(?:局|厅|委)$', called: '涉农$' },
];
/** 各类财政信息 of a bureau of finance: of every kind, whatever it is a part of elsewhere. */
export const OF_EVERY_KIND = '各[类种]$';
/** What a body that is no bureau says for itself: 我校, 本公司. */
export const ITSELF = '[我本](?:校|园|馆|公司|集团|中心|站|所|队|学校|医院)';
/** What stands before a body that is called by its kind alone: 全年学校公开. */
export const BEFORE_ITSELF = '(?<=^|[,;:]|年度?)';
/** What it then did. */
export const ITS_DEED =
  '(?=(?:主动|共|累计|全年|年内|本年度?|一年来|对外|向社会|新)*(?:公开|发布|公布|收到|受理|接到))';
