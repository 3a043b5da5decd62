/** Units in words: plural in English, the measure word that follows the number in Chinese. */

import type { Unit } from '../model/report.js';
import type { Text } from '../model/words.js';

export const UNITS: Readonly<Record<Unit | 'review' | 'lawsuit', Text>> = {
  item: { en: 'items', zh: '条' },
  document: { en: 'documents', zh: '件' },
  time: { en: 'times', zh: '次' },
  piece: { en: 'pieces', zh: '篇' },
  request: { en: 'requests', zh: '件' },
  case: { en: 'cases', zh: '件' },
  review: { en: 'reviews', zh: '件' },
  lawsuit: { en: 'lawsuits', zh: '件' },
  office: { en: 'offices', zh: '个' },
  point: { en: 'points', zh: '个' },
  person: { en: 'persons', zh: '人' },
  person_time: { en: 'persons trained', zh: '人次' },
  decision: { en: 'decisions', zh: '件' },
  '10k_yuan': { en: 'ten thousand yuan (万元)', zh: '万元' },
};

/** Indicators whose items are 事项 of an agency and not pieces of information: counted in 项. */
export const COUNTED_IN_XIANG = /\.items(?:_last_year|_change)?$/;
export const XIANG = '项';
