/** Numbers that are statistics: by what each is followed to the dataset, and whether it is the same there. */
import path from 'node:path';
import { fsum, max, mean, median, min } from 'd3-array';
import { wilson } from '../../../src/frames/verbs/statistics.js';
import type { Node } from './blocks.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { isPercent } from './tokens.js';
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
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const said = Math.abs(token.value);
  if (said === Math.abs(value)) return true;
  if (isPercent(block.text, token)) return Math.abs(said - Math.abs(value) * 100) <= half;
  return decimals > 0 && Math.abs(said - Math.abs(value)) <= half;
}

const compared = (kind: string, met: Met, values: readonly (number | null | undefined)[], where: string): Resolved => {
  const same = values.some((value) => typeof value === 'number' && isSame(met, value));
  return { kind, wrong: same ? null : `is ${values.filter((one) => one !== null && one !== undefined).slice(0, 6).join(' or ') || 'not stated'} ${where}` };
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
  const links = cell ? page.$(cell as never).find('a[href]').addBack('a[href]').toArray() : [];
  const own = folderOf(page.file) === 'reports' ? [path.basename(page.file, '.html')] : [];
  const slugs = new Set([
    ...own,
    ...[...links, ...(linkOf(met) ? [linkOf(met)!] : [])].map((link) => placeOf(met, (link as Node).attribs?.href ?? '').slug),
  ]);
  for (const slug of slugs)
    for (const { texts, numbers } of truth.sentences.get(slug) ?? [])
      for (const text of texts) {
        const at = block.text.indexOf(text);
        if (at < 0 || token.at < at || token.at >= at + text.length) continue;
        if (numbers.has(Math.abs(token.value))) return { kind: 'sentence of the dataset', wrong: null };
      }
  return null;
};

/** What stands in an element that says its number. */
const here: Way = (met) => {
  const element = met.within.find((one) => attribute(one, 'data-value') !== undefined && one.name !== 'a' && one.name !== 'tr' && one.name !== 'div');
  const value = element && attribute(element, 'data-value');
  if (!element || value === undefined || value === '' || element.name === 'li') return null;
  return compared('number at its place', met, [Number(value)], 'in its element');
};

/** What parts come to by this computation; null where the list is cut off, so that it only counts. */
export function recomputed(how: string, count: number, parts: readonly (number | null)[]): number | null {
  if (how === 'none') return 0;
  if (how === 'count') return count;
  const values = parts.flatMap((value) => value ?? []);
  if (values.length < count || values.length === 0) return null;
  const [top = 0, below = 0] = values;
  const of: Readonly<Record<string, () => number | undefined>> = {
    sum: () => fsum(values),
    min: () => min(values),
    max: () => max(values),
    median: () => median(values),
    mean: () => mean(values),
    first: () => top,
    difference: () => below - top,
    share: () => top / below,
    low: () => wilson(top, below).low,
    high: () => wilson(top, below).high,
  };
  return of[how]?.() ?? null;
}

/** A link: to a figure, a check, a rate, a list, a report or a publisher. */
const byLink: Way = (met, truth) => {
  const link = linkOf(met);
  const href = link ? attribute(link, "href") : undefined;
  if (!link || href === undefined || /^[a-z]+:/.test(href)) return null;
  const { to, anchor, slug } = placeOf(met, href);
  const target = targetPage(to);
  if (target === null) return { kind: 'link', wrong: `leads to ${href}, which is not there` };
  if (anchor !== '' && !target.has(anchor)) return { kind: 'link', wrong: `leads to ${href}, which is not on the page` };
  const where = `at ${href}`;
  const list = target.list(anchor);
  if (list) {
    const how = attribute(link, 'data-how') ?? list.how;
    const held = attribute(link, 'data-value');
    if (held !== undefined) return null;
    if (how === null) return compared('list', met, [list.count, list.total], where);
    const made = recomputed(how, list.count, list.values);
    return made === null && how !== 'count'
      ? { kind: 'list', wrong: list.values.length < list.count ? null : `cannot be computed again by ${how} ${where}` }
      : compared('list', met, [made], where);
  }
  const at = `${slug}#${anchor}`;
  const folder = folderOf(to);
  if (folder === 'reports') {
    if (truth.values.has(at)) return compared('figure', met, [truth.values.get(at)], where);
    const finding = truth.findings.get(at);
    if (finding) return compared('finding', met, [...finding.sides, ...finding.numbers], where);
    const report = truth.reports.get(slug);
    if (report) {
      const row = Object.entries(report).filter(([name]) => name !== 'year').map(([, value]) => value);
      return compared('count of a report', met, row.filter((one): one is number => typeof one === 'number'), where);
    }
    if (slug === 'index') return compared('list of reports', met, [truth.totals.reports, truth.totals.figures], where);
  }
  if (folder === 'publishers') {
    const row = truth.publishers.get(decodeURIComponent(slug));
    if (row) return compared('count of a publisher', met, Object.values(row).filter((one): one is number => typeof one === 'number'), where);
    if (slug === 'index') return compared('list of publishers', met, [truth.totals.publishers], where);
  }
  return null;
};

/** A list of parts: its head says how many there are, or what they come to; a part its number. */
const ofList: Way = (met) => {
  const item = met.within.find((one) => attribute(one, 'data-count') !== undefined);
  if (!item) return null;
  const list = targetPage(met.page.file)?.list(attribute(item, 'id') ?? '');
  if (!list) return null;
  const part = met.within.find((one) => attribute(one, 'data-value') !== undefined);
  if (part) return compared('part of a list', met, [Number(attribute(part, 'data-value'))], 'in its element');
  const more = list.count - list.shown;
  return compared('head of a list', met, [list.count, list.total, more, ...Object.values(list.made())], 'by its parts');
};

/** How many rows a table has that is unfolded here. */
const ofRows: Way = (met) => {
  const { page, block } = met;
  const fold = block.element;
  if (fold.name !== 'summary' && fold.name !== 'caption') return null;
  const box = page.$(fold as never).closest('.scroll, details, table');
  const rows = (box.is('table') ? box : box.find('table')).first().find('tbody tr').length || box.parent().find('table tbody tr').length;
  if (!/(?:rows|行)/.test(block.text)) return null;
  return compared('rows of a table', met, [rows], 'in the table');
};

export const WAYS: readonly Way[] = [inSentence, ofList, byLink, here, ofRows];

export function resolved(met: Met, truth: Truth): Resolved | null {
  for (const way of WAYS) {
    const found = way(met, truth);
    if (found) return found;
  }
  return null;
}
