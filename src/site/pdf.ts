/** Pages on paper: PDFs, printed by whatever Chromium the machine has. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { both, type Text } from '../model/words.js';
import { BrowserError, BrowserPipe } from './browser-pipe.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A Chromium, Chrome or Edge: the one that GONGKAI_CHROMIUM names, else one on the PATH or in a usual place. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.GONGKAI_CHROMIUM) return existsSync(env.GONGKAI_CHROMIUM) ? env.GONGKAI_CHROMIUM : null;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(env.PATH ? USUAL_PLACES : [])].find((file) => existsSync(file)) ?? null;
}

/** How long one page may take, the start of the browser included. */
const LIMIT_MS = 60_000;

const SLOW = (ms: number) =>
  both(`the browser took longer than ${ms / 1000} s`, `浏览器用时超过 ${ms / 1000} 秒`);
const NO_PDF = both('the browser gave no PDF', '浏览器没有给出 PDF');

const FLAGS = [
  ...['--headless', '--disable-gpu', '--no-first-run', '--disable-extensions'],
  ...['--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND'],
];

/** Chromium refuses to start as root otherwise; the pages are ours and have no scripts. */
const AS_ROOT = ['--no-sandbox', '--disable-dev-shm-usage'];

/** A browser with a profile of its own, and a page in it. */
interface Open {
  readonly pipe: BrowserPipe;
  readonly profile: string;
  readonly session: Promise<string>;
}

/**
 * Prints pages that lie on the disk, without a network: one after the other, in one browser, since to start one takes longer
 * than to print. A browser that fails costs the page that it was printing; the next is printed in another.
 */
export class Printer {
  readonly #browser: string;
  readonly #profiles: string;
  #open: Open | null = null;

  /** @param profiles where the browser's profile lies for as long as it lives */
  constructor(browser: string, profiles = tmpdir()) {
    this.#browser = browser;
    this.#profiles = profiles;
  }

  /** @returns the PDF, or why there is none */
  async print(page: string, limit = LIMIT_MS): Promise<Uint8Array | Text> {
    this.#open ??= this.#start();
    const { pipe, session } = this.#open;
    const late = setTimeout(() => pipe.kill(SLOW(limit)), limit);
    try {
      const pdf = await printed(pipe, await session, pathToFileURL(page).href);
      if (isPdf(pdf)) return pdf;
      await this.close();
      return NO_PDF;
    } catch (error) {
      await this.close();
      if (!(error instanceof BrowserError)) throw error;
      return error.why;
    } finally {
      clearTimeout(late);
    }
  }

  /** Ends the browser, and deletes its profile. */
  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    await open.pipe.close();
    // Its processes may write on for a moment.
    rmSync(open.profile, { recursive: true, force: true, maxRetries: 10 });
  }

  #start(): Open {
    const profile = mkdtempSync(join(this.#profiles, 'gongkai-print-'));
    const root = process.getuid?.() === 0 ? AS_ROOT : [];
    const pipe = new BrowserPipe(this.#browser, [...FLAGS, ...root, `--user-data-dir=${profile}`]);
    const session = emptyPage(pipe);
    // Whoever prints hears of it.
    session.catch(() => {});
    return { pipe, profile, session };
  }
}

async function emptyPage(pipe: BrowserPipe): Promise<string> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  // Tells of a crash.
  await pipe.send('Inspector.enable', {}, `${sessionId}`);
  return `${sessionId}`;
}

async function printed(pipe: BrowserPipe, session: string, url: string): Promise<Uint8Array> {
  const { errorText } = await pipe.send('Page.navigate', { url }, session);
  if (errorText) throw new BrowserError(both(`${errorText}`, `${errorText}`));
  await pipe.send('Runtime.evaluate', { expression: LOADED, awaitPromise: true }, session);
  const { data } = await pipe.send('Page.printToPDF', AS_FOR_PAPER, session);
  return Buffer.from(`${data}`, 'base64');
}

/** Of the page and all that is shown in it. */
const LOADED = `document.readyState === 'complete' || new Promise((done) => addEventListener('load', done))`;

/** What a browser that is only told to print a page (`--print-to-pdf`) does of itself. */
const AS_FOR_PAPER = {
  ...{ printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false },
  ...{ generateTaggedPDF: true, generateDocumentOutline: false },
};

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
