/** HTTP responses as web archives keep them: the message as it came (RFC 9112). */
import { endOfHead, fieldsOf } from './head.js';

export interface HttpHead {
  readonly status: number;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Whether bytes begin as a response does. */
export const isResponse = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 9)).toString('latin1').startsWith('HTTP/');

/** The head of a response and the bytes that it takes up; null where they are not one. */
export function httpHead(bytes: Uint8Array): (HttpHead & { readonly length: number }) | null {
  const length = endOfHead(bytes);
  if (length === -1) return null;
  const { first, fields } = fieldsOf(Buffer.from(bytes.subarray(0, length)).toString('latin1'));
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})(?: |$)/.exec(first)?.[1];
  return status === undefined ? null : { status: Number(status), fields, length };
}

/** The encoding of the text that the content type names. */
export function charsetOf({ fields }: HttpHead): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(fields.get('content-type') ?? '')?.[1] ?? null;
}

/** The packings of the body, the outermost last. */
export const codingsOf = ({ fields }: HttpHead): string[] =>
  (fields.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');

export interface Body {
  readonly bytes: Uint8Array;
  /** Whether its end is missing. */
  readonly cut: boolean;
}

const SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n$/i;
/** A line with the size of a chunk is not longer. */
const LONGEST_SIZE = 4096;

/**
 * The body of a response as it was before it was cut into chunks. Some archives keep the head of a chunked response
 * over a body that is joined already: what does not begin as a chunk is taken as it is.
 */
export function bodyOf(head: HttpHead, bytes: Uint8Array): Body {
  if (/\bchunked\b/i.test(head.fields.get('transfer-encoding') ?? '')) {
    const joined = joinChunks(bytes);
    if (joined) return joined;
    return { bytes, cut: false };
  }
  const said = head.fields.get('content-length') ?? '';
  return { bytes, cut: /^\d{1,15}$/.test(said) && bytes.length < Number(said) };
}

function joinChunks(bytes: Uint8Array): Body | null {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf(0x0a, at);
    const found =
      line === -1 || line - at > LONGEST_SIZE
        ? null
        : SIZE.exec(Buffer.from(bytes.subarray(at, line + 1)).toString('latin1'));
    // What follows chunks that were whole is the rest of one that was cut.
    if (!found) return chunks.length === 0 && at === 0 ? null : { bytes: Buffer.concat(chunks), cut: true };
    const size = Number.parseInt(found[1]!, 16);
    if (size === 0) return { bytes: Buffer.concat(chunks), cut: false };
    const chunk = bytes.subarray(line + 1, line + 1 + size);
    chunks.push(chunk);
    if (chunk.length < size) return { bytes: Buffer.concat(chunks), cut: true };
    at = line + 1 + size;
    if (bytes[at] === 0x0d) at += 1;
    if (bytes[at] === 0x0a) at += 1;
  }
}
