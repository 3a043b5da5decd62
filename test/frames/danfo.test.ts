/** What loading danfo takes with it: every notebook pays for it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';

it('loads what reads the files of others when somebody asks for it, and not before', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-danfo-'));
  const file = path.join(folder, 'a.xlsx');
  const code = `
    import { createRequire } from 'node:module';
    const { DataFrame, toExcel } = await import(${JSON.stringify(pathToFileURL(path.resolve('build/src/frames/danfo.js')).href)});
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).filter((name) => /node_modules.(?:xlsx|request)./.test(name)).length;
    const before = loaded();
    toExcel(new DataFrame([[1]], { columns: ['a'] }), { filePath: ${JSON.stringify(file)} });
    console.log(JSON.stringify([before, loaded() > 0]));`;
  try {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    assert.deepEqual(JSON.parse(said), [0, true]);
    assert.ok(statSync(file).size > 1000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
