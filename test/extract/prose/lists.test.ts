/** Sentences in which a number means what it does only because of the others: lists, parts, comparisons. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, figuresOf } from '../sentences.js';

check('分别 gives each name its own number', [
  [
    'disclosure',
    '通过门户网站、微信公众号、政务微博分别公开信息310条、45条和12条。',
    'disclosed.website=310 disclosed.wechat=45 disclosed.weibo=12',
  ],
  [
    'requests',
    '予以公开、部分公开、不予公开分别为9件、4件、2件。',
    'requests.granted=9 requests.granted_in_part=4 requests.refused=2',
  ],
  ['disputes', '行政复议和行政诉讼分别为6件和2件。', 'reviews.total=6 lawsuits.total=2'],
  // Two names and three numbers: nobody knows which is whose.
  ['requests', '予以公开、部分公开分别为9件、4件、2件。', ''],
  ['disclosure', '网站和微信公众号分别被访问5200次和310次。', ''],
]);

check('applicants are parts of the requests they stand behind', [
  [
    'requests',
    '收到政府信息公开申请61件，涉及自然人57件、商业企业4件。',
    'requests.received=61 requests.received@natural_person=57 requests.received@business=4',
  ],
  [
    'requests',
    '全年办理政府信息公开申请90件，其中自然人申请82件。',
    'requests.handled=90 requests.handled@natural_person=82',
  ],
  // No total, or one of something that the forms do not split by applicant.
  ['requests', '其中，自然人82件。', ''],
  ['requests', '全年办结申请90件，其中自然人82件。', 'requests.completed=90'],
  // The numbers of approvals, not of requests
  ['overview', '收到政府信息公开申请3件，自然人办件量为10810件。', 'requests.received=3'],
]);

check('a second total is a part, a channel, or of all years', [
  [
    'disclosure',
    '我乡主动公开政府信息640条，其中，政务公开520条，公众号120条。',
    'disclosed.total=640 disclosed.wechat=120',
  ],
  [
    'disclosure',
    '全年公开政府信息314条，其中，人员招录信息公开3条，财政预算信息公开2条。',
    'disclosed.total=314',
  ],
  ['disclosure', '2018年公开政府信息870条。截至2018年底，累计公开政府信息9410条。', 'disclosed.total=870'],
  ['disclosure', '通过信息公开网公开政府信息92条，累计公开信息830项。', 'disclosed.website=92'],
  // The first total by itself is this year's, whatever it adds up.
  [
    'disclosure',
    '截至2018年12月底，累计主动公开政府信息1020条，其中解读信息44条。',
    'disclosed.total=1020 responses.policy_interpretations=44',
  ],
]);

describe('a total in another section', () => {
  it('that repeats a channel is the channel', () => {
    const text = '主动公开政府信息304条。通过网站公开信息165条，其他方式公开信息139条。';
    assert.equal(
      figuresOf('disclosure', text, '（一）政府网站。本年度共主动公开政府信息165条。'),
      'disclosed.total=304 disclosed.website=165 disclosed.other_channels=139 disclosed.website=165',
    );
  });
  it('that is less and names the site alone is the site’s', () => {
    const text = '本局以门户网站为主要形式，设有水利头条、通知公告等板块，累计主动公开政府信息201条。';
    assert.equal(
      figuresOf('disclosure', '全年主动公开政府信息304条。', text),
      'disclosed.total=304 disclosed.website=201',
    );
    const net = '在政府信息公开网上公开信息共计201条。';
    assert.equal(
      figuresOf('disclosure', '全年主动公开政府信息304条。', net),
      'disclosed.total=304 disclosed.website=201',
    );
  });
  it('that names other channels beside the site stays a contradiction', () => {
    const text = '通过门户网站、公示栏等渠道主动公开政府信息298条。';
    assert.equal(
      figuresOf('disclosure', '全年主动公开政府信息304条。', text),
      'disclosed.total=304 disclosed.total=298',
    );
  });
  it('that is another number stays a contradiction', () => {
    assert.equal(
      figuresOf('disclosure', '主动公开政府信息304条。', '全年共主动公开政府信息298条。'),
      'disclosed.total=304 disclosed.total=298',
    );
  });
});

check('another body in the same sentence', [
  [
    'disclosure',
    '市发改委主动公开政府信息133条，市信用办公开信息2300条。',
    'disclosed.total=133@department disclosed.total=2300@department',
  ],
]);

check('channels together are none of them', [
  ['disclosure', '通过政务网以及管委会公众号公开各类信息132条。', ''],
  ['disclosure', '利用官方微信公众号、官方微博、头条号公开信息998条。', ''],
  ['disclosure', '通过微信、微博平台公开政府信息2809条。', ''],
  // A site and the new media are all there is.
  [
    'disclosure',
    '通过门户网站及政务新媒体方式主动公开907条，其中政府网站公开86条。',
    'disclosed.total=907 disclosed.website=86',
  ],
  ['disclosure', '通过政务公开栏等渠道发布各类信息100余条。', 'disclosed.total=~100'],
  ['disclosure', '通过微信公众号等平台发布信息60条。', ''],
  ['disclosure', '通过微信工作群公开200余条。', ''],
  ['disclosure', '利用广播、微信群等其他方式公开政府信息22条。', 'disclosed.other_channels=22'],
]);

check('the year before', [
  ['requests', '收到申请10件，较上年8件增长25%。', 'requests.received=10 requests.received=8/2017'],
  ['requests', '收到申请22件，比2016年31件下降29%。', 'requests.received=22 requests.received=31/2016'],
  // What is carried over to a year is of the year that carries it.
  ['requests', '收到申请94件，结转2019年办理3件。', 'requests.received=94 requests.carried_out=3'],
]);

check('a thing that is published is no total', [
  ['disclosure', '部门预算公开7条。', ''],
  ['disclosure', '门户网站发布了72条权威解读。', ''],
  ['disclosure', '发布文件及解读信息82条。', ''],
  ['disclosure', '通过新闻报刊公开信息53条。', ''],
]);

check('nouns that stand behind the number', [
  ['overview', '全年举办19场政府新闻发布活动。', 'responses.press_conferences=19'],
  ['overview', '先后两次举办政府信息公开业务培训。', 'training.sessions=2'],
  ['overview', '配备了1名工作人员。', 'staff.total=1'],
  ['disclosure', '全年发布240条微博。', 'disclosed.weibo=240'],
]);

check("the form's row labels in sentences", [
  [
    'overview',
    '通过微博微信回应事件17次，留言板等其他方式回应事件28次。',
    'responses.social_media=17 responses.other_channels=28',
  ],
  ['overview', '主动公开规范性文件11条。', 'disclosed.normative_documents=11'],
  ['requests', '同意全部公开答复数20件，不同意公开答复数8件。', 'requests.granted=20 requests.refused=8'],
  [
    'requests',
    '本机关不掌握政府信息答复4件，补正后申请内容仍不明确2件。',
    'requests.unable.not_held=4 requests.unable.unclear=2',
  ],
  [
    'overview',
    '行政许可处理决定数量324宗，行政处罚处理决定数量31宗。',
    'licences.decisions=324 penalties.decisions=31',
  ],
  [
    'overview',
    '制发规范性文件2件，废止规范性文件10件，现行有效件数14件。',
    'normative_documents.made=2 normative_documents.repealed=10 normative_documents.in_force=14',
  ],
]);

check('none, in words', [
  ['requests', '未收到关于政府信息公开和不予公开的申请。', 'requests.received=0'],
  ['disputes', '未收到因政府信息公开申请引起的行政诉讼。', 'lawsuits.total=0'],
  ['disputes', '未发生因政府信息公开申请行政复议，提起行政诉讼的情况。', 'reviews.total=0 lawsuits.total=0'],
  ['requests', '受理申请36件，无结转2019年继续办理件。', 'requests.received=36 requests.carried_out=0'],
  ['disclosure', '本年度未制发规范性文件。', 'normative_documents.made=0'],
]);

check('reviews and lawsuits counted together', [
  ['disputes', '因信息公开提起行政复议、诉讼0件。', 'reviews.total=0 lawsuits.total=0'],
  ['disputes', '因信息公开提起行政复议、诉讼3件。', ''],
  ['disputes', '因信息公开提起行政复议和行政诉讼案件共10件。', ''],
]);

check('all of them of one kind', [
  [
    'requests',
    '全年收到政府信息公开申请12件，申请人均为自然人。',
    'requests.received=12 requests.received@natural_person=12',
  ],
  [
    'requests',
    '全年收到政府信息公开申请12件，全部为自然人申请。',
    'requests.received=12 requests.received@natural_person=12',
  ],
  ['requests', '收到政府信息公开申请12件，均为自然人和法人提出。', 'requests.received=12'],
]);

check('what is compared gives its year to nothing behind it', [
  [
    'requests',
    '收到政府信息公开申请12件（去年同期8件），同比增长50%，其中网络申请9件。',
    'requests.received=12 requests.received.online=9',
  ],
  [
    'requests',
    '收到申请22起，比2016年（31起）下降29%，答复22起。',
    'requests.received=22 requests.received=31/2016 requests.answered=22',
  ],
  [
    'overview',
    '受理政府信息公开申请12件，较去年增加3件，办结11件。',
    'requests.received=12 requests.completed=11',
  ],
  [
    'requests',
    '收办政府信息公开申请12件，上年结转2件，新收10件。',
    'requests.carried_in=2 requests.received=10',
  ],
]);

check('a sentence turns from one thing to the next, and each number is of what was said before it', [
  [
    'requests',
    '我镇收到依申请公开4件，予以公开3件，不予公开1件，由此引起行政复议2件，行政诉讼0件。',
    'requests.received=4 requests.granted=3 requests.refused=1 reviews.total=2 lawsuits.total=0',
  ],
  ['overview', '本单位主动公开信息31条，收到政府信息公开申请5件。', 'disclosed.total=31 requests.received=5'],
  // The noun before the comma is the one of the number before it.
  ['disclosure', '政策文件类19条，其中包括7条政策解读，12条通知和方案。', ''],
  ['disclosure', '设有2名专职工作人员，3名兼职工作人员。', 'staff.full_time=2 staff.part_time=3'],
  [
    'disclosure',
    '通过政府门户网站公开政府文件、领导活动、重大项目等政府信息2410条，通过政务微信推送工作动态、安全常识等内容共计230条。',
    'disclosed.website=2410 disclosed.wechat=230',
  ],
  [
    'requests',
    '上年转结政府信息公开申请3件，转结下年度办理1件。',
    'requests.carried_in=3 requests.carried_out=1',
  ],
  [
    'disclosure',
    '网站公开104条，其他方式（今日头条、微信公众号）公开信息78条。',
    'disclosed.website=104 disclosed.other_channels=78',
  ],
  ['disclosure', '本年度政务公开信息共计10条。', 'disclosed.total=10'],
  [
    'disclosure',
    '开辟了14个政府信息查阅点，主动公开各类公安政府信息4186条。',
    'reading_points.total=14 disclosed.total=4186',
  ],
  ['overview', '转发上级部门政策解读2条。', ''],
  ['requests', '本年度无单位和个人向本局提交公开政府信息申请。', 'requests.received=0'],
]);

check('an entry of a list heads nothing, and its number says nothing', [
  [
    'requests',
    '1.告知已主动公开1件；2.2件不予公开；3.信息不存在3件。',
    'requests.already_public=1 requests.refused=2 requests.not_exist=3',
  ],
  ['requests', '（一）告知已主动公开1件。', 'requests.already_public=1'],
  ['disputes', '一是行政复议、行政诉讼案件各发生1起。', 'reviews.total=1 lawsuits.total=1'],
]);

describe('a channel that stands over a sentence by itself', () => {
  const cases: readonly (readonly [figures: string, ...lines: readonly string[]])[] = [
    ['disclosed.wechat=28', '2、政务微信。2018年共发布信息28条。'],
    ['disclosed.wechat=28', '（二）微信公众号', '我局全年发布信息28条。'],
    ['disclosed.website=28', '门户网站主动公开政府信息情况。共发布公开信息28条，其中政策法规类信息6条。'],
    ['disclosed.weibo=28', '（3）政务微博。全年发布信息28条。'],
    // The sentence names its own.
    ['disclosed.wechat=28', '1.门户网站。微信公众号发布信息28条。'],
    ['disclosed.total=28', '1.门户网站。通过公示栏、电子屏等多种渠道公开信息28条。'],
    ['disclosed.total=28', '1.网站信息公开情况', '我局主动公开信息共计28条。'],
    // A line without a number heads nothing.
    ['disclosed.total=28', '门户网站', '全年主动公开政府信息28条。'],
  ];
  for (const [figures, ...lines] of cases)
    it(lines.join(' '), () => assert.equal(figuresOf('disclosure', ...lines), figures));
});
