/**
 * What a page of the site leaves to files beside it, so that it is light: of each chart the picture, the specification
 * that makes it interactive, its data as CSV and as a table, and a page with the chart alone, which others may embed.
 */
import { z } from 'zod';
import type { Spec } from '../charts/compiled.js';
import { phonePicture } from '../charts/phone-picture.js';
import { type Kept, NOTHING_KEPT } from '../dataset/kept.js';
import type { Language } from '../model/words.js';
import { altOf, type Chart, liveSpec, packed, picture, pictureFile, renderNote, sizeOf } from './chart.js';
import { csvOf, dataOf, renderTable } from './chart-data.js';
import { ChartLinks } from './chart-links.js';
import { CHARTS, chartAnchor, chartFile, renderTools } from './chart-tools.js';
import { escapeHtml, jsonForScript } from './html.js';
import { withLang } from './lang.js';
import type { MadeLists } from './made-lists.js';
import type { PlaceLinks } from './reports/made.js';

/** Files of an edition of the site, by their path in its folder. */
export type ChartFiles = Map<string, string | Buffer>;

/** What is asked of a chart's files. */
export interface ChartOn {
  /** The notebook's name and the chart's number: `04-requests-3`. */
  readonly name: string;
  /** Number of the chart on its page, from 1. */
  readonly number: number;
  readonly language: Language;
  readonly note: string | null;
  readonly links: PlaceLinks | null;
  /** What the numbers of the page are made of, on a page of their own. */
  readonly lists: MadeLists | null;
  readonly files: ChartFiles;
  /** Where what is made of a chart is kept (default: nowhere). */
  readonly kept?: Kept | undefined;
  /** Whole address of the edition's folder; null where it is not known. */
  readonly address: string | null;
  /** The page with the chart alone, as an HTML document, around what is given. */
  readonly alone: (body: string, chart: Alone) => string;
}

/** What the page with a chart alone is told of it. */
export interface Alone {
  readonly interactive: boolean;
  readonly title: string;
  /** Whether there is a picture that messengers can show. */
  readonly picture: boolean;
}

/** Ending of the picture for phones. */
const PHONE = 'phone.svg';

/** Pictures that stand above the fold are had at once, others when they are scrolled to. */
const AT_ONCE = 1;

/** The chart as a figure of its page; its files are added to those of the site. */
export function renderLightChart(chart: Chart, on: ChartOn): string {
  const { name, number, language, note, links, lists, files } = on;
  // Sums are listed on the page with the chart alone.
  const to = new ChartLinks(name, links, chartFile(name, 'html'));
  const spec = chart.spec && (to.inSpec(chart.spec) as typeof chart.spec);
  const write = (ending: string, content: string | Buffer) =>
    files.set(`${CHARTS}/${name}.${ending}`, content);
  const drawn = spec === null ? null : dataOf(spec);
  const svg = chart.svg === null ? null : pictureFile(chart.svg);
  const alt = altOf(chart, language);
  if (svg !== null) write('svg', svg);
  const { narrow, live } = compiledOf(
    spec,
    { hasPicture: chart.svg !== null, hasFile: svg !== null },
    on.kept,
  );
  if (narrow !== null) write(PHONE, narrow);
  if (chart.png !== null) write('png', chart.png);
  if (live !== null) write('js', `(window.gongkaiCharts ??= {})[${jsonForScript(name)}] = ${live};\n`);
  if (drawn !== null) write('csv', csvOf(drawn));
  const table = (base: string) => (drawn === null ? '' : renderTable(drawn, language, base));
  if (drawn !== null) {
    const html = withLang(table(''), language);
    write('table.js', `(window.gongkaiTables ??= {})[${jsonForScript(name)}] = ${jsonForScript(html)};\n`);
  }

  /** The figure as a page has it that reaches the folder of the edition by this. */
  const figure = (base: string) => {
    const image =
      chart.svg === null
        ? ''
        : svg === null
          ? picture(chart.svg, alt)
          : onPhones(
              narrow && `${base}${chartFile(name, PHONE)}`,
              narrow,
              pictureAt(`${base}${chartFile(name, 'svg')}`, alt, chart.svg, number > AT_ONCE),
            );
    const source = live === null ? '' : ` data-spec="${base}${chartFile(name, 'js')}" data-base="${base}"`;
    return [
      `<figure class="chart" id="${chartAnchor(number)}" data-name="${escapeHtml(name)}"${source}>`,
      chart.svg === null ? '' : to.overPicture(chart.marks, chart.svg, base),
      image,
      ...(spec !== null && chart.svg === null ? [`<noscript><p>${escapeHtml(alt)}</p></noscript>`] : []),
      // The lists lie beside the page with the chart alone.
      renderNote(chart, note, language, { lists, links, base }),
      to.namesOnPaper(language),
      '</figure>',
    ]
      .filter((part) => part !== '')
      .join('\n');
  };
  const up = '../';
  const tools = { name, number, language, hasData: drawn !== null, title: titleOf(alt), address: on.address };
  const withSums = [figure(up), renderTools({ ...tools, alone: true }), table(up), to.listSums(language, up)];
  write(
    'html',
    on.alone(withSums.filter(Boolean).join('\n'), {
      interactive: live !== null,
      title: titleOf(alt),
      picture: chart.png !== null,
    }),
  );
  return `${figure('')}\n${renderTools({ ...tools, alone: false })}`;
}

/** What Vega makes of a specification, which takes most of the time of a page. */
const Compiled = z.object({
  /** The picture for phones. */
  narrow: z.string().nullable(),
  /** What makes the chart interactive, as it stands in a script. */
  live: z.string().nullable(),
});

function compiledOf(
  spec: Spec | null,
  { hasPicture, hasFile }: { readonly hasPicture: boolean; readonly hasFile: boolean },
  kept: Kept = NOTHING_KEPT,
): z.infer<typeof Compiled> {
  if (spec === null) return { narrow: null, live: null };
  return kept.of('compiled', [spec, hasPicture, hasFile], Compiled, () => {
    const drawn = hasFile ? phonePicture(spec) : null;
    const live = liveSpec(spec, hasPicture);
    return {
      narrow: drawn === null ? null : pictureFile(drawn),
      live: live === null ? null : jsonForScript(packed(live)),
    };
  });
}

/** The first sentence of what a chart shows, for a title. */
function titleOf(alt: string): string {
  const [first = ''] = alt.split(/(?<=[。！？])|(?<=[.!?])\s|\n/);
  return first.trim();
}

/** The same with another picture for phones, on which the letters of the first could not be read. */
function onPhones(src: string | null, svg: string | null, image: string): string {
  if (src === null || svg === null) return image;
  const { width, height } = sizeOf(svg) ?? {};
  return `<picture><source media="(max-width: 40rem)" srcset="${src}" width="${width}" height="${height}">${image}</picture>`;
}

/** A picture that lies beside the page, with its size, so that the page does not jump while it loads. */
export function pictureAt(src: string, alt: string, svg: string, late: boolean): string {
  const size = sizeOf(svg);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return `<img src="${src}" alt="${escapeHtml(alt)}"${dimensions}${late ? ' loading="lazy"' : ''}>`;
}
