/** Numbers that lead to what they are, stand in its element, or head its list. */
import { columnOf, otherSubject } from './about.js';
import { ofComputation } from './by-computation.js';
import { wrongMembers } from './members.js';
import type { Met } from './number-walk.js';
import { targetPage } from './pages.js';
import { recomputed } from './recomputed.js';
import {
  attribute,
  compared,
  folderOf,
  linkOf,
  ofTag,
  placeOf,
  type Resolved,
  type Way,
} from './resolved.js';

/** What stands in an element that says its number, or in our words behind a figure. */
export const here: Way = (met) => {
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

/** How a number is made that its parts alone do not tell. */
const BY_CODE: ReadonlySet<string> = new Set(['computed', 'query', 'statistic']);

/** A link: to a figure, a check, a rate, a list, a report or a publisher. */
export const byLink: Way = (met, truth) => {
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
    // By a function, a query or a statistic in the code of the page: the walk has code of its own for each.
    if (BY_CODE.has(how)) return ofComputation(met, truth);
    const made =
      how === 'count'
        ? [list.count]
        : how === 'distinct'
          ? [list.distinct]
          : recomputed(how, list.count, list.values);
    if (made === null) return { kind: 'list', wrong: `cannot be computed again by ${how} ${where}` };
    const own = compared('list', met, made, where);
    if (own.wrong !== null || how === 'none') return own;
    const wrong = wrongMembers(met, truth, list, { from: to, how });
    return wrong === null ? own : { kind: own.kind, wrong: `${wrong} ${where}`, isFinal: true };
  }
  const at = `${slug}#${anchor}`;
  const folder = folderOf(to);
  if (folder === 'reports') {
    if (truth.values.has(at)) {
      const other = otherSubject(met, truth, at);
      if (other) return { kind: 'figure', wrong: `${other} ${where}` };
      return compared('figure', met, [truth.values.get(at)], where);
    }
    const finding = truth.findings.get(at);
    if (finding) return compared('finding', met, [...finding.sides, ...finding.numbers], where);
    const report = truth.reports.get(slug);
    if (report) {
      const other = otherSubject(met, truth, slug);
      return other ? { kind: 'count of a report', wrong: other } : counted('report', met, report, where);
    }
    if (slug === 'index')
      return compared('list of reports', met, [truth.totals.reports, truth.totals.figures], where);
  }
  if (folder === 'publishers') {
    const row = truth.publishers.get(decodeURIComponent(slug));
    if (row) return counted('publisher', met, row, where);
    if (slug === 'index') return compared('list of publishers', met, [truth.totals.publishers], where);
  }
  return null;
};

/** A count of a report or publisher: in the column of the dataset that the words beside it name. */
function counted(
  what: string,
  met: Met,
  row: Readonly<Record<string, unknown>>,
  where: string,
): Resolved | null {
  // Words of the report itself are no counts of ours.
  if (met.within.some((one) => attribute(one, 'class') === 'as-read')) return null;
  const column = columnOf(met);
  const kind = `count of a ${what}`;
  if (column === null) return { kind, wrong: `is a count of which no words say what is counted ${where}` };
  return compared(kind, met, [row[column] as number], where);
}

/** A list of parts: its head says how many there are, or what they come to; a part its number. */
export const ofList: Way = (met, truth) => {
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
