/** Where the marks of a chart lead: to the places of their numbers, and from sums to the list of what they are made of. */
import { formatNumber } from '../model/format.js';
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import { MadeLists, madeListOf } from './made-lists.js';
import type { PlaceLinks } from './reports/made.js';
import { TABLES } from './words.js';

/** Names of the fields in which a row of data says where its number stands; see `charts/made-of.ts`. */
const PLACE = 'place';
const MADE_OF = 'made_of';
/** The same of each of its fields. */
const PLACES = 'places';

/** A mark's box in the picture, what it is called, and its place or what it is made of. */
export type LinkedMark = readonly [number, number, number, number, string, unknown];

/** The links of one chart on a page. What notebooks put out may be anything, so nothing is taken for what it says it is. */
export class ChartLinks {
  private readonly lists: MadeLists | null;

  /** Reports that marks lead to. */
  private readonly reports = new Set<string>();

  constructor(
    name: string,
    private readonly links: PlaceLinks | null,
    /** The page that lists what sums are made of, from the folder of the edition; empty: the page itself. */
    page = '',
  ) {
    this.lists = links && new MadeLists(links, page, `${name}-sum`);
  }

  /** The address of a place or of a list of pieces; null where there is no such page. */
  to(target: unknown): string | null {
    if (this.links === null) return null;
    if (typeof target === 'string') {
      const href = this.links.of(target);
      const report = target.split('#')[0] ?? '';
      if (href !== null) this.reports.add(report);
      return href;
    }
    return this.lists?.to(target) ?? null;
  }

  /**
   * The specification with addresses in place of the places that its rows name; without them where there is no such
   * page. `assets/charts.js` makes links of them.
   */
  inSpec(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.inSpec(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === PLACE && (inner === null || typeof inner === 'string')) return [PLACE, this.to(inner)];
        if (key === MADE_OF && madeListOf(inner) !== null) return [PLACE, this.to(inner)];
        if (key === PLACES && isPlain(inner)) return [PLACES, this.eachOf(inner)];
        return [key, this.inSpec(inner)];
      }),
    );
  }

  /** Links that lie over the picture, for whom there are no scripts: an <img> has none. In the order of reading. */
  overPicture(marks: unknown, svg: string, base = ''): string {
    const size = / viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(/<svg\b[^>]*>/.exec(svg)?.[0] ?? '');
    if (!size || !Array.isArray(marks)) return '';
    const found = marks.filter(isLinkedMark).flatMap((mark) => {
      const href = this.to(mark[5]);
      return href === null ? [] : [{ mark, href: `${base}${href}` }];
    });
    if (found.length === 0) return '';
    const row = ([, y, , height]: LinkedMark) => Math.round((y + height / 2) / 6);
    found.sort((a, b) => row(a.mark) - row(b.mark) || a.mark[0] - b.mark[0]);
    const links = withinReach(found).map(({ mark: [x, y, width, height, name], href }) => {
      const [left, across] = widened(x, width);
      const [top, down] = widened(y, height);
      return `<a href="${escapeHtml(href)}" aria-label="${escapeHtml(name)}"><path d="M${left} ${top}h${across}v${down}h-${across}z"/></a>`;
    });
    const [, wide, high] = size;
    return `<div class="over"><svg width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">${links.join('')}</svg></div>`;
  }

  /** For paper, which has no links: the short names of the reports in which the numbers stand. */
  namesOnPaper(language: Language): string {
    if (this.reports.size === 0) return '';
    const named = [...this.reports].slice(0, MOST_NAMED);
    const rest = this.reports.size - named.length;
    const more = rest > 0 ? TABLES.more_pieces({ count: formatNumber(rest) })[language] : '';
    const said = TABLES.stand_in({ reports: named.join(', ') + more })[language];
    return `<p class="on-paper">${escapeHtml(said)}</p>`;
  }

  /** What the sums are made of, a line each. */
  listSums(language: Language, base = ''): string {
    return this.lists?.render(language, base) ?? '';
  }

  private eachOf(places: Readonly<Record<string, unknown>>): Record<string, string | null> {
    return Object.fromEntries(
      Object.entries(places).map(([field, place]) => [
        field,
        typeof place === 'string' ? this.to(place) : null,
      ]),
    );
  }
}

/** What a finger can hit. */
const REACH = 24;

/** Links that lie over one picture, and reports that are named below it on paper. */
const [MOST_LINKS, MOST_NAMED] = [400, 120];

/**
 * Of thousands of marks most lie below others, where nobody hits them: one is left in each square, the first. What the
 * pointer says of the others comes from the drawing, and the table has all.
 */
function withinReach<Found extends { readonly mark: LinkedMark }>(found: readonly Found[]): readonly Found[] {
  let left = found;
  for (let side = REACH; left.length > MOST_LINKS; side *= 1.5) {
    const taken = new Set<string>();
    left = found.filter(({ mark: [x, y, width, height] }) => {
      const square = `${Math.floor((x + width / 2) / side)} ${Math.floor((y + height / 2) / side)}`;
      return taken.size < taken.add(square).size;
    });
  }
  return left;
}

/** A stretch of at least that many pixels around the same middle. */
function widened(from: number, size: number): [number, number] {
  const least = Math.max(size, REACH);
  return [Math.round(from + size / 2 - least / 2), Math.round(least)];
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLinkedMark = (value: unknown): value is LinkedMark =>
  Array.isArray(value) &&
  value.length === 6 &&
  value.slice(0, 4).every((one) => typeof one === 'number' && Number.isFinite(one)) &&
  typeof value[4] === 'string';
