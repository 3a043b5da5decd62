/** A Word document of 2003 in one file of XML → blocks. Its elements are those of later files, some under other names. */
import { type Document, UnreadableError } from '../document.js';
import { Numbering } from './word/numbering.js';
import { WordReader, wordDocument } from './word/reader.js';
import { paperOf, Styles } from './word/styles.js';
import { FORMATS } from './word97/lists.js';
import { child, element, elements, readXml, type XmlElement, type XmlNode } from './xml.js';

const MEDIA_TYPE = 'application/msword';

/** Names that later files write otherwise; what only wraps parts of the text becomes what wraps it there. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ vmerge: 'vMerge', hmerge: 'hMerge', listPr: 'numPr', ilfo: 'numId' },
  ...{ sect: 'customXml', 'sub-section': 'customXml', pBdrGroup: 'customXml', content: 'customXml' },
  ...{ listDef: 'abstractNum', list: 'num', ilst: 'abstractNumId', nfc: 'numFmt', lists: 'numbering' },
};
const ATTRIBUTES: Readonly<Record<string, string>> = { listDefId: 'abstractNumId', ilfo: 'numId' };
/** What an annotation says of the text in it; comments and bookmarks say nothing of it. */
const REVISIONS: Readonly<Record<string, string>> = {
  'Word.Deletion': 'del',
  'Word.Insertion': 'ins',
  'Word.Move': 'ins',
};
const NOTES = new Set(['footnote', 'endnote']);

function attributesOf(name: string, attributes: XmlElement['attributes']): XmlElement['attributes'] {
  const named = Object.entries(attributes).map(([key, value]) => [ATTRIBUTES[key] ?? key, value]);
  const own: Record<string, string> = Object.fromEntries(named);
  if (name === 'nfc') own.val = FORMATS[Number(own.val)] ?? 'decimal';
  else if (name === 'suff') own.val = own.val?.toLowerCase() ?? '';
  return own;
}

/** An element as later files write it. Notes stand within the text: they are put aside. */
function later({ name, attributes, children }: XmlElement, notes: XmlElement[]): XmlElement {
  const into = (list: readonly XmlNode[]) =>
    list.map((node) => (typeof node === 'string' ? node : later(node, notes)));
  if (NOTES.has(name)) {
    notes.push(element(name, {}, into(children)));
    return element('noteMark');
  }
  const revision = REVISIONS[attributes.type ?? ''];
  const named = name === 'annotation' ? (revision ?? 'comment') : (NAMES[name] ?? name);
  const isSilent = named === 'comment';
  return element(named, attributesOf(name, attributes), isSilent ? [] : into(children));
}

/**
 * Reads such a file.
 * @throws UnreadableError where it is damaged, holds no text, or more than any report
 */
export async function readWord2003(bytes: Uint8Array): Promise<Document> {
  const notes: XmlElement[] = [];
  const document = later(readXml(bytes), notes);
  const body = child(document, 'body');
  if (!body) throw new UnreadableError('The Word file is damaged: its text cannot be read.', MEDIA_TYPE);
  const styles = new Styles(child(document, 'styles'));
  const numbering = new Numbering(child(document, 'numbering'), styles);
  const reader = new WordReader(document, styles, numbering, new Map());
  const paper = paperOf(document, child(document, 'docPr'));
  const blocks = reader.content(body, paper);
  for (const note of notes) {
    reader.fields = [];
    if (elements(note).length > 0) blocks.push(...reader.content(note, paper));
  }
  return wordDocument(blocks, reader, MEDIA_TYPE);
}
