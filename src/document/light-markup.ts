/** Texts in light markup, as Markdown and wikis have it → the same without the signs that only say how it is set. */

/** The line under the head of a table in Markdown. */
const MARKDOWN = /^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$/m;
/** A head of a table in DokuWiki. */
const DOKUWIKI = /^\^.*[\^|][ \t]*$/gm;
/** Words longer than this are not struck out, set in bold letters or written as code in one line. */
const LONGEST = 200;

const between = (mark: string) => new RegExp(`${mark}(?=\\S)([^\\n|]{1,${LONGEST}}?)(?<=\\S)${mark}`, 'g');
const STRUCK = between('~~');
const SET: readonly RegExp[] = [between('\\*\\*'), between('`')];
const ESCAPED = /\\([!-/:-@[-`{-~（）])/g;

/** The text without marks around words; without words that are struck out. */
function withoutMarks(text: string): string {
  const shown = text.replace(STRUCK, ' ');
  return SET.reduce((rest, mark) => rest.replace(mark, '$1'), shown).replace(ESCAPED, '$1');
}

/** The text as it is shown; the text itself where it has no table in such markup. */
export function plainMarkup(text: string): string {
  if (text.includes('---') && MARKDOWN.test(text)) return withoutMarks(text);
  if (/^\^/m.test(text) && /^\|.*\|[ \t]*\r?$/m.test(text))
    return text.replace(DOKUWIKI, (line) => line.replaceAll('^', '|'));
  return text;
}
