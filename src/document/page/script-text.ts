/** The article that a script holds: pages made in the browser carry it so. */
import { MARKUP } from './reveal.js';
import { stringsOf, type Value } from './script-strings.js';

export interface Article {
  readonly title: string | null;
  readonly published: string | null;
  readonly html: string;
}

const FEWEST_SIGNS = 100;
/** Markup that is escaped, as in an XML file. */
export const ESCAPED_MARKUP = /&(?:lt|#0*60|#x0*3c);\/?(?:html|body|p|div|table|td|span|h[1-6])\b/i;
const TITLE = /title$/i;
const LONGEST_TITLE = 120;
const PUBLISHED = /(?:pub|publish|release|issue|display)\w*(?:date|time)$/i;
/** How far from the article its title and date may stand. */
const NEAR = 30;

/** How many Chinese signs stand in a text. */
export function signs(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

const isMarkup = (text: string): boolean => MARKUP.test(text) || ESCAPED_MARKUP.test(text);
const isTitle = ({ key, text }: Value): boolean =>
  TITLE.test(key) && text.length < LONGEST_TITLE && signs(text) > 3;

const plain = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');

/** The texts that stand under the name of the article's longest part, with the titles right before them. */
function partsOf(values: readonly Value[], main: Value): string {
  const parts = values.flatMap((value, at) =>
    value.key === main.key && (value.text.includes('<') || signs(value.text) > 0) ? [at] : [],
  );
  // Pieces of one markup belong together; texts stand on their own.
  const pieces = parts.map((at) => {
    const { text } = values[at]!;
    const title = values[at - 1];
    const head =
      parts.length > 1 && title && title.key !== main.key && isTitle(title) ? plain(title.text) : '';
    return head + (text.includes('<') || isMarkup(text) ? text : plain(text));
  });
  return pieces.join('\n');
}

/** The value of a kind that stands nearest to another, in data that may be of several articles. */
function nearest(values: readonly Value[], at: number, is: (value: Value) => boolean): Value | null {
  for (let far = 1; far <= NEAR; far++)
    for (const value of [values[at - far], values[at + far]]) if (value && is(value)) return value;
  return null;
}

/** The article that a script holds: its longest text, and its parts where it is one of many under the same name. */
export function articleOf(script: string): Article | null {
  const values = stringsOf(script);
  let most = 0;
  let longest = -1;
  values.forEach(({ text }, at) => {
    const size = signs(text);
    if (size <= most || (size < FEWEST_SIGNS && !isMarkup(text))) return;
    most = size;
    longest = at;
  });
  const main = values[longest];
  if (!main) return null;
  const title = nearest(values, longest, (value) => value !== main && isTitle(value));
  const published = nearest(
    values,
    longest,
    ({ key, text }) => PUBLISHED.test(key) && /^\d{4}[-/.年]\d/.test(text),
  );
  const html = main.key === '' ? (isMarkup(main.text) ? main.text : plain(main.text)) : partsOf(values, main);
  return {
    title: title && !html.includes(title.text) ? title.text : null,
    published: published?.text ?? null,
    html,
  };
}
