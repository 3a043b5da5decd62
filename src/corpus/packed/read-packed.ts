/** An archive that is read from front to back → the reports in it. Memory does not grow with the archive. */
import type { Report } from '../../model/report.js';
import type { Limits } from '../limits.js';
import { closed } from '../quarantine.js';
import type { ReadItem, ReadResult } from '../read-file.js';
import { ReadWorker } from '../worker.js';
import type { PackedKind } from './kind.js';
import { isListed, Tally } from './tally.js';
import type { Portion, SentFile } from './unpacker.js';

/** Reads files, some at once, and gives out what became of them in order. */
export type ReadFiles = (
  items: Iterable<ReadItem> | AsyncIterable<ReadItem>,
  /** Told of each as soon as it is read. */
  done?: (item: ReadItem) => void,
) => AsyncIterable<Report>;

/** Bytes of files that are unpacked and wait to be read. */
const MOST_WAITING = 64 * 1024 * 1024;

/** Keeps account of what waits to be read, so that memory does not depend on how large files are. */
class Waiting {
  private bytes = 0;
  private wake: (() => void) | null = null;

  /** Takes in so many bytes, once there is room for them. */
  async room(bytes: number): Promise<void> {
    while (this.bytes > 0 && this.bytes + bytes > MOST_WAITING)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    this.bytes += bytes;
  }

  done(bytes: number): void {
    this.bytes -= bytes;
    this.wake?.();
    this.wake = null;
  }
}

const sizeOf = ({ content }: SentFile) => ('base64' in content ? content.base64.length : 0);

/**
 * Reads an archive. A process of its own unpacks it, held to the limits of a file for each portion: what that process
 * cannot unpack costs the rest of the archive and nothing else.
 * @param item how the archive is called, or the one file of it that is wanted
 */
export async function* readPacked(
  item: ReadItem,
  { packed: kind, archive: file, member: only }: Extract<ReadResult, { packed: PackedKind }>,
  limits: Limits,
  readFiles: ReadFiles,
): AsyncGenerator<Report> {
  const worker = new ReadWorker(limits, 'unpack');
  const tally = new Tally();
  const waiting = new Waiting();
  const counted = only === undefined && kind.format === 'warc';
  let broken: Report | null = null;
  let end: Portion['end'] = null;

  async function* files(): AsyncGenerator<ReadItem> {
    while (!end) {
      const portion = await worker.unpack({ file, kind, ...(only === undefined ? {} : { only }) }, item.name);
      if ('report' in portion) {
        broken = portion.report;
        return;
      }
      tally.take(portion);
      for (const sent of portion.files) {
        await waiting.room(sizeOf(sent));
        const name = only === undefined ? `${item.name}/${sent.name}` : item.name;
        yield { path: file, member: sent.name, name, sent, counted };
      }
      end = portion.end;
    }
  }

  let found = false;
  try {
    for await (const report of readFiles(files(), ({ sent }) => waiting.done(sent ? sizeOf(sent) : 0))) {
      found = true;
      if (counted && !isListed(report)) tally.add(report.reason ?? '');
      else {
        tally.list();
        yield report;
      }
      if (only !== undefined) return;
    }
  } finally {
    worker.close();
  }
  if (broken) yield tally.broken(broken);
  else if (only !== undefined && !found) yield closed(item.name, `There is no “${only}” in the archive.`);
  else {
    const whole = tally.report(item.name, kind, end);
    if (whole) yield whole;
  }
}
