/** Every table of the dataset. */
import type { Table } from '../column.js';
import { CLAIMS, FIGURES } from './figures.js';
import { EVIDENCE, FINDINGS } from './findings.js';
import { JUDGEMENTS } from './judgements.js';
import { CHANNELS, GROUNDS, PANEL, PARTS_OF, RATES, SERIES } from './measure-views.js';
import { MEASURES } from './measures.js';
import { REPORTS, WARNINGS } from './reports.js';
import { CHECKS, PUBLISHERS, YEAR_PAIRS } from './summaries.js';

/** What is kept in files, a row at a time as reports are read. */
export const STORED = {
  reports: REPORTS,
  figures: FIGURES,
  claims: CLAIMS,
  findings: FINDINGS,
  evidence: EVIDENCE,
  measures: MEASURES,
  judgements: JUDGEMENTS,
  warnings: WARNINGS,
} as const satisfies Readonly<Record<string, Table>>;

/** What is asked of these by SQL (dataset/views.ts). */
export const VIEWS = {
  series: SERIES,
  panel: PANEL,
  rates: RATES,
  parts: PARTS_OF,
  channels: CHANNELS,
  grounds: GROUNDS,
  publishers: PUBLISHERS,
  checks: CHECKS,
  year_pairs: YEAR_PAIRS,
} as const satisfies Readonly<Record<string, Table>>;

/**
 * Every table: its columns with type, meaning and labels in both languages.
 *
 * ```ts
 * Object.keys(TABLES.series.columns);
 * TABLES.series.title.en; // → "A row a publisher, year and series"
 * ```
 */
export const TABLES = { ...STORED, ...VIEWS } as const;
export type TableName = keyof typeof TABLES;
export type StoredName = keyof typeof STORED;

/** Tables that go into files of their own for people and programs: CSV, Parquet, the data package, the code book. */
export const PUBLISHED = [
  'reports',
  'figures',
  'claims',
  'findings',
  'evidence',
  'series',
  'panel',
  'rates',
  'parts',
  'channels',
  'grounds',
  'judgements',
  'warnings',
] as const satisfies readonly TableName[];
