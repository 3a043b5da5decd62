/** Complaints, fees, money, staff and places, with meetings and training. */
import { MEETINGS } from './meetings.js';
import type { Phrase } from './phrase.js';
import { AT_ONE_DESK, IN_EACH, NOT_IN_ALL } from './words.js';

/** 收费项目有考试考务费等,本年度收取费用…: what an organ takes for its own work. */
const OTHER_FEES = '收费项目|行政事业|考务|考试|证照|许可|学费|罚款|非税';
/** What people complain of to every organ. */
const OTHER_COMPLAINTS =
  '消费|环境|环保|食品|药品|质量|价格|劳动|安全|医疗|交通|旅游|生态|电话|网络|信访|类|执法';
/** 工作人员12人参加培训 are those who came. */
const NOT_ATTENDING = '^(?!,?(?:参加|接受|参训|受训))';

/** Who does nothing else, and who does it beside other work. */
const DUTIES = [
  ['staff.full_time', '(?:专职|全职)'],
  ['staff.part_time', '兼职'],
] as const;

const STAFF: readonly Phrase[] = [
  {
    // 明确1名工作人员兼职负责信息公开工作
    indicator: 'staff.part_time',
    before:
      '(?:由|配备|落实|安排|确定|明确|配置|指定|选派|挑选|抽调|有)(?:了)?(?:[^,。;、\\d]{1,8}[办科室股])?',
    after:
      '^(?:[^,。;、\\d]{1,8}[办科室股])?(?:工作人员|人员|同志|干部)兼职(?=(?:负责|从事|承担|办理|[做抓管])[^,。;]{0,16}公开)',
    measure: 'persons',
    unless: NOT_IN_ALL,
  },
  {
    // 把信息公开列入日常工作,抽调2名同志兼管此项工作
    indicator: 'staff.part_time',
    before: '(?:由|配备|落实|安排|确定|明确|配置|指定|选派|挑选|抽调)(?:了)?',
    after: '^(?:工作人员|人员|同志|干部)兼[管抓做负]责?(?=(?:此项|该项|这项|政府|政务|信息公开))',
    measure: 'persons',
    about: '公开',
    unless: NOT_IN_ALL,
  },
  {
    // 信息公开工作由1名工作人员兼职
    indicator: 'staff.part_time',
    before: '公开(?:工作|事务|日常工作)?,?(?:现|目前)?(?:由|安排|确定|明确|指定|有)(?:了)?',
    after: '^(?:工作人员|人员|同志|干部)兼职(?=[,。;]|$)',
    measure: 'persons',
    unless: NOT_IN_ALL,
  },
  {
    // 配备1名专职、2名兼职工作人员: the noun stands with the second.
    indicator: 'staff.full_time',
    before: '(?:配备|落实|设有|有|安排|确定|明确|配置|指定|选派|抽调)(?:了)?',
    after: '^(?:专职|全职)[、,和及与]$',
    measure: 'persons',
    about: '公开',
    unless: NOT_IN_ALL,
  },
  {
    // 明确党政办1名工作人员负责信息公开工作
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调)(?:了)?(?:[^,。;、\\d]{1,8}[办科室股心])?',
    after:
      '^(?:专门|具体)?(?:的)?(?:工作人员|人员|同志|干部)(?:专门|具体|主要)?(?:负责|从事|承担)[^,。;]{0,16}公开',
    measure: 'persons',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'staff.full_time',
    before: '(?:配备|落实|设有|有|安排|确定|明确|配置|指定|指派|选派|抽调|由)(?:了)?',
    after: '^(?:政务|政府)?(?:信息)?(?:公开)?(?:专职|全职)(?:工作|信息公开|信息)?人员',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'staff.part_time',
    before:
      '(?:(?:配备|落实|设有|有|安排|确定|明确|配置|指定|选派|抽调|其中)(?:了)?(?:[^,。;、\\d]{1,6}[办科室股])?|,|、|和|及|与)',
    after: '^兼职(?:工作人员|人员|信息员|联络员|管理员)',
    measure: 'people',
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调|有)(?:了)?',
    after: '^(?:政府|政务)?(?:信息)?公开(?:工作)?(?:工作)?(?:人员|联络员|信息员)',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调)(?:了)?',
    // 安排1名工作人员负责舆情回应 is of another task.
    after:
      '^(?:专门|具体|政务公开|信息公开)?(?:的)?工作人员(?!(?:专门|具体|主要)?(?:负(?:责)?$|(?:负责|从事|承担)(?![^,。;]{0,20}公开)))',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调)(?:了)?(?:专门)?(?:的)?工作人员',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  {
    // 信息公开工作人员共3人
    indicator: 'staff.total',
    before: '(?:^|[,;:])(?:现有|共有|有)?(?:政府|政务)?(?:信息)?公开(?:专门)?(?:工作)?人员',
    after: NOT_ATTENDING,
    measure: 'persons',
    unless: `培训|${NOT_IN_ALL}`,
  },
  {
    // 明确专人2名负责信息公开工作
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调)(?:了)?(?:专人|专门人员|人员|同志)',
    after: '^(?:专门|具体)?(?:负责|从事|承担|办理)[^,。;]{0,16}公开',
    measure: 'persons',
    unless: NOT_IN_ALL,
  },
  {
    // 明确2名专人负责信息公开工作
    indicator: 'staff.total',
    before: '(?:配备|落实|安排|确定|明确|配置|指定|选派|抽调)(?:了)?(?:[^,。;、\\d]{1,8}[办科室股心])?',
    after: '^(?:专人|专门人员)(?:专门|具体|主要)?(?:负责|从事|承担|办理)[^,。;]{0,16}公开',
    measure: 'persons',
    unless: NOT_IN_ALL,
  },
  {
    // 由1人专门负责此项工作, in a paper on disclosure; 由2人增加到5人 is the later number.
    indicator: 'staff.total',
    before: '由',
    after:
      '^(?:专人)?(?:专门|具体|专职|主要)?(?:负责|从事|承担)(?:此项|该项|这项|(?:政府|政务)?信息公开|政务公开)(?:日常)?工作',
    measure: 'persons',
    unless: NOT_IN_ALL,
    about: '公开',
  },
  {
    // 工作人员由原来2人增加到5人
    indicator: 'staff.total',
    before: '^(?:增加|扩充|增至|增|调整)(?:到|至|为)?',
    measure: 'persons',
    about:
      '(?:^|[,;:]|公开(?:工作)?(?:的)?)(?:工作人员|人员(?:数量|队伍))(?:数量|队伍)?,?(?:由|从)(?:原来|原有|最初|以前)?(?:的)?\\d+[人名](?:增加|扩充|增至|增|调整)(?:到|至|为)?$',
  },
  {
    // 负责全局政务公开工作,从事人员1人
    indicator: 'staff.total',
    before: '从事(?:政府|政务|信息)*(?:公开)?(?:工作)?(?:的)?人员',
    measure: 'people',
    about: '公开',
    unless: NOT_IN_ALL,
  },
  { indicator: 'staff.total', before: '专(?:、?兼|\\(兼\\))职(?:工作)?人员', measure: 'people' },
  {
    indicator: 'staff.total',
    before: '(?:配备|落实|设有|有|安排|确定|明确|配置|指定|选派|抽调)(?:了)?',
    after: '^(?:专(?:、|\\()?兼\\)?职)(?:工作)?人员',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'staff.full_time',
    before: '(?:专职|全职)(?:(?:信息|信息公开|政务公开)?(?:工作)?人员|信息员|联络员|管理员)',
    measure: 'people',
    unless: NOT_IN_ALL,
  },
  { indicator: 'staff.part_time', before: '兼职(?:(?:工作)?人员|信息员|联络员|管理员)', measure: 'people' },
  // 各科室明确1名兼职信息员,共8名: as many as there are in all.
  ...DUTIES.map(
    ([indicator, words]): Phrase => ({
      indicator,
      before: `${words}(?:信息员|联络员|(?:工作)?人员)[,(](?:共计?|合计|总计|一共|共有)`,
      measure: 'people',
      about: `[各每][^。;\\d]{1,16}[1一][名人]${words}`,
    }),
  ),
  // 配备工作人员3名,其中专职1名、兼职2名
  ...DUTIES.map(
    ([indicator, words]): Phrase => ({
      indicator,
      before: `(?:其中|[,、:(])${words}`,
      measure: 'people',
      about: '公开|工作人员',
      unless: NOT_IN_ALL,
      unlessBefore: '参加[^。;]{0,12}培训|参训',
    }),
  ),
];

