/** How a publisher's rates changed from the first to the last year for which they are known. */
import { type Chart, noChart } from '../charts/chart.js';
import { type Slope, slopes } from '../charts/slopes.js';
import { formatNumber, formatShare } from '../charts/text.js';
import { OUTCOME_RATES } from './follow.js';
import { FEW_CASES, firmOf, list } from './words.js';

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

/**
 * Shares of one publisher in the first and the last year that rest on more than a few requests, or where there are no
 * two such years, in the first and the last of all; those that do not compare over the years are left out.
 */
export function changeChart(rows: readonly RateLike[]): Chart {
  const rates: readonly string[] = OUTCOME_RATES;
  const dated = rows
    .flatMap((row) => (row.year === null || !rates.includes(row.rate) ? [] : [{ ...row, year: row.year }]))
    .sort((a, b) => a.year - b.year);
  const known = firmOf(dated.filter(({ value }) => value !== null));
  const who = known[0]?.body ?? dated[0]?.body ?? null;
  if (who === null)
    return noChart('There is no publisher to follow: no report here says who made it and when.');
  const [first, last] = [known[0]?.year, known.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) {
    return noChart(`${who}: these shares are not known for two years, so there is no change to show.`);
  }
  const left_out: string[] = [];
  const drawn = rates.flatMap((id): (Slope & { name: string })[] => {
    const own = dated.filter(({ rate }) => rate === id);
    const [from, to] = [own.find(({ year }) => year === first), own.findLast(({ year }) => year === last)];
    if (from?.value == null || to?.value == null) {
      if (own[0]) left_out.push(own[0].label_en.toLowerCase());
      return [];
    }
    const crossings = own.filter(({ year }) => year > first).flatMap(({ crossing }) => crossing ?? []);
    if (crossings.some((one) => one !== 'exact' && one !== 'approximate')) {
      left_out.push(from.label_en.toLowerCase());
      return [];
    }
    return [
      {
        name: lower(from.label_en),
        label: capital(from.label_en.replace(/^Share (?:that )?/, '')),
        label_zh: from.label_zh,
        from: from.value,
        to: to.value,
        fromText: formatShare(from.value, 0),
        toText: formatShare(to.value, 0),
        rough: crossings.includes('approximate'),
        note: `${partOf(from)}; ${partOf(to)}${from.doubted || to.doubted ? '; a check fails on one of them' : ''}`,
        source: `${from.file} · ${to.file}`,
      },
    ];
  });
  if (drawn.length === 0)
    return noChart(`${who}: none of these shares compares between ${first} and ${last}.`);
  const largest = drawn.reduce((best, next) =>
    Math.abs(next.to - next.from) > Math.abs(best.to - best.from) ? next : best,
  );
  const ends = [first, last].map((year) => ({
    year,
    base: dated.find((row) => row.year === year && row.value !== null)?.denominator ?? 0,
  }));
  const few = ends.filter(({ base }) => base < FEW_CASES);
  const said = ends.map(({ year, base }) => `${formatNumber(base)} in ${year}`).join(', ');
  return slopes(drawn, {
    title: `${who}: the ${largest.name} went from ${largest.fromText} in ${first} to ${largest.toText} in ${last}`,
    notes: [
      ...(drawn.some(({ rough }) => rough) ? ['dashed: the two years compare only roughly'] : []),
      ...(left_out.length > 0
        ? [`not drawn, as not stated in both years or not comparable: ${list(left_out)}`]
        : []),
    ],
    subtitle: [
      `Shares of the requests handled (${said}). Two years, not a trend${few.length > 0 ? `; ${few.length === 2 ? 'both rest' : `${few[0]?.year} rests`} on few requests` : ''}`,
      `Source: 2 annual reports (政府信息公开工作年度报告), ${first} and ${last}`,
    ],
    ends: [`${first}`, `${last}`],
  });
}

const partOf = ({ year, numerator, denominator }: RateLike) =>
  `${year}: ${formatNumber(numerator ?? 0)} of ${formatNumber(denominator ?? 0)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
