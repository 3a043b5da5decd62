/**
 * The model: what `parse` makes of one file and what every later room reads.
 *
 * The field names are the contract of the command's output; a field may be added, one that stands keeps
 * its name and meaning.
 */
import { z } from 'zod';

/** The official forms, recognised by their labels and never by the year. */
export const FormId = z.enum(['statistics-2014', 'tables-2019', 'tables-2021', 'prose']);
export type FormId = z.infer<typeof FormId>;

/** What became of a file. */
export const Status = z.enum(['report', 'refused', 'quarantined']);
export type Status = z.infer<typeof Status>;

/** Administrative level of the publisher. */
export const Level = z.enum(['province', 'city', 'county', 'township', 'department']);
export type Level = z.infer<typeof Level>;

/** Columns of the request table from 2019 on. */
export const Applicant = z.enum([
  'natural_person',
  'business',
  'research',
  'social_organization',
  'legal_services',
  'other_organization',
  'total',
]);
export type Applicant = z.infer<typeof Applicant>;

/**
 * How a value came to be.
 * - `reported`: stands in the source as it is given here
 * - `blank`: the cell is empty: not stated, which is not 0 (value null)
 * - `not_applicable`: the cell holds a mark such as / or — or 无 (value null, the mark in `quote`)
 * - `approximate`: stated with 余, 多, 约 or as a rounded 万
 * - `derived`: computed from other figures of the same report, named in `derived_from`
 * - `inferred`: the only reading that fits, by what `rule` names: of a run of glued digits, or of a row whose label is cut off
 * - `unreadable`: something stands there that could not be read (value null, the text in `quote`)
 */
export const State = z.enum([
  'reported',
  'blank',
  'not_applicable',
  'approximate',
  'derived',
  'inferred',
  'unreadable',
]);
export type State = z.infer<typeof State>;

/** Whom a prose figure speaks of: the whole area, the government's own level, its departments, its subordinates. */
export const Scope = z.enum(['area', 'own_level', 'department', 'subordinate']);
export type Scope = z.infer<typeof Scope>;

/** Unit of a value; money is always in 万元 (10,000 yuan). */
export const Unit = z.enum([
  'item',
  'document',
  'time',
  'piece',
  'request',
  'case',
  'office',
  'point',
  'person',
  'person_time',
  'decision',
  '10k_yuan',
]);
export type Unit = z.infer<typeof Unit>;

/**
 * A place in the source. `block` counts the document's blocks from 0 (a paragraph, a line of flattened text,
 * or a table); `row` and `column` count a table's grid from 0 and are null outside tables; `start` and `end`
 * are offsets (UTF-16 code units, end exclusive) in that block's or cell's text.
 */
