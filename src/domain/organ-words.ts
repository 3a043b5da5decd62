/** Words that a sentence, a title or a field puts around the name of an organ: what of them is the name, what is not. */
import { AREA_KINDS } from './areas.js';
import { DEPARTMENTS, OFFICE_IN_TEXT } from './organs.js';

/** Words that stand for the organ or for many: 我局, 本机关, 全县, 各镇人民政府. 各莫镇, 全福街道 and 本斋回族乡 are names. */
export const POINTS =
  /^(?:(?:我们?|本|该)[分支总大中](?:局|公司|队|行|站|所|院|校|厂|心)|(?:我们?|本|该|各|其|全)(?:[省市州县区旗盟镇乡局厅委办院所处站部队校署会馆村级园]|街道?|机关|单位|部门|有关|相关|自治|兵团|公司|中心|系统|辖区|政府|人民政府|行政|[他它类地])|有关|相关|上级|下级|以及)/;
/** 做好我局…: words for the organ behind others. */
export const OWN = /我[局委厅镇乡县市区办]/;
export const OWN_IN_SENTENCE = /[我本][局委厅镇乡县市区办]/;

/** Verbs of more than one character before a name, and words of one that a name may begin with as well. */
export const VERBS = /^(?:公开|请与|现公开|[现特]公布|现发布|公布|发布|特编制|现编制|编制|现[将把])+/;
export const LEADS =
  /^(?:(?:本|此)(?:年度)?(?:报告|年报)由|公开|请与|现公开|[现特]公布|现发布|公布|发布|特编制|现编制|编制|现[将把]|中共|[由与请现特]|是(?=[^\n]{2}[省市县区州旗]))+/;
/** 原平阳县粮食局 is what a body was called that is no more. */
export const LEAD = /^[由与请现特原]/;
/** Of those the words after which a name stands in a sentence. */
export const LEADS_TO_NAME = /^[由与]$/;
/** What begins many sentences and a few names: 和桥镇, 其塔木镇, 向化镇. */
export const DOUBTFUL = /^[我本该各其全和与向请]/;

/** The end of a title that runs into the name without a line end: …工作年度报告平阳县水利局. */
export const TITLE_BEFORE_NAME =
  /^.*(?:年度报告|工作报告|情况报告|总结报告|年报|工作总结)(?=[\u4e00-\u9fff]{3})/;
/** Another name of the same organ: 文化局(体育局), 烟草专卖局(公司). */
export const OTHER_NAME =
  /(?<=[\u4e00-\u9fff]{4})\([\u4e00-\u9fff]{2,14}(?:局|委|会|办公室|办|中心|厅|队|站|所|院|社|部|馆|公司)\)$|(?<=局)\(公司\)$/;
/** 平阳县残疾人联合会(以下简称“县残联”). It begins with the bracket: names before none stand at every character. */
export const SHORT_NAME =
  /(?<=([\u4e00-\u9fff]{4,24}))\((?:以?下)?[简统]?称[::]?\s{0,2}[“"]?([\u4e00-\u9fff]{2,12})[”"]?\)/g;
/** What is cut from both ends of a name. */
export const AROUND_NAME =
  /^关于(?:印发|公布|发布|公开|报送|做好)|^[()、]+|[(、]+$|(?:编制|公布|关于)$|(?<=[局厅委镇乡道处会府院校])特$/g;

/** The kind of a body without a place or a field: 乡(镇)人民政府, 街道办事处, 村民委员会. Laws list these. */
export const KIND_ALONE =
  /^(?:市辖|县级|[省市区县乡镇村及和]|\([省市区县乡镇]\)|街道|社区|居民|村民|人民|行政)*(?:政府|办事处|委员会|管委会|主管部门)?$/;

/** How a crumb ends that names an organ. */
export const ENDS_AS_CRUMB = new RegExp(`(?:政府|镇|乡|街道|厅|委|${OFFICE_IN_TEXT})$`);
/** What is left of a name that was overwritten: the kind of a place before a department, an office, a short name. */
export const KIND_OF_PLACE = new RegExp(`^[${AREA_KINDS}]`);
export const DEPARTMENT = new RegExp(`[${AREA_KINDS}]?(?:${DEPARTMENTS.join('|')})$`);
export const OFFICE_OF_PLACE = new RegExp(
  `[${AREA_KINDS}][\\u4e00-\\u9fff]{2,8}(?:厅|委|${OFFICE_IN_TEXT})$`,
);
export const SHORT_OFFICE = /(?:[\u4e00-\u9fff]{2}局|[\u4e00-\u9fff]{2,4}(?:镇|乡|街道))$/;
