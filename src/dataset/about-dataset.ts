/** What the dataset is called, and under which terms it may be passed on: the same in every description of it. */
import type { Text } from '../model/words.js';

export const DATASET = {
  name: 'gongkai-disclosure-reports',
  title: {
    en: 'Annual disclosure reports of Chinese government organs (政府信息公开工作年度报告)',
    zh: '政府信息公开工作年度报告数据',
  } satisfies Text,
} as const;

export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

export const LICENCES: readonly Licence[] = [
  { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' },
];
