/** The site's first page: a card for every notebook. */
import { datasetCard } from '../dataset/dataset-card.js';
import type { Language, Text } from '../model/words.js';
import type { CardPicture } from './card.js';
import { altOf, type Chart, picture, pictureFile } from './chart.js';
import { pictureAt } from './chart-files.js';
import { escapeHtml } from './html.js';
import { withLang } from './lang.js';
import { renderLayout, type SiteInfo } from './layout.js';
import { type News, renderNews } from './news.js';
import type { PageLink } from './page.js';
import type { Place } from './place.js';
import type { PlaceLinks } from './reports/made.js';
import { INDEX } from './words.js';

export interface Card {
  readonly title: string;
  readonly summary: string | null;
  /** The picture that stands for it. */
  readonly chart: Chart | null;
  /** Address of its file, which the chart's own page wrote where it could. */
  readonly src: string | null;
  /** Address of its page; null if it has none. */
  readonly href: string | null;
  /** Why it has no page, in words; null if it has one. */
  readonly problem: Text | null;
}

export interface Download {
  /** Relative address. */
  readonly href: string;
  readonly label: string;
}

export interface IndexOptions {
  readonly cards: readonly Card[];
  readonly site: SiteInfo;
  readonly place: Place;
  /** Null: nothing is said about it. */
  readonly news: News | null;
  /** Where places in reports are, to which the news lead. */
  readonly links?: PlaceLinks | null;
  /** Pages of one publisher each, below the cards. */
  readonly profiles?: readonly PageLink[];
  /** Address of the reference; null where there is none. */
  readonly reference?: string | null;
  /** Addresses of the lists of reports and of publishers, and of the page of definitions; null where there is none. */
  readonly reports?: string | null;
  readonly publishers?: string | null;
  readonly definitions?: string | null;
  /** Links to data files, below the cards. */
  readonly downloads?: readonly Download[];
}

/** The index as an HTML document. */
export function renderIndex(options: IndexOptions): string {
  const { language } = options.place;
  const say = (text: Text) => text[language];
  const body = [
    '<main id="content" class="index">',
    `<h1>${say(INDEX.title)}</h1>`,
    `<p class="original">${say(INDEX.subject)}</p>`,
    `<p class="lead">${escapeHtml(say(INDEX.lead))}</p>`,
    `<p class="sample">${escapeHtml(say(INDEX.sample))}</p>`,
    ...renderWays(options, language),
    ...(options.news ? [renderNews(options.news, language, options.links)] : []),
    ...(options.cards.length === 0 ? [`<p>${say(INDEX.none)}</p>`] : []),
    '<ol class="cards">',
    ...options.cards.map((card) => renderCard(card, language)),
    '</ol>',
    renderProfiles(options.profiles ?? [], language, options.site.pinyin),
    ...renderReferenceLink(options.reference ?? null, language),
    ...renderDownloads(options.downloads ?? [], language),
    '</main>',
  ].join('\n');
  return renderLayout({
    site: options.site,
    place: options.place,
    title: `${say(INDEX.title)} · gongkai`,
    description: say(INDEX.lead),
    body,
    interactive: false,
    picture: pictureOf(options),
    linkedData: datasetCard(
      {
        version: options.site.version,
        description: options.site.dataNote,
        created: options.site.dataDate,
        url: options.site.address ? `${options.site.address}${options.place.address}` : null,
        files: (options.downloads ?? []).map(({ href }) => href),
      },
      language,
    ),
  });
}

/** The picture of the first card that has one which messengers can draw. */
function pictureOf({ cards, place }: IndexOptions): CardPicture | null {
  const card = cards.find(({ chart, src }) => chart?.png && src);
  if (!card?.chart || card.src === null) return null;
  return { src: card.src.replace(/svg$/, 'png'), alt: altOf(card.chart, place.language) };
}

/** To the reports themselves, and to what words mean. */
function renderWays({ reports, publishers, definitions }: IndexOptions, language: Language): string[] {
  const link = (href: string | null | undefined, label: Text) =>
    !href ? [] : [`<li><a href="${escapeHtml(href)}">${escapeHtml(label[language])}</a></li>`];
  const items = [
    ...link(reports, INDEX.reports),
    ...link(publishers, INDEX.publishers),
    ...link(definitions, INDEX.definitions),
  ];
  return items.length === 0 ? [] : [`<ul class="ways">${items.join('')}</ul>`];
}

function renderCard(card: Card, language: Language): string {
  const title = escapeHtml(card.title);
  const heading = card.href ? `<a href="${escapeHtml(card.href)}">${title}</a>` : title;
  const lines = ['<li class="card">', '<div class="words">', `<h2>${heading}</h2>`];
  if (card.summary) lines.push(`<p>${escapeHtml(card.summary)}</p>`);
  if (card.problem) lines.push(`<pre class="problem">${escapeHtml(card.problem[language])}</pre>`);
  lines.push('</div>');
  if (card.href && card.chart?.svg) {
    const alt = altOf(card.chart, language);
    const isFile = card.src !== null && pictureFile(card.chart.svg) !== null;
    const image = isFile ? pictureAt(card.src, alt, card.chart.svg, true) : picture(card.chart.svg, alt);
    lines.push(`<a class="picture" href="${escapeHtml(card.href)}" tabindex="-1">${image}</a>`);
  }
  lines.push('</li>');
  return lines.join('\n');
}

/** Between marks, so that a profile can be added to an index that stands. */
function renderProfiles(
  profiles: readonly PageLink[],
  language: Language,
  pinyin: SiteInfo['pinyin'] = {},
): string {
  const saidOf = (title: string) =>
    language === 'en' && Object.hasOwn(pinyin, title) ? ` <small>${escapeHtml(pinyin[title]!)}</small>` : '';
  const items = profiles.map(({ href, title }) => {
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(title)}</a>${saidOf(title)}</li>`;
  });
  const list = [
    `<section class="profiles"><h2>${INDEX.profiles[language]}</h2>`,
    `<p>${INDEX.profilesLead({ command: '<code>gongkai profile</code>' })[language]}</p>`,
    `<ul>${items.join('')}</ul></section>`,
  ];
  return `<!--profiles-->${profiles.length === 0 ? '' : list.join('\n')}<!--/profiles-->`;
}

/** An index with these profiles in place of those that it lists. */
export function withProfiles(
  index: string,
  profiles: readonly PageLink[],
  language: Language,
  pinyin?: SiteInfo['pinyin'],
): string {
  const rendered = () => withLang(renderProfiles(profiles, language, pinyin), language);
  return index.replace(/<!--profiles-->[\s\S]*?<!--\/profiles-->/, rendered);
}

function renderReferenceLink(href: string | null, language: Language): string[] {
  if (href === null) return [];
  return [
    `<section class="downloads"><h2>${INDEX.forAuthors[language]}</h2>`,
    `<ul><li><a href="${escapeHtml(href)}">${INDEX.reference[language]}</a></li></ul></section>`,
  ];
}

function renderDownloads(downloads: readonly Download[], language: Language): string[] {
  if (downloads.length === 0) return [];
  const items = downloads.map(({ href, label }) => {
    return `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`;
  });
  return [
    `<section class="downloads"><h2>${INDEX.data[language]}</h2>`,
    `<ul>${items.join('')}</ul></section>`,
  ];
}
