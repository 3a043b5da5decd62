/** The reports whose figures were read by hand, and what was read. */
import { readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

const here = new URL('../../../test/reports/', import.meta.url);
const reports = new URL('../../../data/reports/', import.meta.url);

/** The first five reports, of which the published originals are at hand; and the panel that was added to them. */
export const FOLDERS = ['seeds', 'panel'] as const;
type Folder = (typeof FOLDERS)[number];

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

const read = <Row>(folder: Folder, name: string) =>
  csvParse(readFileSync(new URL(`${folder}/${name}`, here), 'utf8')) as unknown as Row[];

const folderOf = new Map<string, Folder>();

/** Who and when, by case. */
export const identities = new Map(
  FOLDERS.flatMap((folder) =>
    read<Record<string, string>>(folder, 'identity.csv').map((row): [string, Record<string, string>] => {
      folderOf.set(row.case!, folder);
      return [row.case!, row];
    }),
  ),
);

export const truthOf = (name: string): Truth[] => read<Truth>(folderOf.get(name)!, `${name}.csv`);

/** The name of a case's report in data/reports, which is a text or a web page. */
export const fileOf = (name: string): string =>
  readdirSync(reports).find((file) => file.replace(/\.\w+$/, '') === name) ?? `${name}.txt`;

/** A contradiction that a reader finds in a report: the check and what stands on both sides, and whose fault it is. */
export interface Contradiction {
  readonly case: string;
  readonly check: string;
  readonly left: string;
  readonly right: string;
  readonly note: string;
}

export const contradictions: readonly Contradiction[] = FOLDERS.flatMap((folder) =>
  read<Contradiction>(folder, 'contradictions.csv'),
);
