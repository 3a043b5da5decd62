/** What is new since last time, as a part of the index page. */
import type { Language, Text } from '../model/words.js';
import { escapeHtml } from './html.js';
import type { PlaceLinks } from './reports/made.js';
import { NEWS } from './words.js';

/** What changed, in a line. */
export type ChangedItem = Text & {
  /** Report, or place in one, that it leads to: it has one unless its file is gone. */
  readonly place?: string;
};

/** One kind of change and what changed, a line each. */
export interface Change {
  /** E.g. "New reports". */
  readonly label: Text;
  readonly items: readonly ChangedItem[];
}

export interface News {
  /** False where there is no earlier run to compare with. */
  readonly compared: boolean;
  /** With what it is compared, a sentence; null where nothing is. */
  readonly since: Text | null;
  readonly changes: readonly Change[];
  /** A sentence that a reader must know beside them, or null. */
  readonly note: Text | null;
}

/** More lines than this are counted and not shown. */
const MOST = 20;

export function renderNews(news: News, language: Language, links: PlaceLinks | null = null): string {
  const line = (item: ChangedItem) => {
    const { place = '' } = item;
    // What a report no longer says has no place in it: then the report itself.
    const href = links?.of(place) ?? links?.of(place.split('#')[0]!) ?? null;
    return href === null ? say(item) : `<a class="place" href="${escapeHtml(href)}">${say(item)}</a>`;
  };
  const say = (text: Text) => escapeHtml(text[language]);
  const parts = ['<section class="news" aria-labelledby="news">', `<h2 id="news">${say(NEWS.title)}</h2>`];
  const changes = news.changes.filter((change) => change.items.length > 0);
  if (!news.compared && changes.length === 0 && news.since === null && news.note === null) return '';
  if (news.compared && changes.length === 0) parts.push(`<p>${say(NEWS.none)}</p>`);
  if (news.since) parts.push(`<p>${say(news.since)}</p>`);
  if (news.note) parts.push(`<p>${say(news.note)}</p>`);
  for (const { label, items } of changes) {
    const more = items.length > MOST ? [`<li>${say(NEWS.more({ count: items.length - MOST }))}</li>`] : [];
    const lines = items.slice(0, MOST).map((item) => `<li>${line(item)}</li>`);
    const open = items.length <= 5 ? ' open' : '';
    parts.push(`<details${open}><summary>${say(NEWS.count({ label, count: items.length }))}</summary>`);
    parts.push(`<ul>${[...lines, ...more].join('')}</ul></details>`);
  }
  return [...parts, '</section>'].join('\n');
}
