/** Walks through the pages of a site: what each number leads to, and whether the same number stands there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A link of a page to a place in a report, with the text that it stands under. */
export interface Link {
  readonly page: string;
  readonly href: string;
  readonly text: string;
}

const pages = new Map<string, ReadonlyMap<string, string>>();

/** By address on a page: the element's tag and attributes. */
export function anchorsOf(page: string): ReadonlyMap<string, string> {
  let anchors = pages.get(page);
  if (!anchors) {
    const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
    anchors = new Map(
      [...html.matchAll(/<[a-z0-9]+\b[^>]* id="([^"]+)"[^>]*>/g)].map(([tag, id]) => [id!, tag]),
    );
    pages.set(page, anchors);
  }
  return anchors;
}

/** Where a link leads: the tag there; null where there is no such page or place. */
export function targetOf({ page, href }: Link): string | null {
  const [file = '', anchor = ''] = href.split('#');
  const to = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file));
  if (!existsSync(to)) return null;
  return anchor === '' ? '' : (anchorsOf(to).get(decodeURIComponent(anchor)) ?? null);
}

/** The number that an element says stands there; null where it says none. */
export function valueAt(tag: string): number | null {
  const value = / data-value="([^"]*)"/.exec(tag)?.[1];
  return value === undefined || value === '' ? null : Number(value);
}

/** A link over a mark of a picture: what the mark is called, and where it leads. */
export interface MarkLink extends Link {
  /** The chart's name on the page. */
  readonly chart: string;
}

/** The links over the pictures of a page, which need no script. */
export function markLinksOf(page: string): MarkLink[] {
  const html = readFileSync(page, 'utf8');
  return [...html.matchAll(/<div class="over">(.*?)<\/div>/gs)].flatMap(({ 1: over, index }) => {
    const chart = / data-name="([^"]*)"[^>]*>\s*(?:<noscript>)?$/.exec(html.slice(0, index))?.[1] ?? '';
    return [...over!.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/g)].map(([, href, text]) => ({
      ...{ page, chart, href: href!, text: text! },
    }));
  });
}

/** A list of what a sum is made of, as the page with the chart alone has it: its total as it is written, and its pieces. */
export function sumAt(page: string, id: string) {
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const item = new RegExp(`<li id="${id}"[^>]*><strong>(.*?)</strong>(.*?)</li>`).exec(html);
  const pieces = [...(item?.[2] ?? '').matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g)];
  return (
    item && { head: item[1]!, pieces: pieces.map(([, href, text]) => ({ page, href: href!, text: text! })) }
  );
}
