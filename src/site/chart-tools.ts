/** Below a chart what can be done with it: take its data, see them as a table, link to it, embed it. */
import { POINT } from '../model/lines.js';
import type { Language, Text } from '../model/words.js';
import { escapeHtml } from './html.js';
import { fileAddress } from './place.js';
import { CHART_TOOLS } from './words.js';

/** Folder of the files of charts in an edition of the site. */
export const CHARTS = 'charts';

/** Where a chart stands on its page. */
export const chartAnchor = (number: number): string => `chart-${number}`;

/** The address of a file of a chart, as a page in the folder of the edition has it. */
export const chartFile = (name: string, ending: string): string => `${CHARTS}/${fileAddress(name)}.${ending}`;

export interface ChartTools {
  readonly name: string;
  readonly number: number;
  readonly language: Language;
  /** What it shows, in a line. */
  readonly title: string;
  /** Whether its marks say anything, so that it has a table and a CSV file. */
  readonly hasData: boolean;
  /** Endings of the pictures that lie beside the page: `svg`. */
  readonly pictures: readonly string[];
  /** Whole address of the edition's folder; null where it is not known. */
  readonly address: string | null;
  /** On the page with the chart alone. */
  readonly alone: boolean;
}

/** Height of a frame that shows a chart with its line of links (CSS pixels); a taller one scrolls in it. */
const FRAME = 640;

/**
 * Links that need no script. `assets/chart-tools.js` puts the table behind them when they are opened, and fills in the whole
 * address, which only a browser knows.
 */
export function renderTools(tools: ChartTools): string {
  const { name, number, language, hasData, alone } = tools;
  const say = (text: Text) => escapeHtml(text[language]);
  const base = alone ? '../' : '';
  const csv = `<a download href="${base}${chartFile(name, 'csv')}">${say(CHART_TOOLS.csv)}</a>`;
  const own = `<a href="${chartFile(name, 'html')}">${say(CHART_TOOLS.alone)}</a>`;
  const cite = `<a href="${chartFile(name, 'html')}#cite-this">${say(CHART_TOOLS.cite)}</a>`;
  const self = `<a class="copy" href="#${chartAnchor(number)}">${say(CHART_TOOLS.link)}</a>`;
  const pictures = tools.pictures.map((ending) => {
    const file = `${base}${chartFile(name, ending)}`;
    const said = CHART_TOOLS.picture({ kind: ending.toUpperCase() });
    return `<a download href="${file}">${say(said)}</a>`;
  });
  const links = [...(hasData ? [csv] : []), ...pictures, ...(alone ? [] : [own, self, cite])];
  const list = `<p>${links.join(POINT)}</p>`;
  const embed = `<p class="embed"><span>${say(CHART_TOOLS.embed)}</span> <code>${escapeHtml(frame(tools))}</code></p>`;
  if (alone)
    return `<details class="data"><summary>${say(CHART_TOOLS.title)}</summary>${list}${embed}</details>`;
  const table = hasData ? ` data-table="${chartFile(name, 'table.js')}" data-name="${escapeHtml(name)}"` : '';
  return `<details class="data"${table}><summary>${say(CHART_TOOLS.title)}</summary>${list}${embed}</details>`;
}

/** The tag that shows the chart on another page; a script puts the whole address in place of the relative one. */
function frame({ name, title, alone, address }: ChartTools): string {
  const own = chartFile(name, 'html');
  const src = address !== null ? `${address}${own}` : alone ? `${fileAddress(name)}.html` : own;
  return `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${FRAME}" loading="lazy"></iframe>`;
}
