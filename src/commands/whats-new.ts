/** What changed between two runs: files by the hash of their bytes, contradictions by what they say, figures by value. */
import { COLUMN_NAME } from '../checks/words.js';
import { changedShards } from '../dataset/changed-shards.js';
import type { Dataset } from '../dataset/dataset.js';
import type { Manifest } from '../dataset/manifest.js';
import { figureAnchor, findingAnchor, reportSlug } from '../model/address.js';
import { formatNumber } from '../model/format.js';
import type { Applicant, Status } from '../model/report.js';
import { both, type Text } from '../model/words.js';
import type { ChangedItem, News } from '../site/news.js';
import { statusWord } from './status-words.js';

/**
 * Files that came and went, and those among them that were only renamed: the same bytes under another name. Of several
 * copies each is paired with one.
 */
const MATCHED = `
  with gone as (select * from before_reports where file not in (select file from reports)),
  came as (select * from reports where file not in (select file from before_reports)),
  renamed as (
    select old.file as old, now.file as file
    from (select *, row_number() over (partition by sha256 order by file) as copy from gone) old
    join (select *, row_number() over (partition by sha256 order by file) as copy from came) now
      on now.sha256 = old.sha256 and now.copy = old.copy
    where old.sha256 <> ''
  )`;

/** A report as a reader knows it: whose, on which year; or what became of the file. */
const named = (of: string) => `${of}.file, ${of}.status, ${of}.publisher, ${of}.year`;

interface NamedRow {
  readonly file: string;
  readonly status: Status;
  readonly publisher: string | null;
  readonly year: number | null;
}

const UNKNOWN = { who: both('an unknown publisher', '发布机关不明'), year: both('year unknown', '年度不明') };
const yearOf = (year: number | null): Text =>
  year === null ? UNKNOWN.year : both(`${year}`, `${year} 年度`);

function nameOf({ file, status, publisher, year }: NamedRow): Text {
  if (status !== 'report') {
    const { en, zh } = statusWord(status);
    return both(`${file} (${en})`, `${file}（${zh}）`);
  }
  const when = yearOf(year);
  return both(
    `${publisher ?? UNKNOWN.who.en}, ${when.en} (${file})`,
    `${publisher ?? UNKNOWN.who.zh}，${when.zh}（${file}）`,
  );
}

/** The contradictions of a run, by publisher and year: another version of a report has the same ones. */
const contradictions = (table: string) => `
  select coalesce(body, file) as who, coalesce(year, 0) as of_year, "key" as item, "left" as a, "right" as b,
    coalesce(publisher, file) as publisher, year, message, message_zh, file
  from ${table} where weight = 'contradiction'`;
const SAME =
  'x.who = y.who and x.of_year = y.of_year and x.item = y.item and x.a is not distinct from y.a and x.b is not distinct from y.b';

/** Publishers and years of which no report is left: their contradictions went with it, and were not resolved. */
const STILL =
  'exists (select 1 from reports r where coalesce(r.body, r.file) = x.who and coalesce(r.year, 0) = x.of_year)';

interface ToldRow {
  readonly publisher: string;
  readonly year: number | null;
  readonly message: string;
  readonly message_zh: string;
}

const told = ({ publisher, year, message, message_zh }: ToldRow): Text => {
  const when = yearOf(year);
  return both(`${publisher}, ${when.en}: ${message}`, `${publisher}，${when.zh}：${message_zh}`);
};

interface Question {
  readonly label: Text;
  readonly sql: string;
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the query selects
  readonly said: (row: any) => Text;
}

