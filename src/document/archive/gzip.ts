/** A file of GZIP (RFC 1952), unpacked whole: a page as its server sent it. Web archives are unpacked as they are read. */
import { Gunzip } from 'fflate';
import { UnreadableError } from '../document.js';
import { crc32 } from './crc32.js';

/** Bytes that are unpacked at a time: what unpacks to more than it may is seen early. */
const STEP = 64 * 1024;
/** At the end of each member: its checksum, and how many bytes it holds. */
const TRAILER = 8;

/**
 * What the file holds.
 * @param most bytes that this may be
 * @throws UnreadableError where it is damaged, or unpacks to more
 */
export function unpackedGzip(bytes: Uint8Array, most: number): Uint8Array {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let length = 0;
  let member = { crc: 0, size: 0 };
  const endAt = (end: number) => {
    const { crc, size } = member;
    if (data.getUint32(end - TRAILER, true) !== crc || data.getUint32(end - TRAILER / 2, true) !== size)
      throw new RangeError();
    member = { crc: 0, size: 0 };
  };
  try {
    const stream = new Gunzip((part) => {
      length += part.length;
      if (length > most) throw new RangeError();
      member = { crc: crc32(part, member.crc), size: member.size + part.length };
      parts.push(part);
    });
    stream.onmember = endAt;
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    endAt(bytes.length);
  } catch {
    throw new UnreadableError(
      'The GZIP archive is damaged, or holds more than any report.',
      'application/gzip',
    );
  }
  return Buffer.concat(parts);
}
