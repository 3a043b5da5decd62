/** Wordings that published reports use, told again with other numbers; each was once lost, or read for something else. */
import { check } from '../sentences.js';

check('a number over several channels is what was disclosed, not what the first of them published', [
  ['disclosure', '省厅门户网站、水运频道共主动公开政府航运信息1380条。', 'disclosed.total=1380'],
  ['disclosure', '我厅通过门户网站和其他公开渠道主动公开政府信息270条。', 'disclosed.total=270'],
  ['disclosure', '通过局门户网站和政务新媒体主动发布各类政府信息900余条。', 'disclosed.total=~900'],
  ['disclosure', '街道办事处通过政府门户网站等渠道发布各类信息64条。', 'disclosed.total=64'],
  ['disclosure', '通过信息公开平台、政府网站主动公开政府信息16条。', 'disclosed.total=16'],
]);

check('one channel, whatever stands between it and its number', [
  [
    'disclosure',
    '全年通过政府网站主动公开预决算、招生政策、教师招聘等群众关心关注的信息共计76条。',
    'disclosed.website=76',
  ],
  ['disclosure', '依托区政府门户网站及时准确发布工作动态、住房保障等信息126条。', 'disclosed.website=126'],
  ['disclosure', '在门户网站主动公开发布公告公示、部门动态等75条。', 'disclosed.website=75'],
  ['disclosure', '在门户网站通过规划计划、工作动态等栏目主动公开政府信息210余条。', 'disclosed.website=~210'],
  ['disclosure', '年内通过市人民政府门户网站新增信息数19条。', 'disclosed.website=19'],
  ['disclosure', '我局在县人民政府网站发布或更新各类动态信息共计136条。', 'disclosed.website=136'],
  ['disclosure', '我局网站主动公开政务信息（包括机构、动态等3个栏目）共计7655条。', 'disclosed.website=7655'],
  ['disclosure', '公众号“东乡农业”全年共推出89条图文。', 'disclosed.wechat=89'],
  ['disclosure', '“东乡教育”抖音公众号发布稿件65条。', ''],
  ['disclosure', '充分利用爱东乡APP主动公开信息12条。', ''],
  ['disclosure', '通过东乡气象网主动公开信息310条。', ''],
]);

check('what the law requires and what an account lists', [
  ['disclosure', '在县政府网站公开政府信息31条，法定主动公开信息21条。', 'disclosed.website=31'],
  [
    'disclosure',
    '政府网站公开信息32条，“东乡发布”微信公众号发布政务信息、工作动态等内容41条。',
    'disclosed.website=32 disclosed.wechat=41@own',
  ],
  ['disclosure', '共计发布、更新政府信息71条。', 'disclosed.total=71'],
  ['disclosure', '通过县政府门户网站、政务公开平台发布各类政府信息共计125条。', 'disclosed.total=125'],
]);

check('kinds of things are not things', [
  ['disclosure', '我县公开网站发布主动公开信息27大项、69小项。', ''],
  ['disclosure', '主动公开政府信息137条。管理和服务公开70条、回应关切9条。', 'disclosed.total=137'],
  ['disclosure', '公开政府信息207条，其中新闻发布会6条。', 'disclosed.total=207'],
  [
    'disclosure',
    '政策解读信息发布55条，其中解读材料38条，解读产品13个。',
    'responses.policy_interpretations=55',
  ],
  [
    'disclosure',
    '召开新闻发布会6次，主要负责人参加1次。',
    'responses.press_conferences=6 responses.press_conferences.by_leader=1',
  ],
  ['disclosure', '公开信息202条；新闻发布会3次。', 'disclosed.total=202 responses.press_conferences=3'],
]);

check('all of them: what became of every one is said behind the number', [
  [
    'requests',
    '收到政府信息公开申请18件，均在法定时限内完成答复。',
    'requests.received=18 requests.answered=18',
  ],
  ['requests', '接到政府信息公开申请4件，全部按时回复。', 'requests.received=4 requests.answered=4'],
  ['requests', '收到公开申请5件，全部同意公开。', 'requests.received=5 requests.granted=5'],
  ['requests', '收到申请1件，已按规定时限办结。', 'requests.received=1 requests.completed=1'],
  [
    'requests',
    '收到申请7件（网络5件、信函2件），均依法按时答复。',
    'requests.received=7 requests.answered=7 requests.received.online=5 requests.received.letter=2',
  ],
  ['requests', '收到申请18件，答复率100%。', 'requests.received=18'],
  ['requests', '收到申请18件，均按规定程序处理。', 'requests.received=18'],
  ['requests', '上年结转2件，收到申请18件，均已答复。', 'requests.carried_in=2 requests.received=18'],
  ['disputes', '因信息公开被申请行政复议1件，复议机关予以维持。', 'reviews.total=1 reviews.upheld=1'],
  ['disputes', '因信息公开发生行政诉讼4件，均判决维持。', 'lawsuits.total=4 lawsuits.upheld=4'],
  ['disputes', '因信息公开发生行政复议4件，复议机关予以维持。', 'reviews.total=4'],
]);

