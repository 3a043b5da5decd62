/** The reports whose figures were read by hand, and what was read. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

const folder = new URL('../../../test/reports/seeds/', import.meta.url);

/** One line of a case's table of figures. */
export interface Truth {
  readonly indicator: string;
  readonly applicant: string;
  readonly scope: string;
  readonly year: string;
  readonly value: string;
  readonly state: string;
  readonly via: string;
  readonly quote: string;
  readonly note: string;
}

const read = <Row>(name: string) => csvParse(readFileSync(new URL(name, folder), 'utf8')) as unknown as Row[];

/** Who and when, by case. */
export const identities = new Map(
  read<Record<string, string>>('identity.csv').map((row) => [row.case!, row]),
);

export const truthOf = (name: string): Truth[] => read<Truth>(`${name}.csv`);
