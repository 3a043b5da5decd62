/** What is no annual report, and why. */
import type { Document } from '../../document/document.js';
import { isGarbled } from '../../document/garbled.js';
import { DATE_LINE, DATE_OF_PAGE } from '../../domain/dates.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { LIST_ENTRY } from '../../domain/paper-names.js';
import {
  AROUND_LINE,
  BRINGS_PAPER,
  DISCLOSURE,
  NOT_BOUND,
  OTHER_PAPERS,
  OTHER_TEXTS,
  PREFACE,
  SENT_PAPER,
} from '../../domain/papers.js';
import { IN_ANY_WAY, IN_FIGURES } from '../../domain/report-years.js';
import { CELL } from '../flow.js';
import { ownTitle, ownWords, withoutBox } from '../page-box.js';
import { ENOUGH, evidenceOf, isAboutDisclosure, type Readings } from './evidence.js';
import { isHeadline, namesPaper, reportNamed } from './paper-name.js';
import { namesColumn, titleIn } from './title.js';

/** What a paper shows before it is read. */
export interface Look extends Pick<Readings, 'flow' | 'title'> {
  readonly document: Document;
  /** Blocks that are the site's and not the paper's. */
  readonly site: ReadonlySet<number>;
}

export type Paper = Look & Readings;

const KINDS = OTHER_PAPERS.map((kind) => ({ ...kind, pattern: new RegExp(kind.title) }));
const TEXTS = OTHER_TEXTS.flatMap(({ is, says }) =>
  says.map((one) => ({ ...one, is, pattern: new RegExp(one.text, 'g') })),
);

const UNBOUND = new RegExp(NOT_BOUND);

/** The lines in which a paper says what it is, and the longest of them. */
const HEAD_LINES = 8;
const LONGEST_TITLE = 60;
/** Less than this beside a menu is no text. */
const LEAST_TEXT = 30;
const HEADING = new RegExp(`^[${LIST_NUMERALS}]{1,3}、|^\\([${LIST_NUMERALS}]`);
/** What a paper under another headline must show, beyond what is enough for one without. */
const UNDER_ANOTHER_NAME = ENOUGH + 2;
/** A table of so many points is that of the form, whatever its paper is called. */
const FULL_TABLE = 3;
/** Cells from which on an empty form is one, and not a report that left its tables out. */
const WHOLE_FORM = 50;

/** The lines and cells of a text, without what a page's box says of it. */
function* ownLines(tight: string): Generator<string> {
  for (const [line] of tight.matchAll(/[^\n]+/g)) yield* withoutBox(line, CELL);
}

const other = (kind: string, said: string) => `It is ${kind} (“${said}”), not an annual report.`;

/** Lines over which a layout breaks a title. */
const TITLE_LINES = 3;

/** The first lines of a text, and no more: of most papers nothing else is asked. */
function firstLines(tight: string, most: number): string[] {
  const lines: string[] = [];
  for (const line of ownLines(tight)) if (lines.push(line) === most) break;
  return lines;
}

/** The lines of a paper that a notice brings along, from its own title on: 关于公布某市2009年度报告的通知. Else all. */
function fromCarried(tight: string): Iterable<string> {
  const first = firstLines(tight, HEAD_LINES + TITLE_LINES - 1);
  for (let i = 0; i < Math.min(first.length, HEAD_LINES); i++) {
    for (let length = 1; length <= TITLE_LINES; length++) {
      const brings = BRINGS_PAPER.exec(first.slice(i, i + length).join(''));
      if (!brings) continue;
      const lines = [...ownLines(tight)];
      const at = lines.indexOf(brings[1]!, i + 1);
      if (at !== -1) return lines.slice(at);
    }
  }
  return ownLines(tight);
}

/** What the page's head calls it; '' where that is the column of the site. */
function nameOfPage({ document, flow }: Look): string {
  const name = ownTitle(document.title ?? '').replace(/\s+/g, '');
  const report = reportNamed(name);
  return report && namesColumn(report.whose, report.year, flow.text) ? '' : name;
}

