/** The numbers in the tables of pages, and where each of them leads. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';

export interface ShownNumber {
  readonly page: string;
  /** What it is a number of: the caption of its table, and the head of its column. */
  readonly kind: string;
  readonly text: string;
  /** Its own link, or that of its row; null where neither leads anywhere. */
  readonly href: string | null;
  /** Whether the link is its own: then the same number stands there. */
  readonly own: boolean;
}

/** A number as pages write it, alone in its cell or before a note on how it is known. */
const NUMBER = /^[−-]?\d[\d,]*(?:\.\d+)?%?$/;

/** The number that a text is; null for a text that is not a number, and for a part of a whole, which is rounded. */
export function numberIn(text: string): number | null {
  const plain = text.trim();
  return NUMBER.test(plain) && !plain.endsWith('%')
    ? Number(plain.replace('−', '-').replaceAll(',', ''))
    : null;
}

/** Every number that is all of a cell's first line, in the tables of a page. */
export function numbersOf(page: string): ShownNumber[] {
  const $ = load(readFileSync(page, 'utf8'));
  return $('main table')
    .toArray()
    .flatMap((table) => {
      const heads = $(table)
        .find('thead th')
        .toArray()
        .map((head) => $(head).clone().find('br ~ *, small').remove().end().text().trim());
      const caption = $(table).find('caption').text().trim();
      return $(table)
        .find('tbody tr')
        .toArray()
        .flatMap((row) =>
          $(row)
            .children('td, th')
            .toArray()
            .flatMap((cell, at) => {
              const first = $(cell).clone().find('br ~ *, small').remove().end().text().trim();
              if (!NUMBER.test(first)) return [];
              const own = $(cell).find('a[href]').attr('href');
              // A year is part of a name; what stands beside it has the link.
              const href = own ?? $(row).find('a[href*="#"]').attr('href') ?? null;
              return [
                { page, kind: `${caption} | ${heads[at] ?? ''}`, text: first, href, own: own !== undefined },
              ];
            }),
        );
    });
}
