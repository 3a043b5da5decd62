/** The parts of a Word 97–2003 file that hold its text and looks ([MS-DOC], 2.4 and 2.5). */
import { CFB } from 'xlsx';
import { UnreadableError } from '../../document.js';

/** A file of files, as the library opens it. */
export interface Container {
  readonly FileIndex: readonly { readonly name: string; readonly content?: Uint8Array | readonly number[] }[];
}

export const MEDIA_TYPE = 'application/msword';

/** The version of the file information block from Word 97 on. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Where the block counts the characters of each story, and where it says what stands where. */
const COUNTS = 0x4c;
const PLACES = 0x9a;

/** Numbers of the pairs of place and length in the block. */
const PAIRS = { styles: 1, characters: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 } as const;
export type Part = keyof typeof PAIRS;

/** The stories of a file in the order of their characters. */
const STORIES = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const;
export type Story = (typeof STORIES)[number];

const NOTHING = Buffer.alloc(0);

/** An opened file. Reading behind the end of a part throws a RangeError: the file is damaged. */
export class WordFile {
  readonly text: Buffer;
  /** What is too long for the pages of properties. */
  readonly data: Buffer;
  private readonly table: Buffer;

  /** @throws UnreadableError where the file is protected, or older than Word 97 */
  constructor(container: Container) {
    const stream = (name: string) => {
      // Documents that stand in this one have streams of the same names below it.
      const found = CFB.find(container, `/${name}`) as Container['FileIndex'][number] | null;
      return found?.content ? Buffer.from(found.content) : NOTHING;
    };
    this.text = stream('WordDocument');
    const flags = this.text.readUInt16LE(0x0a);
    if (flags & ENCRYPTED)
      throw new UnreadableError('The file is protected by a password. Save it without one.', MEDIA_TYPE);
    if (this.text.readUInt16LE(2) < WORD_97)
      throw new UnreadableError(
        'The file is of a Word older than Word 97. Open it in Word or WPS, and save it as .docx.',
        MEDIA_TYPE,
      );
    this.table = stream(flags & TABLE_1 ? '1Table' : '0Table');
    this.data = stream('Data');
  }

  /** A part of the table stream; empty where the file has none. */
  part(name: Part): Buffer {
    const at = PLACES + 8 * PAIRS[name];
    const [start, length] = [this.text.readUInt32LE(at), this.text.readUInt32LE(at + 4)];
    return this.table.subarray(start, start + length);
  }

  /** What the table stream holds from the beginning of a part on: levels lie behind their lists. */
  from(name: Part): Buffer {
    return this.table.subarray(this.text.readUInt32LE(PLACES + 8 * PAIRS[name]));
  }

  /** The first character of a story and the one behind its last. */
  story(name: Story): readonly [from: number, to: number] {
    let from = 0;
    for (const [number, one] of STORIES.entries()) {
      const length = this.text.readUInt32LE(COUNTS + 4 * number);
      if (one === name) return [from, from + length];
      from += length;
    }
    return [0, 0];
  }
}
