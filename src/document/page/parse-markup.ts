/** Markup → the tree of a page: of each node what reading asks for, and no more, since a page has thousands of them. */
import { Parser } from 'htmlparser2';

interface Placed {
  parent: Parent | null;
  prev: Node | null;
  next: Node | null;
}

export interface TextNode extends Placed {
  type: 'text';
  data: string;
}

/** A comment, a declaration or the like, of which nothing is read. */
interface Other extends Placed {
  type: 'comment' | 'directive';
}

interface CdataNode extends Placed {
  type: 'cdata';
  children: Node[];
}

export interface ElementNode extends Placed {
  type: 'tag' | 'script' | 'style';
  name: string;
  attribs: Record<string, string>;
  children: Node[];
  /** Whether a frame's page or a shadow tree stands in it: styles do not reach into them, nor out of them. */
  scope: boolean;
}

interface Root {
  type: 'root';
  parent: null;
  children: Node[];
}

export type Node = TextNode | Other | CdataNode | ElementNode;
type Parent = Root | CdataNode | ElementNode;

const typeOf = (name: string): ElementNode['type'] => (name === 'script' || name === 'style' ? name : 'tag');

/** What the parser tells, as a tree; the names of its methods are the parser's. */
class TreeBuilder {
  readonly root: Root = { type: 'root', parent: null, children: [] };
  private readonly open: Parent[] = [this.root];
  /** The text that goes on where the parser tells of the next piece. */
  private text: TextNode | null = null;

  private add(node: Node): void {
    const parent = this.open.at(-1)!;
    const before = parent.children.at(-1);
    node.parent = parent;
    if (before) {
      node.prev = before;
      before.next = node;
    }
    parent.children.push(node);
    this.text = null;
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    const type = typeOf(name);
    const place = { parent: null, prev: null, next: null };
    const element: ElementNode = { type, name, attribs, children: [], scope: false, ...place };
    this.add(element);
    this.open.push(element);
  }

  onclosetag(): void {
    this.text = null;
    this.open.pop();
  }

  ontext(data: string): void {
    if (this.text) {
      this.text.data += data;
      return;
    }
    const text: TextNode = { type: 'text', data, parent: null, prev: null, next: null };
    this.add(text);
    this.text = text;
  }

  oncomment(): void {
    this.add({ type: 'comment', parent: null, prev: null, next: null });
  }

  onprocessinginstruction(): void {
    this.add({ type: 'directive', parent: null, prev: null, next: null });
  }

  oncdatastart(): void {
    const text: TextNode = { type: 'text', data: '', parent: null, prev: null, next: null };
    const cdata: CdataNode = { type: 'cdata', children: [text], parent: null, prev: null, next: null };
    this.add(cdata);
    text.parent = cdata;
    this.text = text;
  }

  oncdataend(): void {
    this.text = null;
  }
}

/** The nodes of a page, in their order. */
export function nodesOf(html: string): Node[] {
  const builder = new TreeBuilder();
  const parser = new Parser(builder, { recognizeCDATA: true });
  parser.write(html);
  parser.end();
  return builder.root.children;
}
