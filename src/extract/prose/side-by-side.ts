/**
 * Numbers that stand side by side. 甲局公开31条,乙局公开12条 gives each body its own, and 参加发布会4次,举办发布会2次 says
 * the same of two things: neither number is the total that an indicator counts.
 */
import { AS_PART, BODY_OF_CLAUSE, ITS_OWN, NO_BODY } from '../../domain/phrases/distribution.js';
import type { Sentence } from '../sentences.js';
import { isShortFor, withOwnSite } from './own-name.js';
import type { ProseReading } from './prose-reading.js';

/** Counts of which a later number in the sentence is a part, or that a channel has by kinds: others look at those. */
const SETTLED_ELSEWHERE = /^(?:requests|disclosed|reviews|lawsuits)\./;
/** What has an account or a site each. */
const OF_ACCOUNT = /^disclosed\.(?:website|wechat|weibo)$/;
const WEBSITE = 'disclosed.website';
/** Sentences on each side that a list may go on over. */
const FARTHEST = 6;
/** What stands before the last colon, but for that of an address. */
const UP_TO_COLON = /^.*:(?!\/\/)/s;
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
  reportYear: number | null,
): readonly ProseReading[] {
  const bodies = new BodiesOfNumbers(sentences, publisher);
  const again = new SameAgain(readings, sentences, publisher, reportYear);
  return readings.filter((reading) => !bodies.isShare(reading) && !again.isTold(reading));
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

/** What the same indicator counts elsewhere in the sentence, or on another site. */
class SameAgain {
  private readonly bySentence = new Map<number, ProseReading[]>();

  constructor(
    readings: readonly ProseReading[],
    private readonly sentences: readonly Sentence[],
    private readonly publisher: string | null,
    private readonly reportYear: number | null,
  ) {
    for (const reading of readings) {
      const known = this.bySentence.get(reading.sentence);
      if (known) known.push(reading);
      else this.bySentence.set(reading.sentence, [reading]);
    }
  }

  /** Whether the same is counted again beside a reading, another number and no part of it. */
  isTold(reading: ProseReading): boolean {
    const { indicator, mention } = reading;
    if (!mention || (SETTLED_ELSEWHERE.test(indicator) && !OF_ACCOUNT.test(indicator))) return false;
    for (let n = reading.sentence - FARTHEST; n <= reading.sentence + FARTHEST; n++) {
      const near = this.bySentence.get(n);
      if (near?.some((other) => this.isSame(reading, other) && this.isBeside(reading, other))) return true;
    }
    return false;
  }

  /** Whether two readings are of the same, with two numbers; a sentence that names no year is of the report's. */
  private isSame(one: ProseReading, other: ProseReading): boolean {
    return (
      other !== one &&
      other.mention !== null &&
      other.indicator === one.indicator &&
      other.value !== one.value &&
      (other.year ?? this.reportYear) === (one.year ?? this.reportYear) &&
      other.applicant === one.applicant &&
      (other.scope === one.scope || (OF_ACCOUNT.test(one.indicator) && isOwn(one) && isOwn(other)))
    );
  }

  private isBeside(reading: ProseReading, other: ProseReading): boolean {
    const [first, second] = inOrder(reading, other);
    if (this.isPart(first, second)) return false;
    const own = this.isOfItsOwn(reading);
    const apart = own !== this.isOfItsOwn(other);
    // 政府网公开31条,…。我局网站公开12条: what is told of the publisher's own site stands.
    if (apart && (own || reading.indicator !== WEBSITE)) return false;
    return this.standTogether(first, second, apart);
  }

  /** Whether two readings stand in one sentence, or in sentences that semicolons part, or at least in one paragraph. */
  private standTogether(first: ProseReading, second: ProseReading, inParagraph: boolean): boolean {
    if (second.sentence - first.sentence > FARTHEST) return false;
    if (inParagraph)
      return this.sentences[first.sentence]!.paragraph === this.sentences[second.sentence]!.paragraph;
    return this.sentences.slice(first.sentence + 1, second.sentence + 1).every(({ continues }) => continues);
  }

  /** Whether the words between say that the second is a part of the first. */
  private isPart(first: ProseReading, second: ProseReading): boolean {
    const { text } = this.sentences[second.sentence]!;
    const from = first.sentence === second.sentence ? first.mention!.end : 0;
    return asPart.test(text.slice(from, second.mention!.start));
  }

  /** Whether the words since the number before say that a number is of the publisher's own. */
  private isOfItsOwn({ sentence, mention }: ProseReading): boolean {
    const { text, mentions } = this.sentences[sentence]!;
    const from = mentions[mentions.indexOf(mention!) - 1]?.end ?? 0;
    const words = text.slice(from, mention!.start);
    // 现将我镇工作情况报告如下: what leads to the sentence is not of its number.
    return itsOwn.test(withOwnSite(words.replace(UP_TO_COLON, ''), this.publisher));
  }
}

/** An account's name says that it is of the government itself, which says nothing of another account. */
const isOwn = ({ scope }: ProseReading): boolean => scope === null || scope === 'own_level';

const inOrder = (one: ProseReading, other: ProseReading) =>
  other.sentence < one.sentence ||
  (other.sentence === one.sentence && other.mention!.start < one.mention!.start)
    ? ([other, one] as const)
    : ([one, other] as const);
