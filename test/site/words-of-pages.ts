/** Finds in a page words that are in the wrong language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { UNITS } from '../../src/domain/units.js';
import { LANGUAGES } from '../../src/model/language.js';
import { TABLES } from '../../src/model/tables/tables.js';
import type { Language } from '../../src/model/words.js';

/** What a table that lists columns holds: their names, kinds and units. */
const COLUMN_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(TABLES).flatMap(({ columns }) => Object.keys(columns)),
  ...['text', 'date', 'list', 'integer', 'number', 'boolean', 'year', 'share'],
  ...Object.keys(UNITS),
]);

/** Three Latin words in a row: a sentence, and not the name of a program or of a column. */
const ENGLISH = /[A-Za-z]{2,}(?:[\s,;:“”"’'()–-]+[A-Za-z]{2,}){2,}/;
const CHINESE = /\p{Script=Han}/u;
/** In pictures and cells of tables a single word is one too many; `CSV` and the like are names. */
const ONE_WORD = /[A-Za-z_]*[a-z][A-Za-z_]+/;

/** Addresses, paths and names of files are the same in both languages; a report is referred to by the name of its file. */
const NAMES = /[\w-]+[.-](?:ipynb|html|txt|csv|pdf|docx|xlsx)\b|https?:\S+|[\w-]+\/[\w./-]+/g;

/** The texts of the charts of a page, as they are drawn in their pictures. */
function textsOfPictures(html: string, folder: string): string[] {
  const inPage = [...html.matchAll(/<img src='data:image\/svg\+xml[^,]*,([^']*)'/g)].map(([, svg]) =>
    decodeURIComponent(svg!.replace(/&amp;/g, '&')),
  );
  const beside = [...html.matchAll(/<img src="([^"]+\.svg)"/g)].map(([, src]) =>
    readFileSync(path.join(folder, decodeURI(src!)), 'utf8'),
  );
  return [...inPage, ...beside].flatMap((svg) =>
    [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, text]) => text!.replace(/<[^>]*>/g, '')),
  );
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly childNodes?: readonly Node[];
}

/** What is read out of an attribute. */
const READ_OUT = ['alt', 'aria-label', 'title'];

/**
 * Texts of a page that are not in its language and say so nowhere. Code, and what stands in an element of another `lang`,
 * is as it is. Attributes have no language of their own: an English one may hold Chinese names.
 */
export function strangersIn(file: string, language: Language): string[] {
  const wrong = language === 'zh' ? ENGLISH : CHINESE;
  const html = readFileSync(file, 'utf8');
  const $ = load(html, { scriptingEnabled: false });
  $('script, style, code, pre').remove();
  const found = new Set<string>();
  const look = (text: string, at: string) => {
    const plain = text.replace(NAMES, '');
    if (wrong.test(plain)) found.add(`${at}: ${text.trim().slice(0, 160)}`);
  };
  const walk = ({ childNodes = [] }: Node, spoken: string): void => {
    for (const node of childNodes) {
      if (node.type === 'text') {
        if (spoken.startsWith(language)) look(node.data ?? '', 'text');
        continue;
      }
      // A page marks by itself what is English in it: that a sentence says so makes it no less English.
      const marked = node.attribs?.lang === LANGUAGES.en.tag && node.attribs.class !== 'language';
      const own = marked && language === 'zh' ? spoken : (node.attribs?.lang ?? spoken);
      if (language === 'zh' && own.startsWith('zh'))
        for (const name of READ_OUT) look(node.attribs?.[name] ?? '', name);
      walk(node, own);
    }
  };
  walk($('body').get(0) as unknown as Node, $('html').attr('lang') ?? '');
  if (language === 'zh') {
    const cells = $('td, th, caption, figcaption')
      .toArray()
      // What a table tells of columns is their names; a quote is as it stands in the report.
      .map((cell) =>
        $(cell)
          .text()
          .replace(/“[^”]*”/g, ''),
      )
      .filter((text) => !COLUMN_NAMES.has(text.trim()));
    for (const [at, texts] of [
      ['picture', textsOfPictures(html, path.dirname(file))] as const,
      ['cell', cells] as const,
    ])
      for (const text of texts)
        if (ONE_WORD.test(text.replace(NAMES, ''))) found.add(`${at}: ${text.trim().slice(0, 160)}`);
  }
  return [...found];
}
