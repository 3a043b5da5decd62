/** What of a web archive is listed, and what is only counted. */
import type { Counted, Report } from '../../model/report.js';
import { isOfLimit } from '../limits.js';
import { closed, isFault } from '../quarantine.js';
import type { PackedKind } from './kind.js';
import { BOOKKEEPING } from './unpacked.js';
import type { Portion } from './unpacker.js';

/** Kinds of files that reports come in: one that could not be read may be a report. Pictures and the like are none. */
const DOCUMENT =
  /^application\/(?:pdf|rtf|xml|ofd|x-ole-storage|vnd\.(?:ms-excel|oasis|openxmlformats-officedocument\.(?!presentationml)))/;

/** Whether a record of a web archive is listed: a report, or what may be one and could not be read. */
export const isListed = ({ status, reason, source }: Report): boolean =>
  status === 'report' ||
  (status === 'quarantined' &&
    (source.sha256 === '' || isOfLimit(reason) || isFault(reason) || DOCUMENT.test(source.media_type)));

/** Reasons that are told apart. */
const MOST_REASONS = 100;
const REST = 'For other reasons.';

/** Counts the records of a web archive that are not listed. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly damage = new Map<string, number>();
  private listed = 0;

  /** What a reason quotes of its own record is left out, so that like comes to like. */
  add(reason: string, records = 1): void {
    const like = reason.replace(/“[^”]*”/g, '“…”');
    const key = this.counts.has(like) || this.counts.size < MOST_REASONS ? like : REST;
    this.counts.set(key, (this.counts.get(key) ?? 0) + records);
  }

  take({ counted, damaged }: Portion): void {
    for (const [reason, records] of counted) this.add(reason, records);
    for (const what of damaged) this.damage.set(what, (this.damage.get(what) ?? 0) + 1);
  }

  list(): void {
    this.listed += 1;
  }

  /** The reasons by the number of their records, then in their own order. */
  private counted(): Counted[] {
    return [...this.counts]
      .map(([reason, records]) => ({ reason, records }))
      .sort((a, b) => b.records - a.records || (a.reason < b.reason ? -1 : 1));
  }

  /** What is said of the archive as a whole; null where each of its files is listed and nothing is wrong with it. */
  report(name: string, kind: PackedKind, end: Portion['end']): Report | null {
    const counted = this.counted();
    const source = { media_type: kind.media_type, ...end };
    const others = counted.filter(({ reason }) => reason !== BOOKKEEPING);
    const said = counted.map(({ reason, records }) => `${reason.replace(/\.$/, '')}: ${records}`).join('; ');
    const sum = counted.reduce((sum, { records }) => sum + records, 0);
    const damage = [...this.damage].map(([what, times]) => damageIn(what, times));
    const passed = sum > 0 ? [`${counting(sum, 'record')} not listed one by one (${said}).`] : [];
    if (this.listed === 0 && sum + damage.length === 0)
      return closed(name, 'The archive holds no file.', source);
    if (this.listed > 0 && others.length + damage.length === 0) return null;
    const report = closed(name, [...damage, ...passed].join(' '), source);
    const status = damage.length > 0 ? 'quarantined' : 'refused';
    return { ...report, status, ...(sum > 0 ? { counted } : {}) };
  }

  /** What is said of an archive that could not be read to its end. */
  broken(report: Report): Report {
    const counted = this.counted();
    return counted.length > 0 ? { ...report, counted } : report;
  }
}

const counting = (count: number, word: string) => (count === 1 ? `1 ${word} is` : `${count} ${word}s are`);

const UNREAD = 'What follows was not read.';

/** What is said of damage, or of what ends the reading, which is a sentence of its own. */
export const damageIn = (what: string, times: number): string =>
  /^The /.test(what)
    ? `${what} ${UNREAD}`
    : `The archive is damaged: ${what}${times > 1 ? ` (in ${times} places)` : ''}.`;
