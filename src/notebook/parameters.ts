/** A notebook with other values in its cell of parameters, as papermill has them: the cell tagged `parameters`. */
import { parseNotebook } from './notebook.js';

/** Values by the name of their constant. */
export type Parameters = Readonly<Record<string, string>>;

interface RawCell {
  readonly cell_type: string;
  readonly metadata?: { readonly tags?: readonly string[]; readonly lang?: string };
  readonly source: string | readonly string[];
}

/**
 * The text of a notebook file whose line `const NAME = …;` in its cell of parameters is that of this value, under
 * another heading. Everything else stays.
 * @param heading plain text for the first heading
 * @throws RangeError if the notebook has no such line
 */
export function withParameters(text: string, parameters: Parameters, heading: string): string {
  parseNotebook(text);
  const notebook = JSON.parse(text) as { cells: RawCell[] };
  const left = new Set(Object.keys(parameters));
  /** The first heading of each language. */
  const headed = new Set<string>();
  const cells = notebook.cells.map((cell) => {
    const source = typeof cell.source === 'string' ? cell.source : cell.source.join('');
    const language = cell.metadata?.lang ?? '';
    if (cell.cell_type === 'markdown' && !headed.has(language) && /^# /m.test(source)) {
      headed.add(language);
      return { ...cell, source: source.replace(/^# .*$/m, () => `# ${escapeMarkdown(heading)}`) };
    }
    if (cell.cell_type !== 'code' || !cell.metadata?.tags?.includes('parameters')) return cell;
    const lines = source.split('\n').map((line) => {
      const name = /^(?:const|let) (\w+) = .*;$/.exec(line)?.[1];
      const value = name === undefined ? undefined : parameters[name];
      if (name === undefined || value === undefined) return line;
      left.delete(name);
      return `const ${name} = ${JSON.stringify(value)};`;
    });
    return { ...cell, source: lines.join('\n') };
  });
  if (left.size > 0) {
    throw new RangeError(
      `The notebook has no cell tagged “parameters” with a line “const ${[...left].join(', ')} = …;”.`,
    );
  }
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

/** Names come from strangers' pages. */
const escapeMarkdown = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, (mark) => `\\${mark}`);
