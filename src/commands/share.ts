/** From a finished build to what can be passed on, into `build/share`: what `npm run share` does. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildFolder, dataFolder } from '../corpus/project.js';
import { readSources, type SourceLine } from '../corpus/sources.js';
import { codebook } from '../dataset/codebook.js';
import { dataPackage, type PackageFacts } from '../dataset/data-package.js';
import { Dataset } from '../dataset/dataset.js';
import { writeWhole } from '../dataset/whole-file.js';
import { PUBLISHED, TABLES } from '../model/tables/tables.js';
import { PRINT, type SiteInfo } from '../site/layout.js';
import { renderPage } from '../site/page.js';
import { findChromium, printPdf } from '../site/pdf.js';
import { plainNotebook } from '../site/plain-notebook.js';
import { inlineAssets, renderSingle } from '../site/single-file.js';
import { type SiteEntry, writeSite } from '../site/site.js';
import { buildOptions } from './build.js';
import type { Command } from './command.js';
import type { DataState } from './data-files.js';
import { LIMIT_OPTIONS } from './limit-options.js';
import { buildAll, type StartOptions, withBuild } from './start.js';

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
export const share = (options: ShareOptions): Promise<number> => {
  const build = buildFolder(options.root);
  return withBuild(build, options.log, () => shareAll(options, build));
};

async function shareAll(options: ShareOptions, build: string): Promise<number> {
  const { paths, log } = options;
  const { status, site, data } = await buildAll(options);
  if (!site || !data) {
    log('Nothing is shared: fix the problems above first.');
    return status;
  }
  const target = path.join(build, 'share');
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  log('Writing what can be passed on');
  const sources = (await Promise.all(paths.map(readSources))).flat();
  const files = await dataFiles(path.join(part, 'data'), options, build, data, sources);
  // The site has what a reader opens; the package for programs lies beside it.
  const inSite = files.filter((name) => /^(?:csv-excel|parquet)\/|^codebook/.test(name));
  writeSite({
    folder: path.join(part, 'site'),
    entries: site.entries,
    profiles: site.profiles,
    site: site.info,
    // What is new since last time is news to whoever runs this, not to whoever is given the pages.
    news: null,
    downloads: downloadsOf(inSite),
  });
  for (const name of inSite)
    cpSync(path.join(part, 'data', name), path.join(part, 'site', 'data', name), { recursive: true });
  const ready = [...site.entries, ...site.profiles].filter(
    (entry): entry is Executed => entry.executed !== null,
  );
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
  const last = `${target}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  renameSync(part, target);
  rmSync(last, { recursive: true, force: true });
  log(`Done. Pass on ${path.relative(process.cwd(), target) || target}`);
  return status;
}

type Executed = SiteEntry & { readonly executed: NonNullable<SiteEntry['executed']> };

/** Writes the tables in each format, their description and code book, and names them by path below `data/`. */
async function dataFiles(
  folder: string,
  { version }: ShareOptions,
  build: string,
  { about }: DataState,
  sources: readonly SourceLine[],
): Promise<string[]> {
  const dataset = await Dataset.open(dataFolder(build));
  const files: string[] = [];
  for (const kind of ['csv', 'csv-excel', 'parquet']) mkdirSync(path.join(folder, kind), { recursive: true });
  const described = [];
  try {
    for (const name of PUBLISHED) {
      const own = [`csv/${name}.csv`, `csv-excel/${name}.csv`, `parquet/${name}.parquet`] as const;
      await dataset.csv(name, path.join(folder, own[0]));
      await dataset.csv(name, path.join(folder, own[1]), true);
      await dataset.parquet(name, path.join(folder, own[2]));
      files.push(...own);
      const csv = path.join(folder, own[0]);
      const sha256 = createHash('sha256').update(readFileSync(csv)).digest('hex');
      described.push({ table: TABLES[name], path: own[0], bytes: statSync(csv).size, sha256 });
    }
  } finally {
    dataset.close();
  }
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
  writeAll(
    folder,
    new Map([
      ['datapackage.json', dataPackage(facts, described)],
      ['codebook.md', codebook()],
    ]),
  );
  return [...files, 'datapackage.json', 'codebook.md'].sort();
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
  options: LIMIT_OPTIONS,
  notes: ['The exit status is also 1 if a notebook throws; then the last share stays.'],
  run: (call) => share(buildOptions(call)),
};
