/** The frame that every page of the site stands in. */
import { escapeHtml } from './html.js';

export interface SiteInfo {
  /** Version of the package that made the site. */
  readonly version: string;
  /** One sentence on the data, e.g. which reports and when they were read. Not from the clock. */
  readonly dataNote: string;
}

export interface LayoutOptions {
  readonly site: SiteInfo;
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
}

/** Scripts that make the charts interactive, in the order they must load. */
export const CHART_SCRIPTS = ['vega.min.js', 'vega-lite.min.js', 'vega-embed.min.js', 'charts.js'] as const;

const STYLES = ['frame', 'text', 'figures', 'code', 'index', 'print'] as const;

/**
 * What a page may load: its own scripts and styles and pictures that are part of it; nothing can be fetched, sent
 * or evaluated. `file:` is named because browsers do not agree on whether 'self' covers a page opened from disk.
 * Inline styles are allowed for the colours in tables and for Vega's own; scripts never are.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file: 'unsafe-inline'",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A whole HTML document. */
export function renderLayout(options: LayoutOptions): string {
  const { site, title, description, body } = options;
  const scripts = options.interactive
    ? CHART_SCRIPTS.map((name) => `<script defer src="assets/${name}"></script>`)
    : [];
  const meta = description ? [`<meta name="description" content="${escapeHtml(description)}">`] : [];
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    ...meta,
    '<link rel="icon" href="data:,">',
    ...STYLES.map((name) => `<link rel="stylesheet" href="assets/${name}.css">`),
    ...scripts,
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the text</a>',
    '<header class="masthead"><a href="index.html"><span lang="zh-Hans">公开</span> gongkai</a>',
    '<p>Government disclosure reports, read and checked</p></header>',
    body,
    '<footer class="colophon">',
    ...(options.footnote ? [`<p>${options.footnote}</p>`] : []),
    ...(site.dataNote ? [`<p>${escapeHtml(site.dataNote)}</p>`] : []),
    `<p>Made with gongkai ${escapeHtml(site.version)}. Every figure leads back to its cell or sentence.</p>`,
    '</footer>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}
