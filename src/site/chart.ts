/** A chart on a page: a picture that needs no script, and what a script lays over it. */
import { dashKept, joined } from '../model/lines.js';
import type { Language } from '../model/words.js';
import { type MimeBundle, type Output, textOf } from '../notebook/notebook.js';
import { renderData } from './chart-data.js';
import { ChartLinks } from './chart-links.js';
import { drawnChart } from './drawn-chart.js';
import { escapeHtml, jsonForScript } from './html.js';
import { addressInSet, isStill, lightSvg, sizeOf, svgAddress } from './light-svg.js';
import { linksOver } from './links-over.js';
import { type MadeLists, renderMade } from './made-lists.js';
import type { PlaceLinks } from './reports/made.js';
import { aboutOf, ToldNumbers } from './told-numbers.js';
import { PAGE } from './words.js';

const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const SVG = 'image/svg+xml';

export interface Chart {
  /** The picture, as the text of an SVG file; null if the notebook gave none. */
  readonly svg: string | null;
  /** The same as the bytes of a PNG file; null if the notebook gave none. */
  readonly png: Buffer | null;
  /** Vega-Lite specification; null for a mere picture. */
  readonly spec: Readonly<Record<string, unknown>> | null;
  /** What the picture shows, in words; null if the notebook gave none. */
  readonly alt: string | null;
  /** Of what its headline and its notes are made, as the notebook says: together, and number by number. */
  readonly made?: unknown;
  readonly told?: unknown;
}

/** The chart in an output, or null if the output holds none. */
export function chartOf(output: Output): Chart | null {
  if (output.output_type !== 'display_data' && output.output_type !== 'execute_result') return null;
  const svg = textOf(output.data, SVG);
  const spec = specOf(output.data);
  if (svg === null && spec === null) return null;
  const alt = firstText(
    output.metadata.alt,
    metadataOf(output.metadata, SVG).alt,
    spec?.description,
    titleOf(spec),
  );
  const { made, told } = output.metadata;
  return { svg, png: pngIn(output.data), spec, alt, made, told };
}

function pngIn(data: MimeBundle): Buffer | null {
  const text = textOf(data, 'image/png')?.replace(/\s/g, '');
  return text && /^[A-Za-z0-9+/=]+$/.test(text) ? Buffer.from(text, 'base64') : null;
}

/** The plain text of an output that says more on the chart before it; null for any other. */
export function noteOf(output: Output | undefined): string | null {
  if (output?.output_type !== 'display_data' || output.metadata.note !== true) return null;
  return textOf(output.data, 'text/plain');
}

/** The chart as a figure of a page that has all in itself. `name` names the file that a reader may save, the note stands below it. */
export function renderChart(
  chart: Chart,
  name: string,
  language: Language,
  note: string | null = null,
  links: PlaceLinks | null = null,
  lists: MadeLists | null = null,
): string {
  const alt = altOf(chart, language);
  const to = new ChartLinks(name, links);
  const linked = chart.spec && (to.inSpec(chart.spec) as typeof chart.spec);
  const { svg, phone, live } = drawnChart(linked, chart.svg);
  const parts = [`<figure class="chart" data-name="${escapeHtml(name)}">`];
  if (live !== null)
    parts.push(
      linksOver(live),
      `<script type="application/json" class="marks">${jsonForScript(live)}</script>`,
    );
  if (svg === null) parts.push(`<p>${escapeHtml(alt)}</p>`);
  else parts.push(onPhones(phone, phone && addressInSet(lightSvg(phone)), picture(svg, alt)));
  parts.push(renderNote(chart, note, language, { lists, links }));
  const data = renderData(linked, name, language, to.listSums(language));
  parts.push(to.namesOnPaper(language), '</figure>', data);
  return parts.filter(Boolean).join('\n');
}

/** What is said below a chart: the numbers of its headline, and its notes. A chart that tells nothing of its numbers has a link to all. */
export function renderNote(
  chart: Chart,
  note: string | null,
  language: Language,
  { lists, links, base = '' }: { lists: MadeLists | null; links: PlaceLinks | null; base?: string },
): string {
  const { spec } = chart;
  const title = titleOf(spec);
  const numbers = new ToldNumbers(chart.told, aboutOf(title), lists, links, base);
  const above = numbers.named([title ?? '', subtitleOf(spec)], language);
  const made = numbers.empty
    ? renderMade(chart.made, lists, language).replace(' href="', ` href="${base}`)
    : '';
  const said = [...(note === null ? [] : [numbers.linked(dashKept(note))]), ...(made === '' ? [] : [made])];
  return [above, said.length === 0 ? '' : `<p class="note">${said.join(' ')}</p>`].filter(Boolean).join('\n');
}

/** What a picture says below its title. */
function subtitleOf(spec: Chart['spec']): string {
  const title = spec?.title;
  const lines = isPlain(title) ? title.subtitle : null;
  return Array.isArray(lines) ? joined(lines) : typeof lines === 'string' ? lines : '';
}

/** The words for a chart's picture. */
export const altOf = ({ alt }: Chart, language: Language): string => alt ?? PAGE.chart[language];

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An SVG as an <img>: there the browser runs no script in it and fetches nothing, whatever it holds, and its
 * styles and ids cannot meet those of the page.
 */
export function picture(svg: string, alt: string): string {
  const size = sizeOf(svg);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return `<img src='${svgAddress(lightSvg(svg))}' alt="${escapeHtml(alt)}"${dimensions}>`;
}

/** An image with another picture for phones, on which the letters of the first could not be read. */
export function onPhones(svg: string | null, src: string | null, image: string): string {
  if (svg === null || src === null) return image;
  const { width, height } = sizeOf(svg) ?? {};
  return `<picture><source media="(max-width: 40rem)" srcset="${src}" width="${width}" height="${height}">${image}</picture>`;
}

/** The picture as a file beside the page; null where it might do more than show itself when it is opened on its own. */
export function pictureFile(svg: string): string | null {
  const light = lightSvg(svg);
  return isStill(light) ? light : null;
}

/** The specification without options for the embedding program, which could name another host. */
function specOf(data: MimeBundle): Record<string, unknown> | null {
  const value = data[VEGA_LITE];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { usermeta, ...spec } = value as Record<string, unknown> & { usermeta?: { narrow?: unknown } };
  const narrow = usermeta?.narrow;
  return isPlain(narrow) ? { ...spec, usermeta: { narrow } } : spec;
}

/** The title of a specification as one line; null if it has none. */
export function titleOf(spec: Readonly<Record<string, unknown>> | null): string | null {
  const title = spec?.title;
  const text = typeof title === 'object' && title !== null ? (title as { text?: unknown }).text : title;
  if (Array.isArray(text)) return joined(text);
  return typeof text === 'string' ? text : null;
}

function metadataOf(metadata: Readonly<Record<string, unknown>>, type: string): Record<string, unknown> {
  const value = metadata[type];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function firstText(...values: unknown[]): string | null {
  const text = values.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text : null;
}
