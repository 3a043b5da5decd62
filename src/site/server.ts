/** A small server for `npm run watch`: the site as it lies on the disk, and pages that reload when it changes. */
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ipynb': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const EVENTS = '/.events';
const SCRIPT = '/.reload.js';
const RELOAD = `new EventSource('${EVENTS}').addEventListener('reload', () => location.reload());\n`;

export interface SiteServer {
  /** Address of the index. */
  readonly url: string;
  /** Tells every open page to load itself again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder to this machine alone. Only here do pages get a script that listens, and the right to connect to
 * this server; the files on the disk keep their strict policy.
 * @param port 0: any that is free
 */
export async function serveSite(folder: string, port = 0): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void answer(folder, listeners, request, response).catch(() => refuse(response, 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    reload: () => {
      for (const listener of listeners) listener.write('event: reload\ndata: now\n\n');
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  folder: string,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page of another site could otherwise reach us under a name of its own that leads here.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) return refuse(response, 403);
  if (request.method !== 'GET') return refuse(response, 405);
  let address: string;
  try {
    address = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
  } catch {
    return refuse(response, 400);
  }
  if (address === EVENTS) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    listeners.add(response);
    request.once('close', () => listeners.delete(response));
    return;
  }
  if (address === SCRIPT) return send(response, '.js', RELOAD);
  const name = address.endsWith('/') ? `${address}index.html` : address;
  const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, name))].map(orNull));
  if (!root || !file?.startsWith(root + sep) || !TYPES[extname(file)]) return refuse(response, 404);
  const content = await readFile(file);
  return send(
    response,
    extname(file),
    extname(file) === '.html' ? listening(content.toString('utf8')) : content,
  );
}

const orNull = (path: Promise<string>) => path.catch(() => null);

/** The page with the script that listens. Its policy, the first thing in it, is widened by this server alone. */
function listening(html: string): string {
  return html
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*)"/, `$1; connect-src 'self'"`)
    .replace('</head>', `<script defer src="${SCRIPT}"></script>\n</head>`);
}

function send(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, {
    'content-type': TYPES[type],
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' });
  response.end();
}
