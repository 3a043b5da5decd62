/** Lines of text that were broken for one place, for another. */

/** A blank between two Chinese characters, or beside their punctuation. */
const NO_BLANK =
  / (?<=[\u2e80-\uffef“”—] )(?=[\u2e80-\uffef“”—])| (?<=[\u3000-\u303f\uff00-\uff60] )| (?=[\u3000-\u303f\uff00-\uff60])/g;

/** Lines as one again: those of Chinese, and those that end or begin with its punctuation, join without a blank. */
export const joined = (lines: readonly string[]): string => lines.join(' ').replace(NO_BLANK, '');

/** The dash of a range stays with what is before it: browsers would begin a line with it, which Chinese does not. */
export const dashKept = (text: string): string => text.replace(/—/g, '\u2060—');

/** Between things in a row: no line begins with the point. */
export const POINT = '\u00a0· ';
