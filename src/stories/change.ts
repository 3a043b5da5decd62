/** How a publisher's rates changed from the first to the last year for which they are known. */
import { type Chart, noChart } from '../charts/chart.js';
import { intervalText } from '../charts/interval.js';
import { MEANING } from '../charts/meaning.js';
import { type Slope, slopes } from '../charts/slopes.js';
import { formatNumber, formatShare } from '../charts/text.js';
import { type Part, placeOf, withMore } from '../frames/places.js';
import { differs, wilson } from '../frames/verbs/statistics.js';
import { say, spoken } from '../model/language.js';
import { both } from '../model/words.js';
import { columnsOf } from './columns.js';
import { OUTCOME_RATES } from './follow.js';
import { LONG, CHANGE as WORDS } from './long-words.js';
import { MINIMUM } from './minimum.js';
import { computed, partOf as numberIn, standing } from './told.js';
import { list, SEMICOLON, sourceLine } from './words.js';

interface RateLike {
  readonly file: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly rate: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly crossing: string | null;
  readonly doubted: boolean;
}

const RATE = columnsOf<RateLike>({
  body: true,
  crossing: true,
  denominator: true,
  doubted: true,
  file: true,
  label_en: true,
  label_zh: true,
  numerator: true,
  rate: true,
  value: true,
  year: true,
});

type Known = RateLike & {
  readonly year: number;
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
};

/**
 * Shares of one publisher in the first and the last year that rest on enough requests. Those that do not compare over
 * the years are left out; the title names a change only where the interval of the difference leaves no doubt of it.
 */
export function changeChart(rows: readonly RateLike[]): Chart {
  const rates: readonly string[] = OUTCOME_RATES;
  const dated = rows
    .flatMap((row) =>
      row.year === null || !rates.includes(row.rate) ? [] : [withMore(row, { year: row.year })],
    )
    .sort((a, b) => a.year - b.year);
  const known = dated.filter(
    (row): row is Known =>
      row.value !== null && row.numerator !== null && (row.denominator ?? 0) >= MINIMUM.share,
  );
  const who = dated[0]?.body ?? null;
  if (who === null) return noChart(say(LONG.nobody));
  const [first, last] = [known[0]?.year, known.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) {
    return noChart(say(WORDS.not_two({ who, least: MINIMUM.share })));
  }
  const found = rates.map((id) => {
    const own = dated.filter(({ rate }) => rate === id);
    const at = (year: number) => known.find((row) => row.rate === id && row.year === year);
    const crossings = own.filter(({ year }) => year > first).flatMap(({ crossing }) => crossing ?? []);
    const compares = crossings.every((one) => one === 'exact' || one === 'approximate');
    return { id, own, from: at(first), to: at(last), compares, rough: crossings.includes('approximate') };
  });
  const drawn = found.flatMap(({ from, to, compares, ...rest }) =>
    from && to && compares ? [{ ...rest, from, to }] : [],
  );
  const left = found.flatMap(({ id, own }) =>
    own[0] && !drawn.some((one) => one.id === id) ? [say(nameOf(own[0]))] : [],
  );
  if (drawn.length === 0) return noChart(say(WORDS.none({ who, first, last })));
  const largest = largestOf(drawn);
  const basis = (year: number) => {
    const row = known.find((one) => one.year === year)!;
    return standing(formatNumber(row.denominator), row, 'denominator', row.denominator);
  };
  return slopes(
    drawn.map(
      ({ id, from, to, rough }): Slope => ({
        label:
          spoken() === 'zh'
            ? [shortZh(from)]
            : [capital(from.label_en.replace(/^Share (?:that )?/, '')), shortZh(from)],
        colour: MEANING[id as keyof typeof MEANING],
        from: from.value,
        to: to.value,
        fromText: formatShare(from.value, 0),
        toText: formatShare(to.value, 0),
        rough,
        note: [partOf(from), partOf(to), from.doubted || to.doubted ? say(WORDS.doubted) : '']
          .filter(Boolean)
          .join(say(SEMICOLON)),
        source: `${from.file} · ${to.file}`,
        first: { place: placeOf(from, 'value') ?? null },
        last: { place: placeOf(to, 'value') ?? null },
      }),
    ),
    {
      title: largest ? wentOf(who, largest) : say(withoutChange(drawn)({ who, first, last })),
      subtitle: [
        say(
          WORDS.subtitle({
            first,
            last,
            first_count: basis(first),
            last_count: basis(last),
          }),
        ),
        sourceLine([first, last].map((year) => known.find((row) => row.year === year)!)),
      ],
      notes: [
        // Of brackets in the title, and of how it chooses.
        ...(largest ? [say(WORDS.interval)] : []),
        ...(drawn.some(({ rough }) => rough) ? [say(WORDS.rough)] : []),
        ...(left.length > 0 ? [say(WORDS.left_out({ names: list(left) }))] : []),
      ],
      ends: [`${first}`, `${last}`],
    },
  );
}

interface Pair {
  readonly from: Known;
  readonly to: Known;
}

type Drawn = Pair & { readonly rough: boolean };

/** Whether the two shares count the same, and no check fails on them. */
const isFirm = ({ from, to, rough }: Drawn) => !rough && !from.doubted && !to.doubted;

/** What may be said where no change is sure: that there is none only of shares that compare. */
function withoutChange(drawn: readonly Drawn[]) {
  const firm = drawn.filter(isFirm);
  if (firm.length === 0) return WORDS.open;
  return firm.length === drawn.length ? WORDS.within : WORDS.within_some;
}

/** The largest change among shares that count the same in both years and differ by more than so few requests leave open. */
function largestOf(drawn: readonly Drawn[]): Pair | undefined {
  const estimate = ({ value, numerator, denominator }: Known) => ({
    value,
    ...wilson(numerator, denominator),
  });
  const sure = drawn.filter((pair) => isFirm(pair) && differs(estimate(pair.from), estimate(pair.to)));
  const size = ({ from, to }: Pair) => Math.abs(to.value - from.value);
  return [...sure].sort((a, b) => size(b) - size(a))[0];
}

/** The two numbers of a share. */
const partsOf = (row: Known): Part[] => [
  numberIn(row, 'numerator', row.numerator),
  numberIn(row, 'denominator', row.denominator),
];

function wentOf(who: string, { from, to }: Pair): string {
  const interval = (row: Known) => {
    const { low, high } = wilson(row.numerator, row.denominator);
    return computed(intervalText(low, high), 'interval of 1', partsOf(row));
  };
  const share = (row: Known) => computed(formatShare(row.value, 0), 'share of 1', partsOf(row));
  return say(
    WORDS.went({
      ...{ who, name: nameOf(from), first: from.year, last: to.year },
      ...{ from: share(from), to: share(to) },
      ...{ from_interval: interval(from), to_interval: interval(to) },
    }),
  );
}

const nameOf = ({ label_en, label_zh }: RateLike) =>
  both(label_en.charAt(0).toLowerCase() + label_en.slice(1), label_zh);

/** `予以公开` for `予以公开占比`. */
const shortZh = ({ label_zh }: RateLike) => label_zh.replace(/占比$/, '');

const partOf = ({ year, numerator, denominator }: Known) =>
  say(WORDS.part({ year, part: formatNumber(numerator), whole: formatNumber(denominator) }));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

changeChart.columns = RATE;
