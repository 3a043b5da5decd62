/** Words by which the reports of one publisher are told from those of another, and a version from another. */

/** A name that begins with the kind of its place lacks the place: 区统计局, 市场监督管理局, 县人民政府. */
const HEADLESS = /^[省市区县州旗盟]/;
/** Endings of offices that every place has one of. */
const EVERYWHERE = /(?:局|厅|委|办|委员会|办公室|政府)$/;
/** Words that hold the kind of a place and name none. */
const NO_PLACE = /城市|市场|市政|城乡|乡村|社区|县级|区域/g;
/** A place by its kind, or the state itself. */
const PLACE = /[省市区县州旗盟镇乡]|街道|国家|中国/;

/** Whether a publisher's name fits offices of many places alike. Same names are then no evidence for one body. */
export function isPlaceless(name: string): boolean {
  if (HEADLESS.test(name)) return true;
  return EVERYWHERE.test(name) && !PLACE.test(name.replace(NO_PLACE, ''));
}

/** A title says so where a report corrects an earlier version of itself. */
export const CORRECTION = /更正|修订|修正|勘误/;
