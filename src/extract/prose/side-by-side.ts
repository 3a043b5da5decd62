/**
 * Numbers that stand side by side. 甲局公开31条,乙局公开12条 gives each body its own, and 参加发布会4次,举办发布会2次 says
 * the same of two things: neither number is the total that an indicator counts.
 */
import { AS_PART, BODY_OF_CLAUSE, ITS_OWN, NO_BODY } from '../../domain/phrases/distribution.js';
import type { Sentence } from '../sentences.js';
import { isShortFor } from './own-name.js';
import type { ProseReading } from './prose-reading.js';

/** Counts of which a later number in the sentence is a part, or that a channel has by kinds: others look at those. */
const SETTLED_ELSEWHERE = /^(?:requests|disclosed|reviews|lawsuits)\./;
/** What has an account or a site each. */
const OF_ACCOUNT = /^disclosed\.(?:website|wechat|weibo)$/;
/** Sentences on each side that a list may go on over. */
const FARTHEST = 6;
/** Characters before a number that can name its body. */
const LONGEST_LEAD = 60;

const bodyOfClause = new RegExp(BODY_OF_CLAUSE);
const noBody = new RegExp(`(?:${NO_BODY})`);
const asPart = new RegExp(AS_PART);
const itsOwn = new RegExp(ITS_OWN);

/** The readings without those whose numbers are spread over bodies or told twice of different things. */
export function withoutSideBySide(
  readings: readonly ProseReading[],
  sentences: readonly Sentence[],
  publisher: string | null,
): readonly ProseReading[] {
  const bodies = new BodiesOfNumbers(sentences, publisher);
  return readings.filter((reading) => !bodies.isShare(reading) && !isToldTwice(reading, readings, sentences));
}

/** Which body each number of a sentence is of. */
class BodiesOfNumbers {
  private readonly known = new Map<number, readonly (string | null)[]>();

  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly publisher: string | null,
  ) {}

  /** Whether a number is of one body, and another beside it of another. */
  isShare({ sentence, mention, scope }: ProseReading): boolean {
    if (!mention || scope === 'area' || scope === 'own_level') return false;
    const own = this.bodyOf(sentence, this.sentences[sentence]!.mentions.indexOf(mention));
    if (own === null) return false;
    const { paragraph } = this.sentences[sentence]!;
    for (let n = Math.max(0, sentence - FARTHEST); n <= sentence + FARTHEST; n++) {
      if (this.sentences[n]?.paragraph !== paragraph) continue;
      if (this.bodiesIn(n).some((other) => other !== null && other !== own)) return true;
    }
    return false;
  }

  private bodyOf(sentence: number, mention: number): string | null {
    return this.bodiesIn(sentence)[mention] ?? null;
  }

  private bodiesIn(number: number): readonly (string | null)[] {
    const before = this.known.get(number);
    if (before) return before;
    const { text, mentions } = this.sentences[number]!;
    const found = mentions.map(({ start }, i) => {
      const from = Math.max(mentions[i - 1]?.end ?? 0, start - LONGEST_LEAD);
      const name = bodyOfClause.exec(text.slice(from, start))?.[1];
      if (name === undefined || noBody.test(name)) return null;
      return this.publisher !== null && isShortFor(name, this.publisher) ? null : name;
    });
    this.known.set(number, found);
    return found;
  }
}

/** Whether the same is counted again beside it, another number and no part of it. */
function isToldTwice(
  reading: ProseReading,
  readings: readonly ProseReading[],
  sentences: readonly Sentence[],
): boolean {
  const { indicator, mention, sentence } = reading;
  if (!mention || (SETTLED_ELSEWHERE.test(indicator) && !OF_ACCOUNT.test(indicator))) return false;
  return readings.some((other) => {
    if (other === reading || !other.mention || other.indicator !== indicator) return false;
    if (other.value === reading.value || other.year !== reading.year) return false;
    if (other.applicant !== reading.applicant || other.scope !== reading.scope) return false;
    const [first, second] =
      other.sentence < sentence || (other.sentence === sentence && other.mention.start < mention.start)
        ? [other, reading]
        : [reading, other];
    if (!standTogether(first, second, sentences) || isPart(first, second, sentences)) return false;
    return !isOfItsOwn(reading, sentences) || isOfItsOwn(other, sentences);
  });
}

/** Whether two readings stand in one sentence, or in sentences that a semicolon parts. */
const standTogether = (first: ProseReading, second: ProseReading, sentences: readonly Sentence[]): boolean =>
  second.sentence - first.sentence <= FARTHEST &&
  sentences.slice(first.sentence + 1, second.sentence + 1).every(({ continues }) => continues);

/** Whether the words between say that the second is a part of the first. */
function isPart(first: ProseReading, second: ProseReading, sentences: readonly Sentence[]): boolean {
  const own = sentences[second.sentence]!.text;
  const from = first.sentence === second.sentence ? first.mention!.end : 0;
  return asPart.test(own.slice(from, second.mention!.start));
}

/** Whether the words since the number before say that a number is of the publisher's own. */
function isOfItsOwn({ sentence, mention }: ProseReading, sentences: readonly Sentence[]): boolean {
  const { text, mentions } = sentences[sentence]!;
  const from = mentions[mentions.indexOf(mention!) - 1]?.end ?? 0;
  return itsOwn.test(text.slice(from, mention!.start));
}
