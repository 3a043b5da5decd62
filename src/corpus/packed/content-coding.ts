/** Undoes the packing in which a server sent a page (RFC 9110, 8.4), and never makes more of it than a file may have. */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import type { Body } from '../../document/archive/http.js';
import { UnreadableError } from '../../document/document.js';
import { GZIP } from './gunzip.js';

/** More than two are sent by nobody. */
const MOST_CODINGS = 4;

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Buffer;
interface Coding {
  /** Whether bytes are packed so. Many archives keep the head of a packed response over a body that is not. */
  readonly fits: (bytes: Uint8Array) => boolean;
  readonly unpack: Unpack;
  readonly flush: number;
}

const gzip: Coding = {
  fits: (bytes) => GZIP.equals(bytes.subarray(0, 3)),
  unpack: (bytes, options) => gunzipSync(bytes, options),
  flush: constants.Z_SYNC_FLUSH,
};
/** The standard means zlib; some servers send bare deflate. */
const isZlib = (bytes: Uint8Array) => (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
const deflate: Coding = {
  fits: () => true,
  unpack: (bytes, options) => (isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options)),
  flush: constants.Z_SYNC_FLUSH,
};
const brotli: Coding = {
  fits: () => true,
  unpack: (bytes, options) => brotliDecompressSync(bytes, options),
  flush: constants.BROTLI_OPERATION_FLUSH,
};
const CODINGS: Readonly<Record<string, Coding>> = { gzip, 'x-gzip': gzip, deflate, br: brotli };

/** Page and text begin so; what is packed, as good as never. */
const READS_AS_TEXT = /^(?:\xef\xbb\xbf)?\s*(?:<[!?a-z]|%PDF-)/i;
const isPlain = (bytes: Uint8Array) =>
  READS_AS_TEXT.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'));

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/**
 * The body as it was before it was packed; `cut` where the packed bytes end too early.
 * @param most bytes that it may have
 * @throws UnreadableError where it is damaged, packed in a way that is not read, or unpacks to more
 */
export function unpackedBody(body: Body, codings: readonly string[], most: number): Body {
  if (codings.length > MOST_CODINGS) throw new UnreadableError('It is packed over and over again.');
  return codings.reduceRight((body: Body, name) => {
    const coding = CODINGS[name];
    if (isPlain(body.bytes) || body.bytes.length === 0) return body;
    if (!coding) throw new UnreadableError('It is packed in a way that is not read.');
    return coding.fits(body.bytes) ? unpack(body, coding, most) : body;
  }, body);
}

function unpack({ bytes, cut }: Body, { unpack, flush }: Coding, most: number): Body {
  try {
    return { bytes: unpack(bytes, { maxOutputLength: most }), cut };
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableError(
        `It unpacks to more than ${Math.floor(most / 1024 / 1024)} MB, which no report is.`,
      );
    // Its end is missing, or something in it is damaged: only the first gives its beginning.
    if (codeOf(error) !== 'Z_BUF_ERROR') throw new UnreadableError('It is packed, and damaged.');
  }
  try {
    return { bytes: unpack(bytes, { maxOutputLength: most, finishFlush: flush }), cut: true };
  } catch {
    throw new UnreadableError('It is packed, and damaged.');
  }
}
