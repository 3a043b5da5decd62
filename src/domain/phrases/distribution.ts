/** What the numbers of a sentence are spread over: 网站31条,微信公众号12条,公示栏等渠道9条. */

/** Channels by kind; two names of one kind are one channel. */
export const CHANNEL_KINDS: readonly string[] = [
  '网站|官网|门户网|政务网|校园网',
  '(?:公开|信息)(?:发布|统一|综合|管理)*平台|信息公开网(?!站)',
  '微信|公众号|订阅号',
  '微博',
  '抖音|快手|视频号|头条',
  '客户端|APP|小程序|南方\\+',
  '公报|政报',
  '公[开示告]栏|宣传栏|显示屏|电子屏',
  '报刊|报纸|日报|电视|广播|电台',
  '新媒体',
  '(?<!新)媒体',
  '(?<!全|公开|信息)(?:平台|渠道|途径|方式|形式|载体)',
];
/** A part of a channel. */
export const COLUMN = '栏目|专栏|板块|频道';
/** Several, by their names: 水利头条、通知公告等板块. */
export const COLUMNS = `[^,。;]{0,80}等[^,。;]{0,4}(?:${COLUMN})`;
/** What closes the names of channels so that they are every one: 网站、公示栏等渠道, 各类平台. */
export const OPEN_CHANNELS =
  '等[^,。;、\\d]{0,8}(?:渠道|平台|方式|途径|载体|形式|媒介)|(?:各[类种个]?|多[种个类]|不同)[^,。;、\\d]{0,4}(?:渠道|平台|方式|途径|载体|形式)';
/** Right behind the last number of a list: its channels together. */
export const CLOSES_LIST = '^\\)等[^,。;、\\d]{0,8}(?:渠道|平台|方式|途径|载体|形式|媒介)';
/** Of every kind: 多种渠道, 各类平台. */
export const EVERY_WAY = '(?:多[种类个]|各[种类])(?:公开|发布)?(?:渠道|平台|方式|途径|载体|形式|媒介)';
/** Accounts alone are not. */
export const ONLY_NEW_MEDIA =
  '^(?!.*(?:网(?!络)|栏|报|屏|电视|广播)).*(?:微信|微博|公众号|抖音|视频号|新媒体)';
/** Words with which the names of channels are not all of them. */
export const OPEN_LIST = '等|[各多]|不同|其[他它]';
/** Verbs whose number is a channel's. */
export const SPREAD_VERB = '公开|发布|公布|推送|更新|回应';
/** With one of these a number is told anew: it is not of the channel that the number before it was of. */
export const TOLD_ANEW = '[我本全年共]|累计|合计|总|主动';
/** An entry that is no more than the name of a channel: what follows is of it. 2、政务微信。2017年发布信息28条 */
export const CHANNEL_ENTRY =
  '^(?:通过|利用)?(?:[我本][局委厅办县市区镇乡街院校]|[省市县区局])?(?:官方|政府|政务|部门|门户|单位|新|固定|街道|社区|村务|党务)*(网站|门户网|微信公众号|微信|公众号|微博|宣传栏|公[开示告]栏|电子屏|显示屏)(?:平台|账号)?(?:主动)?(?:公开|发布)?(?:政府|政务)?(?:信息)?(?:公开|发布)?(?:工作)?(?:的)?(?:情况|方面|建设)?$';
/** Of these the word that goes with the verb. */
export const OF_ITSELF = '主动';
/** What makes the numbers behind it parts of the one before: 公开67条,其中网站31条; 67条(网站31条). */
export const PARTS_FOLLOW = '其中|\\(';
/** 信息公开网公开399条,全年共公开412条: the sum of all follows. */
export const SUM_FOLLOWS = '^,(?:全年|本年度?)(?:共计?|合计|总计)(?:主动)?公开';
/** Bodies that a clause begins with, by name, each of which has its own number: 办公室公开31条,人事科公开12条. */
export const BODY_OF_CLAUSE =
  '(?:^|[,;:、(])(?:其中|例如|如)?[,:]?(?![各全我本该每]|通过|利用|依托|根据|按照|依据|围绕|结合|针对|关于|加强|推进|组织|开展|提交|报送|[在由向对为与和从经将把被])((?:(?!网站|专栏|公开|发布|通过|[的在由及等对向已共])[\\u4e00-\\u9fff]){1,14}?(?:[局委厅科股室处队站所镇乡]|街道|中心)|(?:[局委厅]|公司|院)机关|(?:下属|二级|直属|所属)(?:二级)?单位)(?=(?:全年|年内|本年度?|共计?|累计|主动|已|新|均|及时|依法)*(?:公开|公布|发布(?!会)|收到|受理|接到|办结|答复)[^,。;:、\\d]{0,24}$|[:]?$)';
/** Ends of words that are no bodies: 信息公开处, 依申请公开办理处. */
export const NO_BODY = '公开|信息|方面|申请|公告|公示|动态|措施|处罚';
/** With this a number is of the publisher's own, and stands: 市政府网站公开31条,本单位网站公开12条. 我局在市政府网站公开31条 is not. */
export const ITS_OWN =
  '[我本](?:单位|机关|部门|[局厅委办院部署县市区镇乡街校])(?![^,;]*[省市县区州](?:人民)?政府(?:官方|门户)*网站)|(?:^|[在过由,;。:])[局厅委办院](?:官方|门户)*网站';
/** What makes a number a part of the one before. */
export const AS_PART = '其中|含|包括|\\((?![^()]*\\))';
