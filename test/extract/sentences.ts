/** One sentence in a report for 2018 → what was read of it, one word a figure. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Figure } from '../../src/model/report.js';
import { read } from './reading.js';

/** Headings of the sections in which a sentence can stand. */
export const SECTIONS = {
  overview: '一、总体情况',
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、行政复议、行政诉讼情况',
  plans: '五、存在的问题及改进情况',
} as const;
export type Section = keyof typeof SECTIONS;

const SCOPES = { area: '@area', own_level: '@own', department: '@department', subordinate: '@subordinate' };

/** `disclosed.total=4591`, with ~ for approximate, @scope, /year where it is not 2018. */
export function shown({ indicator, applicant, value, state, scope, year }: Figure): string {
  const about = state === 'approximate' ? '~' : state === 'reported' ? '' : `(${state})`;
  return `${indicator}${applicant ? `@${applicant}` : ''}=${about}${value}${scope ? SCOPES[scope] : ''}${year === 2018 ? '' : `/${year}`}`;
}

export const report = (section: Section, ...paragraphs: readonly string[]) =>
  ['某某县人民政府2018年政府信息公开工作年度报告', SECTIONS[section], ...paragraphs].join('\n');

/** The figures of a sentence that stands in a section. */
export const figuresOf = (section: Section, ...paragraphs: readonly string[]): string =>
  read(report(section, ...paragraphs))
    .figures.map(shown)
    .join(' ');

/** What a row of a table of cases expects; the sentence names the test. */
export type Case = readonly [section: Section, sentence: string, figures: string];

/** Each sentence reads as its row says. */
export function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [section, sentence, figures] of cases) {
      it(sentence, () => assert.equal(figuresOf(section, sentence), figures));
    }
  });
}
