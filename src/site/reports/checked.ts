/** How far a report, or all of a publisher, was checked: that nothing disagrees means little where nothing could be compared. */
import { formatNumber } from '../../model/format.js';
import { counted } from '../../model/nouns.js';
import { both, type Text, template } from '../../model/words.js';

/** Counts of checks, as the table of reports has them. */
export interface Checked {
  readonly contradictions: number;
  readonly checks_hold: number;
  readonly unlikely: number;
  readonly set_aside: number;
  readonly checks_open: number;
}

/** The counts that lead to where they are listed. */
type Link = (count: Text) => Text;

export const madeOf = ({ contradictions, checks_hold, unlikely, set_aside }: Checked): number =>
  contradictions + checks_hold + unlikely + set_aside;

/** `2 contradictions; 40 checks made, 12 could not be made`. */
export function checkedWords(row: Checked, link: Link): Text {
  const [made, open] = [madeOf(row), row.checks_open];
  if (made + open === 0) return WORDS.none;
  const checks = checksMade(row, link);
  if (made === 0) return WORDS.untold({ checks });
  return WORDS.found({ contradictions: link(counted(row.contradictions, 'contradiction')), checks });
}

/** `40 checks made, 12 could not be made`. */
export const checksMade = (row: Checked, link: Link): Text =>
  WORDS.checks({
    made: link(counted(madeOf(row), 'check')),
    open: link(both(formatNumber(row.checks_open), counted(row.checks_open, 'check').zh)),
  });

const WORDS = {
  none: both('no check applies', '没有适用的核对'),
  untold: template('whether its numbers agree cannot be told: {checks}', '数字是否相符无从判断：{checks}'),
  found: template('{contradictions}; {checks}', '{contradictions}；{checks}'),
  checks: template('{made} made, {open} could not be made', '已做 {made}，{open}无法进行'),
};
