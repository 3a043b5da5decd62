import { check } from '../sentences.js';

check('a list of classes of documents refuses no request', [
  [
    'disclosure',
    '共梳理政府信息437条，其中主动公开55条、依申请公开341条、不予公开41条。',
    'disclosed.total=55',
  ],
  ['requests', '全年公文437件：主动公开55件；依申请公开341件；不予公开41件。', ''],
  ['requests', '属主动公开的55条，属依申请公开的341条，属不予公开的41条。', ''],
  ['requests', '按公开属性分：主动公开90条，不予公开5条。', ''],
  ['requests', '目录收录：依申请公开类10条；不予公开类8条。', ''],
  ['requests', '本年度编制依申请公开信息12条，不予公开信息8条，免予公开的信息3条。', ''],
  ['requests', '本年度依申请公开的政府信息12条，不予公开的政府信息3条。', ''],
]);

check('outcomes of requests are no classes', [
  [
    'requests',
    '依申请公开政府信息共4件，其中予以公开1件，不予公开1件，不掌握信息2件。',
    'requests.received=4 requests.granted=1 requests.refused=1 requests.unable.not_held=2',
  ],
  ['requests', '受理依申请公开12件，其中不予公开3件。', 'requests.received=12 requests.refused=3'],
]);
