import { check } from '../sentences.js';

check('disclosure', [
  ['disclosure', '2018年，我县主动公开政府信息4591条。', 'disclosed.total=4591'],
  ['disclosure', '全年共主动公开各类信息812条。', 'disclosed.total=812'],
  ['disclosure', '本年度累计公开政府信息1,204件。', 'disclosed.total=1204'],
  ['overview', '我局公布政府信息77条。', 'disclosed.total=77'],
  ['disclosure', '新增主动公开政府信息数为35条。', 'disclosed.total=35'],
  [
    'disclosure',
    '通过政府网站公开信息3021条，通过政务微信公开信息416条，其他方式公开信息20条。',
    'disclosed.website=3021 disclosed.wechat=416 disclosed.other_channels=20',
  ],
  ['disclosure', '政务微博发布信息57条。', 'disclosed.weibo=57'],
  ['disclosure', '微信公众号推送信息230篇。', 'disclosed.wechat=230'],
  ['disclosure', '门户网站发布信息1860条。', 'disclosed.website=1860'],
  ['disclosure', '政府网站：发布信息902条。', 'disclosed.website=902'],
  ['disclosure', '政府公报公开政府信息64条。', 'disclosed.gazette=64'],
  ['disclosure', '全年编发政府公报6期，刊登文件48件。', ''],
]);

check('documents, responses and meetings', [
  ['disclosure', '全年制发规范性文件9件。', 'normative_documents.made=9'],
  ['disclosure', '全年废止规范性文件4件。', 'normative_documents.repealed=4'],
  ['disclosure', '现行有效的行政规范性文件31件。', 'normative_documents.in_force=31'],
  ['overview', '全年召开新闻发布会5次。', 'responses.press_conferences=5'],
  ['overview', '主要负责同志参加新闻发布会2次。', 'responses.press_conferences.by_leader=2'],
  ['overview', '组织在线访谈7期。', 'responses.online_interviews=7'],
  ['overview', '发布政策解读材料26篇。', 'responses.policy_interpretations=26'],
  ['overview', '回应公众关注热点13次。', 'responses.total=13'],
  ['overview', '召开政务公开工作会议3次。', 'meetings.total=3'],
  [
    'overview',
    '举办政务公开培训班2期，接受培训人员150人次。',
    'training.sessions=2 training.participants=150',
  ],
]);

check('requests received', [
  ['requests', '全年收到政府信息公开申请38件。', 'requests.received=38'],
  ['requests', '2018年共受理依申请公开事项12件。', 'requests.received=12'],
  ['overview', '我镇共收到5件政府信息公开申请。', 'requests.received=5'],
  [
    'requests',
    '本年新收政府信息公开申请数量44件，上年结转政府信息公开申请数量3件。',
    'requests.received=44 requests.carried_in=3',
  ],
  [
    'requests',
    '当面申请4件，传真申请1件，网络申请20件，信函申请13件。',
    'requests.received.in_person=4 requests.received.fax=1 requests.received.online=20 requests.received.letter=13',
  ],
  ['requests', '办理信息公开申请47件。', 'requests.handled=47'],
  ['requests', '结转下年度继续办理2件。', 'requests.carried_out=2'],
  ['requests', '另有3件结转下年办理。', 'requests.carried_out=3'],
]);

