/** What is new since last time, as a part of the index page. */
import type { Language, Text } from '../model/words.js';
import { escapeHtml } from './html.js';
import { NEWS } from './words.js';

/** One kind of change and what changed, a line each. */
export interface Change {
  /** E.g. "New reports". */
  readonly label: Text;
  readonly items: readonly Text[];
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

export function renderNews(news: News, language: Language): string {
  const say = (text: Text) => escapeHtml(text[language]);
  const parts = ['<section class="news" aria-labelledby="news">', `<h2 id="news">${say(NEWS.title)}</h2>`];
  const changes = news.changes.filter((change) => change.items.length > 0);
  if (!news.compared) parts.push(`<p>${say(NEWS.first)}</p>`);
  else if (changes.length === 0) parts.push(`<p>${say(NEWS.none)}</p>`);
  if (news.since) parts.push(`<p>${say(news.since)}</p>`);
  if (news.note) parts.push(`<p>${say(news.note)}</p>`);
  for (const { label, items } of changes) {
    const more = items.length > MOST ? [`<li>${say(NEWS.more({ count: items.length - MOST }))}</li>`] : [];
    const lines = items.slice(0, MOST).map((item) => `<li>${say(item)}</li>`);
    const open = items.length <= 5 ? ' open' : '';
    parts.push(`<details${open}><summary>${say(NEWS.count({ label, count: items.length }))}</summary>`);
    parts.push(`<ul>${[...lines, ...more].join('')}</ul></details>`);
  }
  return [...parts, '</section>'].join('\n');
}
