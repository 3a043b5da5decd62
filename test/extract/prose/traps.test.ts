/** Sentences whose words are those of a figure, but which say something else, or more than one thing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, figuresOf } from '../sentences.js';

check('a change is no count', [
  ['requests', '与2017年相比，收到申请数增加了5件。', ''],
  ['requests', '收到政府信息公开申请较上年增加12件。', ''],
  ['disclosure', '主动公开政府信息同比增加320条。', ''],
  ['disclosure', '主动公开政府信息比上年减少了20条。', ''],
  ['disclosure', '主动公开政府信息4591条，同比增长12.5%。', 'disclosed.total=4591'],
  ['requests', '收到申请38件，比上年增加3件。', 'requests.received=38'],
]);

check('a rate, a limit, a plan is no count', [
  ['requests', '申请答复率达到100%。', ''],
  ['requests', '收到申请后，答复时间不超过20个工作日。', ''],
  ['plans', '明年拟主动公开政府信息300条。', ''],
  ['plans', '各单位每年主动公开政府信息不得少于100条。', ''],
  ['plans', '应当主动公开政府信息60条以上。', ''],
]);

check('many years are not this year', [
  ['disclosure', '《条例》施行以来，累计主动公开政府信息2.1万条。', ''],
  ['requests', '自2008年以来，累计收到政府信息公开申请350件。', ''],
  ['requests', '自2016年起共收到政府信息公开申请120件。', ''],
  ['disclosure', '自2008年5月1日《条例》施行起，累计主动公开政府信息1200条。', ''],
  ['disclosure', '自2018年1月1日起，我局主动公开政府信息120条。', 'disclosed.total=120'],
  ['overview', '本单位从2008年1月1日起开展公开工作，配备了1名兼职工作人员。', 'staff.part_time=1'],
  ['disclosure', '自2018年1月1日起至12月31日，我局主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '全年累计主动公开政府信息350条。', 'disclosed.total=350'],
]);

check('a part is not the whole', [
  [
    // 法人 alone is five columns of the form together.
    'requests',
    '收到申请38件，其中自然人35件，法人3件。',
    'requests.received=38 requests.received@natural_person=35',
  ],
  ['disclosure', '公开人事任免信息15条、财政预决算信息66条。', ''],
  ['disclosure', '重点领域主动公开政府信息230条。', ''],
  ['disclosure', '共有23个部门公开了信息。', ''],
  [
    'requests',
    '收到申请38件（其中网络申请20件，信函申请18件）。',
    'requests.received=38 requests.received.online=20 requests.received.letter=18',
  ],
]);

check('reviews and lawsuits of many kinds', [
  ['disputes', '发生行政复议案件1起，正在办理中。', 'reviews.total=1'],
  ['disputes', '备案行政复议案件3件。', ''],
  [
    'disputes',
    '受理行政复议申请40件，办结36件，维持25件，纠错2件，其他9件。',
    'reviews.total=40 reviews.upheld=25 reviews.corrected=2 reviews.other=9',
  ],
  ['disputes', '无行政复议，行政诉讼1件。', 'lawsuits.total=1 reviews.total=0'],
  ['disputes', '没有行政复议，也没有行政诉讼。', 'reviews.total=0 lawsuits.total=0'],
  ['disputes', '未发生行政诉讼败诉案件。', ''],
  ['disputes', '行政诉讼4件，正在审理2件。', 'lawsuits.total=4'],
  ['disputes', '行政复议3件，尚未审结1件。', 'reviews.total=3 reviews.pending=1'],
]);

check('what only looks like a count', [
  ['requests', '申请人可以通过当面申请、网上申请、信函申请4种方式提出。', ''],
  ['disputes', '结果维持00000000000000826', ''],
]);

check('“none” of something else', [
  ['disputes', '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉', ''],
  ['disputes', '没有发生申请人因政府信息公开申请行政复议的情况。', 'reviews.total=0'],
  ['requests', '未出现逾期未答复申请的情况。', ''],
  ['requests', '未发生泄露申请人隐私的事件。', ''],
  ['requests', '没有对申请收取费用。', 'request_fees.amount=0'],
  ['requests', '2.申请人逾期未按收费通知要求缴纳费用', ''],
  ['requests', '没有收到不予公开的申请。', ''],
  ['requests', '未来将认真办理政府信息公开申请。', ''],
  ['requests', '无论是否收到申请，均须登记。', ''],
  ['disputes', '未经复议直接起诉3件。', 'lawsuits.direct.total=3'],
  ['overview', '专职人员不足。', ''],
  ['overview', '无政府信息公开专项经费支出困难。', ''],
]);

check('whom, in other words', [
  ['disclosure', '全省各级行政机关主动公开政府信息340万余条。', 'disclosed.total=~3400000@area'],
  ['requests', '县政府收到政府信息公开申请5件。', 'requests.received=5@own'],
  ['requests', '县市区政府收到政府信息公开申请55件。', 'requests.received=55@subordinate'],
  ['disclosure', '市政府工作部门主动公开政府信息640条。', 'disclosed.total=640@department'],
  ['disclosure', '各村全年公开信息12条。', 'disclosed.total=12@subordinate'],
  ['disclosure', '各村（社区）共公开信息120条。', 'disclosed.total=120@subordinate'],
  ['disclosure', '我镇主动公开政府信息120条，各村在公开栏张贴。', 'disclosed.total=120'],
]);

check('what is not disclosed of requests is told beside other outcomes, and else is a class', [
  [
    'requests',
    '收到申请10件，公开6件，不公开4件。',
    'requests.received=10 requests.granted=6 requests.refused=4',
  ],
  [
    'requests',
    '收到申请10件，其中不公开4件（涉及国家秘密1件，个人隐私3件）。',
    'requests.received=10 requests.refused=4 requests.refused.state_secret=1 requests.refused.privacy=3',
  ],
  ['disclosure', '主动公开55条、依申请公开341条、不公开41条。', 'disclosed.total=55'],
  ['requests', '信箱来信10件，公开6件，不公开4件。', ''],
]);

check('what became of the cases of another desk is no outcome of requests', [
  ['requests', '收到投诉10件，不属于本机关职责3件。', ''],
  ['requests', '收到投诉10件，其中3件不属于本机关职责。', ''],
  ['requests', '受理群众来信来访8件，2件信息不存在。', ''],
  [
    'requests',
    '收到咨询5次，收到信息公开申请10件，其中3件予以公开。',
    'requests.received=10 requests.granted=3',
  ],
  ['requests', '收到申请10件，不属于本机关职责3件。', 'requests.received=10 requests.not_this_agency=3'],
]);

check('how some of the lawsuits and reviews ended, where the number stands first', [
  ['disputes', '政府信息公开行政诉讼案件2件，其中1件驳回诉讼请求。', 'lawsuits.total=2 lawsuits.upheld=1'],
  ['disputes', '政府信息公开行政诉讼3件，2件被驳回，1件撤回起诉。', 'lawsuits.total=3 lawsuits.upheld=2'],
  ['disputes', '政府信息公开行政诉讼1件，其中1件驳回上诉后仍在申诉。', 'lawsuits.total=1'],
  [
    'disputes',
    '政府信息公开行政复议2件，1件维持，1件尚未办结。',
    'reviews.total=2 reviews.upheld=1 reviews.pending=1',
  ],
]);

check('lawsuits and reviews of which the words behind them say that none is over disclosure', [
  ['disputes', '行政诉讼案件1件（非信息公开类）。', ''],
  ['disputes', '行政复议3件，均不涉及政府信息公开。', ''],
  ['disputes', '行政诉讼3件，与信息公开无关。', ''],
  ['disputes', '行政复议3件，均为信息公开类案件。', 'reviews.total=3'],
  ['disputes', '政府信息公开行政诉讼3件，均不属于重复起诉。', 'lawsuits.total=3'],
]);

check('what a site holds is not all that was disclosed, where its columns or visits are counted first', [
  ['disclosure', '网站共有栏目32个，公开信息850条。', ''],
  ['disclosure', '网站点击量3.2万次，公开信息850条。', ''],
  ['disclosure', '政府网站点击量3.2万次，全年主动公开信息850条。', 'disclosed.total=850'],
  ['disclosure', '网站改版1次，全年主动公开信息85条。', 'disclosed.total=85'],
]);

check('none were received, by the word for nil', [
  ['requests', '依申请公开工作零受理。', 'requests.received=0'],
  ['requests', '力争依申请公开零受理。', ''],
]);

check('an application that ended in a licence asked for no information', [
  ['requests', '收到企业申请15件，办理许可15件。', ''],
  ['requests', '收到申请15件，颁发证书15份。', ''],
  ['requests', '受理申请15件，准予登记12件。', ''],
  ['requests', '收到企业申请15件，均核发许可证。', ''],
  ['requests', '收到企业申请15件，已办理15件。', 'requests.received=15 requests.handled=15'],
  ['requests', '收到申请15件，颁发信息公开答复书15份。', 'requests.received=15'],
  ['requests', '收到企业申请15件，公开许可15件。', 'requests.received=15'],
]);

check('digits', [
  ['requests', '全年收到政府信息公开申请３８件。', 'requests.received=38'],
  ['requests', '全年收到政府信息公开申请 38 件。', 'requests.received=38'],
  ['disclosure', '主动公开政府信息12,345,678条。', 'disclosed.total=12345678'],
  ['disclosure', '主动公开政府信息1 234条。', ''],
  [
    'disclosure',
    '主动公开政府信息 4591条 ， 其中政府网站公开信息 3000条 。',
    'disclosed.total=4591 disclosed.website=3000',
  ],
  ['disclosure', '主动公开政府信息0.8万条。', 'disclosed.total=~8000'],
  ['overview', '收取信息处理费1万元。', 'request_fees.amount=1'],
  ['overview', '收取信息处理费0.02亿元。', 'request_fees.amount=200'],
]);

describe('a heading', () => {
  it('with a number is no sentence about a number', () => {
    assert.equal(figuresOf('disclosure', '1.主动公开政府信息', '2.依申请公开', '3、行政复议'), '');
  });

  it('decides what 办结 and 答复 are about', () => {
    assert.equal(figuresOf('overview', '全年办结12件。'), '');
    assert.equal(figuresOf('requests', '全年办结12件。'), 'requests.completed=12');
  });

  it('inside the text changes the section', () => {
    assert.equal(figuresOf('requests', '四、行政复议情况', '全年办结12件，维持3件。'), '');
  });
});

describe('a line that a page’s width broke', () => {
  it('is one sentence with the next', () => {
    const text = '本年度我县各单位认真贯彻落实条例规定和上级部署要求，全年共收到政府信息公开\n申请38件。';
    assert.equal(figuresOf('overview', ...text.split('\n')), 'requests.received=38');
  });

  it('is not joined to a heading', () => {
    const text = '本年度我县各单位认真贯彻落实条例规定和上级部署要求，未收取费用\n三、收到申请38件';
    assert.equal(figuresOf('disclosure', ...text.split('\n')), 'request_fees.amount=0 requests.received=38');
  });
});

check('what other work counts is not of disclosure', [
  ['overview', '申请法律援助一律免费。', ''],
  ['overview', '办理不动产申请都免费。', ''],
  ['overview', '医疗纠纷投诉：无。', ''],
  ['overview', '12345热线投诉：无。', ''],
  ['overview', '消费者举报：无。', ''],
  ['overview', '无上年结转资金。', ''],
  ['overview', '执法人员20名，其中专职15名、兼职5名。', ''],
  ['overview', '防汛演练后，累计培训300人。', ''],
  ['overview', '公开招聘举报2件。', ''],
  ['disclosure', '动态类信息120条，其中80条在网站公开。', ''],
  ['disclosure', '上报信息60条，20条在微信公众号发布。', ''],
  ['overview', '政府信息，我局上报省厅发布26条。', ''],
  ['overview', '受理仲裁案件，4件均已依法作出答复。', ''],
]);

check('a ground in spite of which it was disclosed is not one of a refusal', [
  [
    'requests',
    '收到申请12件，3件涉及商业秘密，征求第三方意见后公开，2件涉及个人隐私，不予公开。',
    'requests.received=12 requests.refused.privacy=2',
  ],
  ['requests', '收到申请12件，3件涉及个人隐私的予以公开。', 'requests.received=12'],
  [
    'requests',
    '收到申请12件，3件涉及国家秘密，依法不予公开。',
    'requests.received=12 requests.refused.state_secret=3',
  ],
]);

check('what stays in force of documents that were gone through, or one kind in a gazette, is a part', [
  ['disclosure', '清理规范性文件9件，其中继续有效的规范性文件6件。', ''],
  ['disclosure', '现行有效的规范性文件6件。', 'normative_documents.in_force=6'],
  ['disclosure', '编印公报4期，刊载规章、规范性文件等50件，部门文件20件。', ''],
  ['disclosure', '编印公报4期，刊载规章、规范性文件等50件。', 'disclosed.gazette=50'],
]);

check('a number of requests told apart by who asked, how or what about is not the total', [
  ['requests', '收到群众申请10件，法人申请5件。', ''],
  ['requests', '全年法人申请5件、公民申请10件。', ''],
  ['requests', '全年自然人申请10件。', ''],
  ['requests', '全年共收到公民政府信息公开申请10件，法人政府信息公开申请15件。', ''],
  ['requests', '共有10件个人申请，5件企业申请。', ''],
  ['requests', '收到有效申请10件，无效申请5件。', ''],
  ['requests', '收到关于征地的申请10件，关于规划的申请5件。', ''],
  ['requests', '全年群众申请10件。', 'requests.received=10'],
  ['requests', '收到关于征地的申请10件，均已答复。', 'requests.received=10 requests.answered=10'],
  ['requests', '补正后受理1件。', ''],
]);

check('outcomes behind the totals of reviews and of lawsuits may be of either', [
  [
    'disputes',
    '行政复议案件5件，行政诉讼案件3件，已审结6件，其中维持5件，纠错1件。',
    'reviews.total=5 lawsuits.total=3',
  ],
  ['disputes', '行政诉讼3件，行政复议2件，维持1件。', 'lawsuits.total=3 reviews.total=2'],
  ['disputes', '行政复议0件，行政诉讼3件，维持2件。', 'reviews.total=0 lawsuits.total=3 lawsuits.upheld=2'],
  [
    'disputes',
    '行政复议5件，行政诉讼3件，纠错0件。',
    'reviews.total=5 lawsuits.total=3 lawsuits.corrected=0',
  ],
  [
    'disputes',
    '行政诉讼5件，行政复议23件，办结23件，维持10件。',
    'lawsuits.total=5 reviews.total=23 reviews.upheld=10',
  ],
  [
    'disputes',
    '行政复议5件，行政诉讼3件，复议维持4件，诉讼维持2件。',
    'reviews.total=5 lawsuits.total=3 reviews.upheld=4 lawsuits.upheld=2',
  ],
  [
    'disputes',
    '行政复议2件，维持2件，行政诉讼1件，维持1件。',
    'reviews.total=2 reviews.upheld=2 lawsuits.total=1 lawsuits.upheld=1',
  ],
  ['disputes', '行政复议1件，复议机关维持原答复。', 'reviews.total=1 reviews.upheld=1'],
  ['overview', '作为复议机关办理行政复议12件。', ''],
]);

check('what an outcome is called besides', [
  ['requests', '45件主办件已按时办结，其中公开答复30件。', ''],
  ['requests', '作出不予公开决定2件，作出信息不存在答复书3件。', 'requests.refused=2 requests.not_exist=3'],
  ['requests', '因国家秘密不予公开的决定1件。', 'requests.refused.state_secret=1'],
]);

check('what was made in the year, behind what is in force', [
  [
    'overview',
    '现行有效规范性文件12件，本年新制发3件。',
    'normative_documents.in_force=12 normative_documents.made=3',
  ],
  ['overview', '清理规范性文件12件，本年计划制定3件。', ''],
]);

check('so many issues of an account, and what they carried', [
  ['disclosure', '微信公众号共推送136期，总计公开信息412条。', 'disclosed.wechat=412'],
]);

check('a change told between a noun and its number', [
  ['disclosure', '主动公开政府信息比去年增加20%，达到120条。', 'disclosed.total=120'],
  ['disclosure', '公开信息数由去年的100条增至120条。', 'disclosed.total=120'],
  ['disclosure', '全年公开各类信息较2017年增长20条，共120条。', 'disclosed.total=120'],
  ['requests', '申请量由2017年的8件上升到2018年的12件。', 'requests.received=12'],
  ['disputes', '行政复议由上年的3件下降至1件。', 'reviews.total=1'],
  ['requests', '收到申请比上年增加20件。', ''],
  ['requests', '收到申请由2017年的8件增加5件。', ''],
]);

check('a number of which not every digit is known is not the digits that are', [
  ['disclosure', '主动公开政府信息5□29条。', 'disclosed.total=(unreadable)null'],
  ['disclosure', '主动公开政府信息□529条。', 'disclosed.total=(unreadable)null'],
  ['disclosure', '主动公开政府信息529□条。', 'disclosed.total=(unreadable)null'],
  ['disclosure', '主动公开政府信息□□条。', 'disclosed.total=(unreadable)null'],
  ['disclosure', '□是，□否，主动公开政府信息529条。', 'disclosed.total=529'],
]);

check('what a board or a screen carried is not all that was disclosed', [
  ['overview', '街道宣传栏每季度更新1次，包括党务公开栏，全年共公开信息200条。', ''],
  ['disclosure', '充分发挥公示栏作用，全年公开信息200条。', ''],
  ['disclosure', '完善政务公开栏建设，全年主动公开政府信息320条。', 'disclosed.total=320'],
  ['disclosure', '通过门户网站、公开栏等，全年公开信息320条。', 'disclosed.total=320'],
]);

describe('a board that stands over a sentence', () => {
  it('is what the number is of', () => {
    assert.equal(figuresOf('overview', '1.固定宣传栏信息公开', '全年共公开信息200条。'), '');
    assert.equal(figuresOf('overview', '2.政府网站信息公开', '全年公开信息18条。'), 'disclosed.website=18');
  });
});

check('those answered late are a part of those answered where the words say so', [
  ['requests', '收到申请30件，答复28件，其中延期答复3件。', 'requests.received=30 requests.answered=28'],
  ['requests', '收到申请30件，答复28件，延期答复2件。', 'requests.received=30'],
]);

check('what was published of letters and calls is not what was disclosed', [
  ['disclosure', '12345热线办理工单1200件，公开300件。', ''],
  ['disclosure', '县长信箱办理来信120件，公开80件。', ''],
  ['disclosure', '留言办结120件；全年主动公开信息300条。', 'disclosed.total=300'],
]);

check(
  'one fee, or one place, of several is not all of them; fees that were not reduced may have been charged',
  [
    ['overview', '收取复印费12元、邮寄费8元。', ''],
    ['overview', '共收取复印费12元。', 'request_fees.amount=0.0012'],
    ['overview', '全年未发生费用减免。', ''],
    ['overview', '全年未发生费用收取及减免。', 'request_fees.amount=0'],
    ['overview', '设立档案馆查阅点1个，图书馆查阅点1个，政务中心查阅点2个。', ''],
    ['overview', '设置政府信息查阅点12个。', 'reading_points.total=12'],
  ],
);

check('departments and towns that a clause begins with have their own numbers', [
  [
    'requests',
    '县政府收到申请20件，部门收到申请70件，乡镇收到申请30件。',
    'requests.received=20@own requests.received=70@department requests.received=30@subordinate',
  ],
  ['requests', '县级部门收到申请70件。', 'requests.received=70@department'],
]);
