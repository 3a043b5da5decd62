/**
 * The process that turns the cells of notebooks into JavaScript: a message with the cells comes in, what became of
 * them goes out. It holds the TypeScript compiler that the kernel tslab brings, which takes seconds to start, so
 * that the processes that run the notebooks need not.
 */
import type { ConvertedCell } from './convert.js';
import { endWithParent } from './end-with-parent.js';
import { loadCompiler, type TslabConverter } from './tslab.js';

endWithParent();

type Diagnostics = ReturnType<TslabConverter['addModule']>;

const describe = (diagnostics: Diagnostics) =>
  diagnostics
    .map(({ fileName, start, messageText }) => {
      return `${fileName ? `${fileName} ` : ''}${start.line + 1}:${start.character + 1} - ${messageText}`;
    })
    .join('\n');

const compiler = loadCompiler();
let converter = compiler.newConverter();

/** What tslab does with each cell, up to the first that TypeScript rejects. */
function convertCells(sources: readonly string[]): ConvertedCell[] {
  const cells: ConvertedCell[] = [];
  let declarations = '';
  let modules = false;
  for (const source of sources) {
    const metadata = compiler.metadataOf(source);
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
    converter = compiler.newConverter();
  }
  return cells;
}

process.on('message', (sources: readonly string[]) => {
  process.send?.(convertCells(sources));
});
