/** One executed notebook as one readable page. */

import type { Kept } from '../dataset/kept.js';
import type { Language, Text } from '../model/words.js';
import { cellsIn } from '../notebook/cell-language.js';
import type { Notebook } from '../notebook/notebook.js';
import { renderCode, renderOutputs } from './cells.js';
import { altOf, type Chart, chartOf, renderChart } from './chart.js';
import { type Alone, type ChartFiles, renderLightChart } from './chart-files.js';
import { CHARTS, chartAnchor, chartFile } from './chart-tools.js';
import { foldDetails, type Part } from './detail.js';
import { escapeHtml } from './html.js';
import { type Assets, renderLayout, type SiteInfo } from './layout.js';
import { MadeLists } from './made-lists.js';
import { type Heading, introOf, Markdown } from './markdown.js';
import { renderNames } from './names-in-pinyin.js';
import { beside, fileAddress, type Place } from './place.js';
import type { PlaceLinks } from './reports/made.js';
import { WORDS } from './reports/words.js';
import { CHART_TOOLS, PAGE, TABLES, titled } from './words.js';

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
  /** Whether reports that it quotes were re-typed, where there are no links that say so. */
  readonly retyped?: boolean;
  /** Where places in reports are; without it no number leads anywhere. */
  readonly links?: PlaceLinks | null;
  /** Takes what charts leave to files beside the page; without it they are part of the page. */
  readonly files?: ChartFiles;
  /** Where what is made of charts for these files is kept (default: nowhere). */
  readonly kept?: Kept | undefined;
}

export interface Intro {
  /** First heading, or the file name made readable. */
  readonly title: string;
  /** First paragraph of the first markdown cell, or null. */
  readonly summary: string | null;
  /** Its charts that have a picture, each with its number on the page. */
  readonly charts: readonly (Chart & { readonly number: number })[];
}

const known = new WeakMap<Notebook, Map<string, Intro>>();

/** What the index tells about a notebook. Its page, the pages of its charts, its neighbours and its card ask for it. */
export function introduce(name: string, notebook: Notebook, language: Language): Intro {
  const own = known.get(notebook) ?? new Map<string, Intro>();
  known.set(notebook, own);
  const key = JSON.stringify([name, language]);
  const intro = own.get(key) ?? introduced(name, notebook, language);
  own.set(key, intro);
  return intro;
}

function introduced(name: string, notebook: Notebook, language: Language): Intro {
  const first = cellsIn(notebook, language).find((cell) => cell.cell_type === 'markdown');
  const intro = introOf(first?.source ?? '');
  const outputs = cellsIn(notebook, language).flatMap((cell) =>
    cell.cell_type === 'code' && cell.source.trim() !== '' ? cell.outputs : [],
  );
  return {
    title: intro.title ?? name.replace(/^\d+[-_]/, '').replace(/[-_]/g, ' '),
    summary: intro.summary,
    charts: outputs
      .flatMap((output) => chartOf(output) ?? [])
      .map((chart, at) => ({ ...chart, number: at + 1 }))
      .filter(({ svg }) => svg !== null),
  };
}

