/** Numbers of those who look at a channel: what stands before them is said of the number behind them as well. */
import { LOOKED_AT } from '../../domain/phrases/lookers.js';
import { NOT_POSTED } from '../../domain/phrases/whole-clause.js';
import { matches } from '../matches.js';
import { anyAnchor } from '../required-words.js';
import type { Mention } from './quantities.js';

const lookedAt = new RegExp(LOOKED_AT, 'g');
const notPosted = new RegExp(NOT_POSTED);
const CLAUSE = /^[^,。;:\d]{0,40}/;
/** Few sentences hold one of the words. */
const LOOKS = anyAnchor([LOOKED_AT]);

/** The stretches of a text that tell how many look. */
export class Lookers {
  private readonly stretches: readonly { readonly start: number; readonly end: number }[];

  /**
   * @param mentions the numbers of the text: between fewer than two nothing can stand
   * @param beforePosts only those behind which something may have been posted: what is disclosed in all is of no channel
   */
  constructor(text: string, mentions: readonly Mention[], beforePosts: boolean) {
    this.stretches =
      mentions.length > 1 && LOOKS.test(text)
        ? matches(lookedAt, text)
            .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
            .filter(({ end }) => !beforePosts || !notPosted.test(CLAUSE.exec(text.slice(end))![0]))
        : [];
  }

  /** Whether a number is of them. */
  count({ start }: Mention): boolean {
    return this.stretches.some((stretch) => stretch.start <= start && start < stretch.end);
  }

  /** A stretch of the text without them. */
  leftOut(text: string, from: number, to: number): string {
    let words = '';
    let at = from;
    for (const { start, end } of this.stretches) {
      if (start < from || end > to) continue;
      words += text.slice(at, start);
      at = end;
    }
    return words + text.slice(at, to);
  }
}
