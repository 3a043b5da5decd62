/** What a clause of known words counts, by the roles of its words. */
import type { Conditions, MEASURES } from './phrase.js';
import type { Role } from './roles.js';
import {
  AT_ONE_DESK,
  FIELD_LED,
  LOOKERS,
  NEW_MEDIA_LEAD,
  NOT_IN_ALL,
  ONE_NAMED,
  OVER_INFORMATION,
} from './words.js';

export interface Counted extends Conditions {
  readonly indicator: string;
  readonly measure: keyof typeof MEASURES;
  /** All of them must be there, of those in a list one; besides them small words and those that may be there, and no other. */
  readonly needs: readonly (Role | readonly Role[])[];
  readonly may?: readonly Role[];
}

/** Accounts and sites that are of no indicator, or that are counted together. */
const OTHER_MEDIA = `抖音|头条|视频号|新媒体(?![^,]{0,6}(?:优势|作用|特点))|客户端|APP|分别|转[发载](?:了)?[^,。;]{0,8}网站|${LOOKERS}`;
/** 向县政府网站推送信息31条: what another's site was given. */
const SENT_TO = '向(?!社会|公众|群众|社区|居民|外)[^,。;\\d通利在]{0,12}(?:网站|官网)';
const REQUESTS = {
  measure: 'requests',
  topic: 'requests',
  ...OVER_INFORMATION,
} as const;
const PUBLISH = ['disclose', 'post'] as const;
const WITH_INFORMATION = ['information', 'pieces'] as const;

