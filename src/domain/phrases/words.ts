/** Words that several phrases are made of. */

export const REQUEST = '(?:申请|依申请公开|申请公开)';
export const SITE =
  '(?:(?:公众|政务|政府)信息网|校园网站?|门户网站?|政府网站?|政务网|官网|官方网站|网站|网上|(?<=[局厅委院])网(?=(?:主动|共|累计)*(?:发布|公开|公布))|(?<!党务|村务|校务)公开网|政府在线|外网|网页(?!面)|(?<=网[^,。;、\\d]{0,8})[子分]站)';
/** 在“中国·某市”公开221条: a carrier that is only quoted. */
const IN_QUOTES = '在[“"][^”"]{2,16}[”"]上?(?=(?:共|累计|主动|已)*(?:公开|发布|公布))';
/** A channel by itself; several of them, closed by 等, are together what was disclosed. */
export const ONE_CHANNEL = `(?:网站|网页|微信|微博|公众号|公报|其[他它](?:方式|渠道|途径|形式|载体)|公开栏|公示栏|宣传栏|显示屏|新媒体|平台|报刊|报纸|媒体|电视|广播|档案馆|图书馆|查阅|APP|客户端|(?<!公开|[\\u4e00-\\u9fff]站)网(?=主动|公开|发布)|${IN_QUOTES})(?!(?:(?!公开|公布|发布).)*等[^,]{0,10}(?:公开|公布|发布))(?<!网站?[、和及与][^,]{0,30}(?:档案馆|图书馆|查阅|公开栏|公示栏|宣传栏)|网站?(?=[、和及与][^,]{0,30}(?:档案馆|图书馆|查阅|公开栏|公示栏|宣传栏)))`;
/** Words for a part of what was disclosed. */
export const PART_OF_ALL =
  '重点领域|(?<!行业)领域(?:共计?|累计|依法|主动)*(?:公开|发布|公布)|属性(?:为|是|属)*[“"]?主动公开|其[他它](?:应|需|须)|(?<!各)类信息|专项';
export const LOOKERS =
  '访问|点击|浏览|阅读|关注(?![的度]|热点)|粉丝|订阅(?!号)|下载|用户|(?:账号|栏目|专栏)(?![^,。;\\d]{0,30}(?:发布|公开|推送|更新))|播放';
/** 公众号粉丝数83035,…发布信息125条; 某平台订阅数9152,年内发布信息125条: who reads it is told of an account. */
export const HAS_READERS = '(?:粉丝|订阅|关注)(?:数量|人数|数|量)[^。;]{0,10}\\d';
/** 财政信息主动公开12条, 规范性文件公开3件: what was disclosed stands first, and is a class of it. */
export const OF_A_CLASS =
  '(?<!政府|政务|公开|各类|各种|各项|全部|有关|相关|[我本][局委厅办县市区镇乡街院校])(?:信息|(?:规范性|政策)?文件|规章|公文|预?决算|预算|公告|公示|通知|动态|名单|清单|目录|指南|报告|决定|许可|处罚|强制|案件|案卷|事项|项目|经费|资金|任免|招标|采购|计划|规划|总结|制度|政策|数据|家庭|结果)(?:方面|类)?(?:均|已|全部|共计?|累计|合计|总计|主动|依法|及时|对外|向社会)*公开(?!工作|方面|情况)';
/** 做好财政预决算公开,公开信息12条: the clause before names a class. */
export const CLASS_LED =
  '(?:做好|推进|加强|深化|抓好|强化|落实|加大|规范|开展)(?![^,。;]{0,20}(?:政务|信息|重点领域|重点环节|主动))[^,。;]{2,16}公开(?:力度|工作)?,[^,。;]{0,8}$';
