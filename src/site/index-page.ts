/** The site's first page: a card for every notebook. */
import { type Chart, picture } from './chart.js';
import { escapeHtml } from './html.js';
import { renderLayout, type SiteInfo } from './layout.js';
import { type News, renderNews } from './news.js';
import type { PageLink } from './page.js';

export interface Card {
  readonly title: string;
  readonly summary: string | null;
  /** The picture that stands for it. */
  readonly chart: Chart | null;
  /** Address of its page; null if it has none. */
  readonly href: string | null;
  /** Why it has no page, in words; null if it has one. */
  readonly problem: string | null;
}

export interface Download {
  /** Relative address. */
  readonly href: string;
  readonly label: string;
}

export interface IndexOptions {
  readonly cards: readonly Card[];
  readonly site: SiteInfo;
  /** Null: nothing is said about it. */
  readonly news: News | null;
  /** Pages of one publisher each, below the cards. */
  readonly profiles?: readonly PageLink[];
  /** Address of the reference; null where there is none. */
  readonly reference?: string | null;
  /** Addresses of the list of reports and of the page of definitions; null where there is none. */
  readonly reports?: string | null;
  readonly definitions?: string | null;
  /** Links to data files, below the cards. */
  readonly downloads?: readonly Download[];
}

const LEAD =
  'Every year, Chinese governments report how they answered requests for information. Here such reports ' +
  'are read into tables and checked against themselves, and each number leads back to the cell or sentence it ' +
  'came from.';

/** The index as an HTML document. */
export function renderIndex(options: IndexOptions): string {
  const body = [
    '<main id="content" class="index">',
    '<h1>What the disclosure reports say</h1>',
    '<p class="original" lang="zh-Hans">政府信息公开工作年度报告</p>',
    `<p class="lead">${escapeHtml(LEAD)}</p>`,
    ...renderWays(options.reports ?? null, options.definitions ?? null),
    ...(options.news ? [renderNews(options.news)] : []),
    ...(options.cards.length === 0 ? ['<p>There are no notebooks yet.</p>'] : []),
    '<ol class="cards">',
    ...options.cards.map(renderCard),
    '</ol>',
    renderProfiles(options.profiles ?? []),
    ...renderReferenceLink(options.reference ?? null),
    ...renderDownloads(options.downloads ?? []),
    '</main>',
  ].join('\n');
  return renderLayout({
    site: options.site,
    title: 'What the disclosure reports say · gongkai',
    description: LEAD,
    body,
    interactive: false,
  });
}

/** To the reports themselves, and to what words mean. */
function renderWays(reports: string | null, definitions: string | null): string[] {
  const ways = [
    ...(reports === null
      ? []
      : [[reports, 'All reports, each with its text and its figures where they stand'] as const]),
    ...(definitions === null
      ? []
      : [[definitions, 'Definitions of indicators, series, rates, states and checks'] as const]),
  ];
  if (ways.length === 0) return [];
  const items = ways.map(
    ([href, label]) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`,
  );
  return [`<ul class="ways">${items.join('')}</ul>`];
}

function renderCard(card: Card): string {
  const title = escapeHtml(card.title);
  const heading = card.href ? `<a href="${escapeHtml(card.href)}">${title}</a>` : title;
  const lines = ['<li class="card">', '<div class="words">', `<h2>${heading}</h2>`];
  if (card.summary) lines.push(`<p>${escapeHtml(card.summary)}</p>`);
  if (card.problem) lines.push(`<pre class="problem">${escapeHtml(card.problem)}</pre>`);
  lines.push('</div>');
  if (card.href && card.chart?.svg) {
    const image = picture(card.chart.svg, card.chart.alt);
    lines.push(`<a class="picture" href="${escapeHtml(card.href)}" tabindex="-1">${image}</a>`);
  }
  lines.push('</li>');
  return lines.join('\n');
}

/** Between marks, so that a profile can be added to an index that stands. */
function renderProfiles(profiles: readonly PageLink[]): string {
  const items = profiles.map(({ href, title }) => {
    return `<li><a href="${escapeHtml(href)}" lang="zh-Hans">${escapeHtml(title)}</a></li>`;
  });
  const list = [
    '<section class="profiles"><h2>Profiles of publishers</h2>',
    '<p>One page each, as <code>gongkai profile</code> wrote it.</p>',
    `<ul>${items.join('')}</ul></section>`,
  ];
  return `<!--profiles-->${profiles.length === 0 ? '' : list.join('\n')}<!--/profiles-->`;
}

/** An index with these profiles in place of those that it lists. */
export function withProfiles(index: string, profiles: readonly PageLink[]): string {
  return index.replace(/<!--profiles-->[\s\S]*?<!--\/profiles-->/, () => renderProfiles(profiles));
}

function renderReferenceLink(href: string | null): string[] {
  if (href === null) return [];
  return [
    '<section class="downloads"><h2>For those who write notebooks</h2>',
    `<ul><li><a href="${escapeHtml(href)}">Every name with an example</a></li></ul></section>`,
  ];
}

function renderDownloads(downloads: readonly Download[]): string[] {
  if (downloads.length === 0) return [];
  const items = downloads.map(({ href, label }) => {
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`;
  });
  return ['<section class="downloads"><h2>The data</h2>', `<ul>${items.join('')}</ul></section>`];
}
