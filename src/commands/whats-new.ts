/** What changed between two runs: files by the hash of their bytes, contradictions by what they say, figures by value. */
import type { Dataset } from '../dataset/dataset.js';
import type { Manifest } from '../dataset/manifest.js';
import { formatNumber } from '../model/format.js';
import type { News } from '../site/news.js';

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
const named = (of: string) => `
  case when ${of}.status <> 'report' then ${of}.file || ' (' || ${of}.status || ')'
  else coalesce(${of}.publisher, 'an unknown publisher') || ', ' || coalesce(${of}.year::varchar, 'year unknown')
    || ' (' || ${of}.file || ')' end as item`;

/** The contradictions of a run, by publisher and year: another version of a report has the same ones. */
const contradictions = (table: string) => `
  select coalesce(body, file) as who, coalesce(year, 0) as of_year, "key" as item, "left" as a, "right" as b,
    coalesce(publisher, file) || ', ' || coalesce(year::varchar, 'year unknown') || ': ' || message as told, file
  from ${table} where weight = 'contradiction'`;
const SAME =
  'x.who = y.who and x.of_year = y.of_year and x.item = y.item and x.a is not distinct from y.a and x.b is not distinct from y.b';

/** Publishers and years of which no report is left: their contradictions went with it, and were not resolved. */
const STILL =
  'exists (select 1 from reports r where coalesce(r.body, r.file) = x.who and coalesce(r.year, 0) = x.of_year)';

const QUERIES: readonly { readonly label: string; readonly sql: string }[] = [
  {
    label: 'New files',
    sql: `${MATCHED} select ${named('came')} from came where came.file not in (select file from renamed)`,
  },
  {
    label: 'Changed files',
    sql: `select ${named('r')} from reports r join before_reports b on b.file = r.file where b.sha256 <> r.sha256`,
  },
  {
    label: 'Removed files',
    sql: `${MATCHED} select ${named('gone')} from gone where gone.file not in (select old from renamed)`,
  },
  { label: 'Renamed files', sql: `${MATCHED} select old || ' is now ' || file as item from renamed` },
  {
    label: 'New contradictions',
    sql: `select told as item from (${contradictions('findings')}) x
      where not exists (select 1 from (${contradictions('before_findings')}) y where ${SAME})`,
  },
  {
    label: 'Resolved contradictions',
    sql: `select told as item from (${contradictions('before_findings')}) x
      where not exists (select 1 from (${contradictions('findings')}) y where ${SAME}) and ${STILL}`,
  },
];

/** Figures of files that changed, with the number before and after; null for what is not stated. */
const FIGURES = `
  select coalesce(f.publisher, f.file) as who, f.year, f.label_en, f.applicant, b.value as before, f.value as now
  from figures f
  join reports r on r.file = f.file
  join before_reports o on o.file = f.file and o.sha256 <> r.sha256
  join before_figures b on b.file = f.file and b.figure = f.figure
  where b.value is distinct from f.value
  order by f.file, f.figure`;

interface Changed {
  readonly who: string;
  readonly year: number | null;
  readonly label_en: string;
  readonly applicant: string | null;
  readonly before: number | null;
  readonly now: number | null;
}

const told = (value: number | null) => (value === null ? 'not stated' : formatNumber(value, 4));

/**
 * What is new in a dataset.
 * @param before the dataset of the same paths before their files last changed; null where there was none
 */
export async function whatsNew(dataset: Dataset, before: Manifest | null, now: Manifest): Promise<News> {
  if (before === null) return { compared: false, since: null, changes: [], note: null };
  await dataset.attach('before', before.shards);
  const changes = [];
  for (const { label, sql } of QUERIES) {
    const { rows } = await dataset.query(sql);
    changes.push({ label, items: rows.map(({ item }) => String(item)) });
  }
  const { rows } = await dataset.query(FIGURES);
  const figures = (rows as unknown as Changed[]).map(
    ({ who, year, label_en, applicant, before, now }) =>
      `${who}, ${year ?? 'year unknown'}: ${label_en}${applicant ? ` [${applicant}]` : ''}: ${told(before)} → ${told(now)}`,
  );
  changes.splice(2, 0, { label: 'Changed figures', items: figures });
  const held = before.inputs.reduce((sum, { entries }) => sum + entries.length, 0);
  return {
    compared: true,
    since: `Against the ${held.toLocaleString('en')} ${held === 1 ? 'file' : 'files'} before the last change.`,
    changes,
    note:
      before.library === now.library
        ? null
        : 'The library changed, too: contradictions and figures may have come or gone because it reads or checks better.',
  };
}
