/** The statutory assessment: criteria by reports, and how often each criterion is met. A profile, not a league table. */

import { type Chart, noChart } from '../charts/chart.js';
import { madeFrom } from '../charts/made-of.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { type GridMark, STATUS_NAMES, type Status, statusGrid } from '../charts/status-grid.js';
import { PAIR } from '../charts/tips.js';
import { FAILS, HOLDS, OPEN } from '../charts/verdicts.js';
import { CRITERIA } from '../domain/criteria.js';
import { type Part, placeOf } from '../frames/places.js';
import { say, spoken } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, NOTHING, type Text, term } from '../model/words.js';
import { HEADS, ASSESSED as SAID } from './assessment-words.js';
import { columnsOf } from './columns.js';
import { leaderOf, MINIMUM, restsOn } from './minimum.js';
import { computed, firstOfEach, manyOf, numberOf, partOf } from './told.js';
import { reportName, sourceLine, uniqueNames, whoOf } from './words.js';

/** A row of `assessment`. */
interface JudgementLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly criterion: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly status: Status;
  readonly message: string;
  readonly message_zh: string;
  readonly evidence: readonly string[];
  readonly evidence_zh: readonly string[];
}

const JUDGEMENT = columnsOf<JudgementLike>({
  body: true,
  criterion: true,
  evidence: true,
  evidence_zh: true,
  file: true,
  label_en: true,
  label_zh: true,
  message: true,
  message_zh: true,
  publisher: true,
  status: true,
  year: true,
});

/** Up to so many reports are all drawn; of more, the dozen of which most can be told. */
const LIMIT = 14;
const DOZEN = 12;

const nameOf = ({ label_en, label_zh }: { readonly label_en: string; readonly label_zh: string }): Text =>
  term(label_en, label_zh);

/** One row a report, one column a criterion; publishers in the order in which they come, never by how they fare. */
export function assessmentGrid(rows: readonly JudgementLike[]): Chart {
  if (rows.length === 0) return noChart(say(SAID.nothing));
  const names = uniqueNames(rows);
  const only = onlyPublisher(rows);
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    const key = whoOf(row);
    if (!first.has(key)) first.set(key, at);
  });
  const orderOf = (row: JudgementLike) => first.get(whoOf(row))!;
  const sorted = [...rows].sort((a, b) => orderOf(a) - orderOf(b) || (a.year ?? 0) - (b.year ?? 0));
  const files = [...new Set(sorted.map(({ file }) => file))];
  const shown = new Set(files.length > LIMIT ? mostTold(sorted, DOZEN) : files);
  const marks = sorted
    .filter(({ file }) => shown.has(file))
    .map((row): GridMark => {
      const { file, year, criterion, status } = row;
      return {
        label:
          only !== null && year !== null ? `${year}${suffix(names.get(file))}` : (names.get(file) ?? file),
        column: criterion,
        status,
        message: say({ en: row.message, zh: row.message_zh }),
        evidence: firstOf(say({ en: row.evidence.join('\n'), zh: row.evidence_zh.join('\n') }).split('\n')),
        source: file,
        place: placeOf(row, 'message') ?? null,
      };
    });
  const open = rows.filter(({ status }) => status === 'not_assessable');
  const failed = rows.filter(({ status }) => status === 'not_met');
  const each = firstOfEach(sorted, ({ file }) => file);
  const reports = manyOf(each, 'report');
  const words = {
    who: only ?? '',
    reports,
    criteria: criteriaIn(rows),
    failed: manyOf(failed, 'time', rows),
    open: manyOf(open, 'time', rows),
  };
  return statusGrid(marks, {
    title: say(only === null ? SAID.title(words) : SAID.title_of(words)),
    subtitle: [
      say(
        shown.size < files.length
          ? SAID.some({ some: numberOf(each.filter(({ file }) => shown.has(file))), reports })
          : SAID.profile,
      ),
      sourceLine(rows),
    ],
    columns: CRITERIA.map((criterion) => ({
      id: criterion.id,
      head: HEADS[criterion.id]?.[spoken()] ?? [say(nameOf(criterion))],
      name: say(nameOf(criterion)),
    })),
  });
}

/** The reports of which most can be told: which of them fare well has no part in it. */
function mostTold(rows: readonly JudgementLike[], most: number): string[] {
  const told = new Map<string, number>();
  for (const { file, status } of rows)
    told.set(file, (told.get(file) ?? 0) + (status === 'not_assessable' ? 0 : 1));
  return [...told]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([file]) => file);
}

/** How many criteria there are, each by a report that is judged by it. */
const criteriaIn = (rows: readonly JudgementLike[]) =>
  computed(
    counted(CRITERIA.length, 'criterion'),
    'count',
    CRITERIA.map((criterion): Part => {
      const row = rows.find((one) => one.criterion === criterion.id);
      const place = row && (placeOf(row, 'message') ?? placeOf(row, ''));
      return [say(both(criterion.label_en, criterion.label_zh)), null, place ?? null];
    }),
  );

