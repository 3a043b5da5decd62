/**
 * What a line calls a paper. Chinese builds such a name in one order: whose it is, of which year, what it is about, and
 * last the noun that says what it is. So it can be told by rule what a name is not: that of a report on disclosure.
 */
import {
  ASIDE,
  CONTACT_LINE,
  ENDS_AS_PAPER,
  IS_ORGAN,
  IS_REPORT,
  NUMBERED_LINE,
  WHOSE,
  YEARS,
} from '../../domain/paper-names.js';
import { isBoxLabel } from '../page-box.js';

/** Signs of a sentence, or of a line that is more than a name. */
const SENTENCE = /[。;,!?]/;
const LONGEST = 60;
/** A site's columns have shorter names: 工作动态, 政策解读. */
const HEADLINE = /(?:[\u3400-\u9fff].*){7}/;

const MARKS = /[《》〈〉]/g;

const without = (line: string) => line.replace(YEARS, '').replace(ASIDE, '').replace(MARKS, '');

/** Whose report on disclosure a line names, and of when, in any form: 某局2016年信息公开工作总结. Null where it names none. */
export function reportNamed(line: string): { readonly whose: string; readonly year: number | null } | null {
  const rest = without(line);
  const whose = IS_REPORT.test(rest) ? '' : (WHOSE.exec(rest)?.[0] ?? '');
  if (!IS_REPORT.test(rest.slice(whose.length))) return null;
  const year = /20\d\d/.exec(line)?.[0];
  return { whose, year: year ? Number(year) : null };
}

/** Whether a line is the name of a paper, by its noun, and tells whose it is or of which year. */
export function namesPaper(line: string): boolean {
  if (line.length > LONGEST || SENTENCE.test(line) || NUMBERED_LINE.test(line)) return false;
  const rest = without(line);
  return ENDS_AS_PAPER.test(rest) && (rest !== line.replace(ASIDE, '') || WHOSE.test(rest));
}

/** Whether a line stands as a headline, whatever it says: no sentence, organ, date, label or address. */
export const isHeadline = (line: string): boolean =>
  line.length <= LONGEST &&
  HEADLINE.test(line) &&
  !SENTENCE.test(line) &&
  !NUMBERED_LINE.test(line) &&
  !CONTACT_LINE.test(line) &&
  !IS_ORGAN.test(without(line)) &&
  !line.endsWith(':') &&
  !isBoxLabel(line);
