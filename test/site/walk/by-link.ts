/** Numbers that lead to what they are, stand in its element, or head its list. */
import { targetPage } from './pages.js';
import { recomputed } from './recomputed.js';
import { attribute, compared, folderOf, linkOf, ofTag, placeOf, type Way } from './resolved.js';

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
