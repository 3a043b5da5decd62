/**
 * The words of a site around a text: entries of its menus and side columns, crumbs, footers, links to other papers.
 * Each is a regular expression on words without blanks. What they name counts nothing for who, when and what.
 */

/** What a site says over its menu to whoever comes. */
const GREETINGS =
  '今天是.{2,40}|欢迎(?:访问|光临|您).{0,30}|热(?:门|点)?(?:搜索?|检索)(?:词|关键词)?[:：].{0,40}';

/** What a site writes over its list of other papers. */
export const OTHER_PAPERS_BELOW =
  '相关(?:报道|信息|文章|阅读|稿件|文档|新闻|附件|链接)|推荐阅读|(?:热点|热门|最新)(?:信息|文章|发布|推荐|新闻)';

/** What parts the title of a page from the name of its site. */
export const SITE_IN_TITLE = /[_|]|[-–—](?=[^-–—]*(?:网站?|平台|门户)$)/;

/** Entries that only a menu has. Two of them below or beside each other are one. */
export const MENU_ENTRIES: readonly string[] = [
  '(?:网站|返回)?首页|主页',
  '(?:政府|政务)?(?:信息)?公开(?:指南|制度|规定|目录|年报|年度报告|工作年报|工作年度报告|年报专栏|意见箱|申请表?|须知|条例|依据|法规)',
  '(?:政府|政务|部门|区|县|市|乡镇|镇街|街道|单位|基层)?(?:信息|政务)公开(?:专栏|栏目|平台|网|专区|系统)?',
  '法定主动公开(?:内容|目录|事项)?|主动公开(?:目录|内容|事项)|依申请公开(?:须知|系统|平台|入口|流程)?|(?:我要)?申请公开',
  '(?:历年)?(?:政府信息公开)?年报(?:列表|汇总|专栏)?|年度报告',
  '(?:新闻|资讯|信息)中心|政务要闻|.{0,4}要闻|(?:政务|工作|部门|基层|乡镇)动态|(?:通知|公示)公告|公告公示|图片新闻|视频新闻',
  '(?:政务|办事|网上|便民|公共|在线)服务(?:大厅|网)?|网上办事|办事(?:指南|大厅)',
  '(?:互动|公众|政民)(?:交流|参与|互动)|(?:领导|书记|县长|市长|区长|局长|镇长)信箱|在线访谈|(?:民意|意见)征集|网上调查|(?:咨询|我要)(?:投诉|咨询)|写信',
  '政(?:策|府)文件|政策(?:法规|解读|文件库)|决策公开|执行公开|管理公开|服务公开|结果公开|重大决策预公开|权责清单|双随机.{0,6}',
  '机构(?:职能|概况|设置|信息|简介)|领导(?:信息|之窗|介绍|分工|班子)|部门(?:信息|导航|网站)|人事信息|人事任免',
  '财政(?:信息|资金|预决算)|预决算(?:公开)?|(?:部门)?预算公开|规划(?:计划|信息)|统计(?:信息|数据)|应急管理|建议提案(?:办理)?|重点领域(?:信息公开)?|专题专栏|热点专题|数据开放',
  '走进.{1,5}|.{2,4}概况|魅力.{2,3}|关于我们|联系我们|网站(?:地图|声明|帮助|导航)|版权声明|隐私(?:保护|声明)|使用帮助|站点地图|友情链接',
  '无障碍(?:浏览|阅读|版)?|长者(?:模式|助手|版|专区)|长辈版|关怀版|适老化|(?:简|繁)体(?:版|中文)?|english|登录|注册|搜索|高级搜索|站内搜索|(?:手机|移动)(?:版|端)|智能(?:问答|机器人)|设为首页|(?:加入)?收藏(?:本站)?|rss|邮箱登录|(?:请)?(?:输入|选择)(?:要)?(?:搜索|检索|查询|特殊)(?:的)?(?:关键[字词]|内容|类型|符号)?',
  GREETINGS,
  `${OTHER_PAPERS_BELOW}|(?:查看)?更多|more`,
];

