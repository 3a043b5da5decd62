/** What a file begins with. */

const HEAD_BYTES = 4096;

/** The first bytes of a file, a character a byte. */
export const headOf = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, Math.min(length, HEAD_BYTES)).toString('latin1');
