import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { renderLayout } from '../../src/site/layout.js';
import { alone } from '../../src/site/place.js';
import { type SiteServer, serveSite } from '../../src/site/server.js';
import { NO_INFO, temporaryFolder } from './fixture.js';

describe('the server of npm run watch', () => {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  let server: SiteServer;
  before(async () => {
    mkdirSync(join(site, 'assets'), { recursive: true });
    writeFileSync(
      join(site, 'index.html'),
      renderLayout({
        site: NO_INFO,
        place: alone('en'),
        title: 'Index',
        description: null,
        body: '',
        interactive: true,
      }),
    );
    writeFileSync(join(site, '株洲.html'), '<head></head>');
    writeFileSync(join(folder, 'secret.html'), 'secret');
    writeFileSync(join(site, '.made-from.json'), '{}');
    symlinkSync(join(folder, 'secret.html'), join(site, 'link.html'));
    server = await serveSite(site);
  });
  after(() => server.close());

  /** Asks with the path as it is: fetch would tidy it up. */
  const ask = (path: string, options: { method?: string; host?: string } = {}) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { port } = new URL(server.url);
      const headers = options.host ? { host: options.host } : {};
      request({ port, path, method: options.method ?? 'GET', headers, host: '127.0.0.1' }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, body }));
      })
        .on('error', reject)
        .end();
    });

  it('gives pages that listen, and leaves the files on the disk as they are', async () => {
    const { status, body } = await ask('/');
    assert.equal(status, 200);
    assert.match(body, /<script defer src="\/\.reload\.js">/);
    assert.match(body, /connect-src 'self'/);
    assert.doesNotMatch(readFileSync(join(site, 'index.html'), 'utf8'), /reload|connect-src/);
    assert.equal((await ask(`/${encodeURI('株洲.html')}`)).status, 200);
    assert.match((await ask('/.reload.js')).body, /EventSource/);
  });

  for (const path of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/link.html',
    '/.made-from.json',
    '/nowhere.html',
    '/assets',
  ]) {
    it(`does not give ${path}`, async () => {
      const { status, body } = await ask(path);
      assert.equal(status, 404);
      assert.doesNotMatch(body, /secret/);
    });
  }

  it('does not choke on an address that cannot be decoded', async () => {
    assert.equal((await ask('/%ff')).status, 400);
  });

  it('answers to no other name and changes nothing', async () => {
    assert.equal((await ask('/', { host: 'attacker.example' })).status, 403);
    assert.equal((await ask('/', { method: 'POST' })).status, 405);
  });

  it('tells an open page to load itself again', async () => {
    const response = await fetch(`${server.url}.events`);
    const reader = response.body!.getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    assert.match(first, /retry/);
    server.reload();
    const second = new TextDecoder().decode((await reader.read()).value);
    assert.match(second, /event: reload/);
    await reader.cancel();
  });
});
