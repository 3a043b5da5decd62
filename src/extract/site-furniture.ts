/** Which blocks are the site around a text: menus, side columns, footers, links to other papers. */
import type { Document } from '../document/document.js';
import { DATE_LINE } from '../domain/dates.js';
import { LIST_NUMERALS, NUMBERED } from '../domain/numerals.js';
import {
  CRUMBS,
  ENDS_AS_REPORT,
  FOOTER,
  MENU_ENTRIES,
  NEXT_REPORT,
  OTHER_PAPERS_BELOW,
  SITE_ONLY,
  YEAR_ENTRY,
} from '../domain/site-words.js';
import { withoutBlanks } from './blanks.js';
import type { Flow } from './flow.js';
import { leadingRegion } from './identity/regions.js';
import { titleIn } from './identity/title.js';
import { ownTitle } from './page-box.js';
import { remembered } from './remembered.js';

/** An entry may tell how many papers stand behind it: 公告公示(128). */
const whole = (patterns: readonly string[]) =>
  new RegExp(`^(?:${patterns.join('|')})(?:\\(\\d{1,6}\\))?$`, 'i');
const ENTRY = whole(MENU_ENTRIES);
const isEntry = remembered((words) => ENTRY.test(words));
const ONLY_A_SITE = whole(SITE_ONLY);
const YEAR = whole([YEAR_ENTRY]);
const OTHERS_BELOW = whole([`(?:${OTHER_PAPERS_BELOW}):?`]);
const FOOT = new RegExp(FOOTER, 'i');
const CRUMB = new RegExp(CRUMBS);
/** What pages put before the entries of a list, and Markdown's links. */
const BULLET = /^[\s•·▪■◎○●◇□◆►▶>»*+#|\-–]+|[\s>»|]+$/g;
const MARKDOWN_LINK = /\[([^\][]*)\]\([^()\s]*\)/g;
const BETWEEN = /[\s|·•>»\u001f/]+/;
const ENDS_IN_DATE = /20\d\d([-/.])\d{1,2}\1\d{1,2}[\])]?$/;
const HAN = /[\u3400-\u9fff]/;
/** A mark of a sentence, of a list with numbers, or of a figure. */
const TEXT = new RegExp(`[。;,:!?、]|^[${LIST_NUMERALS}\\d]{1,3}[、.]|^\\(|\\d`);

const LONGEST_ENTRY = 12;
const LONGEST_LINK = 48;
const LONGEST_MENU_LINE = 400;
const LONGEST_FOOTER = 240;
/** Entries, and those that only a site has, that make a run of lines a menu. */
const FEWEST_ENTRIES = 3;
const FEWEST_SITE_ONLY = 2;
const FEWEST_LINKS = 3;
/** Words behind a title that are more than a menu. */
const LEAST_TEXT = 20;

type Kind = 'entry' | 'link' | 'words' | 'date' | 'text';

interface Item {
  readonly block: number;
  readonly kind: Kind;
  readonly text: string;
  /** Entries known, and those of them that only a site has. */
  readonly entries: readonly string[];
  readonly only: readonly string[];
  /** True where it may be the title: it stands on a line of its own and is not a link. */
  readonly alone: boolean;
}

const none: readonly string[] = [];

/** One line, cell or paragraph, or several entries on one line. */
function itemOf(block: number, raw: string, heading: boolean): Item {
  const line = raw.includes('](') ? raw.replace(MARKDOWN_LINK, '$1') : raw;
  // A sentence is text, whatever else it is.
  const isSentence = line.includes('。');
  const bare = isSentence ? line : line.replace(BULLET, '');
  const text = isSentence ? line : withoutBlanks(bare);
  const item = (kind: Kind, entries = none, only = none): Item => ({
    block,
    kind,
    text,
    entries,
    only,
    alone: true,
  });
  // A sentence; looking for its mark is far cheaper than for all the entries of menus.
  if (isSentence || text.length > LONGEST_MENU_LINE) return item('text');
  if (DATE_LINE.test(text)) return item('date');
  if (NUMBERED.test(text)) return item('text');
  // The bare name of all reports is the entry of a menu, but it may be a heading.
  if (text.length <= LONGEST_LINK && isEntry(text) && !heading)
    return item('entry', [text], ONLY_A_SITE.test(text) ? [text] : none);
  // Most lines are one thing.
  const parts = text.length > 2 && BETWEEN.test(bare) ? bare.split(BETWEEN).filter(Boolean) : none;
  const entries = parts.length > 1 ? parts.filter((part) => isEntry(part)) : none;
  if (entries.length > 1) {
    const links = parts.filter((part) => part.length <= LONGEST_LINK && !isEntry(part) && titleIn(part));
    const others = parts.filter((part) => !isEntry(part) && !YEAR.test(part) && !links.includes(part));
    const short = others.every((part) => part.length <= LONGEST_ENTRY && !TEXT.test(part));
    if (short && entries.length + links.length > others.length) {
      const only = entries.filter((part) => ONLY_A_SITE.test(part));
      return { ...item('entry', [...entries, ...links], only), alone: false };
    }
  }
  if (text.length <= LONGEST_LINK && titleIn(text)) return item('link');
  const links = parts.length < FEWEST_LINKS ? [] : parts.filter((part) => titleIn(part));
  // A table, or a line, of nothing but links to reports.
  if (links.length >= FEWEST_LINKS && links.length * 2 >= parts.length)
    return { ...item('entry', links, none), alone: false };
  if (YEAR.test(text)) return item('date');
  return item(text.length <= LONGEST_ENTRY && HAN.test(text) && !TEXT.test(text) ? 'words' : 'text');
}

