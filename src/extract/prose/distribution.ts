/**
 * What the numbers of a sentence are spread over. 网站公开31条,微信公众号12条,公示栏等渠道9条 gives each channel its own
 * number and states no total, whatever the words of a single one say.
 */
import { OF_WHICH, SOME_KINDS } from '../../domain/phrases/around.js';
import { DISCLOSURE_NET } from '../../domain/phrases/changes.js';
import {
  CHANNEL_KINDS,
  CLOSES_LIST,
  COLUMN,
  COLUMNS,
  EVERY_WAY,
  OF_ITSELF,
  ONLY_NEW_MEDIA,
  OPEN_CHANNELS,
  OPEN_LIST,
  PARTS_FOLLOW,
  SPREAD_VERB,
  SUM_FOLLOWS,
  TOLD_ANEW,
} from '../../domain/phrases/distribution.js';
import { MEASURES } from '../../domain/phrases/phrase.js';
import { scopeIn } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { Lookers } from './lookers.js';
import type { ProseReading } from './prose-reading.js';
import type { Mention } from './quantities.js';

/** Sentences on each side that a list may go on over. */
const LONGEST_LIST = 8;
/** Characters before a number that can name its channel. */
const LONGEST_LEAD = 160;
/** Characters that a channel without a verb may have. */
const LONGEST_NAME = 16;
const OF_ONE_CHANNEL = /^disclosed\.(?:website|wechat|weibo|gazette|other_channels)$/;
/** What can be told channel by channel. */
const DISCLOSED = 'disclosed.total';
const SPREAD: ReadonlySet<string> = new Set([DISCLOSED, 'responses.total']);
const POSTS: ReadonlySet<string> = new Set(MEASURES.posts);

const kinds = CHANNEL_KINDS.map((names) => new RegExp(names));
const everyWay = new RegExp(EVERY_WAY);
const openList = new RegExp(OPEN_LIST);
const column = new RegExp(COLUMN);
const columns = new RegExp(COLUMNS, 'g');
const openChannels = new RegExp(OPEN_CHANNELS);
const closesList = new RegExp(CLOSES_LIST);
const onlyNewMedia = new RegExp(ONLY_NEW_MEDIA);
const spreadVerb = new RegExp(SPREAD_VERB);
const toldAnew = new RegExp(TOLD_ANEW);
const partsFollow = new RegExp(PARTS_FOLLOW);
const sumFollows = new RegExp(SUM_FOLLOWS);
const someKinds = new RegExp(SOME_KINDS);

/** Places in the list of kinds. */
const WEBSITE = 0;
const PLATFORM = 1;
const GENERAL = CHANNEL_KINDS.length - 1;

/** A number and the channels that its words name. */
interface Share {
  readonly sentence: Sentence;
  readonly mention: Mention;
  readonly words: string;
  readonly channels: ReadonlySet<number>;
  /** Whether the names are closed by 等 or by what stands for all of them. */
  readonly open: boolean;
}

/** Whether an indicator is of one channel. */
export const isOfChannel = (indicator: string): boolean => OF_ONE_CHANNEL.test(indicator);

/** Whether words name another channel than the one that stands over them; a platform of disclosure is a site's. */
export function namesOtherChannel(words: string, over: string): boolean {
  const isSite = kinds[WEBSITE]!.test(over);
  return kinds.some((kind, k) => kind.test(words) && !kind.test(over) && !(isSite && k === PLATFORM));
}

/** Whether words name a site, and no other channel beside its columns. */
export function namesSiteAlone(words: string): boolean {
  const plain = words.replace(columns, '');
  return (
    (kinds[WEBSITE]!.test(plain) || plain.includes(DISCLOSURE_NET)) &&
    !openChannels.test(plain) &&
    kinds.every((kind, k) => k === WEBSITE || k === PLATFORM || k === GENERAL || !kind.test(plain))
  );
}

/** The numbers of a sentence and of the list that it stands in. */
export class Distribution {
  private found: readonly Share[] | null = null;

  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly number: number,
  ) {}

  /** Whether a number is one channel's, and so not the total that an indicator counts. */
  isPart(indicator: string, start: number): boolean {
    if (!SPREAD.has(indicator)) return false;
    const shares = this.shares();
    const here = this.sentences[this.number]!;
    const own = shares.find(({ sentence, mention }) => sentence === here && mention.start === start);
    if (!own) return false;
    if (own.channels.size === 0) return indicator === DISCLOSED && isOfChannelBefore(own, shares);
    if (isOfEveryWay(own, shares) || sumsListUp(own, shares)) return false;
    if (!own.open && sumFollows.test(here.text.slice(own.mention.end))) return true;
    const at = shares.indexOf(own);
    return shares.some((other, i) => i !== at && standsBeside(own, other, i > at));
  }

  /** Whether the sentence has named a channel before a number, and not as one of many of every kind. */
  namesChannel(start: number): boolean {
    const words = this.sentences[this.number]!.text.slice(0, start);
    const named = kinds.filter((kind) => kind.test(words));
    if (named.length === 0) return column.test(words);
    return !openChannels.test(words) || onlyNewMedia.test(words);
  }

  /** 网站发布790条,其中网站公告栏发布180条: a channel's second number behind 其中 is a part of its first. */
  isPartOfChannel(indicator: string, { start }: Mention, earlier: readonly ProseReading[]): boolean {
    if (!isOfChannel(indicator)) return false;
    const first = earlier.find((reading) => reading.indicator === indicator)?.mention;
    if (!first) return false;
    const between = this.sentences[this.number]!.text.slice(first.end, start);
    return between.includes(OF_WHICH) && scopeIn(between) === null;
  }

  private shares(): readonly Share[] {
    if (this.found) return this.found;
    const { sentences, number } = this;
    let first = number;
    while (sentences[first]!.continues && first > 0 && number - first < LONGEST_LIST) first--;
    let last = number;
    while (sentences[last + 1]?.continues && last - number < LONGEST_LIST) last++;
    // 信息公开平台公开24条。微信公众号公开312条。
    if (sentences[last + 1]?.paragraph === sentences[last]!.paragraph) last++;
    const shares = sentences.slice(first, last + 1).flatMap(sharesOf);
    this.found = shares;
    return shares;
  }
}

