/** E-books: one paper that is cut into pages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { UnreadableError } from '../../../src/document/document.js';
import { readDocument } from '../../../src/document/read.js';

const CONTAINER =
  '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
const BOOK = `<?xml version="1.0"?><package><manifest>
  <item id="b" href="b%20.xhtml"/><item id="toc" href="toc.xhtml" properties="nav"/><item id="a" href="text/a.xhtml"/></manifest>
  <spine><itemref idref="toc"/><itemref idref="a"/><itemref idref="b"/></spine></package>`;
const page = (body: string, head = '') =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>年报</title>${head}</head><body>${body}</body></html>`;
const FILES = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OPS/book.opf': BOOK,
  'OPS/toc.xhtml': page('<ol><li>目录 88</li></ol>'),
  'OPS/b .xhtml': page('<p>二、主动公开12条。</p>'),
  'OPS/text/a.xhtml': page(
    '<p>一、总体情况<span class="gone">77</span></p>',
    '<link rel="stylesheet" href="../look.css"/>',
  ),
  'OPS/look.css': '.gone { display: none }',
};
const book = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('an e-book', () => {
  it('is one document, in the order of its spine, without its contents and what its styles hide', async () => {
    const { blocks, title, media_type } = await readDocument(book(FILES));
    assert.deepEqual(
      blocks.map((block) => block.kind === 'text' && block.text),
      ['一、总体情况', '二、主动公开12条。'],
    );
    assert.deepEqual([title, media_type], ['年报', 'application/epub+zip']);
  });

  it('whose page is missing, or locked, is not read in part', async () => {
    const { 'OPS/b .xhtml': _, ...without } = FILES;
    await assert.rejects(readDocument(book(without)), UnreadableError);
    const locks = { 'META-INF/encryption.xml': '<e><CipherReference URI="OPS/b .xhtml"/></e>' };
    await assert.rejects(readDocument(book({ ...FILES, ...locks })), /locked/);
  });
});
