/** Stretches of files, put together to a file. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

export interface Piece {
  readonly file: string;
  readonly start: number;
  readonly bytes: number;
}

/** Bytes that are copied at once. */
const CHUNK = 4 * 1024 * 1024;

const [LINE_BREAK, QUOTE] = [0x0a, 0x22];

/** What the head of a CSV takes, and behind it groups of so many rows. A line break within quotes ends none. */
export function rowGroups(
  file: string,
  rows: readonly number[],
): { readonly head: number; readonly bytes: number[] } {
  const bytes = rows.map(() => 0);
  let [head, start, at, quoted] = [0, 0, 0, false];
  let group = rows.findIndex((count) => count > 0);
  let left = rows[group] ?? 0;
  for (const part of chunksOf({ file, start: 0, bytes: Number.POSITIVE_INFINITY })) {
    for (let next = 0; next < part.length; next++) {
      const byte = part[next];
      if (byte === QUOTE) quoted = !quoted;
      if (byte !== LINE_BREAK || quoted) continue;
      const end = at + next + 1;
      if (head === 0) {
        head = end;
        start = end;
        continue;
      }
      left -= 1;
      if (left > 0) continue;
      bytes[group] = end - start;
      start = end;
      group = rows.findIndex((count, place) => place > group && count > 0);
      left = rows[group] ?? 0;
    }
    at += part.length;
  }
  return { head, bytes };
}

/** Puts pieces behind each other, in the place of a file that may be one of them. @returns its hash */
export function joinPieces(pieces: readonly Piece[], file: string): string {
  const hash = createHash('sha256');
  const part = `${file}.${process.pid}.part`;
  const to = openSync(part, 'w');
  try {
    for (const piece of runsOf(pieces)) {
      let done = 0;
      for (const bytes of chunksOf(piece)) {
        hash.update(bytes);
        for (let wrote = 0; wrote < bytes.length; )
          wrote += writeSync(to, bytes, wrote, bytes.length - wrote);
        done += bytes.length;
      }
      if (done < piece.bytes) throw new Error(`${piece.file} ends sooner than it did`);
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(to);
  }
  renameSync(part, file);
  return hash.digest('hex');
}

/** Whether two pieces hold the same. */
export function isSamePiece(one: Piece, other: Piece): boolean {
  if (one.bytes !== other.bytes) return false;
  const [a, b] = [one, other].map((piece) =>
    Buffer.concat([...chunksOf(piece)].map((part) => Buffer.from(part))),
  );
  return a!.equals(b!);
}

/** The bytes of a piece, as far as they are there; each part is there until the next is asked for. */
function* chunksOf({ file, start, bytes }: Piece): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, bytes));
  const descriptor = openSync(file, 'r');
  try {
    for (let done = 0; done < bytes; ) {
      const read = readSync(descriptor, buffer, 0, Math.min(buffer.length, bytes - done), start + done);
      if (read === 0) return;
      yield buffer.subarray(0, read);
      done += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Pieces that stand behind each other in one file are one. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.file === piece.file && last.start + last.bytes === piece.start)
      runs[runs.length - 1] = { ...last, bytes: last.bytes + piece.bytes };
    else runs.push(piece);
  }
  return runs;
}
