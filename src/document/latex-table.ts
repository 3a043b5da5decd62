/** Tables as LaTeX writes them: cells between `&`, rows that end with `\\`, between `\begin{tabular}` and its end. */
import type { TableBlock } from './document.js';
import { formTable, MAX_COLSPAN, type RawCell, span } from './grid.js';
import type { TablesInText } from './tables-in-text.js';

const TABLE = '\\{(?:tabular|tabulary|longtable|supertabular|xltabular|tblr)[x*]?\\}';
/** Lines between rows, and what says how a table is set. */
const RULES =
  /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|noalign\{\}|(?:cline|cmidrule)(?:\([^()]*\))?\{[^{}]*\}|(?:caption|label)\{[^{}]*\})/g;
const FIRST_RULE = /\\(?:hline|toprule)/;
const ROW_END = /\\\\(?:\[[^\]]*\])?|\\tabularnewline/;
/** A sign as it is, a command, a brace, or a blank that never ends a line. */
const SIGN = /\\([&%$#_{}])|\\[a-zA-Z]+\*? ?|[{}~]/g;
const STRUCK = /\\(?:sout|xout|st|cancel)(?=\{)/;
/** The mark of a note behind a number. */
const RAISED = /\\textsuperscript\{[^{}]*\}|\$\^(?:\{[^{}]*\}|\S)\$|\\footnotemark(?:\[\d+\])?/g;
/** Text in a box of its own; its width follows. */
const BOX = /\\begin\{minipage\}(?:\[[^\]]*\])*(?=\{)/;

/** What stands in the braces that open at a place, and where they end; null where they never end. */
function argument(text: string, at: number): { readonly words: string; readonly end: number } | null {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return { words: text.slice(at + 1, i), end: i + 1 };
  }
  return null;
}

/** The text without a command, wherever it stands, and what stands in the braces behind it. */
function without(command: RegExp, text: string): string {
  const next = new RegExp(command, 'g');
  let rest = '';
  let from = 0;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const held = argument(text, next.lastIndex);
    if (!held) break;
    rest += `${text.slice(from, found.index)} `;
    from = held.end;
    next.lastIndex = from;
  }
  return rest + text.slice(from);
}

const plain = (text: string): string =>
  without(STRUCK, text)
    .replace(RAISED, '')
    .replace(/\\end\{minipage\}|\\begin\{\w+\}/g, '')
    .replace(SIGN, (all, sign?: string) => sign ?? (all === '~' ? ' ' : ''));

/** The last of so many pairs of braces behind a command, and how many columns the first says. */
function spanned(written: string, command: RegExp, pairs: number): { words: string; first: string } | null {
  const found = command.exec(written);
  if (!found) return null;
  let at = found[0].length;
  let first = '';
  let words = '';
  for (let pair = 0; pair < pairs; pair++) {
    at += /^(?:\s*\[[^\]]*\])*\s*/.exec(written.slice(at))![0].length;
    const own = argument(written, at);
    if (!own) return null;
    if (pair === 0) first = own.words;
    words = own.words;
    at = own.end;
  }
  return { words, first };
}

/** A cell. Below one that reaches down over rows, others write empty ones: it takes up one row. */
function cellOf(written: string): RawCell {
  const wide = spanned(written.trim(), /^\\multicolumn\s*/, 3);
  const inner = wide?.words ?? written;
  const high = spanned(inner.trim(), /^\\multirow\s*/, 3);
  const text = plain(high?.words ?? inner);
  return {
    text: text.trim().replace(/\s+/g, ' '),
    colspan: span(wide?.first, MAX_COLSPAN),
    rowspan: 1,
  };
}

function tableOf(lines: readonly string[]): TableBlock {
  const written = lines.map((line) => line.replace(/(?<!\\)%.*$/, '')).join('\n');
  // How the columns are set may take several lines, before the first rule.
  const rule = written.search(FIRST_RULE);
  const head = written.search(ROW_END);
  const body = rule !== -1 && (head === -1 || rule < head) ? written.slice(rule) : written;
  const rows = without(BOX, body.replace(RULES, ''))
    .split(ROW_END)
    .map((row) => row.split(/(?<!\\)&/).map(cellOf))
    .filter((cells) => cells.some(({ text }) => text !== ''));
  return formTable(rows.map((cells) => ({ group: 0, cells })));
}

export const LATEX: TablesInText = {
  isIn: (text) => text.includes('\\begin{') && new RegExp(`\\\\begin${TABLE}`).test(text),
  begins: new RegExp(`\\\\begin${TABLE}(?!.*\\\\end\\{)`),
  ends: new RegExp(`\\\\end${TABLE}`),
  tableOf,
  plain,
};
