/**
 * The papers of the same world that are no annual report on disclosure, each by its name in English and by what its
 * title says; and the words by which a report speaks of itself. All are regular expressions on text without blanks.
 */

export interface PaperKind {
  /** As a sentence goes on behind “It is”. */
  readonly is: string;
  /** What the paper's own title says: one of its first lines, or several of them together. */
  readonly title: string;
  /** True where the words count even if the same lines hold the name of an annual report. */
  readonly always?: boolean;
}

const ABOUT = '(?:信息|政务|校务|办事)公开|公开(?:工作|信息)|年度报告|年报';

/** 2020-2021, 2020—21: two years, the second behind the first. */
const SCHOOL_YEAR = `(?:${Array.from({ length: 40 }, (_, year) => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `20${two(year)}[-—–~至/](?:20)?${two(year + 1)}`;
}).join('|')})`;

/** A notice with the report that it makes public, by that report's title. */
export const BRINGS_PAPER = /关于(?:公布|印发|发布)《?([^《》]{4,50}报告)》?的(?:通知|公告)$/;

/** In the order in which they are asked for: what says most comes first. */
export const OTHER_PAPERS: readonly PaperKind[] = [
  {
    is: 'a model text for reports',
    title:
      '20[xX×*○〇]{2}年|[xX×*]{2}(?:省|市|县|区|局|单位|镇|乡)|(?:模板|范本|范文|(?<!为)样本|样式|参考文本)\\)?$|(?:年度报告|年报)(?:统一)?格式',
    always: true,
  },
  {
    is: 'a report on a school year, as universities write it',
    title: `${SCHOOL_YEAR}学?年度?.{0,30}(?:信息公开|公开)|学年度?.{0,20}信息公开|信息公开.{0,20}学年|高等学校信息公开`,
    always: true,
  },
  {
    is: 'a paper on a part of a year',
    title:
      '20\\d\\d年?度?(?:上半年|下半年|半年度?|第?[一二三四1-4]季度|前.{1,3}(?:季度|个?月)|(?!1[-—–~至]12月)1?\\d(?:[-—–~至]1?\\d)?月份?(?!\\d*日)).{0,30}(?:公开|统计|情况|总结|报告)|^(?!1[-—–~至]12月)1?\\d[-—–~至]1?\\d月份?(?!\\d*日).{0,30}(?:公开|统计|情况|总结|报告)|(?:上半年|下半年|半年度?|季度)(?:政府|政务)?(?:信息|政务).{0,12}(?:总结|报告|情况|统计)',
    always: true,
  },
  {
    is: 'a notice',
    title: `关于(?:做好|印发|开展|编制|编写|编报|公布|转发|进一步|召开|填报|加强|规范|组织|推进|贯彻|切实|认真|开好|抓好).{0,60}(?:通知|通报|函|意见|公告|批复|决定)|关于(?:报送|上报).{0,60}(?:通知|通报|意见|公告)|(?:${ABOUT}).{0,24}(?:的?(?:通知|通报))$|^(?:请|各单位请)?(?:尽快|抓紧|及时|认真)?(?:做好|报送|填报|编制).{0,24}(?:年度报告|年报)`,
    always: true,
  },
  {
    is: 'a letter to many',
    title: '^(?:.{0,40}[、,])?.{0,16}各(?!位).{1,60}:$',
    always: true,
  },
  {
    is: 'a budget or an account of money',
    title: '20\\d\\d年?度?(?:部门|单位|政府|财政)(?:预算|决算|预决算)',
  },
  {
    is: 'a guide, a catalogue or a form of application',
    title:
      '(?:信息|政务)?公开(?:工作)?(?:指南|目录|须知|流程图?|一览表|申请表|意见箱)(?:\\(.{1,16}\\))?$|申请(?:公开)?(?:须知|指南|流程|表)$|(?:事项|责任|任务|权力|负面)?清单(?:\\(.{1,16}\\))?$',
  },
  {
    is: 'a law or a rule',
    title:
      '^(?!第[一二三四五六七八九十\\d]{1,3}[章节讲课]).*(?:条例|(?<!看)办法|规定|细则|规则|制度|规程|准则|法|解释|决定|决议|章程|规范|标准|暂行)(?:\\(.{1,16}\\))?(?:全文)?$',
  },
  {
    is: 'a plan, or the key points of work',
    title: '(?:要点|方案|计划|分工|安排|规划|任务分解)(?:\\(.{1,16}\\))?(?:解读)?$',
  },
  {
    is: 'a tender, or its result',
    title: '(?:采购|招标|磋商|询价|比选|中标|成交)(?:项目)?(?:结果)?(?:公告|公示)',
    always: true,
  },
  {
    is: 'an evaluation of reports or of disclosure',
    title:
      '(?:评估|测评|考核|评议|检查|督查|自查|自评|整改|核查|评查|审读|抽查)(?:工作)?(?:情况|结果|报告|的?通报|总结|反馈|意见).{0,12}$|(?:年度报告|年报)(?:发布|公布|报送)(?:工作)?情况|第三方评估|满意度调查|蓝皮书|透明度指数',
    always: true,
  },
  {
    is: 'a yearbook, a chronicle or a bulletin',
    title:
      '年鉴\\(?20\\d\\d年?卷?\\)?$|20\\d\\d年?大事记(?:\\(.{1,16}\\))?$|(?:简报|专报|快报|公报)\\(?(?:20\\d\\d年?)?第?\\d+期',
    always: true,
  },
  {
    is: 'a correction or a delay of a report',
    title: '关于(?:更正|修正|修改|勘误|撤回|延期|推迟|暂缓).{0,60}(?:年度报告|年报)',
    always: true,
  },
  {
    is: 'a summary of other work than a year’s disclosure',
    title:
      '政务公开(?:工作)?(?:情况)?(?:的)?(?:工作)?总结$|(?:落实|贯彻).{0,20}(?:政务公开|信息公开).{0,10}要点.{0,10}(?:情况|总结|报告)',
  },
  {
    is: 'a piece of news or research about reports',
    title:
      '(?:年度报告|年报)(?:正式)?(?:出炉|大?比拼|大?盘点|大数据|大排名|观察|透视|看点|亮点|综述|述评)|(?:年度报告|年报).{0,20}[?!]$',
    always: true,
  },
  {
    is: 'an explanation of what such reports are',
    title: '(?:如何|怎样|怎么|为什么)[^,。]{0,24}(?:年度报告|年报)|^第[一二三四五六七八九十\\d]{1,3}[讲课]',
    always: true,
  },
  {
    is: 'a digest of a report in pictures',
    title: `^(?:一图(?:读懂|看懂|了解|带你|速览)|一张图|长图|图解|图说|数说|动画|动漫|短视频|视频解读|速览)[::|丨·“]?.{0,40}(?:${ABOUT})`,
    always: true,
  },
];

