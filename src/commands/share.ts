/** From a finished build to what can be passed on, into `build/share`: what `npm run share` does. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assess } from '../checks/criteria/assess.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { readSources, type SourceLine } from '../corpus/sources.js';
import { writeWhole } from '../dataset/whole-file.js';
import { codebook } from '../frames/codebook.js';
import { dataPackage, type PackageFacts } from '../frames/data-package.js';
import { toParquet } from '../frames/parquet.js';
import { csvOf, excelCsvOf, fileTables } from '../frames/tables.js';
import { PRINT, type SiteInfo } from '../site/layout.js';
import { renderPage } from '../site/page.js';
import { findChromium, printPdf } from '../site/pdf.js';
import { plainNotebook } from '../site/plain-notebook.js';
import { inlineAssets, renderSingle } from '../site/single-file.js';
import { type SiteEntry, writeSite } from '../site/site.js';
import { buildOptions } from './build.js';
import type { Command } from './command.js';
import { type DataState, readCached } from './data-files.js';
import { buildFolder, type StartOptions, start } from './start.js';

export interface ShareOptions extends StartOptions {
  /** Where a browser is looked for (default process.env). */
  readonly env?: NodeJS.ProcessEnv;
}

const README = `What is here

site/       the pages; open site/index.html, or put the folder on any web server
single/     each page as one file, for a mail
notebooks/  the executed notebooks with pictures, for GitHub and JupyterLab
pdf/        the pages on paper, where a browser was found to print them
data/       the tables: csv/ (for programs), csv-excel/ (opens in Excel; an
            apostrophe stands before a text that it would take for a formula), parquet/, datapackage.json, codebook.md

All but the PDFs, which carry the time of printing, are the same bytes for the same reports and library.
`;

/**
 * Builds, and then writes everything anew; a share that could not be finished does not replace the last one.
 * @returns as `start`; 1 writes nothing. A machine without a browser is no failure: the PDFs are left out
 * @throws PathError if a path does not exist
 */
export async function share(options: ShareOptions): Promise<number> {
  const { root, paths, log } = options;
  const { status, site, data } = await start(options);
  if (!site || !data) {
    log('Nothing is shared: mend what is said above first.');
    return status;
  }
  const build = buildFolder(root);
  const target = path.join(build, 'share');
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  log('Writing what can be passed on');
  const sources = (await Promise.all(paths.map(readSources))).flat();
  const files = await dataFiles(options, build, data, sources);
  writeAll(path.join(part, 'data'), files);
  // The site has what a reader opens; the package for programs lies beside it.
  const inSite = [...files.keys()].filter((name) => /^(?:csv-excel|parquet)\/|^codebook/.test(name));
  writeSite({
    folder: path.join(part, 'site'),
    entries: site.entries,
    site: site.info,
    // What is new since last time is news to whoever runs this, not to whoever is given the pages.
    news: null,
    downloads: downloadsOf(inSite),
    extra: new Map(inSite.map((name) => [`data/${name}`, Buffer.from(files.get(name) ?? '')])),
  });
  const ready = site.entries.filter((entry): entry is Executed => entry.executed !== null);
  const inline = inlineAssets();
  for (const { name, executed } of ready) {
    const single = renderSingle(name, executed.notebook, site.info, inline);
    writeAll(
      part,
      new Map([
        [`single/${name}.html`, single],
        [`notebooks/${name}.ipynb`, plainNotebook(executed.text)],
      ]),
    );
  }
  writeAll(part, new Map([['README.txt', README]]));
  await printAll(part, ready, site.info, options);
  rmSync(target, { recursive: true, force: true });
  renameSync(part, target);
  log(`Done. Pass on ${path.relative(process.cwd(), target) || target}`);
  return status;
}

type Executed = SiteEntry & { readonly executed: NonNullable<SiteEntry['executed']> };

/** The tables in each format, their description and code book, by path below `data/`. */
async function dataFiles(
  { paths, version }: ShareOptions,
  build: string,
  { about }: DataState,
  sources: readonly SourceLine[],
): Promise<Map<string, string | Uint8Array>> {
  const corpus = await readCached({ build, paths, library: hashOfLibrary() });
  const { reports, findings } = corpus;
  const tables = fileTables(reports, findings, assess(reports, { across: findings }));
  const files = new Map<string, string | Uint8Array>();
  const described = tables.map((table) => {
    const csv = csvOf(table);
    files.set(`csv/${table.name}.csv`, csv);
    files.set(`csv-excel/${table.name}.csv`, excelCsvOf(table));
    files.set(`parquet/${table.name}.parquet`, toParquet(table));
    const sha256 = createHash('sha256').update(csv).digest('hex');
    return { table, path: `csv/${table.name}.csv`, bytes: Buffer.byteLength(csv), sha256 };
  });
  const facts: PackageFacts = {
    version,
    description: [about.note, ...about.licence].join(' '),
    created: about.date,
    licences: [{ name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' }],
    sources: sources.map(({ publisher, year, url, file }) => ({
      title: [publisher, year, file].filter((part) => part !== null).join(', '),
      ...(url && /^https?:\/\//.test(url) ? { path: url } : {}),
    })),
  };
  files.set('datapackage.json', dataPackage(facts, described));
  files.set('codebook.md', codebook());
  return files;
}

function downloadsOf(names: readonly string[]) {
  return names.map((name) => ({ href: `data/${name}`, label: path.posix.basename(name) }));
}

async function printAll(
  part: string,
  ready: readonly Executed[],
  site: SiteInfo,
  { log, env }: ShareOptions,
): Promise<void> {
  const browser = findChromium(env);
  if (browser === null) {
    log('  no PDFs: no Chromium, Chrome or Edge was found to print them (GONGKAI_CHROMIUM can name one)');
    return;
  }
  const folder = path.join(part, 'pdf');
  mkdirSync(folder, { recursive: true });
  for (const { name, executed } of ready) {
    // Beside the site's styles for as long as it is printed.
    const page = path.join(part, 'site', `${name}.print.html`);
    const { notebook } = executed;
    writeFileSync(page, renderPage({ name, notebook, site, previous: null, next: null, assets: PRINT }));
    const problem = await printPdf(browser, page, path.join(folder, `${name}.pdf`));
    rmSync(page);
    log(problem === null ? `  pdf/${name}.pdf` : `  pdf/${name}.pdf could not be printed: ${problem}`);
  }
}

function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, content] of files) writeWhole(path.join(folder, ...name.split('/')), content);
}

export const command: Command = {
  usage: '[PATH…]',
  summary: 'build, then what can be passed on, into build/share/: site, files, PDFs, data',
  options: {},
  notes: ['It fails with 1 also if a notebook throws; then the last share stays.'],
  run: (call) => share(buildOptions(call)),
};