check('outcomes', [
  [
    'requests',
    '收到申请38件，按时办结36件，延期办结2件。',
    'requests.received=38 requests.completed.on_time=36 requests.completed.extended=2',
  ],
  ['requests', '收到申请38件，已全部办结38件。', 'requests.received=38 requests.completed=38'],
  ['requests', '答复申请38件。', 'requests.answered=38'],
  [
    'requests',
    '其中予以公开21件，部分公开6件，不予公开5件，无法提供4件，不予处理1件，其他处理1件。',
    'requests.granted=21 requests.granted_in_part=6 requests.refused=5 requests.unable=4 requests.declined=1 requests.other=1',
  ],
  ['requests', '“同意公开”的8件，“不同意公开”的2件。', 'requests.granted=8 requests.refused=2'],
  [
    'requests',
    '属于已主动公开范围3件，申请信息不存在7件，不属于本行政机关公开2件。',
    'requests.already_public=3 requests.not_exist=7 requests.not_this_agency=2',
  ],
  [
    'requests',
    '告知作出更改补充1件，告知通过其他途径办理4件。',
    'requests.amendment_asked=1 requests.referred=4',
  ],
  [
    'requests',
    '不予公开的理由为：涉及国家秘密1件，涉及商业秘密2件，涉及个人隐私3件。',
    'requests.refused.state_secret=1 requests.refused.trade_secret=2 requests.refused.privacy=3',
  ],
  [
    'requests',
    '答复中，法律法规规定的其他情形4件，不属于《条例》所指政府信息5件，危及“三安全一稳定”1件。',
    'requests.refused.other_law=4 requests.refused.not_government_information=5 requests.refused.security_stability=1',
  ],
  [
    'requests',
    '不予公开中，保护第三方合法权益2件，属于三类内部事务信息3件，属于四类过程性信息4件，属于行政执法案卷5件，属于行政查询事项6件。',
    'requests.refused.third_party=2 requests.refused.internal_affairs=3 requests.refused.deliberative=4 requests.refused.enforcement_files=5 requests.refused.enquiry_matters=6',
  ],
  ['requests', '予以公开和部分公开共9件。', ''],
]);

check('reviews, lawsuits and complaints', [
  ['disputes', '全年发生行政复议6起，行政诉讼2起。', 'reviews.total=6 lawsuits.total=2'],
  [
    'disputes',
    '因政府信息公开申请行政复议4件，其中维持3件，纠错1件。',
    'reviews.total=4 reviews.upheld=3 reviews.corrected=1',
  ],
  [
    'disputes',
    '行政诉讼案件5件，其中维持2件，其他情形1件，尚未审结2件。',
    'lawsuits.total=5 lawsuits.upheld=2 lawsuits.other=1',
  ],
  ['disputes', '收到举报投诉案件2件。', 'complaints.total=2'],
]);

check('money, staff and places', [
  ['overview', '依申请公开收取信息处理费380元。', 'request_fees.amount=0.038'],
  ['overview', '收取检索、复制费用共0.5万元。', 'request_fees.amount=0.5'],
  ['overview', '落实政府信息公开专项经费12.5万元。', 'budget.amount=12.5'],
  ['overview', '配备专职人员3名，兼职人员12名。', 'staff.full_time=3 staff.part_time=12'],
  ['overview', '安排了2名专职工作人员。', 'staff.full_time=2'],
  ['overview', '配备政府信息公开工作专兼职人员约40人。', 'staff.total=~40'],
  ['overview', '设立公开查阅点6个。', 'reading_points.total=6'],
  ['overview', '落实了三名专职人员。', 'staff.full_time=3'],
]);

check('sentences that say there was none', [
  ['requests', '2018年，我局未收到政府信息公开申请。', 'requests.received=0'],
  ['requests', '本年度没有收到依申请公开事项。', 'requests.received=0'],
  ['requests', '本年度无政府信息公开申请。', 'requests.received=0'],
  ['requests', '收到政府信息公开申请0件。', 'requests.received=0'],
  ['disputes', '全年未发生行政复议和行政诉讼。', 'reviews.total=0 lawsuits.total=0'],
  ['disputes', '没有因信息公开引起的行政诉讼案件。', 'lawsuits.total=0'],
  ['disputes', '未收到举报投诉。', 'complaints.total=0'],
  ['overview', '本年度未收取任何费用。', 'request_fees.amount=0'],
  ['overview', '我局没有专职人员。', 'staff.full_time=0'],
  ['disputes', '行政复议无纠错案件。', ''],
  ['overview', '严禁违规乱收费。', ''],
  ['requests', '没有收到群众咨询。', ''],
]);