const distinct = (items: readonly Item[], of: 'entries' | 'only') =>
  new Set(items.flatMap((item) => item[of])).size;

const yearOf = (item: Item) => titleIn(item.text)?.year ?? null;

/** Whether the last link of a run is one more of a list of years: 2018, 2019, 2020. */
function goesOn(before: Item, last: Item): boolean {
  const shape = (item: Item) => item.text.replace(/\d/g, '');
  const [a, b] = [yearOf(before), yearOf(last)];
  return shape(before) === shape(last) && a !== null && b !== null && Math.abs(a - b) === 1;
}

/**
 * The bare name of all reports, which is a title where the organ stands on the line above, behind the crumbs, and where
 * the menu above has an entry for the reports already.
 */
function isBareTitle(run: readonly Item[], at: number, crumbs: number): boolean {
  const { kind, text, block } = run[at]!;
  if (kind !== 'entry' || !titleIn(text)) return false;
  const above = run[at - 1];
  if (above?.kind === 'words' && titleIn(above.text + text)?.publisher === above.text) return true;
  const behindCrumbs = crumbs < block && run.every((item, i) => i >= at || item.block < crumbs);
  return behindCrumbs || run.slice(0, at).some(({ entries }) => entries.some((entry) => titleIn(entry)));
}

/** Whether the last link of a list of other organs' reports is only one more: dated as they are, and of no text. */
function isListed(run: readonly Item[], links: readonly Item[], last: Item, behind: string): boolean {
  if (links.length + 1 < FEWEST_LINKS) return false;
  const dated = new Set(run.filter(({ text }, i) => run[i + 1]?.kind === 'date' || ENDS_IN_DATE.test(text)));
  return (
    [...links, last].every((item) => dated.has(item)) && !behind.includes(titleIn(last.text)?.publisher ?? '')
  );
}

/** The item of a run that is the title of the text behind it, or null. */
function titleOf(
  run: readonly Item[],
  behind: string,
  length: number,
  page: string | null,
  crumbs: number,
): Item | null {
  if (length < LEAST_TEXT) return null;
  const last = run.findLast((item, i) => item.alone && (item.kind === 'link' || isBareTitle(run, i, crumbs)));
  if (!last) return null;
  if (run.slice(run.indexOf(last) + 1).some(({ kind }) => kind === 'entry')) return null;
  const links = run.filter((item) => item.kind === 'link' && item.alone && item !== last);
  // Said twice it is the page's own title.
  if (links.some(({ text }) => text === last.text)) return last;
  const own = titleIn(last.text)?.publisher;
  // The page's head may name another report.
  if (own && page && links.length + 1 >= FEWEST_LINKS && !page.includes(own)) return null;
  if (own) return isListed(run, links, last, behind) ? null : last;
  const before = links.at(-1);
  const near = before !== undefined && run.indexOf(last) - run.indexOf(before) <= 2;
  return near && goesOn(before, last) ? null : last;
}

/** Of a run of lines that hold no sentence, what is the site's. */
function siteIn(
  run: readonly Item[],
  opens: boolean,
  behind: string,
  length: number,
  page: string | null,
  crumbs: number,
): readonly Item[] {
  const links = run.filter(({ kind }) => kind === 'link');
  const menu = distinct(run, 'entries') >= FEWEST_ENTRIES && distinct(run, 'only') >= FEWEST_SITE_ONLY;
  const listed =
    new Set(links.map(({ text }) => text)).size >= FEWEST_LINKS ||
    run.some(({ alone, entries, only }) => !alone && only.length === 0 && entries.length >= FEWEST_LINKS);
  if (!menu && !listed) return [];
  const title = titleOf(run, behind, length, page, crumbs);
  const known = (item: Item) => item !== title && (item.kind === 'entry' || item.kind === 'link');
  // Above the text the site's name goes before its menu, below it a signature does.
  const first = menu && opens ? 0 : run.findIndex(known);
  let last = run.findLastIndex(known) + 1;
  while (run[last]?.kind === 'date') last++;
  // Words behind the last entry go on with the menu, but for the organ on the line above the title, and its place above.
  const at = title ? run.indexOf(title) : -1;
  const above = at - 2 >= last && leadingRegion(run[at - 2]!.text)?.rest === '' ? 2 : 1;
  const until = at >= last ? at - above : last;
  return run.slice(first, Math.max(last, until)).filter((item) => item !== title);
}

