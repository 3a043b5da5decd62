/** Every name of an organ that a page gives for its publisher, in the order of trust. */
import type { Document } from '../../document/document.js';
import {
  COUNTY_OF_THE_PAST,
  PEOPLES_GOVERNMENT,
  TOWN_OR_STREET,
  TOWN_STEM,
  ZONE_IN_TEXT,
} from '../../domain/areas.js';
import {
  A_ROOM,
  BEHIND_SIGNATURE,
  BROKEN_LINE,
  BROKEN_LINES,
  BY_THE_WAY,
  COMPILES,
  CONTACT,
  CONTACT_WORDS,
  DATE_BEFORE_ORGAN,
  DESK,
  DESK_BEHIND,
  ENDS_AS_ORGAN,
  FIELD,
  FILLED_IN_BY,
  FILLED_IN_LABEL,
  LETTER,
  LETTER_END,
  LETTERHEAD,
  NAMED_REPORT,
  NEXT_FIELD,
  NO_NAME,
  NO_SIGNATURE,
  OF_TOWN,
  OFFERED,
  OFFICE_SUMS,
  OPENING,
  PRESENTED,
  ROOMS,
  SHORT_FOR,
  SIGNATURE,
  SOME_OFFICE_SUMS,
  SUBJECT,
  SUMMED,
  SUMMING_UP,
  SUMS,
  TELEPHONE,
  TOWNS_ADDRESS,
  TOWNS_PAPER,
  UP_TO_BY,
  YEAR_FIRST,
  YEARS_WORK,
} from '../../domain/openings.js';
import { KIND_ALONE } from '../../domain/organ-words.js';
import type { Evidence } from '../../model/report.js';
import { CELL, type Flow } from '../flow.js';
import { sieved } from '../required-words.js';
import type { FoundDate } from './dates.js';
import { townIn } from './fullest.js';
import { nameInHeading, nameInSentence } from './organ-name.js';
import { beginsWithTown, isShortName, leadingRegion } from './regions.js';
import { SPAM } from './spam.js';
import { type Title, titleIn, titlesOfHead } from './title.js';

export interface Candidate {
  readonly name: string;
  readonly from: Evidence['from'];
  readonly quote: string;
}

/** Patterns that begin with any name cost much where the words behind it do not stand. */
const compilesIn = sieved(COMPILES);
const yearsWorkIn = sieved(YEARS_WORK);
const deskIn = sieved(DESK);
const offeredIn = sieved(OFFERED);
const summingUpIn = sieved(SUMMING_UP);
const letterheadIn = sieved(LETTERHEAD);
const fieldIn = sieved(FIELD);

const LONGEST_ENDING = 8;
/** Characters of a place's name without its kind: 浙江 in 浙江银监局. */
const SHORT_PLACE = 2;
const CONTACT_WORD = new RegExp(CONTACT_WORDS, 'g');
/** A sentence that gives a contact is not longer. */
const LONGEST_LINE = 1000;

/** One name, or those of several organs: 平阳县财政局、平阳县税务局; 平阳县万全、鳌江街道. */
function isName(words: string): boolean {
  const names = words.split('、');
  const ofTowns = TOWN_OR_STREET.test(words);
  const isOne = (name: string, i: number) =>
    ENDS_AS_ORGAN.test(name)
      ? !KIND_ALONE.test(name)
      : ofTowns && TOWN_STEM.test(i === 0 ? (leadingRegion(name)?.rest ?? '') : name);
  return !names.some((name) => NO_NAME.test(name)) && (names.length === 1 || names.every(isOne));
}

/** The organ behind the room that answers for it: …人民政府信息公开办公室, …开发区综合办公室. */
const officeOf = (name: string): string => ROOMS.reduce((left, room) => left.replace(room, '$1'), name);

/** The text with its lines whole, where each was broken at its width: 由平阳县司法⏎局编制. */
const unbroken = (text: string): string =>
  (text.match(BROKEN_LINE)?.length ?? 0) >= BROKEN_LINES ? text.replace(BROKEN_LINE, '') : text;

