/** A page that a site which stands already gets besides: that of one publisher. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeIfChanged } from '../dataset/whole-file.js';
import type { Language } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { assets } from './assets.js';
import { unescapeHtml } from './html.js';
import { withProfiles } from './index-page.js';
import type { SiteInfo } from './layout.js';
import { type PageLink, renderPage } from './page.js';
import { editionFolder, fileAddress, otherThan, placeOf } from './place.js';
import { indexLink, type SiteEntry } from './site-entries.js';

/** A page that `gongkai profile` wrote. */
const PROFILE = /^profile-[^/\\]*\.html$/;

/** The pages in a site's folder that `gongkai profile` wrote, by their titles. */
function profilesIn(folder: string): PageLink[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => PROFILE.test(name));
  return names.sort().map((name) => {
    const [, title = name] =
      /<title>([^<]*) · gongkai<\/title>/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return { href: fileAddress(name), title: unescapeHtml(title) };
  });
}

export interface NewPage {
  readonly name: string;
  readonly executed: NonNullable<SiteEntry['executed']>;
  readonly site: SiteInfo;
  /** The language that is asked for, whose page is named. */
  readonly language: Language;
}

/**
 * Adds the pages of one executed notebook to the site, or renews them; the index lists them, and the other pages stay
 * as they are.
 * @returns the path of the page in the language that is asked for
 */
export function addPage(folder: string, { name, executed, site: info, language: asked }: NewPage): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [file, content] of assets()) writeIfChanged(join(folder, 'assets', file), content);
  // The site that stands says which language comes first.
  const first = LANGUAGE_NAMES.find((one) => existsSync(join(folder, otherThan(one), 'index.html'))) ?? asked;
  for (const language of LANGUAGE_NAMES) {
    const edition = join(folder, editionFolder(language, first));
    const site = { ...info, reports: existsSync(join(edition, 'reports')) };
    const { notebook, text } = executed[language];
    const index = join(edition, 'index.html');
    const place = placeOf(`${fileAddress(name)}.html`, language, first);
    const previous = existsSync(index) ? indexLink(language) : null;
    mkdirSync(edition, { recursive: true });
    writeIfChanged(join(edition, `${name}.ipynb`), Buffer.from(text));
    const files = new Map<string, string | Buffer>();
    const page = renderPage({ name, notebook, site, place, previous, next: null, files });
    writeIfChanged(join(edition, `${name}.html`), Buffer.from(page));
    for (const [file, content] of files) writeIfChanged(join(edition, file), Buffer.from(content));
    if (!existsSync(index)) continue;
    const listed = withProfiles(readFileSync(index, 'utf8'), profilesIn(edition), language, site.pinyin);
    writeIfChanged(index, Buffer.from(listed));
  }
  return join(folder, editionFolder(asked, first), `${name}.html`);
}
