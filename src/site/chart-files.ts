/**
 * What a page of the site leaves to files beside it, so that it is light: of each chart the picture, what its marks say
 * and where they lead, its data as CSV and as a table, and a page with the chart alone, which others may embed.
 */
import { z } from 'zod';
import { type Kept, NOTHING_KEPT } from '../dataset/kept.js';
import type { Language } from '../model/words.js';
import { altOf, type Chart, onPhones, picture, pictureFile, renderNote } from './chart.js';
import { csvOf, dataOf, renderTable } from './chart-data.js';
import { ChartLinks } from './chart-links.js';
import { CHARTS, chartAnchor, chartFile, renderTools } from './chart-tools.js';
import { drawnChart } from './drawn-chart.js';
import { escapeHtml, jsonForScript } from './html.js';
import { withLang } from './lang.js';
import { sizeOf } from './light-svg.js';
import { linksOver } from './links-over.js';
import { LiveChart } from './live-chart.js';
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
  const { svg, file, phone, live } = drawingOf(spec, chart.svg, on.kept);
  const alt = altOf(chart, language);
  if (file !== null) write('svg', file);
  if (phone !== null) write(PHONE, phone);
  if (chart.png !== null) write('png', chart.png);
  if (live !== null)
    write('js', `(window.gongkaiCharts ??= {})[${jsonForScript(name)}] = ${jsonForScript(live)};\n`);
  if (drawn !== null) write('csv', csvOf(drawn));
  const table = (base: string) => (drawn === null ? '' : renderTable(drawn, language, base));
  if (drawn !== null) {
    const html = withLang(table(''), language);
    write('table.js', `(window.gongkaiTables ??= {})[${jsonForScript(name)}] = ${jsonForScript(html)};\n`);
  }

  /** The figure as a page has it that reaches the folder of the edition by this. */
  const figure = (base: string) => {
    const image =
      svg === null
        ? `<p>${escapeHtml(alt)}</p>`
        : file === null
          ? picture(svg, alt)
          : onPhones(
              phone,
              `${base}${chartFile(name, PHONE)}`,
              pictureAt(`${base}${chartFile(name, 'svg')}`, alt, svg, number > AT_ONCE),
            );
    const from = base === '' ? '' : ` data-base="${base}"`;
    const source = live === null ? '' : ` data-marks="${base}${chartFile(name, 'js')}"${from}`;
    return [
      `<figure class="chart" id="${chartAnchor(number)}" data-name="${escapeHtml(name)}"${source}>`,
      live === null ? '' : withoutScripts(linksOver(live, base)),
      image,
      // The lists lie beside the page with the chart alone.
      renderNote(chart, note, language, { lists, links, base }),
      to.namesOnPaper(language),
      '</figure>',
    ]
      .filter((part) => part !== '')
      .join('\n');
  };
  const up = '../';
  const pictures = [...(file === null ? [] : ['svg']), ...(chart.png === null ? [] : ['png'])];
  const has = { hasData: drawn !== null, pictures };
  const tools = { name, number, language, ...has, title: titleOf(alt), address: on.address };
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

/** What is drawn of a chart, which takes most of the time of a page. */
const Drawing = z.object({
  svg: z.string().nullable(),
  /** The picture, and the one for phones, as files; null for what must not be one. */
  file: z.string().nullable(),
  phone: z.string().nullable(),
  live: LiveChart.nullable(),
});
type Drawing = z.infer<typeof Drawing>;

const drawingOf = (spec: Chart['spec'], picture: string | null, kept: Kept = NOTHING_KEPT): Drawing =>
  kept.of('drawing', [spec, picture], Drawing, () => {
    const { svg, phone, live } = drawnChart(spec, picture);
    const file = svg && pictureFile(svg);
    return { svg, file, phone: file && phone && pictureFile(phone), live };
  });

/** With scripts hundreds of links would be laid out to be replaced, which takes as long as the text of the page. */
const withoutScripts = (links: string) => (links === '' ? '' : `<noscript>${links}</noscript>`);

/** The first sentence of what a chart shows, for a title. */
function titleOf(alt: string): string {
  const [first = ''] = alt.split(/(?<=[。！？])|(?<=[.!?])\s|\n/);
  return first.trim();
}

/** A picture that lies beside the page, with its size, so that the page does not jump while it loads. */
export function pictureAt(src: string, alt: string, svg: string, late: boolean): string {
  const size = sizeOf(svg);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return `<img src="${src}" alt="${escapeHtml(alt)}"${dimensions}${late ? ' loading="lazy"' : ''}>`;
}