check('requests in more words', [
  ['requests', '全年完成依申请公开答复53件。', 'requests.answered=53'],
  ['requests', '全年办结申请公开政府信息6件，未出现行政复议。', 'requests.completed=6 reviews.total=0'],
  ['requests', '我苏木依申请公开政府信息共6件。', 'requests.received=6'],
  ['requests', '上年度转接政府信息公开申请2件。', 'requests.carried_in=2'],
  ['requests', '我乡未收到需办理回复依申请公开信件。', 'requests.received=0'],
  ['requests', '未接到公众热点舆情回应的申请。', ''],
  ['requests', '非政府信息、信息不存在、非本机关政府信息共14件。', ''],
]);

check('none, of what and of what not', [
  ['disputes', '未收到政府信息公开投诉。', 'complaints.total=0'],
  [
    'disputes',
    '未发生由政府信息公开引发的举报、投诉、行政复议和行政诉讼等。',
    'reviews.total=0 lawsuits.total=0 complaints.total=0',
  ],
  ['disputes', '未公开投诉举报电话。', ''],
  ['disputes', '未产生与诉讼（行政复议）有关的费用支出。', ''],
  ['disputes', '因信息公开被申请行政复议、提起行政诉讼的案件0件。', 'reviews.total=0 lawsuits.total=0'],
  [
    'overview',
    '我局未制发、废止、修改行政规范性文件，现行有效行政规范性文件6个。',
    'normative_documents.in_force=6 normative_documents.made=0 normative_documents.repealed=0',
  ],
  ['overview', '制发的部门行政规范性文件数2件。', 'normative_documents.made=2'],
  ['overview', '全年共制发6份局本级规范性文件。', 'normative_documents.made=6'],
]);

check('staff and training in more words', [
  ['overview', '指定一名专职人员负责政府信息公开工作。', 'staff.full_time=1'],
  ['overview', '配备了1名专职人员和2名兼职工作人员。', 'staff.full_time=1 staff.part_time=2'],
  [
    'overview',
    '先后举办本系统信息公开培训班两期，共计300多人参加了培训。',
    'training.sessions=2 training.participants=~300',
  ],
]);

check('what is turned into disclosure is not what was asked for', [
  ['requests', '本年度无依申请公开信息转为主动公开。', ''],
  ['requests', '本年度无依申请公开信息。', 'requests.received=0'],
]);

check('how papers are classed is not what was disclosed', [
  ['disclosure', '全年制发公文312件，其中主动公开120件、依申请公开41件、不予公开151件。', ''],
  ['disclosure', '全年主动公开120件。', 'disclosed.total=120'],
]);

check('a second site is another body’s, and a platform beside a site is not all', [
  [
    'disclosure',
    '通过我局门户网站主动公开政府信息218条，通过省政府网站主动公开政府信息29条。',
    'disclosed.website=218',
  ],
  ['disclosure', '在市政府信息公开平台公开信息24条，门户网站公开信息17条。', 'disclosed.website=17'],
]);

check('what each room has is not the staff', [
  ['overview', '每个科室明确1名工作人员负责政务公开工作。', ''],
  ['overview', '各单位确定1名同志负责信息公开工作。', ''],
  ['overview', '指定3名同志负责政府信息公开工作。', 'staff.total=3'],
  ['overview', '安排专职人员2名负责政务公开工作。', 'staff.full_time=2'],
  ['overview', '全年政务公开工作推进会召开3次。', 'meetings.total=3'],
]);

check('two verbs before one number count both', [
  ['requests', '受理并办结依申请公开事项15件。', 'requests.completed=15 requests.received=15'],
  ['requests', '共收到并答复公民申请事项1件。', 'requests.received=1 requests.answered=1'],
  ['requests', '受理依申请公开事项15件，办结12件。', 'requests.received=15 requests.completed=12'],
]);

check('what is said of all stands behind the ways of asking, or behind a clause that counts nothing', [
  [
    'requests',
    '共收到申请3件，当面申请1件，网上申请2件，均已答复。',
    'requests.received=3 requests.answered=3 requests.received.in_person=1 requests.received.online=2',
  ],
  [
    'requests',
    '共收到政府信息公开申请8件，经审核均属于可公开范围，全部准予公开，且均在法定时限内完成答复。',
    'requests.received=8 requests.answered=8 requests.granted=8',
  ],
  ['requests', '共收到申请3件，受理群众投诉，均已答复。', 'requests.received=3'],
  [
    'requests',
    '收到申请1件，经研究属于可以公开内容，已在20个工作日内予以答复。',
    'requests.received=1 requests.answered=1',
  ],
]);

check('reviews over answers, and requests that went on to a review', [
  [
    'disputes',
    '申请人不服我局答复提起行政复议2件，复议机关均作出维持决定。',
    'reviews.total=2 reviews.upheld=2',
  ],
  ['requests', '其中4件申请进入行政复议程序。', 'reviews.total=4'],
  ['disputes', '不服信访答复提起行政复议2件。', ''],
]);

check('noughts over several things, and none carried in', [
  ['requests', '全年发生依申请和不予公开政府信息条数0条。', 'requests.received=0'],
  ['requests', '上年无结转申请。', 'requests.carried_in=0'],
  ['requests', '收取依申请公开政府信息检索费、复制费等费用120元。', 'request_fees.amount=0.012'],
]);

check('the field of a body’s own work before its information', [
  ['disclosure', '向社会各界公布自然资源政府信息累计96条。', 'disclosed.total=96'],
  ['disclosure', '公开卫生健康领域政府信息96条。', 'disclosed.total=96'],
  ['disclosure', '公开重点领域政府信息96条。', ''],
]);
