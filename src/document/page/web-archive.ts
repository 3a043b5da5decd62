/** A web archive as Safari saves it, in XML → the page that it holds. */
import { type Document, UnreadableError } from '../document.js';
import { readText } from '../text.js';

const keyed = (xml: string, key: string, kind: string): string | undefined =>
  new RegExp(`<key>${key}</key>\\s*<${kind}>([^<]*)</${kind}>`).exec(xml)?.[1];

/** @throws UnreadableError where it holds no page */
export function readWebArchive(bytes: Uint8Array): Document {
  const xml = Buffer.from(bytes).toString('utf8');
  // The resource itself: pictures and sheets stand behind it, with encodings of their own.
  const [main = ''] = xml.slice(xml.indexOf('<key>WebMainResource</key>')).split('</dict>', 1);
  const page = keyed(main, 'WebResourceData', 'data');
  if (!page) throw new UnreadableError('The web archive holds no page.', 'application/x-webarchive');
  return readText(Buffer.from(page, 'base64'), keyed(main, 'WebResourceTextEncodingName', 'string'));
}
