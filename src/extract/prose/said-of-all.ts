/** What is said of all that a number counts, behind it or in a sentence that follows: 收到申请6件,均按时答复。 */
import {
  ALL_OF_THEM,
  CLAUSE_BETWEEN,
  CLAUSE_ON_REQUESTS,
  COUNTED_NOUN,
  FIRST_PART,
  NAMED,
  NOT_BETWEEN,
  NOT_OF_THEM,
  OF_ALL,
  PART,
  PARTS_BY_WAY,
  PASSED_OVER,
  REST_OF_PART,
  SAYS_OF_ALL,
  SO_MANY,
  UNSETTLED,
} from '../../domain/phrases/all-of-them.js';
import type { Sentence } from '../sentences.js';
import type { Mention } from './quantities.js';

/** Characters behind the number that are looked at, and sentences that follow its own. */
const FARTHEST = 320;
const NEAR = 2;
/** Clauses and lists that are passed over. */
const MOST_PASSED = 8;

/** Where a statement begins: right there, or behind the sign that parts it from what stands before. */
const statement = (said: string) => new RegExp(`[,(:;。\\n]?${said}`, 'y');
const statements = new Map<string, { indicator: string; said: RegExp; one: boolean; later: boolean }[]>();
for (const { of, indicator, said, one = false, later = false } of ALL_OF_THEM) {
  if (!statements.has(of)) statements.set(of, []);
  statements.get(of)!.push({ indicator, said: statement(said), one, later });
}
const named = NAMED.map(({ indicator, said, one = false }) => ({ indicator, said: statement(said), one }));

const saysOfAll = new RegExp(SAYS_OF_ALL);
const soMany = new RegExp(SO_MANY);
const ofAll = new RegExp(OF_ALL);
const noun = new RegExp(COUNTED_NOUN);
const passedOver = PASSED_OVER.map((one) => new RegExp(one));
const partsByWay = new RegExp(PARTS_BY_WAY);
const firstPart = new RegExp(FIRST_PART);
const part = new RegExp(PART);
const restOfPart = new RegExp(REST_OF_PART);
const clauseBetween = new RegExp(CLAUSE_BETWEEN);
const clauseOnRequests = new RegExp(CLAUSE_ON_REQUESTS);
const notOfThem = new RegExp(NOT_OF_THEM);
const notBetween = new RegExp(NOT_BETWEEN);
const unsettled = new RegExp(UNSETTLED);
const RECEIVED = 'requests.received';
/** What parts two paragraphs: behind it the requests must be named. */
const LINE = '\n';
/** What ends a clause or a sentence. */
const CLAUSE_ENDS = /[,。;\n]/g;

/** A statement: what it says, and the stretch of its sentence in which it stands. */
export interface Said {
  readonly indicator: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** The text behind a number up to the end of the sentences that are near. */
class Behind {
  readonly text: string;
  /** Where each sentence begins in the text, and with which of its own characters. */
  private readonly begins: { readonly at: number; readonly sentence: number; readonly from: number }[];
  readonly mentions: readonly { readonly mention: Mention; readonly start: number; readonly end: number }[];

  constructor(sentences: readonly Sentence[], number: number, { end }: Mention) {
    const own = sentences[number]!;
    let text = own.text.slice(end, end + FARTHEST);
    this.begins = [{ at: 0, sentence: number, from: end }];
    const mentions = own.mentions
      .filter(({ start }) => start >= end)
      .map((mention) => shifted(mention, -end));
    for (let n = number + 1; n <= number + NEAR && text.length < FARTHEST; n++) {
      const next = sentences[n];
      if (!next || next.paragraph > own.paragraph + 1) break;
      const sign = next.paragraph > sentences[n - 1]!.paragraph ? LINE : next.continues ? ';' : '。';
      const at = text.length + sign.length;
      this.begins.push({ at, sentence: n, from: 0 });
      mentions.push(...next.mentions.map((mention) => shifted(mention, at)));
      text += sign + next.text.slice(0, FARTHEST);
    }
    this.text = text;
    this.mentions = mentions;
  }

