/** Pages on paper: PDFs, printed by whatever Chromium the machine has. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines, runCommand } from '../notebook/command.js';

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

/** How long one page may take. */
const LIMIT_MS = 60_000;

/**
 * Prints a page that lies on the disk, without a network.
 * @returns why it failed, in a line; null if the PDF is there
 */
export async function printPdf(browser: string, page: string, target: string): Promise<string | null> {
  // A print that was there would pass for this one.
  rmSync(target, { force: true });
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-print-'));
  const root = process.getuid?.() === 0;
  const result = await runCommand(
    browser,
    [
      ...[
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-extensions',
        '--disable-background-networking',
      ],
      // Chromium refuses to start as root otherwise; the page is ours and has no scripts.
      ...(root ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
      ...['--host-resolver-rules=MAP * ~NOTFOUND'],
      ...[`--user-data-dir=${profile}`, '--no-pdf-header-footer', `--print-to-pdf=${target}`],
      pathToFileURL(page).href,
    ],
    { env: process.env, timeout: LIMIT_MS },
  );
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return existsSync(target) ? null : lastLines(result.output, 1) || 'the browser said nothing';
}
