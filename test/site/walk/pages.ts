/** Pages that numbers lead to: what stands on each, and the lists of what numbers are made of. */
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { tokensOf } from './tokens.js';

export interface PartsList {
  readonly count: number;
  /** How its number is computed of the parts, where the list says it. */
  readonly how: string | null;
  /** The number that its head says, where it says one besides the count. */
  readonly total: number | null;
  /** How many parts are listed. */
  readonly shown: number;
  readonly values: readonly (number | null)[];
  readonly text: string;
  /** How many of the parts are not the same place. */
  readonly distinct: number;
  /** Where the parts lead, those that lead anywhere. */
  readonly hrefs: readonly string[];
}

class TargetPage {
  private readonly ids: ReadonlyMap<string, string>;
  private text: string | undefined;
  private readonly lists = new Map<string, (PartsList & { made(): Record<string, number> }) | null>();

  constructor(private readonly html: string) {
    this.ids = new Map(
      [...html.matchAll(/<([a-z0-9]+)\b[^>]* id="([^"]+)"[^>]*>/g)].map(({ 0: tag, 2: id }) => [id!, tag]),
    );
  }

  /** Whether the page's text has these words. */
  says(words: string): boolean {
    this.text ??= load(this.html, { scriptingEnabled: false })('main').text();
    return this.text.includes(words);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  list(id: string): (PartsList & { made(): Record<string, number> }) | null {
    let list = this.lists.get(id);
    if (list !== undefined) return list;
    const tag = this.ids.get(id);
    list = null;
    if (tag && / data-count="/.test(tag)) {
      const from = this.html.indexOf(tag);
      const $ = load(this.html.slice(from, this.html.indexOf('</li>', from)), null, false);
      const item = $('li').first();
      const parts = item.children('a, span').toArray();
      const head = item.children('strong').text();
      const said = / (\S+?)(?: \p{L}+)?\. From|：(\S+?)(?:\s?\p{L}+)?。所据/u.exec(head);
      const total = said ? (tokensOf(said[1] ?? said[2] ?? '').at(-1)?.value ?? null) : null;
      const values = parts.map((part) => {
        const value = $(part).attr('data-value');
        return value === undefined ? null : Number(value);
      });
      const count = Number(item.attr('data-count'));
      list = {
        ...{ count, total, values, shown: parts.length, how: item.attr('data-how') ?? null },
        text: item.text(),
        hrefs: parts.flatMap((part) => $(part).attr('href') ?? []),
        distinct: new Set(parts.map((part) => $(part).attr('href') ?? $(part).text())).size,
        made: () => {
          const known = values.filter((value): value is number => value !== null);
          return { sum: known.reduce((sum, one) => sum + one, 0) };
        },
      };
    }
    this.lists.set(id, list);
    return list;
  }
}

const pages = new Map<string, TargetPage | null>();

/** The page at this path; null where there is none. It is read once. */
export function targetPage(file: string): TargetPage | null {
  let page = pages.get(file);
  if (page === undefined) {
    page = existsSync(file) ? new TargetPage(readFileSync(file, 'utf8')) : null;
    pages.set(file, page);
  }
  return page;
}
