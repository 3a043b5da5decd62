/** What is refused of a PDF before pdf.js sees it: files on which its repair of damage does not end. */

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
