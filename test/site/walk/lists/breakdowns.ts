/** What belongs into the lists behind wholes and their parts, in notebooks 04 and 05. */
import { type Question, source } from './question.js';

/** Fewer cases than these are not drawn. */
const LEAST = 10;

interface Whole {
  readonly on: string;
  readonly set: string;
  /** An expression of the form: reports for which it is the same count the same. */
  readonly alike: string;
}

/** The tables of 2019 and 2021 ask for the same parts of the same whole. */
const TABLES_ALIKE = `case when form in ('tables-2019', 'tables-2021') then 'tables' else form end`;
/** How cases ended is asked alike from 2014 on. */
const FORMS_ALIKE = `case when form in ('statistics-2014', 'tables-2019', 'tables-2021') then 'forms' else form end`;

const WHOLES: readonly Whole[] = [
  { on: '04-requests-4', set: 'channels', alike: TABLES_ALIKE },
  { on: '04-requests-5', set: 'applicants', alike: TABLES_ALIKE },
  { on: '04-requests-6', set: 'outcomes', alike: TABLES_ALIKE },
  { on: '05-disputes-2', set: 'reviews', alike: FORMS_ALIKE },
  { on: '05-disputes-3', set: 'lawsuits', alike: FORMS_ALIKE },
];

const UNIT = '(?:requests|reviews|lawsuits|件)';

function questionsOf({ on, set, alike }: Whole): Question[] {
  // One row a report: how large what is decided is, what is pending, what no part says, and what the report states.
  const base = `with w as (
      select file, any_value(coalesce(body, file)) as who, any_value(form) as form,
        coalesce(sum(value) filter (part <> 'pending'), 0) as size, coalesce(sum(value) filter (part = 'pending'), 0) as pending,
        coalesce(sum(value) filter (part = 'rest'), 0) as rest, count(value) as said, max(whole) as whole,
        max(excess) as excess, any_value(whole_from) = 'report' or count(value) = count(*) as closed
      from parts where "set" = '${set}' group by file),
    drawn as (select * from w where said > 0 and size >= ${LEAST}),
    sound as (select *, ${alike} as alike from drawn where excess is null and closed),
    largest as (select alike from sound group by alike order by sum(size) desc, count(*) desc limit 1),
    same as (select * from sound where alike = (select alike from largest)),
    -- What is stated and comes to its total, and what is stated as a total alone.
    known as (select file, size + pending as n, rest as left_over, pending from w where said > 0 and excess is null
      union all select file, whole, whole, 0 from w where said = 0 and whole > 0)`;
  const reports = (from: string, where = 'true') =>
    `${base} select list(file) as members from ${from} where ${where}`;
  const sum = (column: string) =>
    `${base} select list(file) filter (${column} > 0) as members, list(file) filter (${column} = 0) as also,
      sum(${column}) as total from known`;
  const says = (words: string) => new RegExp(words);
  return [
    source(on, reports('drawn')),
    {
      on,
      says: /⟦\d+⟧ (?:comparable )?reports? (?:of \d+ publishers? (?:is|are) too few|is too few)|的 ⟦\d+⟧ 份年报，不足/,
      sql: reports('same'),
    },
    {
      ...{ on, of: 'body', says: /of ⟦\d+⟧ publishers? (?:is|are) too few|仅有 ⟦\d+⟧ 个机关的/ },
      sql: `${base} select list(distinct who) as members from same`,
    },
    {
      on,
      says: says(`^(?:Not broken down: ⟦[\\d,]+⟧ of|[\\d,]+ 件中，⟦[\\d,]+⟧ 件未分类)`),
      sql: sum('left_over'),
    },
    { on, says: says(`^(?:Not broken down: [\\d,]+ of ⟦[\\d,]+⟧ ${UNIT}|⟦[\\d,]+⟧ 件中，)`), sql: sum('n') },
    {
      ...{ on, says: /among them all of ⟦\d+⟧ reports|全部未分类的有：⟦\d+⟧ 份/ },
      sql: reports('w', 'said = 0 and whole > 0'),
    },
    { on, says: /^(?:Pending, and in no share: |尚未审结、不计入占比：)⟦[\d,]+⟧/, sql: sum('pending') },
    {
      ...{ on, says: /^(?:Neither total nor parts stated: |总数与分类均未说明：)⟦\d+⟧/ },
      sql: reports('w', 'said = 0 and whole is null'),
    },
    {
      ...{ on, says: /^(?:Not comparable with the others: |与其余不可比：)⟦\d+⟧/ },
      sql: reports('sound', 'file not in (select file from same)'),
    },
    {
      ...{ on, says: says(`^(?:Not drawn, with fewer than \\d+ ${UNIT}: |不足 \\d+ 件而未画：)⟦\\d+⟧`) },
      sql: reports('w', `said > 0 and size + pending > 0 and size < ${LEAST}`),
    },
    {
      ...{ on, says: /^(?:Not drawn: ⟦\d+⟧ reports with 0|所列为 0 而未画：⟦\d+⟧)/ },
      sql: reports('w', 'said > 0 and size + pending = 0'),
    },
  ];
}

export const BREAKDOWNS: readonly Question[] = WHOLES.flatMap(questionsOf);
