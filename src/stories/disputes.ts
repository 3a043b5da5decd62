/** Disputes: how many came before a reviewer or a court, and how often these corrected the organ. */
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { digitsWithin, intervalText } from '../charts/interval.js';
import { MEANING } from '../charts/meaning.js';
import { formatNumber } from '../charts/text.js';
import { OF } from '../charts/tips.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { placeOf } from '../frames/places.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { NOTHING, type Template, type Text, term } from '../model/words.js';
import { columnsOf } from './columns.js';
import { DISPUTES as WORDS } from './disputes-words.js';
import { isEnough, leaderOf, MINIMUM, restsOn, tooFew } from './minimum.js';
import { comparedRate, oneDefinition } from './one-definition.js';
import { computed, firstOfEach, manyOf, numberOf, partOf, shareOf } from './told.js';
import { EACH_OF, fewNames, SEMICOLON, sourceLine, uniqueNames, whoOf } from './words.js';

interface RateLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly form: ReportForm | null;
  readonly rate: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly state: string;
  readonly approximate: boolean;
  readonly doubted: boolean;
}

const RATE = columnsOf<RateLike>({
  approximate: true,
  body: true,
  denominator: true,
  doubted: true,
  file: true,
  form: true,
  numerator: true,
  publisher: true,
  rate: true,
  state: true,
  value: true,
  year: true,
});

const KINDS = [
  {
    id: 'reviews',
    label: term('Reviews', '行政复议'),
    short: term('reviews', '复议'),
    colour: MEANING.reviews,
  },
  {
    id: 'lawsuits',
    label: term('Lawsuits', '行政诉讼'),
    short: term('lawsuits', '诉讼'),
    colour: MEANING.lawsuits,
  },
] as const;
type Kind = (typeof KINDS)[number]['id'];

/** The most reports that a chart shows. */
const LIMIT = 12;

type Stated = RateLike & { numerator: number; denominator: number; value: number };

const isStated = (row: RateLike): row is Stated =>
  row.value !== null && row.numerator !== null && row.denominator !== null;

/** How often reviews and lawsuits ended with a correction, report by report, with the interval that so few cases leave open. */
export const correctedChart = (rows: readonly RateLike[]): Chart =>
  disputes(rows, {
    suffix: '_corrected',
    none: WORDS.no_results,
    what: WORDS.corrected,
    claim: (own, kind) => {
      const [part, whole] = [sum(own, 'numerator'), sum(own, 'denominator')];
      const { low, high } = wilson(part, whole);
      const digits = Math.max(whole < 200 ? 0 : 1, digitsWithin(low, high));
      const [above, below] = [partsOf(own, 'numerator'), partsOf(own, 'denominator')];
      return WORDS.ended_corrected({
        share: shareOf(above, below, digits),
        interval: computed(intervalText(low, high), `interval of ${above.length}`, [...above, ...below]),
        part: computed(formatNumber(part), 'sum', above),
        cases: computed(
          counted(whole, kind === 'reviews' ? 'decided review' : 'decided lawsuit'),
          'sum',
          below,
        ),
      });
    },
    unit: WORDS.of_decided,
    base: WORDS.decided,
    least: MINIMUM.share,
    scale: 'shares',
    measure: WORDS.share_corrected,
  });

/** Reviews and lawsuits for each 100 requests received, report by report. */
export const disputesChart = (rows: readonly RateLike[]): Chart =>
  disputes(rows, {
    suffix: '_per_100',
    none: WORDS.no_requests,
    what: WORDS.per_100,
    claim: (own, kind) => {
      const [part, whole] = [sum(own, 'numerator'), sum(own, 'denominator')];
      const rate = formatNumber((part / whole) * 100, 1);
      return (kind === 'reviews' ? WORDS.reviews_rate : WORDS.lawsuits_rate)({
        rate: computed(rate, `per 100 of ${own.length}`, [
          ...partsOf(own, 'numerator'),
          ...partsOf(own, 'denominator'),
        ]),
        requests: computed(counted(whole, 'request'), 'sum', partsOf(own, 'denominator')),
      });
    },
    unit: WORDS.per_100_unit,
    base: WORDS.requests,
    least: MINIMUM.in_a_year,
    scale: 'rates',
    measure: WORDS.per_100_measure,
  });

interface Story {
  readonly suffix: string;
  readonly none: Text;
  /** What is shown, without a claim. */
  readonly what: Text;
  /** What the cases of one kind say together. */
  readonly claim: (rows: readonly Stated[], kind: Kind) => Text;
  readonly unit: Text;
  /** What it is a rate of. */
  readonly base: Text;
  /** A rate of fewer is not drawn. */
  readonly least: number;
  readonly scale: 'rates' | 'shares';
  readonly measure: Text;
}

