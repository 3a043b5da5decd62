/** What a page, a frame or a shadow tree declares of its elements: its sheets do not reach beyond it. */
import { cascade, type Layered, styleOf } from './declarations.js';
import { BLOCKS } from './html-names.js';
import { type Sight, sightOf } from './sight.js';
import { type Generated, type Rule, StyleSheet } from './style-sheet.js';
import { type Element, isElement, type Node, textOf, walk } from './tree.js';
import { WebFonts } from './web-fonts.js';

const STRUCK = new Set(['s', 'strike', 'del']);
const NO_RULES: readonly Rule[] = [];
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** The sheet that an address itself holds. */
function sheetInAddress(address: string): string | null {
  const [, kind, data] = /^\s*data:text\/css([^,]{0,60}),([\s\S]*)$/i.exec(address) ?? [];
  if (data === undefined) return null;
  if (/;\s*base64$/i.test(kind!)) return Buffer.from(data, 'base64').toString('utf8');
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

/** A sheet that another begins with, by its address in one kind of quotes, in the other or in none, and on which media. */
const IMPORT = /@import\s+(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"');]+))\s*\)?([^;{}]{0,200});/gi;
/** A sheet may import itself, and two others that do. */
const MOST_IMPORTS = 100;

/** The sheets that a page carries or that `linked` has, and whether there are others that are not at hand. */
function sheetsOf(nodes: readonly Node[], linked: (address: string) => string | null) {
  const sheet = new StyleSheet();
  const sheets: string[] = [];
  let others = false;
  let imports = 0;
  const sheetAt = (address: string) => sheetInAddress(address) ?? linked(address);
  walk(nodes, (node) => {
    if (!isElement(node)) return false;
    if (node.name !== 'style' && node.name !== 'link') return !node.scope;
    const { media = '' } = node.attribs;
    const add = (css: string, on = media) => {
      for (const [, quoted, apart, bare, condition = ''] of css.matchAll(IMPORT)) {
        const imported = sheetAt(quoted ?? apart ?? bare ?? '');
        if (imported === null) others = true;
        else if (++imports <= MOST_IMPORTS)
          add(imported, [on, condition.trim()].filter(Boolean).join(' and '));
      }
      sheets.push(on ? `@media ${on.replace(/[{};]/g, '')}{${css}}` : css);
    };
    const { type = '' } = node.attribs;
    if (node.name === 'style' && /^\s*(?:text\/css\b|$)/i.test(type)) add(node.children.map(textOf).join(''));
    if (node.scope) return false;
    const { rel = '', href = '' } = node.attribs;
    // Others can be chosen in a menu that hardly a browser has.
    if (node.name === 'link' && /\bstylesheet\b/i.test(rel) && !/\balternate\b/i.test(rel)) {
      const css = sheetAt(href);
      if (css === null) others = true;
      else add(css);
    }
    return true;
  });
  const fonts = new WebFonts(sheets);
  sheet.read(sheets, !fonts.honest);
  return { sheet, others, fonts };
}

/**
 * Presentation that attributes and the browser's own styles give, before any sheet, as declarations.
 * @param families whether fonts are looked at
 */
function ownStyle({ name, attribs }: Element, families: boolean): string {
  let css = '';
  if (name === 'small') css += 'font-size:smaller;';
  if (STRUCK.has(name)) css += 'text-decoration:line-through;';
  // A field is a box that cuts what it holds.
  if (name === 'input') css += 'display:inline-block;overflow:hidden;';
  if (name === 'bdo') css += 'unicode-bidi:bidi-override;';
  const { hidden, bgcolor, popover, dir } = attribs;
  if (dir !== undefined) css += `direction:${dir.split(';')[0]};`;
  if (hidden !== undefined)
    css += hidden.toLowerCase() === 'until-found' ? 'content-visibility:hidden;' : 'display:none;';
  if (popover !== undefined || (name === 'dialog' && attribs.open === undefined)) css += 'display:none;';
  if (families && name === 'font' && attribs.face) css += `font-family:${attribs.face.split(';')[0]};`;
  if (name === 'font' && attribs.color) css += `color:${attribs.color.split(';')[0]};`;
  return bgcolor ? `${css}background-color:${bgcolor.split(';')[0]}` : css;
}

export class Scope {
  readonly #sheet: StyleSheet;
  // Pages say the same style thousands of times.
  readonly #inLine = new Map<string, Sight | null>();
  readonly #asBlock = new Map<string, Sight | null>();
  /** Whether a sheet is not at hand, which may paint the page's ground. */
  readonly others: boolean;
  readonly #fonts: WebFonts;

  constructor(nodes: readonly Node[], linked: (address: string) => string | null) {
    ({ sheet: this.#sheet, others: this.others, fonts: this.#fonts } = sheetsOf(nodes, linked));
  }

  /** Of an element, or of what a sheet makes before or behind it. */
  sight(element: Node & Element, depth: number, side?: Generated): Sight | null {
    if (side && this.#sheet.generatesNothing) return null;
    const own = side ? '' : ownStyle(element, !this.#fonts.honest);
    const rules = this.#sheet.empty ? NO_RULES : this.#sheet.rulesFor(element, depth, side);
    const { style = '' } = side ? NO_ATTRIBUTES : element.attribs;
    if (own === '' && rules.length === 0 && style === '') return null;
    const inline = side !== undefined || !BLOCKS.has(element.name);
    const sights = inline ? this.#inLine : this.#asBlock;
    // Most elements say their style themselves.
    const plain = own === '' && rules.length === 0;
    const key = plain ? style : `\0${own}\n${style}\n${rules.map(({ order }) => order).join(' ')}`;
    const known = sights.get(key);
    if (known !== undefined) return known;
    const before = styleOf(own, !this.#fonts.honest);
    const written = this.#sheet.styleOf(style);
    const styles: Layered[] = [...rules];
    if (before) styles.unshift({ style: before });
    if (written) styles.push({ style: written });
    const found = styles.length === 0 ? null : sightOf(cascade(styles), inline, this.#fonts);
    sights.set(key, found);
    return found;
  }
}