/** 推进公共资源配置等领域信息公开,发布信息12条: the clause before names the field that its number is of. */
export const FIELD_LED =
  '(?:推进|加强|深化|抓好|强化|落实|加大|规范|开展|做好)(?:了)?(?![^,。;]{0,40}重点)[^,。;]{2,40}(?<!政府|政务|主动|各类|部门|单位|机关|本级|医院|学校|院务|校务|企业|公司|[局县市区镇乡])信息公开(?:力度|工作)?,[^,。;\\d]{0,12}$';
/** 重点领域公开12条 is a part; 加强重点领域信息公开,主动公开12条 tells of a task first. */
export const IN_FIELD =
  '领域(?!,|(?:的)?(?:政府|政务)?信息,(?=通过|利用|依托|借助)|[^,。;]{0,14}公开(?:工作|力度)?,)';
/** 网站共有栏目32个,公开信息850条: of a site whose columns or visits are counted first the number is that site's. */
export const SITE_LED =
  '^[^,。;\\d]{0,12}网站?[^,。;\\d]{0,12}(?:栏目|专栏|点击[量率]|访问量|浏览量)[^,。;\\d]{0,8}[\\d.]+[万余多]*(?:个|人?次),(?:公开|发布)(?:了)?(?:信息)?$';
/** 街道宣传栏每季度更新1次,全年公开信息200条: where a board or a screen leads, and nothing on the net beside it, its number. */
export const BOARD_LED =
  '^(?!.*(?:网(?!络)|平台|微信|微博|公众号|新媒体|报刊|报纸|日报|电视))[^。;]{0,30}(?:宣传栏|公[开示告]栏|电子屏|显示屏|大屏)[^。;]{0,60},(?:全年|年内|今年|本年度?|共计?|累计|合计)*(?:公开|发布|张贴)(?:了)?(?:各类)?(?:信息)?共?$';
/** 热线办理工单1200件,公开300件: what was published of the letters and calls that came in. */
export const LETTERS_COUNTED = '(?:热线|信箱|来信|留言|工单|信访|投诉)[^。;\\d]{0,12}\\d+[件条次封][,;]';
/** Counts of other desks: hotlines, approvals. */
export const OTHER_DESKS_THAN_LETTERS =
  '热线|窗口|行政许可|(?<!依申请公开(?:方面)?的?)诉求|来电|留言|信访(?!局)|咨询|投诉|审批(?!(?:服务)?(?:管理)?局)|许可申请|(?<!公开|结转)办件|信箱|市民|12345|登记|提案|建议';
/** The same, and letters. */
export const OTHER_DESKS = `${OTHER_DESKS_THAN_LETTERS}|来信(?!申请)`;

/** An application for something else than information, by what stands right before the word: 法律援助申请, 公租房申请. */
const APPLICATION =
  '(?<!公开|信息|公开的?(?:事项|内容|信息|文件|资料)|[邮信函来]件|[依人面上络函寄场线台式道径交出众民织业的了到理收接新转次类真户者个效种]|公司|机构)申请';
/** 收到法人申请8件: one kind of applicant, which says nothing of the others. */
export const ONE_APPLICANT =
  '(?:收到|受理|接到|新收|接收)(?:了)?(?:来自)?(?:法人|商业企业|科研机构|社会公益组织|法律服务机构)(?:[或和及]其[他它]组织)?(?:提交|提出|的)*申请';
/** It stands right before the number. */
export const OTHER_APPLICATION = `${ONE_APPLICANT}|${APPLICATION}(?!公开|人|要求)[^,。;申]{0,10}$`;
/** 受理教师资格认定申请31件,办结29件: what was asked for before the number was not information. */
export const OTHER_APPLIED = `${APPLICATION}\\d+[件个份例],|(?:受理|收到|接到|接收)(?:各类)?案件\\d+[件起宗],`;

/** 收到企业申请15件,办理许可15件: what came of them was a licence, and not an answer. */
export const ENDED_IN_LICENCE =
  '^[\\d,]+[件个份项例次][,;](?:已|均|全部|依法|共|其中)*(?:办理|办结|核发|发放|颁发|审批|核准|准予|作出|批准)(?:了)?[^,。;\\d公开]{0,8}(?:许可|证|执照|审批|登记)(?![^,。;\\d]{0,6}(?:公开|信息|答复))';

