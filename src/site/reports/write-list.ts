/** Writes the list of all reports, and the page that loads one of many. */
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { renderLayout } from '../layout.js';
import { pinyinNames } from '../pinyin.js';
import type { Beside } from './beside.js';
import { contextOf } from './context.js';
import { type Listed, listName, ROWS, renderList, yearName } from './list-pages.js';
import {
  type Addressing,
  assetsOf,
  contextIn,
  type EditionOptions,
  footed,
  hashOf,
  placeIn,
} from './pages.js';
import { commonOf } from './render-shard.js';
import { WORDS } from './words.js';

/** All reports in the order of the list. */
export async function listedIn(dataset: Dataset): Promise<readonly Listed[]> {
  const { rows } = await dataset.query(`
    select file, publisher, body, year, form, figures, contradictions, checks_hold, unlikely,
      set_aside, checks_open, status, reason, reason_zh from reports
    order by status <> 'report', body nulls last, publisher, year, file`);
  return rows as unknown as readonly Listed[];
}

/** The list of all reports, where it has several pages also one of each year; and the page that loads one of many. */
export function writeList(
  all: readonly Listed[],
  beside: Beside,
  at: Addressing,
  options: EditionOptions,
): { readonly byYear: boolean } {
  const { language } = options;
  const context = contextIn(language, at);
  const common = commonOf(options, language, at);
  const write = (listed: readonly Listed[], nameOf: (page: number) => string, year: number | null) => {
    const pages = Math.max(1, Math.ceil(listed.length / ROWS));
    for (let page = 0; page < pages; page++) {
      const name = nameOf(page);
      const part = listed.slice(page * ROWS, (page + 1) * ROWS);
      // How many there are is said on the first: else one report more would change each.
      const site = page === 0 && year === null ? options.site : footed(options.site);
      const inputs = hashOf(common, { ...site, pinyin: {} }, part, page, pages, year);
      beside.write(name, inputs, () => {
        const place = placeIn(name, options);
        return renderLayout({
          site: { ...site, pinyin: pinyinNames(part.flatMap(({ publisher }) => publisher ?? [])) },
          place,
          title: `${context.say(WORDS.reports)}${year === null ? '' : ` ${year}`} · gongkai`,
          description: context.say(WORDS.list_lead),
          body: renderList(part, { page, pages, nameOf, year }, context),
          interactive: false,
          assets: assetsOf(place),
        });
      });
    }
    return pages;
  };
  const byYear = write(all, listName, null) > 1;
  const dated = all.filter(({ year }) => year !== null);
  if (byYear)
    for (const [year, own] of group(dated, ({ year }) => year!))
      write(own, (page) => yearName(year, page), year);
  if (!at.own) writeLoader(beside, common, options);
  return { byYear };
}

/** The one page that loads the text that is asked for. */
function writeLoader(beside: Beside, common: unknown, options: EditionOptions): void {
  const { language } = options;
  const site = { ...footed(options.site), pinyin: {} };
  const place = placeIn('report.html', options);
  const { html } = contextOf(language, { report: () => '', publisher: () => '', definitions: null });
  const body = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.reports)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  beside.write('report.html', hashOf(common, site), () =>
    renderLayout({
      site,
      place,
      title: `${WORDS.text[language]} · gongkai`,
      description: null,
      body: `<div class="layout">\n<div class="toc"></div>\n${body}\n</div>`,
      interactive: true,
      assets: assetsOf(place, ['report.js']),
    }),
  );
}
