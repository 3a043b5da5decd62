/** Nobody is left behind when the process that started it is killed. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, temporaryFolder, writeNotebook } from '../site/fixture.js';

const lives = (pid: number) => {
  try {
    process.kill(pid, 0);
    // A process that has ended stays listed until its parent has asked; here that is the system.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** Process numbers of the children of a process. */
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

test('a killed run leaves neither the compiler nor a cell that never ends', {
  skip: process.platform !== 'linux',
}, async () => {
  const folder = temporaryFolder();
  const notebook = writeNotebook(folder, 'endless.ipynb', [['code', 'for (;;) {}']]);
  const script = join(folder, 'run.mjs');
  const execute = join(root, 'build', 'src', 'notebook', 'execute.js');
  writeFileSync(
    script,
    `import { executeNotebooks } from ${JSON.stringify(execute)};
await executeNotebooks({ notebooks: [${JSON.stringify(notebook)}], outDir: ${JSON.stringify(join(folder, 'out'))},
  env: process.env, log: () => {} });`,
  );
  const parent = fork(script, { stdio: 'ignore' });
  let children: number[] = [];
  for (let tries = 0; children.length < 2 && tries < 400; tries += 1) {
    await sleep(100);
    children = childrenOf(parent.pid!);
  }
  assert.equal(children.length, 2, 'the compiler and the notebook');
  await sleep(1000);
  parent.kill('SIGKILL');
  for (let tries = 0; children.some(lives) && tries < 300; tries += 1) await sleep(100);
  assert.deepEqual(children.filter(lives), []);
});
