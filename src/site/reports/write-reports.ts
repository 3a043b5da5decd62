/** Writes the pages of all reports and their list; what did not change is left alone. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import { Dataset } from '../../dataset/dataset.js';
import { posix } from '../../dataset/posix-path.js';
import { isAsWritten, writtenIn } from '../../dataset/written.js';
import { publishersOf } from '../publishers/publisher-data.js';
import { writePublishers } from '../publishers/write-publishers.js';
import { writeSearch } from '../search/write-search.js';
import { type Made, type PlaceLinks, placeLinks, readAnchors, readMade, writeMade } from './made.js';
import { PageProcesses } from './page-processes.js';
import { type Addressing, hashOf, type ReportPagesOptions, unitName, unwrittenIn } from './pages.js';
import { renderChanged } from './render-changed.js';
import { writeList, writeLoader } from './write-list.js';
import { type UnitJob, writeUnit } from './write-unit.js';

/** More reports than these have no page each: one page loads their texts as data. */
const MOST_PAGES = 300;

/** Brings the pages up to date. @returns where every place of a report is */
export async function writeReportPages(options: ReportPagesOptions): Promise<PlaceLinks> {
  const { manifest, memory, language, first, mostPages = MOST_PAGES, hashOf: hashOfPage } = options;
  const site = { ...options.site, reports: true };
  const folder = join(options.folder, 'reports');
  const entries = manifest.inputs.flatMap((input) => input.entries).filter(({ closed }) => closed === null);
  const own = entries.length <= mostPages;
  const sourceOf = await options.sources();
  const retyped = entries.some(({ file }) => sourceOf(file)?.retyped);
  const before = readMade(memory);
  const units = group(
    entries.map(({ file }) => file),
    (file) => unitName(file, own),
  );
  const lost = new Set(
    [...units].flatMap(([unit, files]) => {
      const old = before?.units[unit];
      const isThere = old && isAsWritten(folder, old.written, hashOfPage) && readAnchors(memory, unit);
      return isThere ? [] : files;
    }),
  );
  mkdirSync(folder, { recursive: true });
  const unwritten = unwrittenIn(memory);
  const made = { inputs: options.inputs, own, retyped, written: {}, shards: {}, units: {} } as Made;
  const dataset = await Dataset.open(options.dataset);
  let processes: PageProcesses | null = null;
  try {
    const publishers = await publishersOf(dataset);
    const at: Addressing = { own, ownPublishers: publishers.length <= mostPages };
    processes = new PageProcesses(options, {
      ...{ folder: options.folder, first, memory, language, site },
      ...{ dataset: options.dataset, at, lost: [...lost] },
    });
    const hashes = await renderChanged(
      { dataset, before, lost, at, made, unwritten, sourceOf, processes },
      { ...options, site },
    );
    const jobs = [...units].map(([unit, files]): UnitJob & { readonly inputs: string } => {
      const own = files.map((file) => [file, hashes.get(file)] as const);
      const said = own.flatMap(([file, hash]) => (hash === undefined ? [] : [[file, hash] as const]));
      return {
        unit,
        files,
        inputs: hashOf(own),
        isNew: lost.has(files[0]!),
        hashes: Object.fromEntries(said),
      };
    });
    const stands = ({ unit, inputs, isNew }: (typeof jobs)[number]) =>
      before?.units[unit]?.inputs === inputs && !isNew ? before.units[unit] : null;
    const pages = processes.units(jobs.filter((job) => !stands(job)));
    for (const job of jobs) {
      const { unit, inputs } = job;
      made.units[unit] = stands(job) ?? {
        inputs,
        written: (await pages.get(unit)) ?? writeUnit(job, unwritten, at, { ...options, site }),
      };
      unwritten.forget(unit);
    }
    processes.close();
    await dataset.narrowTo(manifest.shards);
    const listed = await writeList(dataset, folder, at, { ...options, site });
    const loader = own ? [] : [writeLoader(folder, { ...options, site })];
    const around = { retyped, first, language, site, publishers, own: at.ownPublishers, ownReports: own };
    const beside = [
      ['publishers', await writePublishers(dataset, { ...around, folder: join(folder, '../publishers') })],
      [
        'search',
        await writeSearch(dataset, {
          folder: join(folder, '../search'),
          own: at.ownPublishers,
          ownReports: own,
          byYear: listed.byYear,
        }),
      ],
    ] as const;
    const others = beside.flatMap(([of, names]) => names.map((name) => `../${of}/${name}`));
    const all: Made = { ...made, written: writtenIn(folder, [...listed.names, ...loader, ...others]) };
    removeOthers(folder, all);
    writeMade(memory, all);
    unwritten.clear();
    return placeLinks(memory, all);
  } finally {
    processes?.close();
    dataset.close();
  }
}

/** Deletes pages of reports that are gone. */
function removeOthers(folder: string, { written, units }: Made): void {
  const names = new Set([written, ...Object.values(units).map((unit) => unit.written)].flatMap(Object.keys));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:html|js)$/.test(name) && !names.has(posix(name))) rmSync(join(folder, name), { force: true });
  }
}
