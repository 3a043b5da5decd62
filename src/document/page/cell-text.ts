/** The text of a cell, and of the fields of a form in it. */
import { PICTURE, UNKNOWN_SIGN } from '../document.js';
import { BLOCKS, SKIPPED } from './html-names.js';
import { type Element, isElement, type Node, squeeze, textOf, walk } from './tree.js';

/** A footnote's mark stands in superscript, and now and then in subscript, behind a number, and would run into it. */
const FOOTNOTE = /^[[(（【]? ?注? ?[\d①-⑳*※]{0,3} ?[\])）】]?$/;

/** Fields whose value is not written on the page, and those that visitors fill in to search. */
const WITHOUT_TEXT = /^(?:hidden|checkbox|radio|submit|reset|image|file|search|range|color)$/i;

/** The text of an element that holds nothing but words in one line, else null. */
function textInLine(element: Element): string | null {
  let text = '';
  let isInLine = true;
  walk(element.children, (node) => {
    if (isElement(node)) isInLine &&= ![BLOCKS, FIELDS, PICTURES].some((names) => names.has(node.name));
    else text += textOf(node);
    return isInLine;
  });
  return isInLine ? text : null;
}

/** What is no text of the page, and the marks of footnotes. */
export function isPassedOver(element: Element): boolean {
  if (SKIPPED.has(element.name)) return true;
  if (element.name !== 'sup' && element.name !== 'sub') return false;
  const text = textInLine(element);
  return text !== null && FOOTNOTE.test(squeeze(text));
}

const FIELDS: ReadonlySet<string> = new Set(['input', 'select']);

/** What a field shows: the value typed into it. */
export function fieldText({ name, attribs }: Element): string {
  if (name !== 'input') return '';
  const { type = '', value = '', placeholder = '' } = attribs;
  if (/^password$/i.test(type)) return value && UNKNOWN_SIGN;
  // What a button says is no part of a number, unless it is one.
  if (/^button$/i.test(type)) return /\d/.test(value) ? value : '';
  if (WITHOUT_TEXT.test(type)) return '';
  // A pale number in an empty field may be meant, or be an example.
  return value || (/\d/.test(placeholder) ? UNKNOWN_SIGN : '');
}

/** What a list of choices shows: the one that is chosen, else the first. */
function chosen(select: Element): string {
  let first: string | null = null;
  let picked: string | null = null;
  walk(select.children, (node) => {
    if (!isElement(node) || node.name !== 'option') return isElement(node);
    const text = node.attribs.label || node.children.map(textOf).join('');
    first ??= text;
    if ('selected' in node.attribs) picked ??= text;
    return false;
  });
  const all = 'multiple' in select.attribs || Number(select.attribs.size) > 1;
  return picked ?? (all ? null : first) ?? '';
}

/** What shows a picture, and no text. */
const PICTURES: ReadonlySet<string> = new Set([
  'img',
  'svg',
  'canvas',
  'object',
  'embed',
  'video',
  'picture',
  'meter',
  'progress',
]);
/** A smaller picture only keeps a place. */
const SMALLEST_PICTURE = 4;
const PICTURE_BEHIND = /\bbackground[^;]*\burl\(/i;

const isPicture = ({ name, attribs }: Element): boolean =>
  PICTURES.has(name) &&
  [attribs.width, attribs.height].every((size) => !(Number.parseFloat(size ?? '') < SMALLEST_PICTURE));

/** Whether a picture lies behind what stands in a cell. */
const hasPictureBehind = ({ attribs: { style, background } }: Element): boolean =>
  (background !== undefined && background !== '') || (style !== undefined && PICTURE_BEHIND.test(style));

/** A script that writes where it stands. */
const writes = ({ name, children }: Element): boolean =>
  name === 'script' && /\bdocument\s*\.\s*write/.test(children.map(textOf).join(''));

/** Whether a picture, or what a script writes, is all that a person sees in a cell without text. */
function showsPicture(cell: Element): boolean {
  let found = hasPictureBehind(cell);
  walk(cell.children, (node) => {
    found ||= isElement(node) && (isPicture(node) || hasPictureBehind(node) || writes(node));
    return !found && isElement(node);
  });
  return found;
}

/** The words that stand in a drawing, each on a line of its own. */
function wordsOfDrawing(drawing: Element): string {
  const lines: string[] = [];
  walk(drawing.children, (node) => {
    if (!isElement(node)) return false;
    if (node.name !== 'text') return !/^(?:defs|title|desc|style|script)$/i.test(node.name);
    let words = '';
    walk(node.children, (part) => {
      words += textOf(part);
      return isElement(part);
    });
    if (words.trim()) lines.push(squeeze(words));
    return false;
  });
  return lines.join('\n');
}

/** Whole numbers whose thousands a blank parts that never ends a line, as number formats write them. */
const BLANK_THOUSANDS = /^\s*[1-9]\d{0,2}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?:\.\d+)?\s*$/;

