/** Text → bytes in the encodings that Node can read but not write. */

const tables = new Map<string, Map<string, number[]>>();

/** Every two-byte character of an encoding, by decoding all of them once. */
function tableOf(charset: string): Map<string, number[]> {
  let table = tables.get(charset);
  if (!table) {
    table = new Map();
    const decoder = new TextDecoder(charset);
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1 && char !== '\uFFFD' && !table.has(char)) table.set(char, [lead, trail]);
      }
    }
    tables.set(charset, table);
  }
  return table;
}

/** The text in gb18030, big5, utf-16le, utf-16be or utf-8. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text);
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(charset);
  return Uint8Array.from(
    [...text].flatMap((char) => {
      if (char < '\u0080') return [char.charCodeAt(0)];
      const bytes = table.get(char);
      if (!bytes) throw new Error(`${char} is not in ${charset}`);
      return bytes;
    }),
  );
}
