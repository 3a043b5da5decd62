/**
 * Lists of classes: 主动公开55条、依申请公开341条、不予公开41条 says how documents are classed, and nothing of
 * requests and their answers.
 */

const COUNTED = '(?:类|的|政府信息|信息|文件|公文|属性|数量|数|为|共|有|计|:|“|”|")*\\d';

/** Each must stand in the sentence or in the list that goes on over semicolons. */
export const CLASS_LIST: readonly string[] = [
  `(?<!已)主动公开${COUNTED}`,
  `(?<!(?:收到|受理|接到|办理|处理|答复)[^,。;、]{0,20})依申请公开${COUNTED}`,
];

/** Words that say by themselves that documents are classed. */
export const CLASSED_BY = '公开属性|信息属性|属性(?:为|分|是)|(?:依申请|不予)公开类';
