/** A MIME message → its parts (RFC 2045, 2046). The bytes of a part are kept, so that they can say their encoding. */

export interface Part {
  /** Lower case, without parameters. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Content-ID without brackets, and Content-Location; '' where not given. */
  readonly id: string;
  readonly location: string;
  readonly bytes: Uint8Array;
}

/** Message and multipart containers nest; real ones do so twice. */
const DEEPEST = 5;
const MAX_PARTS = 5000;
/** Blanks that may stand behind a boundary in its line. */
const MOST_BLANKS = 100;

interface Head {
  readonly fields: ReadonlyMap<string, string>;
  /** Index behind the blank line. */
  readonly end: number;
}

function readHead(text: string, start: number): Head {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = start;
  const found = blank.exec(text);
  const head = text.slice(start, found?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, end: found ? blank.lastIndex : text.length };
}

function parameter(field: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field);
  return match?.[1] ?? match?.[2];
}

const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

/** How a body is encoded that does not say it: no page and no style sheet is written in the letters of base64 alone. */
function encodingOf(body: string): string {
  if (/=3D["']/i.test(body) && /=\r?\n/.test(body)) return 'quoted-printable';
  return body.length > 100 && !/[<>{}]/.test(body) && BASE64.test(body) ? 'base64' : '';
}

function decode(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase() || encodingOf(body)) {
    case 'base64':
      // Where a writer encodes piece by piece, each ends with its own signs that fill it up.
      return Buffer.concat((body.match(/[^=]+=*/g) ?? []).map((piece) => Buffer.from(piece, 'base64')));
    case 'quoted-printable': {
      const joined = body.replace(/=[ \t]*\r?\n/g, '');
      const plain = joined.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      );
      return Buffer.from(plain, 'latin1');
    }
    default:
      return Buffer.from(body, 'latin1');
  }
}

/** Index behind the boundary's line, and whether it is the last; null where the line only begins like it. */
function lineOf(
  text: string,
  mark: string,
  at: number,
): { readonly end: number; readonly last: boolean } | null {
  const line = text.indexOf('\n', at);
  const end = line === -1 ? text.length : line;
  const rest = text.slice(at + mark.length, Math.min(end, at + mark.length + MOST_BLANKS)).trimEnd();
  return rest === '' || rest === '--' ? { end: end + 1, last: rest === '--' } : null;
}

/** The bodies between the lines of the boundary. That of an inner message may begin like that of the outer one. */
function* bodies(text: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`;
  // Where the text of the body begins, once a boundary stands before it.
  let begin = -1;
  let at = text.startsWith(mark) ? 0 : text.indexOf(`\n${mark}`) + 1 || -1;
  while (at !== -1) {
    const line = lineOf(text, mark, at);
    if (line) {
      if (begin !== -1) yield text.slice(begin, Math.max(begin, at - 1)).replace(/\r$/, '');
      if (line.last) return;
      begin = line.end;
    }
    at = text.indexOf(`\n${mark}`, at) + 1 || -1;
  }
  if (begin !== -1 && begin < text.length) yield text.slice(begin).replace(/\r$/, '');
}

export interface Message {
  /** The message's own type, such as multipart/related. */
  readonly type: string;
  /** Content-ID of the part to begin with, where it is named. */
  readonly start: string | undefined;
  /** Where the page was saved from, as browsers write it. */
  readonly location: string | undefined;
  readonly parts: readonly Part[];
  /** The bytes of the files that are attached to it. */
  readonly files: readonly Uint8Array[];
}

const bare = (id: string | undefined) => (id ?? '').replace(/^<|>$/g, '');

/** A file, or one that mail programs show below the letter. */
const ATTACHED = /^\s*(?:attachment\b|inline\b.{0,200};\s*filename)/i;
/** Texts that mail programs send as bytes of a kind that they do not know. */
const NAMED_TEXT = /name\*?=[^;]{1,400}\.(?:csv|txt|x?html?|mht(?:ml)?)(?:\?=)?"?\s*(?:;|$)/i;
const XHTML = 'application/xhtml+xml';
const RICH_TEXT = 'text/rtf';
const TEXTS = /^text\/(?:html|plain|csv)$|^application\/xhtml\+xml$/;

/**
 * Reads a message; pictures and the like are left out. Never throws: what is not there is left out.
 * @param isDocument tells of a file that is attached, by its bytes, whether it is one that can be read
 */
export function readMessage(bytes: Uint8Array, isDocument: (file: Uint8Array) => boolean): Message {
  const parts: Part[] = [];
  const files: Uint8Array[] = [];
  let location: string | undefined;
  const collect = (text: string, depth: number): string => {
    const { fields, end } = readHead(text, 0);
    if (depth === 0) location = fields.get('snapshot-content-location');
    const field = fields.get('content-type') ?? 'text/plain';
    const type = field.split(';')[0]!.trim().toLowerCase();
    const boundary = parameter(field, 'boundary');
    if (type.startsWith('multipart/') && boundary && depth < DEEPEST) {
      for (const body of bodies(text.slice(end), boundary)) {
        if (parts.length >= MAX_PARTS) break;
        collect(body, depth + 1);
      }
    } else if (type === 'message/rfc822' && depth < DEEPEST) {
      collect(text.slice(end).replace(/^\s+/, ''), depth + 1);
    } else if ((type.startsWith('application/') && type !== XHTML) || type === RICH_TEXT) {
      const file = decode(text.slice(end), fields.get('content-transfer-encoding') ?? '');
      if (isDocument(file) || NAMED_TEXT.test(fields.get('content-disposition') ?? field)) files.push(file);
    } else if (TEXTS.test(type) && ATTACHED.test(fields.get('content-disposition') ?? '')) {
      files.push(decode(text.slice(end), fields.get('content-transfer-encoding') ?? ''));
    } else if (/^text\/(?:html|plain|css)$|^application\/xhtml\+xml$/.test(type)) {
      parts.push({
        type,
        charset: parameter(field, 'charset'),
        id: bare(fields.get('content-id')),
        location: fields.get('content-location') ?? '',
        bytes: decode(text.slice(end), fields.get('content-transfer-encoding') ?? ''),
      });
    }
    return field;
  };
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\s+/, '')
    .replace(/^From [^\r\n]{1,200}\r?\n/, '');
  const field = collect(text, 0);
  return {
    type: field.split(';')[0]!.trim().toLowerCase(),
    start: parameter(field, 'start') && bare(parameter(field, 'start')),
    location,
    parts,
    files,
  };
}
