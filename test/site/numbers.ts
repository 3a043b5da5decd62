/** The numbers in the tables of pages, and where each of them leads. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { fsum, max, mean, median, min } from 'd3-array';

export interface ShownNumber {
  readonly page: string;
  /** What it is a number of: the caption of its table, and the head of its column. */
  readonly kind: string;
  readonly text: string;
  /** Its own link, or that of its row; null where neither leads anywhere. */
  readonly href: string | null;
  /** Whether the link is its own: then the same number stands there. */
  readonly own: boolean;
  /** For what was computed: how, as the list that it leads to is to be taken. */
  readonly how: string | null;
  /** The number of the element that it stands in, where that is the place of a figure or of a measure. */
  readonly here: number | null;
  /** In the text of a report as it was read: there the number stands, whether or not it was read as a figure. */
  readonly asRead: boolean;
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
              const held = $(cell).find('[data-value]').addBack('[data-value]').attr('data-value');
              const value = held ?? $(cell).closest('tr[data-value]').attr('data-value');
              return [
                {
                  ...{
                    page,
                    kind: `${caption} | ${heads[at] ?? ''}`,
                    text: first,
                    href,
                    own: own !== undefined,
                  },
                  how: $(cell).find('a[data-how]').attr('data-how') ?? null,
                  here: value === undefined || value === '' ? null : Number(value),
                  asRead: $(cell).closest('.as-read').length > 0,
                },
              ];
            }),
        );
    });
}

/** Heads of columns of years; a report is named by its year too. */
const YEAR = /^(?:(?:First |Last )?[Yy]ears?\b|Report$|年度|最早|最近|年份|年报$)/;

/**
 * Why a number leads nowhere by right; null where it should lead somewhere. Nothing is left out but by these rules:
 * a year is a label, and not a number of the data; the text of a report as it was read is the place itself; words that
 * could not be read are no number; and what a reader's own table says (of inhabitants) stands in no report.
 */
export function exempt({ kind, text, asRead, own }: ShownNumber): string | null {
  const head = kind.slice(kind.lastIndexOf('|') + 1).trim();
  if (asRead) return 'text as read';
  if (/^(?:19|20)\d\d$/.test(text) && YEAR.test(head)) return 'year';
  if (!own && /^(?:As it stands there|原文)$/.test(head)) return 'unreadable words';
  return /^(?:Inhabitants|常住人口)/.test(head) ? 'table of one’s own' : null;
}

/** A list of what a computed number is made of, as a page has it. */
export interface MadeList {
  readonly count: number;
  readonly parts: readonly { readonly href: string | null; readonly value: number | null }[];
}

const lists = new Map<string, ReadonlyMap<string, MadeList>>();

/** The lists of a page by their address. */
export function listsOf(page: string): ReadonlyMap<string, MadeList> {
  let found = lists.get(page);
  if (!found) {
    const $ = load(readFileSync(page, 'utf8'));
    found = new Map(
      $('li[data-count]')
        .toArray()
        .map((item) => {
          const parts = $(item).children('a, span').toArray();
          const list = parts.map((part) => {
            const value = $(part).attr('data-value');
            return { href: $(part).attr('href') ?? null, value: value === undefined ? null : Number(value) };
          });
          return [$(item).attr('id') ?? '', { count: Number($(item).attr('data-count')), parts: list }];
        }),
    );
    lists.set(page, found);
  }
  return found;
}

/** What these parts come to; null where the list does not tell, as it is cut off or another computation. */
export function recomputed(how: string, { count, parts }: MadeList): number | null {
  if (how === 'none') return 0;
  if (how === 'count') return count;
  const values = parts.flatMap(({ value }) => value ?? []);
  if (values.length < count || values.length === 0) return null;
  const of: Readonly<Record<string, (numbers: number[]) => number | undefined>> = {
    ...{ sum: fsum, min, max, median, mean },
    difference: ([before, after]) => after! - before!,
  };
  return of[how]?.(values) ?? null;
}