const QUERIES: readonly Question[] = [
  {
    label: both('New files', '新增文件'),
    said: nameOf,
    sql: `${MATCHED} select ${named('came')} from came where came.file not in (select file from renamed)`,
  },
  {
    label: both('Changed files', '内容有变的文件'),
    said: nameOf,
    sql: `select ${named('r')} from reports r join before_reports b on b.file = r.file where b.sha256 <> r.sha256`,
  },
  {
    label: both('Removed files', '移除的文件'),
    said: nameOf,
    sql: `${MATCHED} select ${named('gone')} from gone where gone.file not in (select old from renamed)`,
  },
  {
    label: both('Renamed files', '改名的文件'),
    said: ({ old, file }: { old: string; file: string }) =>
      both(`${old} is now ${file}`, `${old} 改名为 ${file}`),
    sql: `${MATCHED} select old, file from renamed`,
  },
  {
    label: both('New contradictions', '新出现的矛盾'),
    said: told,
    sql: `select publisher, year, message, message_zh, file, item from (${contradictions('findings')}) x
      where not exists (select 1 from (${contradictions('before_findings')}) y where ${SAME})`,
  },
  {
    label: both('Resolved contradictions', '已消除的矛盾'),
    said: told,
    sql: `select publisher, year, message, message_zh, file from (${contradictions('before_findings')}) x
      where not exists (select 1 from (${contradictions('findings')}) y where ${SAME}) and ${STILL}`,
  },
];

/** Figures of files that changed, with the number before and after; null for what is not stated. */
const FIGURES = `
  select coalesce(f.publisher, f.file) as who, f.file, f.figure, f.year, f.label_en, f.label_zh, f.applicant, b.value as before, f.value as now
  from figures f
  join reports r on r.file = f.file
  join before_reports o on o.file = f.file and o.sha256 <> r.sha256
  join before_figures b on b.file = f.file and b.figure = f.figure
  where b.value is distinct from f.value
  order by f.file, f.figure`;

interface Changed {
  readonly file: string;
  readonly figure: string;
  readonly who: string;
  readonly year: number | null;
  readonly label_en: string;
  readonly label_zh: string;
  readonly applicant: Applicant | null;
  readonly before: number | null;
  readonly now: number | null;
}

const stated = (value: number | null): Text => {
  if (value === null) return both('not stated', '未说明');
  return both(formatNumber(value, 4), formatNumber(value, 4));
};

function changeOf({ who, year, label_en, label_zh, applicant, before, now }: Changed): Text {
  const [when, from, to] = [yearOf(year), stated(before), stated(now)];
  const column = applicant === null ? both('', '') : COLUMN_NAME[applicant];
  return both(
    `${who}, ${when.en}: ${label_en}${column.en && ` [${column.en}]`}: ${from.en} → ${to.en}`,
    `${who}，${when.zh}：${label_zh}${column.zh && `〔${column.zh}〕`}：${from.zh} → ${to.zh}`,
  );
}

/** With its way to the report, or to the figure or finding in it; a file that is gone has no page, and no link is made. */
const led = (text: Text, file: unknown, anchor = ''): ChangedItem =>
  typeof file === 'string' ? { ...text, place: `${reportSlug(file)}${anchor && `#${anchor}`}` } : text;

/**
 * What is new in a dataset.
 * @param before the dataset of the same paths before their files last changed; null where there was none
 */
export async function whatsNew(dataset: Dataset, before: Manifest | null, now: Manifest): Promise<News> {
  if (before === null) return { compared: false, since: null, changes: [], note: null };
  const changed = changedShards(before.shards, now.shards);
  await dataset.narrowTo(changed.flatMap(({ now }) => now ?? []));
  await dataset.attach(
    'before',
    changed.flatMap(({ before }) => before ?? []),
  );
  const changes = [];
  for (const { label, said, sql } of QUERIES) {
    const { rows } = await dataset.query(
      `select q.*, q.file in (select file from reports) as there from (${sql}) q`,
    );
    changes.push({
      label,
      items: rows.map((row) =>
        led(
          said(row),
          row.there ? row.file : null,
          typeof row.item === 'string' ? findingAnchor(row.item) : '',
        ),
      ),
    });
  }
  const { rows } = await dataset.query(FIGURES);
  const figures = (rows as unknown as Changed[]).map((row) =>
    led(changeOf(row), row.file, figureAnchor(row.figure)),
  );
  changes.splice(2, 0, { label: both('Changed figures', '变动的数据'), items: figures });
  await dataset.narrowTo(now.shards);
  return {
    compared: true,
    // Without a number: what was counted then is not here to be counted again.
    since: both('Against the files as they were before the last change.', '与上次变动前的文件相比。'),
    changes,
    note:
      before.library === now.library
        ? null
        : both(
            'The library changed, too: contradictions and figures may have come or gone because it reads or checks better.',
            '程序本身也有更新：矛盾和数据的增减，可能是读取或核对方法改进所致。',
          ),
  };
}
