/** How a title of a report is built, what may stand around it, and what only looks like one. */
import { GOVERNED_KINDS } from './areas.js';
import { CHINESE_YEAR } from './numerals.js';
import { BODY_ENDING, ORGAN_ENDING } from './organs.js';
import { BOX_NAMES } from './site-words.js';

/** How the report is called, in all the variants seen. */
const NAME =
  '(?:20\\d\\d年?度?)?(?:(?:院务|校务|政务)公开[暨和与及])?(?:企业|公用企业|(?:公共)?企事业单位|院务|校务|(?:海关|关务|税务|国税|地税|气象|邮政|烟草|统计|地震|消防|公安|教育|卫生|环保|水利)(?=政府信息|政务信息))?(?:(?:政府|政务|政)?信息(?:与政务)?(?:主动)?公开|政务公开|信息)(?:工作)?(?:开展)?(?:情况)?(?:的)?(?:20\\d\\d年)?(?:年?度)?(?:公开)?(?:工作)?(?:情况)?(?:的)?(?:总结)?(?:年度报告|报告|年报)';

const YEAR = '(20[0-3]\\d)\\s*年?\\s*度?';

export const TITLE = new RegExp(`^(.{0,60}?)(?:${YEAR})?\\s*(?:的)?\\s*(${NAME})(?:\\(?${YEAR}\\)?)?`);

export const IN_NUMERALS = new RegExp(`${CHINESE_YEAR}(?=年)`);

export const LEADING_YEAR = new RegExp(`^\\(?${YEAR}\\)?`);

export const CLOSING_YEAR = new RegExp(`${YEAR}$`);

/** A title inside a line that holds more, from its year on, and what may stand before that. */
export const INLINE_TITLE = new RegExp(`${YEAR}[^\\s。,;:]{0,6}${NAME}`, 'g');

export const INLINE_PUBLISHER = /[^\s。,;:]{2,40}$/;

/** 宿迁市2023年报告 says it all where an organ stands before the year. */
export const SHORT_TITLE =
  /^(.{1,20}?(?:[省市县区州旗局委厅办镇乡]|街道|政府))(20[0-3]\d)年度?((?:年度)?报告)$/;

/** Words of the site around the page, not of the title. */
export const CHROME =
  /^(?:[^:]{1,6}:|主题分类|栏目|分类|公文|当前位置|您现在|您当前|首页|标题|上一篇|下一篇|来源|索引号|文号|本地目录|原文链接|根据|按照|相关链接)/;

/** 2020年政府信息公开年度报告1份: an entry of a list that counts papers. */
export const COUNTED_BEHIND = /^\s*[》”]?\s*\d+[条件份篇个]/;
/** 年度报告有关事项的通知, 《…年度报告》的解读: a paper about reports is none. */
export const ABOUT_REPORTS =
  /^[》〉”]?(?:全部|[均已将]|按[时期]|如期|陆续|相继|有关|解读|编制|编写|格式|报送|填报|公布|模板|范文|范例|制度|办法|规定|规范|考核|评估|评议|测评|汇编|合集|大全|的?(?:通知|通报|函|要求|解读|说明|图解|更正|勘误|补充))/;

/** What may stand behind a title on its line: signs, the words that lead to its text, its organ. Any other noun is a paper's. */
export const MAY_FOLLOW = new RegExp(
  `^(?:[》〉”]?(?:的(?:报告|公告))?(?:印发给你们|(?:公开|公布|公告|报告)?如下)?(?:$|[^\\u3400-\\u9fff、])|[一二三]、|来源|发布|时间|日期|字[号体]|浏览|作者|根据|依据|按照|为|本|现|附|(?:[(·]?[\\u4e00-\\u9fff]{2,10})${ORGAN_ENDING}$)`,
);

/** 中国某某网 or 某某县政府门户网站- before the title: the site's name. */
export const SITE_BEFORE =
  /^\s*(?:[^\s。,;:]{2,18}(?:网站|门户网?|政务网|信息网|公开网|政府网|公众网|新闻网)|中国[^\s。,;:]{2,10}网)(?:\s*[-|_·•—–>:]+\s*|\s+)(?=\S)/;

/** Words of a sentence before the name: 是2008年度…报告, 按…编制…及2018年度…报告. Some names begin so: 从江县, 于都县. */
export const BEGINS_SENTENCE =
  /^(?:是|为|及|以及|按照?|根据|依据|依照|结合|对|在|于|从|通过|了|撰写|做好|形成|截[至止])/;

/** Such words anywhere: 请于3月底前报送…年度报告. */
export const IN_SENTENCE =
  /报送|上报|提交|关于(?:做好|开展|加强|进一步|规范)|[,。;%]|条例》|的(?:单位|部门|地区|高校)|什么是$|[:?]|向(?:社会|公众)|对外(?:公[布开]|发布)?$|已(?:全部|经|于|按)|[本各](?:单位|机关|部门|行政机关|直属|有关|级)|^你|^贵(?:单位|局|委|办|厅)|^[我本](?:分?局|厅|委|办|院|校|镇|乡|县|市|区|街|公司|中心)|我(?:分?局|厅|委|办|院|校|镇|乡|县|市|区|街道?|处|站|所|社|馆|公司|中心)$/;

