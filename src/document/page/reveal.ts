/** Puts into a page's tree what a browser shows although the parser keeps it apart: frames, shadow trees, CDATA, markup escaped twice. */
import { type Element, isElement, type Node, nestsTooDeep, nodesOf, replace, textOf, walk } from './tree.js';

/** Frames in frames: no page of an organ has more, and a page that shows itself never ends. */
const DEEPEST_FRAME = 4;
const MOST_FRAMES = 100;
/** Characters of all pages in frames together: a page that is shown in many frames counts each time. */
const MOST_IN_FRAMES = 4 * 1024 * 1024;
const FRAME = /<(?:i?frame|object|embed)\b/i;
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);

/** An address that holds a page itself. */
const PAGE_IN_ADDRESS = /^data:text\/html\b([^,]{0,60}),/i;

/** The page that an address holds; null where it is elsewhere. */
function pageIn(address: string): string | null {
  const found = PAGE_IN_ADDRESS.exec(address);
  if (!found) return null;
  const body = address.slice(found[0].length);
  if (/;base64\s*$/i.test(found[1]!)) return Buffer.from(body, 'base64').toString('utf8');
  try {
    return decodeURIComponent(body);
  } catch {
    return body;
  }
}

/**
 * Puts the page that a frame shows in the frame's place: what `srcdoc` says, or what `frame` has for the address.
 * Returns the addresses of those that it has not.
 */
export function fillFrames(
  html: string,
  root: readonly Node[],
  frame: (address: string) => string | null,
): string[] {
  const elsewhere: string[] = [];
  if (!FRAME.test(html)) return elsewhere;
  let filled = 0;
  let room = MOST_IN_FRAMES;
  const fill = (nodes: readonly Node[], depth: number) =>
    walk(nodes, (node) => {
      if (!isElement(node)) return false;
      if (!FRAMES.has(node.name)) return true;
      const { srcdoc, data } = node.attribs;
      const src = node.attribs.src ?? data ?? '';
      if (/^(?:object|embed)$/.test(node.name) && !PAGE_IN_ADDRESS.test(src)) return true;
      const full = depth >= DEEPEST_FRAME || filled >= MOST_FRAMES || room <= 0;
      const inner = full ? null : (srcdoc ?? (src ? (pageIn(src) ?? frame(src)) : null));
      if (inner === null || inner.length > room || nestsTooDeep(inner)) {
        if (src && !/^(?:about|javascript):/i.test(src)) elsewhere.push(src);
        return false;
      }
      filled++;
      room -= inner.length;
      const nodes = nodesOf(inner);
      fill(nodes, depth + 1);
      const { style, hidden, class: classes } = node.attribs;
      replace(node, 'div', nodes, true);
      // A frame that is not shown shows nothing.
      if (style !== undefined) (node as Element).attribs.style = style;
      if (hidden !== undefined) (node as Element).attribs.hidden = hidden;
      if (classes !== undefined) (node as Element).attribs.class = classes;
      return false;
    });
  fill(root, 0);
  return elsewhere;
}

const SHADOW = ['shadowrootmode', 'shadowroot', 'shadowmode'];
/** A page without any of these keeps nothing apart. */
const APART =
  /<foreignObject\b|<!\[CDATA\[|\bshadow(?:root)?mode\b|\bshadowroot\b|&(?:amp|lt|#0*(?:38|60)|#x0*(?:26|3c));/i;

/** Markup in a text: someone escaped it once too often. */
export const MARKUP = /<\/(?:p|div|span|table|tbody|tr|td|th|h[1-6]|li|ul|section|strong|b)\s*>|<br\s*\/?>/i;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]?);/i;
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noscript']);
/** How often a text may have been escaped. */
const MOST_ESCAPES = 3;

/** A page that is XML says so; what else is a page is HTML, in which a CDATA section is a comment. */
const isXml = (html: string) =>
  /^\s*<\?xml\b|\bxmlns=["']?http:/i.test(html) || !/<(?:html|body)\b/i.test(html);
/** Whether an element stands in a drawing or a formula, where a CDATA section is a text in HTML too. */
function isForeign(node: Node): boolean {
  for (let above = node.parent as Node | null; above; above = above.parent as Node | null)
    if (isElement(above) && /^(?:svg|math)$/.test(above.name)) return true;
  return false;
}

/** The nodes that an escaped text stands for, or null where it is none. */
function unescaped(text: string): Node[] | null {
  if (!ENTITY.test(text) && !MARKUP.test(text)) return null;
  return nestsTooDeep(text) ? null : nodesOf(text);
}

/** Puts the children of a host into the slots of its shadow tree, each once. */
function fillSlots(shadow: readonly Node[], light: readonly Node[]): void {
  const waiting = new Map<string, Node[]>();
  for (const node of light) {
    const slot = (isElement(node) && node.attribs.slot) || '';
    if (!waiting.has(slot)) waiting.set(slot, []);
    waiting.get(slot)!.push(node);
  }
  walk(shadow, (node) => {
    if (!isElement(node) || node.name !== 'slot') return true;
    const slot = node.attribs.name ?? '';
    const filling = waiting.get(slot);
    waiting.delete(slot);
    if (filling?.some((child) => isElement(child) || textOf(child).trim())) replace(node, 'span', filling);
    return false;
  });
}

function showShadow(host: Node & Element): void {
  const template = host.children.find(
    (child): child is Node & Element =>
      isElement(child) && child.name === 'template' && SHADOW.some((name) => name in child.attribs),
  );
  if (!template) return;
  const light = host.children.filter((child) => child !== template);
  const shadow = template.children;
  fillSlots(shadow, light);
  replace(template, 'div', shadow, true);
  host.children = [template];
}

/** A part of a page that stands in a drawing is no drawing; what hides the drawing, or a part of it, hides it still. */
function showForeign(drawing: Node & Element): void {
  const around: Node[] = [drawing];
  let found = false;
  walk(drawing.children, (node) => {
    if (!isElement(node)) return false;
    if (/^(?:defs|symbol)$/.test(node.name)) node.children = [];
    const foreign = /^foreignobject$/i.test(node.name);
    found ||= foreign;
    if (foreign || node.name === 'g') around.push(node);
    return node.name === 'g';
  });
  if (found) for (const node of around) Object.assign(node, { name: 'div' });
}

/**
 * Puts what stands apart into its place.
 * @param html the page's markup, where it is at hand: most pages keep nothing apart
 */
export function reveal(html: string | null, root: readonly Node[]): void {
  if (html !== null && !APART.test(html)) return;
  const hidesCdata = html !== null && !isXml(html);
  const show = (nodes: readonly Node[], escapes: number) =>
    walk(nodes, (node) => {
      if (node.type === 'cdata') {
        const raw = node.children.map(textOf).join('');
        // A whole part of a page in such a section was meant to be seen.
        if (hidesCdata && !MARKUP.test(raw) && !isForeign(node)) replace(node, 'span', []);
        else replace(node, MARKUP.test(raw) ? 'div' : 'span', unescaped(raw) ?? node.children);
        return false;
      }
      if (isElement(node)) {
        if (RAW.has(node.name)) return false;
        showShadow(node);
        if (node.name === 'svg') showForeign(node);
        return true;
      }
      if (node.type !== 'text' || escapes >= MOST_ESCAPES) return false;
      const { data } = node;
      const inner = data.includes('&') || data.includes('<') ? unescaped(data) : null;
      if (!inner) return false;
      show(inner, escapes + 1);
      replace(node, MARKUP.test(data) ? 'div' : 'span', inner);
      return false;
    });
  show(root, 0);
}
