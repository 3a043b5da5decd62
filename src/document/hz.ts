/** HZ (RFC 1843): Chinese in seven bits, as mail and news carried it. The platform's TextDecoder refuses it. */

const SHIFTED = /~\{((?:[\x21-\x77][\x21-\x7e])*)(?:~\}|(?=[\r\n])|$)|~~|~\r?\n/g;

/** The text that seven-bit characters spell, or null where no character is written in HZ. */
export function decodeHz(ascii: string): string | null {
  if (!ascii.includes('~{')) return null;
  const gb2312 = new TextDecoder('gb18030');
  let shifted = 0;
  const text = ascii.replace(SHIFTED, (sequence, pairs: string | undefined) => {
    if (pairs === undefined) return sequence === '~~' ? '~' : '';
    shifted += pairs.length;
    return gb2312.decode(Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80));
  });
  return shifted > 0 ? text : null;
}
