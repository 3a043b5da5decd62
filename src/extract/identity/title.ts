/** The report's title, and what it says of publisher and year. */
import type { Document } from '../../document/document.js';
import { OF_THE_STATE } from '../../domain/areas.js';
import { DATE_LINE } from '../../domain/dates.js';
import { NUMBERED_LINE } from '../../domain/paper-names.js';
import {
  ABOUT_REPORTS,
  ANNOUNCED,
  ANNOUNCES,
  ANNOUNCING,
  BEGINS_SENTENCE,
  CHROME,
  CITES,
  CLOSING_YEAR,
  COMPILED,
  COMPILED_BY,
  COUNTED_BEHIND,
  DISCLOSURE_OF_INFORMATION,
  ENDS_AS_BODY,
  FIELDS_BEHIND,
  IN_NUMERALS,
  IN_SENTENCE,
  INLINE_PUBLISHER,
  INLINE_TITLE,
  IS_GOVERNMENT,
  LEADING_YEAR,
  MARKS_TITLE,
  MAY_FOLLOW,
  MAY_GO_ON,
  NAMES_WORK,
  NO_TITLE_PART,
  NOT_NAME,
  OF_GOVERNMENT,
  ORGAN_BEHIND,
  SHARED,
  SHORT_TITLE,
  SITE_BEFORE,
  SOME_DISCLOSURE,
  SOME_REPORT,
  SPEAKER,
  SPEAKER_ABOVE,
  TITLE,
  TITLE_END,
  WRITTEN_FOR,
} from '../../domain/titles.js';
import { withoutBlanks } from '../blanks.js';
import type { Flow } from '../flow.js';
import { digitByDigit } from '../number.js';
import { isBoxLabel, isNameLabel, ownTitle } from '../page-box.js';
import { reportNamed } from './paper-name.js';
import { beginsWithRegion, beginsWithTown, leadingRegion } from './regions.js';

export interface Title {
  readonly text: string;
  /** What stands before the year and the report's name; '' where nothing does. */
  readonly publisher: string;
  readonly year: number | null;
  /** Index in the flow behind the title; 0 where it stands in the page's head only. */
  readonly end: number;
  /** True where it is called a summary, or nothing at all, which many other papers are too. */
  readonly summary?: true;
  /** True where it says that an organ publishes its report, as headlines of news do. */
  readonly announced?: true;
}

/** Whether a sentence ends in a line, and another begins behind it; told before anything is taken away from the line. */
function isSentence(line: string): boolean {
  if (line.includes('>')) return false;
  const end = line.search(/[。;]/);
  return end !== -1 && /\S/.test(line.slice(end + 1));
}

/** Whether a name before these words can be a title. */
const mayStand = (behind: string): boolean =>
  !ABOUT_REPORTS.test(behind) && !COUNTED_BEHIND.test(behind) && MAY_FOLLOW.test(behind);

