/** Which archive a file is that is read from front to back. The content decides, not the name. */
import { type FileHandle, open } from 'node:fs/promises';
import { BLOCK, isTarHead } from '../../document/archive/tar.js';
import { GZIP, unpackedHead } from './gunzip.js';

export interface PackedKind {
  readonly format: 'warc' | 'tar';
  readonly gzip: boolean;
  readonly media_type: string;
}

/** Bytes that tell it. */
const HEAD = 64 * 1024;

const isWarc = (bytes: Uint8Array) =>
  /^\s{0,100}WARC\/\d/.test(Buffer.from(bytes.subarray(0, 128)).toString('latin1'));

/** Null where the bytes that a file begins with are not those of such an archive. */
export function kindOf(bytes: Uint8Array): PackedKind | null {
  const gzip = GZIP.equals(bytes.subarray(0, GZIP.length));
  const head = gzip ? unpackedHead(bytes) : bytes;
  if (isWarc(head)) return { format: 'warc', gzip, media_type: 'application/warc' };
  if (isTarHead(head.subarray(0, BLOCK))) return { format: 'tar', gzip, media_type: 'application/x-tar' };
  return null;
}

/** Which archive a file is; null where it is none that is read from front to back. */
export async function packedKind(file: string): Promise<PackedKind | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return kindOf(buffer.subarray(0, bytesRead));
  } finally {
    await handle?.close();
  }
}