export const Where = z.object({
  block: z.int().nonnegative(),
  row: z.int().nonnegative().nullable(),
  column: z.int().nonnegative().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Where = z.infer<typeof Where>;

/**
 * What a person has said of a figure or finding (`data/review.csv`). It stands beside what was read and never
 * replaces it.
 * - `accepted`: the figure is as the report has it; the finding is a contradiction of the report
 * - `corrected_to`: of a figure: the report means another number, given in `value`
 * - `not_an_error`: the finding has an explanation, the figure is right although a check doubts it
 */
export const Review = z.object({
  verdict: z.enum(['accepted', 'corrected_to', 'not_an_error']),
  value: z.number().nullable(),
  reason: z.string(),
  who: z.string(),
  date: z.iso.date(),
});
export type Review = z.infer<typeof Review>;

/**
 * One number (or one blank) that the report gives for one indicator.
 *
 * ```ts
 * const stated = (figure: Figure) => figure.value !== null && figure.state !== 'derived';
 * ```
 */
export const Figure = z.object({
  /** Stable within the report, e.g. `table:requests.received@total`, `prose:disclosed.total#2`. */
  id: z.string(),
  /** Id of an indicator (see the code book). */
  indicator: z.string(),
  /** Column of the request table, else null. */
  applicant: Applicant.nullable(),
  /** In `unit`; null where nothing could be read. */
  value: z.number().nullable(),
  state: State,
  unit: Unit,
  scope: Scope.nullable(),
  /** The year that it is said of. */
  year: z.int().nullable(),
  via: z.enum(['table', 'prose']),
  where: Where,
  /** The very words, as they stand in the source. */
  quote: z.string(),
  /** 1 for a cell read under its own label; lower where the reading rests on weaker evidence. */
  confidence: z.number().min(0).max(1),
  /** Ids of the figures that a derived value was computed from. */
  derived_from: z.array(z.string()).optional(),
  /** Identity that proves an inferred value. */
  rule: z.string().optional(),
  /** What a person said of it; set by a corpus. */
  review: Review.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** A number inside a claim, with its own place. */
export const Quantity = z.object({
  value: z.number(),
  /** True where the text rounds it (约, 余, 万). */
  approximate: z.boolean(),
  quote: z.string(),
  where: Where,
});
export type Quantity = z.infer<typeof Quantity>;

/** A sentence that relates numbers to each other and so can be checked: a share, a growth rate, a list of parts. */
export const Claim = z.object({
  /** Stable within the report, e.g. `claim:share#3`. */
  id: z.string(),
  kind: z.enum(['share', 'growth', 'parts']),
  /** The stated percentage as written (41.4 for 41.4%), else null. Growth is negative for a fall. */
  percent: z.number().nullable(),
  /** Decimal digits with which the percentage is stated. */
  digits: z.int().nonnegative().nullable(),
  /** share: the part. growth: the later figure. parts: null. */
  part: Quantity.nullable(),
  /** share: the whole. growth: the earlier figure, if stated. parts: the whole. */
  whole: Quantity.nullable(),
  /** growth: the stated difference, if any. */
  difference: Quantity.nullable(),
  /** growth: what it is measured from, where the words say: the year before the report's (上年, 同比), or a year. */
  since: z.union([z.literal('year_before'), z.int()]).optional(),
  /** parts: what is listed. */
  parts: z.array(Quantity),
  /** parts: whether the list is said to be complete, or its shares sum to 100%. */
  complete: z.boolean(),
  where: Where,
  quote: z.string(),
});
export type Claim = z.infer<typeof Claim>;

/**
 * What a check found.
 *
 * ```ts
 * const fails = (finding: Finding) => finding.status === 'fails';
 * ```
 */
export const Finding = z.object({
  /** Id of an identity (see the code book). */
  check: z.string(),
  status: z.enum(['holds', 'fails', 'not_assessable']),
  /** The identity with the indicators spelled out. */
  statement: z.string(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  /** left − right. */
  difference: z.number().nullable(),
  /** Ids of the figures and claims that are the evidence. */
  figures: z.array(z.string()),
  /** One sentence that a reader understands, in English. */
  message: z.string(),
  /** The same in Chinese. */
  message_zh: z.string(),
  /** `warning` where the rule is a plausibility bound and not a sum that must hold. */
  severity: z.enum(['error', 'warning']),
  /** Names the finding within its report, e.g. `in-out@total`: the same in every run over the same text. */
  key: z.string(),
  /** How often the check was tried here: 1 for what holds or fails; what could not be assessed is one finding. */
  cases: z.int().positive(),
  /** What a person said of it; set by a corpus. */
  review: Review.optional(),
});
export type Finding = z.infer<typeof Finding>;

/** A figure or a claim of one of several reports. */
export const Reference = z.object({
  /** Path of the report, as in its `source`. */
  report: z.string(),
  /** Id of the figure or claim in it. */
  figure: z.string(),
});
export type Reference = z.infer<typeof Reference>;

/**
 * What a check between the reports of two years of one publisher found. It belongs to a corpus, as no report alone
 * can settle it. With `report`, the later of the two, `key` names it among all findings.
 */
export const AcrossFinding = Finding.omit({ figures: true }).extend({
  publisher: z.string().nullable(),
  region_code: z.string().nullable(),
  /** The later year; null where the report does not say. */
  year: z.int().nullable(),
  /** Path of the later report. */
  report: z.string(),
  /** Path of the report for the year before; null where there is none, or no single one. */
  against: z.string().nullable(),
  /** The evidence, each figure with its report. */
  references: z.array(Reference),
});
export type AcrossFinding = z.infer<typeof AcrossFinding>;

/**
 * One piece of evidence for who and when. Telephone area codes (`telephone`), postal codes (`postcode`) and the names
 * of government hosts (`host`) never name a publisher and never give a year: they choose among places of one name, and
 * an area code bears out a name that was overwritten.
 */
export const Evidence = z.object({
  field: z.enum(['title', 'publisher', 'region_code', 'level', 'year', 'period', 'published', 'signed']),
  from: z.enum([
    'title',
    'signature',
    'contact',
    'breadcrumb',
    'metadata',
    'opening',
    'statistics_form',
    'period',
    'telephone',
    'postcode',
    'host',
    'prose',
  ]),
  quote: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** ISO 8601 month, as in 2017-03. */
const Month = z.string().regex(/^\d{4}-\d{2}$/);

/**
 * Who reports, on which year, and when it was published. What the text does not say is null.
 *
 * ```ts
 * const dated = (identity: Identity) => identity.published ?? identity.signed;
 * ```
 */
export const Identity = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** GB/T 2260 code where the publisher is an area government. */
  region_code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  /**
   * By the place where it is known, else by the kind that the name tells; null for a 市 of unknown place, which may be
   * a city or a county. A development zone (管委会) counts as a county; what governs no area, as a department.
   */
  level: Level.nullable(),
  year: z.int().nullable(),
  /** ISO dates of the period the statistics cover. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  published: z.iso.date().nullable(),
  signed: z.iso.date().nullable(),
  /** Where the page gives the month of its publication and no day: that month, and `published` is null. */
  published_month: Month.optional(),
  /** Where the signature gives a month and no day: that month, and `signed` is null. */
  signed_month: Month.optional(),
  evidence: z.array(Evidence),
});
export type Identity = z.infer<typeof Identity>;

/** A row or column that no indicator took: kept, never dropped. */
export const Unmapped = z.object({ where: Where, cells: z.array(z.string()) });
export type Unmapped = z.infer<typeof Unmapped>;

/** A section that a report must have, by its heading. */
export const Section = z.object({
  /** Id of a section (see the code book). */
  id: z.string(),
  /** The heading as it stands in the source. */
  quote: z.string(),
  where: Where,
});
export type Section = z.infer<typeof Section>;

/** The closed list of things a reader should know about how a report was read. */
export const WarningCode = z.enum([
  'publisher_overwritten',
  'publisher_unknown',
  'year_unknown',
  'year_conflict',
  'year_implausible',
  'period_incomplete',
  'published_before_period_end',
  'tables_missing',
  'table_repeated',
  'characters_lost',
  'charset_overridden',
  'encoded_twice',
  'cells_pictured',
  'cells_unreadable',
  'value_in_heading',
  'unit_assumed',
  'truncated',
]);
export type WarningCode = z.infer<typeof WarningCode>;

export const Warning = z.object({ code: WarningCode, message: z.string() });
export type Warning = z.infer<typeof Warning>;

/** How a web archive came by the bytes. */
export const Capture = z.object({
  /** The address that they were fetched from. */
  url: z.string(),
  /** When they were fetched (ISO date and time, UTC); null where the record does not say. */
  date: z.string().nullable(),
  /** The encoding that the server declared, as it is written there: evidence, which the bytes may contradict. */
  charset: z.string().nullable(),
  /** True where the archive holds only the beginning. */
  truncated: z.boolean().optional(),
});
export type Capture = z.infer<typeof Capture>;

/** Where the bytes came from. */
export const Source = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  media_type: z.string(),
  charset: z.string().nullable(),
  /** Set for a record of a web archive. */
  capture: Capture.optional(),
});
export type Source = z.infer<typeof Source>;

/** Records of a web archive that are not reports. */
export const Counted = z.object({ reason: z.string(), records: z.int().positive() });
export type Counted = z.infer<typeof Counted>;

/**
 * Where a report stands among those for the same publisher and year; set by a corpus.
 * - `only`: there is no other
 * - `latest`: there are others, and this one counts
 * - `earlier`: a later version counts in its place
 * - `duplicate`: the same as another, which counts in its place
 * - `undecided`: there are others that differ, and which is the later version cannot be told
 */
export const Edition = z.object({
  standing: z.enum(['only', 'latest', 'earlier', 'duplicate', 'undecided']),
  /** Path of the report that counts in its place, or null. */
  superseded_by: z.string().nullable(),
});
export type Edition = z.infer<typeof Edition>;

/**
 * Everything read from one file.
 *
 * ```ts
 * const report = await parse(new TextEncoder().encode('2024年收到申请12件。'), 'a.txt');
 * Report.safeParse(JSON.parse(JSON.stringify(report))).success; // → true
 * ```
 */
export const Report = z.object({
  status: Status,
  /** One sentence where `status` is not `report`. */
  reason: z.string().nullable(),
  source: Source,
  identity: Identity,
  form: FormId,
  figures: z.array(Figure),
  claims: z.array(Claim),
  findings: z.array(Finding),
  /** In the order of the text. */
  sections: z.array(Section),
  unmapped: z.array(Unmapped),
  warnings: z.array(Warning),
  /** Absent outside a corpus, and where publisher or year is not known. */
  edition: Edition.optional(),
  /** Of a web archive as a whole: how many of its records are not listed one by one, and why not. */
  counted: z.array(Counted).optional(),
});
export type Report = z.infer<typeof Report>;

/** What supports a judgement: words of the report, one of its figures, or a finding. */
export const Support = z.object({
  kind: z.enum(['words', 'figure', 'finding']),
  /** Id of the figure, or of the check; null for words. */
  id: z.string().nullable(),
  quote: z.string(),
  /** The same in Chinese, of a finding: what it says is ours. */
  quote_zh: z.string().optional(),
  /** What a cell counts: its digits alone show nothing. */
  label: z.object({ en: z.string(), zh: z.string() }).optional(),
});
export type Support = z.infer<typeof Support>;

/** One criterion of the statutory assessment (see the code book), applied to one report. */
export const Judgement = z.object({
  criterion: z.string(),
  status: z.enum(['met', 'not_met', 'not_assessable']),
  /** How many of how many: sections, tables, cells, checks; null where nothing is counted. */
  part: z.int().nonnegative().nullable(),
  whole: z.int().nonnegative().nullable(),
  evidence: z.array(Support),
  message: z.string(),
  message_zh: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;

/** The profile of one report: every criterion, and no total. */
export interface Assessment {
  readonly report: Report;
  readonly judgements: readonly Judgement[];
}

/** Whether no other version counts in the place of this report. Where nothing is known of others, it counts. */
export const isCurrent = ({ edition }: Pick<Report, 'edition'>): boolean =>
  edition?.standing !== 'earlier' && edition?.standing !== 'duplicate';
