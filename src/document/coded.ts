/** Files that hold a page or a text in letters and signs of ASCII alone, as mails and addresses carry them. */
import { UnreadableError } from './document.js';

/** So much of a file tells how it is written. */
const LOOKED_AT = 20_000;
/** Fewer are names and addresses in a text. */
const FEWEST = 20;

/** How it is written, and what tells it. Chinese characters take up two or three bytes each. */
const CODES: readonly { readonly what: string; readonly sign: RegExp; readonly page?: true }[] = [
  { what: 'in quoted-printable, as mails carry pages', sign: /(?:=[0-9A-F]{2}){2}/g, page: true },
  { what: 'in percent signs, as addresses are written', sign: /(?:%[0-9a-f]{2}){3}/gi },
  {
    what: 'in UTF-7, an encoding of old mails',
    sign: /\+(?=[\d/+a-z]{0,50}[A-Z])(?=[\d/+A-Z]{0,50}[a-z])[A-Za-z\d/+]{5,300}(?=[-<\s,.])/g,
    page: true,
  },
  { what: 'in Base64, as mails carry files', sign: /^[A-Za-z0-9+/]{60,76}={0,2}\r?$|[A-Za-z0-9+/]{200}/gm },
];
const OTHER_THAN_ASCII = /[^\0-\x7f]/;

/**
 * Refuses a text that is written so.
 * @param page whether tags stand in it: scripts of a page may hold more in other ways
 * @throws UnreadableError where it is
 */
export function refuseCoded(text: string, page: boolean): void {
  const head = text.slice(0, LOOKED_AT);
  if (OTHER_THAN_ASCII.test(head)) return;
  const code = CODES.find(
    ({ sign, page: inPages }) => (inPages || !page) && (head.match(sign)?.length ?? 0) >= FEWEST,
  );
  if (code)
    throw new UnreadableError(
      `The file is written ${code.what}. Decode it, and give the page or the text itself.`,
      'text/plain',
    );
}