function disputes(rows: readonly RateLike[], story: Story): Chart {
  const kindOf = ({ rate }: RateLike) => KINDS.find(({ id }) => `${id}${story.suffix}` === rate);
  const chosen = rows.filter((row) => kindOf(row) !== undefined);
  const known = chosen.filter(isStated);
  if (known.length === 0) return noChart(say(story.none));
  const drawn = known.filter(({ denominator }) => denominator >= story.least);
  const names = uniqueNames(chosen);
  const nameOf = (file: string) => names.get(file) ?? file;
  const filesOf = (of: readonly RateLike[]) => [...new Set(of.map(({ file }) => file))];
  if (drawn.length === 0) {
    return noChart(
      say(
        WORDS.few_only({
          what: story.what,
          each: new Set(known.map(({ file }) => file)).size > 1 ? EACH_OF : NOTHING,
          reports: manyOf(
            firstOfEach(known, ({ file }) => file),
            'report',
          ),
          least: story.least,
          base: story.base,
        }),
      ),
    );
  }
  // By what they rest on, largest first, and never by the rate: it is no ranking.
  const sizes = new Map<string, number>();
  for (const { file, denominator } of drawn)
    sizes.set(file, Math.max(sizes.get(file) ?? denominator, denominator));
  const files = filesOf(drawn).sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  const shown = files.slice(0, LIMIT);
  const rest = filesOf(chosen).filter((file) => !sizes.has(file));
  const knownIn = new Set(filesOf(known));
  const zeroIn = new Set(filesOf(chosen.filter(({ state }) => state === 'base is zero')));
  const few = rest.filter((file) => knownIn.has(file));
  const zero = rest.filter((file) => !knownIn.has(file) && zeroIn.has(file));
  const silent = rest.filter((file) => !knownIn.has(file) && !zeroIn.has(file));
  const left = (words: Template<'names' | 'base' | 'least'>, of: readonly string[]) =>
    of.length === 0
      ? []
      : [
          say(
            words({
              names: fewNames(rowsOf(of), ({ file }) => nameOf(file)),
              ...{ base: story.base, least: story.least },
            }),
          ),
        ];
  /** A row of each report, by which pages lead to it. */
  const rowsOf = (of: readonly string[]) =>
    firstOfEach(
      chosen.filter(({ file }) => of.includes(file)),
      ({ file }) => file,
    );
  const { title, notes } = headline(drawn, story);
  return dotPlot(
    shown.flatMap((file) =>
      drawn
        .filter((row) => row.file === file)
        .map((row) => ({
          label: nameOf(file),
          part: kindOf(row)!.id,
          value: row.value,
          text: say(
            (story.scale === 'shares' ? OF : WORDS.set_against)({
              part: formatNumber(row.numerator),
              whole: formatNumber(row.denominator),
            }),
          ),
          mark: row.doubted
            ? ('contested' as const)
            : row.approximate
              ? ('rounded' as const)
              : ('stated' as const),
          ...(story.scale === 'shares' ? wilson(row.numerator, row.denominator) : {}),
          source: file,
          place: placeOf(row, 'value') ?? null,
        })),
    ),
    {
      title,
      subtitle: [say(story.unit), sourceLine(drawn)],
      notes: [
        ...notes,
        ...left(WORDS.few, few),
        ...left(WORDS.zero, zero),
        ...left(WORDS.silent, silent),
        ...(files.length > LIMIT
          ? [say(WORDS.largest({ limit: numberOf(rowsOf(shown)), reports: manyOf(rowsOf(files), 'report') }))]
          : []),
      ],
      measure: say(story.measure),
      parts: KINDS.map(({ id, label, short, colour }) => ({
        id,
        label: say(label),
        short: say(short),
        colour,
      })),
      scale: story.scale,
    },
  );
}

/** What the reports that count the same say together, kind by kind. */
function headline(
  drawn: readonly Stated[],
  story: Story,
): { readonly title: string; readonly notes: readonly string[] } {
  const kinds = KINDS.map(({ id }) => {
    const own = drawn.filter(({ rate }) => rate === `${id}${story.suffix}`);
    const compared = comparedRate(`${id}${story.suffix}`);
    const { same, others } = oneDefinition(own, compared ? [compared] : [], ({ denominator }) => denominator);
    const cases = same.map((row) => ({
      who: whoOf(row),
      file: row.file,
      cases: row.denominator,
      row,
    }));
    return { id, same, others, cases, rests: restsOn(cases) };
  });
  const firm = kinds.filter(({ rests }) => isEnough(rests));
  const reports = new Set(drawn.map(({ file }) => file)).size;
  if (firm.length === 0) {
    const [most] = [...kinds].sort((a, b) => b.rests.reports - a.rests.reports);
    return { title: tooFew(story.what, most!.rests, reports), notes: [] };
  }
  const claims = firm.map(({ id, same, cases }) => {
    const claim = say(story.claim(same, id));
    const leader = leaderOf(cases);
    if (leader === null) return claim;
    return say(
      WORDS.of_which({
        ...{ claim, who: leader, base: story.base },
        share: shareOf(
          partsOf(
            same.filter((row) => whoOf(row) === leader),
            'denominator',
          ),
          partsOf(same, 'denominator'),
          0,
        ),
      }),
    );
  });
  const others = firstOfEach(
    firm.flatMap(({ others }) => others),
    ({ file }) => file,
  );
  return {
    title: claims.join(say(SEMICOLON)),
    notes: others.length === 0 ? [] : [say(WORDS.other_forms({ reports: manyOf(others, 'report') }))],
  };
}

/** A column's numbers, as parts of what is computed of them. */
const partsOf = (rows: readonly Stated[], column: 'numerator' | 'denominator') =>
  rows.map((row) => partOf(row, column, row[column]));

const sum = (rows: readonly Stated[], of: 'numerator' | 'denominator') =>
  rows.reduce((total, row) => total + row[of], 0);

correctedChart.columns = RATE;

disputesChart.columns = RATE;