/** The page as an HTML document. */
export function renderPage(options: PageOptions): string {
  const { name, notebook, place, links = null } = options;
  const { language } = place;
  const markdown = new Markdown(language);
  let charts = 0;
  let interactive = false;
  const lists = links && new MadeLists(links, options.files ? chartFile(`${name}-of`, 'html') : '');
  const draw = (chart: Chart, note: string | null) => {
    charts += 1;
    interactive ||= chart.spec !== null;
    const chartName = `${name}-${charts}`;
    const { address: site } = options.site;
    const address = site ? `${site}${place.edition}` : null;
    if (!options.files) return renderChart(chart, chartName, language, note, links, lists);
    const on = {
      name: chartName,
      number: charts,
      language,
      note,
      links,
      lists,
      files: options.files,
      kept: options.kept,
      address,
    };
    return renderLightChart(chart, { ...on, alone: chartPage(options, chartName, charts) });
  };
  const parts = cellsIn(notebook, language).map((cell): Part => {
    const silent = { detail: null, outputs: [] };
    if (cell.cell_type === 'markdown')
      return { ...silent, html: withPinyin(markdown.prose(cell.source), options) };
    if (cell.cell_type === 'raw' || cell.source.trim() === '') return { ...silent, html: '' };
    const outputs = renderOutputs(cell.outputs, draw, markdown, language, links, lists);
    // The code follows what it made: the reader came for the finding.
    const html = [...outputs, renderCode(cell.source, language)].join('\n');
    return { html, detail: outputs.length === 0 ? null : cell.detail, outputs: cell.outputs };
  });
  const { title, summary, charts: drawn } = introduce(name, notebook, language);
  const made = lists === null || lists.empty ? '' : lists.render(language, options.files ? '../' : '');
  if (made !== '') options.files?.set(`${CHARTS}/${name}-of.html`, listsPage(options, title, made));
  const first = drawn.find(({ png }) => png !== null);
  const file = escapeHtml(`${name}.ipynb`);
  const link = `<a href="${fileAddress(name)}.ipynb" download>${file}</a>`;
  const { version, dataNote, dataDate } = options.site;
  const isRetyped = options.retyped ?? links?.retyped ?? false;
  const retyped = isRetyped ? escapeHtml(WORDS.retyped_short[language]) : '';
  const from = (options.assets ? PAGE.madeFrom({ file }) : PAGE.runnable({ file: link }))[language];
  const text = foldDetails(parts, language);
  const body = [
    '<div class="layout">',
    tableOfContents(markdown.headings, language),
    '<main id="content">',
    '<article>',
    ...text,
    ...(made !== '' && !options.files
      ? [`<details class="data"><summary>${escapeHtml(TABLES.lists[language])}</summary>${made}</details>`]
      : []),
    ...(language === 'en'
      ? [renderNames([...text, ...drawn.map(({ svg }) => svg)].join('\n'), options.site.pinyin ?? {})]
      : []),
    ...(retyped === '' ? [] : [`<p class="retyped">${retyped}</p>`]),
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
    // On paper what stands below the text on a screen would stand alone on a sheet.
    footnote: retyped === '' ? from : `${from} <span class="on-paper">${retyped}</span>`,
    cite: { key: language === 'en' ? name : `${name}-${language}`, title, version, dataNote, dataDate },
    picture: first ? { src: chartFile(`${name}-${first.number}`, 'png'), alt: altOf(first, language) } : null,
    assets: options.assets,
  });
}

/** Makes the page with one chart alone, around its figure. */
function chartPage({ name, notebook, place, site }: PageOptions, chart: string, number: number) {
  const { language } = place;
  const { title: page } = introduce(name, notebook, language);
  const source = CHART_TOOLS.source({ number, page: titled(page) });
  const href = `../${fileAddress(name)}.html#${chartAnchor(number)}`;
  return (body: string, { interactive, title, picture }: Alone) => {
    const { version, dataNote, dataDate } = site;
    const key = language === 'en' ? chart : `${chart}-${language}`;
    const says = language === 'en' ? `${title} ${source.en}` : `${title.replace(/。$/, '')}（${source.zh}）`;
    return renderLayout({
      site,
      place: beside(place, chartFile(chart, 'html')),
      title: `${title} · gongkai`,
      description: source[language],
      body: `<main id="content" class="alone">\n${body}\n<h1 class="source"><a href="${href}" target="_top">${escapeHtml(source[language])}</a></h1>\n</main>`,
      interactive,
      bare: true,
      picture: picture ? { src: chartFile(chart, 'png'), alt: title } : null,
      cite: { key, title: says, version, dataNote, dataDate },
    });
  };
}

/** The page that lists what the numbers of the tables are made of: the page of the notebook stays light. */
function listsPage({ name, place, site }: PageOptions, page: string, lists: string): string {
  const { language } = place;
  const heading = TABLES.lists[language];
  const back = `<a href="../${fileAddress(name)}.html">${escapeHtml(TABLES.back({ page: titled(page) })[language])}</a>`;
  return renderLayout({
    site,
    place: beside(place, chartFile(`${name}-of`, 'html')),
    title: `${heading} · gongkai`,
    description: null,
    body: `<main id="content" class="reference">\n<h1>${escapeHtml(heading)}</h1>\n<p>${back}</p>\n${lists}\n</main>`,
    interactive: false,
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