  /** Where a character stands: in which sentence, and where in it. */
  placeOf(index: number) {
    const begin = this.begins.findLast(({ at }) => at <= index)!;
    return { sentence: begin.sentence, at: begin.from + index - begin.at };
  }
}

const shifted = (mention: Mention, by: number) => ({
  mention,
  start: mention.start + by,
  end: mention.end + by,
});

/** What is said of all that a number counts, each thing once. */
export function saidOfAll(
  sentences: readonly Sentence[],
  number: number,
  mention: Mention,
  of: string,
): Said[] {
  const said = statements.get(of);
  if (!said || !mention.value) return [];
  const behind = new Behind(sentences, number, mention);
  const isOne = mention.value === 1;
  if (!isOne && !saysOfAll.test(behind.text)) return [];
  const found = new Map<string, Said>();
  const take = (indicator: string, pattern: RegExp, at: number, later: boolean) => {
    if (found.has(indicator)) return;
    pattern.lastIndex = at;
    const match = pattern.exec(behind.text)?.[0];
    if (match === undefined) return;
    // 3件,其中1件…,2件…,尚未审结: what goes on from the last part is of it.
    if (at >= ofLastPart && !ofAll.test(match)) return;
    // 9件均已答复, of 9.
    const many = soMany.exec(match)?.[1];
    if (many !== undefined && Number(many) !== mention.value) return;
    const start = behind.placeOf(at + (/^[,(:;。\n]/.test(match) ? 1 : 0));
    const end = behind.placeOf(at + match.length - 1);
    if (start.sentence !== end.sentence || (start.sentence !== number && !later)) return;
    found.set(indicator, { indicator, sentence: start.sentence, start: start.at, end: end.at + 1 });
  };
  const ofLastPart = partsBehind(behind, mention);
  const places = placesFor(behind, mention);
  for (const { indicator, said: pattern, one, later } of said) {
    if (one && !isOne) continue;
    for (const at of places) take(indicator, pattern, at, later);
  }
  if (of !== RECEIVED) return [...found.values()];
  for (const { index } of behind.text.matchAll(CLAUSE_ENDS)) {
    if (notBetween.test(behind.text.slice(0, index))) break;
    for (const { indicator, said: pattern, one } of named)
      if (isOne || !one) take(indicator, pattern, index, true);
  }
  return [...found.values()];
}

/** Where the parts end that follow a number and make it whole; infinity where none do. */
function partsBehind(behind: Behind, mention: Mention): number {
  const at = noun.exec(behind.text)![0].length;
  const first = behind.mentions.find(({ start }) => start >= at)?.mention;
  // 收到2件,办结2件 tells of all of them again, and of no part.
  const length =
    first === undefined || first.value === mention.value ? 0 : completeParts(behind, at, mention);
  return length > 0 ? at + length : Number.POSITIVE_INFINITY;
}

/** The places behind a number at which what is said of all that it counts can begin. */
function placesFor(behind: Behind, mention: Mention): readonly number[] {
  const { text } = behind;
  let at = noun.exec(text)![0].length;
  let sentences = 0;
  const places = at > 0 ? [0, at] : [0];
  for (let passed = 0; passed < MOST_PASSED; passed++) {
    const rest = text.slice(at);
    if (rest === '' || rest.startsWith(LINE)) break;
    if (/^[。;]/.test(rest)) {
      at += 1;
      sentences += 1;
    } else {
      const length = passedAt(behind, at, mention, sentences > 0);
      if (length === 0) break;
      at += length;
    }
    places.push(at);
  }
  return places;
}

/** Characters at a place that may stand between a number and what is said of all of it. */
function passedAt(behind: Behind, at: number, mention: Mention, later: boolean): number {
  const rest = behind.text.slice(at);
  const parts = completeParts(behind, at, mention);
  if (parts > 0) return parts;
  const list = partsByWay.exec(rest)?.[0];
  if (list) return list.length;
  const aside = passedOver.map((one) => one.exec(rest)?.[0]).find((one) => one !== undefined);
  if (aside) return aside.length;
  const clause = (later ? clauseOnRequests : clauseBetween).exec(rest)?.[0];
  return clause && !notOfThem.test(clause) ? clause.length : 0;
}

/** Characters that list parts of a number which make it whole: 6件,其中予以公开4件,不予公开2件. */
function completeParts({ text, mentions }: Behind, at: number, { value, unit }: Mention): number {
  let sum = 0;
  let last = at;
  for (const { mention, start, end } of mentions) {
    if (start < at || mention.unit === '%') continue;
    const words = text.slice(last, start);
    const listed = (last === at ? firstPart : part).test(words);
    if (mention.unit !== unit || mention.value === null || !listed || unsettled.test(words)) return 0;
    sum += mention.value;
    last = end;
    if (sum === value) return last - at + restOfPart.exec(text.slice(last))![0].length;
  }
  return 0;
}