/** Reads one line as a title, or null. */
export function titleIn(line: string): Omit<Title, 'end'> | null {
  if (!SOME_REPORT.test(line) || isSentence(line)) return null;
  const written = line
    .replace(SITE_BEFORE, '')
    .replace(/\s+/g, '')
    .replace(MARKS_TITLE, '')
    .replace(ANNOUNCES, '')
    .replace(SPEAKER, '$1')
    .replace(FIELDS_BEHIND, '');
  // 二〇一二年 is as long as 2012年, so that what is found stands where it is written.
  const text = written.replace(IN_NUMERALS, (year) => String(digitByDigit(year) ?? year));
  // Of a breadcrumb only the last crumb can be a title.
  const crumbs = text.split('>');
  if (crumbs.length > 2) {
    const last = titleIn(crumbs.at(-1)!);
    return last?.publisher && last.year ? last : null;
  }
  if (text.length > 90 || /[。;]/.test(text.slice(0, -1)) || CHROME.test(text)) return null;
  const match = (SOME_DISCLOSURE.test(text) ? TITLE.exec(text) : null) ?? SHORT_TITLE.exec(text);
  if (!match) return null;
  const behind = text.slice(match[0].length);
  const organ = ORGAN_BEHIND.exec(behind)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (behind.length > 12 && !organ) return null;
  if (!organ && !mayStand(behind)) return null;
  // 2015年兴县人民政府信息公开…: the year first, one 政府 for two.
  const lead = LEADING_YEAR.exec(match[1]!);
  let publisher = (lead ? match[1]!.slice(lead[0].length) : match[1]!).replace(/[(【《“"]+$/, '');
  if (publisher.endsWith(SHARED.before) && match[3]!.startsWith(SHARED.shared)) publisher += SHARED.shared;
  const announced = ANNOUNCED.test(publisher);
  publisher = publisher
    .replace(CLOSING_YEAR, '')
    .replace(COMPILED_BY, '$1')
    .replace(WRITTEN_FOR, '')
    .replace(COMPILED, '')
    .replace(ANNOUNCING, '')
    .replace(NOT_NAME, '');
  if (publisher === '') publisher = organ ?? '';
  const name = /20[0-3]\d/.exec(match[3]!)?.[0];
  const year = lead?.[1] ?? match[2] ?? match[4] ?? name;
  // The number of an entry in a list stands where a name would.
  if (LIST_NUMBER.test(publisher)) return null;
  // (二)组织编制…年度报告: a point of a list.
  if (!year && NUMBERED_LINE.test(publisher)) return null;
  if (BEGINS_SENTENCE.test(publisher) && !beginsWithRegion(publisher) && !beginsWithTown(publisher))
    return null;
  if (IN_SENTENCE.test(publisher) || NAMES_WORK.test(publisher)) return null;
  if (publisher && !OF_GOVERNMENT.test(match[3]!) && !ENDS_AS_BODY.test(publisher)) return null;
  return {
    text: written.slice(0, match[0].length),
    publisher,
    year: year ? Number(year) : null,
    ...(announced ? { announced } : {}),
  };
}

const LIST_NUMBER = /^\(?\d{1,3}[.、)]{0,2}$/;

/** How far from the top a title may stand. */
const TOP_LINES = 60;

/** A title that a page's layout broke over two lines, or that lacks its publisher. */
function joined(previous: string, line: string): Omit<Title, 'end'> | null {
  const before = withoutBlanks(previous).replace(SPEAKER_ABOVE, '');
  if (!before || before.length > 40 || NO_TITLE_PART.test(before)) return null;
  if (!MAY_GO_ON.test(before)) return null;
  return titleIn(before + withoutBlanks(line));
}

/** A title found, with the weight of where it stands. */
interface Offer {
  readonly found: Omit<Title, 'end'>;
  readonly end: number;
  readonly bonus: number;
}

/** So many titles of different reports one below the other are links to them. */
const FEWEST_LINKS = 3;
const keyOf = ({ publisher, year }: Omit<Title, 'end'>) => `${publisher} ${year}`;
/** Of the lines of a list of links that run into the page's title: those said twice, else the last with less weight. */
function withoutLinks(run: readonly Offer[]): readonly Offer[] {
  // 2021年政府信息公开年度报告 above 2020年政府信息公开年度报告, without a name: years to choose from.
  const years = new Set(run.map(({ found: { publisher, year } }) => (publisher ? null : year)));
  if (run.length > 1 && years.size === run.length && !years.has(null)) return [];
  const keys = run.filter(({ found }) => found.publisher && found.year).map(({ found }) => keyOf(found));
  if (new Set(keys).size < FEWEST_LINKS) return run;
  const twice = run.filter(({ found }) => keys.filter((key) => key === keyOf(found)).length > 1);
  return twice.length > 0 ? twice.slice(-1) : run.slice(-1).map((last) => ({ ...last, bonus: 0.1 }));
}

/** A name over two lines, of which the first is its place: 平阳县 / 教育局 / 2016年…. */
function placed(line: string, found: Omit<Title, 'end'>): Omit<Title, 'end'> | null {
  const place = withoutBlanks(line);
  const { publisher } = found;
  if (!publisher || leadingRegion(publisher) || leadingRegion(place)?.rest !== '') return null;
  // 鼓楼区, of which there are several, where it lies in that place; never what is the state's.
  const outside = beginsWithRegion(publisher) && leadingRegion(place + publisher)?.rest === publisher;
  if (outside || OF_THE_STATE.test(publisher)) return null;
  return { ...found, publisher: place + publisher, text: place + found.text };
}

/** The lines among which a paper's name stands that is not that of a report. */
const HEAD_LINES = 8;

/** The name of a summary on an organ's year: 某局2013年信息公开工作总结. One of open government work is of other work. */
function summaryIn(line: string): Omit<Title, 'end'> | null {
  const text = withoutBlanks(line);
  const named =
    text.includes(DISCLOSURE_OF_INFORMATION) && !IN_SENTENCE.test(text) ? reportNamed(text) : null;
  if (!named?.year || named.whose.length < 3 || BEGINS_SENTENCE.test(named.whose)) return null;
  return { text, publisher: named.whose, year: named.year, summary: true };
}

/** A name that the text has again behind the title splits it into more. */
const NAMED_TWICE = 2;

/** Whether the site filed the paper under what follows a line: that is not its title. */
const isFiled = (previous: string): boolean =>
  isBoxLabel(withoutBlanks(previous)) && !isNameLabel(withoutBlanks(previous));

/** The best title: a line of its own with publisher and year before one that lacks them. */
export function findTitle(document: Document, flow: Flow): Title | null {
  const { text } = flow;
  let best: { title: Title; score: number } | null = null;
  const offer = (found: Omit<Title, 'end'> | null, end: number, bonus: number) => {
    if (!found) return;
    const score = (found.publisher ? 2 : 0) + (found.year ? 1.5 : 0) + bonus;
    const fuller =
      best !== null &&
      Math.abs(best.score - score) < 0.5 &&
      best.title.year === found.year &&
      found.publisher.length > best.title.publisher.length &&
      found.publisher.startsWith(best.title.publisher) &&
      text.split(found.publisher).length > NAMED_TWICE;
    if (!best || score > best.score || fuller) best = { title: { ...found, end }, score };
  };
  let run: Offer[] = [];
  const close = () => {
    for (const { found, end, bonus } of withoutLinks(run)) offer(found, end, bonus);
    run = [];
  };
  const isHeading = (at: number) => {
    const block = document.blocks[flow.where(at, at).block];
    return block?.kind === 'text' && block.heading;
  };
  let at = 0;
  let previous = '';
  let earlier = '';
  let seen = 0;
  while (at <= text.length) {
    const start = at;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end);
    at = end + 1;
    if (!/[\u3400-\u9fff]/.test(line)) continue;
    if (++seen > TOP_LINES) break;
    for (const cell of line.split('\u001f')) {
      const named = titleIn(cell);
      const found = named && isFiled(previous) && !(named.publisher && named.year) ? null : named;
      if (found && isHeading(start)) {
        close();
        offer(found, end, 0.5);
      } else if (found) {
        run.push({ found, end, bonus: 0.5 });
      } else if (!DATE_LINE.test(cell)) {
        close();
      }
      const whole = found && !found.publisher ? joined(previous, cell) : null;
      offer(whole, end, 0.4);
      const either = whole ?? found;
      if (either) offer(placed(whole ? earlier : previous, either), end, 0.6);
      if (!found && TITLE_END.test(cell)) offer(titleIn(withoutBlanks(previous) + cell), end, 0.4);
      if (!either && seen <= HEAD_LINES) offer(summaryIn(cell), end, -2);
      if (cell.trim()) [earlier, previous] = [previous, cell];
    }
    if (line.includes('。') || line.length > 200) offer(inlineTitle(line), 0, 0.2);
  }
  close();
  for (const found of titlesOfHead(document, text)) offer(found, 0, 0.3);
  return (best as { title: Title } | null)?.title ?? null;
}

/** The titles of a report that the page's head gives. */
export function titlesOfHead({ title, meta }: Document, text: string): Omit<Title, 'end'>[] {
  return [title, meta.get('articletitle'), meta.get('title')].flatMap((one) => {
    const found = one ? titleIn(ownTitle(one)) : null;
    return found && !namesColumn(found.publisher, found.year, text) ? [found] : [];
  });
}

/** Whether the page's head gives the bare name of the site's column, before which the site's own name may stand. */
export const namesColumn = (whose: string, year: number | null, text: string): boolean =>
  year === null && (whose === '' || (IS_GOVERNMENT.test(whose) && !text.includes(whose)));

/** A whole report on one line: the title stands between the site's words and the text. */
function inlineTitle(line: string): Omit<Title, 'end'> | null {
  const head = line.slice(0, 600).replace(/\s+/g, ' ');
  if (!SOME_REPORT.test(head)) return null;
  for (const word of head.split(/[ 。,;]/)) {
    const found = titleIn(word);
    if (found?.publisher && found.year && ENDS_AS_BODY.test(found.publisher)) return found;
  }
  for (const match of head.matchAll(INLINE_TITLE)) {
    const left = head.slice(Math.max(0, match.index - 40), match.index);
    const close = left.trimEnd();
    // A name that a blank parts from its year must end as one.
    const before = close === left || ENDS_AS_BODY.test(close) ? INLINE_PUBLISHER.exec(close) : null;
    // 关于做好…年度报告有关事项的通知 is a paper that the report cites.
    if (before && (CITES.test(before[0] + match[0]) || !mayStand(head.slice(match.index + match[0].length))))
      return null;
    if (before) return titleIn(before[0] + match[0]);
  }
  return null;
}
