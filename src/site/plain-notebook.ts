/** Executed notebooks for GitHub and other viewers, which show pictures and tables and know no Vega. */

import type { Language } from '../model/words.js';
import { cellsIn } from '../notebook/cell-language.js';
import { parseNotebook } from '../notebook/notebook.js';
import { lightSvg } from './light-svg.js';

/** MIME types that such viewers show. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|svg\+xml)|text\/(?:plain|html|markdown|latex))$/;

interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The text of the notebook's file with its prose in one language, and in its outputs only what every viewer can show. */
export function plainNotebook(text: string, language: Language): string {
  const notebook = JSON.parse(text) as { cells: { outputs?: Output[] }[] };
  const read = parseNotebook(text);
  const kept = new Set(cellsIn(read, language));
  const shown = notebook.cells.filter((_, at) => kept.has(read.cells[at]!));
  const cells = shown.map((cell) => {
    return cell.outputs ? { ...cell, outputs: cell.outputs.map(plainOutput) } : cell;
  });
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

const SVG = 'image/svg+xml';

/** One picture: viewers that are given both take the SVG, for which nbconvert and its kin know no alternative text. */
function plainOutput(output: Output): Output {
  const { data } = output;
  if (!data || !Object.keys(data).some((type) => SHOWN.test(type))) return output;
  const shown = Object.entries(data).filter(
    ([type]) => SHOWN.test(type) && !(type === SVG && 'image/png' in data),
  );
  const light = shown.map(([type, content]) => {
    const isPicture = type === SVG && typeof content === 'string';
    return [type, isPicture ? lightSvg(content) : content];
  });
  return { ...output, data: Object.fromEntries(light) };
}
