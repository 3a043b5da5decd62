/** The name of an organ without the words of the sentence that it stands in. */
import { beginsWithRegion, beginsWithTown } from './regions.js';

/** Words that stand for the organ or for many: 我局, 本机关, 全县, 各镇人民政府. 各莫镇, 全福街道 and 本斋回族乡 are names. */
const POINTS =
  /^(?:(?:我们?|本|该)[分支总大中](?:局|公司|队|行|站|所|院|校|厂|心)|(?:我们?|本|该|各|其|全)(?:[省市州县区旗盟镇乡局厅委办院所处站部队校署会馆村级园]|街道?|机关|单位|部门|有关|相关|自治|兵团|公司|中心|系统|辖区|政府|人民政府|行政|[他它类地])|有关|相关|上级|下级|以及)/;
/** 做好我局…: words for the organ behind others. */
const OWN = /我[局委厅镇乡县市区办]/;
const OWN_IN_SENTENCE = /[我本][局委厅镇乡县市区办]/;
/** Verbs of more than one character before a name, and words of one that a name may begin with as well. */
const VERBS = /^(?:公开|请与|现公开|现公布|现发布|公布|发布|特编制|现编制|编制|现将)+/;
const LEADS =
  /^(?:(?:本|此)(?:年度)?(?:报告|年报)由|公开|请与|现公开|现公布|现发布|公布|发布|特编制|现编制|编制|现将|中共|[由与请现特])+/;
const LEAD = /^[由与请现特]/;
/** What begins many sentences and a few names: 和桥镇, 其塔木镇, 向化镇. */
const DOUBTFUL = /^[我本该各其全和与向请]/;

const TOWNSHIP = /镇|乡|街道/;

/** The end of a title that runs into the name without a line end: …工作年度报告平阳县水利局. */
const TITLE_END = /^.*(?:年度报告|工作报告|情况报告|总结报告|年报|工作总结)(?=[\u4e00-\u9fff]{3})/;

/** Another name of the same organ: 文化局(体育局). */
const OTHER_NAME =
  /(?<=[\u4e00-\u9fff]{4})\([\u4e00-\u9fff]{2,14}(?:局|委|会|办公室|办|中心|厅|队|站|所|院|社|部|馆|公司)\)$/;

const trimmed = (words: string) =>
  words
    .replace(OTHER_NAME, '')
    .replace(/^.*《/, '')
    .replace(TITLE_END, '')
    .replace(
      /^关于(?:印发|公布|发布|公开|报送|做好)|^[()、]+|[(、]+$|(?:编制|公布|关于)$|(?<=[局厅委镇乡道处会府院校])特$/g,
      '',
    );

const isPlace = (words: string) => beginsWithRegion(words) || beginsWithTown(words);

/**
 * The name in a title, a signature, a crumb or a field, where nothing but the name stands. A character that also
 * begins sentences belongs to it: 由家镇, 和桥镇. Null where the words only point to an organ.
 */
export function nameInHeading(words: string): string | null {
  const name = trimmed(words);
  if (beginsWithRegion(name)) return name;
  if (OWN.test(name) || POINTS.test(name)) return beginsWithTown(name) ? name : null;
  const bare = name.replace(VERBS, '');
  if (bare !== name) return beginsWithTown(name) ? name : nameInHeading(bare);
  // 由平阳县教育局…
  return LEAD.test(name) && beginsWithRegion(name.slice(1)) && !beginsWithTown(name) ? name.slice(1) : name;
}

/**
 * The name in a running sentence, where such a character more likely belongs to the sentence. `lead` is the word
 * that led to it (由…, 与…). Known places decide; null where the sentence can be read both ways, or as no name.
 */
export function nameInSentence(words: string, lead = ''): string | null {
  const name = trimmed(words);
  // 由旺镇 after 现公布 or at the line's head: the word itself may be the name's first.
  if (/^[由与]$/.test(lead) && TOWNSHIP.test(name) && !isPlace(name) && beginsWithTown(lead + name))
    return lead + name;
  if (beginsWithRegion(name)) return name;
  const bare = name.replace(LEADS, '');
  if (bare !== name) {
    const both = isPlace(bare);
    if (beginsWithTown(name)) return both ? null : name;
    return both ? bare : nameInSentence(bare);
  }
  const doubtful = POINTS.test(name) || DOUBTFUL.test(name) || OWN_IN_SENTENCE.test(name);
  return doubtful && !beginsWithTown(name) ? null : name;
}
