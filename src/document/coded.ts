/** Files that hold a page or a text in letters and signs of ASCII alone, as mails and addresses carry them. */
import { UnreadableError } from './document.js';

/** So much of a file tells how it is written. */
const LOOKED_AT = 20_000;
/** Fewer are names and addresses in a text. */
const FEWEST = 20;

/** How it is written, and what tells it. Chinese characters take up two or three bytes each. */
const CODES: readonly { readonly what: string; readonly sign: RegExp }[] = [
  { what: 'in quoted-printable, as mails carry pages', sign: /(?:=[0-9A-F]{2}){2}/g },
  { what: 'in percent signs, as addresses are written', sign: /(?:%[0-9a-f]{2}){3}/gi },
  { what: 'in UTF-7, an encoding of old mails', sign: /\+[A-Za-z0-9/+]{3,200}-/g },
  { what: 'in Base64, as mails carry files', sign: /^[A-Za-z0-9+/]{60,76}={0,2}\r?$/gm },
];
const OTHER_THAN_ASCII = /[^\0-\x7f]/;

/**
 * Refuses a text that is written so.
 * @throws UnreadableError where it is
 */
export function refuseCoded(text: string): void {
  const head = text.slice(0, LOOKED_AT);
  if (OTHER_THAN_ASCII.test(head)) return;
  const code = CODES.find(({ sign }) => (head.match(sign)?.length ?? 0) >= FEWEST);
  if (code)
    throw new UnreadableError(
      `The file is written ${code.what}. Decode it, and give the page or the text itself.`,
      'text/plain',
    );
}
