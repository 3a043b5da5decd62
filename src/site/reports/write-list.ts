/** Writes the list of all reports, and the page that loads one of many. */
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { writeWhole } from '../../dataset/whole-file.js';
import { renderLayout } from '../layout.js';
import { contextOf } from './context.js';
import { type Listed, listName, ROWS, renderList, yearName } from './list-pages.js';
import { type Addressing, assetsOf, contextIn, type EditionOptions, footed, placeIn } from './pages.js';
import { WORDS } from './words.js';

/** The list of all reports; where it has several pages, also one of each year. */
export async function writeList(
  dataset: Dataset,
  folder: string,
  at: Addressing,
  options: EditionOptions,
): Promise<{ readonly names: readonly string[]; readonly byYear: boolean }> {
  const { language, site } = options;
  const context = contextIn(language, at);
  const { rows } = await dataset.query(`
    select file, publisher, body, year, form, figures, contradictions, status, reason from reports
    order by status <> 'report', body nulls last, publisher, year, file`);
  const all = rows as unknown as readonly Listed[];
  const write = (listed: readonly Listed[], nameOf: (page: number) => string, year: number | null) => {
    const pages = Math.max(1, Math.ceil(listed.length / ROWS));
    return Array.from({ length: pages }, (_, page) => {
      const name = nameOf(page);
      const part = listed.slice(page * ROWS, (page + 1) * ROWS);
      const place = placeIn(name, options);
      const html = renderLayout({
        site,
        place,
        title: `${context.say(WORDS.reports)}${year === null ? '' : ` ${year}`} · gongkai`,
        description: context.say(WORDS.list_lead),
        body: renderList(part, { page, pages, nameOf, year }, context),
        interactive: false,
        assets: assetsOf(place),
      });
      writeWhole(join(folder, name), html);
      return name;
    });
  };
  const names = write(all, listName, null);
  const byYear = names.length > 1;
  const years = byYear
    ? [
        ...group(
          all.filter(({ year }) => year !== null),
          ({ year }) => year!,
        ),
      ]
    : [];
  const ofYears = years.flatMap(([year, own]) => write(own, (page) => yearName(year, page), year));
  return { names: [...names, ...ofYears], byYear };
}

/** The one page that loads the text that is asked for. */
export function writeLoader(folder: string, options: EditionOptions): string {
  const { language, site } = options;
  const place = placeIn('report.html', options);
  const { html } = contextOf(language, { report: () => '', publisher: () => '', definitions: null });
  const body = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.reports)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  const page = renderLayout({
    site: footed(site),
    place,
    title: `${WORDS.text[language]} · gongkai`,
    description: null,
    body: `<div class="layout">\n<div class="toc"></div>\n${body}\n</div>`,
    interactive: true,
    assets: assetsOf(place, ['report.js']),
  });
  writeWhole(join(folder, 'report.html'), page);
  return 'report.html';
}