/** The title's lines: those before the text begins. */
function headLines({ flow }: Look): string[] {
  const lines: string[] = [];
  for (const line of fromCarried(flow.tight)) {
    if (line.length >= LONGEST_TITLE || line.includes('。') || lines.length === HEAD_LINES) break;
    if (HEADING.test(line) || PREFACE.test(line)) break;
    if (LIST_ENTRY.test(line)) continue;
    // A crumb, and papers that a sentence cites, say nothing of this one.
    const said = line
      .replace(AROUND_LINE, '')
      .replace(SENT_PAPER, '$1')
      .replace(/《.*》|[《〈].*$/g, '');
    if (!/[>》〉〔]/.test(said) && said && !DATE_OF_PAGE.test(said) && !DATE_LINE.test(said))
      lines.push(said);
    if (line.endsWith(':')) break;
  }
  return lines;
}

interface Head {
  readonly lines: readonly string[];
  /** These, and two or three of them as one. */
  readonly names: readonly string[];
}

/** What may be a paper's title: each line of its head, alone and put together where a layout broke it. */
function headOf(look: Look): Head {
  const ofPage = nameOfPage(look);
  const lines = headLines(look);
  const names = lines.flatMap((line, i) => {
    const [next, third] = [lines[i + 1], lines[i + 2]];
    return [line, ...(next ? [line + next] : []), ...(third ? [line + next + third] : [])];
  });
  return ofPage ? { lines: [ofPage, ...lines], names: [ofPage, ...names] } : { lines, names };
}

/** What another kind of paper says in its title. */
function otherTitle({ title }: Look, head: readonly string[]): string | null {
  // A title in the midst of a sentence is that of another paper, or of all in one line.
  const whole = title?.publisher && title.year && title.end > 0 ? title.text.replace(/\s+/g, '') : null;
  for (const { is, pattern, always } of KINDS) {
    if (!always && title?.publisher) continue;
    const line = head.find(
      (words) =>
        pattern.test(words) &&
        words.length <= LONGEST_TITLE * 2 &&
        // Beside a title that says it all, only what that title goes on with counts, not a link to another paper.
        (whole === null ? always || !titleIn(words) : words.includes(whole) && !head.includes(whole)),
    );
    if (line) return other(is, line);
  }
  return null;
}

/** Whether a line names a report on disclosure and tells whose it is or of when, as 某局2016年信息公开工作总结. */
const namesItself = (line: string): boolean => reportNamed(line) !== null && namesPaper(line);

/** The other name under which a paper without a report's title stands, and whether that is a paper's by its noun. */
function otherName(paper: Paper, { lines, names }: Head) {
  if (paper.title?.publisher || paper.title?.year || names.some(reportNamed)) return null;
  const paperName = names.find(namesPaper);
  if (paperName) return { name: paperName, surely: true };
  // Lines put together are words of a menu more often than a headline that a layout broke.
  const headline = paper.title ? undefined : lines.find(isHeadline);
  return headline === undefined ? null : { name: headline, surely: false };
}

/** What another kind of paper says in its text. */
function otherText(text: string, titled: boolean): string | null {
  for (const { is, pattern, least, untitled } of TEXTS) {
    if (titled && untitled) continue;
    const said = text.match(pattern);
    if (said && said.length >= least) return other(is, said[0]);
  }
  return null;
}

/** Whether a text holds far more Latin letters than Chinese characters, the sound of a character behind it apart. */
function isForeign(text: string): boolean {
  if (lettersIn(text) <= LATIN_LETTERS) return false;
  const plain = text.replace(/\([a-z]{1,6}\)|https?:\S+|[\w.-]{1,64}@[\w.-]+/gi, '');
  const latin = lettersIn(plain);
  return latin > LATIN_LETTERS && latin > 2 * (plain.match(/[\u3400-\u9fff]/g)?.length ?? 0);
}
const lettersIn = (text: string) => text.match(/[a-z]/gi)?.length ?? 0;
const LATIN_LETTERS = 200;
const FOREIGN = 'It is written in another language than the reports are.';

