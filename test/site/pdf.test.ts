/** Printing: one browser for many pages; what goes wrong in it costs one of them, and says why. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { filledSheets } from '../../src/site/filled-sheets.js';
import { findChromium, Printer } from '../../src/site/pdf.js';
import { executablePath, noBrowser } from './browser.js';
import { writeFakeBrowser } from './fake-browser.js';
import { temporaryFolder } from './fixture.js';

/** A printer whose browser is told to answer so, and notes its starts. */
function fake(t: TestContext, { answers = '', first = '' }) {
  const folder = temporaryFolder();
  const browser = join(folder, 'chromium');
  const starts = join(folder, 'starts');
  const profiles = join(folder, 'profiles');
  mkdirSync(profiles);
  writeFileSync(starts, '');
  const noted = `fs.appendFileSync(${JSON.stringify(starts)}, args.join(' ') + '\\n');`;
  writeFakeBrowser(browser, answers, `${noted}\n${first}`);
  const printer = new Printer(browser, profiles);
  t.after(() => printer.close());
  return {
    printer,
    profiles: () => readdirSync(profiles),
    starts: () => readFileSync(starts, 'utf8').trim().split('\n'),
    /** The answer to the page of this name: the words, or "a PDF". */
    print: async (name = 'a.html', limit?: number) => {
      const printed = await printer.print(join(folder, name), limit);
      return printed instanceof Uint8Array ? 'a PDF' : printed.en;
    },
  };
}

/** Code that runs where the page of this name is opened. */
const at = (name: string, code: string) =>
  `if (method === 'Page.navigate' && params.url.endsWith('/${name}')) { ${code} }`;

describe('printing', () => {
  it('finds no browser where there is none', () => {
    assert.equal(findChromium({ PATH: '' }), null);
    assert.equal(findChromium({ PATH: process.env.PATH, GONGKAI_CHROMIUM: '/nowhere/chromium' }), null);
  });

  it('starts one browser for all pages, in a profile that is gone afterwards', async (t) => {
    const { print, printer, starts, profiles } = fake(t, {});
    for (const name of ['a.html', 'b.html', 'c.html']) assert.equal(await print(name), 'a PDF');
    assert.equal(starts().length, 1);
    assert.match(starts()[0]!, /--user-data-dir=\S*gongkai-print-/);
    assert.equal(profiles().length, 1);
    await printer.close();
    assert.deepEqual(profiles(), []);
  });

  it('says why, in the words of a browser that does not start, of one that is not there, and of a silent one', async (t) => {
    const broken = fake(t, { first: `console.error('cannot open display'); process.exit(1);` });
    assert.equal(await broken.print(), 'cannot open display');
    assert.deepEqual(broken.profiles(), []);
    assert.equal(await fake(t, { first: 'process.exit(1);' }).print(), 'the browser said nothing');
    const missing = new Printer('/nowhere/chromium');
    const why = await missing.print('/nowhere/a.html');
    assert.ok(!(why instanceof Uint8Array));
    assert.match(why.en, /ENOENT/);
  });

  for (const [what, code, why] of [
    ['a browser that ends', 'process.kill(process.pid, "SIGKILL")', 'the browser ended in the midst of it'],
    [
      'a page that crashes',
      `tell('Inspector.targetCrashed'); return true;`,
      'the page crashed in the browser',
    ],
    ['a page that never opens', 'return true;', 'the browser took longer than 2 s'],
    [
      'a browser that talks nonsense',
      `fs.writeSync(4, '{\\0'); return true;`,
      'the browser answered in a way that is not understood',
    ],
    [
      'a page that is not there',
      `answer({ errorText: 'net::ERR_FILE_NOT_FOUND' }); return true;`,
      'net::ERR_FILE_NOT_FOUND',
    ],
    ['a page that is refused', `refuse('Cannot navigate'); return true;`, 'Cannot navigate'],
  ] as const)
    it(`${what} costs this page, says so, and leaves neither a profile nor the next page without a PDF`, async (t) => {
      const { print, printer, profiles } = fake(t, { answers: at('b.html', code) });
      assert.equal(await print('a.html'), 'a PDF');
      assert.equal(await print('b.html', 2000), why);
      assert.deepEqual(profiles(), []);
      assert.equal(await print('c.html'), 'a PDF');
      await printer.close();
      assert.deepEqual(profiles(), []);
    });

  it('takes nothing for a PDF that is none', async (t) => {
    for (const data of ['', Buffer.from('<html>').toString('base64')]) {
      const answers = `if (method === 'Page.printToPDF') { answer({ data: '${data}' }); return true; }`;
      assert.equal(await fake(t, { answers }).print(), 'the browser gave no PDF');
    }
  });

  it('ends a browser that does not end by itself', async (t) => {
    const { print, printer, profiles } = fake(t, { answers: `if (method === 'Browser.close') return true;` });
    assert.equal(await print(), 'a PDF');
    await printer.close();
    assert.deepEqual(profiles(), []);
  });
});

describe('printing in a real browser', { skip: noBrowser }, () => {
  it('gives the pages as they are now, with their pictures, and asks no host', async (t) => {
    const folder = temporaryFolder();
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    const page = join(folder, '一 页.html');
    const write = (body: string) => writeFileSync(page, `<!doctype html><meta charset="utf-8">${body}`);
    const printer = new Printer(executablePath!);
    t.after(() => printer.close());
    const print = async () => {
      const printed = await printer.print(page);
      assert.ok(printed instanceof Uint8Array, JSON.stringify(printed));
      return printed;
    };
    write('<p>one sheet</p>');
    assert.equal((await filledSheets(await print())).length, 1);
    // The same address with other content, which is not what was read before.
    write(
      `<p>first</p><p style="break-before: page">second</p><img src="http://127.0.0.1:${port}/picture.png">`,
    );
    const [first, second] = [await print(), await print()];
    assert.equal((await filledSheets(first)).length, 2);
    assert.deepEqual(await filledSheets(second), await filledSheets(first));
    assert.deepEqual(asked, []);
  });
});
