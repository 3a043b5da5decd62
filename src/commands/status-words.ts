/** What became of a file, for messages: in English the word of the data. */
import { STATUSES } from '../domain/values.js';
import type { Status } from '../model/report.js';
import { both, type Text } from '../model/words.js';

export const statusWord = (status: Status): Text => both(status, STATUSES[status].zh);
