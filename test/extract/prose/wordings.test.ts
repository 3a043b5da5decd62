/**
 * Sentences of every kind that reports know: verbs, orders, denials, ellipses, lists, and numbers that are of no
 * indicator. The list beside this file has one a line; what a line states was written before it was read.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { read } from '../reading.js';
import { report, SECTIONS, type Section, shown } from '../sentences.js';

const SCOPE = /@(?:area|own|department|subordinate)/;
const list = readFileSync(
  path.join(import.meta.dirname, '../../../../test/extract/prose/wordings.txt'),
  'utf8',
);

/** What a sentence says, each thing once, whomever it is of. */
const said = (section: Section, text: string): string[] => [
  ...new Set(read(report(section, text)).figures.map((figure) => shown(figure).replace(SCOPE, ''))),
];

for (const part of list.split(/^\[/m).slice(1)) {
  const [head = '', ...lines] = part.split('\n');
  const section = head.slice(0, -1) as Section;
  describe(`sentences on ${SECTIONS[section]}`, () => {
    for (const line of lines.filter(Boolean)) {
      const [text = '', figures = ''] = line.split(' =>');
      it(text, () => assert.deepEqual(said(section, text).sort(), figures.split(' ').filter(Boolean).sort()));
    }
  });
}
