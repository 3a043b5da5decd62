/** What a sentence without a number says of all requests before it, and what is said of something else. */
import { check } from '../sentences.js';

check('all that were counted are answered in the next sentence', [
  ['requests', '收到申请9件。上述申请均已按期答复。', 'requests.received=9 requests.answered=9'],
  ['requests', '收到申请9件。全部在法定期限内办结。', 'requests.received=9 requests.completed=9'],
  ['requests', '收到申请9件。按照条例规定，均已答复。', 'requests.received=9 requests.answered=9'],
  ['requests', '收到申请1件。该申请已按期答复。', 'requests.received=1 requests.answered=1'],
]);

check('what is said of something else, or of a part, is not said of them', [
  ['requests', '收到申请9件。对网民提问，均已回复。', 'requests.received=9'],
  ['requests', '收到申请9件。行政复议案件，均已办结。', 'requests.received=9'],
  ['requests', '收到申请9件。人大代表议案，全部办结。', 'requests.received=9'],
  ['requests', '收到申请9件。其中2件正在办理，其余均已答复。', 'requests.received=9'],
  ['requests', '收到申请9件。行政复议申请均已办结。', 'requests.received=9'],
  // Those that the sentence counts itself are not those of the sentence before.
  ['requests', '收到申请3件。申请办结数8件，所有申请均已办结。', 'requests.received=3 requests.completed=8'],
  ['requests', '收到申请6件，办结4件，结转2件，均已答复。', 'requests.received=6 requests.completed=4'],
]);
