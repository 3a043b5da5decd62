/** The notebooks that come with the package: what a project begins with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.js';

/** Where they lie: packed as they were committed, or in our own checkout. */
function folder(): string {
  const packed = join(packageRoot(), 'dist', 'notebooks');
  return existsSync(packed) ? packed : join(packageRoot(), 'notebooks');
}

/** Their texts by file name, without outputs. */
export function templates(): Map<string, string> {
  const names = readdirSync(folder()).filter((name) => /^\d+-.*\.ipynb$/.test(name));
  return new Map(
    names.sort().map((name) => [name, withoutOutputs(readFileSync(join(folder(), name), 'utf8'))]),
  );
}

/** The file of one of them. */
export const templateFile = (name: string): string => join(folder(), name);

/** The packages of Python that Jupyter is set up with. */
export const requirementsFile = (): string => join(packageRoot(), 'notebooks', 'requirements.txt');

/** The text of a notebook file as it is before it was ever run. */
export function withoutOutputs(text: string): string {
  const notebook = JSON.parse(text) as { cells: { cell_type: string; metadata?: Record<string, unknown> }[] };
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'code') return cell;
    const { execution: _, ...metadata } = cell.metadata ?? {};
    return { ...cell, metadata, outputs: [], execution_count: null };
  });
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}
