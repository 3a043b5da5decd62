/** Sentences → figures, by the phrases that are declared as data in domain/. */
import { GOES_ON, HEADING, NONE_ALONE, SAYS_NONE } from '../../domain/phrases/around.js';
import type { Topic } from '../../domain/phrases/phrase.js';
import type { Flow } from '../flow.js';
import { headingTopic } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { denialsIn } from './denials.js';
import { mayCount } from './meaning.js';
import type { ProseReading, ProseTerms } from './prose-reading.js';
import { SentenceReader } from './sentence-reader.js';
import { settleProse } from './settle-prose.js';
import { withoutSideBySide } from './side-by-side.js';
import { LIST_SIGN, NOTHING, Subject } from './subject.js';

/** Characters behind a heading's number that tell what it is about. */
const LONGEST_HEADING = 24;
/** Sentences on each side that a list may go on over. */
const LONGEST_LIST = 8;

const headingNumber = new RegExp(HEADING);
/** Sections whose entries are all about one thing. */
const OWN_TOPIC: ReadonlySet<Topic> = new Set(['requests', 'disputes']);
const chapter = /^\D+、$/;
const saysNone = new RegExp(SAYS_NONE);
const noneAlone = new RegExp(NONE_ALONE);
const goesOn = new RegExp(GOES_ON);

/** Reads every sentence. */
export function readProse(
  flow: Flow,
  sentences: readonly Sentence[],
  terms: ProseTerms,
  reportYear: number | null,
): ProseReading[] {
  const readings: ProseReading[] = [];
  let section: Topic | null = null;
  let context = NOTHING;
  /** What the paragraph was about last, where no heading says it. */
  let lately: { readonly topic: Topic | null; readonly paragraph: number } = NOTHING;
  sentences.forEach((sentence, number) => {
    const heading = headingNumber.exec(sentence.text);
    const counts = sentence.mentions.some(({ unit }) => unit !== '%');
    // (一)告知已主动公开1件。 is an entry of its section's list, and heads nothing.
    const heads =
      heading && !(counts && section !== null && OWN_TOPIC.has(section) && !chapter.test(heading[0]));
    if (heads) section = headingTopic(headingOf(sentence.text, heading[0].length)) ?? section;
    const next = sentences[number + 1];
    // The answer to a heading stands in its paragraph, or by itself on the next line.
    const answers =
      next?.paragraph === sentence.paragraph || (heading && !counts && isAnswer(next, sentence));
    const behind = next && answers ? next.text : '';
    const denies = saysNone.test(sentence.text) || noneAlone.test(behind);
    // Most sentences say nothing that counts; they matter only where the next one goes on from them.
    const leads = next !== undefined && (next.continues || goesOn.test(next.text));
    if (!counts && !denies && !leads) {
      context = NOTHING;
      return;
    }
    const list = next?.continues || sentence.continues ? listAround(sentences, number) : sentence.text;
    const near = lately.paragraph === sentence.paragraph ? lately.topic : null;
    const subject = new Subject(
      sentence,
      section ?? near,
      reportYear,
      context,
      list,
      behind,
      terms.publisher,
    );
    if (counts && mayCount(sentence.text))
      readings.push(...new SentenceReader(flow, sentences, number, subject, terms).numbers());
    if (denies) readings.push(...denialsIn(flow, sentence, number, subject, terms, behind));
    context = leads ? subject.context() : NOTHING;
    lately = subject;
  });
  // What is said of a number in a later sentence stands there.
  readings.sort((a, b) => a.sentence - b.sentence);
  return settleProse(
    withoutSideBySide(readings, sentences, terms.publisher, reportYear),
    sentences,
    reportYear,
  );
}

/** The words of a heading behind its number, up to the colon that ends it. */
function headingOf(text: string, from: number): string {
  const words = text.slice(0, from + LONGEST_HEADING);
  const end = words.indexOf(':', from);
  return end === -1 ? words : words.slice(0, end);
}

/** Whether a line of its own is no more than the answer to the heading above it. */
const isAnswer = (next: Sentence | undefined, { paragraph }: Sentence): boolean =>
  next?.paragraph === paragraph + 1 && noneAlone.test(next.text);

/** The sentences of a list that semicolons part, as one text. */
function listAround(sentences: readonly Sentence[], number: number): string {
  let first = number;
  while (sentences[first]!.continues && first > 0 && number - first < LONGEST_LIST) first--;
  let last = number;
  while (sentences[last + 1]?.continues && last - number < LONGEST_LIST) last++;
  return sentences
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(LIST_SIGN);
}
