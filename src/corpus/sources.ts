/** `sources.csv` beside a folder of reports: where each file came from, as far as a person has written it down. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { otherwise } from './machine-error.js';

/** A line of it; a column that is missing or empty is null. */
export interface SourceLine {
  /** Path of the file as seen from sources.csv. */
  readonly file: string;
  readonly publisher: string | null;
  readonly year: string | null;
  readonly url: string | null;
  /** When the copy was made (ISO date): `retrieved_on`, else `retyped_on`. */
  readonly taken: string | null;
  readonly licence: string | null;
  /** The same in Chinese, where it is written down. */
  readonly licence_zh: string | null;
  /** What is known of where the copy came from. */
  readonly note: string | null;
  /** The same in Chinese, where it is written down. */
  readonly note_zh: string | null;
  /** When the text was typed anew and reworded, where it was; null for a copy of what was published. */
  readonly retyped: string | null;
}

/** The columns that are read; others may stand between them. */
export const SOURCE_COLUMNS = [
  'file',
  'publisher',
  'year',
  'origin_url',
  'retrieved_on',
  'licence_note',
  'licence_note_zh',
] as const;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The file that belongs to a folder or file of reports: `sources.csv` in the folder around it. */
export const sourcesFileOf = (start: string): string =>
  path.join(path.dirname(path.resolve(start)), 'sources.csv');

/** The lines of sources.csv for the files under a path; none where there is no such file. */
export async function readSources(start: string): Promise<SourceLine[]> {
  const file = sourcesFileOf(start);
  const text = await readFile(file, 'utf8').catch(otherwise(() => ''));
  const own = path.basename(path.resolve(start));
  return csvParse(text.replace(/^\ufeff/, ''))
    .map((line): SourceLine => {
      const at = (...names: string[]) => names.map((name) => line[name]?.trim()).find(Boolean) ?? null;
      const taken = at('retrieved_on', 'retyped_on');
      return {
        file: at('file') ?? '',
        publisher: at('publisher'),
        year: at('year'),
        url: at('origin_url', 'url'),
        taken: taken && ISO_DATE.test(taken) ? taken : null,
        licence: at('licence_note', 'licence'),
        licence_zh: at('licence_note_zh'),
        note: at('origin_note'),
        note_zh: at('origin_note_zh'),
        retyped: at('retyped_on'),
      };
    })
    .filter((line) => line.file === own || line.file.startsWith(`${own}/`));
}

/** Gives the line of sources.csv for a file by its name in the dataset of these paths. */
export async function sourcesOf(paths: readonly string[]): Promise<(file: string) => SourceLine | null> {
  const lines = new Map<string, SourceLine>();
  for (const start of paths) {
    const own = path.basename(path.resolve(start));
    for (const line of await readSources(start)) {
      lines.set(line.file, line);
      // A report is named by its path below the one folder that was read, or that holds all that were.
      if (paths.length === 1) lines.set(line.file === own ? own : line.file.slice(own.length + 1), line);
    }
  }
  return (file) => lines.get(file) ?? null;
}
