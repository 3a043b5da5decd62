/** The sentences, lines and fields in which a paper, or the page around it, says whose it is. */
import { GOVERNED_KINDS } from './areas.js';
import { CHINESE_YEAR } from './numerals.js';
import { ORGAN_ENDING } from './organs.js';

/** The state's ministries, by how their names end. */
export const MINISTRY =
  '(?:外交|国防|教育|技术|信息化|公安|民政|司法|财政|保障|资源|环境|保护|建设|运输|水利|农村|农业|商务|旅游|文化|事务|管理|卫生|监察|宣传|组织)部';
/** How the names of organs end. */
const ORGAN = `(?:${ORGAN_ENDING}|${MINISTRY})`;
export const ENDS_AS_ORGAN = new RegExp(`${ORGAN}$`);
/** 2010 or 二〇一〇. */
const YEAR = `(?:20[0-3]\\d|${CHINESE_YEAR})`;
const NAME = `[\\u4e00-\\u9fff、()]{2,30}?`;

/** Signs that stand in no organ's name, and a word that stands for one. */
export const NO_NAME =
  /[^\u3400-\u9fff()·]|我|^\(?[一二三四五六七八九十]{1,3}\)|(?:法治|服务型|阳光|透明|责任|廉洁)政府|门户网站|汇总|登录|(?:个人|用户)中心|积极推|推动(?!办|中心)|部署$|(?:编制|编写|撰写|制定)了/;
/** A room of any organ. */
export const A_ROOM =
  /^(?:(?:综合|党政|行政|本|政府|党政综合|综合行政)?办公[室厅]|(?:信息|网络|网信|数据|技术|新闻|宣传)+中心|(?:网站)?编辑部)$/;
/** The organ behind the room that answers for it: …人民政府信息公开办公室, …开发区综合办公室. */
export const ROOMS: readonly RegExp[] = [
  /^([\u4e00-\u9fff]{2,20}?(?:镇|乡|街道|苏木|办事处|[局厅院校]|管委会|委员会|公司))(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:领导小组)?(?:办公室|办|小组)$/,
  /(人民政府)(?:政府)?(?:信息|政务)公开.{0,12}(?:办公室|办|小组)$/,
  /(开发区|园区|新区|管委会|管理委员会|镇|乡|街道|苏木|办事处|人民政府)(?:综合|党政|党政综合|行政)(?:办公室|办)$/,
  /(人民政府)及(?:其|政府)?办公[室厅]$/,
  /(政府办公[室厅])(?:网络|信息|电子政务|数据)+(?:化)?(?:中心|科|股|室|处|办公室)$/,
];
/** What an organ is called from there on, behind its name. */
export const SHORT_FOR = /\((?:以下|下)?[简统]?称[^()《》\n]{1,24}\)/g;
/** The end of a line that its width broke, in the midst of a sentence; of so many, a text is broken so. Official paper has 28 a line. */
export const BROKEN_LINE = /\n(?<=[^\n]{24}[\u4e00-\u9fff、,]\n)(?=[\u4e00-\u9fff][^\n]{12})/g;
export const BROKEN_LINES = 3;
/** A desk for disclosure behind the name of its organ. */
export const DESK_BEHIND = /(?:政务公开|政府信息公开).*$/;

