/** A file that could not be read, as a report that says why. */
import type { Identity, Report, Source } from '../model/report.js';

const NOBODY: Identity = {
  title: null,
  publisher: null,
  region_code: null,
  level: null,
  year: null,
  period: null,
  published: null,
  signed: null,
  evidence: [],
};

/** What is in a report from which nothing was read. */
export const nothingRead = () =>
  ({
    figures: [],
    claims: [],
    findings: [],
    sections: [],
    unmapped: [],
    warnings: [],
  }) satisfies Partial<Report>;

const unread = (status: Report['status'], source: Source, reason: string): Report => ({
  status,
  reason,
  source,
  identity: NOBODY,
  form: 'prose',
  ...nothingRead(),
});

/** The report of a file that could not be read. */
export const quarantined = (source: Source, reason: string): Report => unread('quarantined', source, reason);

/** The report of a file that was refused before it was read. */
export const refusedUnread = (source: Source, reason: string): Report => unread('refused', source, reason);

/** The report of a file that was not opened. */
export const closed = (name: string, reason: string, source: Partial<Omit<Source, 'path'>> = {}): Report =>
  quarantined(
    { path: name, sha256: '', bytes: 0, media_type: 'application/octet-stream', charset: null, ...source },
    reason,
  );

const FAULT = 'The reader failed on this file, which is a fault of gongkai: ';

/** The report of a file that a fault of ours kept from being read. */
export const faultOf = (name: string, error: unknown): Report =>
  closed(name, FAULT + (error instanceof Error ? error.message : String(error)));

/** Whether a file was left unread by a fault of ours: the next run tries again. */
export const isFault = (reason: string | null): boolean => reason?.startsWith(FAULT) ?? false;