/** Words before a number under which it is not of requests for information. */
export const NOT_OVER_INFORMATION = `${OTHER_DESKS}|${OTHER_APPLIED}`;
/** The same, and those behind it. */
export const OVER_INFORMATION = {
  unlessBefore: NOT_OVER_INFORMATION,
  unlessBehind: ENDED_IN_LICENCE,
} as const;

/** 收到申请31件,主要涉及行政许可、投诉等方面: what was asked about says nothing of other desks. */
export const ASKED_ABOUT =
  ',?(?:申请)?(?:公开)?(?:的)?(?:内容|事项|信息|领域|主题)?(?:主要|大多|多数|均|集中|分别)*(?:涉及|集中在|集中于|包括|围绕)(?:的)?[^,。;\\d]{2,60}(?=,)';

/** 政务网以及…公众号公开132条: channels together, which no indicator counts. */
export const AND_CHANNEL =
  '(?:网站?|平台|网页|公示栏|公开栏|微信|微博|公众号)[”"]?(?:以?及|和|与|、)[^,]{0,30}(?:微信|微博|公众号|头条|抖音|视频号|新媒体)';
/** 在门户网站和公示栏公开95条: a site and what hangs on a wall or is printed, together. */
export const AND_BOARD =
  '网站?(?:以?及|和|与|、)[^,。;\\d]{0,12}(?:公示栏|公开栏|宣传栏|显示屏|电子屏|报纸|报刊|电视|广播|查阅|档案馆|图书馆)';
/** 利用微信、微博等渠道, by itself: the new media and nothing beside them. */
export const NEW_MEDIA_LEAD =
  '(?:依托|利用|运用|借助|通过)(?![^,。;]{0,40}(?:网(?!络)|栏|报|屏|电视))[^,。;]{0,20}(?:微信|微博|公众号|抖音|视频号|新媒体)[^,。;\\d]{0,30},';
/** 依托微信公众号、视频号等平台,全年发布…: what the new media alone published, where no site is named beside them. */
export const NEW_MEDIA_ALONE = `${NEW_MEDIA_LEAD}(?:(?![^,。;]*(?:网|栏|报|屏|电视))[^,。;\\d]{2,30},)?[^,。;]{0,20}$`;
/** 文件及解读信息82条, 政策法规、政策解读20条: two kinds of things under one number. */
export const WITH_OTHERS =
  '(?:文件|信息|动态|回应|公告)(?:及|和|与|以及|、)(?:[^,、]{0,4})?解读|[^,。;:(\\d件条篇个项份则次](?<!图|文字|图片|图表|图文|视频|漫画|动画|专家|政策|制作|发布|转发|转载|公开)(?:、|以?及|和|与)(?!(?:图|文字|音|视频|漫画|动画|专家|其[他它])[^,、]{0,4}解读)(?:政策|文件|法规|相关|配套)?解读|解读(?:及|和|与|以及|、)(?![^,。;]*解读)';

/** What is said of all that was disclosed: of each kind, new, made in the year. */
export const EACH_KIND =
  '各类|各种|各项|相关|有关|自主|原创|全文电子化|新增|当年新?(?:生成|产生|制作|形成|增)|本年度?(?:新增|生成|产生|制作)|的';
/** Whose number it is, and of which year: 我局, 全县, 2018年, 全年. */
export const OF_WHOM =
  '(?:[我本全][省市县区州旗盟局委厅办镇乡街院校](?!各(?![类种]))|公司|全年|本年度?|20\\d\\d年度?)';
/** Whatever discloses; where one is named, a number without an object is the channel's. */
export const ANY_CHANNEL =
  '网|微信|微博|公众号|APP|客户端|抖音|头条|公报|政报|新媒体|栏目|平台|专栏|显示屏|电子屏|报刊|日报|电视|广播|媒体';
