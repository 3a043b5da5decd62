/** Characters → bytes of GB18030, which the platform's TextEncoder does not write. */

let table: ReadonlyMap<string, number> | undefined;

/** All pairs of bytes, by the character that they spell. */
function pairs(): ReadonlyMap<string, number> {
  if (table) return table;
  const found = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !found.has(character)) found.set(character, lead * 0x100 + trail);
    }
  }
  table = found;
  return found;
}

const EURO = '€';
const EURO_BYTE = 0x80;

function encode(text: string, euro: boolean): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = euro && character === EURO ? undefined : pairs().get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else if (character === EURO) bytes.push(EURO_BYTE);
    else return null;
  }
  return Uint8Array.from(bytes);
}

/**
 * The bytes that spell a text, one or two of them to a character. The euro sign has a byte of its own in GBK and a
 * pair as well, so there may be two spellings; none where a character has no pair.
 */
export function* gb18030Bytes(text: string): Generator<Uint8Array> {
  for (const euro of text.includes(EURO) ? [true, false] : [true]) {
    const bytes = encode(text, euro);
    if (bytes) yield bytes;
  }
}
