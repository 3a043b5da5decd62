/** A page as one file that opens from a mail: styles and scripts are part of it, and it needs nothing beside it. */
import { createHash } from 'node:crypto';
import { LANGUAGES } from '../model/language.js';
import type { Language } from '../model/words.js';
import type { Notebook } from '../notebook/notebook.js';
import { assets } from './assets.js';
import { escapeHtml } from './html.js';
import { withLang } from './lang.js';
import { type Assets, CHART_SCRIPTS, PAGE_SCRIPTS, type SiteInfo, STYLES } from './layout.js';
import { renderPage } from './page.js';
import { alone, otherThan, type Place } from './place.js';
import { PAGE } from './words.js';

/**
 * The parts that every single page has, made once. Scripts run only if they are those whose hashes the page's policy
 * names, so nothing that a report or a notebook holds can run.
 */
export function inlineAssets(): Assets {
  const files = new Map(assets().map(([name, content]) => [name, content.toString('utf8')]));
  const text = (name: string) => files.get(name) ?? '';
  const scriptOf = (name: string) => inScript(text(name));
  const [own, charts] = [PAGE_SCRIPTS.map(scriptOf), CHART_SCRIPTS.map(scriptOf)];
  const hashes = [...own, ...charts].map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const style = STYLES.map((name) => text(`${name}.css`)).join('\n');
  return {
    scriptSource: hashes.join(' '),
    styleSource: "'unsafe-inline'",
    imageSource: 'data: blob:',
    styles: `<style>\n${style}</style>`,
    // At the end: the pictures are seen before a script is read.
    scripts: { head: '', end: own.map(inTag).join('\n') },
    charts: { head: '', end: charts.map(inTag).join('\n') },
    linked: false,
  };
}

/** Single pages that lie in the same folder. */
export interface SinglesBeside {
  /** Those of the language, in their order; this one has no address. */
  readonly pages: readonly { readonly href: string | null; readonly title: string }[];
  /** The same page in the other language. */
  readonly twin: string;
  /** The first page of the site, where a search finds publishers, reports and definitions. */
  readonly site: string;
}

export interface SingleOptions {
  readonly language: Language;
  readonly assets: Assets;
  /** What it leads to; nothing for a page that is alone. */
  readonly beside?: SinglesBeside;
  /** Whether reports that it quotes were re-typed. */
  readonly retyped?: boolean;
}

/** The page of a notebook as one file. */
export function renderSingle(
  name: string,
  notebook: Notebook,
  site: SiteInfo,
  { language, assets, beside, retyped = false }: SingleOptions,
): string {
  const place = alone(language);
  const page = renderPage({ name, notebook, site, place, previous: null, next: null, assets, retyped });
  return beside
    ? page.replace('</main>', () => `${withLang(besides(beside, place), language, site.pinyin)}\n</main>`)
    : page;
}

/** Says where they must lie: whoever gets one page by mail has no others. */
function besides({ pages, twin, site }: SinglesBeside, { language }: Place): string {
  const items = pages.map(({ href, title }) => {
    const shown = escapeHtml(title);
    return `<li>${href === null ? shown : `<a href="${escapeHtml(href)}">${shown}</a>`}</li>`;
  });
  const { name, tag } = LANGUAGES[otherThan(language)];
  const label = escapeHtml(PAGE.beside[language]);
  const other = `<li><a lang="${tag}" hreflang="${tag}" href="${escapeHtml(twin)}">${name}</a></li>`;
  const search = `<p><a href="${escapeHtml(site)}">${escapeHtml(PAGE.whole[language])}</a></p>`;
  return `<nav class="beside" aria-label="${label}"><p>${label}</p><ul>${items.join('')}${other}</ul>${search}</nav>`;
}

const inTag = (script: string) => `<script>${script}</script>`;

/** A script that no tag in it can end, and whose line ends no reader changes: the hash is of these very bytes. */
function inScript(script: string): string {
  return script
    .replace(/\r\n?/g, '\n')
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
}
