/**
 * Sentences that relate numbers to each other: a share (174件,占41.4%), a growth rate (较上年增长167件,增长率68%),
 * a list of parts that is complete. A reader can check them without any table.
 */
import {
  ADDS_TO_LIST,
  FELL_BY,
  OF_REQUESTS,
  PARTS_FOLLOW,
  SHARE,
  SHARES,
  WHOLE_NAMED,
} from '../../domain/phrases/changes.js';
import type { Claim, Quantity } from '../../model/report.js';
import type { Flow } from '../flow.js';
import type { Sentence } from '../sentences.js';
import { growthIn, type Spot } from './growth.js';
import type { ProseReading } from './prose-reading.js';
import { type Count, isCount } from './quantities.js';
import { quoteOf, stretchOf } from './quoted.js';

interface Share {
  readonly part: Spot;
  readonly percent: Count;
  readonly wholes: readonly Spot[];
}

const share = new RegExp(SHARE);
const shares = new RegExp(SHARES);
const ofRequests = new RegExp(OF_REQUESTS);
const fellBy = new RegExp(FELL_BY);
const wholeNamed = new RegExp(WHOLE_NAMED);
const addsToList = new RegExp(ADDS_TO_LIST);
/** No report makes more; what does is no report. */
const MOST_CLAIMS = 500;
/** Sentences back to which the whole of a share may stand, and numbers that are tried. */
const SECTION = 10;
const LONGEST_SEARCH = 24;
const MOST_COUNTED = 500;
/** What shares are taken of when their own sentence does not say. */
const WHOLES = new Set([
  'requests.received',
  'requests.answered',
  'requests.handled',
  'requests.completed',
  'disclosed.total',
  'disclosed.website',
  'reviews.total',
  'lawsuits.total',
]);
/** Shares of this sum make a list complete, rounding aside. */
const COMPLETE = [99.4, 100.6] as const;

/** A reading with a number that can be reckoned with. */
interface Counted extends ProseReading {
  readonly mention: Count;
}

const isCounted = (reading: ProseReading): reading is Counted =>
  reading.mention !== null && isCount(reading.mention);

class ClaimReader {
  private readonly mentions: readonly (readonly Count[])[];
  private readonly claims: Claim[] = [];
  private readonly partMentions = new Set<Count>();
  /** Readings that can be wholes, in the order of the sentences, and how many of them have been passed. */
  private readonly counted: readonly Counted[];
  private passed = 0;

  constructor(
    private readonly flow: Flow,
    private readonly sentences: readonly Sentence[],
    readings: readonly ProseReading[],
  ) {
    this.counted = readings.filter(isCounted).filter(({ indicator }) => WHOLES.has(indicator));
    this.mentions = sentences.map(({ mentions }) =>
      mentions.every(isCount) ? mentions : mentions.filter(isCount),
    );
    this.mentions.forEach((mentions, i) => {
      if (mentions.length < 2) return;
      mentions.forEach((mention, k) => {
        const next = mentions[k + 1];
        const between = next ? sentences[i]!.text.slice(mention.end, next.start) : '';
        if (next?.unit === '%' && mention.unit !== '%' && share.test(between)) this.partMentions.add(mention);
      });
    });
  }

  read(): Claim[] {
    let list: Share[] = [];
    let paragraph = -1;
    this.sentences.forEach((sentence, i) => {
      if (this.claims.length >= MOST_CLAIMS) return;
      if (sentence.paragraph !== paragraph || !this.goesOn(i)) {
        this.parts(list);
        if (list.length > 0) list = [];
      }
      paragraph = sentence.paragraph;
      if (sentence.mentions.some(({ unit }) => unit === '%')) list.push(...this.shares(i));
      // A change is said of another number.
      if (this.mentions[i]!.length > 1) this.growth(i);
    });
    this.parts(list);
    return this.claims;
  }

  /** Whether the sentence adds to the list of the one before. */
  private goesOn(i: number): boolean {
    const { continues, text } = this.sentences[i]!;
    return continues || addsToList.test(text);
  }

  private shares(i: number): Share[] {
    const sentence = this.sentences[i]!;
    const mentions = this.mentions[i]!;
    const found: Share[] = [];
    mentions.forEach((percent, k) => {
      const before = mentions[k - 1];
      if (percent.unit !== '%' || !before) return;
      const between = sentence.text.slice(before.end, percent.start);
      if (before.unit !== '%' && share.test(between)) {
        found.push(this.shareOf(i, k, between));
        return;
      }
      if (!shares.test(between)) return;
      const percents = mentions.slice(k).filter((mention) => mention.unit === '%');
      const parts = mentions.slice(Math.max(0, k - percents.length), k);
      if (parts.length !== percents.length || parts.some((part) => part.unit === '%')) return;
      parts.forEach((part, n) => {
        found.push(this.share(i, part, percents[n]!, between, k - percents.length));
      });
    });
    for (const { part, percent, wholes } of found) {
      if (wholes.length === 0 || isVague(part.mention, wholes, percent)) continue;
      // Several wholes can be meant; the one under which the sentence is true is what it says.
      const whole =
        wholes.find((candidate) => agrees(part.mention, candidate.mention, percent)) ?? wholes[0]!;
      this.add('share', sentence, part.mention.start, percent.end, {
        percent: percent.value,
        digits: percent.digits,
        part: this.quantity(part),
        whole: this.quantity(whole),
      });
    }
    return found;
  }

