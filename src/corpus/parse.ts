/** Bytes → report: the whole way for one file. */
import { hash } from 'node:crypto';
import { checkReport } from '../checks/check.js';
import { type Document, UnreadableError } from '../document/document.js';
import { type Domain, OFFICIAL, soundDomain } from '../domain/domain.js';
import type { Report, Source, Warning } from '../model/report.js';
import { quarantined } from './quarantine.js';

function decodingWarnings({ lost, declared, charset }: Document): Warning[] {
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
      message: `The page declares the encoding ${declared}, but its bytes are ${charset}.`,
    });
  }
  return warnings;
}

const loadReaders = () => Promise.all([import('../document/read.js'), import('../extract/extract.js')]);
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
 * @throws RangeError (the promise rejects) for a domain that is not sound, as `soundDomain` tells
 */
export async function parse(bytes: Uint8Array, name: string, domain: Domain = OFFICIAL): Promise<Report> {
  return (await parseWithDocument(bytes, name, domain)).report;
}

/** A report, and the document that its figures stand in; null where none could be read. */
export interface Parsed {
  readonly report: Report;
  readonly document: Document | null;
}

/** The same as `parse`, with the document. */
export async function parseWithDocument(
  bytes: Uint8Array,
  name: string,
  domain: Domain = OFFICIAL,
): Promise<Parsed> {
  soundDomain(domain);
  const source: Source = {
    path: name,
    sha256: hash('sha256', bytes),
    bytes: bytes.length,
    media_type: 'application/octet-stream',
    charset: null,
  };
  const [{ readDocument }, { extract }] = await readers();
  let document: Document;
  try {
    document = await readDocument(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return {
      report: quarantined({ ...source, media_type: error.media_type }, error.message),
      document: null,
    };
  }
  const { status, reason, identity, form, figures, claims, sections, unmapped, warnings } = extract(
    document,
    domain,
  );
  const report = {
    status,
    reason,
    source: { ...source, media_type: document.media_type, charset: document.charset },
    ...{ identity, form, figures, claims },
  };
  const rest = { sections, unmapped, warnings: [...decodingWarnings(document), ...warnings] };
  const findings = status === 'report' ? checkReport({ ...report, ...rest }, domain) : [];
  return { report: { ...report, findings, ...rest }, document };
}
