/** What is new since last time, as a part of the index page. */
import { escapeHtml } from './html.js';

/** One kind of change and what changed, a line each. */
export interface Change {
  /** E.g. "New reports". */
  readonly label: string;
  readonly items: readonly string[];
}

export interface News {
  /** False where there is no earlier run to compare with. */
  readonly compared: boolean;
  /** With what it is compared, a sentence; null where nothing is. */
  readonly since: string | null;
  readonly changes: readonly Change[];
  /** A sentence that a reader must know beside them, or null. */
  readonly note: string | null;
}

/** More lines than this are counted and not shown. */
const MOST = 20;

export function renderNews(news: News): string {
  const parts = [
    '<section class="news" aria-labelledby="news">',
    '<h2 id="news">What is new since last time</h2>',
  ];
  const changes = news.changes.filter((change) => change.items.length > 0);
  if (!news.compared)
    parts.push('<p>This is the first run on these files: there is nothing to compare with yet.</p>');
  else if (changes.length === 0) parts.push('<p>No report came, changed or went.</p>');
  if (news.since) parts.push(`<p>${escapeHtml(news.since)}</p>`);
  if (news.note) parts.push(`<p>${escapeHtml(news.note)}</p>`);
  for (const { label, items } of changes) {
    const more = items.length > MOST ? [`<li>and ${items.length - MOST} more</li>`] : [];
    const lines = items.slice(0, MOST).map((item) => `<li>${escapeHtml(item)}</li>`);
    const open = items.length <= 5 ? ' open' : '';
    parts.push(`<details${open}><summary>${escapeHtml(label)}: ${items.length}</summary>`);
    parts.push(`<ul>${[...lines, ...more].join('')}</ul></details>`);
  }
  return [...parts, '</section>'].join('\n');
}
