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

/** Reports that are named below a picture on paper. */
const MOST_NAMED = 60;

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
