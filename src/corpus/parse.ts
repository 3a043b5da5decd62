/** Bytes → report: the whole way for one file. */
import { hash } from 'node:crypto';
import { type Document, UnreadableError } from '../document/document.js';
import { type Domain, OFFICIAL, soundDomain } from '../domain/domain.js';
import type { Capture, Report, Source, Warning } from '../model/report.js';
import { quarantined, refusedUnread } from './quarantine.js';

function decodingWarnings({ lost, declared, charset, twice }: Document, captured: boolean): Warning[] {
  const warnings: Warning[] = [];
  if (lost > 0) {
    warnings.push({
      code: 'characters_lost',
      message: `${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded as ${charset}.`,
    });
  }
  if (declared) {
    warnings.push({
      code: 'charset_overridden',
      message: `The page${captured ? ' or its server' : ''} declares the encoding ${declared}, but its bytes are ${charset}.`,
    });
  }
  if (twice) {
    warnings.push({
      code: 'encoded_twice',
      message: `The text was saved after it had been read in a wrong encoding (${twice}); it is read back, and nothing was lost.`,
    });
  }
  return warnings;
}

/** The document with what the archive knows of it. */
export const asCaptured = (document: Document, { url, truncated = false }: Capture): Document => ({
  ...document,
  address: url,
  cut: document.cut || truncated,
});

const loadReaders = () =>
  Promise.all([
    import('../document/read.js'),
    import('../extract/extract.js'),
    import('../extract/identity/refusal.js'),
    import('../checks/check.js'),
  ]);
let loaded: ReturnType<typeof loadReaders> | undefined;

/** Loaded at the first report: what reads pages takes longer to load than a notebook on cached reports to run. */
function readers(): ReturnType<typeof loadReaders> {
  loaded ??= loadReaders();
  return loaded;
}

/**
 * Reads one report: a web page, a Word file, a workbook, a PDF with text, a saved page or a flattened text.
 *
 * Pure: no clock, no network, no global state. Never throws for bad input: a file that holds no text comes back
 * as `quarantined`, one that is no annual report as `refused`, each with the reason.
 *
 *
 * ```ts
 * const text = '2024年共收到政府信息公开申请12件。';
 * const report = await parse(new TextEncoder().encode(text), 'example.txt');
 * report.status;
 * ```
 * @param bytes the file's content
 * @param name how to call the source in the result, usually its path
 * @param domain the forms, indicators and identities to read by; the official ones by default
 * @param capture what a web archive says of the bytes: the address helps to tell places of one name apart, the
 *   declared encoding breaks a tie
 * @throws RangeError (the promise rejects) for a domain that is not sound, as `soundDomain` tells
 */
export async function parse(
  bytes: Uint8Array,
  name: string,
  domain: Domain = OFFICIAL,
  capture?: Capture,
): Promise<Report> {
  return (await parseWithDocument(bytes, name, domain, capture)).report;
}

/** A report, and the document that its figures stand in; null where none could be read. */
export interface Parsed {
  readonly report: Report;
  readonly document: Document | null;
  /** True where it was refused at sight and nothing of it was read. */
  readonly unread?: true;
}

/**
 * The same as `parse`, with the document.
 * @param whyOnly whether of what is refused no more is wanted than why: then nothing of it is read, where that shows
 *   before. Most records of a web archive are no reports.
 */
export async function parseWithDocument(
  bytes: Uint8Array,
  name: string,
  domain: Domain = OFFICIAL,
  capture?: Capture,
  whyOnly = false,
): Promise<Parsed> {
  soundDomain(domain);
  const source: Source = {
    path: name,
    sha256: hash('sha256', bytes),
    bytes: bytes.length,
    media_type: 'application/octet-stream',
    charset: null,
    ...(capture ? { capture } : {}),
  };
  const [{ readDocument }, { extract, lookAt }, { refusedAtSight }, { checkReport }] = await readers();
  let document: Document;
  try {
    document = await readDocument(bytes, capture?.charset ?? undefined);
    if (capture) document = asCaptured(document, capture);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return {
      report: quarantined({ ...source, media_type: error.media_type }, error.message),
      document: null,
    };
  }
  const read = { ...source, media_type: document.media_type, charset: document.charset };
  const look = lookAt(document);
  const why = whyOnly ? refusedAtSight(look) : null;
  if (why !== null) return { report: refusedUnread(read, why), document, unread: true };
  const { status, reason, identity, form, figures, claims, sections, unmapped, warnings } = extract(
    document,
    domain,
    look,
  );
  const report = {
    status,
    reason,
    source: read,
    ...{ identity, form, figures, claims },
  };
  const rest = {
    sections,
    unmapped,
    warnings: [...decodingWarnings(document, capture !== undefined), ...warnings],
  };
  const findings = status === 'report' ? checkReport({ ...report, ...rest }, domain) : [];
  return { report: { ...report, findings, ...rest }, document };
}
