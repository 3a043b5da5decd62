/** Code cells and their outputs into HTML. */
import hljs from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';
import type { Language } from '../model/words.js';
import { type MimeBundle, type Output, textOf } from '../notebook/notebook.js';
import { withShortStyles } from './cell-styles.js';
import { type Chart, chartOf, noteOf } from './chart.js';
import { withDefinitions } from './defined-cells.js';
import { foldTable } from './fold-table.js';
import { escapeHtml, scrollBox, unescapeHtml, withoutAnsi } from './html.js';
import { type MadeLists, renderMade } from './made-lists.js';
import type { Markdown } from './markdown.js';
import type { PlaceLinks } from './reports/made.js';
import { sanitizeHtml } from './sanitize.js';
import { ToldNumbers } from './told-numbers.js';
import { PAGE } from './words.js';

hljs.registerLanguage('typescript', typescript);

/** A cell's code, folded: a reader who wants to check can, one who does not is not stopped. */
export function renderCode(source: string, language: Language): string {
  const code = lightened(hljs.highlight(source.trim(), { language: 'typescript' }).value);
  return `<details class="code"><summary>${PAGE.code[language]}</summary><pre><code>${code}</code></pre></details>`;
}

/** Without what takes room for nothing: the second class of a word, which has no style, and escapes of quotes in text. */
const lightened = (html: string) =>
  html
    .replace(/(?<=<span class="[\w-]+) [\w ]+(?=")/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"');

/** The outputs of a cell, each in the richest form that the page can show; nothing for those that hold nothing. */
export function renderOutputs(
  outputs: readonly Output[],
  renderChart: (chart: Chart, note: string | null) => string,
  markdown: Markdown,
  language: Language,
  links: PlaceLinks | null = null,
  lists: MadeLists | null = null,
): string[] {
  return outputs.flatMap((output, at) => {
    const before = outputs[at - 1];
    if (before && chartOf(before) && noteOf(output) !== null) return [];
    const chart = chartOf(output);
    if (!chart) return renderOutput(output, markdown, language, links, lists);
    return renderChart(chart, noteOf(outputs[at + 1]));
  });
}

function renderOutput(
  output: Output,
  markdown: Markdown,
  language: Language,
  links: PlaceLinks | null,
  lists: MadeLists | null,
): string {
  if (output.output_type === 'stream') {
    const text = withoutAnsi(output.text).trimEnd();
    return text === '' ? '' : `<pre class="stream ${output.name}">${escapeHtml(text)}</pre>`;
  }
  if (output.output_type === 'error') {
    const text = withoutAnsi(output.traceback.join('\n')) || `${output.ename}: ${output.evalue}`;
    return `<pre class="stream stderr">${escapeHtml(text)}</pre>`;
  }
  return renderBundle(output, markdown, language, links, lists);
}

function renderBundle(
  { data, metadata }: { readonly data: MimeBundle; readonly metadata: Readonly<Record<string, unknown>> },
  markdown: Markdown,
  language: Language,
  links: PlaceLinks | null,
  lists: MadeLists | null,
): string {
  const html = textOf(data, 'text/html');
  if (html !== null) {
    const clean = sanitizeHtml(html, links, lists);
    const linked = links === null ? clean : withDefinitions(clean, language);
    // What folds a table looks at how its cells are set.
    const table = withShortStyles(foldTable(linked, language));
    return `${scrollBox(language, 'output')}${table}</div>`;
  }
  for (const type of ['image/png', 'image/jpeg']) {
    const image = textOf(data, type)?.replace(/\s/g, '');
    if (image && /^[A-Za-z0-9+/=]+$/.test(image)) {
      return `<figure class="picture"><img src="data:${type};base64,${image}" alt=""></figure>`;
    }
  }
  const source = textOf(data, 'text/markdown');
  if (source !== null) return renderSaid(markdown.render(source), metadata, language, links, lists);
  const plain = textOf(data, 'text/plain');
  return plain === null ? '' : `<pre class="stream stdout">${escapeHtml(withoutAnsi(plain))}</pre>`;
}

/** A sentence in place of a chart: its numbers lead on, or the whole of it where they do not. */
function renderSaid(
  html: string,
  { made, told }: Readonly<Record<string, unknown>>,
  language: Language,
  links: PlaceLinks | null,
  lists: MadeLists | null,
): string {
  const numbers = new ToldNumbers(told, '', lists, links);
  if (numbers.empty) return `<div class="output">${html}${renderMade(made, lists, language)}</div>`;
  const linked = html.replace(/(?<=<em>)[^<]*(?=<\/em>)/g, (text) => numbers.linked(unescapeHtml(text)));
  return `<div class="output">${linked}</div>`;
}
