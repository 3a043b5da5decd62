/** The blocks of a style sheet: groups of rules, layers, and rules within rules (CSS Syntax 3, Nesting 1, Cascade 5). */
import { holdsOnScreen } from './media-query.js';

export interface StatedRule {
  readonly selectors: string;
  readonly declarations: string;
  /** The name of the layer that it is in; null where it is in none. */
  readonly layer: string | null;
}

/** The layers of a page, in the order in which they are first named; what is in none goes before all. */
export class Layers {
  readonly #ranks = new Map<string, number>();

  name(layer: string): void {
    if (!this.#ranks.has(layer)) this.#ranks.set(layer, this.#ranks.size);
  }

  /** A name that no sheet can say, for a layer without one: each is a layer of its own. */
  anonymous(): string {
    return `{${this.#ranks.size}}`;
  }

  rank(layer: string | null): number {
    return layer === null ? Number.MAX_SAFE_INTEGER : (this.#ranks.get(layer) ?? -1);
  }
}

/** An open block: a group whose rules hold or do not, or a rule with its declarations. */
interface Block {
  readonly holds: boolean;
  readonly layer: string | null;
  /** What the rules in it are about; null for a group that stands in no rule. */
  readonly selectors: string | null;
  /** Whether declarations may stand in it. */
  readonly declares: boolean;
  declarations: string;
}

const TOKEN =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]+|\\[\s\S])*"?|'(?:[^'\\\n]+|\\[\s\S])*'?|\\[\s\S]|<!--|-->|[{};]/g;
const GROUP = /^\s*@(media|supports|layer|container)\b([\s\S]*)$/i;
const INNER = /&|:scope\b/;
const INNERS = /&|:scope\b/g;
/** Rules nest a few deep; each step may double what is written. */
const DEEPEST = 8;
const LONGEST_NESTED = 2000;

const OUTERMOST: Block = { holds: true, layer: null, selectors: null, declares: false, declarations: '' };

/**
 * The selectors of a rule within another: `&` stands for what the other is about, as `:scope` does in a scope, and before
 * those that do not say it.
 */
function nested(outer: string, selectors: string): string {
  const around = `:is(${outer.trim()})`;
  return selectors
    .split(/,(?![^(]*\))/)
    .map((one) => (INNER.test(one) ? one.replace(INNERS, around) : `${around} ${one.trim()}`))
    .join(',');
}

/** The name of a container; most are as wide as the page, or nearly so. */
const CONTAINER = /^\s*(?!not\b)[a-z_][\w-]*(?=\s*\()/i;

function holdsGroup(name: string, condition: string): boolean {
  if (name === 'media') return holdsOnScreen(condition);
  if (name === 'container') return holdsOnScreen(condition.replace(CONTAINER, ''));
  return name === 'layer' || !/^\s*not\b/i.test(condition);
}

/** A block that opens in another, behind what is written before it. */
function opened(prelude: string, around: Block, depth: number, layers: Layers): Block {
  const { layer, selectors } = around;
  const none: Block = { holds: false, layer, selectors, declares: false, declarations: '' };
  const [, word, condition = ''] = GROUP.exec(prelude) ?? [];
  if (word) {
    const name = word.toLowerCase();
    const holds = around.holds && holdsGroup(name, condition);
    if (name !== 'layer') return { holds, layer, selectors, declares: selectors !== null, declarations: '' };
    const own = condition.trim() || layers.anonymous();
    const whole = layer === null ? own : `${layer}.${own}`;
    layers.name(whole);
    return { holds, layer: whole, selectors, declares: selectors !== null, declarations: '' };
  }
  const scope = /^\s*@scope\s*\(([^()]{1,200})\)/i.exec(prelude)?.[1];
  if (scope !== undefined && selectors === null) return { ...none, holds: around.holds, selectors: scope };
  // What a variable is where nobody sets it.
  if (/^\s*@property\s/i.test(prelude) && selectors === null)
    return { ...none, holds: around.holds, selectors: prelude, declares: true };
  if (/^\s*@/.test(prelude) || !around.holds) return none;
  if (selectors === null) return { holds: true, layer, selectors: prelude, declares: true, declarations: '' };
  if (depth > DEEPEST || selectors.length + prelude.length > LONGEST_NESTED) return none;
  return { holds: true, layer, selectors: nested(selectors, prelude), declares: true, declarations: '' };
}

/** Reads the blocks of a sheet; `rule` gets each rule that holds on a screen. */
export function readSheet(css: string, rule: (one: StatedRule) => void, layers = new Layers()): void {
  const open: Block[] = [];
  let text = '';
  let from = 0;
  const close = () => {
    const block = open.pop();
    if (!block?.declares || !block.holds || block.selectors === null) return;
    rule({ selectors: block.selectors, declarations: block.declarations + text, layer: block.layer });
  };
  for (const { 0: token, index } of css.matchAll(TOKEN)) {
    text += css.slice(from, index);
    from = index + token.length;
    const inside = open.at(-1) ?? OUTERMOST;
    if (token === '{') {
      open.push(opened(text, inside, open.length, layers));
      text = '';
    } else if (token === '}') {
      close();
      text = '';
    } else if (token === ';') {
      if (inside.declares) inside.declarations += `${text};`;
      else
        for (const name of /^\s*@layer\s([^{}]{1,500})$/i.exec(text)?.[1]?.split(',') ?? [])
          layers.name(inside.layer === null ? name.trim() : `${inside.layer}.${name.trim()}`);
      text = '';
    } else if (!/^(?:\/\*|<!--|-->)/.test(token)) text += token;
  }
  text += css.slice(from);
  if (open.at(-1)?.declares) close();
}
