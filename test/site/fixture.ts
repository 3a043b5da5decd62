/** Notebooks and folders for the tests of this room. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { writeWhole } from '../../src/dataset/whole-file.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { assets } from '../../src/site/assets.js';
import { renderLayout } from '../../src/site/layout.js';
import { placeOf } from '../../src/site/place.js';

export const root = packageRoot();

/** The same in both languages. */
export const twice = <T>(of: T): { readonly en: T; readonly zh: T } => ({ en: of, zh: of });

/** What stands at the foot of pages that nobody reads. */
export const NO_INFO = { version: '0', dataNote: twice(''), dataDate: null, licence: [] } as const;

/** A folder inside the repository, where a kernel finds its modules; deleted after the tests of the file. */
export function temporaryFolder(): string {
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build', 'publish-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a page of the site with this in it, and the styles and scripts that it asks for. */
export function writePage(folder: string, main: readonly string[]): string {
  for (const [name, content] of assets()) writeWhole(join(folder, 'assets', name), content);
  const body = ['<main id="content">', ...main, '</main>'].join('\n');
  const place = { ...placeOf('a.html', 'en', 'en'), twin: null };
  const file = join(folder, 'a.html');
  writeFileSync(
    file,
    renderLayout({ site: NO_INFO, place, title: 'a', description: null, body, interactive: false }),
  );
  return file;
}

export type CellSource = readonly ['markdown' | 'code', string, unknown[]?];

/** The text of a notebook file. */
export function notebookText(cells: readonly CellSource[]): string {
  const json = cells.map(([type, source, outputs = []]) => {
    const cell = { cell_type: type, metadata: {}, source };
    return type === 'code' ? { ...cell, outputs, execution_count: null } : cell;
  });
  const metadata = { kernelspec: { name: 'tslab', display_name: 'TypeScript', language: 'typescript' } };
  return JSON.stringify({ cells: json, metadata, nbformat: 4, nbformat_minor: 5 });
}

export function writeNotebook(folder: string, name: string, cells: readonly CellSource[]): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, notebookText(cells));
  return path;
}

/** Code of a cell that shows a chart as the library does: one output with two MIME types. */
export const SHOW_CHART = `
const jupyter = require('tslab/dist/jupyter.js');
jupyter.lastWriteDisplayData({
  data: {
    'application/vnd.vegalite.v5+json': { mark: 'bar', data: { values: [{ x: 1 }] }, description: 'One bar' },
    'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>',
  },
  metadata: {}, transient: {},
}, false);`;

export const silent = (): void => {};
