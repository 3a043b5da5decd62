/** The style sheets that a page carries: their rules, and which of them hold for an element. */
import { compile, type Options } from 'css-select';
import { parse, type Selector } from 'css-what';
import { Layers, readSheet } from './css-blocks.js';
import { type Style, styleOf } from './declarations.js';
import { type Element, isElement, type Node } from './tree.js';
import { noteVariables, type Variables, withVariables } from './variables.js';

/** More than any page carries; what is beyond is not read. */
const LONGEST_SHEET = 1024 * 1024;
const MOST_RULES = 20_000;
const LONGEST_SELECTOR = 2000;
/** Steps to match rules for one page: a hostile page would have each element matched with each rule. */
const MOST_STEPS = 5_000_000;

export interface Rule {
  readonly selector: Selector[];
  readonly style: Style;
  /** Identifiers, classes and tags in the selector, as one number; then the place in the sheet. */
  readonly weight: number;
  readonly order: number;
  /** The layer that the rule is in: one goes before those with smaller numbers. */
  readonly layer: number;
  /** Whether matching climbs to ancestors, or looks at all siblings. */
  readonly climbs: boolean;
  readonly counts: boolean;
  matches?: (element: Node) => boolean;
}

/** The elements that a style makes inside another: text of its own, or the first letter of what is there. */
const GENERATED = ['before', 'after', 'first-letter'] as const;
export type Generated = (typeof GENERATED)[number];

/** Which of them a selector names last; null for none. */
function generatedBy(selector: readonly Selector[]): Generated | null {
  const last = selector.at(-1);
  // Of old they were written as pseudo-classes.
  if (last?.type !== 'pseudo-element' && last?.type !== 'pseudo') return null;
  return GENERATED.find((name) => name === last.name) ?? null;
}

/** How much a selector weighs: identifiers before classes, classes before tags. */
function weigh(selector: readonly Selector[]): number {
  let weight = 0;
  for (const token of selector) {
    if (token.type === 'attribute') weight += token.name === 'id' && token.action === 'equals' ? 1e6 : 1e3;
    else if (token.type === 'pseudo') weight += token.name === 'where' ? 0 : 1e3;
    else if (token.type === 'tag') weight += 1;
  }
  return weight;
}

/** What holds of no element until somebody points at it, or goes there. */
const STATES = ['hover', 'active', 'focus', 'focus-within', 'focus-visible', 'target', 'visited'];
/** Whether an element is in a language: what the nearest element around it that says one is in. */
function isIn(element: Node & Element, language: string | null | undefined): boolean {
  for (let one: (Node & Element) | null = element; one; one = one.parent as (Node & Element) | null) {
    const said = one.attribs?.lang?.toLowerCase();
    if (said !== undefined)
      return (language ?? '')
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^["']|["']$/g, '')
            .toLowerCase(),
        )
        .some((name) => name !== '' && (said === name || said.startsWith(`${name}-`)));
  }
  return false;
}
const STATED = { ...Object.fromEntries(STATES.map((state) => [state, () => false])), lang: isIn };

/** Which of the elements beside it that a selector is about an element is: `:nth-child(2n + 1 of .old)` (Selectors 4). */
const COUNTED = /^(?:nth-child|nth-last-child)$/;
const OF = /^\s*(\S[\s\S]*?)\s+of\s+([\s\S]+)$/i;
const FORMULA = /^(?:([-+]?\d*)n\s*(?:([-+])\s*(\d+))?|([-+]?\d+))$/i;

/** Whether a place, from 1 on, is one of those that a formula names. */
function isPlace(place: number, formula: string): boolean {
  const said = formula.toLowerCase().trim();
  const [, by, sign, from, only] =
    FORMULA.exec(said === 'odd' ? '2n+1' : said === 'even' ? '2n' : said) ?? [];
  if (only !== undefined) return place === Number(only);
  if (by === undefined) return false;
  const step = by === '' || by === '+' ? 1 : by === '-' ? -1 : Number(by);
  const beyond = place - Number(`${sign ?? ''}${from ?? 0}`);
  return step === 0 ? beyond === 0 : beyond % step === 0 && beyond / step >= 0;
}

