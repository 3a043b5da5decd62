/** A workbook that stands in a Word document as a picture of one of its sheets → the blocks that the picture shows. */
import { CFB } from 'xlsx';
import { unzip, zipEntries } from '../archive/zip.js';
import type { Block } from '../document.js';
import { withoutResults } from './formulas.js';
import { Parts } from './parts.js';
import { type Area, areaOf, type Sheet } from './sheet.js';
import { SheetBlocks } from './sheet-blocks.js';
import { sheetsOf } from './sheet-xml.js';
import { oldSheets } from './xlsx.js';
import { child, elements } from './xml.js';

const MAX_PARTS = 8 * 1024 * 1024;

/** The part of a sheet that is in its picture. */
function cropped(sheet: Sheet, area: Area | null): Sheet {
  if (!area) return sheet;
  const cells: Sheet['cells'] = new Map();
  for (const [row, line] of sheet.cells) {
    if (row < area.top || row > area.bottom) continue;
    const shown = [...line].filter(([column]) => column >= area.left && column <= area.right);
    if (shown.length > 0) cells.set(row, new Map(shown));
  }
  return { ...sheet, cells };
}

/** The sheet of a workbook in XML that was open when it was last saved. */
function openSheet(bytes: Uint8Array): Sheet | null {
  const entries = zipEntries(bytes).filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_PARTS) return null;
  const parts = new Parts(
    Object.fromEntries(entries.map((entry) => [entry.name, unzip(bytes, entry, MAX_PARTS)])),
  );
  const workbook = parts.xml(parts.main() ?? 'xl/workbook.xml');
  if (!workbook) return null;
  const open = Number(elements(child(workbook, 'bookViews'))[0]?.attributes.activeTab ?? 0);
  const name = elements(child(workbook, 'sheets'))[open]?.attributes.name;
  const sheets = sheetsOf(parts);
  withoutResults(sheets);
  const sheet = sheets.find((one) => one.name === name);
  return sheet ? cropped(sheet, areaOf(child(workbook, 'oleSize')?.attributes.ref ?? '')) : null;
}

/** The one sheet of an older workbook that holds something: of several nobody says which was open. */
function onlySheet(bytes: Uint8Array): Sheet | null {
  const sheets = oldSheets(bytes);
  withoutResults(sheets);
  const [only, ...others] = sheets.filter(({ visible, cells }) => visible && cells.size > 0);
  return only && others.length === 0 ? only : null;
}

function sheetIn(bytes: Uint8Array): Sheet | null {
  if (bytes[0] !== 0xd0) return bytes[0] === 0x50 ? openSheet(bytes) : null;
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const inner = CFB.find(file, '/Package')?.content as Uint8Array | undefined;
  if (inner?.[0] === 0x50) return openSheet(Uint8Array.from(inner));
  return ['/Workbook', '/Book'].some((stream) => CFB.find(file, stream)) ? onlySheet(bytes) : null;
}

/** What the picture of an embedded file shows; null where it is no workbook, damaged, or nobody knows: it stays a picture. */
export function pictured(bytes: Uint8Array): readonly Block[] | null {
  try {
    const sheet = sheetIn(bytes);
    if (!sheet) return null;
    const seen = new SheetBlocks();
    seen.read(sheet, null);
    return seen.blocks.length > 0 ? seen.blocks : null;
  } catch {
    return null;
  }
}
