/** JupyterLab as `gongkai lab` starts it, and what a page of another site gets from it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
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

describe('the lab', () => {
  let port = 0;
  let lab: ChildProcess;
  let ended: Promise<unknown>;
  const ask = (address: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${address}?token=secret`, { method, headers: { origin: FOREIGN } });
  let first: Response;

  before(async () => {
    port = await freePort();
    const args = ['lab', '--no-browser', `--port=${port}`, '--ServerApp.token=secret'];
    lab = spawn(process.execPath, ['src/gongkai.mjs', ...args], { cwd: root, stdio: 'ignore' });
    ended = once(lab, 'exit');
    for (let waited = 0; waited < 240; waited++) {
      const answered = await ask('/api/contents').catch(() => null);
      if (answered) {
        first = answered;
        return;
      }
      assert.equal(lab.exitCode, null, 'the lab has ended');
      await sleep(500);
    }
    throw new Error('The lab does not answer.');
  });
  after(async () => {
    lab.kill('SIGTERM');
    await ended;
  });

  it('tells no page of another site that it may read an answer, not even with the token', async () => {
    for (const { headers, url } of [first, await ask('/lab'), await ask('/api/kernels', 'OPTIONS')])
      assert.equal(headers.get('access-control-allow-origin'), null, url);
    assert.equal(first.status, 200);
  });

  it('has styles of our own, without which charts are white slabs in its dark theme', async () => {
    assert.match(await (await ask('/lab')).text(), /custom\/custom\.css/);
    const style = await (await ask('/custom/custom.css')).text();
    assert.match(style, /data-jp-theme-light='false'[^{]* svg\.marks[^{]*\{[^}]*invert\(1\)/);
  });
});
