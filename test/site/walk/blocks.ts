/** The texts of a page, block by block, with the elements that each piece of them stands in. */
import { readFileSync } from 'node:fs';
import { type CheerioAPI, load } from 'cheerio';
import type { Language } from '../../../src/model/words.js';

/** An element or a text, as far as the walk looks at it. */
export interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  readonly parent?: Node | null;
}

export interface Piece {
  /** Where it begins in the text of its block. */
  readonly at: number;
  readonly text: string;
  readonly element: Node;
}

export interface Block {
  readonly element: Node;
  /** The text of the block without that of the blocks in it. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Elements that set their words apart from those around them. */
const BLOCKS = new Set(
  'address article aside body caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 header li main nav ol p pre section summary table tbody td th thead time tr ul'.split(
    ' ',
  ),
);

/** What nobody reads as text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

export interface WalkedPage {
  readonly file: string;
  readonly language: Language;
  readonly $: CheerioAPI;
  readonly blocks: readonly Block[];
}

/** The texts of the page's body, in the order of reading. */
export function readPage(file: string, html = readFileSync(file, 'utf8')): WalkedPage {
  // With what is there for whom there are no scripts.
  const $ = load(html, { scriptingEnabled: false });
  const blocks: { element: Node; text: string; pieces: Piece[] }[] = [];
  const walk = (node: Node, block: (typeof blocks)[number]): void => {
    for (const child of node.children ?? []) {
      const { type, name = '', data = '' } = child;
      if (type === 'text') {
        block.pieces.push({ at: block.text.length, text: data, element: node });
        block.text += data;
      } else if (type === 'tag' && !SILENT.has(name)) {
        if (!BLOCKS.has(name)) {
          if (name === 'br') block.text += '\n';
          walk(child, block);
          continue;
        }
        // What follows a block within another is not one sentence with what stands before it.
        block.text += '\n';
        const own = { element: child, text: '', pieces: [] };
        blocks.push(own);
        walk(child, own);
      }
    }
  };
  const body = $('body').get(0) as unknown as Node;
  const own = { element: body, text: '', pieces: [] };
  blocks.push(own);
  walk(body, own);
  return { file, language: $('html').attr('lang') === 'zh-Hans' ? 'zh' : 'en', $, blocks };
}

/** The element itself and those around it, from the inside out. */
export function* around(element: Node): Generator<Node> {
  for (let at: Node | null | undefined = element; at?.type === 'tag'; at = at.parent) yield at;
}
