/** The texts that a script holds as strings, in JSON or in code: pages made in the browser carry their article so. */
import { MARKUP } from './reveal.js';

interface Value {
  /** The name that it stands under; '' where there is none. */
  readonly key: string;
  readonly text: string;
}

export interface Article {
  readonly title: string | null;
  readonly published: string | null;
  readonly html: string;
}

/** JSON in a string in JSON: that is how some servers send it. */
const DEEPEST = 3;
const FEWEST_SIGNS = 100;
const ESCAPED_MARKUP = /&lt;\/?(?:p|div|table|span|h[1-6])\b/i;
const TITLE = /title$/i;
const PUBLISHED = /(?:pub|publish|release|issue|display)\w*(?:date|time)$/i;

export const signs = (text: string): number => text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;

const ESCAPE = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r?\n)|([\s\S]))/gi;
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '',
  f: '\f',
  v: '',
  '0': '',
};

const unescaped = (body: string): string =>
  body.includes('\\')
    ? body.replace(ESCAPE, (_, wide, four, two, end, letter: string | undefined) => {
        const code = wide ?? four ?? two;
        if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
        return end !== undefined ? '' : (LETTERS[letter!] ?? letter!);
      })
    : body;

/** Index of the mark that closes a string, or -1 where its line or the script ends before. */
function closing(script: string, from: number, mark: string): number {
  for (let at = from; at < script.length; at++) {
    if (script[at] === '\\') at++;
    else if (script[at] === mark) return at;
    else if (script[at] === '\n' && mark !== '`') return -1;
  }
  return -1;
}

const START = /["'`]|\/\*|(?<![:\\])\/\/[^\n]*/g;

function valuesOf(script: string, depth: number, values: Value[]): void {
  let key = '';
  let unclosed = '';
  START.lastIndex = 0;
  const start = new RegExp(START);
  for (let found = start.exec(script); found; found = start.exec(script)) {
    const [mark] = found;
    if (mark.startsWith('//') || unclosed.includes(mark)) continue;
    if (mark === '/*') {
      const end = script.indexOf('*/', start.lastIndex);
      if (end === -1) unclosed += mark;
      else start.lastIndex = end + 2;
      continue;
    }
    const begin = start.lastIndex;
    const end = closing(script, begin, mark);
    if (end === -1) {
      // Looking for its end at each would read the rest again and again.
      if (mark === '`') unclosed += mark;
      continue;
    }
    start.lastIndex = end + 1;
    const text = unescaped(script.slice(begin, end));
    if (/^\s*:/.test(script.slice(end + 1, end + 9))) {
      key = text;
      continue;
    }
    const name = /([A-Za-z_$][\w$]*)\s*[:=]\s*$/.exec(
      script.slice(Math.max(0, found.index - 40), found.index),
    )?.[1];
    if (depth < DEEPEST && /^\s*(?:[[{]|[\da-f]+:[[{])/.test(text) && /["']/.test(text)) {
      valuesOf(text, depth + 1, values);
    } else values.push({ key: name ?? key, text });
    key = '';
  }
}

const isArticle = ({ text }: Value): boolean =>
  MARKUP.test(text) || ESCAPED_MARKUP.test(text) || signs(text) >= FEWEST_SIGNS;

const paragraphs = (text: string): string =>
  MARKUP.test(text) || ESCAPED_MARKUP.test(text)
    ? text
    : text
        .split(/\r?\n/)
        .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
        .join('');

/** The article that a script holds: its longest text, with those under the same name where that is one part of many. */
export function articleOf(script: string): Article | null {
  const values: Value[] = [];
  valuesOf(script, 0, values);
  let all = 0;
  let most = 0;
  let longest = -1;
  values.forEach((value, at) => {
    if (!isArticle(value)) return;
    const size = signs(value.text);
    all += size;
    if (size <= most) return;
    most = size;
    longest = at;
  });
  const main = values[longest];
  if (!main) return null;
  const parts =
    most * 2 >= all ? [main] : values.filter((value) => value.key === main.key && isArticle(value));
  const near = values.slice(Math.max(0, longest - 30), longest + 30).filter((value) => value !== main);
  const title = near.find(({ key, text }) => TITLE.test(key) && signs(text) > 3 && text.length < 120);
  const published = near.find(({ key, text }) => PUBLISHED.test(key) && /^\d{4}[-/.年]\d/.test(text));
  return {
    title: title && !main.text.includes(title.text) ? title.text : null,
    published: published?.text ?? null,
    html: parts.map(({ text }) => paragraphs(text)).join('\n'),
  };
}