/** The publisher, where all rows are of one. */
function onlyPublisher(rows: readonly JudgementLike[]): string | null {
  const [name, ...others] = new Set(rows.map(whoOf));
  return name === undefined || others.length > 0 || rows[0]?.publisher === null ? null : name;
}

/** ` (a.txt)`: what tells two reports for one year apart. */
const suffix = (name: string | undefined) => / \([^()]*\)$/.exec(name ?? '')?.[0] ?? '';

const STATUSES = [
  { id: 'met', colour: HOLDS },
  { id: 'not_met', colour: FAILS },
  { id: 'not_assessable', colour: OPEN },
] as const;

/** One bar a criterion: in how many reports it is met, not met, or cannot be told. */
export function criteriaChart(rows: readonly JudgementLike[]): Chart {
  if (rows.length === 0) return noChart(say(SAID.nothing));
  const reports = manyOf(
    firstOfEach(rows, ({ file }) => file),
    'report',
  );
  return stackedBars(
    CRITERIA.flatMap(({ id, label_en, label_zh }) =>
      STATUSES.map((status) => ({
        label: say({ en: `${label_en}\n${label_zh}`, zh: label_zh }),
        part: status.id,
        ...together(
          rows.filter((row) => row.criterion === id && row.status === status.id),
          say(PAIR({ a: say({ en: label_en, zh: label_zh }), b: say(STATUS_NAMES[status.id]) })),
        ),
      })),
    ),
    {
      title: say(headline(rows)),
      subtitle: [say(SAID.count({ reports })), sourceLine(rows)],
      unit: say(SAID.reports),
      parts: STATUSES.map((status) => ({ ...status, label: say(STATUS_NAMES[status.id]) })),
      shares: false,
      subject: say(SAID.criterion),
    },
  );
}

/** How many reports there are, each with the place of its judgement. */
function together(rows: readonly JudgementLike[], name: string) {
  const parts = rows.map((row) => partOf(row, 'message', null, reportName(row)));
  return {
    value: rows.length,
    made_of: { name, total: say(counted(rows.length, 'report')), ...madeFrom('count', parts) },
  };
}

/** Whether a headline may rest on these judgements. */
function isEnoughJudged(rows: readonly JudgementLike[]): boolean {
  const { publishers, reports } = restsOn(
    rows.map((row) => ({ who: whoOf(row), file: row.file, cases: 1, row })),
  );
  return publishers >= MINIMUM.publishers && reports >= MINIMUM.reports;
}

/** Which criterion is most often not met, where that rests on enough; else only what is drawn. */
function headline(rows: readonly JudgementLike[]): Text {
  const told = CRITERIA.map((criterion) => {
    const own = rows.filter((row) => row.criterion === criterion.id && row.status !== 'not_assessable');
    return { criterion, own, failed: own.filter(({ status }) => status === 'not_met') };
  }).filter(({ own }) => isEnoughJudged(own));
  const [most] = [...told].sort((a, b) => b.failed.length / b.own.length - a.failed.length / a.own.length);
  if (!most)
    return SAID.judged({
      reports: manyOf(
        firstOfEach(rows, ({ file }) => file),
        'report',
      ),
      criteria: criteriaIn(rows),
    });
  if (most.failed.length === 0) return SAID.all_met;
  const leader = leaderOf(most.failed.map((row) => ({ who: whoOf(row), file: row.file, cases: 1 })));
  return SAID.most_unmet({
    criterion: nameOf(most.criterion),
    failed: numberOf(most.failed),
    told: numberOf(most.own),
    leader:
      leader === null
        ? NOTHING
        : SAID.leader({
            who: leader,
            count: numberOf(most.failed.filter((row) => whoOf(row) === leader)),
          }),
  });
}

/** Rows of the latest report of each publisher; one that does not say who or when stands for itself. */
export function latestOf<
  Row extends {
    file: string;
    publisher: string | null;
    body: string | null;
    year: number | null;
  },
>(rows: readonly Row[]): Row[] {
  const latest = new Map<string, { year: number; file: string }>();
  for (const row of rows) {
    const { year, file } = row;
    const key = whoOf(row);
    const known = latest.get(key);
    if (!known || (year ?? 0) > known.year) latest.set(key, { year: year ?? 0, file });
  }
  return rows.filter((row) => latest.get(whoOf(row))?.file === row.file);
}

/** A tooltip has room for a few lines: as many pieces as fit, each whole, and how many there are besides. */
function firstOf(pieces: readonly string[]): string {
  let length = 0;
  const shown = pieces.filter((piece, at) => {
    length += piece.length;
    return at === 0 || length <= 90;
  });
  const rest = pieces.length - shown.length;
  const text = shown.join(' · ');
  return rest === 0 ? text : say(SAID.and_more({ text, count: rest }));
}

assessmentGrid.columns = JUDGEMENT;

/** Words and evidence are the grid's. */
criteriaChart.columns = JUDGEMENT.filter((name) => !/^(?:label|message|evidence)/.test(name));
