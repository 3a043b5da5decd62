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
    'disclosed.website=514',
  ],
]);
