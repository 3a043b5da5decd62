/** Disputes: how many came before a reviewer or a court, and how often these corrected the organ. */
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { PARTS, PLAIN } from '../charts/theme.js';
import { FEW_CASES, fewNames, sourceLine, uniqueNames } from './words.js';

interface RateLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly rate: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly state: string;
  readonly doubted: boolean;
}

const KINDS = [
  { id: 'reviews', label: 'Reviews 行政复议', colour: PLAIN, shape: 'circle' },
  { id: 'lawsuits', label: 'Lawsuits 行政诉讼', colour: PARTS[2], shape: 'diamond' },
] as const;

/** The most reports that a chart shows. */
const LIMIT = 24;

type Stated = RateLike & { numerator: number; denominator: number; value: number };

const stated = (rows: readonly RateLike[]): Stated[] =>
  rows.filter(
    (row): row is Stated => row.value !== null && row.numerator !== null && row.denominator !== null,
  );

/** How often reviews and lawsuits ended with a correction, report by report. Rows of `rates`. */
export function correctedChart(rows: readonly RateLike[]): Chart {
  return disputes(rows, {
    suffix: '_corrected',
    none: 'No report here says how its reviews or lawsuits ended, or none was decided.',
    title: (drawn) => {
      const parts = KINDS.flatMap(({ id }) => {
        const own = drawn.filter(({ rate }) => rate === `${id}_corrected`);
        const [above, below] = [sum(own, 'numerator'), sum(own, 'denominator')];
        return below === 0
          ? []
          : [
              `${formatNumber(above)} of ${counted(below, id === 'reviews' ? 'decided review' : 'decided lawsuit')} (${formatShare(above / below, below < 200 ? 0 : 1)})`,
            ];
      });
      return `${parts.join(' and ')} ended with a correction`;
    },
    unit: 'Share of the decided cases (结果纠正); the most cases first',
    size: ({ denominator }) => denominator,
    few: `hollow: fewer than ${FEW_CASES} decided`,
    scale: 'shares',
    measure: 'Share corrected',
    order: (a, b) => b - a,
  });
}

/** Reviews and lawsuits for each 100 requests received, report by report. */
export function disputesChart(rows: readonly RateLike[]): Chart {
  return disputes(rows, {
    suffix: '_per_100',
    none: 'No report here states both its requests and its reviews or lawsuits, or none received a request.',
    title: (drawn) => {
      const busy = drawn.filter(({ denominator }) => denominator >= FEW_REQUESTS);
      const used = busy.length > 0 ? busy : drawn;
      const values = used.filter(({ rate }) => rate === 'reviews_per_100').map(({ value }) => value);
      if (values.length === 0) return 'Lawsuits for each 100 requests received';
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const who = busy.length > 0 ? `Reports with ${FEW_REQUESTS} requests or more` : 'These reports';
      const range = low === high ? '' : `${formatNumber(low, 1)} to `;
      return `${who} had ${range}${formatNumber(high, 1)} reviews for each 100 requests`;
    },
    unit: 'Cases for each 100 requests, with both numbers; the most requests first',
    size: ({ denominator }) => denominator,
    few: `hollow: fewer than ${FEW_REQUESTS} requests`,
    scale: 'plain',
    measure: 'For each 100 requests',
    order: (a, b) => b - a,
    smallBelow: FEW_REQUESTS,
    leaveBelow: FEW_REQUESTS,
  });
}

const FEW_REQUESTS = 20;

interface Story {
  readonly suffix: string;
  readonly none: string;
  readonly title: (drawn: readonly Stated[]) => string;
  readonly unit: string;
  readonly size: (row: Stated) => number;
  readonly few: string;
  readonly scale: 'plain' | 'shares';
  readonly measure: string;
  readonly order: (a: number, b: number) => number;
  readonly smallBelow?: number;
  /** Rows on fewer than this are named, not drawn, where others are. */
  readonly leaveBelow?: number;
}

function disputes(rows: readonly RateLike[], story: Story): Chart {
  const kindOf = ({ rate }: RateLike) => KINDS.find(({ id }) => `${id}${story.suffix}` === rate);
  const chosen = rows.filter((row) => kindOf(row) !== undefined);
  const known = stated(chosen);
  if (known.length === 0) return noChart(story.none);
  // Shares of a handful say nothing beside others; alone they are better than nothing.
  const enough = known.filter(({ denominator }) => denominator >= (story.leaveBelow ?? 0));
  const drawn = enough.length > 0 ? enough : known;
  const names = uniqueNames(chosen);
  const nameOf = (file: string) => names.get(file) ?? file;
  const files = [...new Set(drawn.map(({ file }) => file))];
  const sizes = new Map(
    files.map((file) => [file, Math.max(...drawn.filter((row) => row.file === file).map(story.size))]),
  );
  // By what they rest on, largest first, and never by the rate: it is no ranking.
  const sorted = [...files].sort((a, b) => story.order(sizes.get(a)!, sizes.get(b)!));
  const shown = sorted.slice(0, LIMIT);
  const all = new Set(chosen.map(({ file }) => file));
  const zero = [...all].filter(
    (file) => !sizes.has(file) && chosen.some((row) => row.file === file && row.state === 'base is zero'),
  );
  const few = [...new Set(known.map(({ file }) => file))].filter((file) => !sizes.has(file));
  const silent = [...all].filter((file) => !sizes.has(file) && !zero.includes(file) && !few.includes(file));
  const what = story.suffix === '_per_100' ? 'requests' : 'decided cases';
  const doubted = drawn.filter((row) => row.doubted && shown.includes(row.file));
  return dotPlot(
    shown.flatMap((file) =>
      drawn
        .filter((row) => row.file === file)
        .map((row) => ({
          label: nameOf(file),
          part: kindOf(row)!.id,
          value: row.value,
          text: `${formatNumber(row.numerator)} of ${formatNumber(row.denominator)}${row.doubted ? ' *' : ''}`,
          hollow: row.denominator < (story.smallBelow ?? FEW_CASES),
          remark: row.doubted ? 'A check fails on one of the two numbers' : null,
          source: file,
        })),
    ),
    {
      title: story.title(drawn),
      subtitle: [
        `${story.unit}${drawn.some(({ denominator }) => denominator < (story.smallBelow ?? FEW_CASES)) ? `; ${story.few}` : ''}`,
        sourceLine(drawn),
      ],
      notes: [
        doubted.length > 0 ? '* a check fails on one of the two numbers' : [],
        few.length > 0
          ? `not drawn, with fewer than ${story.leaveBelow} ${what}: ${fewNames(few.map(nameOf))}`
          : [],
        zero.length > 0 ? `no ${what}: ${fewNames(zero.map(nameOf))}` : [],
        silent.length > 0 ? `not stated: ${fewNames(silent.map(nameOf))}` : [],
        files.length > LIMIT ? `${LIMIT} of ${formatNumber(files.length)} reports are drawn` : [],
      ].flat(),
      measure: story.measure,
      parts: KINDS,
      scale: story.scale,
    },
  );
}

const sum = (rows: readonly Stated[], of: 'numerator' | 'denominator') =>
  rows.reduce((total, row) => total + row[of], 0);
