/**
 * The numbers in a chart's words, each leading on: one that stands in a report to its place, any other to the list of what
 * it is made of. Words in a picture have no links, so the numbers of its headline are named again below it.
 */
import { z } from 'zod';
import { POINT } from '../model/lines.js';
import type { Language } from '../model/words.js';
import { escapeHtml } from './html.js';
import type { MadeLists } from './made-lists.js';
import type { PlaceLinks } from './reports/made.js';
import { TABLES } from './words.js';

const Name = z.string().max(2000);

/** What `charts/show.ts` says of a chart. What notebooks put out may be anything. */
const Told = z.array(
  z.object({
    said: Name.min(1),
    how: Name,
    count: z.number().int().nonnegative(),
    parts: z.array(z.tuple([Name, z.number().nullable(), z.string().nullable()])).max(200),
  }),
);
type Told = z.infer<typeof Told>;

/** A number in a text, as a link. */
interface Found {
  readonly at: number;
  readonly said: string;
  readonly link: string;
}

/** Where words begin or end with one of these, they may be a piece of a longer number. */
const DIGIT = /[\d,.%–−]/;

export class ToldNumbers {
  private readonly told: Told;
  /** Those that stand in a text already: of numbers that are written the same, the next text has another. */
  private readonly used = new Set<Told[number]>();
  private readonly texts = new Map<string, readonly Found[]>();

  constructor(
    said: unknown,
    /** What the numbers are about, where they have no noun. */
    private readonly about: string,
    private readonly lists: MadeLists | null,
    private readonly links: PlaceLinks | null,
    /** From the page to the folder of the edition. */
    private readonly base = '',
  ) {
    this.told = links === null ? [] : parsed(said);
  }

  get empty(): boolean {
    return this.told.length === 0;
  }

  /** The text as HTML, each number of it a link. */
  linked(text: string): string {
    let html = '';
    let from = 0;
    for (const { at, said, link } of this.found(text)) {
      html += `${escapeHtml(text.slice(from, at))}${link}`;
      from = at + said.length;
    }
    return html + escapeHtml(text.slice(from));
  }

  /** The numbers of words that stand in a picture, as a line below it; nothing where there is none. */
  named(texts: readonly string[], language: Language): string {
    const links = new Set(texts.flatMap((text) => this.found(text).map(({ link }) => link)));
    if (links.size === 0) return '';
    const said = TABLES.numbers_above({ numbers: [...links].join(POINT) })[language];
    return `<p class="numbers">${said}</p>`;
  }

  /**
   * The numbers of the text in the order of reading. Of those that are written the same, each is another: headline and notes
   * are asked for in the order in which they are told.
   */
  private found(text: string): readonly Found[] {
    const known = this.texts.get(text) ?? this.find(text);
    this.texts.set(text, known);
    return known;
  }

  private find(text: string): readonly Found[] {
    const taken: Found[] = [];
    const isFree = (at: number, end: number) =>
      taken.every((one) => end <= one.at || one.at + one.said.length <= at);
    // Longer words first: the 9 of `9 reports` is not another 9.
    const isUsed = (one: Told[number]) => Number(this.used.has(one));
    const inTurn = [...this.told].sort((a, b) => b.said.length - a.said.length || isUsed(a) - isUsed(b));
    for (const told of inTurn) {
      const { said } = told;
      for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
        const end = at + said.length;
        const isPiece =
          (DIGIT.test(said[0]!) && isPart(text[at - 1], text[at - 2])) ||
          (DIGIT.test(said.at(-1)!) && isPart(text[end], text[end + 1]));
        if (isPiece || !isFree(at, end)) continue;
        const link = this.link(told);
        if (link !== null) {
          taken.push({ at, said, link });
          this.used.add(told);
        }
        break;
      }
    }
    return taken.sort((a, b) => a.at - b.at);
  }

  private link({ said, how, count, parts }: Told[number]): string | null {
    const [only] = parts;
    const place = how === 'first' && count === 1 && only?.[2] ? this.links!.of(only[2]) : null;
    if (place !== null)
      return `<a class="place" href="${escapeHtml(`${this.base}${place}`)}">${escapeHtml(said)}</a>`;
    const name = /\p{L}/u.test(said) || this.about === '' ? said : `${this.about}, ${said}`;
    const list = this.lists?.to(JSON.stringify({ name, how, count, parts })) ?? null;
    if (list === null) return null;
    return `<a class="place" href="${escapeHtml(`${this.base}${list}`)}" data-how="${escapeHtml(how)}">${escapeHtml(said)}</a>`;
  }
}

/** Whether a sign beside a number belongs to it: a digit, or a point or comma between digits. */
const isPart = (beside = ' ', behind = ' ') =>
  /[\d%]/.test(beside) || (/[,.]/.test(beside) && /\d/.test(behind));

function parsed(said: unknown): Told {
  if (typeof said !== 'string') return [];
  try {
    return Told.safeParse(JSON.parse(said)).data ?? [];
  } catch {
    return [];
  }
}

/** What a headline is about: its words before the first colon, where these have no number themselves. */
export function aboutOf(title: string | null): string {
  const [about = ''] = (title ?? '').split(/[:：]/);
  return /\d/.test(about) || about === title ? '' : about.trim();
}
