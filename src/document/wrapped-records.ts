/** Lines in which a program wrote records in a way of its own → the same as comma-separated values. */

/** Fewer lines tell nothing, and of those there are this part must be written so. */
const FEWEST = 5;
const MOSTLY = 0.8;

const quoted = (fields: readonly string[]) =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',');

/** `["a", 1, null]`, one list a line. */
function list(line: string): string | null {
  if (!/^\s*\[.*\]\s*,?\s*$/.test(line)) return null;
  try {
    const fields: unknown = JSON.parse(line.replace(/,\s*$/, ''));
    if (!Array.isArray(fields) || fields.some((field) => typeof field === 'object' && field !== null))
      return null;
    return quoted(fields.map((field) => (field === null ? '' : String(field))));
  } catch {
    return null;
  }
}

/** A record that became a single field, as where a sheet has each line in one cell. */
function whole(line: string): string | null {
  if (!/^"(?:[^"]|"")*"$/.test(line)) return null;
  const inside = line.slice(1, -1).replaceAll('""', '"');
  return /[,;\t]/.test(inside) ? inside : null;
}

/** A record whose first and last field lack their outer marks. */
const open = (line: string): string | null =>
  line.includes('","') &&
  (line.startsWith('","') || !line.startsWith('"')) &&
  line.split('"').length % 2 === 1
    ? `"${line}"`
    : null;

/** A record in the marks of Chinese texts. */
const chinese = (line: string): string | null =>
  /^“.*”$/.test(line) && line.includes('”,“') ? quoted(line.slice(1, -1).split('”,“')) : null;

/** A record with blanks behind its separators. */
const spaced = (line: string): string | null =>
  /^".*"$/.test(line) && /", +"/.test(line) ? line.replace(/"(,|;) +"/g, '"$1"') : null;

/** How the lines that are not records of several fields are written then: as such of one. */
const WAYS: readonly (readonly [way: (line: string) => string | null, other: (line: string) => string])[] = [
  [list, (line) => line],
  [whole, (line) => (/^"(?:[^"]|"")*"$/.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line)],
  [open, (line) => quoted([line])],
  [chinese, (line) => quoted([/^“.*”$/.test(line) ? line.slice(1, -1) : line])],
  [spaced, (line) => line],
];

/**
 * A text whose lines became a single field, as where a cell holds a table; else the text itself. Lines without marks
 * may stand before that field.
 */
function wholeText(text: string): string {
  const from = text.indexOf('"');
  const to = text.trimEnd().length - 1;
  const begins = from === 0 || text[from - 1] === '\n';
  if (!begins || text[to] !== '"' || to === from) return text;
  const inside = text.slice(from + 1, to);
  const isOne = /[\r\n]/.test(inside) && !inside.replaceAll('""', '').includes('"');
  return isOne ? text.slice(0, from) + inside.replaceAll('""', '"') : text;
}

/** What stands in each text whose lines are written in one of these ways. No blank of it is a line end: empty lines are many. */
const MARKS = /"|”,“|(?:^|[\r\n])[^\S\r\n]*\[/;

/** The text with its records as usual; the text itself where they are. */
export function unwrapped(written: string): string {
  if (!MARKS.test(written)) return written;
  const text = wholeText(written);
  const lines = text.split(/\r\n?|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  // A title or a heading of a single field stands among them.
  const records = filled.filter((line) => /[,;]/.test(line)).length;
  if (records < FEWEST) return text;
  for (const [way, other] of WAYS) {
    const found = filled.filter((line) => way(line) !== null).length;
    if (found >= FEWEST && found >= MOSTLY * records)
      return lines.map((line) => (line.trim() === '' ? line : (way(line) ?? other(line)))).join('\n');
  }
  return text;
}
