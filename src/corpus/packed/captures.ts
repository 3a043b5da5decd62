/** The pages that a web archive holds, and what else is in it, counted. */
import { hash } from 'node:crypto';
import type { ByteStream } from '../../document/archive/byte-stream.js';
import {
  type Body,
  bodyOf,
  charsetOf,
  codingsOf,
  type HttpHead,
  httpHead,
  isResponse,
} from '../../document/archive/http.js';
import { DAMAGE, MOST_HEAD, type WarcRecord, warcRecords } from '../../document/archive/warc.js';
import { UnreadableError } from '../../document/document.js';
import { mostBytes } from '../../document/read.js';
import type { Capture } from '../../model/report.js';
import { MAX_FILE } from '../limits.js';
import { unpackedBody } from './content-coding.js';
import { Names, nameOfAddress, SeenBytes } from './names.js';
import { BOOKKEEPING, type Unpacked } from './unpacked.js';

const NO_PAGE: Readonly<Record<string, string>> = {
  warcinfo: BOOKKEEPING,
  request: BOOKKEEPING,
  metadata: BOOKKEEPING,
  revisit: 'It says that the page was the same as at an earlier visit.',
  continuation: 'It goes on with a record that was cut into segments.',
};
/** Records that hold what was found: as it came, on its own, or turned into text. */
const PAGES = new Set(['response', 'resource', 'conversion']);
const OTHER = 'It is a record of a kind that is not known.';
const SAME = 'Its bytes are those of a record before it.';
const LONG_HEAD = 'Its head does not end.';
const DAMAGED = 'It is damaged in the archive.';

const tooLarge = (most: number) =>
  `It is larger than ${Math.floor(most / 1024 / 1024)} MB, which no report is.`;

/** Answers that hold the page that was asked for. */
const ANSWERS = new Set([200, 203]);

/** What a record says of itself. */
function captureOf(record: WarcRecord, head: HttpHead | null): Capture {
  const date = record.fields.get('warc-date') ?? '';
  return {
    url: addressOf(record),
    date: /^\d{4}-\d{2}-\d{2}T[\d:.]{5,18}Z$/.test(date) ? date : null,
    charset: head && charsetOf(head),
  };
}

/** wget keeps its own messages beside the pages, under addresses of their own kind. */
const isOfTheMaker = (record: WarcRecord) => addressOf(record).startsWith('metadata:');

/** WARC 1.0 writes it between angle brackets. */
const addressOf = ({ fields }: WarcRecord) => (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');

/** Whether the record itself says that it does not hold all. */
const isPart = ({ fields }: WarcRecord) => fields.has('warc-truncated') || fields.has('warc-segment-number');

/** What the archive holds, in its order. Bytes that were there before are not given out again. */
export async function* capturesIn(stream: ByteStream): AsyncGenerator<Unpacked> {
  const names = new Names();
  const seen = new SeenBytes();
  for await (const record of warcRecords(stream)) {
    if (record === DAMAGE) {
      yield { damaged: 'something else stands where a record should begin' };
      continue;
    }
    if (!PAGES.has(record.type) || isOfTheMaker(record)) {
      yield { counted: PAGES.has(record.type) ? BOOKKEEPING : (NO_PAGE[record.type] ?? OTHER) };
      continue;
    }
    const found = await pageOf(record);
    if ('counted' in found) {
      yield found;
      continue;
    }
    const { capture, body } = found;
    if ('closed' in body) {
      yield { name: names.of(nameOfAddress(capture.url)), closed: body.closed, capture };
      continue;
    }
    const { bytes, cut } = body;
    const most = mostBytes(bytes);
    const sha256 = bytes.length > most ? '' : hash('sha256', bytes);
    if (bytes.length > most) yield { counted: tooLarge(most) };
    else if (bytes.length > 0 && seen.has(sha256)) yield { counted: SAME };
    else
      yield {
        name: names.of(nameOfAddress(capture.url)),
        bytes,
        sha256,
        capture: cut ? { ...capture, truncated: true } : capture,
      };
  }
}

type Page = { readonly capture: Capture; readonly body: Body | { readonly closed: string } };

/** The page of a record, or why there is none in it. */
async function pageOf(record: WarcRecord): Promise<Page | { readonly counted: string }> {
  let head: (HttpHead & { readonly length: number }) | null = null;
  const begin = await record.peek((bytes) => (bytes.length >= 9 ? bytes.length : -1), MOST_HEAD);
  // The content decides, not the type that the record gives it.
  if (begin && isResponse(begin)) {
    const bytes = await record.peek((bytes) => httpHead(bytes)?.length ?? -1, MOST_HEAD);
    head = bytes && httpHead(bytes);
    if (!head) return { counted: LONG_HEAD };
    if (!ANSWERS.has(head.status)) return { counted: `The server answered with status ${head.status}.` };
  }
  if (record.length > MAX_FILE + MOST_HEAD) return { counted: tooLarge(MAX_FILE) };
  const capture = captureOf(record, head);
  const { bytes: block, fault } = await record.block();
  if (fault === 'damaged') return { capture, body: { closed: DAMAGED } };
  const raw = head ? bodyOf(head, block.subarray(head.length)) : { bytes: block, cut: false };
  const whole = { ...raw, cut: raw.cut || fault === 'cut' || isPart(record) };
  try {
    return { capture, body: head ? unpackedBody(whole, codingsOf(head), MAX_FILE) : whole };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { capture, body: { closed: error.message } };
  }
}
