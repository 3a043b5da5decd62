/** Words behind a number that say of all that it counts what became of them: 收到申请6件,均按时答复. */

export interface AllOfThem {
  /** What the number counts, and what it counts then as well. */
  readonly of: string;
  readonly indicator: string;
  readonly after: string;
}

/** 均, 全部; of one thing it need not be said that it is all of them. */
const ALL = '(?:均|全部|都|全数|一律)+(?:已|能|按|于|在)*';
const IN_TIME =
  '(?:依法|依规|依照规定|及时|按[时期规]|如期|规范|予以|作出|做出|进行|给予|完成|办理|处理|(?:按照?|依照|在)[^,。;、\\d]{0,12}(?:期限|时限|时间|规定|要求|程序)(?:内|前)?|了|并|,)*';
const OF_REQUESTS: readonly (readonly [indicator: string, verb: string])[] = [
  ['requests.answered', '(?:答复|回复)(?!率|的|意见|期|\\d)'],
  ['requests.completed', '(?:办结|办理完毕|办毕|处理完毕)(?!率|的|\\d)'],
  // 同意公开 names the outcome; 公开 alone may be of anything.
  ['requests.granted', '(?:同意|予以|准予)公开(?!的|部分|\\d)'],
];

/** Clauses in between that count nothing and are not of another desk: 收到8件,经审核均属于可公开范围,全部准予公开. */
const BETWEEN =
  '(?:[,(](?![^,。;]*(?:咨询|来信|来电|来访|信访|投诉|举报|复议|诉讼|建议|提案|留言|热线|网民|其中))[^,。;\\d]{2,36}(?=,)){0,3}';

/** Parts by the way of asking between a number and what is said of all of it: 收到3件,其中当面申请1件,网上申请2件,均已答复. */
const WAY =
  '(?:当面|现场|窗口|网上|网络|互联网|在线|电子邮件|信函|信件|邮寄|邮政|书面|传真|自然人|公民|法人|企业)';
export const PARTS_BY_WAY = `^(?:[,、;](?:其中)?:?(?:通过|以)?${WAY}[^,。;、\\d]{0,14}\\d+[件条宗份起]){1,5}`;

/** Two verbs before a number that counts both: 收到并答复申请3件, 受理并办结依申请公开14件. */
export const JOINED_VERBS: readonly { readonly indicator: string; readonly before: string }[] = [
  {
    indicator: 'requests.received',
    before: '(?:收到|受理|接收)(?:并|和|、)(?:全部|按[时期]|依法|及时)*(?:办结|答复|回复)[^,。;、\\d]*$',
  },
  {
    indicator: 'requests.completed',
    before: '(?:收到|受理|接收)(?:并|和|、)(?:全部|按[时期]|依法|及时)*办结[^,。;、\\d]*$',
  },
  {
    indicator: 'requests.answered',
    before: '(?:收到|受理|接收)(?:并|和|、)(?:全部|按[时期]|依法|及时)*(?:答复|回复)[^,。;、\\d]*$',
  },
];

export const ALL_OF_THEM: readonly AllOfThem[] = [
  ...(['requests.received', 'requests.handled'] as const).flatMap((of) => [
    ...OF_REQUESTS.map(
      ([indicator, verb]): AllOfThem => ({
        of,
        indicator,
        after: `^(?:申请)?${BETWEEN}[,(]?(?:且|并)?(?:目前|现|截至目前|经办理|经审查)?,?(?:以上|上述|所有|全部)?的?(?:申请)?已?${ALL}${IN_TIME}${verb}`,
      }),
    ),
    {
      // 全部办结答复
      of,
      indicator: 'requests.answered',
      after: `^[,(]?已?${ALL}${IN_TIME}(?:办结|办理)(?:并|、)?(?:按[时期])?(?:答复|回复)(?!率|的|\\d)`,
    },
    {
      // 全部按期答复办结
      of,
      indicator: 'requests.completed',
      after: `^[,(]?已?${ALL}${IN_TIME}(?:答复|回复)(?:并|、)?(?:按[时期])?办结(?!率|的|\\d)`,
    },
  ]),
  ...(['reviews', 'lawsuits'] as const).map(
    (kind): AllOfThem => ({
      of: `${kind}.total`,
      indicator: `${kind}.upheld`,
      after: `^(?:案件)?[,(]?(?:复议机关|法院|人民法院|结果|复议结果|判决结果)?${ALL}(?:依法|判决|裁定|决定|结果|予以|作出|被|获|得到|为|是)*(?:维持|驳回(?:起诉|申请|[^,。;]{0,6}请求))`,
    }),
  ),
];

/** The same of one: 行政复议1件,复议机关予以维持; 收到申请1件,已按时答复. */
export const ALL_OF_ONE_THING: readonly AllOfThem[] = [
  {
    of: 'requests.received',
    indicator: 'requests.answered',
    after: `^(?:申请)?[,(](?:并|现|目前)?已${IN_TIME}(?:答复|回复)(?!率|的|意见|\\d)`,
  },
  {
    of: 'requests.received',
    indicator: 'requests.completed',
    after: `^(?:申请)?[,(](?:并|现|目前)?已${IN_TIME}(?:办结|办理完毕)(?!率|的|\\d)`,
  },
  {
    of: 'requests.received',
    indicator: 'requests.granted',
    after: '^(?:申请)?[,(](?:并|现|目前)?已(?:经)?(?:依法|按[时期]|及时)*(?:同意|予以?)公开(?!的|部分|\\d)',
  },
  ...(['reviews', 'lawsuits'] as const).map(
    (kind): AllOfThem => ({
      of: `${kind}.total`,
      indicator: `${kind}.upheld`,
      after:
        '^(?:案件)?[,(](?:复议机关|法院|人民法院|结果|复议结果|判决结果|复议决定|已|依法|被)+(?:判决|裁定|决定|予以|作出|为|是)*(?:维持|驳回(?:起诉|申请|[^,。;]{0,6}请求))',
    }),
  ),
  {
    of: 'reviews.total',
    indicator: 'reviews.pending',
    after: '^(?:案件)?[,(](?:目前|现|该案)*(?:正在|尚在|仍在)(?:复议机关)?审理',
  },
  {
    // 收到申请1件,经研究属于可以公开内容,已在20个工作日内予以答复
    of: 'requests.received',
    indicator: 'requests.answered',
    after: `^(?:申请)?${BETWEEN}[,(](?:并|现|目前)?已(?:严格)?${IN_TIME}(?:在\\d{1,2}个工作日内)?(?:通过[^,。;\\d]{2,14})?(?:予以|给予|作出)?(?:答复|回复)(?!率|的|意见|\\d)`,
  },
];
