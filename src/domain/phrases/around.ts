/** What stands around a number in a sentence, whatever it counts. */

import { LIST_NUMERALS } from '../numerals.js';

/** Small words between a phrase and its number. */
// One character at a time, so that there is one way to match it and long runs cost no more than short ones.
export const FILL =
  '(?:[的数量总有为共合累计达到仅约近超过是了:,“"”』」》)起]|信息|案件|条(?=数)|件(?=数)|\\((?:主要)?(?:内容)?(?:含|包括|包含|涉及)[^)]*\\))*$';

/** The number with which a paragraph's heading begins. */
export const HEADING = `^(?:[${LIST_NUMERALS}]+、|\\([${LIST_NUMERALS}]+\\)|\\d+[.、])`;
/** What begins a line of its own: the number of a heading or of a list's entry. */
export const LINE_HEAD = `^\\s*(?:[${LIST_NUMERALS}]+、|\\([${LIST_NUMERALS}\\d]+\\)|\\d+[.、]|第[${LIST_NUMERALS}]+)`;
/** What numbers or lists a sentence and says nothing: (一), 2., 一是, 此外. */
export const ENTRY = `^(?:\\([${LIST_NUMERALS}\\d]{1,3}\\)|\\d{1,2}[.、]|[${LIST_NUMERALS}]{1,3}(?:、|是|方面)|首先|其次|再次|最后|此外|另外|同时)[,:]?`;
/** 公开信息221条,其中…: the classes follow by which what was disclosed is told apart, whichever of them are read. */
export const CLASSES_FOLLOW = '信息(?:共|总计|合计)?\\d+[余多]?[条件],?其中';
/** With this a number is a part of the one before. */
export const OF_WHICH = '其中';
/** 公开政府会议、政策解读等信息41条: some kinds; beside the number of all that the channel published they are a part of it. */
export const SOME_KINDS =
  '(?:公开|发布|公布)[^,。;\\d]{2,60}、[^,。;\\d]{1,60}等(?!各[类种])[^,。;、\\d]{0,8}(?:信息|内容)?$';
/** With this a sentence goes on from the one before. */
export const GOES_ON = '^(?:其中|(?:办理|处理|答复)(?:结果|情况)|在(?:已经?)?(?:答复|办结|办理)的)';

/** Every sentence that says "none" holds one of these; the last of reviews and lawsuits together. */
export const SAYS_NONE = '[没未无不零]|免费|诉讼[^,。;\\d]{0,8}0(?!\\d)|为0(?!\\d)';
/** The answer to a heading. */
export const NONE_ALONE =
  '^(?:(?:20\\d\\d年度?|[本当]年度?|全年|年内|今年),?)?(?:暂|[均都]|也|尚)?(?:无|没有|(?:未|没有)(?:曾)?(?:发生|出现|收到))(?:过)?(?:此类|相关|上述|该类|此项)?(?:情况|情形|事项|案件)?$';
/** 未发生行政复议被纠错 says nothing of reviews. */
export const LOST_BEHIND = '^[^,。;]{0,12}(?:纠错|败诉)';

/** Outcomes named before one number together: the number is their sum, and of no indicator. */
export const OUTCOMES_NAMED =
  '已主动公开|部分同意公开|同意公开|予以公开|部分公开|不予公开|非政府信息|不存在|非本机关|不属于本|本行政机关|行政机关信息|更改补充|其[他它]途径|无法提供|不明确|不予处理';
/** 不掌握或不存在等原因无法提供7件: the grounds of the one outcome that is counted. */
export const GROUNDS = '[^,。;\\d]*等(?:原因|情形|理由|情况)(?=[^,。;\\d])';
/** Without one of these nothing is named together. */
export const TOGETHER = '[、或及和与]';
/** Reviews and lawsuits counted together. */
export const JOINT_DISPUTES =
  '复议(?:案件)?[、和及与或](?:提起)?(?:行政)?诉讼(?:案件)?(?:共|总数|合计|为|总)*$';

/** A noun and a comma between two numbers. */
export const NOUN_BEFORE = '^[^,。;、:的\\d]{2,12},$';
/** Two characters with which a noun can begin. */
export const NOUN_BEHIND = '^[\\u3400-\\u9fff]{2}';
/** A bracket that closes right before a number, with small words between. */
export const BEHIND_BRACKET = '^[^()]*\\)((?:共|合|总|累)?计|共有?|总数为?|为)$';
/** 办结,6件为…: what the number counts is said behind it. */
export const SAID_BEHIND = '^(?:申请)?(?:的)?(?:(?:办理|处理|答复)结果|为|属|系|是|因|被|均)';
/** 行政复议,1件行政诉讼: what a number counts stands behind it. */
export const DISPUTE_BEHIND = '^(?:行政)?(?:复议|诉讼)';
/** Nouns between quotation marks that name no account: 29场“新闻发布会”. */
export const QUOTED_NOUNS =
  '[“"]((?:在线|网上)访谈|新闻发布会|政策解读|依申请公开|主动公开|政务公开|政府信息公开|信息公开)[”"]';
/** Verbs of what came in. */
export const RECEIVED_VERB = '(?<![不未])(?:收到|受理|接到|新收|接收)';
/** A verb whose noun stands behind the number: 收到12件依申请公开. */
export const VERB_BEFORE = '(?:收到|受理|接到|配备|落实|有)(?:了)?$';

/** 未发生一起行政复议: one, denied, is none. */
export const NOT_EVEN =
  '(?:未|没有|无|不存在)(?:曾|有|过|了|发生|收到|接到|受理|出现|引发|引起|产生|涉及|收取|存在|任何|因[^,。;\\d]{2,16}的?)*$';

