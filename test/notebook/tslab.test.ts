/** The door to tslab: other versions, other places. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EnvironmentError } from '../../src/notebook/errors.js';
import { findTslab } from '../../src/notebook/tslab.js';
import { root, temporaryFolder } from '../site/fixture.js';

/** A project with a tslab of its own. */
function withTslab(version?: string): string {
  const folder = temporaryFolder();
  const target = join(folder, 'node_modules', 'tslab');
  writeFileSync(join(folder, 'package.json'), '{}');
  cpSync(join(root, 'node_modules', 'tslab'), target, { recursive: true });
  if (version) writeFileSync(join(target, 'package.json'), JSON.stringify({ name: 'tslab', version }));
  return folder;
}

test('a tslab of another version is named, with what to do, before any inner file of it is loaded', () => {
  assert.throws(
    () => findTslab(withTslab('9.9.9')),
    (error) =>
      error instanceof EnvironmentError && /tslab 9\.9\.9.*npm install tslab@1\.0\.22/.test(error.message),
  );
});

test('in a kernel of a tslab that is installed elsewhere, what is shown is one output of that kernel, with all its MIME types', () => {
  const folder = withTslab();
  // Another copy lies where the library finds it, and is loaded too: it must not be taken.
  const script = join(folder, 'kernel.cjs');
  mkdirSync(join(folder, 'work', 'node_modules'), { recursive: true });
  symlinkSync(root, join(folder, 'work', 'node_modules', 'gongkai'));
  writeFileSync(
    script,
    `
const inner = (name) => require(${JSON.stringify(folder)} + '/node_modules/tslab/dist/' + name + '.js');
const { JupyterHandlerImpl } = inner('jupyter');
const { createExecutor } = inner('executor');
const { createConverter } = inner('converter');
require(${JSON.stringify(root)} + '/node_modules/tslab/dist/jupyter.js');
process.chdir(${JSON.stringify(join(folder, 'work'))});
const node = createConverter({ isJS: false, isBrowser: false });
const convs = { node, browser: node, close() { node.close(); } };
const handler = new JupyterHandlerImpl(createExecutor(process.cwd(), convs, console), false);
const shown = [];
const write = process.stdout.write.bind(process.stdout);
let said = '';
// What the library's own functions that show something end in.
const code = "import 'gongkai';\\n(globalThis as any)[Symbol.for('gongkai.output')]()({ 'text/html': '<b>1</b>', 'text/plain': '1' }, { alt: 'x' });";
handler.handleExecute({ code }, (name, text) => { said += text; }, (output) => shown.push(output))
  .then((reply) => write(JSON.stringify({ status: reply.status, said, shown }), () => process.exit()));
`,
  );
  const said = execFileSync(process.execPath, [script], { encoding: 'utf8' });
  const { status, shown } = JSON.parse(said);
  assert.equal(status, 'ok', said);
  assert.deepEqual(shown, [
    { data: { 'text/html': '<b>1</b>', 'text/plain': '1' }, metadata: { alt: 'x' }, transient: {} },
  ]);
});