/** Names a pseudo-class that counts among elements of a kind as one of its own, as css-select knows none. */
function withKinds(selectors: Selector[][]): Selector[][] {
  for (const selector of selectors)
    selector.forEach((token, i) => {
      if (token.type !== 'pseudo') return;
      if (Array.isArray(token.data)) withKinds(token.data);
      else if (token.data && COUNTED.test(token.name) && OF.test(token.data))
        selector[i] = { ...token, name: `${token.name}-of` };
    });
  return selectors;
}

/** Whether a selector looks at an element alone, so that many are asked soon. */
const isPlain = (selector: readonly Selector[]): boolean =>
  selector.every(
    (token) =>
      /^(?:attribute|tag|universal)$/.test(token.type) ||
      (token.type === 'pseudo' &&
        /^(?:not|is|where)$/.test(token.name) &&
        Array.isArray(token.data) &&
        token.data.every(isPlain)),
  );

/** What a page's selectors say of elements beyond what css-select knows. */
function pseudosOf(): Options<Node, Node & Element> {
  const kinds = new Map<string, (element: Node & Element) => boolean>();
  const kindOf = (selector: string) => {
    const known = kinds.get(selector);
    if (known) return known;
    let kind: (element: Node & Element) => boolean = () => false;
    try {
      const parsed = parse(selector);
      if (parsed.every(isPlain)) kind = compile<Node, Node & Element>(parsed, { pseudos: STATED });
    } catch {
      // A browser passes over what it does not understand.
    }
    kinds.set(selector, kind);
    return kind;
  };
  const counts = (last: boolean) => (element: Node & Element, data?: string | null) => {
    const [, formula = '', selector = ''] = OF.exec(data ?? '') ?? [];
    const kind = kindOf(selector);
    if (!kind(element)) return false;
    const beside = (element.parent?.children ?? []).filter(
      (one): one is Node & Element => isElement(one) && kind(one),
    );
    const at = beside.indexOf(element);
    return isPlace(last ? beside.length - at : at + 1, formula);
  };
  return { pseudos: { ...STATED, 'nth-child-of': counts(false), 'nth-last-child-of': counts(true) } };
}
/** Names of other browsers, which this one does not know: it passes over the whole rule. */
const OF_OTHERS = /^(?:-(?:moz|ms|o)-|:)/;
const isOfOthers = (token: Selector) =>
  (token.type === 'pseudo' || token.type === 'pseudo-element') && OF_OTHERS.test(token.name);

const COMBINATORS = new Set(['descendant', 'child', 'adjacent', 'sibling', 'parent', 'column-combinator']);

/** What an element must have for a selector to match it: `#id`, `.class`, a tag, or `*` for anything. */
function keyOf(selector: readonly Selector[]): string {
  let key = '*';
  for (let i = selector.length - 1; i >= 0; i--) {
    const token = selector[i]!;
    if (COMBINATORS.has(token.type)) break;
    if (token.type === 'tag' && key === '*') key = token.name.toLowerCase();
    if (token.type !== 'attribute') continue;
    if (token.name === 'class' && token.action === 'element' && !key.startsWith('#')) key = `.${token.value}`;
    if (token.name === 'id' && token.action === 'equals') key = `#${token.value}`;
  }
  return key;
}

function selectorsOf(text: string): Selector[][] {
  if (text.length > LONGEST_SELECTOR) return [];
  try {
    const all = parse(text);
    return all.some((one) => one.some(isOfOthers)) ? [] : withKinds(all);
  } catch {
    // A browser passes over a rule that it does not understand.
    return [];
  }
}

