/** Whom a figure is about. */

/** Words that tell whom a figure is about; read from left to right, the last before the number decides. */
export const SCOPES: readonly {
  readonly scope: 'area' | 'own_level' | 'department' | 'subordinate';
  readonly words: string;
}[] = [
  {
    scope: 'area',
    words:
      '全[省市县区州旗镇乡](?:各(?:级|部门|单位|职能部门)+)?|[我本][省市县区州]各级|各级(?:行政机关|政府)',
  },
  {
    scope: 'department',
    words:
      '(?:各(?:职能)?部门|[省市县区州]直(?:属)?(?:各)?(?:部门|单位)?|[省市县区州]政府(?:工作)?部门)(?:[及和、](?:镇街|乡镇|街道|县市区|各县区?))?',
  },
  {
    scope: 'subordinate',
    words:
      '(?:各)?县市区(?:政府)?|各县区?|各乡镇|镇\\([区街]\\)|乡镇?\\(街道?\\)|[市县]、县政府(?:及其部门)?|市、县(?:政府及其部门)?|乡镇政府|镇街',
  },
  {
    scope: 'own_level',
    words:
      '[省市县区州]本级|本级政府|政府本级|[省市县区州]政府(?:及其?(?:办公[室厅]|部门)|新闻办|公开办|办)|[省市县区州]政府(?=全年|本年|今年|[共已收受被])|[“"][^”"]{2,8}[”"](?:官方|政务)?(?:微博|微信)|(?:微博|微信公众号|微信)[“"][^”"]{2,8}[”"]',
  },
];

/** A body whose orders are followed is not the one that the figure speaks of. */
export const ORDERED_BY = '(?:按照|根据|依据|落实|贯彻|遵照)[^,。;]*';
