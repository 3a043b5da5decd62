/**
 * What is detail on a page: behind its title, which says what a reader finds there. A section that has nothing but detail
 * is folded whole, behind its heading and what it says in one line. It needs no script.
 */
import type { Language } from '../model/words.js';
import { type Output, textOf } from '../notebook/notebook.js';
import { altOf, chartOf, titleOf } from './chart.js';
import { escapeHtml, unescapeHtml } from './html.js';
import { PAGE } from './words.js';

/** What one cell is on the page. */
export interface Part {
  readonly html: string;
  /** Whether what it put out is detail; null where it put out nothing, as prose does. */
  readonly detail: boolean | null;
  readonly outputs: readonly Output[];
}

/** A heading that begins a section, with its address and what stands below it. */
const SECTION = /^<h2 id="([^"]*)">([\s\S]*?)(<a class="anchor"[\s\S]*?<\/a>)?<\/h2>\n?/;

/** The parts of a page, those that are detail folded; of a page that is detail throughout the first section is open. */
export function foldDetails(parts: readonly Part[], language: Language): string[] {
  const sections = sectionsOf(parts);
  const headed = sections.filter((section) => headingOf(section) !== null);
  const first = headed.length > 1 && headed.every(isDetail) ? headed[0] : null;
  return sections.map((section) => {
    const heading = headingOf(section);
    const inside = section.map(({ html }) => html).join('\n');
    if (heading && isDetail(section)) {
      const outputs = section.flatMap((part) => part.outputs);
      return renderSection(
        heading,
        inside.slice(heading[0].length),
        outputs,
        language,
        section === first ? ' open' : '',
      );
    }
    return section
      .map(({ html, detail, outputs }) => (detail ? renderDetail(html, outputs, language) : html))
      .join('\n');
  });
}

const headingOf = ([first]: readonly Part[]) => SECTION.exec(first?.html ?? '');

/** Whether it has outputs, all of them detail. */
function isDetail(section: readonly Part[]): boolean {
  const made = section.filter(({ detail }) => detail !== null);
  return made.length > 0 && made.every(({ detail }) => detail);
}

/** From one heading of a section to the next; what stands before the first is one, too. */
function sectionsOf(parts: readonly Part[]): Part[][] {
  const sections: Part[][] = [[]];
  for (const part of parts.filter(({ html }) => html !== '')) {
    if (/^<h[12][ >]/.test(part.html)) sections.push([]);
    sections.at(-1)!.push(part);
  }
  return sections.filter((section) => section.length > 0);
}

/**
 * A section behind its heading. Its address is that of what is folded, so that whoever follows a link to it finds it open.
 */
function renderSection(
  [, id, heading = '', anchor = '']: RegExpExecArray,
  html: string,
  outputs: readonly Output[],
  language: Language,
  open: string,
): string {
  const [said] = outputs.flatMap((output) => saidBy(output, language) ?? []);
  const line = said === undefined ? '' : `<span class="said">${escapeHtml(asHeadline(said))}</span>`;
  return `<details class="detail section"${open}><summary><h2>${heading.trim()}</h2>${line}</summary>\n<div class="unfolded" id="${id}">${anchor}\n${html}\n</div>\n</details>`;
}

/** The outputs of a cell, folded; its title gives way to that of what is open. What says something in a sentence alone stays open. */
export function renderDetail(html: string, outputs: readonly Output[], language: Language): string {
  const [title] = outputs.flatMap((output) => headOf(output, language) ?? []);
  if (title === undefined) return html;
  const close = `<span class="close">${escapeHtml(PAGE.close[language])}</span>`;
  return `<details class="detail cell"><summary><span class="said">${escapeHtml(asHeadline(title))}</span>${close}</summary>\n${html}\n</details>`;
}

/** The headline of a chart that is drawn, or the caption of a table. */
function headOf(output: Output, language: Language): string | null {
  const chart = chartOf(output);
  if (chart) return titleOf(chart.spec) ?? altOf(chart, language);
  if (!('data' in output)) return null;
  const caption = /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(textOf(output.data, 'text/html') ?? '');
  return caption ? textIn(caption[1]!) : null;
}

/** The same, or the sentence that stands in place of a chart or a table. */
function saidBy(output: Output, language: Language): string | null {
  const head = headOf(output, language);
  if (head !== null || !('data' in output)) return head;
  const html = textOf(output.data, 'text/html');
  if (html !== null) return textIn(html) || null;
  const [first = ''] = (textOf(output.data, 'text/plain') ?? '').trim().split('\n');
  return first === '' ? null : first;
}

/** One sentence without its full stop, as headlines of charts are: a table's caption has one. */
function asHeadline(said: string): string {
  const one = said.replace(/[.。]$/, '');
  return /[.!?]\s|[。！？]/.test(one) ? said : one;
}

const textIn = (html: string) => unescapeHtml(html.replace(/<[^>]*>/g, '')).trim();
