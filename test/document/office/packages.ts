/** Word files and workbooks written out as markup, so that a test says what no program's menu offers. */
import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../../src/document/document.js';
import { readDocument } from '../../../src/document/read.js';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The type of the relationship to each kind of part, by the part's name. */
const RELATED: readonly [part: RegExp, type: string][] = [
  [/styles\.xml$/, 'styles'],
  [/numbering\.xml$/, 'numbering'],
  [/settings\.xml$/, 'settings'],
  [/footnotes\.xml$/, 'footnotes'],
  [/theme1\.xml$/, 'theme'],
  [/sharedStrings\.xml$/, 'sharedStrings'],
  [/sheet\d+\.xml$/, 'worksheet'],
  [/chunk/, 'aFChunk'],
  [/embeddings\//, 'package'],
];

function relationships(parts: readonly string[], folder: string): string {
  const list = parts.map((name) => {
    const type = RELATED.find(([part]) => part.test(name))?.[1] ?? 'other';
    return `<Relationship Id="${name}" Type="${TYPES}/${type}" Target="${name.slice(folder.length)}"/>`;
  });
  return `<Relationships>${list.join('')}</Relationships>`;
}

function packed(
  main: string,
  folder: string,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${TYPES}/officeDocument" Target="${main}"/></Relationships>`,
    ),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: strToU8(relationships(Object.keys(parts), folder)),
  };
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

/** A Word file of the markup of its body; `parts` are named as `styles.xml`. */
export const wordFile = (
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array =>
  packed('word/document.xml', 'word/', {
    'word/document.xml': `<w:document xmlns:w="urn:w" xmlns:mc="urn:mc" xmlns:m="urn:m"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`word/${name}`, part])),
  });

/** A workbook of the markup of its sheets; a sheet's state stands behind its name, as in `上年|hidden`. */
export function bookFile(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets).map((name) => name.split('|'));
  const list = names.map(
    ([name, state], i) =>
      `<sheet name="${name}" sheetId="${i + 1}" ${state ? `state="${state}" ` : ''}r:id="xl/sheet${i + 1}.xml"/>`,
  );
  return packed('xl/workbook.xml', 'xl/', {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${list.join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      Object.values(sheets).map((markup, i) => [`xl/sheet${i + 1}.xml`, `<worksheet>${markup}</worksheet>`]),
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`xl/${name}`, part])),
  });
}

/** Blocks one a line: headings with #, tables as rows of `a|b`. */
export const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? `${block.heading ? '# ' : ''}${block.text}`
      : block.rows
          .filter((row) => row.length > 0)
          .map((row) => row.map((cell) => cell.text).join('|'))
          .join(' / '),
  );

export const read = async (bytes: Uint8Array) => shown(await readDocument(bytes));
