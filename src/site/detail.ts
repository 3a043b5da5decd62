/** What is detail on a page: behind its title, which says what a reader finds there. It needs no script. */
import type { Language } from '../model/words.js';
import { type Output, textOf } from '../notebook/notebook.js';
import { altOf, chartOf, titleOf } from './chart.js';
import { escapeHtml, unescapeHtml } from './html.js';

/** The outputs of a cell, folded. What says something in a sentence alone stays open. */
export function renderDetail(html: string, outputs: readonly Output[], language: Language): string {
  const titles = outputs.flatMap((output) => headOf(output, language) ?? []);
  if (titles.length === 0) return html;
  const title = escapeHtml(titles[0]!);
  return `<details class="detail"><summary>${title}</summary>\n${html}\n</details>`;
}

/** The headline of a chart that is drawn, or the caption of a table. */
function headOf(output: Output, language: Language): string | null {
  const chart = chartOf(output);
  if (chart) return titleOf(chart.spec) ?? altOf(chart, language);
  if (!('data' in output)) return null;
  const caption = /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(textOf(output.data, 'text/html') ?? '');
  return caption ? unescapeHtml(caption[1]!.replace(/<[^>]*>/g, '')).trim() : null;
}