export const COUNTED: readonly Counted[] = [
  ...(
    [
      ['requests.received.letter', 'letter'],
      ['requests.received.online', 'online'],
      ['requests.received.in_person', 'in person'],
      ['requests.received.fax', 'fax'],
    ] as const
  ).map(
    ([indicator, way]): Counted => ({
      ...REQUESTS,
      indicator,
      needs: ['receive', 'request', way],
      may: ['raise'],
    }),
  ),
  {
    ...{ ...REQUESTS, indicator: 'requests.received', needs: ['receive', 'request'] },
    ...{ may: ['raise', 'every', 'handle', 'complete', 'answer'] },
  },
  {
    // 全年依申请信息公开12件: what was asked for, where no class is named so.
    ...{ ...REQUESTS, indicator: 'requests.received', measure: 'petitions', needs: ['request'] },
    classed: true,
  },
  { ...REQUESTS, indicator: 'requests.carried_in', needs: ['carried'], may: ['request', 'handle'] },
  {
    ...REQUESTS,
    indicator: 'requests.completed',
    needs: ['complete', 'request'],
    may: ['every', 'handle', 'answer'],
  },
  { ...REQUESTS, indicator: 'requests.answered', needs: ['answer', 'request'], may: ['every', 'handle'] },
  { ...REQUESTS, indicator: 'requests.handled', needs: ['handle', 'request'], may: ['every'] },
  {
    ...{ indicator: 'disclosed.total', measure: 'items', needs: ['disclose', 'information'], may: ['every'] },
    ...{ topic: 'disclosure', ofNoChannel: true, unless: FIELD_LED },
  },
  {
    // 通过网站、新媒体等多种渠道,发布机构职能、工作动态等各类信息: every kind, in every way.
    ...{ indicator: 'disclosed.total', measure: 'posts', needs: ['disclose', 'listed', 'every'] },
    ...{ may: ['information', 'ways'], topic: 'disclosure', unlessBefore: `${ONE_NAMED}|${NEW_MEDIA_LEAD}` },
  },
  {
    // 通过网站、公众号等方式主动公开机构职能、工作动态等信息: a list left open, in ways left open.
    ...{
      indicator: 'disclosed.total',
      measure: 'posts',
      needs: ['disclose', 'listed', 'ways', 'information'],
    },
    ...{ may: ['every'], topic: 'disclosure', unlessBefore: NEW_MEDIA_LEAD },
  },
  {
    ...{ indicator: 'disclosed.normative_documents', measure: 'documents', needs: ['disclose', 'document'] },
    ofNoChannel: true,
  },
  ...(
    [
      ['disclosed.website', 'site', '微信|公众号|微博'],
      ['disclosed.wechat', 'wechat', '微博|网站?(?:以?及|和|与|、)'],
      ['disclosed.weibo', 'weibo', '微信|公众号|网站?(?:以?及|和|与|、)'],
    ] as const
  ).flatMap(([indicator, channel, others]): Counted[] => [
    {
      ...{ indicator, measure: 'posts', needs: [PUBLISH, channel, [...WITH_INFORMATION, 'listed']] },
      ...{ may: ['every'], unless: `${others}|${OTHER_MEDIA}|${SENT_TO}` },
    },
    // 发布工作动态及各类信息: with every kind is all of them.
    {
      ...{ indicator, measure: 'posts', needs: [PUBLISH, channel, 'every'] },
      ...{ may: ['kind', ...WITH_INFORMATION], unless: `${others}|${OTHER_MEDIA}` },
    },
    // 公众号更新工作动态31条: of a site it is a column.
    ...(indicator === 'disclosed.website'
      ? []
      : [
          {
            ...{ indicator, measure: 'posts' as const, needs: [PUBLISH, channel, 'doings' as const] },
            ...{ may: [...WITH_INFORMATION], unless: `${others}|${OTHER_MEDIA}` },
          },
        ]),
    // 微信公众平台更新68条
    { indicator, measure: 'single', needs: [PUBLISH, channel], unless: `${others}|${OTHER_MEDIA}` },
  ]),
  {
    // 发布公报12期 counts the gazette itself.
    ...{ indicator: 'disclosed.gazette', measure: 'single', needs: [PUBLISH, 'gazette'] },
    ...{ may: ['every', 'listed', 'information', 'pieces', 'document'] },
  },
  {
    ...{
      indicator: 'responses.policy_interpretations',
      measure: 'pieces',
      needs: ['interpretation', [...PUBLISH, 'make', 'write']],
    },
    // 公开并解读3件 are documents.
    ...{ may: ['every', 'listed', 'site'], unless: '(?:并|、|和|及|且)解读(?:了)?(?:共|数)*$' },
  },
  {
    indicator: 'responses.press_conferences',
    measure: 'gatherings',
    needs: ['conference', ['hold', 'attend']],
    may: ['every'],
  },
  {
    indicator: 'responses.online_interviews',
    measure: 'gatherings',
    needs: ['interview', ['hold', 'attend']],
    may: ['site', 'every'],
  },
  // 专题新闻发布会3场: what is counted by 次 and 场 took place.
  {
    ...{
      indicator: 'responses.press_conferences',
      measure: 'sessions',
      needs: ['conference'],
      may: ['every'],
    },
    // 新闻发布会4场,新闻通气会1场: the second is told apart from the first.
    unlessBefore: '发布会[^,。;\\d]{0,8}\\d+[次场][,、;][^,。;\\d]*通气会$',
  },
  { indicator: 'responses.online_interviews', measure: 'sessions', needs: ['interview'], may: ['site'] },
  { indicator: 'responses.total', measure: 'concerns', needs: ['respond', 'concern'], may: ['every'] },
  { indicator: 'normative_documents.made', measure: 'documents', needs: ['make', 'document'] },
  { indicator: 'normative_documents.repealed', measure: 'documents', needs: ['repeal', 'document'] },
  { indicator: 'normative_documents.in_force', measure: 'documents', needs: ['in force', 'document'] },
  {
    ...{ indicator: 'reviews.total', measure: 'cases', needs: ['review'] },
    ...{ may: ['raise', 'receive', 'request', 'openness'] },
  },
  {
    ...{ indicator: 'lawsuits.total', measure: 'cases', needs: ['lawsuit'] },
    ...{ may: ['raise', 'receive', 'request', 'openness'] },
  },
  { indicator: 'request_fees.amount', measure: 'money', needs: ['charge', 'fee'] },
  {
    ...{ indicator: 'staff.total', measure: 'persons', needs: ['person', 'openness'] },
    ...{ may: ['appoint', 'either time'], unlessBefore: `${NOT_IN_ALL}|${AT_ONE_DESK}` },
  },
  ...(
    [
      ['staff.full_time', 'full time'],
      ['staff.part_time', 'part time'],
    ] as const
  ).map(
    ([indicator, kind]): Counted => ({
      ...{ indicator, measure: 'persons', needs: ['person', 'openness', kind] },
      ...{ may: ['appoint'], unlessBefore: `${NOT_IN_ALL}|${AT_ONE_DESK}` },
    }),
  ),
  {
    ...{ indicator: 'training.sessions', measure: 'gatherings', needs: ['training', 'openness'] },
    ...{ may: ['hold'], unlessBefore: NOT_IN_ALL },
  },
  {
    ...{ indicator: 'meetings.total', measure: 'sessions', needs: ['meeting', 'openness'] },
    ...{ may: ['hold'], unlessBefore: NOT_IN_ALL },
  },
  { indicator: 'reading_points.total', measure: 'places', needs: ['point'], may: ['set up', 'place'] },
  { indicator: 'budget.amount', measure: 'money', needs: ['funds', 'openness'], may: ['spend'] },
];