/** Of these entries those that no table of a report has for a head or a label. */
export const SITE_ONLY: readonly string[] = [
  '(?:网站|返回)?首页|主页|(?:政府|政务)?(?:信息)?公开(?:指南|制度|规定|年报|年度报告|工作年报|工作年度报告|意见箱|须知)|法定主动公开(?:内容|目录|事项)?|(?:历年)?(?:政府信息公开)?年报(?:列表|汇总|专栏)?',
  '(?:政务|办事|便民|在线)服务(?:大厅|网)?|(?:互动|公众|政民)(?:交流|参与|互动)|(?:新闻|资讯)中心|通知公告|走进.{1,5}|网站(?:地图|声明|帮助|导航)|关于我们|联系我们|无障碍(?:浏览|阅读|版)?|(?:友情|相关)链接|依申请公开(?:须知|系统|平台|入口|流程)?|专题专栏',
  GREETINGS,
];

/** The end of a report's name, and where another begins behind it. */
export const ENDS_AS_REPORT = /(?:报告|年报)$/;
export const NEXT_REPORT = /(?<=报告|年报)(?=[\u3400-\u9fff\d])/;

/** Entries that name a year and nothing else. */
export const YEAR_ENTRY = '20[0-3]\\d(?:年度?)?(?:年报|报告)?';

/** What only a footer, or a line of links to the papers before and behind, says. */
export const FOOTER =
  '版权所有|备案(?:序)?号|icp备|网站标识码|公网安备|^主办(?:单位)?[::]|^承办(?:单位)?[::]|技术支持[::]|copyright|建议使用.{0,20}(?:浏览器|分辨率)|^【?(?:上|下)一[篇条页]|^共\\d+[条篇页]|\\d+/\\d+页|(?:上|下)一页.{0,12}(?:尾|末)页|^扫一扫|^(?:用微信)?扫描二维码|^分享[到至].{0,12}(?:朋友圈|微信|微博|好友)|手机(?:查|阅)看.{0,6}$|^【?(?:打印|关闭)';

/** A line that leads from the home page to this one. */
export const CRUMBS = '(?:当前|现在)(?:所在)?(?:的)?(?:位置|栏目)|^(?:网站)?首页(?:[>》/»→-])|>[^>]{2,20}>';

/** The buttons of a page beside its title, and what the line of them begins with. */
export const BUTTONS =
  '【?(?:字号|字体)?[::]?|下载|打印(?:本页)?|全屏|收藏|分享(?:到)?|加大|增大|放大|还原|缩小|减小|[大中小]|关闭|】';

/** What a page's box about its paper calls the paper's name; the other labels of it say how the site filed the paper. */
export const BOX_NAMES = '名称|标题|信息名称|信息标题|文件名称|文件标题|文章标题|公开事项名称|题名';
/** Labels only where a value stands behind them: a table's column may be called so. */
export const LABELS_OF_VALUES = '时间|日期';
export const BOX_LABELS =
  '备注(?:/文号)?|公文(?:生成|成文)日期|(?:信息)?索引(?:号|编号)|(?:信息|组配|主题|体裁|内容|服务对象|公开|文件|栏目)(?:分类|类别|类型|种类)|所属(?:分类|类别|栏目|主题)|分类|发布(?:机构|单位|部门|人|日期|时间|者)|发文(?:机关|机构|单位|字号|日期|时间)|公开(?:主体|责任部门|方式|形式|范围|时限|期限|日期|时间|程序|属性|类型)|(?:成文|生成|印发|制发|有效|生效|失效|废止|更新|录入|起草)(?:日期|时间|期)|(?:责任|制作|信息|编制|起草)(?:部门|单位|机构|来源)|文号|主题词|关键[词字]|内容(?:概述|概要|摘要)|信息(?:编号|格式|来源)|(?:信息)?有效性|时效性?|载体类型|语种|来源|稿源|作者|责任编辑|编辑|审核人?|字体|字号|浏览(?:次数|量)?|点击(?:次数|量|数)?|阅读(?:次数|量)?|访问(?:次数|量)?';
