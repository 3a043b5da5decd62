/** JupyterLab as `gongkai lab` starts it, and what a page of another site gets from it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.join(import.meta.dirname, '../../..');
const FOREIGN = 'http://foreign.example';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

it('the lab tells no page of another site that it may read an answer, not even with the token', async () => {
  const port = await freePort();
  const args = ['lab', '--no-browser', `--port=${port}`, '--ServerApp.token=secret'];
  const lab = spawn(process.execPath, ['src/gongkai.mjs', ...args], { cwd: root, stdio: 'ignore' });
  const ended = once(lab, 'exit');
  try {
    const ask = (address: string, method = 'GET') =>
      fetch(`http://127.0.0.1:${port}${address}?token=secret`, { method, headers: { origin: FOREIGN } });
    const answer = async (): Promise<Response> => {
      for (let waited = 0; waited < 240; waited++) {
        const answered = await ask('/api/contents').catch(() => null);
        if (answered) return answered;
        assert.equal(lab.exitCode, null, 'the lab has ended');
        await sleep(500);
      }
      throw new Error('The lab does not answer.');
    };
    const answers = [await answer(), await ask('/lab'), await ask('/api/kernels', 'OPTIONS')];
    for (const { headers, url } of answers)
      assert.equal(headers.get('access-control-allow-origin'), null, url);
    assert.equal(answers[0]!.status, 200);
  } finally {
    lab.kill('SIGTERM');
    await ended;
  }
});
