/** Whether a report was published in time, by the rule of its report year. */
import { DATE_FROM, DEADLINES, type Deadline, IN_TIME } from '../../domain/criteria.js';
import type { Judgement, Report } from '../../model/report.js';
import { OR } from '../words.js';
import { judged } from './judgement.js';

const DAY = 24 * 60 * 60 * 1000;

interface Dated {
  readonly from: 'published' | 'signed';
  /** As it is given: a day, or a month only. */
  readonly date: string;
  /** The first and the last day that it may be. */
  readonly first: string;
  readonly last: string;
}

/** The days of a report, or the months where it leaves out the day. */
function datesOf({ published, published_month, signed, signed_month }: Report['identity']): Dated[] {
  const day = (from: Dated['from'], date: string | null) =>
    date === null ? [] : [{ from, date, first: date, last: date }];
  const month = (from: Dated['from'], date: string | undefined) =>
    date === undefined ? [] : [{ from, date, first: `${date}-01`, last: `${date}-31` }];
  return [
    ...day('published', published),
    ...month('published', published_month),
    ...day('signed', signed),
    ...month('signed', signed_month),
  ];
}

/** Of a month the last day that it has; `last` is of every month the 31st. */
const lastDay = ({ date, last }: Dated): string =>
  date === last
    ? last
    : new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The page's date counts; where it has none, or one that cannot be, the signature's. */
export function judgeTime({ identity }: Report): Judgement {
  const { says } = IN_TIME;
  const { year, level } = identity;
  if (year === null) return judged(IN_TIME, 'not_assessable', says.no_year);
  const end = `${year}-12-31`;
  const dates = datesOf(identity);
  // Some reports are put up before the year is out; a page of the year before is a page of something else.
  const possible = dates.find(({ first }) => first > end);
  const found = possible ?? dates[0];
  if (!found) return judged(IN_TIME, 'not_assessable', says.no_date);
  const { en: from, zh: from_zh } = DATE_FROM[found.from];
  const evidence = identity.evidence
    .filter(({ field }) => field === found.from)
    .map(({ quote }) => ({ kind: 'words' as const, id: null, quote }));
  const slots = { date: found.date, from, from_zh, year };
  if (!possible) return judged(IN_TIME, 'not_assessable', says.too_early, { slots, evidence });

  const rules = DEADLINES.filter(
    (rule) =>
      rule.from <= year &&
      (rule.to === null || year <= rule.to) &&
      (level === null || rule.levels === null || rule.levels.includes(level)),
  );
  const due = (rule: Deadline) => `${year + 1}-${rule.month_day}`;
  const first = rules[0];
  if (!first) return judged(IN_TIME, 'not_assessable', says.no_rule, { slots, evidence });
  const verdicts = new Set(
    rules.map((rule) => (found.last <= due(rule) ? true : found.first > due(rule) ? false : null)),
  );
  if (verdicts.size > 1 || verdicts.has(null)) {
    const days = rules.map(due).sort();
    return judged(IN_TIME, 'not_assessable', says.whose, {
      slots: { ...slots, deadlines: days.join(OR.en), deadlines_zh: days.join(OR.zh) },
      evidence,
    });
  }
  const met = verdicts.has(true);
  // The rule that binds: the earliest day where the report kept them all, the latest where it kept none.
  const [earliest, ...others] = [...rules].sort((a, b) => a.month_day.localeCompare(b.month_day));
  const rule = met ? earliest! : (others.at(-1) ?? earliest!);
  const deadline = due(rule);
  const days = Math.round((Date.parse(found.first) - Date.parse(deadline)) / DAY);
  // The page counts, but sites that move put their old pages up again under a new date.
  const signed = dates.find((one) => one.from === 'signed');
  const signedInTime = !met && signed !== undefined && signed.first > end && lastDay(signed) <= deadline;
  return judged(
    IN_TIME,
    met ? 'met' : 'not_met',
    met
      ? says.met
      : signedInTime
        ? says.not_met_signed
        : found.first < found.last
          ? says.not_met_month
          : says.not_met,
    {
      slots: {
        ...{ ...slots, deadline, days, signed: signed?.date ?? '' },
        ...{ source: rule.source.en, source_zh: rule.source.zh },
      },
      evidence,
    },
  );
}