/** Bodies by their names that the Regulations do not bind: they disclose under rules of their own, if at all. */
export const NOT_BOUND =
  '(?:法院|检察院|人大(?:常委会)?|人民代表大会(?:常务委员会)?|政协|政治协商会议.{0,12}委员会|纪委|纪委监委|监委|监察委员会|纪律检查委员会|团委|团[省市县区]委|共青团.{2,12}委员会|共青团.{1,10}委|[省市县区州旗]委(?:组织部|宣传部|统战部|政法委(?:员会)?|办公[厅室])?|慈善(?:总)?会|基金会|商会|学会|研究会|(?<!科学技术|计划生育)协会)(?:办公[厅室])?$';

/** What a text of another kind says in its running words, however its title reads. */
export const OTHER_TEXTS: readonly {
  /** As of `PaperKind`. */
  readonly is: string;
  /** Each tells the kind by itself. */
  readonly says: readonly {
    readonly text: string;
    /** How often, at least. */
    readonly least: number;
    /** True where a report under its own title may say so as well. */
    readonly untitled?: boolean;
  }[];
}[] = [
  {
    is: 'a report of a government to its congress',
    says: [{ text: '各位代表', least: 1 }],
  },
  {
    is: 'a law or a rule',
    says: [
      {
        text: '第(?!二十条(?:信息内容|结果|\\())[一二三四五六七八九十百零]+条(?:[^,。;款第之的规]|为了|本)',
        least: 4,
      },
    ],
  },
  {
    is: 'a model text for reports',
    says: [
      {
        text: '[xX×*○〇_]{2,}(?:年|省|市|县|区|局|条|件|次)|(?:填写|注明|此处|示例)[^。]{0,12}(?:单位|名称|数据|内容)',
        least: 4,
      },
      {
        text: '[xX×*○〇某]{2}(?:镇|乡|县|区|街道|局)(?:人民政府|办事处)?20\\d\\d年',
        least: 1,
        untitled: true,
      },
      { text: '[xX×○〇]{2,3}(?:省|市|县|区|镇|乡|街道|局|医院|学校|公司)', least: 2, untitled: true },
    ],
  },
  {
    is: 'a report on a school year, as universities write it',
    says: [
      { text: '本学年|20\\d\\d[-—–~至](?:20)?\\d\\d学年', least: 2 },
      { text: '20\\d\\d年0?9月(?:1日)?起?[-—–~至到]+20\\d\\d年0?8月(?:3[01]日)?', least: 1 },
      { text: '20\\d\\d[-—–~至](?:20)?\\d\\d学年度?的?(?:校务|信息|政务)公开', least: 1 },
    ],
  },
  {
    is: 'a chapter of a textbook',
    says: [{ text: '思考题|复习题|本章(?:小结|导读|重点)|学习目标', least: 1 }],
  },
  {
    is: 'a piece of news or research about reports',
    says: [
      {
        text: '[报网台]讯\\((?:记者|通讯员)|\\([^()\\d]{2,20}记者[\\u4e00-\\u9fff]{2,4}\\)|本[报网](?:讯|记者|(?!告)[^。]{0,12}电(?![子话信邮]))|(?:新华社|中新社|中新网|新华网).{0,16}[电讯]|记者(?:从|获悉|了解|发现|采访|统计|梳理|注意到|查阅|对比|\\S{2,3}报道)|关键词:|参考文献|课题组|笔者|主持人:',
        least: 1,
      },
      {
        text: '会议(?:指出|要求|强调|听取|决定)|据(?:悉|了解|报道|统计显示)|(?<!评估|调查|检测|监测)(?:报告|年报)(?:显示|指出|还?提出了)|^.{0,80}(?:(?<!截[至止])日前|近日|昨日)',
        least: 1,
        untitled: true,
      },
    ],
  },
  {
    is: 'an evaluation of reports or of disclosure',
    says: [{ text: '得分|排名第|满分|评估(?:对象|指标|小组)|被评估', least: 2, untitled: true }],
  },
  {
    is: 'a letter to an organ, with its answer',
    says: [
      {
        text: '(?:留言|来信|咨询|信件|提问)(?:标题|主题|内容|时间|编号|人|对象|类型):|(?:回复|答复)(?:单位|部门|内容|时间):',
        least: 2,
      },
    ],
  },
  {
    is: 'an account that an official gives of himself',
    says: [{ text: '本人(?:分管|担任|任现职|始终|认真)', least: 1 }],
  },
  {
    is: 'an explanation of what such reports are',
    says: [
      {
        text: '(?:年度报告|年报)(?:\\([^()]{1,24}\\))?,?是(?:指)?(?:由|各级)?(?:地方)?(?:行政机关|政府)(?:部门)?(?:依照|依据|根据|按照|每年|对|编制|向社会)',
        least: 1,
      },
    ],
  },
  {
    is: 'a report of an association on itself',
    says: [
      {
        text: '(?:根据|按照|依据|依照)《(?:社会组织|慈善组织|基金会|社会团体|行业协会)信息公[开布](?:管理)?办法》[^。]{0,24}(?:现将|编制|本会)',
        least: 1,
      },
    ],
  },
  {
    is: 'a paper of questions and answers',
    says: [{ text: '问:[^答]{2,80}答:|问题[一二三四五六七八九十\\d]+:', least: 2 }],
  },
  {
    is: 'a paper on a part of a year',
    says: [
      {
        text: '上半年[^]{0,3000}下半年,?(?:[我本全][\\u4e00-\\u9fff]{1,3})?,?(?:将|计划|打算)',
        least: 1,
        untitled: true,
      },
    ],
  },
  {
    is: 'a notice',
    says: [
      {
        text: '现(?:将|就)[^。]{0,60}(?:有关事项|如下)?通知如下|现印发给你们|请(?:认真)?(?:遵照|贯彻)(?:执行|落实)|请各[^。]{0,20}于\\d{1,2}月|请结合实际',
        least: 1,
      },
    ],
  },
];

