/** Writes the pages of all reports and their list; what did not change is left alone. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Reading } from '../../corpus/reading.js';
import type { SourceLine } from '../../corpus/sources.js';
import type { Tell } from '../../corpus/tell.js';
import { Dataset } from '../../dataset/dataset.js';
import type { HashOf } from '../../dataset/hash-of-file.js';
import type { Manifest } from '../../dataset/manifest.js';
import { writeWhole } from '../../dataset/whole-file.js';
import { isAsWritten, writtenIn } from '../../dataset/written.js';
import { bucketOf, reportSlug } from '../../model/address.js';
import { both, type Language, NOTHING, type Text } from '../../model/words.js';
import { jsonForScript } from '../html.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { type Place, placeOf } from '../place.js';
import { publishersOf } from '../publishers/publisher-data.js';
import { writePublishers } from '../publishers/write-publishers.js';
import { writeSearch } from '../search/write-search.js';
import { type Context, contextOf } from './context.js';
import { type Listed, listName, ROWS, renderList, yearName } from './list-pages.js';
import {
  type Made,
  type PlaceLinks,
  placeLinks,
  publisherAddress,
  readAnchors,
  readMade,
  reportAddress,
  writeAnchors,
  writeMade,
} from './made.js';
import { type ReportData, reportRows } from './report-data.js';
import { renderReport, reportTitle, SECTIONS } from './report-page.js';
import { type Rendered, Unwritten } from './unwritten.js';
import { WORDS } from './words.js';

/** More reports than these have no page each: one page loads their texts as data. */
const MOST_PAGES = 300;

export interface ReportPagesOptions {
  /** Folder of the site in this language; the pages go into `reports` below it. */
  readonly folder: string;
  /** The language of the site's first page. */
  readonly first: Language;
  /** Folder of what is remembered of earlier runs. */
  readonly memory: string;
  readonly language: Language;
  readonly site: SiteInfo;
  /** Hash of everything that they are made from. */
  readonly inputs: string;
  readonly manifest: Manifest;
  /** Folder of the dataset. */
  readonly dataset: string;
  readonly read: (file: string) => Promise<Reading | null>;
  /** Gives the line of sources.csv for a file of the dataset. */
  readonly sources: () => Promise<(file: string) => SourceLine | null>;
  /** What tells the hash of a page that was written (default: its bytes are read). */
  readonly hashOf?: HashOf;
  /** Told how many reports are done. */
  readonly tell?: Tell | undefined;
  /** More reports than this are data of one page. */
  readonly mostPages?: number;
}

const hashOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

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
  const unwritten = new Unwritten(join(memory, 'new'));
  const made = { inputs: options.inputs, own, retyped, written: {}, shards: {}, units: {} } as Made;
  const dataset = await Dataset.open(options.dataset);
  try {
    const publishers = await publishersOf(dataset);
    const at: Addressing = { own, ownPublishers: publishers.length <= mostPages };
    const hashes = await renderChanged(
      { dataset, before, lost, at, made, unwritten, sourceOf },
      { ...options, site },
    );
    for (const [unit, files] of units) {
      const inputs = hashOf(files.map((file) => [file, hashes.get(file)]));
      const old = before?.units[unit];
      made.units[unit] =
        old?.inputs === inputs && !lost.has(files[0]!)
          ? old
          : {
              inputs,
              written: writeUnit(
                unit,
                files,
                { folder, own, isNew: lost.has(files[0]!), unwritten, hashes },
                { ...options, site },
              ),
            };
      unwritten.forget(unit);
    }
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
    dataset.close();
  }
}

/** Whether each report, and each publisher, has a page of its own. */
interface Addressing {
  readonly own: boolean;
  readonly ownPublishers: boolean;
}

/** Where pages lie, as those in the folder of reports see it. */
const contextIn = (language: Language, { own, ownPublishers }: Addressing): Context =>
  contextOf(language, {
    report: (file, anchor) => reportAddress(file, anchor, own),
    publisher: (body) => `../publishers/${publisherAddress(body, ownPublishers)}`,
    definitions: '../definitions.html',
  });

const unitName = (file: string, own: boolean): string =>
  own ? reportSlug(file) : bucketOf(reportSlug(file));

const PAGES: Readonly<Record<Language, Text>> = {
  en: both('pages in English', '英文网页'),
  zh: both('pages in Chinese', '中文网页'),
};

