/** A sum told behind what it sums up: 公开工作动态34条,预算2条,合计36条. */
import { ANY_CHANNEL, OTHER_DESKS } from './words.js';

/** What stands between the last part and the sum. */
export const SUM_BEHIND =
  '^[,、;(]*(?:信息)?(?:合计|总计|共计|总共)(?:为|主动|公开|发布)*(?:政府|政务)?(?:信息)?$';
/** What the words before the first part say, if the parts were disclosed. */
export const DISCLOSED_BEFORE = '公开|发布|公布';
/** Words of such a list under which it is of one channel, of another desk, of a class. */
export const OF_PART_BEFORE = `${ANY_CHANNEL}|${OTHER_DESKS}|申请|领域|类信息|处罚|许可|双公示|其中`;
