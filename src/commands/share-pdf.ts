/** The pages on paper: printed where they changed, and kept where they did not. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Tell } from '../corpus/tell.js';
import { writeWhole } from '../dataset/whole-file.js';
import { say } from '../model/language.js';
import { both, type Language, type Text, template } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { filledSheets } from '../site/filled-sheets.js';
import { FITS, fitSheets, fitted } from '../site/fit-sheets.js';
import { printAssets, type SiteInfo } from '../site/layout.js';
import { renderPage } from '../site/page.js';
import { findChromium, Printer } from '../site/pdf.js';
import { editionFolder, placeOf } from '../site/place.js';
import type { SiteEntry } from '../site/site-entries.js';

export type ReadyEntry = SiteEntry & { readonly executed: NonNullable<SiteEntry['executed']> };

export interface PrintOptions {
  readonly first: Language;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly log: (line: string) => void;
  readonly tell: Tell;
  /** The share that is written now, with its site, and the last one, whose PDFs may stand. */
  readonly part: string;
  readonly last: string;
  /** Where it is noted what each PDF was printed from. */
  readonly notes: string;
  /** Whether reports that pages quote were re-typed. */
  readonly retyped: boolean;
}

const NONE = both(
  '  no PDFs: no Chromium, Chrome or Edge was found to print them (GONGKAI_CHROMIUM can name one)',
  '  没有 PDF：未找到可用于打印的 Chromium、Chrome 或 Edge（可用 GONGKAI_CHROMIUM 指定）',
);

const PRINTING: Readonly<Record<Language, Text>> = {
  en: both('PDFs in English', '英文 PDF'),
  zh: both('PDFs in Chinese', '中文 PDF'),
};

const FAILED = template('  {file} could not be printed: {why}', '  {file} 未能打印：{why}');

/** Name of a PDF → the hash of what it was printed from, and that of its own bytes. */
const Notes = z.record(z.string(), z.object({ page: z.string(), pdf: z.string() }));
type Notes = z.infer<typeof Notes>;

/** Prints every page in each language into `pdf/`. A PDF whose page is as it was is that of the last share. */
export async function printAll(
  ready: readonly ReadyEntry[],
  site: SiteInfo,
  options: PrintOptions,
): Promise<void> {
  const browser = findChromium(options.env);
  if (browser === null) {
    options.log(say(NONE));
    return;
  }
  const printer = new Printer(browser);
  try {
    await printChanged(ready, site, options, browser, printer);
  } finally {
    await printer.close();
  }
}

async function printChanged(
  ready: readonly ReadyEntry[],
  site: SiteInfo,
  { first, log, tell, part, last, notes, retyped }: PrintOptions,
  browser: string,
  printer: Printer,
): Promise<void> {
  const known = notesIn(notes);
  const noted: Notes = {};
  let kept = 0;
  for (const language of LANGUAGE_NAMES) {
    const folder = editionFolder(language, first);
    mkdirSync(path.join(part, 'pdf', folder), { recursive: true });
    for (const [done, { name, executed }] of ready.entries()) {
      tell(PRINTING[language], done, ready.length);
      // Beside the site's styles for as long as it is printed.
      const page = path.join(part, 'site', folder, `${name}.print.html`);
      const { notebook } = executed[language];
      const place = placeOf(`${name}.print.html`, language, first);
      const around = { place, previous: null, next: null, assets: printAssets(place), retyped };
      const html = renderPage({ name, notebook, site, ...around });
      const file = `pdf/${folder}${name}.pdf`;
      const [from, to] = [path.join(last, file), path.join(part, file)];
      const hash = hashOfPage(html, path.dirname(page), browser);
      if (known[file]?.page === hash && existsSync(from) && known[file].pdf === hashOf(readFileSync(from))) {
        copyFileSync(from, to);
        noted[file] = known[file];
        kept += 1;
        continue;
      }
      const printed = await fitSheets((fit) => {
        writeFileSync(page, fitted(html, fit));
        return printer.print(page);
      }, filledSheets);
      rmSync(page);
      if (!(printed instanceof Uint8Array)) {
        log(say(FAILED({ file, why: printed })));
        continue;
      }
      writeFileSync(to, printed);
      noted[file] = { page: hash, pdf: hashOf(printed) };
      log(`  ${file}`);
    }
  }
  if (kept > 0)
    log(say(both(`  PDFs whose page did not change: ${kept}`, `  页面无变化、沿用原 PDF：${kept} 个`)));
  writeWhole(notes, `${JSON.stringify(noted, null, 2)}\n`);
}

function notesIn(file: string): Notes {
  try {
    return Notes.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing or damaged, which costs printing.
    return {};
  }
}

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Of all that a PDF is printed from: the page and its sizes, the styles and pictures beside it, and the browser. */
function hashOfPage(html: string, folder: string, browser: string): string {
  const beside = [...html.matchAll(/ (?:src|href)="([^"#:]+\.(?:css|svg|png))"/g)].map(([, name]) => name!);
  const files = [...new Set(beside)].map((name) => path.join(folder, decodeURI(name)));
  const { size, mtimeMs } = statSync(browser);
  const parts = files.map((file) => (existsSync(file) ? hashOf(readFileSync(file)) : ''));
  return hashOf([html, JSON.stringify(FITS), browser, size, mtimeMs, ...parts].join('\n'));
}
