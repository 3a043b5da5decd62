/** One executed notebook as one readable page. */

import type { Language, Text } from '../model/words.js';
import { cellsIn } from '../notebook/cell-language.js';
import type { Notebook } from '../notebook/notebook.js';
import { renderCode, renderOutputs } from './cells.js';
import { type Chart, chartOf } from './chart.js';
import { escapeHtml } from './html.js';
import { type Assets, renderLayout, type SiteInfo } from './layout.js';
import { type Heading, introOf, Markdown } from './markdown.js';
import type { Place } from './place.js';
import type { PlaceLinks } from './reports/made.js';
import { WORDS } from './reports/words.js';
import { PAGE } from './words.js';

/** A neighbour in the reading order. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
}

export interface PageOptions {
  /** File name without extension, e.g. `02-requests`. */
  readonly name: string;
  readonly notebook: Notebook;
  readonly site: SiteInfo;
  /** In which language it is, and what it links to. */
  readonly place: Place;
  readonly previous: PageLink | null;
  readonly next: PageLink | null;
  /** For a page that stands alone: its styles and scripts are part of it and nothing beside it is linked. */
  readonly assets?: Assets;
  /** Where places in reports are; without it no number leads anywhere. */
  readonly links?: PlaceLinks | null;
}

export interface Intro {
  /** First heading, or the file name made readable. */
  readonly title: string;
  /** First paragraph of the first markdown cell, or null. */
  readonly summary: string | null;
  /** Its charts that have a picture. */
  readonly charts: readonly Chart[];
}

/** What the index tells about a notebook. */
export function introduce(name: string, notebook: Notebook, language: Language): Intro {
  const first = cellsIn(notebook, language).find((cell) => cell.cell_type === 'markdown');
  const intro = introOf(first?.source ?? '');
  const outputs = notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
  return {
    title: intro.title ?? name.replace(/^\d+[-_]/, '').replace(/[-_]/g, ' '),
    summary: intro.summary,
    charts: outputs.flatMap((output) => chartOf(output) ?? []).filter(({ svg }) => svg !== null),
  };
}

/** The page as an HTML document. */
export function renderPage(options: PageOptions): string {
  const { name, notebook, place, links = null } = options;
  const { language } = place;
  const markdown = new Markdown(language);
  let charts = 0;
  let interactive = false;
  const chartName = () => {
    charts += 1;
    return `${name}-${charts}`;
  };
  const parts = cellsIn(notebook, language).map((cell) => {
    if (cell.cell_type === 'markdown') return withPinyin(markdown.render(cell.source), options);
    if (cell.cell_type === 'raw' || cell.source.trim() === '') return '';
    interactive ||= cell.outputs.some((output) => chartOf(output)?.spec);
    const outputs = renderOutputs(cell.outputs, chartName, markdown, language, links);
    // The code follows what it made: the reader came for the finding.
    return [...outputs, renderCode(cell.source, language)].join('\n');
  });
  const { title, summary } = introduce(name, notebook, language);
  const file = escapeHtml(`${name}.ipynb`);
  const link = `<a href="${encodeURI(name)}.ipynb" download>${file}</a>`;
  const { version, dataNote, dataDate } = options.site;
  const body = [
    '<div class="layout">',
    tableOfContents(markdown.headings, language),
    '<main id="content">',
    '<article>',
    ...parts.filter((part) => part !== ''),
    ...(links?.retyped ? [`<p class="retyped">${escapeHtml(WORDS.retyped_short[language])}</p>`] : []),
    '</article>',
    pager(options.previous, options.next, language),
    '</main>',
    '</div>',
  ].join('\n');
  return renderLayout({
    site: options.site,
    place,
    title: `${title} · gongkai`,
    description: summary,
    body,
    interactive,
    footnote: (options.assets ? PAGE.madeFrom({ file }) : PAGE.runnable({ file: link }))[language],
    cite: { key: language === 'en' ? name : `${name}-${language}`, title, version, dataNote, dataDate },
    assets: options.assets,
  });
}

/** Below a heading that is the name of a publisher: how it is said, for who does not read Chinese. */
function withPinyin(html: string, { place, site }: PageOptions): string {
  const { pinyin = {} } = site;
  if (place.language !== 'en') return html;
  return html.replace(/<h1[^>]*>([^<]*)<\/h1>/, (heading, name: string) =>
    Object.hasOwn(pinyin, name) ? `${heading}\n<p class="pinyin">${escapeHtml(pinyin[name]!)}</p>` : heading,
  );
}

/** The sections of a page; nothing for a page too short to need them. */
function tableOfContents(headings: readonly Heading[], language: Language): string {
  const sections = headings.filter((heading) => heading.level === 2);
  if (sections.length < 2) return '<div class="toc"></div>';
  const items = sections.map(({ id, text }) => {
    return `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`;
  });
  return `<nav class="toc" aria-label="${PAGE.contents[language]}"><p>${PAGE.onThisPage[language]}</p><ol>${items.join('')}</ol></nav>`;
}

function pager(previous: PageLink | null, next: PageLink | null, language: Language): string {
  const link = (to: PageLink | null, rel: string, label: Text) => {
    if (!to) return '<span></span>';
    return `<a rel="${rel}" href="${escapeHtml(to.href)}"><small>${label[language]}</small>${escapeHtml(to.title)}</a>`;
  };
  if (!previous && !next) return '';
  return `<nav class="pager" aria-label="${PAGE.pages[language]}">${link(previous, 'prev', PAGE.before)}${link(next, 'next', PAGE.next)}</nav>`;
}
