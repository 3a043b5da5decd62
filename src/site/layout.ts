/** The frame that every page of the site stands in. */
import { LANGUAGES } from '../model/language.js';
import type { Text } from '../model/words.js';
import { type CardPicture, cardTags } from './card.js';
import { type Citation, renderCitation } from './cite.js';
import { escapeHtml, jsonForScript } from './html.js';
import { withLang } from './lang.js';
import { otherThan, type Place } from './place.js';
import { LAYOUT } from './words.js';

export interface SiteInfo {
  /** Version of the package that made the site. */
  readonly version: string;
  /** One sentence on the data, e.g. how many reports of which years. Not from the clock. */
  readonly dataNote: Text;
  /** Words of it that count what a page of the site lists. */
  readonly counts?: readonly { readonly said: Text; readonly list: 'reports' | 'publishers' }[];
  /** The latest date in the data (ISO): of publication or, where it is later, of taking the copy. Never of today. */
  readonly dataDate: string | null;
  /** Names of publishers in pinyin: English pages say them where a publisher is introduced. */
  readonly pinyin?: Readonly<Record<string, string>>;
  /** Under which terms pages and data may be passed on, a sentence each. */
  readonly licence: readonly Text[];
  /** Whether the site has pages of reports and publishers. */
  readonly reports?: boolean;
  /** Whole address at which the site is published, with `/` at its end; cards of messengers need it for their picture. */
  readonly address?: string | null;
}

export interface LayoutOptions {
  readonly site: SiteInfo;
  /** In which language it is, and what it links to. */
  readonly place: Place;
  /** Plain text. */
  readonly title: string;
  /** Plain text for search engines and link previews. */
  readonly description: string | null;
  /** HTML between header and footer. */
  readonly body: string;
  /** Whether the page has charts that JavaScript makes interactive. */
  readonly interactive: boolean;
  /** One more line of HTML in the footer. */
  readonly footnote?: string;
  /** What the page is cited as; null where it is no work of its own. */
  readonly cite?: Citation | null;
  /** How styles and scripts are had; as files of the site unless said otherwise. */
  readonly assets?: Assets;
  /** Shown within other pages: without what leads through the site. */
  readonly bare?: boolean;
  /** A picture for messengers. */
  readonly picture?: CardPicture | null;
  /** What programs are told of the page (JSON-LD). */
  readonly linkedData?: object;
}

/** The parts of the page's head that differ between a site and a single file. */
export interface Assets {
  /** Value of `script-src`. */
  readonly scriptSource: string;
  /** Value of `style-src`. */
  readonly styleSource: string;
  /** Value of `img-src`. */
  readonly imageSource: string;
  readonly styles: string;
  /** In the head, and at the end of the body. */
  readonly scripts: Scripts;
  /** What a page with charts that move has besides. */
  readonly charts: Scripts;
  /** Whether other pages lie around it, to which it may lead. */
  readonly linked: boolean;
}

export interface Scripts {
  readonly head: string;
  readonly end: string;
}

const NO_SCRIPTS: Scripts = { head: '', end: '' };

/** What every page has: it sorts tables and searches. */
export const PAGE_SCRIPTS = ['site.js'] as const;
/** What lies over charts, and what is below them. */
export const CHART_SCRIPTS = ['charts.js', 'chart-tools.js'] as const;

export const STYLES = ['frame', 'text', 'figures', 'folds', 'code', 'index', 'chinese', 'print'] as const;

/**
 * What a page may load: its own scripts and styles and pictures that are part of it; nothing can be fetched, sent
 * or evaluated. Inline styles are allowed for the colours in tables; scripts never are, unless
 * they are named by their hash.
 */
