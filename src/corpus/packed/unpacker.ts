/** Unpacks an archive from front to back, portion by portion. Runs where it is held to the limits. */
import { ByteStream } from '../../document/archive/byte-stream.js';
import type { Capture, Source } from '../../model/report.js';
import { capturesIn } from './captures.js';
import { BombError, gunzip } from './gunzip.js';
import { HashedFile } from './hashed-file.js';
import type { PackedKind } from './kind.js';
import { filesInTar } from './tar-members.js';
import type { Unpacked } from './unpacked.js';

/** What is asked for: the next portion of an archive, from its beginning where it is the first. */
export interface UnpackJob {
  readonly file: string;
  readonly kind: PackedKind;
  /** The one file that is wanted; all where there is none. */
  readonly only?: string;
}

/** A file, as it is sent from process to process. */
export interface SentFile {
  readonly name: string;
  readonly content: { readonly base64: string; readonly sha256: string } | { readonly closed: string };
  readonly capture?: Capture;
}

export interface Portion {
  readonly files: readonly SentFile[];
  /** Reasons for which records are not listed, each with their number. */
  readonly counted: readonly (readonly [string, number])[];
  /** Files and records that were passed over for another reason than that. */
  readonly damaged: readonly string[];
  /** Set where it is the last. */
  readonly end: Pick<Source, 'sha256' | 'bytes'> | null;
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_FILES = 64;
/** What takes longer than this is gone on with when the next portion is asked for. */
const MOST_MS = 500;

const WARC = Buffer.from('WARC/');

/** What an archive holds, in its order, and the file, which whoever asks for it closes. */
export async function unpackedFrom(
  archive: string,
  { format, gzip }: PackedKind,
): Promise<{ readonly file: HashedFile; readonly found: AsyncGenerator<Unpacked> }> {
  const file = await HashedFile.open(archive);
  const begins = format === 'warc' ? WARC : undefined;
  const stream = new ByteStream(gzip ? gunzip(file, begins) : file);
  return { file, found: format === 'warc' ? capturesIn(stream) : filesInTar(stream) };
}

export class Unpacker {
  private pending: Promise<IteratorResult<Unpacked>> | null = null;

  private constructor(
    private readonly file: HashedFile,
    private readonly found: AsyncGenerator<Unpacked>,
    private readonly only: string | undefined,
  ) {}

  static async open({ file: name, kind, only }: UnpackJob): Promise<Unpacker> {
    const { file, found } = await unpackedFrom(name, kind);
    return new Unpacker(file, found, only);
  }

  async next(): Promise<Portion> {
    const files: SentFile[] = [];
    const counted = new Map<string, number>();
    const damaged: string[] = [];
    let bytes = 0;
    const until = performance.now() + MOST_MS;
    while (bytes < MOST_BYTES && files.length < MOST_FILES) {
      const left = until - performance.now();
      if (left <= 0) break;
      this.pending ??= this.found.next();
      const one = await within(left, this.pending).catch((error) => {
        if (error instanceof BombError) return { done: true, value: { damaged: error.message } } as const;
        throw error;
      });
      if (!one) break;
      this.pending = null;
      const { value } = one;
      if (value && 'damaged' in value) damaged.push(value.damaged);
      if (one.done) {
        const end = { sha256: await this.file.sha256(), bytes: this.file.size };
        await this.file.close();
        return { files, counted: [...counted], damaged, end };
      }
      if ('counted' in value) counted.set(value.counted, (counted.get(value.counted) ?? 0) + 1);
      if (!('name' in value) || (this.only !== undefined && value.name !== this.only)) continue;
      files.push(sent(value));
      if ('bytes' in value) bytes += value.bytes.length;
    }
    return { files, counted: [...counted], damaged, end: null };
  }
}

function sent(file: Extract<Unpacked, { readonly name: string }>): SentFile {
  const { name, capture } = file;
  const content =
    'closed' in file
      ? { closed: file.closed }
      : { base64: Buffer.from(file.bytes).toString('base64'), sha256: file.sha256 };
  return capture ? { name, content, capture } : { name, content };
}

/** What a promise gives, or null where that takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
