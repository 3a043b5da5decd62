/** The elements of a Word document → blocks: what a person reads in its final version. */
import { type Block, type Document, UnreadableError } from '../../document.js';
import { withoutMarks } from '../look.js';
import { child, elements, some, valueIn, type XmlElement } from '../xml.js';
import { Paragraph, type Story } from './inline.js';
import type { Numbering } from './numbering.js';
import { isPrompt } from './prompt.js';
import { chosen } from './shapes.js';
import type { Ground, Styles } from './styles.js';
import { readTable } from './table.js';

/** Word's own names of the styles of titles and headings. */
const HEADING = /^(?:title|标题|heading(?: [1-6])?|heading[1-6])$/;

/** What only wraps other elements. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'moveTo',
  'smartTag',
  'Choice',
  'Fallback',
]);

/** The elements of these names in another, also those in a wrapper. */
function* within(parent: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  for (const element of elements(parent)) {
    if (isPrompt(element)) continue;
    if (names.includes(element.name)) yield element;
    else if (WRAPPERS.has(element.name)) yield* within(element, ...names);
    else if (element.name === 'AlternateContent') {
      const one = chosen(element);
      if (one) yield* within(one, ...names);
    }
  }
}

/** Whether each field that begins in a part ends in it, too. */
function fieldsEnd(part: XmlElement): boolean {
  let open = 0;
  some(part, ({ name, attributes: { fldCharType } }) => {
    if (name === 'fldChar') open += fldCharType === 'begin' ? 1 : fldCharType === 'end' ? -1 : 0;
    return false;
  });
  return open === 0;
}

export class WordReader implements Story {
  fields: Story['fields'] = [];
  readonly notes = new Set<string>();
  pictures = 0;
  unseen = 0;
  readonly fieldsEnd: boolean;

  constructor(
    document: XmlElement,
    readonly styles: Styles,
    private readonly numbering: Numbering,
    /** What other documents that are part of this one say, by the relationship that names them. */
    private readonly chunks: Map<string, readonly Block[]>,
  ) {
    this.fieldsEnd = fieldsEnd(document);
  }

  content(container: XmlElement, ground: Ground, table?: string): Block[] {
    const blocks: Block[] = [];
    let open: Paragraph | undefined;
    let heading = false;
    const close = () => {
      for (const line of open?.lines ?? []) {
        const text = withoutMarks(line).replace(/\s+/g, ' ').trim();
        if (text) blocks.push({ kind: 'text', text, heading });
      }
      blocks.push(...(open?.boxes ?? []));
      open = undefined;
    };
    for (const element of within(container, 'p', 'tbl', 'altChunk')) {
      if (element.name === 'p') {
        open ??= new Paragraph(this);
        const properties = child(element, 'pPr');
        const style = valueIn(properties, 'pStyle');
        const around = { style, table, ground: this.styles.paragraphGround(properties, ground) };
        open.read(element, around);
        const mark = child(properties, 'rPr');
        const look = (run: readonly XmlElement[]) => this.styles.look(run, around);
        // Where its end was deleted or is hidden, a paragraph goes on in the next.
        const goesOn = mark && (child(mark, 'del') ?? child(mark, 'moveFrom') ?? look([mark]).hidden);
        if (goesOn) continue;
        const number = this.numbering.next(properties, (run) => look(run).seen);
        if (number) open.lines[0]!.unshift({ text: number, level: 'on' });
        heading = HEADING.test(this.styles.nameOf(style));
        close();
      } else {
        close();
        if (element.name === 'tbl') blocks.push(...this.table(element, ground));
        else blocks.push(...this.chunk(element.attributes.id ?? ''));
      }
    }
    close();
    return blocks;
  }

  private table(table: XmlElement, ground: Ground): Block[] {
    return readTable(table, ground, {
      shades: (style) => this.styles.shades(style),
      content: (cell, behind, style) => this.content(cell, behind, style),
      within,
      unseen: () => this.unseen,
      pictures: () => this.pictures,
    });
  }

  /** A part is shown once, however often it is named: no program writes it twice. */
  chunk(id: string): readonly Block[] {
    const blocks = this.chunks.get(id) ?? [];
    this.chunks.delete(id);
    return blocks;
  }
}

/** A document of these blocks. @throws UnreadableError where there is nothing to read */
export function wordDocument(
  blocks: readonly Block[],
  { pictures }: WordReader,
  media_type: string,
): Document {
  if (blocks.length === 0) {
    const reason = pictures > 0 ? `nothing but ${pictures} pictures` : 'no text';
    throw new UnreadableError(`The Word file holds ${reason}.`, media_type);
  }
  return {
    ...{ media_type, flattened: false, charset: null, lost: 0, declared: null },
    ...{ title: null, meta: new Map(), cut: false, blocks },
  };
}
