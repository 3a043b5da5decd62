/** The strings of a script, in JSON or in code, each under the name that it is given. */

export interface Value {
  /** The name that it stands under, or that of what it is an argument of; '' where there is none. */
  readonly key: string;
  text: string;
}

/** JSON in a string in JSON: that is how some servers send it. */
const DEEPEST = 3;

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

/** Index of the mark that closes a string, and whether it does: its line or the script may end before. */
function closing(
  script: string,
  from: number,
  mark: string,
): { readonly end: number; readonly closed: boolean } {
  let at = from;
  for (; at < script.length; at++) {
    if (script[at] === '\\') at++;
    else if (script[at] === mark) return { end: at, closed: true };
    else if (script[at] === '\n' && mark !== '`') break;
  }
  return { end: at, closed: false };
}

/** Functions of the language that undo escapes of addresses, and what they give. */
const DECODES = /^(?:unescape|decodeURI(?:Component)?)$/;
function decoded(text: string): string {
  const wide = text.replace(/%u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  try {
    return decodeURIComponent(wide);
  } catch {
    return wide;
  }
}

const START = /["'`]|\/\*|(?<![:\\])\/\/[^\n]*/g;
const NAME = /([A-Za-z_$][\w$]*)\s*(?:[:=]|\+=|\()\s*$/;
const LONGEST_NAME = 60;

/** A list whose strings are put together; each that begins with a tag goes on from the one before. */
const JOINS = /\]\s*\.join\(\s*(?:""|'')\s*\)/;
const GOES_ON = /^\s*</;

/** Notes the strings of a script, from the first to the last. */
export function stringsOf(script: string, values: Value[] = [], depth = 0): Value[] {
  let key = '';
  // Where the string before ends; what is added to it with a `+` belongs to it.
  let before = -1;
  let last: Value | null = null;
  // How far a mark is known to close no string: looking at each would read the rest again and again.
  const dead = new Map<string, number>();
  const joins = script.includes('.join(') && JOINS.test(script);
  const start = new RegExp(START);
  for (let found = start.exec(script); found; found = start.exec(script)) {
    const [mark] = found;
    if (mark.startsWith('//') || found.index < (dead.get(mark) ?? 0)) continue;
    if (mark === '/*') {
      const end = script.indexOf('*/', start.lastIndex);
      if (end === -1) dead.set(mark, script.length);
      else start.lastIndex = end + 2;
      continue;
    }
    const { end, closed } = closing(script, start.lastIndex, mark);
    if (!closed) {
      dead.set(mark, end);
      continue;
    }
    const text = unescaped(script.slice(start.lastIndex, end));
    start.lastIndex = end + 1;
    if (/^\s*:/.test(script.slice(end + 1, end + 9))) {
      key = text;
      continue;
    }
    const front = script.slice(Math.max(before + 1, found.index - LONGEST_NAME), found.index);
    const isNext = /^\s*\+\s*$/.test(front) || (joins && /^\s*,\s*$/.test(front) && GOES_ON.test(text));
    if (last && found.index - before < LONGEST_NAME && isNext) last.text += text;
    else if (depth < DEEPEST && /^\s*(?:[[{]|[\da-f]+:[[{])/.test(text) && /["']/.test(text)) {
      stringsOf(text, values, depth + 1);
      last = null;
    } else {
      const name = NAME.exec(front)?.[1] ?? key;
      last = { key: name, text: DECODES.test(name) ? decoded(text) : text };
      values.push(last);
    }
    before = end;
    key = '';
  }
  return values;
}
