/** Meetings and training. */
import type { Phrase } from './phrase.js';
import { NOT_IN_ALL } from './words.js';

/** Courses in other things than disclosure. */
const OTHER_COURSES = '扶贫|技能|消防|安全生产|普法|党建|党务|创业|就业|农技|种植|养殖|电商|教师|医师';

/** Words that name no other thing to be trained in. */
const GENERAL =
  '(?:各类|各种|各项|业务|专题|专项|集中|集体|学习|全员|相关|有关|多次|工作|内部|线上|线下|系统|日常|全[省市县区州旗局镇乡院校]|[我本][局委镇乡院校]|政务|政府|网站|新媒体|信息|公开|条例|机关|人员|能力|知识|年度|《[^》]{2,24}》|、|和|及|与|等|的|[“”"])*';

export const MEETINGS: readonly Phrase[] = [
  { indicator: 'training.participants', before: '(?:接受培训|培训(?:人员|人数|人次))', measure: 'people' },
  {
    indicator: 'training.participants',
    before: '培训(?:政务公开|信息公开)(?:工作)?人员',
    measure: 'people',
  },
  {
    indicator: 'training.participants',
    before: '(?:^|[,、;(])(?:共|累计|合计)*(?:参加培训|受训|参训|培训)(?:干部|工作人员|学员|人员|人数)?',
    measure: 'people',
    about: '公开[^。]*培训|(?:举办|开展|组织)培训',
  },
  {
    indicator: 'training.sessions',
    before: `(?:举办|开展|组织)(?:了)?${GENERAL}培训班?`,
    measure: 'times',
    unless: `会议|参加|参与|${OTHER_COURSES}`,
  },
  {
    // 先后举办全系统信息公开培训班两期
    indicator: 'training.sessions',
    before: '(?:举办|开展|组织)(?:了)?[^,。;、\\d]{0,30}公开[^,。;、\\d]{0,10}培训(?:班|会)?',
    measure: 'times',
    unless: `会议|参加|参与|${OTHER_COURSES}`,
  },
  {
    // 举办了1场政务公开培训会
    indicator: 'training.sessions',
    before: '(?:举办|组织|开展|举行)(?:了)?',
    after: '^[^,。;、\\d]{0,12}公开[^,。;、\\d]{0,10}培训',
    measure: 'sessions',
    unless: `参加|参与|${NOT_IN_ALL}`,
  },
  {
    // 设立了信息公开联络员,还开展了2次联络员业务培训: those who work on disclosure.
    indicator: 'training.sessions',
    before: '(?:举办|组织|开展|举行)(?:了)?',
    after: '^(?:信息|联络)员(?:业务|专题|知识)*培训',
    about: '公开',
    measure: 'gatherings',
    unless: `参加|参与|${NOT_IN_ALL}`,
  },
  {
    // ,60人参加
    indicator: 'training.participants',
    before: '(?:[,、;(]|共计?|累计|合计)',
    after: '^(?:次)?(?:参加|参训|受训)(?:了)?(?=[,。;)]|$)',
    measure: 'people',
    about: '公开[^。]{0,30}培训',
  },
  {
    // 400多人参加了培训
    indicator: 'training.participants',
    before: '(?:共计?|累计|合计|总计|干部|人员|骨干|代表|[,;])',
    after: '^(?:次)?(?:参加|接受)(?:了)?(?:此次|本次|培训|学习)*(?:业务|专题|政务公开|信息公开)*培训',
    measure: 'people',
    about: '公开[^。]{0,60}培训',
  },
  {
    indicator: 'training.sessions',
    before: '',
    after: '^(?:举办|组织|开展)(?:了)?(?:政府|政务)?(?:信息)?公开[^,。;]{0,8}培训',
    measure: 'times',
  },
  {
    indicator: 'meetings.total',
    before:
      '召开(?:了)?[^,。;]{0,20}公开[^,。;]{0,8}(?:会议|专题会|推进会|部署会|例会|调度会|工作会)(?:或专题会议)?',
    measure: 'times',
  },
];
