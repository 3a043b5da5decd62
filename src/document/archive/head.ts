/** Heads of records and messages: a first line, named fields, and a blank line (RFC 9112, WARC 1.1). */

export interface Head {
  readonly first: string;
  /** By lower-case name; where a name is there twice, the first counts. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The index behind the blank line that ends a head; -1 where there is none. */
export function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return -1;
}

/** Reads a head; a line that begins with a blank goes on with the one before. */
export function fieldsOf(text: string): Head {
  const [first = '', ...lines] = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { first, fields };
}
