/** What changed between two runs: files by the hash of their bytes, contradictions by their evidence. */
import type { FindingRow } from '../frames/finding-rows.js';
import { isCurrent, type Report } from '../model/report.js';
import type { News } from '../site/news.js';

/** What is remembered of a run. */
export interface Snapshot {
  /** The folders and files that were read (absolute). */
  readonly paths: readonly string[];
  /** Hash of the library that read them. */
  readonly library: string;
  /** The latest date in the data (ISO); never of today. */
  readonly date?: string | null;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly name: string }[];
  readonly contradictions: readonly {
    readonly path: string;
    readonly key: string;
    readonly text: string;
  }[];
}

/** A file as a reader knows it: whose report on which year, or why it is none. */
function nameOf({ identity, status, source }: Report): string {
  if (status !== 'report') return `${source.path} (${status})`;
  return `${identity.publisher ?? 'an unknown publisher'}, ${identity.year ?? 'year unknown'} (${source.path})`;
}

export function takeSnapshot(
  paths: readonly string[],
  library: string,
  date: string | null,
  reports: readonly Report[],
  findings: readonly FindingRow[],
): Snapshot {
  const current = new Set(reports.filter(isCurrent).map((report) => report.source.path));
  return {
    paths,
    library,
    date,
    files: reports.map((report) => ({
      path: report.source.path,
      sha256: report.source.sha256,
      name: nameOf(report),
    })),
    contradictions: findings
      .filter((row) => row.status === 'fails' && row.severity === 'error' && row.verdict !== 'not_an_error')
      .filter((row) => current.has(row.file))
      .map((row) => ({
        path: row.file,
        key: row.key,
        text: `${row.publisher ?? row.file}, ${row.year ?? 'year unknown'}: ${row.message}`,
      })),
  };
}

/**
 * What is new. A file that was renamed is neither new nor gone. A contradiction is resolved only if its report is
 * still there; those of a report that is gone went with it.
 * @param before the run before; null where there was none, or one on other folders
 */
export function whatsNew(before: Snapshot | null, now: Snapshot): News {
  if (!before || JSON.stringify(before.paths) !== JSON.stringify(now.paths)) {
    return { compared: false, since: null, changes: [], note: null };
  }
  const [was, is] = [byPath(before), byPath(now)];
  const gone = before.files.filter((file) => !is.has(file.path));
  const came = now.files.filter((file) => !was.has(file.path));
  const renamed = new Map<string, string>();
  for (const file of came) {
    const from = gone.find((old) => old.sha256 === file.sha256 && !renamed.has(old.path));
    if (from && file.sha256 !== '') renamed.set(from.path, file.path);
  }
  const arrived = new Set(renamed.values());
  const keyOf = ({ path, key }: { path: string; key: string }) => `${path}\0${key}`;
  const known = new Set(
    before.contradictions.map((one) => keyOf({ ...one, path: renamed.get(one.path) ?? one.path })),
  );
  const found = new Set(now.contradictions.map(keyOf));
  const changed = now.files.filter((file) => was.has(file.path) && was.get(file.path) !== file.sha256);
  const resolved = before.contradictions.filter((one) => {
    const path = renamed.get(one.path) ?? one.path;
    return is.has(path) && !found.has(keyOf({ path, key: one.key }));
  });
  return {
    compared: true,
    since: sinceOf(before),
    changes: [
      { label: 'New files', items: came.filter((file) => !arrived.has(file.path)).map(({ name }) => name) },
      { label: 'Changed files', items: changed.map(({ name }) => name) },
      {
        label: 'Removed files',
        items: gone.filter((file) => !renamed.has(file.path)).map(({ name }) => name),
      },
      { label: 'Renamed files', items: [...renamed].map(([from, to]) => `${from} is now ${to}`) },
      {
        label: 'New contradictions',
        items: now.contradictions.filter((one) => !known.has(keyOf(one))).map(({ text }) => text),
      },
      { label: 'Resolved contradictions', items: resolved.map(({ text }) => text) },
    ],
    note:
      before.library === now.library
        ? null
        : 'The library changed, too: contradictions may have come or gone because it reads or checks better.',
  };
}

/** What the run is compared with, in words that stay as they are until the files change again. */
function sinceOf({ files, date }: Snapshot): string {
  const held = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  return `Against the ${held} before the last change${date ? `, with data as of ${date}` : ''}.`;
}

const byPath = ({ files }: Snapshot) => new Map(files.map((file) => [file.path, file.sha256]));
