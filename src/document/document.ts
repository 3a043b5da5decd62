/**
 * A document as blocks: what every reader of a file format makes, whatever the format.
 *
 * Blocks stand in reading order. A line of flattened text is one block (so a block's number is the line's
 * number less one); a page's block is a paragraph, a heading or a table.
 */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  /** True for a heading element or the page's title element. */
  readonly heading: boolean;
  /** Set where the page itself says that it is no part of its text: in a menu or a footer, or nothing but links. */
  readonly aside?: boolean | 'links';
  /** True where every word of it leads to another page. */
  readonly link?: true;
}

/** Stands in a cell where a picture is seen and nothing else: what it shows cannot be read. */
export const PICTURE = '\ufffc';
/** Stands where a sign is seen of which nobody knows which one it is. */
export const UNKNOWN_SIGN = '□';

/** A cell at the grid position of its upper left corner. */
export interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly Cell[])[];
  /** As for a text. */
  readonly aside?: boolean | 'links';
}

export type Block = TextBlock | TableBlock;

export interface Document {
  readonly media_type: string;
  /**
   * True where the layout was flattened to lines: each text block is a line, and `|`, tabs or blanks stand between
   * what were cells.
   */
  readonly flattened: boolean;
  /** IANA name of the character encoding that the bytes were read in; null for formats that carry their own. */
  readonly charset: string | null;
  /** Characters that could not be decoded. */
  readonly lost: number;
  /** The encoding that the file declares, where the evidence contradicts it. */
  readonly declared: string | null;
  /** Where the text had been read in a wrong encoding and saved again, and this was undone: “utf-8 as windows-1252”. */
  readonly twice?: string;
  /** Content of the page's title element and of its meta elements by lower-case name. */
  readonly title: string | null;
  readonly meta: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  /** True where the file ends before the page does: an unclosed tag or document, or a digit at the very end. */
  readonly cut: boolean;
  /** The address that the file was fetched from, where an archive says it. */
  readonly address?: string;
}

/** A file that holds no readable document. `message` is one sentence for a person. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly media_type: string;
  constructor(message: string, media_type = 'application/octet-stream') {
    super(message);
    this.media_type = media_type;
  }
}
