/** On time, and what was left at the end of the year: what the reports can say of it is one sentence each. */
import { type Chart, noChart } from '../charts/chart.js';
import { digitsWithin, intervalText } from '../charts/interval.js';
import { formatNumber } from '../charts/text.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { both, template } from '../model/words.js';
import { columnsOf } from './columns.js';
import { leaderOf } from './minimum.js';
import { computed, firstOfEach, manyOf, numberOf, partOf, shareOf, total } from './told.js';
import { whoOf } from './words.js';

interface PartLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly part: string;
  readonly value: number | null;
  readonly whole: number | null;
  readonly excess: number | null;
}

const PART = columnsOf<PartLike>({
  body: true,
  excess: true,
  file: true,
  part: true,
  publisher: true,
  value: true,
  whole: true,
});

/** How many reports say how many requests were completed on time. Rows of `parts`, of the set `times`. */
export const onTimeSentence = (rows: readonly PartLike[]): Chart => {
  const all = firstOfEach(rows, ({ file }) => file);
  const said = rows.filter(
    ({ part, value, excess }) => part === 'on_time' && value !== null && excess === null,
  );
  const whole = said.map((row) => partOf(row, 'whole', row.whole ?? row.value));
  const late = said.map((row) => partOf(row, '', row.whole === null ? 0 : row.whole - (row.value ?? 0)));
  if (all.length === 0) return noChart(say(WORDS.nothing));
  if (said.length === 0) return noChart(say(WORDS.no_time({ reports: manyOf(all, 'report') })));
  return noChart(
    say(
      WORDS.time({
        ...{ count: numberOf(said), reports: manyOf(all, 'report') },
        give: said.length === 1 ? 'gives' : 'give',
        requests: computed(counted(total(whole), 'request'), 'sum', whole),
        late: computed(formatNumber(total(late)), 'sum', late),
      }),
    ),
  );
};

/** What was carried over to the next year. Rows of `parts`, of the set `backlog`. */
export const backlogSentence = (rows: readonly PartLike[]): Chart => {
  const all = firstOfEach(rows, ({ file }) => file);
  const said = rows.flatMap((row) => {
    const { part, value, whole, excess, file } = row;
    return part === 'carried_out' && value !== null && whole !== null && whole > 0 && excess === null
      ? [{ file, who: whoOf(row), value, cases: whole, row }]
      : [];
  });
  if (all.length === 0) return noChart(say(WORDS.nothing));
  if (said.length === 0) return noChart(say(WORDS.no_backlog({ reports: manyOf(all, 'report') })));
  const above = said.filter(({ value }) => value > 0).map(({ row, value }) => partOf(row, 'value', value));
  const casesOf = (of: typeof said) => of.map(({ row, cases }) => partOf(row, 'whole', cases));
  const below = casesOf(said);
  const { low, high } = wilson(total(above), total(below));
  const leader = leaderOf(said);
  const sentence = WORDS.backlog({
    ...{
      left: computed(formatNumber(total(above)), 'sum', above),
      requests: computed(counted(total(below), 'request'), 'sum', below),
      reports: manyOf(
        said.map(({ row }) => row),
        'report',
      ),
    },
    share: shareOf(above, below, Math.max(1, digitsWithin(low, high))),
    interval: computed(intervalText(low, high), `interval of ${above.length}`, [...above, ...below]),
    leader:
      leader === null
        ? both('', '')
        : WORDS.leader({
            who: leader,
            share: shareOf(casesOf(said.filter(({ who }) => who === leader)), below, 0),
          }),
  });
  return noChart(say(sentence));
};

const WORDS = {
  nothing: both('There are no reports that could state this.', '没有可能载有此项的年报。'),
  no_time: template(
    'None of {reports} says how many requests were completed on time (按时办结), so it cannot be told.',
    '{reports}均未说明按时办结数，是否按时办结无从判断。',
  ),
  time: template(
    'Whether requests are answered in time cannot be told: {count} of {reports} {give} a number completed on time (按时办结), for {requests}, and {late} of these are not among them: an extension (延期办结) may be the reason.',
    '是否按时办结，无从判断：{reports}中仅 {count} 份列出按时办结数，涉及{requests}，其中 {late} 件未列入按时办结（可能系延期办结）。',
  ),
  no_backlog: template(
    'None of {reports} states what was carried over to the next year (结转下年度继续办理).',
    '{reports}均未列出结转下年度继续办理数。',
  ),
  backlog: template(
    '{left} of {requests} in hand ({share}, {interval}) were carried over to the next year (结转下年度继续办理) in {reports}{leader}; a request that comes in December is carried over and still on time, so this is not a delay. Behind the share stands Wilson’s interval of 95%.',
    '{reports}本年新收与上年结转的{requests}中，{left} 件（{share}，{interval}）结转下年度继续办理{leader}；十二月收到的申请即使按时办理也会结转，故不等于超期。占比后为威尔逊 95% 置信区间。',
  ),
  leader: template(', of which {share} of the requests are from {who}', '（其中{who}占申请数的 {share}）'),
};

onTimeSentence.columns = PART;

backlogSentence.columns = PART;