/** A channel that is named by itself, and not as one of many: 网站、新媒体等多种渠道. */
export const ONE_NAMED = `(?:通过|在|利用|依托|借助|运用|经|由)[^,。;\\d]{0,16}(?:${ANY_CHANNEL})(?![^,。;\\d]{0,24}等[^,。;、\\d]{0,6}(?:渠道|方式|途径|形式|平台|载体))`;
/** 通过不同渠道和方式公开483条: what each channel published, added up, which counts a piece as often as it was published. */
export const CHANNELS_TOGETHER = '不同(?:的)?(?:渠道|方式|形式)[^,。;]{0,8}(?<!主动)公开';

/** 信息公开平台、政府网站公开12条: the site beside another channel, together; 省厅、市政府及我局网站: three sites. */
export const AND_SITE =
  '[局委厅府]、[^,。;、\\d]{1,10}(?:以?及|和|与)[我本][局委厅办院](?:门户|官方)*网站|(?:平台|公开目录|公众号|微信|微博|公开栏|公示栏|宣传栏|报刊|报纸|电视|广播|显示屏|大厅|窗口)[”"]?(?:以?及|和|与|、)(?:[^,。;、\\d]{0,8})网站';
/** What channels are called together. */
const WAYS = '(?:渠道|平台|方[式法]|途径|载体|形式|办法|手段|媒[介体]|阵地|窗口)';
/** 通过门户网站等渠道, 通过网站和其他公开渠道: the site is named for all of them. */
export const AND_THE_LIKE = `网站?[”"]?(?:[“"][^”"]{2,12}[”"])?(?:平台|专栏|栏目)?(?:上|等)*等[^,。;、\\d]{0,6}${WAYS}|网站?[”"]?(?:以?及|和|与|、)其[他它][^,。;\\d]{0,10}${WAYS}`;
/** 各乡镇均设立1个: what each body has or did, not all of them together. */
export const IN_EACH = '[各每][^,。;\\d]{1,12}[均都各]';
/** What shall be, or what each body has: 每个科室明确1名工作人员. */
export const NOT_IN_ALL =
  '至少|不少于|拟|计划|新增|每[个名年季月]|各(?:部门|单位|科室|处室|股室|乡镇|镇街|级)';
/** 收到投诉10件,不属于本机关职责3件: what became of the cases of another desk. */
export const OTHER_CASES =
  '(?:收到|受理|接到|接收)[^,。;\\d]{0,12}(?:投诉|举报|信访|咨询|来信|来电|留言|诉求)[^,。;\\d申请]{0,8}\\d(?!.*申请)';
/** 办公室作为受理点,配备1名: who sits at one of the desks. */
export const AT_ONE_DESK = '作为[^,。;\\d]{0,24}(?:受理|查阅|接待|公开)(?:点|窗口|场所|处),[^,。;\\d]{0,12}$';
/**
 * 制发公文312件,其中主动公开120件: how the year's papers are classed, not what was disclosed in all. Where papers
 * were gone through, 梳理文件437件,其中主动公开55件, it is.
 */
export const PAPERS_MADE =
  '(?:制发|印发|制作|制定|下发|产生|形成|发)(?:各类|各种|的|了)*(?:公文|文件|发文)(?:类|总数|数量|共|为|计)*\\d+[件份个],?[^。;]{0,4}其中' +
  '|(?:^|[,;:.、)是])(?![^,。;]{0,10}(?:公开|梳理|清理|审[核查]))[^,。;\\d]{0,8}(?:文件|公文|发文)(?:类|总数|数量|共|为|计)*\\d+[件份个],(?:其中,?)?[^。;\\d]{0,6}$';
