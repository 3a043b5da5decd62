/** What the numbers of tables are made of: a list for each, as far as a frame knows it, shared by the cells of a row. */
import { z } from 'zod';
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import type { PlaceLinks } from './reports/made.js';
import { TABLES } from './words.js';

/** What `charts/table.ts` writes beside a number. What notebooks put out may be anything. */
const Listed = z.object({
  name: z.string().max(2000),
  count: z.number().int().nonnegative(),
  parts: z.array(z.tuple([z.string().max(2000), z.number().nullable(), z.string().nullable()])).max(200),
});

/** The lists of one page. */
export class MadeLists {
  private readonly ids = new Map<string, string>();
  private readonly items: z.infer<typeof Listed>[] = [];

  constructor(
    private readonly links: PlaceLinks,
    /** The page that has the lists, from the folder of the edition; empty: the page itself. */
    private readonly page: string,
  ) {}

  get empty(): boolean {
    return this.items.length === 0;
  }

  /** The address of the list of what a cell says it is made of; null where it says nothing that leads anywhere. */
  to(said: string): string | null {
    let id = this.ids.get(said);
    if (id === undefined) {
      const list = parsed(said);
      if (!list?.parts.some(([, , place]) => place !== null && this.links.of(place) !== null)) return null;
      this.items.push(list);
      id = `made-${this.items.length}`;
      this.ids.set(said, id);
    }
    return `${this.page}#${id}`;
  }

  /** The lists, a line each. */
  render(language: Language, base: string): string {
    const lines = this.items.map(({ name, count, parts }, at) => {
      const links = parts.map(([called, value, place]) => {
        const href = place === null ? null : this.links.of(place);
        const number = value === null ? '' : ` ${new Intl.NumberFormat('en').format(value)}`;
        const text = escapeHtml(`${called || (place ?? '').split('#')[0]}${number}`);
        const held = value === null ? '' : ` data-value="${value}"`;
        return href === null
          ? `<span${held}>${text}</span>`
          : `<a href="${escapeHtml(`${base}${href}`)}"${held}>${text}</a>`;
      });
      const rest = count - parts.length;
      const more = rest > 0 ? escapeHtml(TABLES.more_pieces({ count: rest })[language]) : '';
      const head = escapeHtml(TABLES.of_parts({ name, count })[language]);
      return `<li id="made-${at + 1}" data-count="${count}"><strong>${head}</strong> ${links.join(' · ')}${more}</li>`;
    });
    return `<ul class="sums">${lines.join('\n')}</ul>`;
  }
}

function parsed(text: string): z.infer<typeof Listed> | null {
  try {
    return Listed.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