const policy = ({ scriptSource, styleSource, imageSource }: Assets) =>
  [
    "default-src 'none'",
    `script-src ${scriptSource}`,
    `style-src ${styleSource}`,
    `img-src ${imageSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** `file:` is named because browsers do not agree on whether 'self' covers a page opened from disk. */
export const siteAssets = (
  { root }: Pick<Place, 'root'>,
  names: readonly string[] = [],
  styles: readonly string[] = STYLES,
): Assets => {
  const load = (scripts: readonly string[]): Scripts => ({
    head: scripts.map((name) => `<script defer src="${root}assets/${name}"></script>`).join('\n'),
    end: '',
  });
  return {
    scriptSource: "'self' file:",
    styleSource: "'self' file: 'unsafe-inline'",
    imageSource: "'self' file: data: blob:",
    styles: styles.map((name) => `<link rel="stylesheet" href="${root}assets/${name}.css">`).join('\n'),
    scripts: load([...PAGE_SCRIPTS, ...names]),
    charts: load(CHART_SCRIPTS),
    linked: true,
  };
};

/** For a page that is printed: without scripts, since the pictures are sharper than what those put in their place. */
export const printAssets = (place: Place): Assets => ({
  ...siteAssets(place),
  scriptSource: "'none'",
  scripts: NO_SCRIPTS,
  charts: NO_SCRIPTS,
  linked: false,
});

/** A whole HTML document. */
export function renderLayout(options: LayoutOptions): string {
  const { place, title, description, assets = siteAssets(place) } = options;
  const { language } = place;
  const scripts = [assets.scripts, ...(options.interactive ? [assets.charts] : [])];
  const all = (part: keyof Scripts) => scripts.map((one) => one[part]).filter((text) => text !== '');
  const meta = description ? [`<meta name="description" content="${escapeHtml(description)}">`] : [];
  const lines = [
    '<!doctype html>',
    `<html lang="${LANGUAGES[language].tag}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    ...meta,
    '<link rel="icon" href="data:,">',
    ...(assets.linked ? [...alternates(place), ...cardOf(options)] : []),
    assets.styles,
    ...all('head'),
    '</head>',
    '<body>',
    withLang(bodyOf(options, assets), language, options.site.pinyin),
    ...all('end'),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function cardOf({ site, place, title, description, picture, linkedData }: LayoutOptions): string[] {
  const own = title.replace(/ · gongkai$/, '');
  const card = { place, address: site.address ?? null, title: own, description, picture: picture ?? null };
  const data = linkedData && `<script type="application/ld+json">${jsonForScript(linkedData)}</script>`;
  return [...cardTags(card), ...(data ? [data] : [])];
}

/** What a reader sees, in the language of the page and with `lang` on what is not. */
function bodyOf({ site, place, body, footnote, cite, bare }: LayoutOptions, { linked }: Assets): string {
  const { language } = place;
  const say = (text: Text) => escapeHtml(text[language]);
  const head = [
    `<a class="skip" href="#content">${say(LAYOUT.skip)}</a>`,
    `<header class="masthead">${masthead(place, linked)}`,
    `<p>${say(LAYOUT.strapline)}</p>${linked ? `${ways(place, site.reports ?? false)}${languageSwitch(place)}` : ''}</header>`,
  ];
  const lines = [
    ...(bare ? [] : head),
    body,
    '<footer class="colophon">',
    ...(footnote ? [`<p>${footnote}</p>`] : []),
    ...(site.dataNote[language] ? [`<p>${countsLinked(site, place, linked)}</p>`] : []),
    ...(site.dataDate ? [`<p>${dated(site.dataDate)[language]}</p>`] : []),
    ...(site.licence.length > 0
      ? [`<p>${site.licence.map(say).join(language === 'en' ? ' ' : '')}</p>`]
      : []),
    ...(cite ? [renderCitation(cite, language)] : []),
    `<p>${say(LAYOUT.made({ version: site.version }))}</p>`,
    '</footer>',
  ];
  return lines.join('\n');
}

/** What is said of the data, its counts leading to the lists of what they count. */
function countsLinked({ dataNote, counts = [], reports }: SiteInfo, place: Place, linked: boolean): string {
  const note = escapeHtml(dataNote[place.language]);
  if (!reports || !linked) return note;
  return counts.reduce((html, { said, list }) => {
    const words = escapeHtml(said[place.language]);
    return html.replace(words, `<a class="place" href="${folderOf(place)}${list}/index.html">${words}</a>`);
  }, note);
}

/** From the page to the folder of its edition. */
const folderOf = ({ home }: Place) => home.replace(/[^/]*$/, '');

const dated = (date: string): Text => LAYOUT.dataDate({ date: `<time>${escapeHtml(date)}</time>` });

function masthead({ home }: Place, linked: boolean): string {
  const name = '<span lang="zh-Hans">公开</span> gongkai';
  return linked ? `<a href="${home}">${name}</a>` : `<span class="home">${name}</span>`;
}

/** To the lists of what there is; a script puts a box before them that searches all of it. */
function ways(place: Place, reports: boolean): string {
  const { language } = place;
  const base = folderOf(place);
  const link = (href: string, text: Text) => `<a href="${base}${href}">${escapeHtml(text[language])}</a>`;
  const lists = [
    ...(reports
      ? [link('reports/index.html', LAYOUT.reports), link('publishers/index.html', LAYOUT.publishers)]
      : []),
    link('definitions.html', LAYOUT.definitions),
  ];
  const label = escapeHtml(LAYOUT.find[language]);
  return `<nav class="search" aria-label="${label}" data-base="${base}"${reports ? ' data-reports="yes"' : ''}>${lists.join(' ')}</nav>`;
}

/** The same page in the other language: a plain link, and from there all links stay in that language. */
function languageSwitch({ language, twin }: Place): string {
  if (twin === null) return '';
  const { name, tag } = LANGUAGES[otherThan(language)];
  return `<a class="language" rel="alternate" lang="${tag}" hreflang="${tag}" href="${escapeHtml(twin)}">${name}</a>`;
}

function alternates({ language, twin }: Place): string[] {
  if (twin === null) return [];
  const { tag } = LANGUAGES[otherThan(language)];
  return [`<link rel="alternate" hreflang="${tag}" href="${escapeHtml(twin)}">`];
}
