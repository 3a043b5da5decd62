/** When the page was put up. */
import type { Document } from '../../document/document.js';
import {
  BEFORE_SOURCE,
  BESIDE_DATE,
  DATE_LABELS,
  NOT_PUBLISHED,
  TITLE_BEFORE_DATE,
} from '../../domain/dates.js';
import type { Evidence } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { datesIn, type FoundDate, monthsIn } from './dates.js';

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
  for (const label of DATE_LABELS) {
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
    if (line.length < 80 && BESIDE_DATE.test(line)) return found(date);
    // 2026年01月23日 来源: …, run into the text that follows.
    if (BEFORE_SOURCE.test(head.slice(date.end, date.end + 20))) return found(date);
    // 2026-01-29 alone on a line, or (2010年02月19日) behind the title.
    const rest = line.replace(head.slice(date.start, date.end), '').replace(/^[\s•·]+|\s+$/g, '');
    if (/^(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.test(rest) && /^\d{4}-\d/.test(head.slice(date.start)))
      return found(date);
    if (
      TITLE_BEFORE_DATE.test(rest) &&
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
    if (DATE_LABELS[0].test(before) && isOwn) return found(iso, head.slice(start, end));
  }
  return null;
}
