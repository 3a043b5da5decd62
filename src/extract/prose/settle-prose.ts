/**
 * What only the other figures tell of a figure: which total an applicant's number is part of, and whether a second
 * total is a part, a channel's number, or one of all years.
 */

import { OF_WHICH, RECEIVED_VERB } from '../../domain/phrases/around.js';
import { DISCLOSURE_NET, OF_ALL_YEARS, OF_THIS_YEAR, UNTIL_THEN } from '../../domain/phrases/changes.js';
import type { Sentence } from '../sentences.js';
import { ChannelNumbers, isOfChannel, namesSiteAlone } from './distribution.js';
import type { ProseReading } from './prose-reading.js';

/** Totals of requests, of which applicants' numbers can be parts; the forms give applicants for the first two. */
const REQUESTS = ['requests.received', 'requests.handled', 'requests.completed', 'requests.answered'];
/** Counts of which a smaller number of the same that stands with them is a part: 收到5件,其中…收到2件. */
const WHOLE = /^requests\.|^(?:reviews|lawsuits)\.total$|^responses\.policy_interpretations$/;
/** What one channel published that is smaller than all. */
const OF_SITE = 'disclosed.website';
/** Sentences over which applicants may follow their total. */
const LONGEST_LIST = 12;
const ofThisYear = new RegExp(OF_THIS_YEAR);
const ofAllYears = new RegExp(OF_ALL_YEARS);
const partOf = new RegExp(OF_WHICH);
const untilThen = new RegExp(UNTIL_THEN);
const received = new RegExp(RECEIVED_VERB);