  /** 31条,其中A15条,B16条,占1%: of the last number, unless only the one that the list makes up can be meant. */
  private shareOf(i: number, k: number, between: string): Share {
    const mentions = this.mentions[i]!;
    const { text } = this.sentences[i]!;
    const percent = mentions[k]!;
    const last = between.startsWith(')') ? beforeBracket(text, mentions, k - 1) : k - 1;
    const said = this.share(i, mentions[last]!, percent, between, last);
    const head = madeUpUntil(text, mentions, last);
    if (head === null || isTrue(said)) return said;
    const ofAll = this.share(i, mentions[head]!, percent, between, head);
    return isTrue(ofAll) ? ofAll : said;
  }

  private share(i: number, part: Count, percent: Count, between: string, listStart: number): Share {
    const sentence = this.sentences[i]!;
    return { part: { sentence, mention: part }, percent, wholes: this.wholes(i, part, between, listStart) };
  }

  /** What the part can be a part of, nearest first: the head of its list, then what the section counts. */
  private wholes(i: number, part: Count, between: string, listStart: number): Spot[] {
    const holds = (mention: Count) =>
      mention !== part && mention.unit === part.unit && mention.value >= part.value;
    const fits = (mention: Count) => holds(mention) && !this.isPart(mention);
    const held = this.countedUntil(i)
      .filter(({ mention }) => holds(mention))
      .sort((a, b) => Number(narrow(a)) - Number(narrow(b)) || b.sentence - a.sentence)
      .map((r) => this.spot(r));
    const counted = held.filter(({ mention }) => fits(mention));
    if (ofRequests.test(between) && counted.length > 0) return counted.slice(0, 1);
    const heads: Spot[] = [];
    const own = this.mentions[i]!.slice(0, Math.max(0, listStart)).find(fits);
    if (own) heads.push({ sentence: this.sentences[i]!, mention: own });
    for (let k = i; k > 0 && this.goesOn(k); k--) {
      const before = this.sentences[k - 1]!;
      if (before.paragraph !== this.sentences[i]!.paragraph) break;
      const head = this.mentions[k - 1]!.find(fits);
      if (head) heads.push({ sentence: before, mention: head });
    }
    // Numbers of no indicator are tried only where the list has no head of its own.
    const others = heads.length > 0 ? [] : this.earlier(i, fits);
    const found = [...heads, ...counted, ...others];
    // 在全部网上公开信息中: what is itself a share of more can be meant as well.
    const named = found.length > 0 && wholeNamed.test(this.sentences[i]!.text.slice(0, part.start));
    return [...found, ...(named ? held : [])].slice(0, LONGEST_SEARCH);
  }

  /** Readings that can be wholes, up to a sentence: no report has more than are looked at. */
  private countedUntil(i: number): readonly Counted[] {
    while ((this.counted[this.passed]?.sentence ?? Number.POSITIVE_INFINITY) <= i) this.passed++;
    return this.counted.slice(Math.max(0, this.passed - MOST_COUNTED), this.passed);
  }

  /** Numbers of the paragraph that are of no indicator (政府信息总数3978条), as a share may be of any of them. */
  private earlier(i: number, fits: (mention: Count) => boolean): Spot[] {
    const spots: Spot[] = [];
    const { paragraph } = this.sentences[i]!;
    for (let k = i; k >= 0 && k > i - SECTION && this.sentences[k]!.paragraph === paragraph; k--) {
      for (const mention of this.mentions[k]!)
        if (fits(mention)) spots.push({ sentence: this.sentences[k]!, mention });
    }
    return spots;
  }

  /** A number that is itself given as a share of something heads no list. */
  private isPart(mention: Count): boolean {
    return this.partMentions.has(mention);
  }

  /** A list whose shares make 100% is complete: its parts must make the whole. */
  private parts(list: readonly Share[]): void {
    const total = list.reduce((sum, share) => sum + share.percent.value, 0);
    const whole = list[0]?.wholes[0];
    if (!whole || list.length < 2 || total < COMPLETE[0] || total > COMPLETE[1]) return;
    const { sentence, mention } = list[0]!.part;
    const last = list.at(-1)!;
    const end = last.part.sentence === sentence ? last.percent.end : sentence.text.length;
    const best =
      list.flatMap((share) => share.wholes).find((spot) => spot.mention.value === sumOf(list)) ?? whole;
    this.add('parts', sentence, mention.start, end, {
      whole: this.quantity(best),
      parts: list.map((share) => this.quantity(share.part)),
      complete: true,
    });
  }

