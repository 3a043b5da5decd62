/** How publishers are put into files: a page of each, or texts that one page loads. */
import { bucketOf } from '../../model/address.js';
import { jsonForScript } from '../html.js';
import { withLang } from '../lang.js';
import { pinyinNames } from '../pinyin.js';
import type { Context } from '../reports/context.js';
import { type Framing, frameOf, pageOf } from './page-frame.js';
import { SECTIONS } from './publisher-page.js';
import { WORDS } from './words.js';

/** What is told of publishers, by the last part of the address of each. */
export type Told = readonly {
  readonly slug: string;
  readonly body: string;
  /** All names that it goes by. */
  readonly names: readonly string[];
  readonly article: string;
}[];

/** How publishers are put into files. */
export interface Shelf {
  /** The file of a publisher. */
  readonly nameOf: (slug: string) => string;
  readonly textOf: (name: string, told: Told) => string;
  /** What else such a file is made from. */
  readonly made: unknown;
}

/** Each has a page of its own. */
export const pages = (options: Framing): Shelf => ({
  nameOf: (slug) => `${slug}.html`,
  textOf: (name, told) =>
    told
      .map(({ body, names, article }) => {
        const main = `<main id="content">\n${article}\n</main>`;
        return pageOf(name, { title: body, main, sections: SECTIONS, pinyin: pinyinNames(names) }, options);
      })
      .join(''),
  made: frameOf(options),
});

/** One page loads the texts of all. */
export const texts = ({ language }: Framing): Shelf => ({
  nameOf: (slug) => `text/${bucketOf(slug)}.js`,
  textOf: (_, told) => {
    const all = Object.fromEntries(told.map(({ slug, article }) => [slug, withLang(article, language)]));
    return `window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ${jsonForScript(all)});\n`;
  },
  made: null,
});

/** The one page that loads the publisher that is asked for. */
export function loaderPage(name: string, { html, say }: Context, options: Framing): string {
  const main = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.publishers)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  return pageOf(name, { title: say(WORDS.who), main, sections: [], pinyin: {} }, options);
}