class Settler {
  private total: ProseReading | null = null;
  private requests: ProseReading | null = null;
  /** Totals of all years, as the year's own total shows that follows them. */
  private readonly ofAllYears = new Set<ProseReading>();
  /** The last total of each of them, by year and whom it is of. */
  private readonly wholes = new Map<string, ProseReading>();
  private readonly channels: ChannelNumbers;

  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly reportYear: number | null,
  ) {
    this.channels = new ChannelNumbers(sentences, reportYear);
  }

  /** Whether a reading stands after all have been seen. */
  stands(reading: ProseReading): boolean {
    return !this.ofAllYears.has(reading);
  }

  /** The reading as it stands among the others, or null where it says nothing of its own. */
  settle(reading: ProseReading): ProseReading | null {
    const { indicator, applicant } = reading;
    if (applicant) return this.ofApplicant(reading);
    // What is said of all of them besides is of the same number.
    const again = reading.mention !== null && reading.mention === this.requests?.mention;
    if (REQUESTS.includes(indicator) && !again) this.requests = reading;
    // What cannot be read is not measured by the others.
    if (reading.value === null) return reading;
    if (WHOLE.test(indicator) && this.isPartOfWhole(reading)) return null;
    if (isOfChannel(indicator) && !this.channels.take(reading)) return null;
    return indicator === 'disclosed.total' ? this.ofTotal(reading) : reading;
  }

  /** 办理3607件,其中自然人申请3493件: of the requests handled, not of those received. */
  private ofApplicant(reading: ProseReading): ProseReading | null {
    const requests = this.requests;
    if (!requests || this.sentencesBetween(requests, reading) > 2)
      return this.isReceived(reading) ? { ...reading, indicator: REQUESTS[0]! } : null;
    const [part, whole] = [reading.value, requests.value];
    // A number that could not be read measures none.
    const larger = part !== null && whole !== null && part > whole;
    const fits = REQUESTS.indexOf(requests.indicator) < 2 && !larger;
    return fits ? { ...reading, indicator: requests.indicator } : null;
  }

  /** 收到自然人申请2件: its own words say that they were received, whatever the total. */
  private isReceived({ sentence, mention }: ProseReading): boolean {
    const { text, mentions } = this.sentences[sentence]!;
    if (!mention) return false;
    const from = mentions[mentions.indexOf(mention) - 1]?.end ?? 0;
    return received.test(text.slice(from, mention.start));
  }

  /** Those that semicolons part are one. */
  private sentencesBetween(first: ProseReading, last: ProseReading): number {
    if (last.sentence - first.sentence > LONGEST_LIST) return LONGEST_LIST;
    return this.sentences.slice(first.sentence + 1, last.sentence + 1).filter(({ continues }) => !continues)
      .length;
  }

  /** 受理192件,…其中140件: behind a total in its sentence, or with 其中 in its paragraph, a smaller number is of some. */
  private isPartOfWhole(reading: ProseReading): boolean {
    const { indicator, scope, sentence, value, mention } = reading;
    const key = `${indicator} ${scope} ${this.yearOf(reading)}`;
    const whole = this.wholes.get(key);
    const own = this.sentences[sentence]!;
    if (
      whole &&
      mention &&
      value! < whole.value! &&
      this.sentences[whole.sentence]!.paragraph === own.paragraph
    )
      if (sentence === whole.sentence || own.continues || partOf.test(own.text.slice(0, mention.start)))
        return true;
    this.wholes.set(key, reading);
    return false;
  }

  /** 信息公开网公开92条,累计公开830条: the second is what the site holds, of all years. */
  private isAllOfSite({ sentence, mention }: ProseReading): boolean {
    const own = this.sentences[sentence]!.text.slice(0, mention?.start);
    const behind = own.slice(own.lastIndexOf(DISCLOSURE_NET));
    return (
      own.includes(DISCLOSURE_NET) && /\d/.test(behind) && ofAllYears.test(behind) && !ofThisYear.test(behind)
    );
  }

  private ofTotal(reading: ProseReading): ProseReading | null {
    const total = this.total;
    if (!total) {
      if (this.isAllOfSite(reading)) return null;
      this.total = reading;
      return reading;
    }
    if (this.yearOf(total) !== this.yearOf(reading)) return reading;
    if (this.isOfSiteAlone(reading, total)) return { ...reading, indicator: OF_SITE };
    if (total.scope !== reading.scope) return reading;
    if (total.value === reading.value) return reading;
    // A later total that repeats a channel's figure, and not the first total's, speaks of that channel.
    const channel = this.channels.withNumberOf(reading);
    if (channel) return { ...reading, indicator: channel };
    const [first, own] = [this.sentences[total.sentence]!, this.sentences[reading.sentence]!];
    // 截至12月底累计公开13866条。本年度公开470条: the first is of all years.
    const lead = (of: Sentence, one: ProseReading) => of.text.slice(0, one.mention?.start);
    if (
      // In the same paragraph, or in the very next sentence.
      (first.paragraph === own.paragraph || reading.sentence - total.sentence === 1) &&
      first !== own &&
      ofAllYears.test(lead(first, total)) &&
      ofThisYear.test(lead(own, reading)) &&
      !partOf.test(lead(own, reading))
    ) {
      this.ofAllYears.add(total);
      this.total = reading;
      return reading;
    }
    // 主动公开598条,其中…公开517条: a part, whatever it is called. In another section it is a contradiction.
    if ((reading.value ?? 0) < (total.value ?? 0)) return first.paragraph === own.paragraph ? null : reading;
    // After this year's total, 截至年底累计公开64627条 is that of all years.
    const words = lead(own, reading);
    return ofAllYears.test(words) || untilThen.test(words) ? null : reading;
  }

  /** 公开632条。…以网站为主要形式,公开521条: in another paragraph, what is less and names the site alone is the site's. */
  private isOfSiteAlone({ value, scope, sentence, mention }: ProseReading, total: ProseReading): boolean {
    const own = this.sentences[sentence]!;
    return (
      (value ?? 0) < (total.value ?? 0) &&
      (scope === null || scope === total.scope) &&
      own.paragraph !== this.sentences[total.sentence]!.paragraph &&
      namesSiteAlone(own.text.slice(0, mention?.start))
    );
  }

  private yearOf(reading: ProseReading): number | null {
    return reading.year ?? this.reportYear;
  }
}

/** 收到3件。申请办结数8件,所有申请均已办结: what a sentence says of all adds nothing where it counts them itself. */
const withoutRepeated = (readings: readonly ProseReading[]): readonly ProseReading[] =>
  readings.filter(
    ({ mention, sentence, indicator }) =>
      mention !== null ||
      !readings.some(
        (other) => other.mention !== null && other.sentence === sentence && other.indicator === indicator,
      ),
  );

/** The readings that stand, in their order. */
export function settleProse(
  readings: readonly ProseReading[],
  sentences: readonly Sentence[],
  reportYear: number | null,
): ProseReading[] {
  const settler = new Settler(sentences, reportYear);
  const settled = withoutRepeated(readings).map((reading) => ({ reading, as: settler.settle(reading) }));
  return settled.flatMap(({ reading, as }) =>
    as && settler.stands(reading) && settler.stands(as) ? [as] : [],
  );
}