  private growth(i: number): void {
    const sentence = this.sentences[i]!;
    for (const growth of growthIn(sentence, (unit) => this.headOf(i, unit))) {
      this.add('growth', sentence, growth.start, growth.end, {
        percent: growth.percent,
        digits: growth.digits,
        part: this.quantity(growth.now),
        whole: growth.earlier && this.quantity(growth.earlier),
        difference: growth.difference && this.difference(growth.difference, growth.sign),
        ...(growth.since === null ? {} : { since: growth.since }),
      });
    }
  }

  /** The number with which the list that a sentence goes on from began. */
  private headOf(i: number, unit: string): Spot | null {
    let k = i;
    while (k > 0 && this.goesOn(k) && this.sentences[k - 1]!.paragraph === this.sentences[i]!.paragraph) k--;
    const mention = this.mentions[k]!.find((candidate) => candidate.unit === unit);
    return mention ? { sentence: this.sentences[k]!, mention } : null;
  }

  private spot(reading: Counted): Spot {
    return { sentence: this.sentences[reading.sentence]!, mention: reading.mention };
  }

  private quantity({ sentence, mention }: Spot): Quantity {
    const { where, quote } = this.place(sentence, mention.start, mention.end);
    return { value: mention.value, approximate: mention.approximate, quote, where };
  }

  /** A fall is quoted with its verb, 减少20条: the number alone does not say that it is negative. */
  private difference({ sentence, mention }: Spot, sign: 1 | -1): Quantity {
    const { value, approximate, start, end } = mention;
    const verb = sign < 0 ? (fellBy.exec(sentence.text.slice(0, start))?.[0].length ?? 0) : 0;
    const { quote, where } = stretchOf(this.flow, sentence, start - verb, end, start);
    return { value: sign * value, approximate, quote, where };
  }

  private place(sentence: Sentence, start: number, end: number) {
    const from = sentence.at(start);
    const to = sentence.at(end - 1) + 1;
    return { where: this.flow.where(from, to), quote: this.flow.quote(from, to) };
  }

  private add(
    kind: Claim['kind'],
    sentence: Sentence,
    start: number,
    end: number,
    fields: Partial<Claim>,
  ): void {
    // From the beginning of the clause, so that the quote can be read by itself.
    const clause =
      Math.max(sentence.text.lastIndexOf(',', start - 1), sentence.text.lastIndexOf('、', start - 1)) + 1;
    const n = this.claims.filter((claim) => claim.kind === kind).length + 1;
    this.claims.push({
      id: `claim:${kind}#${n}`,
      kind,
      percent: null,
      digits: null,
      part: null,
      whole: null,
      difference: null,
      parts: [],
      complete: false,
      ...quoteOf(this.flow, sentence.at(clause), sentence.at(end - 1) + 1),
      ...fields,
    });
  }
}

const sumOf = (list: readonly Share[]) => list.reduce((sum, share) => sum + share.part.mention.value, 0);

function agrees(part: Count, whole: Count, percent: Count): boolean {
  return Math.abs((100 * part.value) / whole.value - percent.value) <= 0.5 * 10 ** -percent.digits + 1e-9;
}

const isTrue = ({ part, percent, wholes }: Share): boolean =>
  wholes.some((whole) => agrees(part.mention, whole.mention, percent));

/** 3357条(机关633条、直属单位2724条),占15.5%: the number before the bracket, where the last one stands inside. */
function beforeBracket(text: string, mentions: readonly Count[], last: number): number {
  const open = text.lastIndexOf('(', mentions[last]!.start);
  const outside = mentions.findLastIndex(({ end }) => end === open);
  return outside < 0 ? last : outside;
}

/** 31条,其中A15条,B16条: the number that those behind 其中 make up until the last one. */
function madeUpUntil(text: string, mentions: readonly Count[], last: number): number | null {
  const from = text.lastIndexOf(PARTS_FOLLOW, mentions[last]!.start);
  const head = mentions.findLastIndex(({ end }) => end <= from);
  if (head < 0) return null;
  const sum = mentions.slice(head + 1, last + 1).reduce((all, { value }) => all + value, 0);
  return sum === mentions[head]!.value ? head : null;
}

/** 约占47.30% of what is 47.33% claims no more digits than it has. */
const isVague = (part: Count, wholes: readonly Spot[], percent: Count): boolean =>
  percent.approximate &&
  !wholes.some((whole) => agrees(part, whole.mention, percent)) &&
  wholes.some((whole) =>
    agrees(part, whole.mention, { ...percent, digits: Math.max(0, percent.digits - 1) }),
  );

/** A figure of a part of the publisher's area is a whole only where nothing wider is said. */
const narrow = (reading: ProseReading) => reading.scope !== null && reading.scope !== 'area';

/** Reads the claims of all sentences. */
export function readClaims(
  flow: Flow,
  sentences: readonly Sentence[],
  readings: readonly ProseReading[],
): Claim[] {
  return new ClaimReader(flow, sentences, readings).read();
}