/** Everything the page says of its publisher, in the order of trust. */
export function candidatesIn(
  document: Document,
  flow: Flow,
  title: Title | null,
  dates: readonly FoundDate[],
): Candidate[] {
  const found: Candidate[] = [];
  const keep = (from: Evidence['from'], name: string | null, quote: string) => {
    const plain = officeOf(name ?? '');
    if (plain.length < 3 || SPAM.test(plain) || !isName(plain) || A_ROOM.test(plain)) return;
    found.push({ name: plain, from, quote: quote.trim() });
  };
  const add = (from: Evidence['from'], name: string | undefined, quote: string) =>
    keep(from, nameInHeading(name ?? ''), quote);
  const say = (from: Evidence['from'], name: string | undefined, quote: string, lead = '') =>
    keep(from, nameInSentence(name ?? '', lead), quote);
  if (title && !SPAM.test(title.publisher)) add('title', title.publisher, title.text);
  const text = flow.text.replaceAll(CELL, ' ');
  // Patterns that begin with any name are tried only where the words behind it stand.
  if (text.includes(FILLED_IN_LABEL)) {
    for (const match of text.matchAll(FILLED_IN_BY)) {
      add('statistics_form', match[1], match[0]);
    }
  }
  for (const { name, quote } of signatures(text, dates)) add('signature', name, quote);
  const opening = unbroken(text.slice(0, 3000).replace(/ /g, '').replace(SHORT_FOR, ''));
  for (const match of opening.matchAll(NAMED_REPORT)) {
    const named = titleIn(match[1]!);
    if (named?.year) add('opening', named.publisher, match[0]);
  }
  const sums = SUMS.test(opening);
  const officeSums = sums && SOME_OFFICE_SUMS.test(opening);
  const office = officeSums ? OFFICE_SUMS.exec(opening) : null;
  if (office) say('opening', office[1]!.replace(UP_TO_BY, '') + PEOPLES_GOVERNMENT, office[0]);
  const head = OPENING.exec(opening);
  if (head) say('opening', head[2], head[0], head[1]);
  const later = YEAR_FIRST.exec(opening);
  if (later) say('opening', later[1], later[0]);
  const compiles = compilesIn(opening);
  if (compiles) say('opening', compiles[1], compiles[0]);
  const summing = summingUpIn(opening);
  if (summing)
    say(
      'opening',
      summing.slice(1).find((one) => one !== undefined),
      summing[0],
    );
  const summed = sums ? SUMMED.exec(opening) : null;
  if (summed)
    say('opening', ZONE_IN_TEXT.test(summed[1]!) ? summed[1] : summed[1] + PEOPLES_GOVERNMENT, summed[0]);
  const letterhead = letterheadIn(text.slice(0, 1500));
  if (letterhead) add('metadata', letterhead[1], letterhead[0]);
  const letter = LETTER_END.test(opening) ? LETTER.exec(opening) : null;
  if (letter) add('title', letter[1], letter[0]);
  const presented = PRESENTED.exec(opening) ?? yearsWorkIn(opening);
  if (presented) say('opening', presented[1], presented[0]);
  const desk = deskIn(opening);
  if (desk) say('contact', desk[1], desk[0]);
  for (const line of contactLines(flow.tight)) {
    const match = CONTACT.exec(line);
    if (match) say('contact', match[2]!.replace(DESK_BEHIND, ''), match[0], match[1]);
    const telephone = match ? null : TELEPHONE.exec(line);
    if (telephone) say('contact', telephone[1]!.replace(DESK_BEHIND, ''), telephone[0]);
  }
  const address = OF_TOWN.test(text) ? TOWNS_ADDRESS.exec(flow.tight) : null;
  if (address) say('contact', address[1], address[0]);
  for (const line of text.slice(0, 1500).split('\n')) {
    const label = fieldIn(line);
    if (label) add('metadata', label[1]!.replace(NEXT_FIELD, ''), label[0]);
    const crumbs = /[>》]/.test(line) ? line.split(/[>》]/) : [];
    if (crumbs.length > 2) {
      for (const crumb of crumbs.slice(1).map((one) => one.trim()))
        if (ENDS_AS_ORGAN.test(crumb)) add('breadcrumb', crumb, line);
    } else {
      const own = line.trim().replace(DATE_BEFORE_ORGAN, '');
      if (own.length <= 24 && ENDS_AS_ORGAN.test(own)) add('metadata', own, line);
    }
  }
  for (const name of ['contentsource', 'sitename', 'author'])
    add('metadata', document.meta.get(name), document.meta.get(name) ?? '');
  for (const named of titlesOfHead(document, text)) add('metadata', named.publisher, named.text);
  for (const said of text.slice(0, 2000).matchAll(SUBJECT)) say('prose', said[1], said[0]);
  const offered = offeredIn(opening);
  if (offered) say('contact', offered[1], offered[0]);
  if (found.length === 0 && OF_TOWN.test(text)) {
    const paper = TOWNS_PAPER.exec(text);
    // A town that no list has by this name must be named twice.
    if (paper && (beginsWithTown(paper[1]!) || text.split(paper[1]!).length > 2))
      say('prose', paper[1], paper[0]);
    const town = paper ? null : townIn(text);
    if (town) say('prose', town, town);
  }
  if (found.length === 0) {
    for (const pattern of BY_THE_WAY) {
      const named = pattern.exec(opening);
      // Only with the place that it is of can such a name be told from the sentence around it.
      const name = named?.[1] ?? '';
      if (
        named &&
        (leadingRegion(name)?.rest ||
          isShortName(name.slice(0, SHORT_PLACE)) ||
          ZONE_IN_TEXT.test(name) ||
          COUNTY_OF_THE_PAST.test(name))
      )
        say('prose', name, named[0]);
    }
  }
  return found;
}

/** Sentences that give a contact. */
function* contactLines(text: string): Generator<string> {
  if (!CONTACT_WORDS.test(text)) return;
  const plain = text.replaceAll(CELL, '');
  let end = 0;
  for (const { index } of plain.matchAll(CONTACT_WORD)) {
    if (index < end) continue;
    const start = Math.max(plain.lastIndexOf('。', index), plain.lastIndexOf('\n', index)) + 1;
    const length = plain.slice(index).search(/[。\n]|$/);
    end = index + length;
    if (end - start <= LONGEST_LINE) yield plain.slice(start, end);
  }
}

/** Signatures, the last first: an organ's name directly before a date. */
function signatures(text: string, dates: readonly FoundDate[]): { name: string; quote: string }[] {
  const found: { name: string; quote: string }[] = [];
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 80), date.start).trimEnd();
    const match = ENDS_AS_ORGAN.test(before.slice(-LONGEST_ENDING)) ? SIGNATURE.exec(before) : null;
    const alone = BEHIND_SIGNATURE.test(text.slice(date.end, date.end + 2)) || date.end >= text.length;
    if (!match || !alone || NO_SIGNATURE.test(match[1]!)) continue;
    if (match[1]!.length > 24) continue;
    found.push({ name: match[1]!, quote: `${match[1]} ${text.slice(date.start, date.end)}` });
  }
  return found.reverse();
}
