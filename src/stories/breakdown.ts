/** A whole by its parts, over the reports. */
import { group } from 'd3-array';
import { type Chart, noChart } from '../charts/chart.js';
import { KINDS, MEANING } from '../charts/meaning.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { type Mark, signed, signsOf } from '../charts/states.js';
import { formatNumber } from '../charts/text.js';
import type { Breakdown } from '../domain/breakdowns.js';
import { OFFICIAL } from '../domain/domain.js';
import { UNITS } from '../domain/units.js';
import { nameOf as nameOfRow } from '../frames/gathered.js';
import { type Part, placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { joined, NOTHING, type Text, term } from '../model/words.js';
import { namesOf, PART, type PartLike, sizeIn, type Whole, whoseIs } from './breakdown-parts.js';
import { breakdownTitle } from './breakdown-title.js';
import { BREAKDOWN as WORDS } from './breakdown-words.js';
import { MINIMUM } from './minimum.js';
import { computed, manyOf, numberOf, partOf, total } from './told.js';
import { EACH_OF, markOf, SEMICOLON, sourceLine, uniqueNames } from './words.js';

/** The most bars that a chart shows; more cannot be read. */
const LIMIT = 20;

/**
 * A whole by its parts, as shares, one bar a report, by publisher and year, the largest publisher first. What is pending
 * is no part of what was decided; a share of a handful is not drawn.
 */
export function breakdownChart(rows: readonly PartLike[]): Chart {
  const breakdown = OFFICIAL.breakdowns.find(({ id }) => id === rows[0]?.set);
  if (!breakdown) return noChart(say(WORDS.nothing));
  const heading = term(breakdown.label_en, breakdown.label_zh);
  const reports = reportsOf(rows);
  const stating = reports.filter(({ parts }) => parts.some((row) => row.value !== null));
  if (stating.length === 0) return noChart(say(WORDS.none({ heading })));
  const some = stating.filter(({ size, pending }) => size + pending > 0);
  if (some.length === 0) return noChart(say(WORDS.zero({ heading })));
  const drawn = some.filter(({ size }) => size >= MINIMUM.share).sort((a, b) => b.size - a.size);
  const unit = UNITS[breakdown.unit];
  const few = some.filter(({ size }) => size < MINIMUM.share);
  if (drawn.length === 0) {
    return noChart(
      say(
        WORDS.few_only({
          heading,
          each: few.length > 1 ? EACH_OF : NOTHING,
          reports: manyOf(rowsOf(few), 'report'),
          least: MINIMUM.share,
          ...unitOf(unit),
        }),
      ),
    );
  }
  const shown = byPublisher(drawn.slice(0, LIMIT));
  const { title, notes } = breakdownTitle(drawn, breakdown, heading);
  const marks = new Map(shown.map((report) => [report.name, marksOf(report)]));
  const signs = signsOf([...marks.values()].flat(), say(SEMICOLON));
  const decided = shown.some(({ pending }) => pending > 0);
  return stackedBars(
    shown.flatMap(({ name, parts, file }) =>
      parts
        .filter(({ part }) => part !== 'pending')
        .map((row) => ({
          label: name,
          part: row.part,
          value: row.value ?? 0,
          quote: row.quote,
          source: file,
          place: placeOf(row, 'value') ?? null,
        })),
    ),
    {
      title,
      subtitle: [
        say((decided ? WORDS.decided : WORDS.subtitle)({ heading, ...unitOf(unit) })),
        ...(signs === '' ? [] : [signs]),
        sourceLine(drawn.flatMap(({ parts }) => parts)),
      ],
      notes: [
        ...(drawn.length > LIMIT
          ? [
              say(
                WORDS.largest({
                  limit: numberOf(rowsOf(shown)),
                  reports: manyOf(rowsOf(drawn), 'report'),
                }),
              ),
            ]
          : []),
        ...gaps(reports, unitOf(unit)),
        ...notes(),
        ...(few.length === 0
          ? []
          : [
              say(
                WORDS.few({
                  least: MINIMUM.share,
                  names: namesOf(few),
                  ...unitOf(unit),
                }),
              ),
            ]),
        ...(stating.length === some.length
          ? []
          : [
              say(
                WORDS.zeros({
                  reports: manyOf(rowsOf(stating.filter((report) => !some.includes(report))), 'report'),
                }),
              ),
            ]),
      ],
      unit: say(unit),
      parts: stylesOf(breakdown),
      shares: true,
      behind: new Map(shown.map((report) => [report.name, behind(report, marks.get(report.name)!)])),
    },
  );
}

/** `unit` in each language, and with the Chinese word beside the English one. */
const unitOf = ({ en, zh }: Text) => ({
  unit: { en, zh },
  units: term(en, zh),
});

/** What has a meaning has the colour of it; kinds that mean nothing good or bad have shades of one hue. */
function stylesOf({ parts }: Breakdown) {
  const colours: Readonly<Record<string, string>> = MEANING;
  return [
    ...parts.map(({ id, label_en, label_zh }, at) => ({
      id,
      label: say(term(label_en, label_zh)),
      colour: colours[id.replace(/^outcome\./, '')] ?? KINDS[at % KINDS.length]!,
    })),
    { id: 'rest', label: say(WORDS.rest), colour: MEANING.rest },
  ];
}

const marksOf = ({ parts }: Whole): readonly Mark[] => [
  ...new Set(parts.filter(({ part, value }) => part !== 'rest' && value !== null && value > 0).map(markOf)),
];

/** `■ 414; 26 pending`. */
function behind({ size, whole, excess, pending }: Whole, marks: readonly Mark[]): string {
  const number = marks.reduceRight((text, mark) => signed(mark, text), formatNumber(size));
  const more = [
    excess === null ? [] : WORDS.stated({ whole: formatNumber(whole ?? 0) }),
    pending === 0 ? [] : WORDS.pending({ count: formatNumber(pending) }),
  ].flat();
  return say(joined([{ en: number, zh: number }, ...more], SEMICOLON));
}

/** The publisher with the largest whole first, and its reports in the order of their years. */
function byPublisher(reports: readonly Whole[]): Whole[] {
  const order = new Map([...new Set(reports.map(whoseIs))].map((whose, at) => [whose, at]));
  const year = ({ parts }: Whole) => parts[0]?.year ?? 0;
  return [...reports].sort((a, b) => order.get(whoseIs(a))! - order.get(whoseIs(b))! || year(a) - year(b));
}

function reportsOf(rows: readonly PartLike[]): Whole[] {
  const names = uniqueNames(rows);
  return [...group(rows, ({ file }) => file)].map(([file, parts]) => ({
    file,
    parts,
    name: names.get(file) ?? file,
    form: parts[0]?.form ?? null,
    size: sumOf(parts.filter(({ part }) => part !== 'pending')),
    pending: sumOf(parts.filter(({ part }) => part === 'pending')),
    whole: parts[0]?.whole ?? null,
    excess: parts[0]?.excess ?? null,
    closed: parts[0]?.whole_from === 'report' || parts.every((row) => row.value !== null),
  }));
}

const sumOf = (rows: readonly PartLike[]) => rows.reduce((sum, row) => sum + (row.value ?? 0), 0);

/** A row of each report, by which pages lead to it. */
const rowsOf = (reports: readonly Whole[]) => reports.flatMap(({ parts }) => parts[0] ?? []);

/** The sum of them, by which pages lead to them: what is 0 adds nothing. */
const added = (parts: readonly Part[]) =>
  computed(
    formatNumber(total(parts)),
    'sum',
    parts.filter(([, value]) => value !== 0 && value !== null),
  );

/** What the bars do not show, a sentence each: what is not broken down, what is pending, and who is silent. */
function gaps(reports: readonly Whole[], { unit }: ReturnType<typeof unitOf>): string[] {
  const states = ({ parts }: Whole) => parts.some((row) => row.value !== null);
  const stating = reports.filter(states);
  const others = reports.filter((report) => !states(report));
  const silent = others.filter(({ whole }) => whole === null);
  const whole = others.filter((report) => (report.whole ?? 0) > 0);
  // Parts that exceed their total leave nothing over; such reports are named apart.
  const sound = stating.filter(({ excess }) => excess === null);
  const stated = whole.map((report) => sizeIn(report, report.whole ?? 0));
  const all = [...sound.map((report) => sizeIn(report, report.size + report.pending)), ...stated];
  const rest = sound.flatMap((report) =>
    report.parts.filter(({ part }) => part === 'rest').map(({ value }) => sizeIn(report, value ?? 0)),
  );
  const open = [...rest, ...stated];
  const pending = sound.flatMap(({ parts }) => parts.filter(({ part }) => part === 'pending'));
  const of = { open: added(open), all: added(all), unit };
  return [
    total(open) === 0
      ? []
      : whole.length === 0
        ? say(WORDS.open(of))
        : say(WORDS.open_all({ ...of, names: namesOf(whole) })),
    sumOf(pending) === 0
      ? []
      : say(
          WORDS.pending_in_all({
            count: added(pending.map((row) => partOf(row, 'value', row.value, nameOfRow(row)))),
          }),
        ),
    silent.length === 0 ? [] : say(WORDS.silent({ names: namesOf(silent) })),
    stating.some(({ parts }) => parts.some((row) => row.value === null)) ? say(WORDS.empty) : [],
  ].flat();
}

breakdownChart.columns = PART;
