/** Texts in light markup, as Markdown and wikis have it → the same without the signs that only say how it is set. */

import { UNKNOWN_SIGN } from './document.js';

/** The line under the head of a table in Markdown. */
const MARKDOWN =
  /^[ \t]*(?:\|[ \t]*)?(?:(?::-+:?|-+:|-{2,})[ \t]*\|[ \t]*)+(?:(?::-+:?|-+:|-{2,})[ \t]*)?\r?$/m;
/** The line above a table whose columns blanks part, and one that opens a table of a wiki. */
const RULED = /^[ \t]*-{3,}(?: +-{3,})+[ \t]*\r?$/m;
const WIKI_TABLE = /^\{\|/m;
/** A head of a table in DokuWiki. */
const DOKUWIKI = /^\^.*[\^|][ \t]*$/gm;
const DOKUWIKI_ROW = /^[\^|].*[\^|][ \t]*\r?$/gm;
/** The line under a head in Org, and a head in Jira. */
const ORG = /^[ \t]*\|-[-+]*\+[-+]*\|[ \t]*\r?$/m;
const JIRA = /^[ \t]*\|\|.*\|\|[ \t]*\r?$/m;
/** Fewer rows are no table. */
const FEWEST = 2;
/** Words longer than this are not struck out, set in bold letters or written as code in one line. */
const LONGEST = 200;

const between = (mark: string) => `${mark}(?=\\S)([^\\n|]{1,${LONGEST}}?)(?<=\\S)${mark}`;
/** Marks within a word set nothing: in 3*4*5 they part numbers. */
const around = (mark: string) => new RegExp(`(?<![\\p{L}\\d])${between(mark)}(?![\\p{L}\\d])`, 'gu');
const STRUCK: readonly RegExp[] = [new RegExp(between('~~'), 'g'), /<(del|s|strike)>[^<>|\n]{0,200}<\/\1>/gi];
const [STRUCK_IN_ORG, STRUCK_IN_JIRA] = ['\\+', '-'].map(around) as [RegExp, RegExp];
const SET: readonly RegExp[] = ['\\*\\*', '\\*', '__', '`'].map(around);
/** The words of a link. */
const LINK = /(?<number>\d?)(?<picture>!?)\[([^[\]\n|]{1,200})\]\([^()\n|]{0,500}\)/g;
const TAG = /<\/?(?:b|i|u|strong|em|small|big|code|font|span)(?: [^<>\n|]{0,200})?>/gi;
/** What nobody sees, and the mark of a note. */
const UNSEEN = /<!--[\s\S]{0,5000}?-->|\[\^[\w-]{1,40}\](?!:)/g;
/** The mark of a note that is raised behind a number. */
const RAISED = /(?<=\d)(?:\^[\d①-⑳*]{1,3}\^|<(su[pb])>[\d①-⑳*]{1,3}<\/\1>)/gi;
/** The same in reStructuredText. */
const RAISED_IN_RST = /(?<=\d)(?:\\ )?:su[pb]:`[\d①-⑳*]{1,3}`/g;
const ESCAPED = /\\([!-/:-@[-`{-~（）])/g;

/** The text without words that are struck out, and without marks of notes. */
const withoutStruck = (text: string): string =>
  STRUCK.reduce((rest, struck) => rest.replace(struck, ' '), text).replace(RAISED, '');

/** The text without marks around words; without words that are struck out. */
function withoutMarks(text: string): string {
  return SET.reduce((rest, mark) => rest.replace(mark, '$1'), withoutStruck(text.replace(UNSEEN, '')))
    .replace(LINK, (_, number: string, picture: string, words: string) =>
      // Behind a number, a link is the mark of a note.
      picture ? number + UNKNOWN_SIGN : number ? `${number}[${words}]` : words,
    )
    .replace(TAG, '')
    .replace(ESCAPED, '$1');
}

/** The text as it is shown; the text itself where it has no table in such markup. */
export function plainMarkup(text: string): string {
  if (text.includes(':`')) return otherMarkup(text.replace(RAISED_IN_RST, ''));
  return otherMarkup(text);
}

function otherMarkup(text: string): string {
  if (text.includes('|') && MARKDOWN.test(text)) return withoutMarks(text);
  if (/^\^/m.test(text) && (text.match(DOKUWIKI_ROW)?.length ?? 0) >= FEWEST)
    return withoutStruck(text).replace(DOKUWIKI, (line) => line.replaceAll('^', '|'));
  if (text.includes('|')) {
    if (ORG.test(text)) return withoutStruck(text.replace(STRUCK_IN_ORG, ' '));
    if (JIRA.test(text)) return withoutStruck(text.replace(STRUCK_IN_JIRA, ' '));
  }
  return RULED.test(text) || WIKI_TABLE.test(text) ? withoutStruck(text) : text;
}