/** A report speaks of itself. */
export const OF_ITSELF: readonly string[] = [
  '对(?:20\\d\\d年度?|本年度)(?:我[局镇乡县区市院校])?(?:政府|政务)?信息公开工作进行了?[^。;]{0,16}(?:总结|梳理|统计)[^。;]{0,12}公[开布]',
  '(?:本|此|该)(?:年度)?(?:报告|年报)(?:由|根据|依据|按照|是|的|中|所|全文|内容|电子版|主要|包括|系|共|以)',
  '(?:现|特|现将|予以|向社会|特此)(?:向社会)?(?:公布|公开|发布|报告|汇报).{0,60}(?:年度报告|年报|信息公开|情况)',
  '现将.{0,60}(?:年度报告|年报|公开(?:工作)?情况|信息公开工作).{0,8}(?:报上|上报|报送|呈报|(?:公布|公开|公告|报告|汇报|总结|说明)如下)',
  '(?:编制|编写|撰写|制定|形成)(?:了)?(?:本|此|该|20\\d\\d|本年度|这份).{0,24}(?:报告|年报)',
  '(?:根据|按照|依据|依照).{0,60}(?:条例|规定|要求|通知|部署).{0,60}(?:编制|编写|制定|公布|报告如下|总结如下|汇报如下|特?向社会)',
  '(?:统计|数据)(?:的)?(?:时间|时限|期限|区间|起止)?.{0,12}(?:自|从|为|是|截)?20\\d.{0,3}[年\\d]',
  '(?:如对)?(?:本|此|该)?(?:年度)?(?:报告|年报)(?:有|如有)?(?:任何)?(?:疑问|意见)|如有(?:任何)?(?:疑问|问题),?请(?:与|联系|致电)',
  '(?:全文|本(?:年度)?报告|本年报|编制,)(?:内容)?(?:主要)?(?:共?由|包括)[^。;]{0,40}(?:主动公开|依申请公开)[^。;]{4,}情况',
  '由(?!于|各)[^,。;、]{2,24}(?:编制|编写|撰写)(?=而成|完成|[。,;])',
  '(?:情况|工作)(?:汇报|报告|总结)如下',
  '工作(?:开展)?情况如下',
];

