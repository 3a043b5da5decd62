/** What speaks for a paper being the report of an organ on a year: independent things, each by where it stands. */
import {
  GOVERNMENT_INFORMATION,
  NAMES_ITSELF,
  OF_ITSELF,
  SPEAKS,
  SUBJECT,
  TOLD_IN_NEWS,
} from '../../domain/papers.js';
import type { Figure, Section } from '../../model/report.js';
import type { Flow } from '../flow.js';
import type { Title } from './title.js';

export interface Readings {
  readonly flow: Flow;
  readonly title: Title | null;
  readonly year: number | null;
  readonly publisher: string | null;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
}

const ITSELF = OF_ITSELF.map((words) => new RegExp(words));
const namesItself = new RegExp(NAMES_ITSELF);
const FIRST_PERSON = new RegExp(SPEAKS);
const ABOUT = new RegExp(SUBJECT, 'g');
const inNews = new RegExp(TOLD_IN_NEWS);

/** Where a report says what it is. */
const OPENING = 1500;
/** So many cells of a form are a table; empty ones count, for the form is printed. */
const FEW_CELLS = 3;
const MANY_CELLS = 10;
const MANY_INDICATORS = 3;
/** Below this length a text says too little for a share. */
const SHORT_TEXT = 1200;
const LEAST_SHARE = 6;
const SCALE = 1000;

/** The points that a paper must have: a title that says organ and year, and any one thing that bears it out. */
export const ENOUGH = 4;

/** Sections that other papers have as well. */
const COMMON = new Set(['problems', 'other', 'annex', 'overview']);

function ofSections(sections: readonly Section[]): number {
  const own = sections.filter(({ id }) => !COMMON.has(id)).length;
  if (own === 0) return 0;
  return own >= 3 ? 3 : own >= 2 ? 2 : 1;
}

/** One sentence in which a paper speaks of itself may stand anywhere; several of different kinds introduce a report. */
const INTRODUCTION = 3;

function ofItself(opening: string): number {
  if (namesItself.test(opening)) return 2;
  const said = ITSELF.filter((pattern) => pattern.test(opening)).length;
  return said >= INTRODUCTION ? 2 : said > 0 ? 1 : 0;
}

/** What the title says; a summary's says little, and less where its information may be any; a headline says nothing of itself. */
function ofTitle({ text, publisher, year, summary, announced }: Title): number {
  if (announced) return 1;
  if (summary) return GOVERNMENT_INFORMATION.test(text) ? 2 : 1;
  return 1 + (publisher ? 1 : 0) + (year ? 1 : 0);
}

/** Points for each kind of evidence. `text`: the paper's own words, without blanks. */
export function evidenceOf({ title, year, publisher, sections, figures }: Readings, text: string) {
  const opening = text.slice(0, OPENING);
  // What the title says is one thing, however much else repeats it.
  const behindTitle = title ? opening.replace(title.text, '') : opening;
  const read = figures.filter(({ via }) => via === 'table');
  const cells = read.length;
  // Words beside what might be a label make no table.
  const few = read.filter(({ state }) => state !== 'unreadable').length >= FEW_CELLS;
  // What one number says twice over, 收到41件,均已答复, is said once.
  const at = new Set<string>();
  const said = figures.filter(({ indicator, via, value, where }) => {
    if (via !== 'prose' || value === null || inNews.test(indicator)) return false;
    const place = `${where.block} ${where.row} ${where.column} ${where.start}`;
    const again = value !== 0 && at.has(place);
    at.add(place);
    return !again;
  });
  const indicators = new Set(said.map(({ indicator }) => indicator)).size;
  return {
    title: title ? ofTitle(title) : 0,
    opening: ofItself(opening),
    organ: FIRST_PERSON.test(text) || (publisher !== null && behindTitle.includes(publisher)) ? 1 : 0,
    year: year === null ? 0 : 1,
    sections: ofSections(sections),
    cells: cells >= MANY_CELLS ? 3 : few ? 2 : 0,
    figures: indicators >= MANY_INDICATORS ? 2 : indicators > 0 ? 1 : 0,
  };
}

/** Whether a text of some length speaks of disclosure as often as a report does. */
export function isAboutDisclosure(flow: Flow): boolean {
  const text = flow.oneLine;
  if (text.length < SHORT_TEXT) return true;
  return ((text.match(ABOUT)?.length ?? 0) * SCALE) / text.length >= LEAST_SHARE;
}
