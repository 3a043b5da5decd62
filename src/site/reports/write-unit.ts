/** Writes what a run rendered: a page of one report, or a file with the texts of many. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { posix } from '../../dataset/posix-path.js';
import { writeWhole } from '../../dataset/whole-file.js';
import { writtenIn } from '../../dataset/written.js';
import { reportSlug } from '../../model/address.js';
import { jsonForScript } from '../html.js';
import { renderLayout } from '../layout.js';
import { contextOf } from './context.js';
import { anchorsFile, anchorsIn, readAnchors, writeAnchors } from './made.js';
import { type Addressing, assetsOf, type EditionOptions, footed, placeIn } from './pages.js';
import { SECTIONS } from './report-page.js';
import type { Rendered, Unwritten } from './unwritten.js';
import { WORDS } from './words.js';

export interface UnitJob {
  readonly unit: string;
  readonly files: readonly string[];
  /** Whether the file is not there as it was written. */
  readonly isNew: boolean;
  /** By report the hash of what its page is made from. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Writes the file of a unit: a page of one report, or the texts of many. @returns names and hashes of what is written */
export function writeUnit(
  { unit, files, isNew, hashes }: UnitJob,
  unwritten: Unwritten,
  { own }: Pick<Addressing, 'own'>,
  options: Pick<EditionOptions, 'folder' | 'memory' | 'site' | 'language' | 'first'>,
): Record<string, string> {
  const { memory } = options;
  const folder = join(options.folder, 'reports');
  // A run that was cut off may have rendered some from what they no longer say.
  const rendered = unwritten.of(unit, new Map(Object.entries(hashes)));
  const name = own ? `${unit}.html` : `text/${unit}.js`;
  // Reports that did not change are taken from the file that has them.
  const texts: Record<string, string> = own || isNew ? {} : textsIn(join(folder, name));
  const before = isNew ? null : readAnchors(memory, unit);
  const anchors: Record<string, string> = {};
  const now: Record<string, string> = {};
  for (const file of files) {
    const slug = reportSlug(file);
    const one = rendered.get(file);
    if (one) {
      anchors[slug] = anchorsIn(one.html);
      if (own) writeWhole(join(folder, name), pageOf(one, options));
      else now[slug] = one.html;
    } else if (texts[slug] !== undefined && before?.[slug]) {
      anchors[slug] = before[slug];
      now[slug] = texts[slug];
    }
  }
  if (!own) writeWhole(join(folder, name), `${TEXTS}${jsonForScript(now)}${TEXTS_END}`);
  writeAnchors(memory, unit, anchors);
  const names = [name, posix(relative(folder, anchorsFile(memory, unit)))];
  return own && rendered.size === 0 ? {} : writtenIn(folder, names);
}

const TEXTS = 'window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ';
const TEXTS_END = ');\n';

/** The texts in a file that we wrote. */
const textsIn = (file: string): Record<string, string> =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8').slice(TEXTS.length, -TEXTS_END.length)) : {};

function pageOf(
  { file, title, html: article, pinyin }: Rendered,
  options: Pick<EditionOptions, 'site' | 'language' | 'first'>,
): string {
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
    site: { ...footed(site), pinyin },
    place,
    title: `${title} · gongkai`,
    description: title,
    body,
    interactive: false,
    assets: assetsOf(place),
  });
}
