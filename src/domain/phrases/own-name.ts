/** What a body calls itself and its site, in full or in short: 市人社局 for 惠州市人力资源和社会保障局, 江苏民政网. */

/** What ends the words before the name of a site or a body. */
export const BEFORE_NAME =
  '通过|利用|依托|借助|运用|公开|发布|公布|其中|截至|以来|年度|全年|[在从由经于以和及与年月日向对]';
/** A site: of a body, or with a name that ends with 网. */
export const SITE_NAME =
  '(?:(?:官方|门户|政府|政务)*网站|官网|(?:公众|政务|信息)?网(?![站络上民友红格点页]))';
/** Every one of them holds this. */
export const SITE_SIGN = '网';
/** What the name of a body ends with. */
export const BODY_NAME = '(?:局|厅|委员会|委|办公室|办|中心|院|校|学|公司|集团|街道|镇|乡|政府|部|队|署)';
export const GOVERNMENT = '政府';
/** What stands for the publisher's own name and its own site. */
export const OWN_BODY = '本局';
export const OWN_SITE_NAME = '网站';
/** A level of government in a name: 城市管理局 and 社区 name none. */
export const LEVEL = '(?:(?<!城)[省市县州旗]|(?<!社)区)';
