/** Numbers in what a page of a notebook says outside of its tables: whose words they are, and what they are made of. */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';

export interface SaidNumber {
  readonly page: string;
  readonly text: string;
  /** The list of what the sentence is made of; null where it has none. */
  readonly href: string | null;
}

/** Words of the author of a notebook, code and the head of what is folded, which is said again where it is open. */
const NO_DATA = '[data-by="author"], h1, h2, h3, h4, pre, code, time, .code, .data, .said, .close, .on-paper';

/** Every text with a number in a computed sentence of the page. */
export function saidNumbersOf(page: string): SaidNumber[] {
  const $ = load(readFileSync(page, 'utf8'));
  return $('article')
    .find('p, li, small, em')
    .toArray()
    .flatMap((element) => {
      const own = $(element);
      const text = own.clone().children('p, li, small, em').remove().end().text().trim();
      if (!/\d/.test(text) || own.closest(`${NO_DATA}, table, .all`).length > 0) return [];
      const said = own.closest('.note, .output');
      // Its own link before that of the chart or of the table that it stands by.
      const linked = own.find('a.place, td > a:not([class])').attr('href');
      return [{ page, text, href: linked ?? said.find('a.made, table a:not([class])').attr('href') ?? null }];
    });
}

/** The numbers of the headline of a report's or publisher's page, and where each leads. */
export function headlineNumbersOf(page: string): SaidNumber[] {
  const lead = load(readFileSync(page, 'utf8'))('article.report > .lead');
  const links = lead.find('a').toArray();
  const linked = links.map((link) => {
    const own = lead.find(link);
    return { page, text: own.text(), href: own.attr('href') ?? null };
  });
  // The years are those of the reports that are counted before them.
  const rest = lead.clone();
  rest.find('a').remove();
  const loose = rest.text().match(/\d+/g) ?? [];
  const lost = loose.filter((number) => !/^(?:19|20)\d\d$/.test(number));
  return [...linked, ...lost.map((text) => ({ page, text, href: null }))];
}
