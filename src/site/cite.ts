/** How to cite a page: a line to read and an entry for BibTeX. */
import { escapeHtml } from './html.js';

export interface Citation {
  /** Key of the BibTeX entry: letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** Version of the library. */
  readonly version: string;
  readonly dataNote: string;
  /** Date of the data (ISO), or null. */
  readonly dataDate: string | null;
}

/** The citation in one line. */
export function citeLine({ title, version, dataNote, dataDate }: Citation): string {
  const date = dataDate ? ` (data as of ${dataDate})` : '';
  return [`gongkai ${version}: ${title}${date}.`, dataNote].filter(Boolean).join(' ');
}

/** The citation as a BibTeX entry; the year is that of the data. */
export function citeBibtex({ key, title, version, dataNote, dataDate }: Citation): string {
  const fields = [
    ['title', `{${bibtex(title)}}`],
    ['author', '{gongkai}'],
    ...(dataDate ? [['year', dataDate.slice(0, 4)]] : []),
    [
      'note',
      bibtex(
        [`Version ${version}.`, dataDate && `Data as of ${dataDate}.`, dataNote].filter(Boolean).join(' '),
      ),
    ],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{gongkai-${key.replace(/[^A-Za-z0-9-]+/g, '-')},\n${lines.join(',\n')}\n}`;
}

/** Both, folded, for the foot of a page. */
export function renderCitation(citation: Citation): string {
  return [
    '<details class="cite"><summary>How to cite</summary>',
    `<p>${escapeHtml(citeLine(citation))}</p>`,
    `<pre>${escapeHtml(citeBibtex(citation))}</pre></details>`,
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
