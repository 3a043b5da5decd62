/**
 * Text that was decoded in another encoding than its own and saved so. It is read back where nothing was lost on the
 * way: the bytes that the letters stand for are strictly valid, and spell Chinese.
 */

import { gb18030Bytes } from './gb18030-bytes.js';
import { windows1252Byte } from './single-byte.js';

type Encoding = 'utf-8' | 'gb18030' | 'windows-1252';

/** The encoding that the bytes were in, and the one that they were taken for. */
const told = (own: Encoding, taken: Encoding) => `${own} as ${taken}`;

export interface Repaired {
  readonly text: string;
  /** As a person names it: “utf-8 as windows-1252”. */
  readonly twice: string;
}

const STRICT = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true }),
};

function strictly(bytes: Uint8Array, encoding: keyof typeof STRICT): string | null {
  try {
    return STRICT[encoding].decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of windows-1252, the controls of ISO 8859-1 among them. */
const WESTERN =
  '\\u0000-\\u00ff\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014' +
  '\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122';
const STRETCH = new RegExp(`[${WESTERN}]+`, 'g');
const HIGH = /[^\u0000-\u007f]/;
/** Signs of windows-1252 that Chinese text holds as well. */
const SHARED =
  /[\u00a0\u00a9\u00ae\u00b0\u00b1\u00b7\u00d7\u00f7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2030\u2122]/g;

/** Four Chinese characters so misread, which no text of western Europe spells by chance. */
const TRAIL = `[^\\u0000-\\u007f\\u00c0-\\u00ff\\u3000-\\uffff]`;
const UTF8_AS_WESTERN = new RegExp(
  `(?:[\\u00e3-\\u00e9\\u00ef]${TRAIL}{2}){4}|(?:[\\u00c2-\\u00c5]${TRAIL}){4}`,
);
/** What either of the two has. */
const MISREAD = /[\u00b0-\u00ef]/;
const GBK_AS_WESTERN = /(?:[\u00b0-\u00d7][\u00a1-\u00fe]){4}/;
/** Where one of these stands, nobody took the text for GBK. */
const CHINESE = /公开|公開|信息|資訊|的/;
const SOME_HAN = /[\u3400-\u9fff]/;
const HAN = /[\u3400-\u9fff]/g;
/** The commonest characters of official prose, and the share of them that any such text has. */
const COMMON = /[的一是在有年公开政府信息主动申请报告了不和条件開資訊報請條]/g;
const LEAST_SHARE = 0.04;
const FEWEST = 4;

/** Whether a text read back is Chinese: of other bytes that happen to be valid it has none of the common characters. */
function isChinese(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  return han >= FEWEST && (text.match(COMMON)?.length ?? 0) >= han * LEAST_SHARE;
}

function beginsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Each stretch of western letters read back; what stands between is Chinese already. Null where one cannot be. */
function fromWestern(text: string, own: keyof typeof STRICT): { whole: string; read: string } | null {
  let read = '';
  let exact = true;
  const whole = text.replace(STRETCH, (stretch) => {
    // ×, ° and “ stand in Chinese text as they are: alone they are no sign of a mistake.
    if (!exact || !HIGH.test(stretch.replace(SHARED, ''))) return stretch;
    const back = strictly(Uint8Array.from(stretch, windows1252Byte), own);
    if (back === null) {
      exact = false;
      return stretch;
    }
    read += back;
    return back;
  });
  return exact && read ? { whole, read } : null;
}

/** Characters that tell whether it is worth while to spell out the rest. */
const SAMPLE = 400;

function fromGbk(text: string): string | null {
  if (![...gb18030Bytes(text.slice(0, SAMPLE))].some(beginsUtf8)) return null;
  for (const bytes of gb18030Bytes(text)) {
    const back = strictly(bytes, 'utf-8');
    if (back !== null && isChinese(back)) return back;
  }
  return null;
}

/** Nothing is misread more often than that. */
const MOST = 3;

/** The text behind one that was encoded twice, or more often; null where it was not, or where bytes were lost. */
export function readBack(text: string): Repaired | null {
  let whole = text.replace(/^\uFEFF/, '');
  if (SOME_HAN.test(whole) && !CHINESE.test(whole)) {
    const back = fromGbk(whole);
    if (back !== null) return { text: back, twice: told('utf-8', 'gb18030') };
  }
  if (!MISREAD.test(whole)) return null;
  const mistakes: string[] = [];
  while (mistakes.length < MOST && UTF8_AS_WESTERN.test(whole)) {
    const back = fromWestern(whole, 'utf-8');
    if (!back) return null;
    whole = back.whole.replace(/^\uFEFF/, '');
    mistakes.unshift(told('utf-8', 'windows-1252'));
    if (isChinese(back.read)) return { text: whole, twice: mistakes.join(', then ') };
  }
  if (!GBK_AS_WESTERN.test(whole)) return null;
  const back = fromWestern(whole, 'gb18030');
  if (!back || !isChinese(back.read)) return null;
  return { text: back.whole, twice: [told('gb18030', 'windows-1252'), ...mistakes].join(', then ') };
}
