/**
 * Sentences of every kind that reports know: verbs, orders, denials, ellipses, lists, and numbers that are of no
 * indicator. The list beside this file has one a line.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SECTIONS, type Section } from '../sentences.js';
import { said, WORDINGS } from './wordings.js';

for (const section of Object.keys(SECTIONS) as Section[]) {
  describe(`sentences on ${SECTIONS[section]}`, () => {
    for (const { text, figures } of WORDINGS.filter((wording) => wording.section === section))
      it(text, () => assert.deepEqual(said(section, text), figures));
  });
}
