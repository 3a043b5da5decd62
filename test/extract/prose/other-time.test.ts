/**
 * Every sentence of the list of wordings, said of another time: what is read of it must not be of the report's year.
 * The years in which nothing was done include this one.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Section } from '../sentences.js';
import { said, WORDINGS } from './wordings.js';

const NAMES_A_TIME = /年|截至|月|累计|目前|以来|日/;
const TWO_SENTENCES = /。./;
/** What is said to be done is done. */
const DONE = /已|实际/;
const SPANS = ['近三年来，', '“十三五”期间，', '自《条例》施行以来，'];
const PARTS = ['上半年，', '第四季度，', '1至6月，', '10月份，'];
const PLANS = ['明年，', '2019年，', '下一步，力争', '目标：'];

/** Sentences that state something and name no time. */
const stated = WORDINGS.filter(
  ({ text, figures }) => figures.length > 0 && !NAMES_A_TIME.test(text) && !TWO_SENTENCES.test(text),
);

const ofThisYear = (section: Section, text: string): string[] =>
  said(section, text).filter((figure) => !/\/\d{4}$/.test(figure));

for (const [frames, mayBe] of [
  [SPANS, (figure: string) => figure.endsWith('=0')],
  [PARTS, () => false],
  [PLANS, () => false],
] as const) {
  for (const frame of frames) {
    it(`said of another time: ${frame}`, () => {
      const wrong = stated
        .filter(({ text }) => frames !== PLANS || !DONE.test(text))
        .map(
          ({ section, text }) =>
            [frame + text, ofThisYear(section, frame + text).filter((one) => !mayBe(one))] as const,
        )
        .filter(([, figures]) => figures.length > 0);
      assert.ok(stated.length > 250);
      assert.deepEqual(wrong, []);
    });
  }
}
