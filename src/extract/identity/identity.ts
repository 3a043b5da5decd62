/** Who reports, on which year, and when. */
import type { Document } from '../../document/document.js';
import type { Evidence, Identity, Warning } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { chineseNumeral, digitByDigit } from '../number.js';
import type { Sentence } from '../sentences.js';
import { damagedPeriodYear, datesIn, type FoundDate, type Period, periodIn } from './dates.js';
import { findPublisher } from './publisher.js';
import { findTitle, type Title } from './title.js';

export interface IdentityReading {
  readonly identity: Identity;
  readonly title: Title | null;
  readonly warnings: readonly Warning[];
}

/** Labels of the page's date, the day of publication before that of making. */
const PUBLISHED = [
  /(?:发布日期|发布时间|公开日期|发文日期)\s*[\]】)]?\s*[::]?\s*$/,
  /(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$/,
] as const;
const NOT_PUBLISHED = /统计|期限|(?:成文|生成|起草)(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$|[自至]$/;

/** The page's own lines above the text are not longer. */
const HEAD = 2500;

/** A date and its index in the flow, -1 where it stands in the page's head. */
interface DateFound {
  readonly evidence: Evidence;
  readonly at: number;
}

/** The day the page was put up: a labelled date, or one beside a source, above the text. */
function findPublished(document: Document, flow: Flow, dated: readonly FoundDate[]): DateFound | null {
  for (const name of ['pubdate', 'publishdate', 'publish_time', 'article:published_time']) {
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

/** The date of the signature: on a line of its own or behind an organ's name, below the text's beginning. */
function findSigned(
  flow: Flow,
  dates: readonly FoundDate[],
  from: number,
  publisher: string | null,
  published: DateFound | null,
): Evidence | null {
  const { text } = flow;
  const found = dates.filter((date) => {
    // What tells the day of publication, or a time of day, is no signature.
    if (date.start < from || date.start === published?.at) return false;
    if (/^\s*\d{1,2}:\d{2}/.test(text.slice(date.end, date.end + 8))) return false;
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    const after = text.slice(date.end, date.end + 3);
    // On a line of its own, or between the last sentence and an annex or the table that is one.
    const annex = /^\s*(?:附|[^\s。,;]{0,30}统计表)/.test(text.slice(date.end, date.end + 40));
    const lineStart = /(?:^|[\n\u001f])\s*\(?$/.test(before) || (/。\s+$/.test(before) && annex);
    const signature = /(?:政府|委员会|管委会|局|厅|委|办公室|办事处|镇|乡|街道|队|中心)\s*$/.test(before);
    const closes = /^\s*\)?\s*(?:[\n\u001f]|$)/.test(after) || /^\s+(?:附|\S)/.test(after);
    const named = publisher !== null && before.trimEnd().endsWith(publisher);
    return (
      (lineStart || signature) &&
      (closes || named) &&
      !/(?:日期|时间|截[至止]|来源)[::]?[\s\u001f]*$/.test(before)
    );
  });
  const last = found.at(-1);
  return last ? { field: 'signed', from: 'signature', quote: text.slice(last.start, last.end) } : null;
}

/** A line with nothing but a month, or an organ's name before it. */
const MONTH_LINE =
  /^[ (]{0,40}(?:[\u4e00-\u9fff]{0,22}(?:政府|委员会|管委会|局|厅|委|院|校|办公室|办事处|镇|乡|街道|中心|公司))?[ (]{0,40}(20[0-3]\d|二[〇○零]?[〇○零一二][一二三四五六七八九〇○零])年(1[0-2]|0?[1-9]|十[一二]?|[元一二三四五六七八九])月[ )]{0,40}$/gm;

/** The month of a signature that leaves out the day: the last such line, after the reported year ended. */
function findSignedMonth(flow: Flow, from: number, year: number | null) {
  if (year === null) return null;
  let found: { month: string; quote: string } | null = null;
  for (const match of flow.text.slice(from).matchAll(MONTH_LINE)) {
    const signed = /^\d/.test(match[1]!) ? Number(match[1]) : digitByDigit(match[1]!);
    const month = /^\d/.test(match[2]!)
      ? Number(match[2])
      : match[2] === '元'
        ? 1
        : chineseNumeral(match[2]!);
    if (!signed || !month || signed <= year || signed > year + 2) continue;
    found = { month: `${signed}-${String(month).padStart(2, '0')}`, quote: match[0].trim() };
  }
  return found;
}

/** 2024年共…, 2024年,我局… tell the year that an agency counts in; 自2017年起 tells rather another one. */
function weightOf(text: string, start: number, end: number): number {
  if (/[自于从]$/.test(text.slice(0, start)) || /^(?:起|以[前来])/.test(text.slice(end, end + 2))) return 0.5;
  return /^度?(?:[,共我]|全年)/.test(text.slice(end, end + 3)) ? 2 : 1;
}

/** The year that the sentences speak of most. */
function yearOfProse(sentences: readonly Sentence[]): { year: number; quote: string } | null {
  const counts = new Map<number, { count: number; quote: string }>();
  for (const { text } of sentences) {
    if (!text.includes('年')) continue;
    for (const match of text.matchAll(/(?<!\d|比|较|到)(20[0-3]\d)年(?!\d)/g)) {
      const year = Number(match[1]);
      const known = counts.get(year);
      const weight = weightOf(text, match.index!, match.index! + match[0].length);
      if (known) known.count += weight;
      else counts.set(year, { count: weight, quote: text.slice(match.index!, match.index! + 24) });
    }
  }
  const ranked = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  const first = ranked[0];
  if (!first || (ranked[1] && ranked[1][1].count === first[1].count)) return null;
  return { year: first[0], quote: first[1].quote };
}

function findYear(flow: Flow, sentences: readonly Sentence[], title: Title | null, period: Period | null) {
  const evidence: Evidence[] = [];
  const add = (year: number | null | undefined, from: Evidence['from'], quote: string) => {
    if (!year) return;
    years.push(year);
    evidence.push({ field: 'year', from, quote });
  };
  const years: number[] = [];
  const text = flow.tight;
  add(title?.year, 'title', title?.text ?? '');
  if (period) add(Number(period.to.slice(0, 4)), 'period', `${period.from}/${period.to}`);
  const damaged = period ? null : damagedPeriodYear(text);
  if (damaged) add(damaged, 'period', /统计[^。]{0,40}/.exec(text)?.[0] ?? '');
  const form = /统计表\(?(20[0-3]\d)年度\)?/.exec(text);
  add(form ? Number(form[1]) : null, 'statistics_form', form?.[0] ?? '');
  const opening =
    /(?:现公布|公布|编制|公开)[^。\n及《]{0,40}?(20[0-3]\d)年度?[^。\n]{0,12}(?:年度)?(?:报告|年报)/.exec(
      text.slice(0, 3000),
    );
  add(opening ? Number(opening[1]) : null, 'opening', opening?.[0] ?? '');
  if (years.length === 0) {
    // 截至2023年12月31日: the last day that the figures count.
    const until = /截[至止](?:到|至)?(20[0-3]\d)年(?:12月(?:31日|底|末)|年?[底末])/.exec(text);
    add(until ? Number(until[1]) : null, 'period', until?.[0] ?? '');
  }
  if (years.length === 0) {
    const prose = yearOfProse(sentences);
    add(prose?.year, 'prose', prose?.quote ?? '');
  }
  return { year: years[0] ?? null, years, evidence };
}

/** Reads the identity. What the text does not say is null. */
export function readIdentity(
  document: Document,
  flow: Flow,
  sentences: readonly Sentence[],
): IdentityReading {
  const warnings: Warning[] = [];
  const evidence: Evidence[] = [];
  const title = findTitle(document, flow);
  const dates = datesIn(flow.text);
  if (title) evidence.push({ field: 'title', from: 'title', quote: title.text });
  const publisher = findPublisher(document, flow, title, dates);
  evidence.push(...publisher.evidence);
  if (publisher.overwritten) {
    const named = publisher.evidence.filter(({ field }) => field !== 'level');
    const by = named.map(({ from, quote }) => `${from} “${quote}”`).join(', ');
    warnings.push({
      code: 'publisher_overwritten',
      message: publisher.name
        ? `The publisher's name is overwritten by “${publisher.overwritten}”; ${publisher.name} is recovered from ${by}.`
        : `The publisher's name is overwritten by “${publisher.overwritten}” and nothing else names it.`,
    });
  } else if (!publisher.name) {
    warnings.push({ code: 'publisher_unknown', message: 'The text does not name the organ that reports.' });
  }

  const period = periodIn(flow.oneLine.slice(0, 8000));
  if (period) {
    evidence.push({ field: 'period', from: 'period', quote: flow.oneLine.slice(period.start, period.end) });
    if (!period.from.endsWith('-01-01') || !period.to.endsWith('-12-31')) {
      warnings.push({
        code: 'period_incomplete',
        message: `The figures cover ${period.from} to ${period.to}, not a whole year.`,
      });
    }
  }
  const { year, years, evidence: yearEvidence } = findYear(flow, sentences, title, period);
  evidence.push(...yearEvidence);
  if (year === null)
    warnings.push({ code: 'year_unknown', message: 'The text does not say which year it reports on.' });
  const other = years.find((candidate) => candidate !== year);
  if (other) {
    const said = yearEvidence.map(({ from, quote }) => `${from} “${quote}”`).join(', ');
    warnings.push({
      code: 'year_conflict',
      message: `The report year is read as ${year}, but the text is at odds: ${said}.`,
    });
  }

  const publishedAt = findPublished(document, flow, dates);
  const published = publishedAt?.evidence ?? null;
  const signed = findSigned(flow, dates, title?.end ?? 0, publisher.name, publishedAt);
  const day = (found: Evidence | null) => (found ? (datesIn(found.quote)[0]?.iso ?? null) : null);
  if (published) evidence.push(published);
  const signedMonth = signed ? null : findSignedMonth(flow, title?.end ?? 0, year);
  if (signed) evidence.push(signed);
  if (signedMonth) evidence.push({ field: 'signed', from: 'signature', quote: signedMonth.quote });
  const publishedDay = day(published);
  const end = period?.to ?? (year ? `${year}-12-31` : null);
  if (publishedDay && end && publishedDay < end) {
    warnings.push({
      code: 'published_before_period_end',
      message: `The page is dated ${publishedDay}, before the reported period ends (${end}).`,
    });
  }
  return {
    title,
    warnings,
    identity: {
      title: title?.text ?? null,
      publisher: publisher.name,
      region_code: publisher.region?.code ?? null,
      level: publisher.level,
      year,
      period: period ? { from: period.from, to: period.to } : null,
      published: publishedDay,
      signed: day(signed),
      ...(signedMonth ? { signed_month: signedMonth.month } : {}),
      evidence,
    },
  };
}