interface Rendering {
  readonly dataset: Dataset;
  readonly before: Made | null;
  /** Reports whose pages are not there as they were written. */
  readonly lost: ReadonlySet<string>;
  readonly at: Addressing;
  readonly made: Made;
  readonly unwritten: Unwritten;
  readonly sourceOf: (file: string) => SourceLine | null;
}

/**
 * Renders the reports that changed, shard by shard, since all that a report is told by is in its shard: so time grows
 * with the reports, and one report more asks for the rows of one shard.
 * @returns by report the hash of what its page is made from
 */
async function renderChanged(
  { dataset, before, lost, at, made, unwritten, sourceOf }: Rendering,
  options: ReportPagesOptions,
): Promise<ReadonlyMap<string, string>> {
  const { manifest, site, language, first, read, tell } = options;
  const common = [manifest.library, site.version, site.licence, language, first, at];
  const { own } = at;
  const context = contextIn(language, at);
  const entries = manifest.inputs.flatMap((input) => input.entries);
  const versions = new Map(entries.map(({ file, sha256 }) => [file, sha256]));
  const said = hashOf(common, entries.map(({ file }) => sourceOf(file)).filter(Boolean));
  const known = new Map(
    Object.values(before?.shards ?? {}).flatMap(({ reports }) => Object.entries(reports)),
  );
  const hashes = new Map<string, string>();
  const of = entries.filter(({ closed }) => closed === null).length;
  for (const shard of manifest.shards) {
    const inputs = hashOf(said, shard.fingerprint);
    const old = before?.shards[shard.id];
    const isSame = old?.inputs === inputs && !Object.keys(old.reports).some((file) => lost.has(file));
    if (isSame) made.shards[shard.id] = old;
    else {
      await dataset.narrowTo([shard]);
      const reports: Record<string, string> = {};
      for (const [file, data] of await reportRows(dataset)) {
        const { verdicts, ...row } = data;
        const source = sourceOf(file);
        reports[file] = hashOf(common, versions.get(file), source, row, [...verdicts]);
        if (unwritten.has(file, reports[file])) continue;
        if (known.get(file) === reports[file] && !lost.has(file)) continue;
        const reading = await read(file);
        if (!reading) continue;
        const whole: ReportData = { ...data, reading, source };
        const [title, html] = [context.say(reportTitle(whole)), renderReport(whole, context)];
        unwritten.add(unitName(file, own), { file, from: reports[file], title, html });
      }
      made.shards[shard.id] = { inputs, reports };
    }
    for (const [file, hash] of Object.entries(made.shards[shard.id]!.reports)) hashes.set(file, hash);
    tell?.(PAGES[language], hashes.size, of);
  }
  return hashes;
}

