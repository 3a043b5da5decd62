/** Numbers of tables: of what a row leads to, and of the rows themselves. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fsum } from 'd3-array';
import { packageRoot } from '../../../src/notebook/package-root.js';
import { columnOf, isQuoting, otherSubject } from './about.js';
import type { Node } from './blocks.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { attribute, compared, folderOf, isSame, ofTag, placeOf, type Way } from './resolved.js';
import { tokensOf } from './tokens.js';

/** In the table of a chart, and where a row leads to what has several numbers: one of these. */
export const ofRow: Way = (met, truth) => {
  const row = ofTag(met, 'tr');
  if (!row) return null;
  const { $, file } = met.page;
  const numbers = new Set<number>();
  const quoting = isQuoting(met);
  const own = attribute(row, 'id');
  const hrefs = $(row as never)
    .find('a[href]')
    .toArray()
    .map((link) => $(link).attr('href')!);
  for (const href of [...hrefs, ...(own === undefined ? [] : [`#${own}`])]) {
    const { to, anchor, slug } = placeOf(met, href);
    const at = `${slug}#${anchor}`;
    // Of several that a row leads to, those count that are about what its heads say.
    if (truth.related.has(at) && otherSubject(met, truth, at) !== null) continue;
    for (const number of truth.related.get(at) ?? []) numbers.add(number);
    if (quoting) for (const number of truth.words.get(at) ?? []) numbers.add(number);
    for (const number of truth.findings.get(at)?.numbers ?? []) numbers.add(number);
    const column = /^(?:figures|checks|warnings|)$/.test(anchor) ? columnOf(met) : null;
    const counted = column === null ? null : truth.reports.get(slug)?.[column];
    if (typeof counted === 'number') numbers.add(counted);
    const list = targetPage(to)?.list(anchor);
    for (const value of list ? [list.count, list.total, ...list.values] : [])
      if (value !== null) numbers.add(value);
  }
  for (const share of sharesIn(met, row)) numbers.add(share);
  // A sum that is written out within a computation.
  for (const [, terms = ''] of met.block.text.matchAll(/([\d,.]+(?: \+ [\d,.]+)+) = /g)) {
    const values = tokensOf(terms).map(({ value }) => value);
    if (values.every((value) => numbers.has(value))) numbers.add(fsum(values));
  }
  // A chart's row names its file, whose cells may hold words that are no number.
  for (const [name] of $(row as never)
    .text()
    .matchAll(/[\w-]+\.(?:txt|html)/g))
    for (const number of truth.quoted.get(name.replace('.', '-')) ?? []) numbers.add(number);
  if (numbers.size === 0 || folderOf(file) === 'publishers') return null;
  return [...numbers].some((number) => isSame(met, number)) ? { kind: 'number of a row', wrong: null } : null;
};

/** In a table of parts: the share of a row's number among those that have the same name. */
export function sharesIn({ page: { $ }, within }: Met, row: Node): number[] {
  const table = within.find(({ name }) => name === 'table');
  if (!table || $(table as never).closest('.alone').length === 0) return [];
  const numberIn = (one: never) =>
    Number(/^[\d,]+(?= |$)/.exec($(one).children().eq(2).text())?.[0]?.replaceAll(',', '') ?? Number.NaN);
  const nameOf = (one: never) => $(one).children('th').text();
  const [name, value] = [nameOf(row as never), numberIn(row as never)];
  const alike = $(table as never)
    .find('tbody tr')
    .toArray()
    .filter((one) => nameOf(one as never) === name)
    .map((one) => numberIn(one as never));
  const sum = fsum(alike.filter((one) => !Number.isNaN(one)));
  return sum > 0 && !Number.isNaN(value) ? [value / sum] : [];
}

/** What a table of the reader's own says, which was joined: it stands in that table. */
export const ofOwnTable: Way = (met) => {
  const cell = ofTag(met, 'td');
  const table = ofTag(met, 'table');
  if (!cell || !table) return null;
  const { $ } = met.page;
  const head = $(table as never)
    .find('thead th')
    .eq($(cell as never).index())
    .text();
  if (!/^(?:Inhabitants|常住人口)/.test(head)) return null;
  const there = POPULATION.includes(String(met.token.value));
  return { kind: 'number of a table of one’s own', wrong: there ? null : 'is not in data/population.csv' };
};
export const POPULATION = readFileSync(path.join(packageRoot(), 'data', 'population.csv'), 'utf8').split(
  /[,\s]/,
);

/** A cell's words that were read as no number, in the column of a chart's table that quotes them. */
export const asItStands: Way = (met) => {
  const [cell, row, table] = [ofTag(met, 'td'), ofTag(met, 'tr'), ofTag(met, 'table')];
  if (!cell || !row || !table) return null;
  const { $ } = met.page;
  const head = $(table as never)
    .find('thead th')
    .eq($(cell as never).index())
    .text();
  if (!/^(?:As it stands there|原文)/.test(head)) return null;
  const file = /^[\w-]+\.(?:txt|html)$/.exec(
    $(row as never)
      .children()
      .last()
      .text()
      .trim(),
  )?.[0];
  const name = `${file?.replace('.', '-')}.html`;
  const page = targetPage(path.resolve(path.dirname(met.page.file), '..', 'reports', name));
  return page?.says(met.token.text) ? { kind: 'words of a report, quoted', wrong: null } : null;
};

/** Rows of the file with a chart's data, which lies in the folder of charts. */
export function csvRows(page: string, name: string): number | null {
  const folder = path.basename(path.dirname(page)) === 'charts' ? '' : 'charts';
  const file = path.join(path.dirname(page), folder, `${name}.csv`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\r\n').length - 1 : null;
}

/** How many rows and columns a table has, or shows of them: its caption, what unfolds it and what stands below it say so. */
export const ofRows: Way = (met) => {
  const { page, block } = met;
  if (!/(?:rows?|行|columns|列|十项)/.test(block.text)) return null;
  const at = page.$(block.element as never);
  const chart = at.closest('figure.chart, .alone').first();
  const box = at.closest('.output, .scroll').first();
  // A chart's rows are in the file beside it.
  const csv =
    (chart.attr('data-name') ?? chart.find('figure.chart').attr('data-name')) &&
    csvRows(met.page.file, chart.attr('data-name') ?? chart.find('figure.chart').attr('data-name')!);
  const table = box.find('table').first();
  if (table.length === 0) return null;
  const rows = table.find('tbody tr');
  const more = tokensOf(box.children('p').text()).map(({ value }) => value + rows.length);
  // A row that found no partner has nothing in the columns of it.
  const full = rows.filter((_, row) =>
    page
      .$(row)
      .children()
      .toArray()
      .every((cell) => !/^(?:–|not computed|无法计算)?$/.test(page.$(cell).text().trim())),
  ).length;
  return compared(
    'rows of a table',
    met,
    [
      rows.length,
      ...(csv ? [csv] : []),
      ...more,
      ...more.map((all) => all - rows.length),
      rows.length - full,
      full,
      table.find('thead th').length,
    ],
    'in the table',
  );
};
