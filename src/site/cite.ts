/** How to cite a page: a line to read and an entry for BibTeX. */
import type { Language, Text } from '../model/words.js';
import { escapeHtml } from './html.js';
import { CITE, titled } from './words.js';

export interface Citation {
  /** Key of the BibTeX entry: letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** Version of the library. */
  readonly version: string;
  readonly dataNote: Text;
  /** Date of the data (ISO), or null. */
  readonly dataDate: string | null;
}

/** The citation in one line. */
export function citeLine({ title, version, dataNote, dataDate }: Citation, language: Language): string {
  const date = dataDate ? CITE.date({ date: dataDate }) : '';
  return sentences(language, [
    CITE.line({ version, title: titled(title), date })[language],
    dataNote[language],
  ]);
}

const sentences = (language: Language, parts: readonly (string | null)[]) =>
  parts.filter(Boolean).join(language === 'en' ? ' ' : '');

/** The citation as a BibTeX entry; the year is that of the data. */
export function citeBibtex(
  { key, title, version, dataNote, dataDate }: Citation,
  language: Language,
): string {
  const note = [
    CITE.version({ version })[language],
    dataDate && CITE.dataDate({ date: dataDate })[language],
    dataNote[language],
  ];
  const fields = [
    ['title', `{${bibtex(title)}}`],
    ['author', '{gongkai}'],
    ...(dataDate ? [['year', dataDate.slice(0, 4)]] : []),
    ['note', bibtex(sentences(language, note))],
  ];
  const lines = [...fields, ['language', language === 'en' ? 'english' : 'chinese']].map(
    ([name, value]) => `  ${name} = {${value}}`,
  );
  return `@misc{gongkai-${key.replace(/[^A-Za-z0-9-]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

/** Both, folded, for the foot of a page. */
export function renderCitation(citation: Citation, language: Language): string {
  return [
    `<details class="cite" id="cite-this"><summary>${CITE.title[language]}</summary>`,
    `<p>${escapeHtml(citeLine(citation, language))}</p>`,
    `<pre>${escapeHtml(citeBibtex(citation, language))}</pre></details>`,
  ].join('');
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text with the signs that mean something to TeX written out. */
function bibtex(text: string): string {
  return text.replace(/[\\{}~^]|[&%$#_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}
