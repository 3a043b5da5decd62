/** Sentences made up from templates: what is read is what was said, and nearly all of it is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Figure } from '../../src/model/report.js';
import { read } from '../extract/reading.js';
import { inYear, lookalikes, type Section, type Sentence, sentences } from './sentences.js';
import { settings } from './settings.js';

const HEADINGS: Readonly<Record<Section, string>> = {
  overview: '一、总体情况',
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  plans: '五、存在的主要问题及改进情况',
};

/** A report of sentences, each a paragraph under the heading of its section. */
function pageOf(said: readonly Sentence[], year: number): string {
  const sections = Object.entries(HEADINGS).flatMap(([section, heading]) => [
    heading,
    ...said.filter((sentence) => sentence.section === section).map(({ text }) => inYear(text, year)),
  ]);
  return [`平阳县人民政府${year}年政府信息公开工作年度报告`, ...sections].join('\n');
}

/** The report's own year needs no word; of another year a figure would be of something that was never said. */
const shown = ({ indicator, value, state, scope, year }: Figure, of: number) =>
  `${indicator.replace(/^(normative_documents)\.(?:made|issued)$/, '$1')}=${state === 'approximate' ? '~' : ''}${value}${scope ? `@${scope}` : ''}${year === of ? '' : `/${year}`}`;

/** Takes from `from` what `these` hold, each once. */
function without(from: readonly string[], these: readonly string[]): string[] {
  const left = [...from];
  for (const one of these) {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
  }
  return left;
}

describe('sentences', () => {
  it('are read as what they say, or not at all; nine in ten are read', () => {
    let stated = 0;
    let found = 0;
    const missed = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(sentences, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2008, max: 2025 }),
        (said, year) => {
          const text = pageOf(said, year);
          const figures = read(text).figures.map((figure) => shown(figure, year));
          const truth = said.flatMap((sentence) => sentence.figures);
          assert.deepEqual(without(figures, truth), []);
          stated += truth.length;
          found += figures.length;
          for (const one of without(truth, figures)) {
            const [indicator] = one.split('=');
            missed.set(indicator!, (missed.get(indicator!) ?? 0) + 1);
          }
        },
      ),
      settings(400),
    );
    const worst = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 5);
    assert.ok(found >= 0.9 * stated, `${found} of ${stated} were read; missed most: ${worst.join('; ')}`);
  });

  it('that only look like figures are none', () => {
    fc.assert(
      fc.property(fc.array(lookalikes, { minLength: 1, maxLength: 4 }), (said) => {
        const text = pageOf(said, 2018);
        assert.deepEqual(
          read(text).figures.map((figure) => shown(figure, 2018)),
          [],
        );
      }),
      settings(200),
    );
  });
});