/** 由平阳县水利局编制, 现公布平阳县水利局2012年…, 现将平阳县水利局政府信息公开工作2012年…. */
export const OPENING = new RegExp(
  `(由|[现特]公布|公布|现[将把]|公开)(${NAME}${ORGAN}|${MINISTRY})(?:\\([\\u4e00-\\u9fff]{2,16}\\))?(?:办公室)?(?:(?:组织|负责|牵头|汇总)?编制|(?:(?:政府|政务)?信息公开工作)?${YEAR}年|(?:根据|按照|依据)《)`,
);
/** Who compiles need not be who reports: 由平阳县大数据局编制. */
export const BY_IT = /^由/;
/** The report that a sentence of the opening names. */
export const NAMED_REPORT = /《([^》\n]{4,60}报告)》/g;
/** 公布2023年度区水利局政府信息公开…报告, 公布2009年度平阳县政府信息公开… */
export const YEAR_FIRST = new RegExp(
  `(?:公布|发布|公开|编制|形成)${YEAR}年度?(${NAME}(?:${ORGAN}|[${GOVERNED_KINDS}](?=政府信息)))(?:政府信息|政务信息|信息|政务)公开`,
);
/** 为保障知情权,平阳县教育局依据《条例》编制…: behind another clause. */
export const COMPILES = new RegExp(
  `(?<![^\\n。,;])\\s*(${NAME}${ORGAN})(?:(?:(?:依据|根据|按照|依照)《[^》\\n]{2,40}》[^。\\n]{0,20}|结合(?:本?单位|本局|工作|自身)+实际,)(?:编制|编写|撰写|公布)|(?:编制|编写)了?本(?:年度?)?报(?:告)?)`,
);
/** The words that one of the next two patterns needs: who sums an area up reports for it. */
export const SUMS = /综合|汇总/;
/** 由广州市政府办公厅综合各区…, 昌都市人民政府信息公开办公室汇总…: the office writes, the government reports. */
export const OFFICE_SUMS = new RegExp(
  `([\\u4e00-\\u9fff]{2,8}?[${GOVERNED_KINDS}])(?:人民)?政府(?:办公[厅室]|(?:政府)?(?:信息|政务)公开[^,。\\n]{0,10}办公室)(?:综合|汇总)`,
);
export const SOME_OFFICE_SUMS = /办公[厅室](?:综合|汇总)/;
/** 汇总南平市各县(市、区)…. */
export const SUMMED = new RegExp(
  `(?:综合|汇总)(?:了)?(?:20[0-3]\\d年度?)?([\\u4e00-\\u9fff]{2,8}[${GOVERNED_KINDS}])(?:各|所辖|所属)`,
);
/** What stands before the name in the words that such a pattern takes for it. */
export const UP_TO_BY = /^.*由/;
/** 全面总结灯塔街道办事处2025年…情况; 结合开发区管委会信息公开工作有关统计数据撰写 */
export const SUMMING_UP = new RegExp(
  `(?:总结(?:了)?(${NAME}${ORGAN})${YEAR}年|结合(${NAME}${ORGAN})(?:\\(以下简称[^()\\n]{1,24}\\))?(?:政府|政务)?(?:信息)?公开工作(?:的)?(?:有关|相关)?(?:统计)?数据|汇总${YEAR}年度?(${NAME}${ORGAN})的(?:政府)?信息公开|(?:结合|根据|和)(?:${YEAR}年度?)?(${NAME}${ORGAN})(?:${YEAR}年度?)?(?:政府|政务)?信息公开工作(?:的)?(?:实际|开展情况|情况|编制))`,
);
/** A letter about the report; its end alone is cheap to look for. */
export const LETTER = new RegExp(
  `^\\s*(${NAME}${ORGAN})关于[^。\\n]{0,30}(?:报告|总结)[》〉]?的?(?:函|报告)\\s*$`,
  'm',
);
export const LETTER_END = /关于[^。\n]{0,30}(?:报告|总结)[》〉]?的?(?:函|报告)\s*$/m;
/** 某某小学,以…为…: a school, a hospital or a firm presents itself first. */
export const PRESENTED = new RegExp(
  `^\\s*(${NAME}(?:医院|学校|[中小]学|幼儿园|公司|集团))(?:,|是|位于|成立|[始创]建)`,
);
/** 2019年,某高新区(科技城)管委会办公室政务公开工作按照… */
export const YEARS_WORK = new RegExp(
  `(?:^|[\\n。])\\s*${YEAR}年(?:度|以来)?,?(${NAME}${ORGAN})(?:政府信息|政务信息|政务|信息)公开工作`,
);
/** 平阳县水利局严格按照…: the first words of a sentence, or behind the heading 一、总体情况 whose line was lost. */
export const SUBJECT = new RegExp(
  `(?:^|[\\n。])\\s*(?:[一1][、.](?:概述|概况|总体情况|基本情况|总体概述)[ :]\\s*)?(?:在[^,。\\n]{2,36}(?:领导|引领|带领|指导|支持|关心)下,|(?:根据|按照|依据)《[^》\\n]{2,60}》[^,。\\n]{0,24},|${YEAR}年度?(?:以来)?,?){0,2}(?!由于|鉴于|对于|随着|在)(${NAME}(?:${ORGAN}|街)|${MINISTRY})(?:\\([^()\\n]{2,16}\\))?(?:${YEAR}年(?:以来)?|未(?=收|发生)|(?:始终)?坚持|继续|把(?=[^,。]{0,12}公开)|自觉|围绕|认真|严格|根据|按照|依据|深入|积极|高度重视|紧扣|紧紧|不断|持续|切实|全面|扎实|聚焦|全年|主动公开|共(?:完成|公开|发布)|共?(?:收到|受理|接到|办理)(?=[^,。]{0,16}申请)|主要(?:通过|利用|依托)(?=[^。\\n]{0,60}公开)|以习近平|(?:是|属于?)[^,。\\n]{0,16}(?:派出|组成|直属|行政|派驻)(?:机关|机构|部门|单位)|在[^,。\\n]{0,24}(?:领导|指导)下)`,
  'g',
);
/** A name right before the date of a signature. */
export const SIGNATURE = new RegExp(`([\\u4e00-\\u9fff]{2,30}${ORGAN})$`);
/** What may stand behind such a date, and what ends no name before it. */
export const BEHIND_SIGNATURE = /^\s*(?:\n|$|附|[ ]|[(【])/;
export const NO_SIGNATURE = /(?:自|至|到|于|年|日期|时间|来源)[::]?$/;

/** 平阳县审计局文件, over the paper's number. */
export const LETTERHEAD = new RegExp(`^(?=.{2,40}文件\\s*$)\\s*([\\u4e00-\\u9fff]{2,28}${ORGAN})文件`, 'm');

/** The organ that fills in the form of statistics; the label alone is cheap to look for. */
export const FILLED_IN_LABEL = '填报单位';
export const FILLED_IN_BY = /填报单位[^:\n]{0,8}:\s*([\u4e00-\u9fff]{3,30})/g;

/** Words without which a sentence gives no contact. */
export const CONTACT_WORDS = /联系|邮编|咨询电话/;
export const CONTACT = new RegExp(
  // 与宣武区政府大栅栏街道办事处信息公开办公室联系: the organ behind the government that it is of.
  `(联系:?|与)(${NAME}${ORGAN}(?:(?<=政府)(?:(?!信息|政务|公开|综合|党政|行政|办公|秘书)[\\u4e00-\\u9fff]){2,8}?(?:街道办事处|镇人民政府|乡人民政府|局|办公室|研究室)|(?<=[局处])[\\u4e00-\\u9fff]{2,6}分[局处]|(?<=国家税务总局)[\\u4e00-\\u9fff]{2,12}?税务局(?:[\\u4e00-\\u9fff]{2,8}税务分局)?)?)(?:[^,。;)]{0,24}|[^,。;()]{0,16}\\([^()]{1,12}\\))(?:联系|[(,;](?:联系)?(?:地址|邮编|电话))`,
);
/** 平阳县气象局联系电话:…: the telephone stands right behind its name. */
export const TELEPHONE = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${NAME}${ORGAN})(?:办公室)?(?:联系|咨询)电话[::]`,
);
/** 受理机构为平阳县教育局 */
export const DESK = new RegExp(`受理机构(?:为|是|:)(${NAME}${ORGAN})(?=[。,;(])`);
/** The site that offers the report, of an organ that governs no area: 可从某某局网站下载. */
export const OFFERED = new RegExp(
  `(?:[从在]|现?通过(?![^,。\\n]{0,24}网站?[及和、]))(?:[我本][局厅委办院校]?(?:官方|门户)*网站(?=“))?“?(${NAME}(?:局|厅|委|委员会|中心|公司|医院|学校|大学|${MINISTRY}))”?(?:官方|门户)*网站?(?:上|中)?(?:\\([^()]{0,80}\\))?(?:[^。,]{0,16})(?:下载|查阅|查询|予以公[布开]|向社会公[布开])`,
);
/** The town that 我镇 means stands in its address. */
export const OF_TOWN = /[我本](?:镇|乡|街道?|办)/;
export const TOWNS_ADDRESS = /地址[::为]?\s*([\u4e00-\u9fff]{2,24}?(?:镇|(?<!城)乡|街道)(?:人民政府|办事处))/;
/** A paper of the town that 我乡 means: 《岩下乡2019年政务公开工作实施方案》. */
export const TOWNS_PAPER =
  /《([\u4e00-\u9fff]{2,8}?(?:镇|(?<!城)乡|街道))(?:20[0-3]\d年[^》\n]{0,30}(?:公开|方案|制度)|(?:人民政府|办事处)?(?:政府|政务)?信息公开(?:指南|目录|制度))/;
/** 承担某县公安局政府信息公开工作; 制定了《某县水利局网站信息制度》; 某经济开发区网站: named by the way, and by nothing else. */
export const BY_THE_WAY: readonly RegExp[] = [
  new RegExp(
    `(?:承担|负责(?!人)|从事|(?:成立|组成|设立|组建|调整)(?:了)?(?:由[^。;\\n]{0,60}(?:组成|参加)的)?)的?(${NAME}${ORGAN})(?:政府|政务)?(?:信息)?公开`,
  ),
  new RegExp(
    `(?:制定|制订|编制|出台|修订|完善|健全|建立|梳理|更新)(?:并完善)?(?:了)?《(${NAME}${ORGAN})(?:(?:网上|政府|政务)?(?:信息)?公开|网站)[^》\\n]{0,20}》`,
  ),
  // 某市水利局网站主动公开…, 我局在某市水利局官网上主动公开…: of no government's site.
  new RegExp(
    `(?:^|[。,;\\n]|[我本]局在)(${NAME}局)(?:官方|门户|政务)*(?:网站|官网)(?:上)?(?:全年|共计?|累计)*主动公开`,
  ),
  // 出台了某市水利局政务公开暂行规定: without marks around its name.
  new RegExp(
    `(?:制定|制订|出台|印发)(?:并?印发)?(?:了)?(?:${YEAR}年度?)?(${NAME}${ORGAN})(?:政府|政务)?(?:信息)?公开(?:工作)?(?:暂行|实施|管理)?(?:规定|办法|方案|制度)`,
  ),
  // 为做好某市卫生健康局政府信息公开工作,我局按照…
  new RegExp(
    `做好(${NAME}${ORGAN})(?:${YEAR}年度?)?(?:政府|政务)?信息公开工作,[我本][局委厅办院校镇乡街中会]`,
  ),
  /[和与是在“、]([\u4e00-\u9fff]{2,8}(?:经济|技术|高新|产业|工业|旅游|度假)[\u4e00-\u9fff]{0,6}(?:开发|产业|度假|示范)?区)[”"]?(?:门户|官方)?网站/,
];

/** 2022-01-25 14:48 before the organ that put the paper up, on one line. */
export const DATE_BEFORE_ORGAN =
  /^20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s+(?=[\u4e00-\u9fff]+$)/;

/**
 * The field of a page that tells who put the paper up, and the fields that run into its value. Who compiles is a word of
 * sentences as well (编制机关通过…公布), and stands apart from its value.
 */
export const FIELD =
  /(?:(?:发布机构|发布单位|信息来源|来源)[::]?|(?:编制单位|编制机关|报告单位)(?=[::\s])[::]?)\s*([\u4e00-\u9fff]{3,30})/;
export const NEXT_FIELD = /编制时间.*|编制日期.*|发布日期.*|发布时间.*|时间.*|字体.*|作者.*|发文.*/;
