/** Numbers that are spread over bodies, times or things, of which none is the year's total. */
import { check } from '../sentences.js';

check('each body has its own number, and no total is told', [
  ['disclosure', '县教育局主动公开政府信息31条，县民政局主动公开政府信息12条。', ''],
  ['disclosure', '县教育局主动公开政府信息31条。县民政局主动公开政府信息12条。', ''],
  ['requests', '县教育局收到政府信息公开申请3件；县民政局收到政府信息公开申请2件。', ''],
  ['disclosure', '办公室主动公开信息31条，人事科主动公开信息12条，执法大队主动公开信息9条。', ''],
  ['disclosure', '局机关公开政府信息23条，下属单位公开政府信息14条。', ''],
  // The whole before its bodies stands.
  ['disclosure', '我县主动公开政府信息43条，其中县教育局公开31条，县民政局公开12条。', 'disclosed.total=43'],
]);

check('months and quarters have their own numbers', [
  ['disclosure', '1月主动公开政府信息12条，2月主动公开政府信息14条。', ''],
  ['disclosure', '一季度主动公开政府信息12条；二季度主动公开政府信息14条。', ''],
  ['requests', '3月收到政府信息公开申请1件，5月收到政府信息公开申请2件。', ''],
  // An event of a month is one of the year.
  ['overview', '5月举办政府信息公开培训班1期。', 'training.sessions=1'],
  ['disclosure', '1月至12月主动公开政府信息12条。', 'disclosed.total=12'],
  ['disclosure', '5月改版门户网站，全年主动公开政府信息31条。', 'disclosed.total=31'],
]);

check('the same counted twice of different things', [
  ['disclosure', '“甲发布”微信公众号发布信息31条，“乙教育”微信公众号发布信息12条。', ''],
  ['disclosure', '市政府网站公开信息31条，省政府网站公开信息12条。', ''],
  ['disclosure', '市政府网站公开信息31条，本单位网站公开信息12条。', 'disclosed.website=12'],
  // The bracket around an address holds no part.
  [
    'disclosure',
    '在省政府门户网站公开信息31条。在本单位网站（http://www.jia.gov.cn）公开信息12条。',
    'disclosed.website=12',
  ],
  ['overview', '参加新闻发布会4次，举办新闻发布会2次。', ''],
  ['overview', '召开新闻发布会4场，新闻通气会1场。', 'responses.press_conferences=4'],
  ['overview', '发布上级政策解读31条，本级政策解读12条。', ''],
]);

check('a rate, what others did and what is still to be done are no counts', [
  ['disclosure', '平均每月公开政府信息12条。', ''],
  ['disclosure', '月均主动公开政府信息12条。', ''],
  ['overview', '每个科室配备1名兼职工作人员负责信息公开。', ''],
  ['requests', '指导各部门答复政府信息公开申请12件。', ''],
  ['disclosure', '被县政府网站采用公开信息31条。', ''],
  ['disclosure', '将公开政府信息12条。', ''],
  ['disclosure', '应公开政府信息120条，实际公开118条。', 'disclosed.total=118'],
  ['requests', '应收取费用120元，实际收取0元。', 'request_fees.amount=0'],
  ['disclosure', '坚持应公开尽公开，主动公开政府信息31条。', 'disclosed.total=31'],
  ['requests', '在上级指导下，收到政府信息公开申请12件。', 'requests.received=12'],
]);

check('an application for something else, a hotline and a lawsuit of another kind', [
  ['overview', '收到法律援助申请31件。', ''],
  ['overview', '收到公租房申请31件，办结30件。', ''],
  ['overview', '收到群众申请3件。', 'requests.received=3'],
  ['requests', '答复12345工单31件。', ''],
  ['overview', '我局作为被告的行政诉讼案件31件。', ''],
  ['overview', '受理消费投诉举报31件。', ''],
]);

check('a total of all years before the year’s own', [
  ['disclosure', '主动公开政府信息9120条，其中2018年公开152条。', 'disclosed.total=152'],
  ['disclosure', '主动公开政府信息9120条（其中本年新增152条）。', 'disclosed.total=152'],
  ['disclosure', '截至2018年12月31日，共主动公开政府信息9120条，2018年新增152条。', 'disclosed.total=152'],
  ['disclosure', '2018年主动公开政府信息152条，其中2018年公开预算1条。', 'disclosed.total=152'],
  ['disclosure', '网站现有栏目31个，信息9120条。', ''],
  ['disclosure', '网站信息更新31次。', ''],
]);

check('two sites in one paragraph, of which one is the publisher’s own', [
  [
    'disclosure',
    '省政府公开网公开信息51条，占公开信息的29%；执法类信息8条，占16%。我局网站主动公开各类政府信息211条。',
    'disclosed.website=211',
  ],
]);

check('what is told of a channel is no total, unless the channels are left open', [
  ['disclosure', '在县政府网站累计公开政府信息9120条，其中本年度公开152条。', ''],
  ['disclosure', '全年通过县政府网站，及时主动向社会公开政府信息共计50条。', 'disclosed.website=50'],
  ['disclosure', '运营微信公众号，规范管理，全年公开各类信息31条。', 'disclosed.wechat=31'],
  ['disclosure', '通过网站、公示栏等渠道，全年共公开各类政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '依托微信公众号、视频号等平台，全年公开各类信息31条。', ''],
  ['disclosure', '2018年向市政府门户网站报送信息52条，其中政策解读10条。', ''],
]);

check('what goes on from the last part of a number is not said of all of it', [
  [
    'disputes',
    '因政府信息公开被申请行政复议3件，其中，1件被撤销，2件正在复议机关审理中，尚未审结。',
    'reviews.total=3 reviews.pending=2',
  ],
  ['overview', '受理行政复议申请56件，办结38件，撤回13件，维持12件。', ''],
  ['requests', '收到自然人申请2件，均按规定予以办理。', 'requests.received@natural_person=2'],
]);