/** The share of a page that may be marked as no part of its text. */
const MOST_ASIDE = 0.5;

/** Blocks that the page itself calls a menu or a footer, or that are nothing but links. */
function markedIn({ blocks }: Document): ReadonlySet<number> {
  const marked = new Set<number>();
  const links = new Set<number>();
  let aside = 0;
  let all = 0;
  blocks.forEach((block, number) => {
    const length =
      block.kind === 'text'
        ? block.text.length
        : block.rows.reduce((sum, row) => sum + row.reduce((s, { text }) => s + text.length, 0), 0);
    all += length;
    if (!block.aside) return;
    aside += length;
    marked.add(number);
    if (block.aside === 'links') links.add(number);
  });
  // A text may stand in what is called a menu, but it is not made of links.
  return aside > all * MOST_ASIDE ? links : marked;
}

/** Whether a line is made of the names of several reports, of which a flattened page kept nothing between them. */
function isOfNames(text: string): boolean {
  if (text.length > LONGEST_MENU_LINE || !ENDS_AS_REPORT.test(text)) return false;
  const names = text.split(NEXT_REPORT);
  return new Set(names).size > 1 && names.every((name) => titleIn(name)?.year);
}

/** Links to reports: where several lead to different ones, none of them is the paper's own title. */
function linksToReports({ blocks }: Document): readonly number[] {
  const links = blocks.flatMap((block, number) =>
    block.kind === 'text' && block.link && titleIn(block.text.trim()) ? [{ number, text: block.text }] : [],
  );
  return new Set(links.map(({ text }) => text)).size > 1 ? links.map(({ number }) => number) : [];
}

/** The blocks of a document that are the site's. */
export function siteFurniture(document: Document, flow: Flow): ReadonlySet<number> {
  const site = new Set([...markedIn(document), ...linksToReports(document)]);
  let run: Item[] = [];
  const runs: { items: Item[]; end: number; text: number; crumbs: number }[] = [];
  let length = 0;
  /** The block of the last crumbs. */
  let crumbs = Infinity;
  let othersBelow = false;
  const close = (end: number) => {
    if (run.length > 1 || run.some(({ alone }) => !alone))
      runs.push({ items: run, end, text: length, crumbs });
    run = [];
  };
  for (const { block, start, end } of flow.blocks()) {
    if (site.has(block)) continue;
    const source = document.blocks[block]!;
    const text = flow.text.slice(start, Math.min(end, start + LONGEST_MENU_LINE + 1)).trim();
    if (text === '') continue;
    if (source.kind === 'text' && CRUMB.test(text.slice(0, LONGEST_LINK))) {
      crumbs = block;
      continue;
    }
    if ((text.length <= LONGEST_FOOTER && FOOT.test(text)) || isOfNames(text)) {
      site.add(block);
      continue;
    }
    const item = itemOf(block, text, source.kind === 'text' && source.heading);
    if (!item.alone && item.only.length >= FEWEST_SITE_ONLY) site.add(block);
    // 某局2015年工作总结 2016-01-03, below 相关文章: another paper, whatever it is; a report's name where the text is above.
    if (othersBelow && (ENDS_IN_DATE.test(item.text) || (item.kind === 'link' && length > 0))) {
      site.add(block);
      continue;
    }
    othersBelow = OTHERS_BELOW.test(item.text);
    if (item.kind === 'text') {
      close(start);
      length += end - start;
    } else run.push(item);
  }
  close(flow.text.length);
  const named = document.title ? titleIn(ownTitle(document.title)) : null;
  const page = named?.publisher && named.year ? named.publisher : null;
  for (const { items, end, text, crumbs } of runs) {
    for (const { block } of siteIn(items, text === 0, flow.text.slice(end), length - text, page, crumbs))
      site.add(block);
  }
  // Blank lines between them go with them.
  if (site.size > 0)
    document.blocks.forEach((block, number) => {
      if (block.kind === 'text' && site.has(number - 1) && block.text.trim() === '') site.add(number);
    });
  return site;
}
