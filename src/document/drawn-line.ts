/** Lines of tables that are drawn with characters. */
import { DASHED_LINE } from './wrapped-rows.js';

/** Uprights of tables that are drawn with characters, and lines of nothing but such characters. */
const UPRIGHT = /[│┃║┆┊╎]/g;
const DRAWN_LINE = /^[\s\u2500-\u257f]+$/;

/** A line of a drawn table as other texts write it: with bars between its cells, and nothing for a rule. */
export const undrawn = (line: string): string =>
  DASHED_LINE.test(line)
    ? ''
    : /[\u2500-\u257f]/.test(line)
      ? DRAWN_LINE.test(line)
        ? drawnBlank(line)
        : line.replace(UPRIGHT, '|')
      : line;

/** A row whose cells are all empty stays one. */
const drawnBlank = (line: string): string => (/^[\s│┃║┆┊╎]+$/.test(line) ? line.replace(UPRIGHT, '|') : '');
