/** Whether a page stops short: what was not loaded to its end is told by its markup. */
import { endsInNumber } from '../truncation.js';

const SCRIPT = /<(script|style)\b/gi;
const TABLE_TAGS = /<\/?table/gi;

/** The page without its scripts and styles, in which any sign may stand; one that is not closed stays. */
function withoutScripts(html: string): string {
  let text = '';
  let from = 0;
  const unclosed = new Set<string>();
  SCRIPT.lastIndex = 0;
  for (let begin = SCRIPT.exec(html); begin !== null; begin = SCRIPT.exec(html)) {
    const name = begin[1]!.toLowerCase();
    // Looking for the end of each would read the whole rest again and again.
    if (unclosed.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = SCRIPT.lastIndex;
    if (closing.exec(html) === null) {
      unclosed.add(name);
      continue;
    }
    text += html.slice(from, begin.index);
    from = closing.lastIndex;
    SCRIPT.lastIndex = from;
  }
  return text + html.slice(from);
}

/** Whether the page stops short: inside a tag, a number or a table, or in text without the end of the page that it began. */
export function isCut(html: string): boolean {
  if (endsInNumber(html)) return true;
  const page = withoutScripts(html).trimEnd();
  if (page.lastIndexOf('<') > page.lastIndexOf('>')) return true;
  if (page.match(TABLE_TAGS)?.at(-1)?.[1] === 't') return true;
  return !page.endsWith('>') && /<(?:html|body)\b/i.test(page) && !/<\/(?:html|body)\s*>/i.test(page);
}
