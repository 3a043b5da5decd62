/** A real browser without a network, in which the tests look at pages as readers do. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where the systems that we know keep Chromium; GONGKAI_CHROMIUM names another place. */
const PLACES = [
  process.env.GONGKAI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));

/** For `skip`: false, or why there is no browser. */
export const noBrowser = executablePath
  ? false
  : 'there is no Chromium; install it or name it in GONGKAI_CHROMIUM';

/** Debian's Chromium runs as root in containers only without its own sandbox. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });

/** What went on while a page was open. */
export interface Visit {
  readonly page: Page;
  /** Messages of the console that are errors, uncaught errors, dialogs. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for, apart from files and data within it. None of them was answered. */
  readonly requests: readonly string[];
}

/** How long a chart may take, whatever else the machine does. */
const WITHIN = 90_000;

/** Scrolls to each chart in turn, folded ones too, as their marks are laid over them once they are seen, and waits for them. */
export async function seeAllCharts(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('details.detail')) folded.open = true;
  });
  for (const figure of await page.locator('figure.chart').all()) {
    const says = await figure.evaluate(
      (one) => 'marks' in (one as HTMLElement).dataset || one.querySelector('script.marks') !== null,
    );
    if (!says) continue;
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(LIVE).waitFor({ timeout: WITHIN });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** What lies over a chart once it is seen, and the marks in it. */
export const LIVE = '.over.live svg';
export const MARKS = `${LIVE} > :is(a, g):not(.here)`;

/** Opens a page from disk, lets `look` see it after its charts were seen, and closes it. */
export async function visit<T>(
  browser: Browser,
  file: string,
  options: BrowserContextOptions,
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const errors: string[] = [];
  const requests: string[] = [];
  await context.route(/^(?!file:|data:|blob:)/, (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    if (options.javaScriptEnabled !== false) await seeAllCharts(page);
    return await look({ page, errors, requests });
  } finally {
    await context.close();
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.1 A and AA, a line each. The page's policy forbids scripts: open it with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({
      // Without fetching the styles again, which a page from disk may not.
      preload: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
      // Of what passes nothing is asked: to describe each element of it takes longer than to look at it.
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} of ${nodes[0]?.html.slice(0, 120) ?? ''}`,
    );
  });
}