/** What an organ's name does not hold, unless it is that of a desk for disclosure. */
export const NAMES_WORK = /公开工作(?!领导|办|小组|机构|主管|部门)/;

/** What 信息公开 may follow where nothing says that the information is the government's: an organ. 环境信息公开 is not. */
export const ENDS_AS_BODY = new RegExp(
  `(?:${ORGAN_ENDING}|[${BODY_ENDING}])(?:\\([\\u4e00-\\u9fff]{2,16}\\))?$`,
);

/** A government, whose site has its name in the head of every page. */
export const IS_GOVERNMENT = /政府$/;
export const OF_GOVERNMENT = /政府信息|政务信息/;

/** 平阳县旅游局:2013年政府信息公开…: who speaks. */
export const SPEAKER = new RegExp(`^([\\u4e00-\\u9fff]{2,30}${ORGAN_ENDING}):(?=.{0,12}信息公开)`);
/** 关于公布…, 现将…: a paper announces the report. */
export const ANNOUNCES = /^(?:关于(?:公布|发布|公开|印发)|现将|现公布|公布|特编制)/;

/** …关于公布2016年…报告的公告: what stands between the organ's name and the year. */
export const ANNOUNCING = /关于(?:公布|发布|公开|印发|编制|报送)?$/;

/** What stands before a title and says that it is one. */
export const MARKS_TITLE = new RegExp(
  `^#+|^[—–-]{1,4}|^【[^】]{1,8}】|^(?:${BOX_NAMES})[:|]|^(?:信息|文件|文章)?标题|^(?:信息|文件)名称`,
);

/** Every title ends so; few lines hold it. */
export const SOME_REPORT = /报\s*告|年\s*报/;

/** The last words of a title whose first stand on the line above: …信息公开 / 工作年度报告. */
export const TITLE_END = /^\s*(?:公开)?(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)\s*$/;

/** What the first of two lines ends with: an organ, its place, or the year. */
export const MAY_GO_ON = new RegExp(
  `(?:${ORGAN_ENDING}|[${GOVERNED_KINDS}年])(?:\\([\\u4e00-\\u9fff]{2,16}\\))?$`,
);

/** …年度报告(平阳县国土资源局), …年度报告 平阳县国土资源局 2019.03.06 on one line: the organ behind the title. */
export const ORGAN_BEHIND = new RegExp(
  `^(?:\\(([\\u4e00-\\u9fff]{2,28}${ORGAN_ENDING})\\)|([\\u4e00-\\u9fff]{4,24}${ORGAN_ENDING})20[0-3]\\d[年.][\\d年月日.]*)$`,
);
/** 平阳县鳌江镇人民政府: on the line above. */
export const SPEAKER_ABOVE = new RegExp(`(?<=${ORGAN_ENDING}):$`);

/** What a page says of a paper right behind its title: 发布时间:2017-03-01 浏览次数:12. */
export const FIELDS_BEHIND =
  /(?<=报告|年报|[)》〉])(?:(?:发布|公开|更新|发文|成文)?(?:时间|日期)|(?:信息)?来源|作者|浏览|点击|阅读|字[号体])(?:次数|量|数)?:.*$/;

/** Signs of a line that is no first part of a title. */
export const NO_TITLE_PART = /[。,:;>]|日期|时间/;

/** Words of which a title holds one. */
export const SOME_DISCLOSURE = /信息|公开/;
export const DISCLOSURE_OF_INFORMATION = '信息公开';

/** 平阳县人民|政府信息公开…: one 政府 stands for two, the organ's and the information's. */
export const SHARED = { before: '人民', shared: '政府' } as const;

/** 本报告由平阳县水利局编制: the name between. */
export const COMPILED_BY =
  /^(?:(?:本|此)(?:年度)?(?:报告|年报)(?:是)?)?由(.+?)(?:负责|组织|牵头)?(?:编写|编制|形成|撰写)的?$/;
/** 某办公室编制了平阳县人民政府2021年…: who wrote it, before whose it is. 机构编制委员会 is a name. */
export const WRITTEN_FOR =
  /^(?:编制|编写|撰写)了?(?=[\u4e00-\u9fff]{2}[市县区旗州]$)|^[\u4e00-\u9fff]{0,40}(?<!机构)(?:编制|编写|撰写|制定|制作|形成)了?(?!委员会)(?=[\u4e00-\u9fff]{4})/;
/** The same without the word before the name. */
export const COMPILED = /(?:认真|负责|组织|牵头)?(?:编写|编制|形成|撰写|发布|公布)了?$/;
/** 某省发布2016年…报告: whose it is, and that it is out. */
export const ANNOUNCED = /[\u4e00-\u9fff]{2}(?<!关于)(?:发布|公布)了?$/;
/** What is taken from a name in a title: 关于, and the signs of crumbs. */
export const NOT_NAME = /^关于|[-|>:]+/g;

/** Signs that a sentence cites a paper: 关于做好…年度报告有关事项的通知. */
export const CITES = /[《〈]|关于/;