/** 通过网站、公示栏等多种渠道公开341条: no channel has more than all of them, of which the site is one. */
function isOfEveryWay({ words, channels, mention }: Share, shares: readonly Share[]): boolean {
  if (!everyWay.test(words) || mention.value === null) return false;
  const named = kinds.some((_, kind) => kind !== GENERAL && channels.has(kind));
  if (named && !channels.has(WEBSITE)) return false;
  return shares.every((other) => (other.mention.value ?? 0) <= mention.value!);
}

/** 网站(108条)、公开栏(35条)等平台,主动发布232条: of all that the list names, and no less than any of them. */
const sumsListUp = ({ words, mention }: Share, shares: readonly Share[]): boolean =>
  closesList.test(words) && shares.every((other) => (other.mention.value ?? 0) <= (mention.value ?? 0));

/** Whether another number is of channels that are none of its own. */
function standsBeside(own: Share, other: Share, follows: boolean): boolean {
  if (other.channels.size === 0 || !isShared(other)) return false;
  for (const channel of other.channels) if (own.channels.has(channel)) return false;
  // 通过公示栏等渠道公开98条,网站67条: what is open may hold what follows.
  return !follows || !(own.open || holdsParts(own, other));
}

/** Whether the words between two numbers say that the second is a part of the first. */
function holdsParts({ sentence, mention }: Share, second: Share): boolean {
  const end = sentence === second.sentence ? second.mention.start : undefined;
  return partsFollow.test(sentence.text.slice(mention.end, end));
}

/** 网站发布新闻670条,政府信息公开67条: kinds of what one channel published. */
function isOfChannelBefore(own: Share, shares: readonly Share[]): boolean {
  const before = shares[shares.indexOf(own) - 1];
  return (
    before !== undefined &&
    before.sentence === own.sentence &&
    before.channels.size > 0 &&
    isShared(before) &&
    (own.words.includes(OF_WHICH) || !toldAnew.test(inOwnWords(own, before)))
  );
}

/** 通过网站主动公开12件,主动公开…: the verb that both have tells nothing anew. */
const inOwnWords = ({ words }: Share, before: Share): string =>
  before.words.includes(OF_ITSELF) ? words.replaceAll(OF_ITSELF, '') : words;

/** A sentence stands in the lists of its neighbours as well. */
const known = new WeakMap<Sentence, readonly Share[]>();

function sharesOf(sentence: Sentence): readonly Share[] {
  const before = known.get(sentence);
  if (before) return before;
  const { text, mentions } = sentence;
  const lookers = new Lookers(text, mentions, false);
  let from = 0;
  const shares = mentions
    .filter((mention) => mention.unit !== '%' && !lookers.count(mention))
    .map((mention): Share => {
      const start = Math.max(from, mention.start - LONGEST_LEAD);
      const left = lookers.leftOut(text, start, mention.start);
      // 网站访问量3万次,其中…: whose lookers they are is not said of the part.
      const cut = left.length < mention.start - start ? left.lastIndexOf(OF_WHICH) : 0;
      const words = left.slice(Math.max(0, cut));
      from = mention.end;
      const channels = new Set(kinds.flatMap((kind, k) => (kind.test(words) ? [k] : [])));
      return { sentence, mention, words, channels, open: openList.test(words) };
    });
  known.set(sentence, shares);
  return shares;
}

/** What each channel published, over all sentences. */
export class ChannelNumbers {
  /** The most of each so far, by year and whom it is of. */
  private readonly most = new Map<string, number>();
  /** The first channel with each value and year. */
  private readonly byNumber = new Map<string, string>();

  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly reportYear: number | null,
  ) {}

  /** Takes a channel's number; false where it is of some kinds of what the channel published. */
  take(reading: ProseReading): boolean {
    if (this.isOfSomeKinds(reading)) return false;
    const key = this.keyOf(reading);
    if (!this.byNumber.has(key)) this.byNumber.set(key, reading.indicator);
    return true;
  }

  /** The channel that published just as many. */
  withNumberOf(reading: ProseReading): string | undefined {
    return this.byNumber.get(this.keyOf(reading));
  }

  /** 网站公开信息69条. … 通过网站公开政府会议、政策解读等信息41条: a part of what the channel published. */
  private isOfSomeKinds(reading: ProseReading): boolean {
    const { indicator, scope, sentence, mention } = reading;
    const value = reading.value ?? 0;
    const key = `${indicator} ${scope} ${reading.year ?? this.reportYear}`;
    const most = this.most.get(key) ?? 0;
    const words = mention && this.sentences[sentence]!.text.slice(0, mention.start);
    if (value < most && words && someKinds.test(words)) return true;
    this.most.set(key, Math.max(most, value));
    return false;
  }

  private keyOf({ value, year }: ProseReading): string {
    return `${value} ${year ?? this.reportYear}`;
  }
}

/** Whether a number is of what was published: by its verb, or by its measure where it has none. */
const isShared = ({ words, mention }: Share): boolean =>
  spreadVerb.test(words) || (POSTS.has(mention.unit) && words.length < LONGEST_NAME);
