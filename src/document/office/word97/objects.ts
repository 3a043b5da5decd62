/** Workbooks that stand in a Word 97–2003 file as pictures ([MS-DOC], 2.1.7): what each shows, by its place in the pool. */
import { CFB } from 'xlsx';
import type { Block } from '../../document.js';
import { pictured } from '../embedded.js';
import type { Container } from './file.js';

const WORKBOOK = /\/ObjectPool\/(_\d{1,10})\/(Workbook|Book|Package)$/i;
const FACTS = '\u0003ObjInfo';
/** The bit of its facts that says that an icon is shown, and not what is in it. */
const ICON = 0x40;
/** No document has more, and larger ones stay pictures. */
const [MOST, MAX_BYTES] = [40, 1024 * 1024];

interface Paths extends Container {
  readonly FullPaths: readonly string[];
}

/** A stream as a file of its own. */
function fileOf(stream: string, content: Uint8Array): Uint8Array {
  if (/^package$/i.test(stream)) return content;
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, Buffer.from(content));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** What the pictures of workbooks show, by the name of their place. */
export function objectsOf(container: Container): Map<string, readonly Block[]> {
  const found = new Map<string, readonly Block[]>();
  const { FullPaths: paths, FileIndex: files } = container as Paths;
  const at = new Map(paths.map((path, i) => [path, i]));
  for (const [i, path] of paths.entries()) {
    const [, name, stream] = WORKBOOK.exec(path) ?? [];
    const content = files[i]?.content;
    if (!name || !stream || !content || content.length > MAX_BYTES || found.size >= MOST) continue;
    const facts = files[at.get(path.slice(0, -stream.length) + FACTS) ?? -1]?.content;
    if (facts && (facts[0] ?? 0) & ICON) continue;
    const shown = pictured(fileOf(stream, Uint8Array.from(content)));
    if (shown) found.set(name, shown);
  }
  return found;
}
