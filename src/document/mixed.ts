/**
 * A page put together from files in two encodings: a server includes a header in GBK into a page in UTF-8, or the
 * other way round. Each stretch of the text is read in its own.
 */

type Encoding = 'utf-8' | 'gb18030';

/** Four Chinese characters in UTF-8, which no text in GBK spells by chance. */
const UTF8_WORD = /(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){4}/;
/** Fewer Chinese characters in GBK are damage of something else. */
const FEWEST = 4;

/** Whether a byte ends a stretch: blanks, marks, `<` and `>`, which are no part of a character in either encoding. */
const ends = (byte: number) => byte < 0x30 || (byte > 0x39 && byte < 0x40);

/** How many common characters of GBK the stretch spells; 0 where other pairs of bytes are among them. */
function commonCharacters(bytes: Uint8Array): number {
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    const known = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3);
    if (!known || trail < 0xa1) return 0;
    common++;
  }
  return common;
}

const DECODERS = { 'utf-8': new TextDecoder('utf-8'), gb18030: new TextDecoder('gb18030') };
const isUtf8 = (bytes: Uint8Array) => !DECODERS['utf-8'].decode(bytes).includes('\uFFFD');

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly encoding: Encoding;
}

interface Mixture {
  /** One behind the other. */
  readonly runs: readonly Stretch[];
  /** Characters that stand in GBK. */
  readonly gbk: number;
  /** Bytes of other than ASCII in stretches of UTF-8, less those in GBK. */
  readonly balance: number;
}

function mixtureOf(bytes: Uint8Array): Mixture {
  const runs: Stretch[] = [];
  let gbk = 0;
  let balance = 0;
  let encoding: Encoding | null = null;
  let begin = 0;
  let from = 0;
  let high = 0;
  for (let i = 0; i <= bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x80) high++;
    if (i < bytes.length && !ends(byte)) continue;
    if (high > 0) {
      const stretch = bytes.subarray(from, i);
      const utf8 = isUtf8(stretch);
      const common = commonCharacters(stretch);
      // What is both, or neither, is what stands before it.
      const own: Encoding | null = utf8 === common > 0 ? null : utf8 ? 'utf-8' : 'gb18030';
      if (own && encoding && own !== encoding) {
        runs.push({ from: begin, to: from, encoding });
        begin = from;
      }
      encoding = own ?? encoding;
      if (own === 'gb18030') gbk += common;
      balance += own === 'utf-8' ? high : own === 'gb18030' ? -high : 0;
    }
    from = i + 1;
    high = 0;
  }
  runs.push({ from: begin, to: bytes.length, encoding: encoding ?? 'utf-8' });
  return { runs, gbk, balance };
}

/** The text of bytes in both encodings, and the one that most of them are in; null where they are in one. */
export function decodeMixed(bytes: Uint8Array): { text: string; charset: Encoding } | null {
  if (!UTF8_WORD.test(Buffer.from(bytes).toString('latin1'))) return null;
  const { runs, gbk, balance } = mixtureOf(bytes);
  if (runs.length < 2 || gbk < FEWEST) return null;
  const texts = runs.map(({ from, to, encoding }) => DECODERS[encoding].decode(bytes.subarray(from, to)));
  return { text: texts.join(''), charset: balance >= 0 ? 'utf-8' : 'gb18030' };
}
