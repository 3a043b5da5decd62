/**
 * The tables that are asked of the stored ones, in SQL. A view has the columns of its table (model/tables), in their
 * order; a test holds it.
 */
import { IDENTITIES } from '../domain/identities.js';
import type { Columns } from '../model/column.js';
import { VIEWS } from '../model/tables/tables.js';
import { literal, quoted } from './duckdb.js';

/** `a, b as c`: the columns of a view, those that are called otherwise in `measures` by their name there. */
function columns(list: Columns, called: Readonly<Record<string, string>> = {}): string {
  return Object.keys(list)
    .map((name) => (called[name] ? `${called[name]} as ${quoted(name)}` : quoted(name)))
    .join(', ');
}

/** Views that are the measures of one kind: which rows they have. */
export const OF_MEASURES = {
  series: "kind = 'series'",
  rates: "kind = 'rate'",
  parts: "kind = 'part' and not (id = 'rest' and numerator is null)",
  channels: "kind = 'channel'",
  grounds: "kind = 'ground' and state <> 'not asked'",
} as const satisfies Partial<Record<keyof typeof VIEWS, string>>;

const ofKind = (view: keyof typeof OF_MEASURES, called: Readonly<Record<string, string>>) =>
  `select ${columns(VIEWS[view].columns, called)} from measures where ${OF_MEASURES[view]}`;

/** Checks of one year against another. */
const ACROSS = IDENTITIES.filter(({ kind }) => kind === 'across').map(({ id }) => literal(id));

const times = (status: string) => `coalesce(sum(cases) filter (where status = '${status}'), 0)::integer`;

const weighing = (weight: string) => `(count(*) filter (where weight ${weight}))::integer`;

/** Reports that are not superseded by another version. */
const COUNTING = "status = 'report' and (edition is null or edition not in ('earlier', 'duplicate'))";

export const SQL: Readonly<Record<keyof typeof VIEWS, string>> = {
  series: ofKind('series', { series: 'id' }),
  rates: ofKind('rates', { rate: 'id' }),
  parts: ofKind('parts', { part: 'id', value: 'numerator', whole: 'denominator', share: 'value' }),
  channels: ofKind('channels', { channel: 'id' }),
  grounds: ofKind('grounds', { ground: 'id', kind: '"set"' }),
  // Every year from a publisher's first report to its last, for every series.
  panel: `
    with held as (
      select body, any_value(region_code) as region_code, any_value(area_code) as area_code,
        any_value(province) as province, any_value(level) as level,
        min(year) as first, max(year) as last
      from reports where ${COUNTING} and body is not null and year is not null group by body
    ),
    years as (select * exclude (first, last), unnest(range(first, last + 1))::integer as year from held),
    named as (
      select id as series, any_value(label_en) as label_en, any_value(label_zh) as label_zh,
        any_value(unit) as unit, any_value(comparability) as comparability,
        any_value(note) as note, any_value(note_zh) as note_zh, min(rowid) as place
      from (select *, row_number() over () as rowid from measures where kind = 'series') group by id
    )
    select years.body, years.region_code, years.area_code, years.province, years.level, years.year, form, coalesce(files, []) as files,
      named.series, named.label_en, named.label_zh, named.unit, value,
      coalesce(state, 'no report') as state, via, coalesce(blanks, 0) as blanks, scope, quote,
      coalesce(figures, []) as figures, coalesce(doubted, false) as doubted, coalesce(doubted_by, []) as doubted_by,
      named.comparability, named.note, named.note_zh,
      break_before, previous_year, crossing, crossing_en, crossing_zh
    from years cross join named
    left join (select * from measures where kind = 'series') m
      on m.body = years.body and m.year = years.year and m.id = named.series
    order by years.body, named.place, years.year`,
  publishers: `
    with held as (
      select body, max(region_code) as region_code, max(area_code) as area_code, max(province) as province,
        max(level) as level, count(*)::integer as reports,
        coalesce(list_sort(list(distinct year) filter (where year is not null)), []) as held,
        sum(figures)::integer as figures, sum(blanks)::integer as blanks
      from reports where status = 'report' and body is not null group by body
    )
    select body, region_code, area_code, province, level, reports, len(held)::integer as years, held[1] as first, held[-1] as last,
      coalesce([year::varchar for year in range(held[1], held[-1]) if not list_contains(held, year)], []) as missing,
      figures, blanks
    from held order by reports desc, first, body`,
  checks: `
    select "check", any_value(check_en) as check_en, any_value(check_zh) as check_zh,
      ${times('holds')} as holds, ${weighing("= 'contradiction'")} as contradictions,
      ${weighing("= 'unlikely'")} as unlikely, ${weighing("in ('explained', 'superseded')")} as set_aside,
      ${times('not_assessable')} as open,
      (count(distinct file) filter (where status = 'not_assessable'))::integer as open_in,
      count(distinct file)::integer as asked_of
    from findings group by "check" order by contradictions desc, unlikely desc, holds desc, open desc, "check"`,
  year_pairs: `
    select body, "check", any_value(check_en) as check_en, any_value(check_zh) as check_zh,
      (count(distinct year) filter (where status <> 'not_assessable'))::integer as years,
      min(year) filter (where status <> 'not_assessable') as first,
      max(year) filter (where status <> 'not_assessable') as last,
      ${times('holds')} as holds, ${times('fails')} as fails, ${times('not_assessable')} as open
    from findings where "check" in (${ACROSS.join(', ')}) and body is not null
    group by body, "check" having ${times('holds')} + ${times('fails')} > 0
    order by fails desc, holds desc, body, "check"`,
};