/** 收取复印费12元、邮寄费8元: one fee of several. */
const ANOTHER_FEE = '^[\\d.,]+万?元[、,;和及]+[^,。;\\d]{1,10}费用?\\d';
/** 档案馆查阅点1个,图书馆查阅点1个: each place by itself. */
const ONE_PLACE_BEHIND = '^\\d+[个处][、,;和及]+[^,。;\\d]{1,14}查阅(?:点|场所|室|区)\\d';
const ONE_PLACE_BEFORE = '查阅(?:点|场所|室|区)\\d+[个处][、,;和及]+[^,。;\\d]{1,14}$';

export const RESOURCES: readonly Phrase[] = [
  // Complaints about disclosure: those of every kind come to the same desks, and the words for them are the same.
  {
    indicator: 'complaints.total',
    before: `(?<!${OTHER_COMPLAINTS})(?:举报投诉|投诉举报)(?:案件|件)?`,
    // 举报投诉658件,其中市长热线转交421件 are of every kind.
    after: '^(?![^。]{0,24}(?:热线|12345|信访|转[交办]|消费))',
    measure: 'cases',
    topic: 'disputes',
    unless: '咨询|热线|平台|12345',
  },
  {
    indicator: 'complaints.total',
    before:
      '(?:(?:收到|接到|受理)[^,。;、\\d]{0,12}|因|涉及|有关|关于|对|由|[,;、])(?:政府)?(?:信息|政务)公开[^,。;、\\d]{0,10}(?:投诉举报|举报投诉|投诉|举报)(?:案件|案|件)?',
    measure: 'cases',
    unless: '咨询|热线|平台|12345|复议|诉讼',
  },
  // Fees and money
  {
    // 收费总额为0元
    indicator: 'request_fees.amount',
    before: '(?:^|[,;:]|共计?|实际)(?:收费|收取费用|(?<=实际)收取)(?:总额|总金额|金额|合计|总计)?',
    measure: 'money',
    topic: 'requests',
    unless: '减免|行政事业',
    unlessBefore: `${OTHER_FEES}|减免[^,;]*$`,
  },
  {
    indicator: 'request_fees.amount',
    before: '收取(?:了)?[^,。;]{0,10}(?:处理费|费用|费)(?:\\([^)]*\\))?',
    measure: 'money',
    unless: '其中',
    unlessBefore: OTHER_FEES,
    unlessBehind: ANOTHER_FEE,
  },
  {
    indicator: 'request_fees.amount',
    before: '收取的?[^,。;]{0,10}费用?(?:\\([^)]*\\))?(?:共|合?计)?',
    measure: 'money',
    unlessBefore: OTHER_FEES,
    unlessBehind: ANOTHER_FEE,
  },
  {
    indicator: 'request_fees.amount',
    before: '(?:依申请公开|信息公开|公开信息|申请处理)[^,。;、]{0,6}收费(?:金额|总额)?',
    measure: 'money',
    unless: '行政事业|减免',
  },
  {
    // 收取12元信息公开费用
    indicator: 'request_fees.amount',
    before: '收取(?:了)?',
    after: '^(?:的)?(?:政府|政务)?(?:信息公开|依申请公开|申请公开)(?:信息)?(?:的)?(?:处理|检索|复制|邮寄)?费',
    measure: 'money',
    unless: '减免|行政事业',
  },
  {
    // 政府信息公开处理费,我局共收取0元; 信息公开处理费:0元
    indicator: 'request_fees.amount',
    before:
      '(?:信息公开|依申请公开|申请公开)(?:信息)?(?:处理)?费用?(?:方面)?(?:,?(?:[我本全][省局委厅办镇县市区乡街旗院校]|20\\d\\d年度?,?|全年|年度|共|实际)*收取(?:了)?|:)',
    measure: 'money',
    unless: '减免|行政事业',
  },
  { indicator: 'budget.amount', before: '(?:^|全年|年度)专项(?:工作)?经费', measure: 'money' },
  {
    // 扶贫专项经费 is of another purpose.
    indicator: 'budget.amount',
    before:
      '(?:^|[,、;:]|公开(?:工作)?(?:的)?|安排|落实|投入|拨付|列支|设立|用于[^,。;\\d]{0,12}公开[^,。;\\d]{0,4})(?:了)?专项(?:工作)?经费(?:投入|支出|安排)?',
    // 投入专项经费3万元用于教育 is spent on something else.
    after: '^(?!,?(?:主要)?(?:用于|支持|保障)(?![^,。;]{0,20}公开))',
    measure: 'money',
    about: '公开',
  },
  {
    indicator: 'budget.amount',
    before: '(?:信息|政务)公开(?:工作)?(?:的)?(?:专项)?(?:工作)?经费(?:投入|支出|安排|预算)?',
    measure: 'money',
  },
  // Offices
  {
    indicator: 'offices.total',
    before: '公开(?:工作)?(?:的)?专门机构',
    measure: 'places',
  },
  {
    // 设立政府信息公开工作机构1个
    indicator: 'offices.total',
    before: '(?:成立|设立|设置|设有|建立)(?:了)?(?:政府|政务)?信息公开(?:工作)?机构',
    measure: 'places',
    unless: NOT_IN_ALL,
  },
  {
    indicator: 'offices.total',
    before: '(?:成立|设立|设置|设有|建立|有)(?:了)?',
    after: '^(?:政府|政务)?信息公开(?:工作)?(?:的)?专门(?:工作)?机构',
    measure: 'places',
  },
  ...STAFF.map((phrase) => ({
    ...phrase,
    unlessBefore: phrase.unlessBefore ? `${phrase.unlessBefore}|${AT_ONE_DESK}` : AT_ONE_DESK,
  })),
  {
    indicator: 'reading_points.total',
    before:
      '(?:(?:公开)?查阅(?:点|场所|室|区)|(?:公开|政务|政府)信息查询(?:点|场所|室)|(?:公开|公共|公众)查询(?:点|场所|室))',
    measure: 'places',
    unless: `${IN_EACH}|${NOT_IN_ALL}`,
    unlessBefore: ONE_PLACE_BEFORE,
    unlessBehind: ONE_PLACE_BEHIND,
  },
  {
    indicator: 'reading_points.total',
    before: '(?:设立|设置|开辟|开设|设有|建立|建成)(?:了)?',
    after:
      '^(?:(?:[^,。;、\\d]{0,10}信息(?:公开)?|公共|公众|电子|[^,。;、\\d]{0,10}受理[和及与](?:公共|公众)?)查阅(?:点|场所|室|区)|(?:政府|政务)?(?:信息)?(?:公开|公共|公众)(?:信息)?查询(?:点|场所|室))',
    measure: 'places',
  },
  {
    indicator: 'reading_points.total',
    before: '[、,和及]',
    after: '^(?:公共|公众|政府|信息|公开|电子)*查阅(?:点|场所|室|区)',
    about: '设立|设置|开辟|开设|设有|建立|建成',
    measure: 'places',
  },
  ...MEETINGS,
];
