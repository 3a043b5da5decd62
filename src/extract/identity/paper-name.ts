/**
 * What a line calls a paper. Chinese builds such a name in one order: whose it is, of which year, what it is about, and
 * last the noun that says what it is. So it can be told by rule what a name is not: that of a report on disclosure.
 */
import { CHINESE_YEAR, LIST_NUMERALS } from '../../domain/numerals.js';
import { ORGAN_ENDING } from '../../domain/organs.js';
import { A_PAPER, DISCLOSURE_REPORT } from '../../domain/papers.js';
import { isBoxLabel } from '../page-box.js';

const YEARS = new RegExp(`\\(?(?:20\\d\\d|${CHINESE_YEAR})(?:年度?)?\\)?`, 'g');
const ASIDE = /\([^()]{1,24}\)/g;
const WHOSE = new RegExp(`^.{0,40}(?:${ORGAN_ENDING}|[省市县区州旗盟])`);
const NOUN = new RegExp(`${A_PAPER}$`);
const REPORT = new RegExp(`^${DISCLOSURE_REPORT}$`);
const ORGAN = new RegExp(`(?:${ORGAN_ENDING}|[省市县区州旗盟])$`);
/** Signs of a sentence, or of a line that is more than a name. */
const SENTENCE = /[。;,!]/;
const HEADING = new RegExp(`^(?:\\(?[${LIST_NUMERALS}\\d]{1,3}[)、.]|附)`);
const LONGEST = 60;
/** A site's columns have shorter names: 工作动态, 政策解读. */
const HEADLINE = /(?:[\u3400-\u9fff].*){7}/;

const MARKS = /[《》〈〉]/g;

const without = (line: string) => line.replace(YEARS, '').replace(ASIDE, '').replace(MARKS, '');

/** Whose report on disclosure a line names, and of when, in any form: 某局2016年信息公开工作总结. Null where it names none. */
export function reportNamed(line: string): { readonly whose: string; readonly year: number | null } | null {
  const rest = without(line);
  const whose = REPORT.test(rest) ? '' : (WHOSE.exec(rest)?.[0] ?? '');
  if (!REPORT.test(rest.slice(whose.length))) return null;
  const year = /20\d\d/.exec(line)?.[0];
  return { whose, year: year ? Number(year) : null };
}

/** Whether a line is the name of a paper, by its noun, and tells whose it is or of which year. */
export function namesPaper(line: string): boolean {
  if (line.length > LONGEST || SENTENCE.test(line) || HEADING.test(line)) return false;
  const rest = without(line);
  return NOUN.test(rest) && (rest !== line.replace(ASIDE, '') || WHOSE.test(rest));
}

/** Whether a line stands as a headline, whatever it says: no sentence, organ, date or label. */
export const isHeadline = (line: string): boolean =>
  line.length <= LONGEST &&
  HEADLINE.test(line) &&
  !SENTENCE.test(line) &&
  !HEADING.test(line) &&
  !ORGAN.test(without(line)) &&
  !isBoxLabel(line);