export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  readonly #generated: Record<Generated, Map<string, Rule[]>> = {
    ...{ before: new Map(), after: new Map(), 'first-letter': new Map() },
  };
  #generates = false;
  #size = 0;
  #steps = MOST_STEPS;
  readonly #variables: Variables = new Map();
  readonly #layers = new Layers();
  readonly #pseudos = pseudosOf();

  /** Whether no rule says anything of what is seen. */
  get empty(): boolean {
    return this.#size === 0;
  }

  /** Whether no rule makes anything before or behind an element. */
  get generatesNothing(): boolean {
    return !this.#generates;
  }

  #families = false;

  /** Reads the page's sheets, from the first to the last; `families` tells whether fonts are looked at. */
  read(sheets: readonly string[], families: boolean): void {
    this.#families = families;
    const all = sheets.map((css) => css.slice(0, LONGEST_SHEET));
    // A rule may use what a later one sets.
    for (const css of all) {
      if (!css.includes('--')) continue;
      readSheet(css, ({ selectors, declarations }) =>
        noteVariables(selectors, declarations, this.#variables),
      );
    }
    for (const css of all) this.#add(css);
  }

  /** The declarations of a style, with what the page's variables stand for. */
  styleOf(css: string): Style | null {
    return styleOf(css.includes('var(') ? withVariables(css, this.#variables) : css, this.#families);
  }

  #add(css: string): void {
    readSheet(
      css,
      ({ selectors, declarations, layer }) => {
        if (this.#size >= MOST_RULES) return;
        const style = this.styleOf(declarations);
        if (!style) return;
        for (const whole of selectorsOf(selectors)) {
          const side = generatedBy(whole);
          const selector = side ? whole.slice(0, -1) : whole;
          const rule: Rule = {
            selector,
            style,
            weight: weigh(selector),
            order: this.#size++,
            layer: this.#layers.rank(layer),
            climbs: selector.some(({ type }) => COMBINATORS.has(type)),
            counts: selector.some(
              ({ type }) => type === 'sibling' || type === 'adjacent' || type === 'pseudo',
            ),
          };
          const key = keyOf(selector);
          if (side) this.#generates = true;
          const rules = side ? this.#generated[side] : this.#rules;
          const others = rules.get(key);
          if (others) others.push(rule);
          else rules.set(key, [rule]);
        }
      },
      this.#layers,
    );
  }

  /** Whether the rule holds for the element; never, once the page has taken too many steps. */
  #holds(rule: Rule, element: Node & Element, depth: number): boolean {
    this.#steps -= 1 + (rule.climbs ? depth : 0) + (rule.counts ? (element.parent?.children.length ?? 0) : 0);
    if (this.#steps < 0) return false;
    try {
      rule.matches ??= compile<Node, Node & Element>([rule.selector], this.#pseudos);
    } catch {
      rule.matches = () => false;
    }
    return rule.matches(element);
  }

  /** The rules that hold for an element, or for what is made before or behind it, the weightiest last. */
  rulesFor(element: Node & Element, depth: number, side?: Generated): readonly Rule[] {
    const rules = side ? this.#generated[side] : this.#rules;
    if (rules.size === 0) return [];
    const found: Rule[] = [];
    const look = (key: string) => this.#look(rules.get(key), element, depth, found);
    look('*');
    look(element.name);
    const { id, class: classes } = element.attribs;
    if (id) look(`#${id}`);
    if (classes) for (const name of new Set(classes.split(/\s+/))) look(`.${name}`);
    return found.length > 1
      ? found.sort((a, b) => a.layer - b.layer || a.weight - b.weight || a.order - b.order)
      : found;
  }

  #look(rules: readonly Rule[] | undefined, element: Node & Element, depth: number, found: Rule[]): void {
    if (rules === undefined || this.#steps < 0) return;
    for (const rule of rules) if (this.#holds(rule, element, depth)) found.push(rule);
  }
}