/** Writes the file of a unit: a page of one report, or the texts of many. @returns its name and hash */
function writeUnit(
  unit: string,
  files: readonly string[],
  {
    folder,
    own,
    isNew,
    unwritten,
    hashes,
  }: Pick<Rendering, 'unwritten'> & {
    readonly folder: string;
    readonly own: boolean;
    readonly isNew: boolean;
    readonly hashes: ReadonlyMap<string, string>;
  },
  options: ReportPagesOptions,
): Record<string, string> {
  const { memory } = options;
  const rendered = unwritten.of(unit);
  const name = own ? `${unit}.html` : `text/${unit}.js`;
  // Reports that did not change are taken from the file that has them.
  const texts: Record<string, string> = own || isNew ? {} : textsIn(join(folder, name));
  const before = isNew ? null : readAnchors(memory, unit);
  const anchors: Record<string, string[]> = {};
  const now: Record<string, string> = {};
  for (const file of files) {
    const slug = reportSlug(file);
    const one = rendered.get(file);
    // A run that was cut off may have rendered it from what it no longer says.
    if (one && one.from === hashes.get(file)) {
      anchors[slug] = [...one.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      if (own) writeWhole(join(folder, name), pageOf(one, options));
      else now[slug] = one.html.replaceAll(' href="#', ` href="#${slug}/`);
    } else if (texts[slug] !== undefined && before?.[slug]) {
      anchors[slug] = before[slug];
      now[slug] = texts[slug];
    }
  }
  if (!own) writeWhole(join(folder, name), `${TEXTS}${jsonForScript(now)}${TEXTS_END}`);
  writeAnchors(memory, unit, anchors);
  return own && rendered.size === 0 ? {} : writtenIn(folder, [name]);
}

const TEXTS = 'window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ';
const TEXTS_END = ');\n';

/** The texts in a file that we wrote. */
const textsIn = (file: string): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').slice(TEXTS.length, -TEXTS_END.length)) : {};

/** Of the site what holds for a page of one report: counts of all others would change it with each of them. */
const footed = (site: SiteInfo): SiteInfo => ({ ...site, dataNote: NOTHING, dataDate: null });

/** Where a page of the folder of reports stands. */
const placeIn = (name: string, { language, first }: Pick<ReportPagesOptions, 'language' | 'first'>): Place =>
  placeOf(`reports/${encodeURIComponent(name)}`, language, first);

const assetsOf = (place: Place, scripts: readonly string[] = []) =>
  siteAssets(place, scripts, [...STYLES, 'report']);

function pageOf({ file, title, html: article }: Rendered, options: ReportPagesOptions): string {
  const { site, language } = options;
  const { html } = contextOf(language, { report: () => '', publisher: () => '', definitions: null });
  const items = SECTIONS.map(([id, title]) => `<li><a href="#${id}">${html(title)}</a></li>`);
  const body = [
    '<div class="layout">',
    `<nav class="toc" aria-label="${html(WORDS.home)}"><p><a href="index.html">${html(WORDS.reports)}</a></p><ol>${items.join('')}</ol></nav>`,
    `<main id="content">\n${article}\n</main>`,
    '</div>',
  ].join('\n');
  const place = placeIn(`${reportSlug(file)}.html`, options);
  return renderLayout({
    site: footed(site),
    place,
    title: `${title} · gongkai`,
    description: title,
    body,
    interactive: false,
    assets: assetsOf(place),
  });
}

/** The list of all reports; where it has several pages, also one of each year. */
async function writeList(
  dataset: Dataset,
  folder: string,
  at: Addressing,
  options: ReportPagesOptions,
): Promise<{ readonly names: readonly string[]; readonly byYear: boolean }> {
  const { language, site } = options;
  const context = contextIn(language, at);
  const { rows } = await dataset.query(`
    select file, publisher, body, year, form, figures, contradictions, status, reason from reports
    order by status <> 'report', body nulls last, publisher, year, file`);
  const all = rows as unknown as readonly Listed[];
  const write = (listed: readonly Listed[], nameOf: (page: number) => string, year: number | null) => {
    const pages = Math.max(1, Math.ceil(listed.length / ROWS));
    return Array.from({ length: pages }, (_, page) => {
      const name = nameOf(page);
      const part = listed.slice(page * ROWS, (page + 1) * ROWS);
      const place = placeIn(name, options);
      const html = renderLayout({
        site,
        place,
        title: `${context.say(WORDS.reports)}${year === null ? '' : ` ${year}`} · gongkai`,
        description: context.say(WORDS.list_lead),
        body: renderList(part, { page, pages, nameOf, year }, context),
        interactive: false,
        assets: assetsOf(place),
      });
      writeWhole(join(folder, name), html);
      return name;
    });
  };
  const names = write(all, listName, null);
  const byYear = names.length > 1;
  const years = byYear
    ? [
        ...group(
          all.filter(({ year }) => year !== null),
          ({ year }) => year!,
        ),
      ]
    : [];
  const ofYears = years.flatMap(([year, own]) => write(own, (page) => yearName(year, page), year));
  return { names: [...names, ...ofYears], byYear };
}

/** The one page that loads the text that is asked for. */
function writeLoader(folder: string, options: ReportPagesOptions): string {
  const { language, site } = options;
  const place = placeIn('report.html', options);
  const { html } = contextOf(language, { report: () => '', publisher: () => '', definitions: null });
  const body = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.reports)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  const page = renderLayout({
    site: footed(site),
    place,
    title: `${WORDS.text[language]} · gongkai`,
    description: null,
    body: `<div class="layout">\n<div class="toc"></div>\n${body}\n</div>`,
    interactive: true,
    assets: assetsOf(place, ['report.js']),
  });
  writeWhole(join(folder, 'report.html'), page);
  return 'report.html';
}

/** Deletes pages of reports that are gone. */
function removeOthers(folder: string, { written, units }: Made): void {
  const names = new Set([written, ...Object.values(units).map((unit) => unit.written)].flatMap(Object.keys));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const posix = name.split('\\').join('/');
    if (/\.(?:html|js)$/.test(name) && !names.has(posix)) rmSync(join(folder, name), { force: true });
  }
}
