import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unpackedGzip } from '../../../src/document/archive/gzip.js';
import { UnreadableError } from '../../../src/document/document.js';

const MOST = 1024 * 1024;
/** Numbers that pack badly, longer than what is unpacked at a time. */
const page = Buffer.from(
  Array.from({ length: 30_000 }, (_, n) => `<p>${(n * 7919) % 100_003}件</p>`).join(''),
);
const packed = gzipSync(page);
const refused = (bytes: Uint8Array) =>
  assert.throws(
    () => unpackedGzip(bytes, MOST),
    (error) => error instanceof UnreadableError && error.media_type === 'application/gzip',
  );

describe('a file of GZIP', () => {
  it('gives what was packed, also from several members one behind the other', () => {
    assert.ok(packed.length > 64 * 1024);
    assert.deepEqual(Buffer.from(unpackedGzip(packed, MOST)), page);
    const members = ['公开', '', '12件'].map((text) => gzipSync(text));
    assert.equal(Buffer.from(unpackedGzip(Buffer.concat(members), MOST)).toString(), '公开12件');
    // A view into a larger buffer, as a part of a mail is.
    const inside = new Uint8Array(Buffer.concat([Buffer.alloc(5, 1), packed])).subarray(5);
    assert.deepEqual(Buffer.from(unpackedGzip(inside, MOST)), page);
  });

  it('is refused wherever it is cut off', () => {
    for (let end = packed.length - 1; end > 0; end -= 997) refused(packed.subarray(0, end));
  });

  it('is refused where one bit is another: a digit may be another, and nothing else tells', () => {
    for (let at = 12; at < packed.length; at += 997) {
      const other = Buffer.from(packed);
      other[at]! ^= 0x10;
      refused(other);
    }
    const [first, second] = [gzipSync('公开12件'), gzipSync('公开13件')];
    first[first.length - 6]! ^= 1;
    refused(Buffer.concat([first, second]));
  });

  it('is refused where it unpacks to more than it may', () => {
    assert.throws(() => unpackedGzip(packed, page.length - 1), /holds more/);
    refused(gzipSync(Buffer.alloc(64 * MOST)));
  });
});
