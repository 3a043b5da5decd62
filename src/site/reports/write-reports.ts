/** Writes the pages of all reports and their list; what did not change is left alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Reading } from '../../corpus/reading.js';
import type { SourceLine } from '../../corpus/sources.js';
import { Dataset } from '../../dataset/dataset.js';
import type { Manifest } from '../../dataset/manifest.js';
import { writeWhole } from '../../dataset/whole-file.js';
import { isAsWritten, writtenIn } from '../../dataset/written.js';
import { bucketOf, reportSlug } from '../../model/address.js';
import { type Language, NOTHING } from '../../model/words.js';
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
  readMade,
  reportAddress,
  writeAnchors,
  writeMade,
} from './made.js';
import { type ReportData, reportRows } from './report-data.js';
import { renderReport, reportTitle, SECTIONS } from './report-page.js';
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
  /** More reports than this are data of one page. */
  readonly mostPages?: number;
}

const hashOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Brings the pages up to date. @returns where every place of a report is */
export async function writeReportPages(options: ReportPagesOptions): Promise<PlaceLinks> {
  const { manifest, memory, language, first, mostPages = MOST_PAGES } = options;
  const site = { ...options.site, reports: true };
  const folder = join(options.folder, 'reports');
  const entries = manifest.inputs.flatMap((input) => input.entries).filter(({ closed }) => closed === null);
  const own = entries.length <= mostPages;
  const sourceOf = await options.sources();
  const retyped = entries.some(({ file }) => sourceOf(file)?.retyped);
  const before = readMade(memory);
  const hashes = new Map(entries.map(({ file, sha256 }) => [file, sha256]));
  const units = group(
    entries.map(({ file }) => file),
    (file) => unitName(file, own),
  );
  mkdirSync(folder, { recursive: true });
  const dataset = await Dataset.open(options.dataset);
  try {
    const made: Made = { inputs: options.inputs, own, retyped, written: {}, units: {} };
    const publishers = await publishersOf(dataset);
    const at: Addressing = { own, ownPublishers: publishers.length <= mostPages };
    const common = [manifest.library, site.version, site.licence, language, first, at];
    for (const some of inChunks([...units])) {
      const rows = await reportRows(
        dataset,
        some.flatMap(([, files]) => files),
      );
      for (const [unit, files] of some) {
        const of = files.map((file) => {
          const { verdicts, ...row } = rows.get(file) ?? {};
          return [file, hashes.get(file), sourceOf(file), row, [...(verdicts ?? [])]];
        });
        const from = hashOf(common, of);
        const old = before?.units[unit];
        made.units[unit] =
          old?.inputs === from && isAsWritten(folder, old.written)
            ? old
            : {
                inputs: from,
                written: await writeUnit(unit, files, at, folder, rows, sourceOf, { ...options, site }),
              };
      }
    }
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

/** Units of which a few dozen reports are asked for at once. */
function* inChunks<Unit extends readonly [string, readonly string[]]>(
  units: readonly Unit[],
): Generator<Unit[]> {
  let chunk: Unit[] = [];
  let reports = 0;
  for (const unit of units) {
    chunk.push(unit);
    reports += unit[1].length;
    if (reports < AT_ONCE) continue;
    yield chunk;
    [chunk, reports] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

/** Reports whose rows are in memory at once. */
const AT_ONCE = 64;

async function writeUnit(
  unit: string,
  files: readonly string[],
  at: Addressing,
  folder: string,
  rows: Awaited<ReturnType<typeof reportRows>>,
  sourceOf: (file: string) => SourceLine | null,
  options: ReportPagesOptions,
): Promise<Record<string, string>> {
  const { memory, read, language } = options;
  const { own } = at;
  const context = contextIn(language, at);
  const anchors: Record<string, string[]> = {};
  const texts: Record<string, string> = {};
  const names: string[] = [];
  for (const file of files) {
    const [row, reading] = [rows.get(file), await read(file)];
    if (!row || !reading) continue;
    const data: ReportData = { ...row, reading, source: sourceOf(file) };
    const slug = reportSlug(file);
    const html = renderReport(data, context);
    anchors[slug] = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    if (own) {
      const name = `${slug}.html`;
      writeWhole(join(folder, name), pageOf(html, data, context, options));
      names.push(name);
    } else texts[slug] = html.replaceAll(' href="#', ` href="#${slug}/`);
  }
  if (!own) {
    const name = `text/${unit}.js`;
    mkdirSync(join(folder, 'text'), { recursive: true });
    writeWhole(
      join(folder, name),
      `window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ${jsonForScript(texts)});\n`,
    );
    names.push(name);
  }
  writeAnchors(memory, unit, anchors);
  return writtenIn(folder, names);
}

/** Of the site what holds for a page of one report: counts of all others would change it with each of them. */
const footed = (site: SiteInfo): SiteInfo => ({ ...site, dataNote: NOTHING, dataDate: null });

/** Where a page of the folder of reports stands. */
const placeIn = (name: string, { language, first }: Pick<ReportPagesOptions, 'language' | 'first'>): Place =>
  placeOf(`reports/${encodeURIComponent(name)}`, language, first);

const assetsOf = (place: Place, scripts: readonly string[] = []) =>
  siteAssets(place, scripts, [...STYLES, 'report']);

function pageOf(article: string, data: ReportData, context: Context, options: ReportPagesOptions): string {
  const { site } = options;
  const { html, say } = context;
  const items = SECTIONS.map(([id, title]) => `<li><a href="#${id}">${html(title)}</a></li>`);
  const body = [
    '<div class="layout">',
    `<nav class="toc" aria-label="${html(WORDS.home)}"><p><a href="index.html">${html(WORDS.reports)}</a></p><ol>${items.join('')}</ol></nav>`,
    `<main id="content">\n${article}\n</main>`,
    '</div>',
  ].join('\n');
  const title = say(reportTitle(data));
  const place = placeIn(`${reportSlug(data.row.file)}.html`, options);
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
