/** Numbers that are statistics: by what each is followed to the dataset, and whether it is the same there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fsum, max, mean, median, min, quantile } from 'd3-array';
import { wilson } from '../../../src/frames/verbs/statistics.js';
import { packageRoot } from '../../../src/notebook/package-root.js';
import type { Node } from './blocks.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { isPercent, tokensOf } from './tokens.js';
import type { Truth } from './truth.js';

/** By which way a number is resolved, and what is wrong with it; null where this way does not lead there. */
export interface Resolved {
  readonly kind: string;
  readonly wrong: string | null;
}

type Way = (met: Met, truth: Truth) => Resolved | null;

const attribute = (node: Node, name: string) => node.attribs?.[name];
const ofTag = ({ within }: Met, ...names: readonly string[]) =>
  within.find(({ name }) => names.includes(name ?? ''));

/** Whether a number is written as these, rounded as it is written, or as their part of a hundred. */
export function isSame({ token, block }: Pick<Met, 'token' | 'block'>, value: number): boolean {
  const decimals = /\.(\d+)$/.exec(token.text)?.[1]?.length ?? 0;
  const behind = block.text[token.at + token.text.length] ?? '';
  const scale = behind === '万' ? 10_000 : 1;
  const half = 0.5 * 10 ** -decimals * scale + 1e-9;
  const said = Math.abs(token.value) * scale;
  if (said === Math.abs(value)) return true;
  if (isPercent(block.text, token) && Math.abs(said - Math.abs(value) * 100) <= half) return true;
  return (decimals > 0 || scale > 1) && Math.abs(said - Math.abs(value)) <= half;
}

const compared = (
  kind: string,
  met: Met,
  values: readonly (number | null | undefined)[],
  where: string,
): Resolved => {
  const same = values.some((value) => typeof value === 'number' && isSame(met, value));
  return {
    kind,
    wrong: same
      ? null
      : `is ${
          values
            .filter((one) => one !== null && one !== undefined)
            .slice(0, 6)
            .join(' or ') || 'not stated'
        } ${where}`,
  };
};

/** The place that an address names: the page, and what stands on it. */
function placeOf(met: Met, href: string) {
  const [file = '', anchor = ''] = href.split('#');
  const to = file === '' ? met.page.file : path.join(path.dirname(met.page.file), decodeURIComponent(file));
  return { to, anchor: decodeURIComponent(anchor), slug: path.basename(to, '.html') };
}

const folderOf = (file: string) => path.basename(path.dirname(file));

/** Its own link, or that of the cell, of the head of its row. */
const linkOf = (met: Met) => ofTag(met, 'a') ?? null;

/** What a finding, a judgement or a warning says, word for word as the dataset has it: of the report that it leads to. */
const inSentence: Way = (met, truth) => {
  const { block, token, page } = met;
  const cell = ofTag(met, 'li', 'tr', 'div');
  const links = cell
    ? page
        .$(cell as never)
        .find('a[href]')
        .addBack('a[href]')
        .toArray()
    : [];
  const own = folderOf(page.file) === 'reports' ? [path.basename(page.file, '.html')] : [];
  const slugs = new Set([
    ...own,
    ...[...links, ...(linkOf(met) ? [linkOf(met)!] : [])].map(
      (link) => placeOf(met, (link as Node).attribs?.href ?? '').slug,
    ),
  ]);
  for (const slug of slugs)
    for (const { texts, numbers } of truth.sentences.get(slug) ?? [])
      for (const text of texts) {
        const at = block.text.indexOf(text);
        if (at < 0 || token.at < at || token.at >= at + text.length) continue;
        if ([...numbers].some((number) => isSame(met, number)))
          return { kind: 'sentence of the dataset', wrong: null };
      }
  // What several reports are told alike leads to the list of them.
  return truth.messages.has(block.text.trim()) ? { kind: 'sentence of the dataset', wrong: null } : null;
};

/** What stands in an element that says its number, or in our words behind a figure. */
const here: Way = (met) => {
  const note = ofTag(met, 'small');
  const figure =
    note &&
    met.page
      .$(note as never)
      .prev('a[data-value]')
      .attr('data-value');
  if (figure) return compared('number at its place', met, [Number(figure)], 'in the figure before it');
  const element = met.within.find(
    (one) => attribute(one, 'data-value') !== undefined && /^(?:td|span|a)$/.test(one.name ?? ''),
  );
  if (element?.name === 'a' && !ofTag(met, 'small')) return null;
  const value = element && attribute(element, 'data-value');
  if (!element || value === undefined || value === '') return null;
  return compared('number at its place', met, [Number(value)], 'in its element');
};

