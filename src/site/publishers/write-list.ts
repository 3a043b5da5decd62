/** Writes the list of all publishers. */
import type { Language } from '../../model/words.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { pinyinNames } from '../pinyin.js';
import { placeOf } from '../place.js';
import type { Beside } from '../reports/beside.js';
import type { Context } from '../reports/context.js';
import { listName, ROWS } from '../reports/list-pages.js';
import { footed, hashOf } from '../reports/pages.js';
import { renderPublishers } from './list-page.js';
import type { Listed } from './publisher-data.js';
import { WORDS } from './words.js';

export interface ListOptions {
  readonly first: Language;
  readonly language: Language;
  readonly site: SiteInfo;
  readonly publishers: readonly Listed[];
  /** What else all texts are made from. */
  readonly common: unknown;
  readonly beside: Beside;
}

/** @param folder theirs, as seen from that of the reports */
export function writeList(folder: string, context: Context, options: ListOptions): void {
  const { publishers, language, first, beside, common } = options;
  const pages = Math.max(1, Math.ceil(publishers.length / ROWS));
  for (let at = 0; at < pages; at++) {
    const name = listName(at);
    const rows = publishers.slice(at * ROWS, (at + 1) * ROWS);
    // How many there are is said on the first: else one more would change each.
    const frame = at === 0 ? options.site : footed(options.site);
    // How names are said follows from them.
    beside.write(`${folder}${name}`, hashOf(common, { ...frame, pinyin: {} }, rows, at, pages), () => {
      const pinyin = pinyinNames(rows.map(({ body }) => body));
      const place = placeOf(`publishers/${name}`, language, first);
      return renderLayout({
        site: { ...frame, pinyin },
        place,
        title: `${context.say(WORDS.publishers)} · gongkai`,
        description: context.say(WORDS.list_lead),
        body: renderPublishers(rows, at, pages, pinyin, context),
        interactive: false,
        assets: siteAssets(place, [], [...STYLES, 'report']),
      });
    });
  }
}