check('approximations', [
  ['disclosure', '全年主动公开政府信息7700余条。', 'disclosed.total=~7700'],
  ['disclosure', '全年主动公开政府信息260多条。', 'disclosed.total=~260'],
  ['disclosure', '全年主动公开政府信息约300条。', 'disclosed.total=~300'],
  ['disclosure', '全年主动公开政府信息2.3万条。', 'disclosed.total=~23000'],
  ['disclosure', '全年主动公开政府信息18万余条。', 'disclosed.total=~180000'],
  ['disclosure', '全年主动公开政府信息超过500条。', 'disclosed.total=~500'],
]);

check('whom a figure speaks of', [
  [
    'requests',
    '全市收到政府信息公开申请527件，其中市本级收到申请440件。',
    'requests.received=527@area requests.received=440@own',
  ],
  [
    'requests',
    '全县共收到政府信息公开申请90件(含县本级31件)。',
    'requests.received=90@area requests.received=31@own',
  ],
  [
    'disclosure',
    '县政府办公室主动公开政府信息120条；各乡镇主动公开政府信息800条。',
    'disclosed.total=120@own disclosed.total=800@subordinate',
  ],
  ['disclosure', '县直部门主动公开政府信息64条。', 'disclosed.total=64@department'],
  [
    'disclosure',
    '全县主动公开政府信息900条；通过政府网站公开信息700条。',
    'disclosed.total=900@area disclosed.website=700@area',
  ],
  ['disclosure', '全县主动公开政府信息900条。收到申请3件。', 'disclosed.total=900@area requests.received=3'],
]);

check('the year that a figure is said of', [
  [
    'requests',
    '2017年收到政府信息公开申请20件，2018年收到政府信息公开申请31件。',
    'requests.received=20/2017 requests.received=31',
  ],
  ['disputes', '2018年发生行政复议22起，比2017年(31起)下降29%。', 'reviews.total=22 reviews.total=31/2017'],
  ['disclosure', '2018年1月1日至12月31日主动公开政府信息40条。', 'disclosed.total=40'],
  ['disclosure', '2018年度共主动公开政府信息40条。', 'disclosed.total=40'],
]);

check('look-alikes that are no figures', [
  ['disclosure', '网站访问量达到52万人次，公众号粉丝3200人。', ''],
  ['disclosure', '微信公众号关注人数1200人，阅读量3万次。', ''],
  ['overview', '12345热线受理群众诉求876件。', ''],
  ['overview', '接待群众来访咨询340人次。', ''],
  ['requests', '受理行政许可申请2100件。', ''],
  ['overview', '办理市长信箱来信56件。', ''],
  ['overview', '办理人大代表建议22件、政协提案31件。', ''],
  ['plans', '2019年计划主动公开政府信息5000条。', ''],
  ['plans', '下一步力争培训工作人员200人次。', ''],
  ['overview', '根据《条例》第20条第3款公开政府信息。', ''],
  ['overview', '按照国办发〔2014〕32号文件要求公开政府信息。', ''],
  ['overview', '如需查阅本报告，请与办公室联系，电话：0577-12345678，邮编325000。', ''],
  ['overview', '电话88226655，传真0731-82345678。', ''],
  ['disclosure', '历年累计主动公开政府信息9800条。', ''],
  [
    'disclosure',
    '截至2018年底，历年累计公开政府信息15000条，其中2018年新增公开政府信息1200条。',
    'disclosed.total=1200',
  ],
  ['requests', '在20个工作日内答复申请人。', ''],
  ['requests', '收到申请后15个工作日内予以公开。', ''],
  ['requests', '开通当面申请、网上申请、信函申请、传真申请四条途径。', ''],
  ['disclosure', '公开内容分为十一大类56个小类。', ''],
  ['disclosure', '设置公开栏30个，电子显示屏12块。', ''],
  ['disclosure', '出台稳增长22条等政策。', ''],
  ['overview', '机构改革涉及12家单位。', ''],
  ['overview', '网址为www.example123.gov.cn，邮箱abc2018@163.com。', ''],
]);
