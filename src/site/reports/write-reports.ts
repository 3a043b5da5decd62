/** Writes the pages of all reports and their list; what did not change is left alone. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import { Dataset } from '../../dataset/dataset.js';
import type { Shard } from '../../dataset/manifest.js';
import { posix } from '../../dataset/posix-path.js';
import { isAsWritten } from '../../dataset/written.js';
import type { Language } from '../../model/words.js';
import { publishersOf } from '../publishers/publisher-data.js';
import { filesOf } from '../publishers/where.js';
import { writePublishers } from '../publishers/write-publishers.js';
import { type Searched, searched, writeSearch } from '../search/write-search.js';
import { Beside } from './beside.js';
import { type Made, type PlaceLinks, placeLinks, readMade, writeMade } from './made.js';
import { PageProcesses } from './page-processes.js';
import {
  type Addressing,
  type EditionOptions,
  hashOf,
  type ReportPagesOptions,
  unitName,
  unwrittenBefore,
} from './pages.js';
import { renderChanged } from './render-changed.js';
import { commonOf, type EditionRendering } from './render-shard.js';
import { listedIn, writeList } from './write-list.js';
import { type UnitJob, writeUnit } from './write-unit.js';

/** More reports than these have no page each: one page loads their texts as data. */
const MOST_PAGES = 300;

/** Brings the pages up to date. @returns by language where every place of a report is */
export async function writeReportPages(
  options: ReportPagesOptions,
): Promise<Partial<Record<Language, PlaceLinks>>> {
  const { manifest, first, mostPages = MOST_PAGES, hashOf: hashOfPage } = options;
  const site = { ...options.site, reports: true };
  const entries = manifest.inputs.flatMap((input) => input.entries).filter(({ closed }) => closed === null);
  const own = entries.length <= mostPages;
  const sourceOf = await options.sources();
  const retyped = entries.some(({ file }) => sourceOf(file)?.retyped);
  const units = group(
    entries.map(({ file }) => file),
    (file) => unitName(file, own),
  );
  const editions = options.editions.map((edition) => {
    const { inputs, memory } = edition;
    const folder = join(edition.folder, 'reports');
    const before = readMade(memory);
    const lost = new Set(
      [...units].flatMap(([unit, files]) => {
        const old = before?.units[unit];
        const isThere = old && isAsWritten(folder, old.written, hashOfPage);
        return isThere ? [] : files;
      }),
    );
    mkdirSync(folder, { recursive: true });
    const made: Made = { inputs, own, retyped, written: {}, from: {}, shards: {}, units: {} };
    return { edition, language: edition.language, before, lost, made, unwritten: unwrittenBefore(memory) };
  });
  const dataset = await Dataset.open(options.dataset);
  let processes: PageProcesses | null = null;
  try {
    const publishers = await publishersOf(dataset);
    const at: Addressing = { own, ownPublishers: publishers.length <= mostPages };
    processes = new PageProcesses(options, {
      ...{ first, site, dataset: options.dataset, at },
      editions: editions.map(({ edition, lost }) => ({ ...edition, lost: [...lost] })),
    });
    await renderChanged({ dataset, at, sourceOf, editions, processes }, { ...options, site });
    for (const of of editions)
      await writeUnits(of, units, at, processes, { ...options, ...of.edition, site });
    processes.close();
    await dataset.narrowTo(manifest.shards);
    // What all languages have in common is asked once.
    const [files, all] = [await filesOf(dataset), await listedIn(dataset)];
    let search: Searched | null = null;
    const links: Partial<Record<Language, PlaceLinks>> = {};
    for (const { edition, before, made, unwritten } of editions) {
      const { language, memory } = edition;
      const folder = join(edition.folder, 'reports');
      const beside = new Beside(folder, before, hashOfPage);
      const around = {
        ...{ retyped, first, language, site, publishers, own: at.ownPublishers, ownReports: own, beside },
        common: commonOf({ ...options, site }, language, at),
        hashes: hashesIn(made),
        files,
        shards: manifest.shards,
        shardOf: shardsByReport(made, manifest.shards),
      };
      const { byYear } = writeList(all, beside, at, { ...options, ...edition, site });
      await writePublishers(dataset, { ...around, folder: join(edition.folder, 'publishers') });
      search ??= await searched(dataset, {
        ...{ own: at.ownPublishers, ownReports: own, byYear },
        library: manifest.library,
      });
      writeSearch(join(edition.folder, 'search'), search, beside);
      const whole: Made = { ...made, ...beside.made() };
      removeOthers(folder, whole);
      writeMade(memory, whole);
      unwritten.clear();
      links[language] = placeLinks(memory, whole);
    }
    return links;
  } finally {
    processes?.close();
    dataset.close();
  }
}

/** By report the hash of what its page is made from. */
const hashesIn = ({ shards }: Pick<Made, 'shards'>): Map<string, string> =>
  new Map(Object.values(shards).flatMap(({ reports }) => Object.entries(reports)));

const shardsByReport = ({ shards }: Pick<Made, 'shards'>, all: readonly Shard[]): Map<string, Shard> =>
  new Map(
    all.flatMap((shard) =>
      Object.keys(shards[shard.id]?.reports ?? {}).map((file) => [file, shard] as const),
    ),
  );

/** Writes the files of the pages of one edition that changed, and puts down what is `made`. */
async function writeUnits(
  { before, lost, made, unwritten, language }: EditionRendering & { readonly made: Made },
  units: ReadonlyMap<string, readonly string[]>,
  at: Addressing,
  processes: PageProcesses,
  options: EditionOptions,
): Promise<void> {
  const hashes = hashesIn(made);
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
  const pages = processes.units(
    jobs.filter((job) => !stands(job)),
    language,
  );
  for (const job of jobs) {
    const { unit, inputs } = job;
    made.units[unit] = stands(job) ?? {
      inputs,
      written: (await pages.get(unit)) ?? writeUnit(job, unwritten, at, options),
    };
    unwritten.forget(unit);
  }
}

/** Deletes pages of reports that are gone. */
function removeOthers(folder: string, { written, units }: Made): void {
  const names = new Set([written, ...Object.values(units).map((unit) => unit.written)].flatMap(Object.keys));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:html|js)$/.test(name) && !names.has(posix(name))) rmSync(join(folder, name), { force: true });
  }
}
