/** The headline over a whole and its parts: the largest part, of reports that can be added up and count the same. */
import { digitsWithin, intervalText } from '../charts/interval.js';
import { formatNumber } from '../charts/text.js';
import type { Breakdown } from '../domain/breakdowns.js';
import { UNITS } from '../domain/units.js';
import type { Part } from '../frames/places.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { NOTHING, type Text } from '../model/words.js';
import { namesOf, sizeIn, type Whole, whoseIs } from './breakdown-parts.js';
import { BREAKDOWN as WORDS } from './breakdown-words.js';
import { HEADLINES } from './headlines.js';
import { isEnough, leaderOf, restsOn, toldRests, tooFew } from './minimum.js';
import { comparedAs, oneDefinition } from './one-definition.js';
import { computed, partOf, shareOf } from './told.js';

export function breakdownTitle(
  drawn: readonly Whole[],
  breakdown: Breakdown,
  heading: Text,
): { readonly title: string; readonly notes: () => readonly string[] } {
  const unsound = drawn.filter(({ excess }) => excess !== null);
  const open = drawn.filter(({ excess, closed }) => excess === null && !closed);
  const sound = drawn.filter(({ excess, closed }) => excess === null && closed);
  const parts = breakdown.parts.filter(({ id }) => id !== 'pending');
  const sumOf = (reports: readonly Whole[], id: string) =>
    reports.reduce((sum, report) => sum + (report.parts.find(({ part }) => part === id)?.value ?? 0), 0);
  const largestOf = (reports: readonly Whole[]) =>
    parts.reduce((best, next) => (sumOf(reports, next.id) > sumOf(reports, best.id) ? next : best));
  // Where something can be pending, its whole changed with it and that of what was decided did not.
  const pending = parts.length < breakdown.parts.length;
  const { same, others } = oneDefinition(
    sound,
    [largestOf(sound), ...(pending ? [] : [breakdown.whole])].map(comparedAs),
    ({ size }) => size,
  );
  const cases = casesOf(same);
  const rests = restsOn(cases);
  const leader = leaderOf(cases);
  const withLeader = (claim: string) =>
    leader === null
      ? claim
      : say(
          WORDS.and_leader({
            ...{ claim, who: leader },
            share: shareOf(sizesOf(same.filter((report) => whoseIs(report) === leader)), sizesOf(same), 0),
          }),
        );
  const leftOut = (words: typeof WORDS.exceed, reports: readonly Whole[]) =>
    reports.length === 0 ? [] : [say(words({ names: namesOf(reports) }))];
  // Told where they stand: numbers that are written the same are told apart by their order.
  const left = () => [
    ...leftOut(WORDS.other_forms, others),
    ...leftOut(WORDS.exceed, unsound),
    ...leftOut(WORDS.unknown, open),
  ];
  if (!isEnough(rests)) {
    const few = same.length === 0 ? restsOn(casesOf(drawn)) : rests;
    return { title: tooFew(heading, few, drawn.length), notes: left };
  }
  const largest = largestOf(same);
  const [part, whole] = [sumOf(same, largest.id), rests.cases];
  const { low, high } = wilson(part, whole);
  const above = same.flatMap(({ parts, name }) =>
    parts
      .filter((row) => row.part === largest.id && (row.value ?? 0) > 0)
      .map((row) => partOf(row, 'value', row.value, name)),
  );
  const below = sizesOf(same);
  // What is not broken down may still belong to the largest part.
  const words = sumOf(same, 'rest') > 0 ? WORDS.at_least : WORDS.share;
  const { en, zh } = UNITS[breakdown.unit];
  const claim = words({
    share: WORDS.with_interval({
      share: shareOf(above, below, digitsWithin(low, high)),
      interval: computed(intervalText(low, high), `interval of ${above.length}`, [...above, ...below]),
    }),
    count: computed(formatNumber(whole), 'sum', below),
    unit: pending ? WORDS.decided_unit({ unit: { en, zh } }) : { en, zh },
    what: pending ? WORDS.cases : breakdown.unit === 'request' ? WORDS.requests : NOTHING,
    reports: toldRests(rests).reports,
    said: HEADLINES[breakdown.id]![largest.id]!,
  });
  return { title: withLeader(say(claim)), notes: () => [say(WORDS.interval), ...left()] };
}

const casesOf = (reports: readonly Whole[]) =>
  reports.map((report) => ({
    ...{ who: whoseIs(report), file: report.file },
    ...{ cases: report.size, row: report.parts[0]! },
  }));

const sizesOf = (reports: readonly Whole[]): Part[] => reports.map((report) => sizeIn(report, report.size));
