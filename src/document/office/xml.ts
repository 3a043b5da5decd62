/** An XML part → a tree of elements by their local names: what prefix a writer gave a namespace does not matter. */
import { Parser } from 'htmlparser2';
import { UnreadableError } from '../document.js';

export interface XmlElement {
  /** Without the prefix: `p` of `w:p`. */
  readonly name: string;
  /** By local name, too. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** A report in Word has some ten thousand, all of them short-lived. */
const MOST_ELEMENTS = 400_000;
/** Word itself nests about thirty deep. */
const DEEPEST = 250;

const NONE: Record<string, string> = Object.freeze({});
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Office writes UTF-8; the standard allows UTF-16, which its mark tells. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** What one package may hold in all its parts. */
export class XmlLimit {
  private left = MOST_ELEMENTS;
  count(elements = 1): void {
    this.left -= elements;
    if (this.left < 0) throw new UnreadableError('The file holds more markup than any report.');
  }
}

/** An element that no file holds: what other formats say, as newer Office files say it. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlElement['children'] = [],
): XmlElement => ({ name, attributes, children });

/**
 * Reads a part.
 * @param isEmpty whether an element that is read may be left out
 * @throws UnreadableError where an element is not closed, or where it holds more than any report
 */
export function readXml(
  bytes: Uint8Array,
  limit = new XmlLimit(),
  isEmpty: (element: XmlElement) => boolean = () => false,
): XmlElement {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: XmlNode[];
  }
  const root: Open = { name: '', attributes: NONE, children: [] };
  const open = [root];
  const text = decode(bytes);
  const damaged = () => new UnreadableError('The file is damaged: its markup is not whole.');
  const parser = new Parser(
    {
      onopentagname(name) {
        limit.count();
        if (open.length > DEEPEST) throw new UnreadableError('The file nests deeper than any document.');
        const element = { name: localName(name), attributes: NONE, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      onattribute(name, value) {
        if (name.startsWith('xmlns')) return;
        const element = open.at(-1)!;
        if (element.attributes === NONE) element.attributes = {};
        element.attributes[localName(name)] = value;
      },
      onclosetag(_, implied) {
        // An empty element closes itself; any other that is closed by the parser was left open.
        if (implied && text[parser.endIndex - 1] !== '/') throw damaged();
        const closed = open.pop()!;
        if (!isEmpty(closed)) return;
        open.at(-1)!.children.pop();
        limit.count(-1);
      },
      ontext(words) {
        const { name, children } = open.at(-1)!;
        // Blanks between elements are layout.
        if (name !== 't' && !/[^\s]/.test(words)) return;
        if (typeof children.at(-1) === 'string') children[children.length - 1] += words;
        else children.push(words);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  if (open.length > 1) throw damaged();
  parser.end();
  const top = root.children.find((node) => typeof node !== 'string');
  if (!top) throw damaged();
  return top as XmlElement;
}

const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The elements directly in another. */
export const elements = (parent: XmlElement | undefined): readonly XmlElement[] =>
  (parent?.children ?? []).filter(isElement);

/** The first element of a name directly in another. */
export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** The attribute `val`, which carries most of what WordprocessingML says. */
export const valueIn = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes.val;

/** The text directly in an element. */
export const textIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).filter((node) => typeof node === 'string').join('');

/** A switch: there without a value, it is on. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/i.test(element.attributes.val ?? 'true');
}

/** Whether `holds` is true of an element or of one in it. */
export function some(element: XmlElement, holds: (one: XmlElement) => boolean): boolean {
  return holds(element) || element.children.some((node) => isElement(node) && some(node, holds));
}
