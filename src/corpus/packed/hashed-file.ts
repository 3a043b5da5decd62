/** A file that is read from front to back, with its hash: it need not fit into memory. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes that are read at a time. */
const STEP = 256 * 1024;

export class HashedFile {
  private readonly hash = createHash('sha256');
  /** So many bytes of the file are in the hash. */
  private hashed = 0;

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async open(file: string): Promise<HashedFile> {
    const handle = await open(file, 'r');
    return new HashedFile(handle, (await handle.stat()).size);
  }

  /** Some of the bytes from there on; none at the file's end. */
  async read(at: number): Promise<Uint8Array> {
    const buffer = Buffer.allocUnsafe(STEP);
    const { bytesRead } = await this.handle.read(buffer, 0, STEP, at);
    const bytes = buffer.subarray(0, bytesRead);
    // What is damaged is looked at again.
    if (at <= this.hashed && at + bytesRead > this.hashed) {
      this.hash.update(bytes.subarray(this.hashed - at));
      this.hashed = at + bytesRead;
    }
    return bytes;
  }

  /** All bytes. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let at = 0; ; ) {
      const bytes = await this.read(at);
      if (bytes.length === 0) return;
      at += bytes.length;
      yield bytes;
    }
  }

  /** SHA-256 of the whole file; reads what nobody has read. To be asked once. */
  async sha256(): Promise<string> {
    for (;;) if ((await this.read(this.hashed)).length === 0) return this.hash.digest('hex');
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
