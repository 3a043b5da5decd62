/** References to characters (`&nbsp;`, `&#x3001;`) in a text that is no markup: a program took it out of a page. */
import { nodesOf, textOf } from './page/tree.js';

/** The mark at the end tells them from other words behind an ampersand. */
const REFERENCE = /&(?:#\d{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);/gi;

const known = new Map<string, string>();
const MOST_KNOWN = 1000;

function characterOf(reference: string): string {
  const found = known.get(reference);
  if (found !== undefined) return found;
  const character = nodesOf(reference).map(textOf).join('');
  if (known.size < MOST_KNOWN) known.set(reference, character);
  return character;
}

/**
 * The text with the characters that are meant. One that was escaped twice (`&amp;nbsp;`) is read twice.
 * @param but characters to which references stay
 */
export function withoutReferences(text: string, but?: RegExp): string {
  if (!text.includes('&')) return text;
  const read = (reference: string) => {
    const character = characterOf(reference);
    return but?.test(character) ? reference : character;
  };
  const once = text.replace(REFERENCE, read);
  return once.includes('&') ? once.replace(REFERENCE, read) : once;
}