/** What parts come to by this computation: one number, or the ends of an interval; null where that cannot be told. */
export function recomputed(
  how: string,
  count: number,
  parts: readonly (number | null)[],
): readonly number[] | null {
  if (how === 'none') return [0];
  if (how === 'count') return [count];
  const values = parts.flatMap((value) => value ?? []);
  if (values.length < count || values.length === 0) return null;
  // Of a share the parts above come first, `share of 3`; or each is followed by its whole.
  const first = Number(/ of (\d+)$/.exec(how)?.[1] ?? Number.NaN);
  const [above, below] = Number.isNaN(first)
    ? [values.filter((_, at) => at % 2 === 0), values.filter((_, at) => at % 2 === 1)]
    : [values.slice(0, first), values.slice(first)];
  const [top, whole] = [fsum(above), fsum(below)];
  const { low, high } = wilson(top, whole);
  const of: Readonly<Record<string, readonly (number | undefined)[]>> = {
    sum: [fsum(values)],
    min: [min(values)],
    max: [max(values)],
    median: [median(values)],
    mean: [mean(values)],
    first: [values[0]],
    difference: [values[1]! - values[0]!, (values[1]! - values[0]!) / values[0]!],
    quantile: [quantile(values, Number(how.split(' ')[1]))],
    share: [top / whole],
    interval: [low, high],
    'per 100': [(top / whole) * 100],
    'per 100000': [(top / whole) * 100_000],
    // By a function in the code of the page: these are what functions of notebooks make.
    computed: [
      ...[top / whole, low, high, median(values), values[0], (top / whole) * 100_000],
      ...[values.filter((value) => value > 0).length, Math.abs(values[1]! - values[0]!)],
    ],
  };
  return (
    of[
      how.replace(/ (?:of )?[\d.]+$/, (end) => (how.startsWith('per ') && !end.startsWith(' of') ? end : ''))
    ]?.flatMap((one) => one ?? []) ?? null
  );
}

/** A link: to a figure, a check, a rate, a list, a report or a publisher. */
const byLink: Way = (met, truth) => {
  const link = linkOf(met);
  const href = link ? attribute(link, 'href') : undefined;
  if (!link || href === undefined || /^[a-z]+:/.test(href)) return null;
  const { to, anchor, slug } = placeOf(met, href);
  // From the text of a report to its list of figures.
  if (anchor.startsWith('of-')) return null;
  const target = targetPage(to);
  if (target === null) return { kind: 'link', wrong: `leads to ${href}, which is not there` };
  if (anchor !== '' && !target.has(anchor))
    return { kind: 'link', wrong: `leads to ${href}, which is not on the page` };
  const where = `at ${href}`;
  const list = target.list(anchor);
  if (list) {
    const how = attribute(link, 'data-how') ?? list.how;
    const held = attribute(link, 'data-value');
    if (held !== undefined) return null;
    if (how === null) return compared('list', met, [list.count, list.total], where);
    if (how === 'distinct') return compared('list', met, [list.distinct], where);
    // A query in SQL, or a statistic of two columns, is computed by the code that stands below it.
    const isByCode =
      how === 'query' || how === 'statistic' || (how === 'computed' && list.values.includes(null));
    if (isByCode && ofTag(met, 'td'))
      return { kind: 'result of code on the page, with its rows', wrong: null };
    const made = recomputed(how, list.count, list.values);
    return made === null
      ? { kind: 'list', wrong: `cannot be computed again by ${how} ${where}` }
      : compared('list', met, made, where);
  }
  const at = `${slug}#${anchor}`;
  const folder = folderOf(to);
  if (folder === 'reports') {
    if (truth.values.has(at)) return compared('figure', met, [truth.values.get(at)], where);
    const finding = truth.findings.get(at);
    if (finding) return compared('finding', met, [...finding.sides, ...finding.numbers], where);
    const report = truth.reports.get(slug);
    if (report) {
      const row = Object.entries(report)
        .filter(([name]) => name !== 'year')
        .map(([, value]) => value);
      return compared(
        'count of a report',
        met,
        row.filter((one): one is number => typeof one === 'number'),
        where,
      );
    }
    if (slug === 'index')
      return compared('list of reports', met, [truth.totals.reports, truth.totals.figures], where);
  }
  if (folder === 'publishers') {
    const row = truth.publishers.get(decodeURIComponent(slug));
    if (row)
      return compared(
        'count of a publisher',
        met,
        Object.values(row).filter((one): one is number => typeof one === 'number'),
        where,
      );
    if (slug === 'index') return compared('list of publishers', met, [truth.totals.publishers], where);
  }
  return null;
};