/** Whether there is next to no text beside what is the site's. */
const isMenu = ({ site }: Look, text: string): boolean => site.size > 0 && text.length < LEAST_TEXT;

/** Of the own words of a paper, why they cannot be those of a report. */
function withoutDisclosure(text: string): string | null {
  if (DISCLOSURE.test(text)) return null;
  if (isGarbled(text))
    return 'Its text is garbled: it was decoded in another encoding than its own and saved so.';
  return isForeign(text) ? FOREIGN : 'It says nothing of the disclosure of government information.';
}

/** The same as `refusal` where a paper's title or words tell it; null where more must be known of it. */
export function refusedAtSight(look: Look): string | null {
  const kindOfTitle = otherTitle(look, headOf(look).names);
  if (kindOfTitle) return kindOfTitle;
  const text = ownWords(look.flow.tight, CELL);
  return isMenu(look, text) ? null : withoutDisclosure(text);
}

/** One sentence, or null where the document is a report. */
export function refusal(paper: Paper): string | null {
  const { flow, figures, title, year } = paper;
  const head = headOf(paper);
  const kindOfTitle = otherTitle(paper, head.names);
  if (kindOfTitle) return kindOfTitle;
  const text = ownWords(flow.tight, CELL);
  if (isMenu(paper, text) && figures.length === 0)
    return 'It is a menu, or a list of links to papers, and holds no text of its own.';
  const nothingOfIt = withoutDisclosure(text);
  if (nothingOfIt) return nothingOfIt;
  const whose = title?.publisher || paper.publisher;
  if (whose && UNBOUND.test(whose)) return other('a paper of a body that the Regulations do not bind', whose);
  const points = evidenceOf(paper, text);
  const kind = points.title < 3 || points.cells === 0 ? otherText(text, points.title === 3) : null;
  const named = otherName(paper, head);
  if (named?.surely && points.cells < FULL_TABLE) return other('a paper of another name', named.name);
  if (kind) return kind;
  const cells = figures.filter(({ via }) => via === 'table');
  const stated = figures.filter(({ value }) => value !== null).length;
  // What stands in a cell, whatever it is, fills it.
  const filled = cells.some(({ state }) => state === 'unreadable');
  const empty =
    cells.length >= WHOLE_FORM ? stated === 0 : !title && stated < 5 && stated * 2 <= cells.length;
  if (cells.length > 0 && empty && !filled && !IN_FIGURES.test(text))
    return 'It is a blank form: no cell is filled and no year is named.';
  // It tells neither who, nor when, nor how much: nothing of it could stand in a series. Cells of a form are evidence
  // of a report that left them empty, but others print the form as well, to explain it.
  if (!title && year === null && stated === 0)
    return 'It has no title, is about no year, and states no figure.';
  if (points.cells === 0 && points.sections === 0 && isForeign(text)) return FOREIGN;
  if (points.title < 3 && points.cells === 0 && !isAboutDisclosure(flow))
    return 'It speaks mostly of other things than the disclosure of government information.';
  const least = named || title?.announced ? UNDER_ANOTHER_NAME : ENOUGH;
  const name = !title && head.names.some(namesItself) ? 1 : 0;
  if (Object.values(points).reduce((sum, some) => sum + some, name) >= least) return null;
  if (stated === 0 && year === null && !IN_ANY_WAY.test(text))
    return 'It names no year and states no figure.';
  if (points.title === 0 && points.sections === 0 && points.cells === 0 && points.figures === 0)
    return 'It has neither the title, nor the tables, nor the figures of an annual report.';
  if (points.organ === 0 && points.opening === 0) return 'It does not speak for an agency, as a report does.';
  return 'Too little in it says that it is the report of an organ on a year.';
}
