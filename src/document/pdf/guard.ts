/** What is refused of a PDF before pdf.js sees it: files on which its repair of damage or its reading does not end. */
import { unpackedLength } from './filters.js';

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
/** Bytes of fonts and lists of objects, unpacked: a Chinese font has ten million. */
const MOST_OTHERS = 64 * 1024 * 1024;
const MOST_STREAMS = 50_000;
const LONGEST_DICTIONARY = 1000;
/** Pictures, of which nothing is read. */
const PICTURE = /\/Subtype\s{0,9}\/Image\b/;
/** Streams that hold no drawing commands: fonts, lists of objects. */
const NO_COMMANDS =
  /\/Subtype\s{0,9}\/(?:CIDFontType0C|Type1C|OpenType)\b|\/Length1\b|\/Type\s{0,9}\/(?:ObjStm|XRef)\b/;

/** Whether a PDF unpacks to more than any report has: a few bytes can be packed for gigabytes. */
export function unpacksTooMuch(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let [commands, others, streams] = [0, 0, 0];
  for (let at = file.indexOf('stream'); at !== -1; ) {
    if (++streams > MOST_STREAMS) return true;
    const end = file.indexOf('endstream', at + 6);
    const stop = end === -1 ? file.length : end;
    const before = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!PICTURE.test(dictionary)) {
      const start = file[at + 6] === 0x0d ? at + 8 : at + 7;
      const other = NO_COMMANDS.test(dictionary);
      const most = other ? MOST_OTHERS : MOST_COMMANDS;
      const length = unpackedLength(file.subarray(start, stop), dictionary, most);
      if (other) others += length;
      else commands += length;
      if (commands > MOST_COMMANDS || others > MOST_OTHERS) return true;
    }
    at = end === -1 ? -1 : file.indexOf('stream', end + 9);
  }
  return false;
}
