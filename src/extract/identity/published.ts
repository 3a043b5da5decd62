/** When the page was put up. */
import type { Document } from '../../document/document.js';
import type { Evidence } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { datesIn, type FoundDate, monthsIn } from './dates.js';

/** Labels of the page's date, the day of publication before that of making. */
const PUBLISHED = [
  /(?:发布日期|发布时间|公开日期|发文日期)\s*[\]】)]?\s*[::]?\s*$/,
  /(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$/,
] as const;
const NOT_PUBLISHED = /统计|期限|(?:成文|生成|起草)(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$|[自至]$/;

/** What stands right behind a page's date. */
const BESIDE_SOURCE = /^[\s\d:]{0,10}来源\s*[::]/;

/** The page's own elements for it. */
const PUBLICATION = ['pubdate', 'publishdate', 'publish_time', 'article:published_time'];

/** The page's own lines above the text are not longer. */
const HEAD = 2500;

/** A date and its index in the flow, -1 where it stands in the page's head. */
export interface DateFound {
  readonly evidence: Evidence;
  readonly at: number;
}

/** The day the page was put up: a labelled date, or one beside a source, above the text. */
export function findPublished(document: Document, flow: Flow, dated: readonly FoundDate[]): DateFound | null {
  for (const name of PUBLICATION) {
    const value = document.meta.get(name);
    if (value && datesIn(value).length > 0)
      return { evidence: { field: 'published', from: 'metadata', quote: value }, at: -1 };
  }
  const head = flow.text.slice(0, HEAD);
  const dates = dated.filter((date) => date.end <= HEAD);
  const found = (date: { start: number; end: number }): DateFound => ({
    evidence: { field: 'published', from: 'metadata', quote: head.slice(date.start, date.end) },
    at: date.start,
  });
  for (const label of PUBLISHED) {
    for (const date of dates) {
      const before = head.slice(Math.max(0, date.start - 14), date.start).replace(/\u001f/g, ' ');
      if (label.test(before) && !NOT_PUBLISHED.test(before)) return found(date);
    }
  }
  for (const date of dates) {
    const line = head.slice(
      head.lastIndexOf('\n', date.start) + 1,
      head.indexOf('\n', date.end) + 1 || undefined,
    );
    if (line.length < 80 && /来源|字体|浏览|作者/.test(line)) return found(date);
    // 2026年01月23日 来源: …, run into the text that follows.
    if (BESIDE_SOURCE.test(head.slice(date.end, date.end + 20))) return found(date);
    // 2026-01-29 alone on a line, or (2010年02月19日) behind the title.
    const rest = line.replace(head.slice(date.start, date.end), '').replace(/^[\s•·]+|\s+$/g, '');
    if (/^(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.test(rest) && /^\d{4}-\d/.test(head.slice(date.start)))
      return found(date);
    if (
      /年报|报告/.test(rest) &&
      /\(\s*$/.test(head.slice(0, date.start)) &&
      /^\s*\)/.test(head.slice(date.end))
    )
      return found(date);
  }
  return null;
}

/** The month of publication, where its label stands before it and no day follows. */
export function findPublishedMonth(
  document: Document,
  flow: Flow,
): { month: string; evidence: Evidence } | null {
  const found = (iso: string, quote: string) => ({
    month: iso,
    evidence: { field: 'published', from: 'metadata', quote } as const,
  });
  for (const name of PUBLICATION) {
    const value = document.meta.get(name);
    const month = value ? monthsIn(value)[0] : undefined;
    if (value && month) return found(month.iso, value);
  }
  const head = flow.text.slice(0, HEAD);
  for (const { iso, start, end } of monthsIn(head)) {
    const before = head.slice(Math.max(0, start - 14), start).replace(/\u001f/g, ' ');
    // 开会时间:2016年5月 and 政务公开日期:2012年5月起 are no dates of the page.
    const isOwn =
      /(?:^|[\s[【(])\S{4}\s*[\]】)]?\s*[::]?\s*$/.test(before) && /^\s/.test(`${head[end] ?? ' '}`);
    if (PUBLISHED[0].test(before) && isOwn) return found(iso, head.slice(start, end));
  }
  return null;
}
