/** A notebook runs once for each language, in one process. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AskedAgain } from '../../src/notebook/asked-again.js';
import { cellsIn, withoutTwin } from '../../src/notebook/cell-language.js';
import { executedFile } from '../../src/notebook/editions.js';
import { executeNotebooks } from '../../src/notebook/execute.js';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { ExecutionState } from '../../src/notebook/state.js';
import { silent, temporaryFolder, writeNotebook } from '../site/fixture.js';

const run = async (code: readonly string[]) => {
  const folder = temporaryFolder();
  const outDir = join(folder, 'out');
  const cells = code.map((source) => ['code', source] as const);
  const path = writeNotebook(folder, 'a.ipynb', cells);
  const result = await executeNotebooks({ notebooks: [path], outDir, env: process.env, log: silent });
  const said = (language: 'en' | 'zh') => {
    const file = executedFile(outDir, 'a.ipynb', language);
    if (!existsSync(file)) return null;
    const { cells } = parseNotebook(readFileSync(file, 'utf8'));
    return cells.map((cell) =>
      cell.cell_type === 'code'
        ? cell.outputs.map((one) => (one.output_type === 'stream' ? one.text.trim() : one.output_type)).join()
        : '',
    );
  };
  return { ...result, said, outDir };
};

describe('a notebook in two languages', () => {
  it('runs in each with the variable that says so, and what one run declares the other does not see', async () => {
    const { said } = await run([
      'let count = 1;',
      'console.log(process.env.GONGKAI_LANG, count); void (count += 1);',
    ]);
    assert.deepEqual(said('en'), ['', 'en 1']);
    assert.deepEqual(said('zh'), ['', 'zh 1']);
  });

  it('runs in one process: what is loaded is loaded once', async () => {
    const { said } = await run(['console.log(process.pid)']);
    assert.deepEqual(said('en'), said('zh'));
  });

  it('that fails in one of them has no edition that could pass for a whole', async () => {
    const { failures, said } = await run([
      '1',
      'if (process.env.GONGKAI_LANG === "zh") throw new Error("only in Chinese");',
    ]);
    assert.equal(failures.length, 1);
    assert.equal(failures[0]!.cell, 2);
    assert.match(failures[0]!.message, /only in Chinese/);
    assert.deepEqual([said('en'), said('zh')], [null, null]);
  });

  it('whose one edition was lost or changed is executed again', async () => {
    const { outDir } = await run(['1']);
    const state = new ExecutionState(outDir);
    const data = async () => 'data';
    const asking = new AskedAgain();
    await state.record('a.ipynb', 'inputs', { reads: [], asked: [] }, data);
    assert.ok(await state.current('a.ipynb', 'inputs', data, asking));
    const chinese = executedFile(outDir, 'a.ipynb', 'zh');
    const text = readFileSync(chinese, 'utf8');
    writeFileSync(chinese, `${text} `);
    assert.equal(await state.current('a.ipynb', 'inputs', data, asking), null);
    rmSync(chinese);
    assert.equal(await state.current('a.ipynb', 'inputs', data, asking), null);
  });
});

describe('prose in two languages', () => {
  const cell = (source: string, lang?: unknown) => ({
    cell_type: 'markdown',
    metadata: lang === undefined ? {} : { lang },
    source,
  });
  const code = { cell_type: 'code', metadata: {}, source: '1', outputs: [] };
  const read = (...cells: readonly object[]) => parseNotebook(JSON.stringify({ nbformat: 4, cells }));
  const shown = (notebook: ReturnType<typeof read>, language: 'en' | 'zh') =>
    cellsIn(notebook, language).map(({ source }) => source);

  it('is shown in its language, and code in both', () => {
    const notebook = read(cell('a'), cell('甲', 'zh'), code, cell('b'), cell('乙', 'zh'));
    assert.deepEqual(shown(notebook, 'en'), ['a', '1', 'b']);
    assert.deepEqual(shown(notebook, 'zh'), ['甲', '1', '乙']);
    assert.deepEqual(withoutTwin(notebook), []);
  });

  it('without a twin is in both editions: who writes in one language loses nothing', () => {
    const notebook = read(cell('only'), code, cell('a'), cell('甲', 'zh'));
    assert.deepEqual(shown(notebook, 'zh'), ['only', '1', '甲']);
    assert.deepEqual(withoutTwin(notebook), [0]);
  });

  it('may be Chinese first, with the English behind it', () => {
    const notebook = read(cell('甲'), cell('a', 'en'), code);
    assert.deepEqual(shown(notebook, 'en'), ['a', '1']);
    assert.deepEqual(shown(notebook, 'zh'), ['甲', '1']);
  });

  it('in a language that is not ours, or with metadata that are none, is as without', () => {
    const notebook = read(cell('a', 'fr'), cell('b', 7), { ...cell('c'), metadata: { lang: null } });
    assert.deepEqual(shown(notebook, 'en'), ['a', 'b', 'c']);
  });
});