/** A text in one line. What tells one number from two stays. */
const inOneLine = (text: string) => (BLANK_THOUSANDS.test(text) ? text.trim() : squeeze(text));

/** The text of a cell that holds one piece of text, in a paragraph and a span or two, as most do; else null. */
export function plainText(cell: Element): string | null {
  let inside = cell;
  while (inside.children.length <= 1) {
    const [only] = inside.children;
    if (!only) return hasPictureBehind(inside) ? null : '';
    if (!isElement(only)) {
      const text = inOneLine(textOf(only));
      return text === '' && hasPictureBehind(inside) ? null : text;
    }
    if (only.name === 'table' || FIELDS.has(only.name) || PICTURES.has(only.name) || isPassedOver(only))
      return null;
    inside = only;
  }
  return null;
}

const isFolding = (node: Node | null): boolean =>
  node !== null && isElement(node) && node.name === 'details' && node.attribs.open === undefined;
/**
 * What is folded away until someone asks for it: the words of a page as any others, whoever looks for them has them
 * opened. Behind the number of a cell, they say something of it, and are no second number.
 */
const isFolded = (node: Node) =>
  isFolding(node) || (isFolding(node.parent as Node | null) && !(isElement(node) && node.name === 'summary'));

/** What stands in a paragraph, or in a frame of its own. */
const isBox = ({ name }: Element) => BLOCKS.has(name) || name === 'button';

/** Words that stand in a box of their own do not run into those beside it. */
const apart = (words: string) => (words === '' ? '' : `\n${words}\n`);

/** The text of a cell; its paragraphs and line breaks stand on lines of their own. */
export function cellText(cell: Element): string {
  const plain = plainText(cell);
  if (plain !== null) return plain;
  let text = '';
  let begun = false;
  const say = (words: string) => {
    text += words;
    begun ||= words !== '' && words !== ' ';
    return false;
  };
  walk(
    cell.children,
    (node: Node) => {
      if (isFolded(node) && /\d/.test(text)) return false;
      if (!isElement(node)) return say(textOf(node).replace(/\s+/g, ' '));
      if (node.name === 'input') return say(squeeze(fieldText(node)));
      // Digits on both sides of a picture are seen apart.
      if (isPicture(node)) text += ' ';
      if (node.name === 'svg') return say(apart(wordsOfDrawing(node)));
      if (node.name === 'select') return say(squeeze(chosen(node)));
      if (isPassedOver(node)) return false;
      if (isBox(node) && begun) text += '\n';
      return true;
    },
    (element) => {
      if (isBox(element)) text += '\n';
    },
  );
  const seen = text.replace(/[\n ]+/g, (blanks) => (blanks.includes('\n') ? '\n' : blanks)).trim();
  return seen === '' && showsPicture(cell) ? PICTURE : seen;
}
