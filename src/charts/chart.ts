/** A chart as data, and its picture. */

import { say } from '../model/language.js';
import { joined } from '../model/lines.js';
import { both, template } from '../model/words.js';
import { difference } from './phone-patch.js';
import { inLatinFace, wrapEvenly } from './text.js';
import { PAGE, PHONE, type Space, SUBTITLE_SIZE, THEME, TITLE_SIZE, WIDTH } from './theme.js';

/** A Vega-Lite v5 specification. */
export type Spec = Readonly<Record<string, unknown>>;

/**
 * A chart as data: what `show` draws.
 *
 * ```ts
 * const chart: Chart = { title: 'Nothing', alt: 'There is nothing to draw.', note: null, spec: null };
 * chart.spec; // → null
 * ```
 */
export interface Chart {
  /** The finding in one sentence. */
  readonly title: string;
  /** What the chart shows, for those who cannot see it: title, subtitle and the first of its numbers. */
  readonly alt: string;
  /** What few readers need to know, in sentences: it stands below the chart. */
  readonly note: string | null;
  /** Null where there is nothing to draw; the title then says so. */
  readonly spec: Spec | null;
}

/** The words around the marks: what a story says of its chart. */
export interface Head {
  readonly title: string;
  /** Unit, source and number of reports, a line each. */
  readonly subtitle: readonly string[];
  /** What few readers need to know; each becomes a sentence below the chart. */
  readonly notes?: readonly string[];
}

interface Parts extends Head {
  /** The numbers in words, one for each mark. */
  readonly marks: readonly string[];
  /** Everything but title, width and theme, for a page and for a phone; the height is that of the plot in pixels. */
  readonly draw: (space: Space) => { readonly body: Spec; readonly height: number | undefined };
}

/**
 * Puts title, theme and size around the marks.
 *
 * ```ts
 * const chart = makeChart({
 *   title: 'Two numbers',
 *   subtitle: ['made up'],
 *   marks: ['a: 1', 'b: 2'],
 *   draw: () => ({
 *     height: 80,
 *     body: {
 *       data: { values: [{ id: 'a', n: 1 }, { id: 'b', n: 2 }] },
 *       mark: 'bar',
 *       encoding: { x: { field: 'n', type: 'quantitative' }, y: { field: 'id', type: 'nominal' } },
 *     },
 *   }),
 * });
 * await show(chart);
 * ```
 */
export function makeChart({ title, subtitle, marks, notes = [], draw }: Parts): Chart {
  const width = WIDTH - 20;
  const layout = (space: Space): Spec => {
    const { body, height } = draw(space);
    return inLatinFace({ ...(height === undefined ? {} : { height }), ...withoutEmptyLayers(body) });
  };
  const wide = layout(PAGE);
  const alt = described(title, subtitle, marks);
  return {
    title,
    alt,
    note: notes.length === 0 ? null : notes.map(sentence).join(say(SPACE)),
    spec: {
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      description: alt,
      title: {
        text: wrapEvenly(inLatinFace(joined([title])), width, TITLE_SIZE, true),
        ...(subtitle.length === 0
          ? {}
          : { subtitle: subtitle.flatMap((line) => wrapEvenly(inLatinFace(line), width, SUBTITLE_SIZE)) }),
      },
      width: WIDTH,
      autosize: { type: 'fit-x', contains: 'padding' },
      config: THEME,
      // Crisp text in JupyterLab and VS Code, and no menu entry that sends the data to a site.
      usermeta: {
        narrow: difference(wide, layout(PHONE)) ?? {},
        embedOptions: {
          renderer: 'svg',
          actions: { export: true, source: true, compiled: false, editor: false },
        },
      },
      ...wide,
    },
  };
}

const SPACE = both(' ', '');
const STOP = both('.', '。');
const SEMICOLON = both('; ', '；');

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.。]$/, '')}${say(STOP)}`;

/** A name that a screen reader says before anything else: more than this nobody listens to. */
const LONGEST_ALT = 700;
const MORE = template('{shown}; and {count} more', '{shown}；另有 {count} 项');

/** Title, subtitle and as many of the numbers as can be listened to. */
function described(title: string, subtitle: readonly string[], marks: readonly string[]): string {
  const lead = [title, subtitle.join(say(SEMICOLON))].filter(Boolean).map(sentence).join(say(SPACE));
  let length = lead.length;
  const shown = marks.filter((mark, at) => {
    length += mark.length + 2;
    return at === 0 || length <= LONGEST_ALT;
  });
  if (shown.length === 0) return lead;
  const said = shown.join(say(SEMICOLON));
  const rest = marks.length - shown.length;
  return [lead, sentence(rest === 0 ? said : say(MORE({ shown: said, count: rest })))].join(say(SPACE));
}

/** A layer without data draws nothing, but is read out as a nameless picture. */
function withoutEmptyLayers({ layer, ...body }: Spec): Spec {
  if (!Array.isArray(layer)) return { ...body, ...(layer === undefined ? {} : { layer }) };
  const isEmpty = ({ data }: { data?: { values?: readonly unknown[] } }) => data?.values?.length === 0;
  return { ...body, layer: layer.filter((one) => !isEmpty(one)) };
}

/** A chart that has nothing to show and says why. */
export function noChart(reason: string): Chart {
  return { title: reason, alt: reason, note: null, spec: null };
}
