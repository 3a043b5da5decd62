import { check } from '../sentences.js';

check('a number over several years is not of this year', [
  ['disclosure', '近3年共主动公开政府信息3204条。', ''],
  ['disclosure', '近四年累计公开政府信息5204条。', ''],
  ['disclosure', '2016年至2018年共主动公开政府信息3204条。', ''],
  ['disclosure', '2016-2018年，共主动公开政府信息3204条。', ''],
  ['disclosure', '到2018年底累计公开政府信息9100条。', ''],
  ['disclosure', '截至目前，累计公开政府信息9100条。', ''],
  ['disclosure', '《条例》实施以来，我局共主动公开政府信息3204条。', ''],
  ['requests', '三年来共收到政府信息公开申请33件。', ''],
  ['requests', '五年共受理政府信息公开申请55件。', ''],
  ['disclosure', '近三年来：主动公开政府信息300条；收到政府信息公开申请9件。', ''],
]);

check('this year beside a number over several years is read', [
  [
    'disclosure',
    '2018年主动公开政府信息120条，自2008年以来共主动公开政府信息2020条。',
    'disclosed.total=120',
  ],
  ['disclosure', '2018年主动公开政府信息120条，累计主动公开政府信息2020条。', 'disclosed.total=120'],
  ['requests', '自2008年以来，共收到依申请公开16件，2018年收到依申请公开2件。', 'requests.received=2'],
  [
    'disclosure',
    '2018年主动公开政府信息120条，2017年主动公开政府信息110条，近四年累计主动公开政府信息440条。',
    'disclosed.total=120 disclosed.total=110/2017',
  ],
  [
    'disclosure',
    '截至2018年12月31日，我局累计主动公开政府信息9866条。本年度主动公开政府信息470条。',
    'disclosed.total=470',
  ],
]);

check('words that begin like a span name the year itself', [
  ['disclosure', '今年以来，主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '2018年以来，主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '2018年1月1日至2018年12月31日，主动公开政府信息120条。', 'disclosed.total=120'],
]);

check('the year in the name of a paper is not the year of a number', [
  ['disclosure', '按照2019年政务公开工作要点，我局主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '根据《2017年政务公开工作要点》，我局主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '编制2017年度信息公开工作报告，主动公开政府信息120条。', 'disclosed.total=120'],
  ['disclosure', '网站公布了2015-2016年度预算。', ''],
  [
    'disclosure',
    '信息发布量由2017年的1128条增加到今年的1887条，网站发布信息514条。',
    'disclosed.total=1887 disclosed.website=514',
  ],
]);

check('a number of a part of the year is not of the year', [
  ['disclosure', '上半年，我局主动公开政府信息67条。', ''],
  ['disclosure', '2018年第三季度，主动公开政府信息67条。', ''],
  ['disclosure', '1-6月，主动公开政府信息67条。', ''],
  ['disclosure', '10月份，主动公开政府信息67条。', ''],
  [
    'disclosure',
    '上半年公开政府信息30条，下半年公开政府信息37条，全年共主动公开政府信息67条。',
    'disclosed.total=67',
  ],
  ['disclosure', '1至12月，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '2018年1-12月，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '截至2018年12月底，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '一季度一通报，主动公开政府信息67条。', 'disclosed.total=67'],
]);

check('what was not done in a part of the year may have been done later', [
  ['requests', '上半年，未收到政府信息公开申请。', ''],
  ['requests', '未收到政府信息公开申请。', 'requests.received=0'],
]);

check('what was not done in many years was not done in this one, whatever year they began with', [
  ['requests', '2015年以来，未收到政府信息公开申请。', 'requests.received=0'],
  ['requests', '自《条例》施行以来，未收到政府信息公开申请。', 'requests.received=0'],
]);

check('a plan is not done, but what is said to be done behind it is', [
  ['disclosure', '明年，主动公开政府信息67条。', ''],
  ['disclosure', '2019年，主动公开政府信息67条。', ''],
  ['disclosure', '我局计划通过门户网站公开31条；微信公众号公开12条。', ''],
  ['disclosure', '目标：通过门户网站公开31条，微信公众号公开12条。', ''],
  ['disclosure', '年初计划公开60条，实际主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '按照计划，主动公开政府信息67条。', 'disclosed.total=67'],
  ['requests', '收到申请12件，结转2019年继续办理2件。', 'requests.received=12 requests.carried_out=2'],
]);
