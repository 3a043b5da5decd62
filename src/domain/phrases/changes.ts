/** Words that relate two numbers: changes from year to year, shares, lists whose numbers follow their names. */

/** What ends before a percentage of change. */
export const CHANGE = '(?:增长|上升|下降|减少|缩减|增加|提高|降低|回落|增|降)(?:率|幅|比例)?(?:为|达|约)?$';
export const FALL = '减|降|缩|回落|下降';
/** 比上年, 较2023年, 同比: what a change is measured from. */
export const SINCE = '(?:同比|[比较与同](?:(\\d{4})年度?|上一?年度?|去年)(?:同期)?(?:相比|比)?)';
/** The same with its verb, up to the number, and the end of what comes before. */
export const CHANGE_ALONE = `[,(]?${SINCE},?(?:增长|上升|下降|减少|增加|提高|降低|回落|增|降|减)(?:了|率|幅)?(?:为|达|约)?$`;
/** What no report counts, or what is itself a rate. */
export const NO_COUNT: ReadonlySet<string> = new Set([
  ...['', '%', '个百分点', '倍', '年', '月', '日', '天', '个工作日', '工作日', '小时', '分'],
]);
const A_YEAR_BEFORE = '(?:(?:20\\d\\d|上一?|去)年度?)(?:同期)?(?:相比|的)?';
const CHANGED = '(?:增加|增长|上升|提高|提升|减少|缩减|下降|降低|回落|增|升|减|降)';
/** 公开信息比去年增加20%,达到120条; 申请量由2020年的8件上升到2021年的12件: a change told between a noun and its number. */
export const CHANGE_BETWEEN =
  `,?(?:比|较|与)${A_YEAR_BEFORE},?${CHANGED}(?:了)?(?:约|近)?\\d[\\d.]*(?:%|[万余多]*[条件份篇次]),?(?=(?:达到?|共计?|为|至|到)+(?:\\d|$))` +
  `|(?:由|从)${A_YEAR_BEFORE}\\d[\\d.]*[万余多]*[条件份篇次],?${CHANGED}(?:到|至|为)+(?:(?:20\\d\\d|今|本)年度?的?)?(?=\\d|$)`;
/** What all of them hold. */
export const CHANGE_SIGN = '[比较与由从](?:20\\d\\d|上一?|去)年';
/** 由1232项缩减到707项 */
export const TO = '^[^,。;]{0,12}(?:至|到|为)$';
export const FROM = '(?:由|从)[^。;]{0,20}$';
/** 22起,比2022年(31起)下降29% */
export const THAN_IN_BRACKET = '(?:比|较|与)[^,。;]{0,8}\\($';
/** 收到12件,较上年8件增长50% */
export const THAN_LAST_YEAR = '^[^。;]{0,12}(?:比|较|与)(?:\\d{4}年度?|上一?年度?|去年)(?:同期)?的?$';
/** 总量较2017年增长167件,增长率达68% */
export const GREW_BY = '(?:比|较)[^。;]{0,12}(?:增长|增加|上升|减少|下降)(?:了)?$';
/** What ends before a number that something fell by: without this verb the number does not say its sign. */
export const FELL_BY = '(?:减少|缩减|下降|降低|回落|减|降)(?:了|率|幅)?(?:为|达|约)?$';
export const TOTAL = '总[量数]';

/** 174件,占41.4% */
export const SHARE = '^(?:[,、]|\\(|,?约?|\\)?,)?(?:约|大约)?占[^,。;]{0,14}?(?:为|达|约)?$';
/** What goes before the parts of a number. */
export const PARTS_FOLLOW = '其中';
/** 分别占…的41.4%、14.8%、11.7%: as many percentages as numbers before. */
export const SHARES = '(?:分别|依次)(?:约)?占[^,。;]{0,14}?$';
export const OF_REQUESTS = '占(?:总)?(?:申请|受理)(?:总)?(?:件|数|量|总数)|占总申请';
/** 在全部网上公开信息中,: the whole is named, and may itself be given as a share of more. */
export const WHOLE_NAMED = '(?:^|,)在[^,。;]+(?:信息|申请|件)中,';
/** With this a sentence adds to the list of the one before. */
export const ADDS_TO_LIST = '^[“"(]|^其中';

/** 网站、微信、微博分别公开120、30、8条: names, 分别, and what is said of all of them. */
export const EACH = '分别|依次';
export const RESPECTIVELY = `([^,。;:()]{3,80})(?:${EACH})([^,。;:、\\d]{0,12})$`;
/** 行政复议和行政诉讼各1件: names, 各 or 均, and one number that is each one's. */
export const EACH_ALIKE = '[各均]((?:公开|发布|推送|发生|收到|受理|提起|引发|有|为|是|共|了)*)$';
/** Before it the names begin behind the last of these. */
export const BEFORE_NAMES = '[,。;:()\\d各每均]';
/** Up to it the first name holds what is said of all: 因征地引发的行政复议、行政诉讼. */
export const OF_ALL_NAMES = '的';
/** What stands between the names and between their numbers. */
export const BETWEEN_NAMES = '[、和及与]|以及';
export const BETWEEN_NUMBERS = '^(?:[、,和及与]|以及)+$';

/** With this a later total may be of all years. */
export const UNTIL_THEN = '截[至止]';
/** A site on which all that is disclosed stands: what it holds in all, behind what it published, is of all years. */
export const DISCLOSURE_NET = '信息公开网';
/** A second total: of all years, or of this one. */
export const OF_ALL_YEARS = '截[至止][^。;]*累计|累计[^,。;]{0,16}$';
export const OF_THIS_YEAR = '本年度?|今年|全年|\\d{4}年';