/** In the table of a chart, and where a row leads to what has several numbers: one of these. */
const ofRow: Way = (met, truth) => {
  const row = ofTag(met, 'tr');
  if (!row) return null;
  const { $, file } = met.page;
  const numbers = new Set<number>();
  const own = attribute(row, 'id');
  const hrefs = $(row as never)
    .find('a[href]')
    .toArray()
    .map((link) => $(link).attr('href')!);
  for (const href of [...hrefs, ...(own === undefined ? [] : [`#${own}`])]) {
    const { to, anchor, slug } = placeOf(met, href);
    const at = `${slug}#${anchor}`;
    for (const number of truth.related.get(at) ?? []) numbers.add(number);
    for (const number of truth.findings.get(at)?.numbers ?? []) numbers.add(number);
    if (/^(?:figures|checks|warnings|)$/.test(anchor))
      for (const value of Object.values(truth.reports.get(slug) ?? {}))
        if (typeof value === 'number') numbers.add(value);
    const list = targetPage(to)?.list(anchor);
    for (const value of list ? [list.count, list.total, ...list.values] : [])
      if (value !== null) numbers.add(value);
  }
  for (const share of sharesIn(met, row)) numbers.add(share);
  // A chart's row names its file, whose cells may hold words that are no number.
  for (const [name] of $(row as never)
    .text()
    .matchAll(/[\w-]+\.(?:txt|html)/g))
    for (const number of truth.quoted.get(name.replace('.', '-')) ?? []) numbers.add(number);
  if (numbers.size === 0 || folderOf(file) === 'publishers') return null;
  return [...numbers].some((number) => isSame(met, number)) ? { kind: 'number of a row', wrong: null } : null;
};

