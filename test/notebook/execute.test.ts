import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, describe, test } from 'node:test';
import { NotebookError, type NotebookFailure } from '../../src/notebook/errors.js';
import { executeNotebooks } from '../../src/notebook/execute.js';
import { findFont } from '../../src/notebook/fonts.js';
import { SHOW_CHART, silent, temporaryFolder, writeNotebook } from '../site/fixture.js';

describe('execution', () => {
  const folder = temporaryFolder();
  const outDir = join(folder, 'out');
  const execute = (notebooks: string[], cellTimeout?: number) => {
    const env = { ...process.env, GONGKAI_REPORTS: '/some/reports' };
    return executeNotebooks({ notebooks, outDir, env, log: silent, cellTimeout });
  };
  const failures = new Map<string, NotebookFailure>();

  before(async () => {
    const result = await execute([
      writeNotebook(folder, 'throws.ipynb', [
        ['markdown', '# Title'],
        ['code', 'const first = 1;'],
        [
          'code',
          '// a comment\nfunction fail(): never {\n  throw new Error("株洲 is missing");\n}\nfail();\nfirst;',
        ],
        ['code', 'first'],
      ]),
      writeNotebook(folder, 'types.ipynb', [['code', 'const count: number = "many";']]),
      writeNotebook(folder, 'unawaited.ipynb', [
        ['code', 'const work = async () => { throw new Error("nobody waited"); };\nwork();'],
        ['code', '1'],
      ]),
      writeNotebook(folder, 'late.ipynb', [['code', 'setTimeout(() => console.log("too late"), 20);']]),
      writeNotebook(folder, 'dies.ipynb', [['code', 'process.exit(3);']]),
    ]);
    assert.deepEqual(result.executed, []);
    for (const failure of result.failures) failures.set(failure.notebook, failure);
  });

  test('a notebook that throws names its cell and its message', () => {
    const failure = failures.get('throws.ipynb')!;
    assert.equal(failure.kind, 'error');
    assert.equal(failure.cell, 2);
    assert.match(failure.message, /Error: 株洲 is missing/);
    assert.doesNotMatch(failure.message, /tslab/);
    const text = new NotebookError([failure]).message;
    assert.match(text, /throws\.ipynb, code cell \[2\]/);
    assert.match(text, /\/\/ a comment/);
    assert.match(text, /…/);
  });

  test('a notebook that throws leaves no output that could pass for a good one', () => {
    assert.equal(existsSync(join(outDir, 'throws.ipynb')), false);
  });

  test('TypeScript errors in a cell surface', () => {
    const failure = failures.get('types.ipynb')!;
    assert.equal(failure.cell, 1);
    assert.match(failure.message, /Type 'string' is not assignable to type 'number'/);
  });

  test('an exception that nobody awaits surfaces', () => {
    const failure = failures.get('unawaited.ipynb')!;
    assert.equal(failure.cell, 1);
    assert.match(failure.message, /an await is missing/);
    assert.match(failure.message, /nobody waited/);
  });

  test('output that comes after the last cell surfaces', () => {
    assert.match(failures.get('late.ipynb')!.message, /too late/);
  });

  test('a kernel that dies surfaces with the cell that killed it', () => {
    const failure = failures.get('dies.ipynb')!;
    assert.equal(failure.kind, 'died');
    assert.equal(failure.cell, 1);
    assert.match(failure.code, /process\.exit/);
  });

  test('a cell that never ends is stopped at the limit: it waits, it computes, or it holds up the end of the process', async () => {
    const endless = [
      'await new Promise(() => setInterval(() => {}, 1000));',
      'for (;;) {}',
      "process.on('exit', () => { for (;;) {} });",
    ];
    const paths = endless.map((code, at) =>
      writeNotebook(folder, `endless-${at}.ipynb`, [
        ['code', '1'],
        ['code', code],
      ]),
    );
    const { failures } = await execute(paths, 1);
    assert.equal(failures.length, endless.length);
    for (const { kind, cell, message } of failures) {
      assert.deepEqual([kind, cell], ['timeout', 2]);
      assert.match(message, /limit of 1 second/);
    }
  });

  test('outputs are byte-identical on a rerun, charts and environment included', async () => {
    const paths = ['run.ipynb', 'rerun.ipynb'].map((name) => {
      return writeNotebook(folder, name, [
        ['code', 'console.log("one"); console.log("two"); console.error("aside");'],
        ['code', 'process.env.GONGKAI_REPORTS'],
        ['code', SHOW_CHART],
      ]);
    });
    const result = await execute(paths);
    assert.deepEqual(result.failures, []);
    const runs = paths.map((path) => readFileSync(join(outDir, basename(path)), 'utf8'));
    assert.equal(runs[0], runs[1]);
    const { cells } = JSON.parse(runs[0]!);
    assert.equal(cells.length, 3);
    assert.deepEqual(
      cells[0].outputs.map((output: { text: string }) => output.text),
      ['one\ntwo\n', 'aside\n'],
    );
    assert.equal(cells[1].outputs[0].text, '/some/reports\n');
    assert.deepEqual(Object.keys(cells[2].outputs[0].data), [
      'application/vnd.vegalite.v5+json',
      ...(findFont() === null ? [] : ['image/png']),
      'image/svg+xml',
    ]);
    assert.doesNotMatch(runs[0]!, /"execution"|"transient"|\d{4}-\d\d-\d\dT/);
  });
});
