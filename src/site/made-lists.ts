/**
 * What numbers and marks are made of: a list for each, as far as a frame or a chart knows it. Those that are made of the
 * same share a list.
 */
import { z } from 'zod';
import { formatNumber } from '../model/format.js';
import { POINT } from '../model/lines.js';
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import type { PlaceLinks } from './reports/made.js';
import { TABLES } from './words.js';

const Name = z.string().max(2000);

/** What a cell, a mark or a number in words says that it is made of. What notebooks put out may be anything. */
const Made = z.object({
  name: Name,
  /** Its number as it is written, where that does not stand beside the link. */
  total: Name.optional(),
  /** How the number is computed of them, where the list is of this number alone. */
  how: Name.optional(),
  count: z.number().int().nonnegative(),
  parts: z.array(z.tuple([Name, z.number().nullable(), z.string().nullable()])).max(200),
});

/** One of the numbers of a list: its name, how it is written and what it is, and where it stands. */
interface Part {
  readonly name: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly place: string | null;
}

interface MadeList {
  readonly name: string;
  /** As it is written, where that does not stand beside the link. */
  readonly total: string | null;
  readonly count: number;
  /** How it is computed of them; null where that stands beside the link, or is told by its total. */
  readonly how: string | null;
  /** The first of them. */
  readonly parts: readonly Part[];
}

/** How a 0 is made: of nothing, and its list says what was looked through. */
const NONE = 'none';

/** Parts that are listed; a line says how many there are besides. */
const MOST = 120;
/** Of many lists each says less, so that the page opens: so many bytes they may take together. */
const ROOM = 300_000;
const STEPS = [1, 2, 4, 8, 15, 30, 60, MOST];

/** What is said, as text or as it is; null where it is no such list. */
export function madeListOf(said: unknown): MadeList | null {
  const { data } = Made.safeParse(typeof said === 'string' ? parsed(said) : said);
  if (!data) return null;
  const { name, total = null, how = null, count } = data;
  const parts = data.parts.slice(0, MOST).map(([name, value, place]) => ({
    ...{ name: name || (place ?? '').split('#')[0]!, value, place },
    text: value === null ? null : formatNumber(value),
  }));
  return { name, total, count, how: total === null ? how : null, parts };
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return undefined;
  }
}

/** After a sentence that was computed: a link to the numbers that it is made of; nothing where there is none. */
export function renderMade(made: unknown, lists: MadeLists | null, language: Language): string {
  const href = typeof made === 'string' ? (lists?.to(made) ?? null) : null;
  if (href === null) return '';
  return `<a class="made" href="${escapeHtml(href)}">${escapeHtml(TABLES.made_from[language])}</a>`;
}

/** The lists of one page. */
export class MadeLists {
  private readonly ids = new Map<string, string | null>();
  private readonly lists: { readonly id: string; readonly of: MadeList }[] = [];

  constructor(
    private readonly links: PlaceLinks,
    /** The page that has the lists, from the folder of the edition; empty: the page itself. */
    private readonly page: string,
    /** What their addresses begin with. */
    private readonly prefix = 'made',
  ) {}

  get empty(): boolean {
    return this.lists.length === 0;
  }

  /** The address of the list of what a cell says, as text, or a mark; null where it says nothing that leads anywhere. */
  to(said: unknown, how: string | null = null): string | null {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    // Other numbers of the row of a 0 are made of what it was looked for in.
    const key = how === NONE ? `${NONE} ${text}` : text;
    let id = this.ids.get(key);
    if (id === undefined) {
      const of = madeListOf(said);
      id = this.add(of && how === NONE ? { ...of, how } : of);
      this.ids.set(key, id);
    }
    return id === null ? null : `${this.page}#${encodeURIComponent(id)}`;
  }

  private add(of: MadeList | null): string | null {
    if (!of?.parts.some(({ place }) => place !== null && this.links.of(place) !== null)) return null;
    const id = `${this.prefix}-${this.lists.length + 1}`;
    this.lists.push({ id, of });
    return id;
  }

  /** The lists, a line each; nothing where there is none. What there is no room for is counted. */
  render(language: Language, base: string): string {
    if (this.empty) return '';
    // More of each than there is room for is not looked up: each part is a place in a report that must be found.
    const said: string[][] = this.lists.map(() => []);
    let room = ROOM;
    let most = 0;
    for (const next of STEPS) {
      const more = this.lists.map(({ of: { parts } }) =>
        parts
          .slice(most, next)
          .map((part, at) => this.renderPart(part, parts[most + at - 1], language, base)),
      );
      room -= more.flat().reduce((sum, link) => sum + Buffer.byteLength(link), 0);
      if (room < 0) break;
      for (const [at, links] of more.entries()) said[at]!.push(...links);
      most = next;
    }
    const lines = this.lists.map((list, at) => renderList(list, said[at]!, language));
    return `<ul class="sums">${lines.join('\n')}</ul>`;
  }

  private renderPart(part: Part, before: Part | undefined, language: Language, base: string): string {
    const { text, value, place } = part;
    const href = place === null ? null : this.links.of(place);
    // Of several years of a publisher the first names it.
    const [head, year] = headAndYear(part);
    const name = year !== '' && before && headAndYear(before)[0] === head ? year : part.name;
    const said = escapeHtml(text === null ? name : TABLES.part({ name, text })[language]);
    const held = value === null ? '' : ` data-value="${value}"`;
    return href === null
      ? `<span${held}>${said}</span>`
      : `<a href="${escapeHtml(`${base}${href}`)}"${held}>${said}</a>`;
  }
}

/** A name up to the year at its end, and that year; nothing for the year of a name that has none. */
function headAndYear({ name }: Part): readonly [string, string] {
  const year = / (\d{4})$/.exec(name)?.[1] ?? '';
  return [year === '' ? name : name.slice(0, -5), year];
}

function renderList(
  { id, of }: { readonly id: string; readonly of: MadeList },
  links: readonly string[],
  language: Language,
): string {
  const { total, count, how } = of;
  // A list that has its name from a caption, which is a sentence, goes on behind it.
  const name = of.name.replace(/[.。]$/, '');
  const rest = count - links.length;
  const more = rest > 0 ? escapeHtml(TABLES.more_pieces({ count: formatNumber(rest) })[language]) : '';
  const said =
    total !== null
      ? TABLES.made_of({ name, total, count: formatNumber(count) })
      : how === NONE
        ? TABLES.none_of({ name, count: formatNumber(count) })
        : TABLES.of_parts({ name, count: formatNumber(count) });
  const head = escapeHtml(said[language]);
  const by = how === null ? '' : ` data-how="${escapeHtml(how)}"`;
  return `<li id="${escapeHtml(id)}" data-count="${count}"${by}><strong>${head}</strong> ${links.join(POINT)}${more}</li>`;
}
