/** The parts of the notebook format (nbformat 4) that a page is made from. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Texts are stored whole or as a list of lines; here they are always whole. */
const Text = z.union([z.string(), z.array(z.string())]).transform((text) => {
  return typeof text === 'string' ? text : text.join('');
});

/** MIME type → content: a text, or an object for types that end in `json`. */
const MimeBundle = z.record(z.string(), z.unknown());
export type MimeBundle = z.infer<typeof MimeBundle>;

const Output = z.discriminatedUnion('output_type', [
  z.object({ output_type: z.literal('stream'), name: z.enum(['stdout', 'stderr']), text: Text }),
  z.object({
    output_type: z.enum(['display_data', 'execute_result']),
    data: MimeBundle,
    metadata: z.record(z.string(), z.unknown()).default({}),
  }),
  z.object({
    output_type: z.literal('error'),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  }),
]);
export type Output = z.infer<typeof Output>;

/** The language that a cell's metadata name; null for one that says none, or one that is not ours. */
const Lang = z
  .object({ lang: z.enum(['en', 'zh']).nullable().catch(null).default(null) })
  .catch({ lang: null });

const MarkdownCell = z
  .object({ cell_type: z.literal('markdown'), source: Text, metadata: Lang.optional() })
  .transform(({ metadata, ...cell }) => ({ ...cell, lang: metadata?.lang ?? null }));

/** The tag of a cell whose output is detail: a page folds it behind its title. */
export const DETAIL = 'detail';

const Tags = z.object({ tags: z.array(z.string()).default([]) }).catch({ tags: [] });

const CodeCell = z
  .object({
    ...{ cell_type: z.literal('code'), source: Text, outputs: z.array(Output).default([]) },
    metadata: Tags.optional(),
  })
  .transform(({ metadata, ...cell }) => ({ ...cell, detail: metadata?.tags.includes(DETAIL) ?? false }));

const Cell = z.union([MarkdownCell, z.object({ cell_type: z.literal('raw'), source: Text }), CodeCell]);
export type Cell = z.infer<typeof Cell>;

export const Notebook = z.object({ nbformat: z.literal(4), cells: z.array(Cell) });
export type Notebook = z.infer<typeof Notebook>;

/**
 * Reads a notebook file's text.
 * @throws SyntaxError or ZodError if it is none
 */
export function parseNotebook(text: string): Notebook {
  return Notebook.parse(JSON.parse(text));
}

/** A text of a MIME bundle, or null if the bundle lacks it. */
export function textOf(bundle: MimeBundle, type: string): string | null {
  const parsed = Text.safeParse(bundle[type]);
  return parsed.success ? parsed.data : null;
}

/**
 * Hash of what a notebook says and does: its cells, without their outputs. Opening and running it in JupyterLab
 * changes the file but not this.
 */
export function hashOfSources(notebook: Notebook): string {
  const sources = notebook.cells.map((cell) => [
    cell.cell_type,
    cell.source,
    cell.cell_type === 'markdown' ? cell.lang : cell.cell_type === 'code' && cell.detail,
  ]);
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex');
}
