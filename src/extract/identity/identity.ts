/** Who reports, on which year, and when. */
import type { Document } from '../../document/document.js';
import type { Evidence, Identity, Warning } from '../../model/report.js';
import type { Flow } from '../flow.js';
import type { Sentence } from '../sentences.js';
import { datesIn, periodIn } from './dates.js';
import { findPublished, findPublishedMonth } from './published.js';
import { findPublisher } from './publisher.js';
import { findSigned, findSignedMonth, lastMonth } from './signed.js';
import type { Title } from './title.js';
import { findYear } from './year.js';

export interface IdentityReading {
  readonly identity: Identity;
  readonly warnings: readonly Warning[];
}

/** Reads the identity. What the text does not say is null. */
export function readIdentity(
  document: Document,
  flow: Flow,
  title: Title | null,
  sentences: readonly Sentence[],
): IdentityReading {
  const warnings: Warning[] = [];
  const evidence: Evidence[] = [];
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
    evidence.push({ field: 'period', from: 'period', quote: period.quote });
    if (!period.from.endsWith('-01-01') || !period.to.endsWith('-12-31')) {
      warnings.push({
        code: 'period_incomplete',
        message: `The figures cover ${period.from} to ${period.to}, not a whole year.`,
      });
    }
  }
  const publishedAt = findPublished(document, flow, dates);
  const published = publishedAt?.evidence ?? null;
  const signed = findSigned(flow, dates, title?.end ?? 0, publisher.name, publishedAt);
  const day = (found: Evidence | null) => (found ? (datesIn(found.quote)[0]?.iso ?? null) : null);
  const publishedDay = day(published);
  const publishedMonth = published ? null : findPublishedMonth(document, flow);
  // The last line of a month is a signature's; one in the midst of the text may be of anything.
  const signedIn = signed ? null : (lastMonth(flow, title?.end ?? 0)?.month ?? null);
  const own = [publishedDay, publishedMonth?.month, day(signed), signedIn].filter((date) => date != null);
  const latest = own.sort().at(-1) ?? null;
  const {
    year,
    years,
    evidence: yearEvidence,
    disbelieved,
  } = findYear(flow, sentences, title, period, latest);
  evidence.push(...yearEvidence);
  if (disbelieved.length > 0) {
    const dated = latest === null ? '' : `, and the file is dated ${latest}`;
    warnings.push({
      code: 'year_implausible',
      message: `The text names ${disbelieved.join(', ')} as the year of the report, which cannot be${dated}.`,
    });
  }
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

  if (published) evidence.push(published);
  if (publishedMonth) evidence.push(publishedMonth.evidence);
  const signedMonth = signed ? null : findSignedMonth(flow, title?.end ?? 0, year);
  if (signed) evidence.push(signed);
  if (signedMonth) evidence.push({ field: 'signed', from: 'signature', quote: signedMonth.quote });
  const end = period?.to ?? (year ? `${year}-12-31` : null);
  const page = publishedDay ?? publishedMonth?.month ?? null;
  if (page && end && page < end.slice(0, page.length)) {
    warnings.push({
      code: 'published_before_period_end',
      message: `The page is dated ${page}, before the reported period ends (${end}).`,
    });
  }
  return {
    warnings,
    identity: {
      title: title?.text ?? null,
      publisher: publisher.name,
      region_code: publisher.region?.code ?? null,
      level: publisher.level,
      year,
      period: period ? { from: period.from, to: period.to } : null,
      published: publishedDay,
      ...(publishedMonth ? { published_month: publishedMonth.month } : {}),
      signed: day(signed),
      ...(signedMonth ? { signed_month: signedMonth.month } : {}),
      evidence,
    },
  };
}
