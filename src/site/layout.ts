/** The frame that every page of the site stands in. */
import { LANGUAGES } from '../model/language.js';
import type { Language } from '../model/words.js';
import { type Citation, renderCitation } from './cite.js';
import { escapeHtml } from './html.js';

export interface SiteInfo {
  /** Version of the package that made the site. */
  readonly version: string;
  /** One sentence on the data, e.g. how many reports of which years. Not from the clock. */
  readonly dataNote: string;
  /** The latest date in the data (ISO): of publication or, where it is later, of taking the copy. Never of today. */
  readonly dataDate: string | null;
  /** Under which terms pages and data may be passed on, a sentence each. */
  readonly licence: readonly string[];
}

export interface LayoutOptions {
  readonly site: SiteInfo;
  /** English unless said otherwise. */
  readonly language?: Language;
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
}

/** The parts of the page's head that differ between a site and a single file. */
export interface Assets {
  /** Value of `script-src`. */
  readonly scriptSource: string;
  /** Value of `style-src`. */
  readonly styleSource: string;
  readonly styles: string;
  /** Scripts in the head, and scripts at the end of the body. */
  readonly scripts: { readonly head: string; readonly end: string };
  /** Where the masthead leads; null for nowhere. */
  readonly home: string | null;
}

/** Scripts that make the charts interactive, in the order they must load. */
export const CHART_SCRIPTS = ['vega.min.js', 'vega-lite.min.js', 'vega-embed.min.js', 'charts.js'] as const;

export const STYLES = ['frame', 'text', 'figures', 'code', 'index', 'print'] as const;

/**
 * What a page may load: its own scripts and styles and pictures that are part of it; nothing can be fetched, sent
 * or evaluated. Inline styles are allowed for the colours in tables and for Vega's own; scripts never are, unless
 * they are named by their hash.
 */
const policy = ({ scriptSource, styleSource }: Assets) =>
  [
    "default-src 'none'",
    `script-src ${scriptSource}`,
    `style-src ${styleSource}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/**
 * Of a page in a folder below the site's, `up` leads back to that: `../`. `file:` is named because browsers do not agree
 * on whether 'self' covers a page opened from disk.
 */
export const siteAssets = (
  up = '',
  scripts: readonly string[] = CHART_SCRIPTS,
  styles: readonly string[] = STYLES,
): Assets => ({
  scriptSource: "'self' file:",
  styleSource: "'self' file: 'unsafe-inline'",
  styles: styles.map((name) => `<link rel="stylesheet" href="${up}assets/${name}.css">`).join('\n'),
  scripts: {
    head: scripts.map((name) => `<script defer src="${up}assets/${name}"></script>`).join('\n'),
    end: '',
  },
  home: `${up}index.html`,
});

const SITE = siteAssets();

/** For a page that is printed: without scripts, since the pictures are sharper than what those put in their place. */
export const PRINT: Assets = { ...SITE, scriptSource: "'none'", scripts: { head: '', end: '' }, home: null };

/** A whole HTML document. */
export function renderLayout(options: LayoutOptions): string {
  const { site, title, description, body, assets = SITE, language = 'en' } = options;
  const scripts = options.interactive ? assets.scripts : { head: '', end: '' };
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
    assets.styles,
    ...(scripts.head ? [scripts.head] : []),
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the text</a>',
    `<header class="masthead">${masthead(assets.home)}`,
    '<p>Government disclosure reports, read and checked</p></header>',
    body,
    '<footer class="colophon">',
    ...(options.footnote ? [`<p>${options.footnote}</p>`] : []),
    ...(site.dataNote ? [`<p>${escapeHtml(site.dataNote)}</p>`] : []),
    ...(site.dataDate ? [`<p>Data as of <time>${escapeHtml(site.dataDate)}</time>.</p>`] : []),
    ...(site.licence.length > 0 ? [`<p>${escapeHtml(site.licence.join(' '))}</p>`] : []),
    ...(options.cite ? [renderCitation(options.cite)] : []),
    `<p>Made with gongkai ${escapeHtml(site.version)}. Every figure leads back to its cell or sentence.</p>`,
    '</footer>',
    ...(scripts.end ? [scripts.end] : []),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function masthead(home: string | null): string {
  const name = '<span lang="zh-Hans">公开</span> gongkai';
  return home === null ? `<span class="home">${name}</span>` : `<a href="${home}">${name}</a>`;
}
