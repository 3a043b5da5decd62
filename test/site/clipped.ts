/** What of a page a reader cannot see or read, as the browser has laid it out. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** The smallest letters, in pixels. */
const SMALLEST = 10;

/**
 * A line for each thing that is wider than where it stands and cannot be scrolled to, and for letters that are too small.
 */
export async function clippedOn(page: Page): Promise<string[]> {
  return [...(await clippedText(page)), ...(await smallInPictures(page))];
}

const clippedText = (page: Page): Promise<string[]> =>
  page.evaluate((smallest) => {
    const found: string[] = [];
    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth - clientWidth} px too wide`);
    const seen = (element: Element) => element.checkVisibility({ checkOpacity: false });
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('svg') || !seen(element)) continue;
      const style = getComputedStyle(element);
      const spare = element.clientWidth - element.scrollWidth;
      // What is only said to screen readers is a pixel wide.
      if (element.clientWidth > 1 && spare < -1) {
        if (/hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis')
          found.push(`cut off by ${-spare} px: ${named(element)}`);
      }
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (says && Number.parseFloat(style.fontSize) < smallest)
        found.push(`letters of ${style.fontSize}: ${named(element)}`);
    }
    return found;
  }, SMALLEST);

/** Letters of the pictures of charts, at the size at which these are shown. */
export async function smallInPictures(page: Page): Promise<string[]> {
  const pictures = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('figure.chart img')].flatMap((image) =>
      image.naturalWidth > 0 && image.checkVisibility()
        ? { src: image.currentSrc, scale: image.clientWidth / image.naturalWidth }
        : [],
    ),
  );
  return pictures.flatMap(({ src, scale }) => {
    const svg = src.startsWith('data:')
      ? decodeURIComponent(src.slice(src.indexOf(',') + 1))
      : readFileSync(fileURLToPath(src), 'utf8');
    const sizes = [...svg.matchAll(/ font-size="([\d.]+)px"/g)].map(([, size]) => Number(size) * scale);
    const smallest = Math.min(...sizes);
    return smallest < SMALLEST - 0.01 ? `letters of ${smallest} px in ${src.slice(-60)}` : [];
  });
}
