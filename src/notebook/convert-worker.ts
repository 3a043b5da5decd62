/**
 * The process that turns the cells of notebooks into JavaScript: a message with the cells comes in, what became of
 * them goes out. It holds the TypeScript compiler that the kernel tslab brings, which takes seconds to start, so
 * that the processes that run the notebooks need not.
 */
import { createRequire } from 'node:module';
import type { ConvertedCell } from './convert.js';
import { tslabFolder } from './jupyter.js';

interface Diagnostic {
  readonly fileName?: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly messageText: string;
}

/** The parts of tslab's converter that are used here; it publishes no types of its own inner files. */
interface Converter {
  convert(
    declarations: string,
    source: string,
  ): {
    readonly output?: string;
    readonly declOutput?: string;
    readonly diagnostics: readonly Diagnostic[];
    readonly lastExpressionVar?: string;
    readonly hasToplevelAwait?: boolean;
    readonly sideOutputs?: readonly { readonly path: string; readonly data: string }[];
  };
  addModule(name: string, source: string, metadata: object): readonly Diagnostic[];
  close(): void;
}

const require = createRequire(import.meta.url);
const tslab = (file: string) => require(`${tslabFolder()}/dist/${file}.js`);
const { createConverter } = tslab('converter') as { createConverter(options: object): Converter };
const { getCodeMetadata } = tslab('metadata') as {
  getCodeMetadata(source: string): { readonly module?: string; readonly mode?: string };
};

const describe = (diagnostics: readonly Diagnostic[]) =>
  diagnostics
    .map(({ fileName, start, messageText }) => {
      return `${fileName ? `${fileName} ` : ''}${start.line + 1}:${start.character + 1} - ${messageText}`;
    })
    .join('\n');

let converter = createConverter({ isJS: false, isBrowser: false });

/** What tslab does with each cell, up to the first that TypeScript rejects. */
function convertCells(sources: readonly string[]): ConvertedCell[] {
  const cells: ConvertedCell[] = [];
  let declarations = '';
  let modules = false;
  for (const source of sources) {
    const metadata = getCodeMetadata(source);
    if (metadata.module) {
      modules = true;
      const problem = describe(converter.addModule(metadata.module, source, metadata));
      cells.push({ code: '', awaits: false, last: null, modules: [], problem: problem || null });
    } else {
      const found = converter.convert(declarations, source);
      const beside = found.sideOutputs ?? [];
      modules ||= beside.length > 0;
      cells.push({
        code: found.output ?? '',
        awaits: found.hasToplevelAwait ?? false,
        last: found.lastExpressionVar ?? null,
        modules: beside.map(({ path, data }) => ({ path, code: data })),
        problem: describe(found.diagnostics) || null,
      });
      declarations = found.declOutput ?? '';
    }
    if (cells.at(-1)?.problem) break;
  }
  if (modules) {
    // A converter gives each module once: the next notebook that imports it would go without.
    converter.close();
    converter = createConverter({ isJS: false, isBrowser: false });
  }
  return cells;
}

// Whoever asked is gone.
process.on('disconnect', () => process.exit(0));
process.on('message', (sources: readonly string[]) => {
  process.send?.(convertCells(sources));
});
