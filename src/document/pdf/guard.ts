/** What is refused of a PDF before pdf.js sees it: files on which its repair of damage or its reading does not end. */
import { Unzlib } from 'fflate';

/** Objects nest a handful deep in real files. */
const DEEPEST = 500;
/** A damaged file up to this size is left to pdf.js to mend. */
const MENDED = 1024 * 1024;
const TAIL = 2048;

function nestsTooDeep(bytes: Uint8Array): boolean {
  const [open, close] = [0x3c, 0x3e];
  let depth = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const byte = bytes[i];
    if ((byte !== open && byte !== close) || bytes[i + 1] !== byte) continue;
    depth = byte === open ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
    i++;
  }
  return false;
}

/** Whether the list of objects stands where the end of the file says. */
function hasIndex(bytes: Uint8Array): boolean {
  const latin = (from: number, to: number) =>
    Buffer.from(bytes.subarray(Math.max(0, from), to)).toString('latin1');
  const tail = latin(bytes.length - TAIL, bytes.length);
  const at = /startxref\s+(\d{1,10})\s/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))));
  if (!at) return false;
  const offset = Number(at[1]) + latin(0, 64).indexOf('%PDF-');
  return /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(latin(offset, offset + 64));
}

/** Whether a PDF is too damaged to be opened. */
export function isHopeless(bytes: Uint8Array): boolean {
  return (bytes.length > MENDED && !hasIndex(bytes)) || nestsTooDeep(bytes);
}

/** Bytes of drawing commands, unpacked, that a report may have; those with the most have a tenth. */
const MOST_COMMANDS = 32 * 1024 * 1024;
const MOST_STREAMS = 50_000;
const LONGEST_DICTIONARY = 1000;
/** Streams that hold no drawing commands: pictures, fonts, lists of objects. */
const NO_COMMANDS =
  /\/Subtype\s*\/(?:Image|CIDFontType0C|Type1C|OpenType)\b|\/Length1\b|\/Type\s*\/(?:ObjStm|XRef)\b/;

/** Bytes that are unpacked at a time. */
const STEP = 16 * 1024;

/** How long a stream is when it is unpacked, as far as it can be; above `most` it is not unpacked further. */
function unpacked(bytes: Uint8Array, start: number, end: number, most: number): number {
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
  });
  try {
    for (let at = start; at < end && length <= most; at += STEP) {
      stream.push(bytes.subarray(at, Math.min(end, at + STEP)), at + STEP >= end);
    }
    return length;
  } catch {
    return Math.max(length, end - start);
  }
}

/** Whether a PDF's drawing commands are more than any report has: a few bytes can be packed for gigabytes of them. */
export function unpacksTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = 0;
  let streams = 0;
  for (let at = file.indexOf('stream'); at !== -1; ) {
    if (++streams > MOST_STREAMS) return true;
    const end = file.indexOf('endstream', at + 6);
    const stop = end === -1 ? file.length : end;
    const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    if (!NO_COMMANDS.test(dictionary.slice(dictionary.lastIndexOf(' obj') + 1))) {
      const start = file[at + 6] === 0x0d ? at + 8 : at + 7;
      sum += unpacked(file, start, stop, MOST_COMMANDS);
      if (sum > MOST_COMMANDS) return true;
    }
    at = end === -1 ? -1 : file.indexOf('stream', end + 9);
  }
  return false;
}
