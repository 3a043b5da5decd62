/** 收到申请9件。上述申请均已按期答复。: a sentence without a number that says what became of those counted before it. */
import { indicatorOf } from '../../domain/indicators.js';
import { LATER, LATER_OF_ONE, LATER_SIGN, NOT_OF_ALL } from '../../domain/phrases/all-of-them.js';
import { OTHER_DESKS } from '../../domain/phrases/words.js';
import type { Flow } from '../flow.js';
import type { Sentence } from '../sentences.js';
import type { ProseReading, ProseTerms } from './prose-reading.js';
import { stretchOf } from './quoted.js';

const compiled = (all: typeof LATER) =>
  all.map(({ indicator, named, alone }) => ({
    indicator,
    named: new RegExp(named),
    alone: new RegExp(alone),
  }));
const ofAll = compiled(LATER);
const ofOne = [...ofAll, ...compiled(LATER_OF_ONE)];
const sign = new RegExp(LATER_SIGN);
const notOfAll = new RegExp(NOT_OF_ALL);
const otherDesks = new RegExp(OTHER_DESKS);
/** Sentences behind the number in which its answer can stand. */
const NEAR = 2;
const RECEIVED = 'requests.received';
const CARRIED = 'requests.carried_in';

export class LaterAnswers {
  private asked: ProseReading | null = null;

  constructor(
    private readonly flow: Flow,
    private readonly sentences: readonly Sentence[],
    private readonly terms: ProseTerms,
  ) {}

  /** Takes note of what a sentence counts: another number of requests ends what could be said of the one before. */
  note(readings: readonly ProseReading[]): void {
    const requests = readings.filter(({ indicator }) => indicator.startsWith('requests.'));
    if (requests.length === 0) return;
    const one = requests.find(({ indicator, applicant }) => indicator === RECEIVED && !applicant);
    const carried = requests.some(({ indicator }) => indicator === CARRIED);
    this.asked = one?.mention && one.value && !carried ? one : null;
  }

  /** What a sentence says of all that were counted last. */
  in(number: number): ProseReading[] {
    const asked = this.asked;
    const sentence = this.sentences[number]!;
    if (!asked || number === asked.sentence || number - asked.sentence > NEAR || !sign.test(sentence.text))
      return [];
    const between = this.sentences.slice(asked.sentence, number + 1);
    const lines = sentence.paragraph - between[0]!.paragraph;
    // From here on the number in the first sentence is the only one that can be meant.
    const words = between.map(({ text, mentions }, n) => {
      const last = n === 0 ? asked.mention!.end : 0;
      return mentions.some(({ start }) => start >= last) ? null : text.slice(last);
    });
    if (lines > 1 || words.some((one) => one === null || notOfAll.test(one) || otherDesks.test(one)))
      return [];
    return (asked.value === 1 ? ofOne : ofAll).flatMap(({ indicator: named, ...patterns }) => {
      // On the next line it must name what it speaks of.
      const match =
        patterns.named.exec(sentence.text) ?? (lines === 0 ? patterns.alone.exec(sentence.text) : null);
      if (!match) return [];
      const indicator = this.terms.synonyms[named] ?? named;
      const { unit } = indicatorOf(indicator, this.terms.indicators);
      const end = match.index + match[0].length;
      const start = match[0].startsWith(',') ? match.index + 1 : match.index;
      return [
        {
          ...asked,
          ...{ indicator, unit, confidence: 0.9, sentence: number, mention: null },
          ...this.quoted(asked, sentence, start, end),
        },
      ];
    });
  }

  /** From the number to its answer, as far as both stand on one line. */
  private quoted(asked: ProseReading, sentence: Sentence, start: number, end: number) {
    const first = this.sentences[asked.sentence]!;
    const from = first.at(asked.mention!.start);
    const answer = sentence.at(start);
    if (from < this.flow.segmentStart(answer)) return stretchOf(this.flow, sentence, start, end);
    const to = sentence.at(end - 1) + 1;
    return { where: this.flow.where(from, to), quote: this.flow.quote(from, to) };
  }
}
