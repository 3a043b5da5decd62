/** Builds archives: web archives record by record, and TAR archives file by file. */
import { gzipSync } from 'node:zlib';

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

export interface RecordOptions {
  readonly date?: string;
  /** Fields in the place of those that are computed, or beside them; null leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>;
}

/** A record of a web archive. */
export function warcRecord(
  type: string,
  url: string | null,
  content: string | Uint8Array,
  { date = '2025-02-01T08:30:00Z', fields = {} }: RecordOptions = {},
): Buffer {
  const block = bytesOf(content);
  const all: Record<string, string | null> = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date': date,
    ...(url === null ? {} : { 'WARC-Target-URI': url }),
    'Content-Length': String(block.length),
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`));
  return Buffer.concat([
    Buffer.from(`WARC/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
}

/** An HTTP response as it came. */
export function http(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = { 'Content-Type': 'text/html' },
  status = '200 OK',
): Buffer {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytesOf(body)]);
}

/** The record of a page. */
export const page = (
  url: string,
  body: string | Uint8Array,
  fields?: Readonly<Record<string, string>>,
  options?: RecordOptions,
): Buffer => warcRecord('response', url, http(body, fields), options);

export const warcinfo = (): Buffer => warcRecord('warcinfo', null, 'software: made for a test\r\n');

/** Each record packed as a member of its own, as the standard asks for. */
export const packedEach = (records: readonly Uint8Array[]): Buffer =>
  Buffer.concat(records.map((record) => gzipSync(record)));

/** A body in chunks. */
export function chunked(body: string | Uint8Array, size = 100): Buffer {
  const bytes = bytesOf(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

export interface TarEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** `0` a file, `5` a folder, `2` a link, `L` a long name, `x` fields of pax. */
  readonly type?: string;
  /** In the place of the true size. */
  readonly size?: number;
}

function tarHead({ name, content = '', type = '0', size }: TarEntry): Buffer {
  const head = Buffer.alloc(512);
  bytesOf(name).copy(head, 0, 0, 100);
  const length = size ?? bytesOf(content).length;
  head.write('0000644\0', 100, 'latin1');
  head.write(`${length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  head.write('00000000000\0', 136, 'latin1');
  head.write('        ', 148, 'latin1');
  head.write(type, 156, 'latin1');
  head.write('ustar\0', 257, 'latin1');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** A TAR archive. */
export function tar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const content = bytesOf(entry.content ?? '');
    return [tarHead(entry), content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}