/** In a table of parts: the share of a row's number among those that have the same name. */
function sharesIn({ page: { $ }, within }: Met, row: Node): number[] {
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

/** What a finding says where it stands: its sides, its words, and how many figures are behind it. */
const ofFinding: Way = (met, truth) => {
  const element = met.within.find((one) => attribute(one, 'id')?.startsWith('check-'));
  if (!element) return null;
  const finding = truth.findings.get(`${path.basename(met.page.file, '.html')}#${attribute(element, 'id')}`);
  return finding ? compared('finding', met, [...finding.sides, ...finding.numbers], 'in the dataset') : null;
};

/** Counts that head a part of a report's page. */
const ofSummary: Way = (met, truth) => {
  if (!ofTag(met, 'summary') || folderOf(met.page.file) !== 'reports') return null;
  const report = truth.reports.get(path.basename(met.page.file, '.html'));
  return report
    ? compared(
        'count of a report',
        met,
        [report.checks_hold, report.checks_open] as number[],
        'in the dataset',
      )
    : null;
};

/** A list of parts: its head says how many there are, or what they come to; a part its number. */
const ofList: Way = (met, truth) => {
  const item = met.within.find((one) => attribute(one, 'data-count') !== undefined);
  if (!item) return null;
  const list = targetPage(met.page.file)?.list(attribute(item, 'id') ?? '');
  if (!list) return null;
  const part = met.within.find((one) => attribute(one, 'data-value') !== undefined);
  if (part) {
    const value = Number(attribute(part, 'data-value'));
    const href = attribute(part, 'href');
    const { slug = '', anchor = '' } = href === undefined ? {} : placeOf(met, href);
    const there = truth.values.get(`${slug}#${anchor}`);
    // Of a rate the two numbers that it is computed of are listed, each at the place of the rate.
    if (typeof there === 'number' && there !== value && !/^(?:rate|part)-/.test(anchor))
      return { kind: 'part of a list', wrong: `is ${there} at ${href}, and ${value} in its list` };
    return compared('part of a list', met, [value], 'in its element');
  }
  const more = list.count - list.shown;
  const made = list.how === null ? [] : (recomputed(list.how, list.count, list.values) ?? []);
  return compared(
    'head of a list',
    met,
    [list.count, list.total, more, ...made, ...Object.values(list.made())],
    'by its parts',
  );
};

/** Words of a report in quotation marks: they stand in its text. */
const ofQuote: Way = (met) => {
  const { block, token, page } = met;
  const before = block.text.slice(0, token.at);
  if (before.lastIndexOf('“') <= before.lastIndexOf('”')) return null;
  const row = ofTag(met, 'tr', 'li');
  const hrefs = row
    ? page
        .$(row as never)
        .find('a[href*="reports/"]')
        .toArray()
        .map((link) => page.$(link).attr('href')!)
    : [];
  const there = hrefs.some((href) => targetPage(placeOf(met, href).to)?.says(token.text));
  return there ? { kind: 'words of a report, quoted', wrong: null } : null;
};

/** What a table of the reader's own says, which was joined: it stands in that table. */
const ofOwnTable: Way = (met) => {
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
const POPULATION = readFileSync(path.join(packageRoot(), 'data', 'population.csv'), 'utf8').split(/[,\s]/);

/** A cell's words that were read as no number, in the column of a chart's table that quotes them. */
const asItStands: Way = (met) => {
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

/** The title of a report, as the dataset has it. */
const ofTitle: Way = (met, truth) => {
  const report = truth.reports.get(path.basename(met.page.file, '.html'));
  const title = String(report?.title ?? '');
  return title !== '' && met.block.text.includes(title) ? { kind: 'title of a report', wrong: null } : null;
};

/** How many changes the news list, in their head, and how many more there are than are shown. */
const ofNews: Way = (met) => {
  const { $ } = met.page;
  const details = ofTag(met, 'details');
  const [items, place] = [
    $(details as never)
      .find('li')
      .toArray(),
    ofTag(met, 'summary', 'li'),
  ];
  if (!details || !place || $(details as never).closest('.news').length === 0) return null;
  const more = /(?:and (\d+) more|另有 (\d+) 项)$/.exec($(items.at(-1)).text());
  const rest = more ? Number(more[1] ?? more[2]) : 0;
  if (place.name === 'li')
    return (place as unknown) === items.at(-1) && rest > 0
      ? compared('changes left out', met, [rest], '')
      : null;
  return compared('count of changes', met, [items.length - (more ? 1 : 0) + rest], 'in the list below');
};

/** How many pieces are left out behind those that are shown: the dataset has all. */
const ofMore: Way = (met, truth) => {
  const more = /(?:and (\d+) more|另有 (\d+) 项)$/.exec(met.block.text.trim());
  const row = ofTag(met, 'tr');
  if (!more || !row) return null;
  const shown = met.block.text.split(' · ').length - 1;
  const all = shown + Number(more[1] ?? more[2]);
  const links = met.page
    .$(row as never)
    .find('a[href]')
    .toArray();
  const slugs = links.map((link) => placeOf(met, met.page.$(link).attr('href')!).slug);
  const there = slugs.some((slug) => (truth.evidence.get(slug) ?? []).includes(all));
  return there ? { kind: 'pieces left out', wrong: null } : null;
};

/** Rows of the file with a chart's data, which lies in the folder of charts. */
function csvRows(page: string, name: string): number | null {
  const folder = path.basename(path.dirname(page)) === 'charts' ? '' : 'charts';
  const file = path.join(path.dirname(page), folder, `${name}.csv`);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\r\n').length - 1 : null;
}

/** How many rows and columns a table has, or shows of them: its caption, what unfolds it and what stands below it say so. */
const ofRows: Way = (met) => {
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

export const WAYS: readonly Way[] = [
  ...[ofFinding, inSentence, ofList, byLink, here, ofSummary, ofOwnTable, ofQuote],
  ...[ofNews, asItStands, ofTitle, ofRow, ofMore, ofRows],
];

export function resolved(met: Met, truth: Truth): Resolved | null {
  let wrong: Resolved | null = null;
  for (const way of WAYS) {
    const found = way(met, truth);
    if (found?.wrong === null) return found;
    wrong ??= found;
  }
  return wrong;
}