/** 特向社会公布2021年度我局政府信息公开工作报告: so a paper that speaks for an organ names itself. */
export const NAMES_ITSELF =
  '(?:公布|公开|发布|编制)(?:了)?(?:20\\d\\d年度?[我本][^,。《]{1,8}|[我本][^,。《]{1,8}20\\d\\d年度?|(?<=(?:现|特|现向社会|特向社会)(?:公布|公开|发布))(?![^,。]{0,4}各)[^,。《]{4,20}20\\d\\d年度?)(?:政府信息|政务信息|信息)公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)|公开(?:工作)?年度报告[^。]{0,80}[现特]+编制本(?:年度)?报告|[我本][^,。《]{1,3}编制(?:完成)?(?:了)?《?20\\d\\d年度?(?:政府)?信息公开(?:工作)?(?:年度)?报告';
/** An organ speaks of itself and of what it governs. */
export const SPEAKS =
  '[我本](?:局|厅|委|办|会|院|署|省|市|县|区|州|旗|盟|镇|乡|街|校|部|处|队|站|所|中心|公司|单位|机关|系统|集团|馆|社|年度)|全[省市县区州旗镇乡局]';

/** A text of some length that is about disclosure says so at least as often, a thousand characters. */
export const SUBJECT = '公开|政府信息|政务信息|依申请|信息';

/** What news of a course or a meeting counts as well: no evidence of a report. */
export const TOLD_IN_NEWS = '^(?:training|meetings)\\.';

export const GOVERNMENT_INFORMATION = /政府信息公开/;
/** A paper on disclosure holds one of these. */
export const DISCLOSURE = /政府信息|政务信息|信息公开|政务公开|公开信息/;
/** 关于报送《…年度报告》的报告: a letter bears the name of the report that it is. */
export const SENT_PAPER = /(?<=关于(?:报送|上报|公布|发布))《([^》]*)》/;
/** Above the first words of a paper, and no part of its name. */
export const PREFACE = /^[引前导]言$/;
/** What stands around a paper's name on its line: marks, a label, the end of a file's name. */
export const AROUND_LINE = /^[#*]+|^标题:?|\.(?:docx?|pdf|wps|txt|pptx?)$/gi;
