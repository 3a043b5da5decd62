import { check } from '../sentences.js';

check('what was asked for, in any order of words', [
  ['requests', '收到依申请需要公开的信息2件。', 'requests.received=2'],
  ['requests', '收到申请政府信息公开事项3件。', 'requests.received=3'],
  [
    'requests',
    '收到公民、法人或其他社会组织当面提交或以信函、网页申请等形式的依申请公开7件。',
    'requests.received=7',
  ],
  ['requests', '收到申请书55份。', 'requests.received=55'],
  ['requests', '依申请公开政府信息共4件。', 'requests.received=4'],
  ['requests', '政府信息公开申请为0件。', 'requests.received=0'],
]);

check('what new media alone published is not all that was disclosed', [
  ['disclosure', '依托微信公众号、视频号等平台，全年发布各类政务信息90条。', ''],
  ['disclosure', '通过政府网站、微信公众号等平台，全年发布各类政务信息90条。', 'disclosed.total=90'],
]);

check('a number before what it counts', [
  [
    'requests',
    '受理信息公开申请12件，其中5件网络申请，7件信函申请。',
    'requests.received=12 requests.received.online=5 requests.received.letter=7',
  ],
  [
    'requests',
    '收到政府信息公开申请315件，其中298件按时办结，17件结转下年度办理。',
    'requests.received=315 requests.completed.on_time=298 requests.carried_out=17',
  ],
  [
    'requests',
    '收到5件申请，其中3件予以公开、1件部分公开、1件本机关不掌握。',
    'requests.received=5 requests.granted=3 requests.granted_in_part=1 requests.unable.not_held=1',
  ],
  ['disputes', '行政复议20件，有10件被纠正。', 'reviews.total=20 reviews.corrected=10'],
  ['disputes', '行政复议3件，2件维持，1件撤销。', 'reviews.total=3 reviews.upheld=2'],
  ['disputes', '有3件因信息公开引起的行政复议，1件行政诉讼。', 'reviews.total=3 lawsuits.total=1'],
  ['overview', '我局有2名全职工作人员、10名兼职工作人员。', 'staff.full_time=2 staff.part_time=10'],
  ['overview', '配备了132名专、兼职工作人员。', 'staff.total=132'],
  ['overview', '设立了1个受理点和1个公共查阅点。', 'reading_points.total=1'],
]);

check('a list of outcomes is a sentence, whatever labels of a table stand in it', [
  [
    'requests',
    '共受理申请17件，其中：公开5件，不予公开3件，重复申请1件，转下年度继续办理1件。',
    'requests.received=17 requests.granted=5 requests.refused=3 requests.declined.repeated=1 requests.carried_out=1',
  ],
]);

check('what was carried over', [
  ['requests', '办理申请15件（其中1件为2017年结转）。', 'requests.handled=15 requests.carried_in=1'],
  [
    'requests',
    '新收政府信息公开申请10件，2017年结转2件，结转2019年1件。',
    'requests.received=10 requests.carried_in=2 requests.carried_out=1',
  ],
  ['requests', '除2件结转2019年继续办理外，均已办结。', 'requests.carried_out=2'],
  ['requests', '2018年结转3件。', ''],
]);

check('what was disclosed, in any order of words', [
  ['disclosure', '公开当年生成的各类政府信息47条。', 'disclosed.total=47'],
  ['disclosure', '全年对外发布信息542条。', 'disclosed.total=542'],
  ['disclosure', '主动公开医院信息213条。', 'disclosed.total=213'],
  ['disclosure', '主动公开海关政府信息634条。', 'disclosed.total=634'],
  ['disclosure', '主动公开新增信息145条。', 'disclosed.total=145'],
  ['disclosure', '网站及时更新各类信息317条。', 'disclosed.website=317'],
  ['disclosure', '门户网站信息公开专栏发布信息共计174条。', 'disclosed.website=174'],
  ['disclosure', '在县政府网站审计信息栏目公开信息20条。', 'disclosed.website=20'],
  ['disclosure', '某县教育微信公众号更新160次，共计公开378条。', 'disclosed.wechat=378'],
  ['disclosure', '开设政务微博1个、公开信息201条。', 'disclosed.weibo=201'],
  ['disclosure', '微信公众号发布有关图文519条。', 'disclosed.wechat=519'],
  [
    'disclosure',
    '主动公开信息145条（其中，网站公开145条，政府公报0条）。',
    'disclosed.total=145 disclosed.website=145 disclosed.gazette=0',
  ],
  ['overview', '发布解读类信息16条。', 'responses.policy_interpretations=16'],
  ['overview', '制发规范性文件12件，废止3件。', 'normative_documents.made=12 normative_documents.repealed=3'],
]);

check('what was disclosed, one channel after another', [
  [
    'overview',
    '网站发布自主信息98条，官方微博211条，官方公众号623条。',
    'disclosed.website=98 disclosed.weibo=211 disclosed.wechat=623',
  ],
  ['disclosure', '通过《某市人民政府公报》发布信息6条。', 'disclosed.gazette=6'],
  ['disclosure', '通过省网站信息公开专栏和厅网站主动公开各类信息329条。', 'disclosed.website=329'],
  ['disclosure', '主动公开和更新了各类信息439条。', 'disclosed.total=439'],
  ['overview', '2018年度完成政府信息公开301条。', 'disclosed.total=301'],
]);

check('another clause or another measure counts another thing', [
  ['disclosure', '主动公开政府信息5268条，全县48个政务新媒体累计发布信息1.3万余条。', 'disclosed.total=5268'],
  ['requests', '我局高度重视，及时受理，1项当事人撤销。', ''],
  ['requests', '受理依申请公开12件，答复7件，不予受理4件。', 'requests.received=12 requests.answered=7'],
  ['requests', '受理申请1件，上一年度结转受理0件。', 'requests.received=1 requests.carried_in=0'],
]);

check('a part of what was disclosed is not the whole', [
  ['disclosure', '通过不同渠道和方式公开政府信息483条。', ''],
  ['disclosure', '编发公报12期，发布政府信息662条。', 'disclosed.gazette=662'],
  ['disclosure', '网站、微信、微博共发布各类信息2483条。', ''],
  ['disclosure', '《政策三人谈》系列解读文章12篇。', ''],
  ['disclosure', '共公开该类信息22条。', ''],
  ['disclosure', '公众号发布信息230条，其他科室公众号发布信息70条。', 'disclosed.wechat=230'],
  ['disclosure', '制定规章2件，废止3件。', ''],
  ['disclosure', '部门文件7条、文件废止0条。', ''],
]);