/** 通过本局门户网站公开72条,通过省政府网站公开9条: the second site is another body's. */
export const OTHER_SITE =
  '[局厅委办院](?:官方)?(?:门户)?网站(?:上)?(?:主动|共计?|累计)*(?:公开|发布)[^,。;\\d]{0,10}\\d+[余多]?[条篇件],[^,。;\\d]{0,6}[省市县区州](?:人民)?政府';
/** The body's own site, beside those of others on which its news stands as well. */
export const OWN_SITE = '[我本][局厅委办院部署](?:官方|门户)*网站[^,;]{0,30}\\d';
/** The name of a site between marks, 《某县人民政府网》, or of an account: 微信公众号《某县文旅》. */
export const MARKED_CHANNEL = '《([^《》\\d]{2,20}网站?)》|(?<=公众号|微信|微博)《([^《》]{2,16})》';
export const MARK = '《';
/** A site that a government keeps for all its bodies. */
export const OF_GOVERNMENT = '政府(?:官方|门户)*网站|政府信息公开网';
/** Whose a site is, where a body of its own names it. */
export const SITE_OF =
  '(?:通过|在|和|与|及|、|,|;|^)((?:(?!通过|其中|依托|利用|借助|运用|发挥|办好|做好|加强|推进|[我本在网栏和与及年月日])[\\u4e00-\\u9fff]){2,10}?[厅局署委部])(?:官方|门户|内网|外网)*(?:网站|官网|政务网|外网|公众网)';
/** Accounts elsewhere than on WeChat: 抖音公众号. */
export const OTHER_ACCOUNTS = '抖音|快手|小程序|头条号?|B站|视频号|微视频|短视频|百家号|微博公众号';
/** 微信、微博信息2102条: two channels under one number. */
export const TWO_CHANNELS =
  '(?:网站|官网|微信|公众号|微博|抖音|头条|视频号|APP|客户端)[”"]?(?:、|以?及|和|与)[^,。;:\\d]{0,8}(?:官网|微信|公众号|微博|抖音|头条|视频号|APP|客户端)|(?:APP|客户端)[”"]?(?:、|以?及|和|与)[^,。;:\\d]{0,8}网站';
/** Two channels or more, by name, before what they disclosed together. */
export const CHANNELS_BY_NAME =
  '(?:网站?|平台|频道|公众号|微信|微博|公开栏|公示栏|宣传栏|显示屏|报刊|报纸|电视|电视台|广播)[”"]?(?:以?及|和|与|、)[^,。;\\d]{0,24}(?:网站?|平台|频道|公众号|微信|微博|公开栏|公示栏|宣传栏|专栏|显示屏|报刊|报纸|电视|电视台|广播|新媒体|(?<!其[他它])媒体|其[他它][^,。;、\\d]{0,8}(?:渠道|平台|方式|途径|载体|形式))[”"]?(?:上)?';
/** 门户网站财政预决算栏目发布12条: one column of a site. One on disclosure, of a department or a town, or of a field (审计信息栏目) is all that is there. */
export const ONE_COLUMN =
  '网站?(?:上)?(?:的)?[“"]?(?:(?!公开|部门|单位|信息[栏专]|[局委办镇]|乡(?!村)|街道|频道|各|等|多个)[^,。;、]){2,14}[”"]?(?:栏目|专栏|板块|专题|专区)';
/** 通过报刊、广播、电视公开: the press alone is some of the ways, and none of them is the body's own. */
export const ONLY_PRESS =
  '^(?!.*(?:网(?!络)|平台|栏|屏|微信|微博|公众号|新媒体|会|频道|查阅|档案馆)).*(?:报刊|报纸|电视|广播|媒体)';
/** 微信公众号发布12条防疫信息: what stands behind the number narrows it to a class. */
export const NARROWED =
  '(?!(?:各类|相关|有关|政务|政府|工作|图文|原创|宣传|业务|动态|微信|公众号|短视频|视频|的)*信息)[\\u4e00-\\u9fff]{2,14}信息';