/** Some are counted within what is denied: 不存在件0…诉讼. */
export const COUNTED_WITHIN = '(?<!案)[件条次]\\d';
/** 信息不存在1件 is an outcome and its count; 不存在1件行政复议 denies what stands behind it. */
export const NOT_THERE = '不存在的?$';
/** 累计9100条,其中本年1200条: the first is not of the year. */
export const SUM_BEFORE = '累计';
export const YEAR_BEHIND = '^(?:,[^,。;\\d]{0,12}\\d[\\d.]*%)?,?其中,?(?:本年|今年|20\\d\\d年)';
/** 公开9120条,其中2021年新增152条, of words that name no year: the first is of all years. */
export const YEARS_PART_BEHIND =
  '^(?:信息)?[,(](?:其中,?)?(?:本年|今年|当年|20\\d\\d年)度?(?:共|新|主动)*(?:增|公开|发布|公布|更新)';
export const OF_A_YEAR =
  '(?<!截[至止]到?)(?:20\\d\\d年度?(?!底|末|\\d{1,2}月)|全年|本年|今年|年内|当年|一年来)';
/** What is not published yet, by the words right before its number: 应公开信息120条, 将发布政策文件12件. */
const TO_BE_DONE =
  '(?<![相对适响供反])[应将须](?:依法|及时|主动|陆续)*(?:公开|公布|发布|收取|答复|办理)(?!尽)(?:的)?(?:[^,。;、\\d]{0,8})$';
/** A number of plans, of rules, of limits is not of the year. A 目标 of which another clause speaks is none of its own. */
export const NOT_YET = `拟|(?<!规划|按照?|根据|依照)计划(?!总结|生育)|力争|争取|将(?:进一步|继续|达)|不得|应当|目标[^,;]*$|${TO_BE_DONE}`;
/** A rate, what others did with help, or took over: 平均每月公开12条, 每个科室配备1名, 指导各部门答复12件, 被网站采用12条. */
export const NOT_ITS_OWN =
  '(?:平均|[日月周年人]均|每(?:[个名位家月年周天日次期人]|季度?|单位))[^,。;]*$|(?:^|[,;:、并])(?:积极|认真|主动|全年|及时|共|累计)*(?:指导|督促|协助|帮助|配合|代)(?![下组意目性表理收])[^,。;]*$|被[^,。;\\d]{2,14}(?:采用|录用|采纳|转[发载])[^,。;]*$';
/** 收到12件,较上年8件增长50%; 收到22起,比2022年(31起)下降29%: the same thing a year before. */
export const YEAR_BEFORE = '^[,(]*(?:比|较|与|同比)(?:\\d{4}年度?|上一?年度?|去年)(?:同期)?的?[(:]?$';
/** 公开12类信息340条: of so many kinds is of all kinds. */
export const SO_MANY_KINDS = '\\d{1,3}个?大?(?:类|种)(?=政府|政务|信息|文件)';
export const ALL_KINDS = '各类';
/** 微信公众账号(1个)发布信息149条: of so many accounts are the pieces that follow; 公开信息16项65条: of so many kinds. */
const OF_SO_MANY =
  '(?<=(?:账号|公众号|号|微博|微信|网站|平台)\\()(?:共)?\\d{1,3}个(?=\\)[^,。;\\d]{0,14}\\d)';
export const KINDS_OF_PIECES =
  `${OF_SO_MANY}|` +
  '\\d{1,3}个?大?[项类](?<=(?:公开|发布|信息)(?:共|了|共计)?\\d{1,3}个?大?[项类]),?(?=(?:共|合|总)?计?\\d{1,6}[余多]?条)';
/** The same at the end of the words before the pieces. */
export const KINDS_BEFORE =
  '\\((?:共)?\\d{1,3}个\\)(?=[^()\\d]*$)|' + '\\d{1,3}个?大?[项类],?(?=(?:共|合|总)?计?$)';
/** A thing that is named among others is no plan: 背景、目标任务、主要内容. */
export const AMONG_OTHERS = '(?<=、)[^,。;:、]*、';
/** 近3年共公开…: the number before is of time, and what is counted is said over it. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['年']);

/** A clause that begins with the name of a body. */
export const OTHER_BODY = '^[,;、]*[省市县区州](?!人民|政府)[\\u4e00-\\u9fff]{2,6}[局办委厅]';
/** 发布(转发)信息: a bracket that only adds to the words around it. */
export const ASIDE =
  '(?<=[\\u4e00-\\u9fff])\\((?!兼\\))(?:[^()\\d]{1,40}|(?:https?:|www\\.)[^()\\u4e00-\\u9fff]{1,100})\\)(?=[\\u4e00-\\u9fff])';
/** 其他情况(如信息不存在、非本机关掌握)7件: what the bracket tells are examples, or several things. */
export const OF_EXAMPLES = '\\((?:如|例如|比如|包括|包含|含)[^()]*\\)|\\([^()]*[、及和或等][^()]*\\)';
/** (含市本级87件): a part of the number before. */
export const PART_IN_BRACKET = '^\\((?:其中|含)';

/** What a sentence that counts reviews or lawsuits speaks of. */
export const REVIEWS = '复议';
export const LAWSUITS = '诉讼';
/** 驳回原告诉讼请求 is a result, not a lawsuit. */
export const DISMISSED = '驳回原告';
/** Without this word a sentence is not about disclosure. */
export const DISCLOSURE = '公开';
