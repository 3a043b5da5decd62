/** Cases of many reports in one file: a name, what a person reads, and the text. */
import { readText } from '../../src/document/read.js';
import { extract } from '../../src/extract/extract.js';

export interface Unseen {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  /** Lines that are right and not read yet. */
  readonly unread: readonly string[];
}

export function unseenIn(file: string): Unseen[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((one) => {
      const [head = '', text = ''] = one.split(/^---\n/m);
      const [name = '', ...lines] = head.trim().split('\n');
      return {
        name,
        text,
        expected: lines.filter((line) => !line.startsWith('?')),
        unread: lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1).trim()),
      };
    });
}

const IDENTITY = ['publisher', 'level', 'year', 'published', 'signed'] as const;

/** What is read of a text, one fact a line. Of the identity only what the lines speak of. */
export function factsOfUnseen(text: string, asked: readonly string[]): string[] {
  const { status, reason, identity, figures } = extract(readText(Buffer.from(text)));
  const fields = IDENTITY.filter((field) => asked.some((line) => line.split(' ')[0] === field));
  const facts = [
    ...(status === 'report' ? [] : [`refused ${reason}`]),
    ...fields.map((field) => `${field} ${identity[field] ?? ''}`.trim()),
    ...figures
      .filter(({ value }) => value !== null)
      .map(({ indicator, value, state, year }) => {
        const rounded = state === 'approximate' ? '~' : '';
        return `${indicator} ${rounded}${value}${year === identity.year ? '' : ` in ${year}`}`;
      }),
  ];
  // What a report says twice is one fact.
  return [...new Set(facts)].sort();
}