/** What each of them is said with: few clauses hold it. */
export const ABOUT_COUNTED =
  '申请|依申|办件|来件|结转|信息|复议|诉讼|费|查[阅询]|公开|公布|更新|发布|推送|发送|上传|编发|发文|解读|规范性|访谈|新闻|培训|回应|刊';

/** An account that a sentence is about: its number can stand clauses behind, 微信公众号开设专栏,…,全年发布信息31条. */
export const ACCOUNT_NAMED = { wechat: '微信|公众号|订阅号', weibo: '微博' } as const;
/** What else carries information: the number may be what it carried. */
const OTHER_CARRIERS =
  '网(?!络|友|民)|公[开示告]栏|宣传栏|屏|报刊|报纸|日报|电视|广播|抖音|头条|视频号|客户端|APP|微信群|等[^,]{0,6}(?:平台|渠道|途径|方式|载体)';
const AN_ACCOUNT = `(?:${Object.values(ACCOUNT_NAMED).join('|')})`;
const LOOK_AFTER = '审[核查校]|监管|备案|排查|检查';
/** An account that is looked after or given up, and does not publish by these words. */
const LOOKED_AFTER =
  `(?:${LOOK_AFTER}|清理|关停|注销|停用|未开[通设])[^,;]{0,12}${AN_ACCOUNT}` +
  `|${AN_ACCOUNT}[^,;]{0,12}(?:${LOOK_AFTER}|管理|制度|培训|考核|工作人员)`;
/** Where the number need not be the account's. What was handed in is another's to publish. */
export const NOT_OF_ACCOUNT = `${OTHER_CARRIERS}|${LOOKED_AFTER}|上报|报送|简报`;
/** What is published of an account; of what is disclosed, or of what a government has, it is not said. */
export const NOT_POSTED = '公开|政府|政务';
/** The channel with which a clause before begins or ends, of which the next goes on: 依托微信公众号平台,发布…. */
export const LED_BY =
  '(?:^|,)[^,]{0,6}(?:依托|利用|通过|借助|运用|运营|开通|开设|用好|在)([^,]{2,30}?)(?:平台|账号|号|为载体|为平台|作用|优势)?,(?:(?:20\\d\\d年度?|全年),)?$|(?:^|,)[^,]{0,24}[将把以]([^,]{2,30}?)作为[^,]{2,24},(?:(?:20\\d\\d年度?|全年),)?$';
