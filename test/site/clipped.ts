/** What of a page a reader cannot see or read, as the browser has laid it out. */
import type { Page } from 'playwright-core';

/** The smallest letters, in pixels. */
const SMALLEST = 10;

/**
 * A line for each thing that is wider than where it stands and cannot be scrolled to, and for letters that are too small.
 */
export function clippedOn(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
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
    for (const text of document.querySelectorAll('svg.marks text'))
      if (text.textContent && Number.parseFloat(getComputedStyle(text).fontSize) < smallest)
        found.push(`letters of a chart: “${text.textContent}”`);
    return found;
  }, SMALLEST);
}
