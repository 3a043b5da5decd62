/** The list of sentences beside this file, one a line: what each states was written before it was read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '../reading.js';
import { report, type Section, shown } from '../sentences.js';

export interface Wording {
  readonly section: Section;
  readonly text: string;
  /** What it states, each thing once, in order. */
  readonly figures: readonly string[];
}

const list = readFileSync(
  path.join(import.meta.dirname, '../../../../test/extract/prose/wordings.txt'),
  'utf8',
);

export const WORDINGS: readonly Wording[] = list
  .split(/^\[/m)
  .slice(1)
  .flatMap((part) => {
    const [head = '', ...lines] = part.split('\n');
    return lines.filter(Boolean).map((line) => {
      const [text = '', figures = ''] = line.split(' =>');
      return {
        section: head.slice(0, -1) as Section,
        text,
        figures: figures.split(' ').filter(Boolean).sort(),
      };
    });
  });

const SCOPE = /@(?:area|own|department|subordinate)/;

/** What a sentence says, each thing once, whomever it is of. */
export const said = (section: Section, text: string): string[] =>
  [...new Set(read(report(section, text)).figures.map((figure) => shown(figure).replace(SCOPE, '')))].sort();
