/** How far the work is, on one line of a terminal that is drawn over and over. Nothing of it goes into a file or a pipe. */
import type { WriteStream } from 'node:tty';
import type { SingleBar } from 'cli-progress';
import type { Tell } from '../corpus/tell.js';
import { formatNumber } from '../model/format.js';
import { say } from '../model/language.js';
import { both, type Text } from '../model/words.js';

/** Work that is over sooner shows nothing. */
const SHOWN_AFTER_MS = 1000;
/** Of the rate so much time counts: what was quick at first says nothing of the rest. */
const RATE_OVER_MS = 20_000;

export interface Progress {
  readonly tell: Tell;
  /** Writes lines above the progress. */
  readonly above: (write: () => void) => void;
  /** Takes it off the terminal. */
  readonly end: () => void;
}

const QUIET: Progress = { tell: () => {}, above: (write) => write(), end: () => {} };

/**
 * Progress on a terminal; on all else it says nothing.
 * @param now milliseconds
 */
export async function progressOn(
  terminal: WriteStream | undefined,
  now: () => number = Date.now,
): Promise<Progress> {
  if (!terminal?.isTTY || process.env.TERM === 'dumb') return QUIET;
  const { default: cli } = await import('cli-progress');
  const started = now();
  let bar: SingleBar | null = null;
  let shown: Text | null = null;
  let rate = new Rate(now);
  const end = () => {
    bar?.stop();
    bar = null;
    shown = null;
  };
  return {
    tell: (what, done, of) => {
      if (shown !== what) {
        end();
        rate = new Rate(now);
      }
      shown = what;
      const speed = rate.at(done);
      if (now() - started < SHOWN_AFTER_MS) return;
      if (!bar) {
        bar = new cli.SingleBar({
          stream: terminal,
          format: `  {what} {bar} {counts}`,
          barsize: 24,
          barCompleteChar: '█',
          barIncompleteChar: '░',
          hideCursor: false,
          clearOnComplete: true,
          gracefulExit: false,
        });
        bar.start(of, done, { what: say(what), counts: say(countsOf(done, of, speed)) });
      }
      bar.setTotal(of);
      bar.update(done, { counts: say(countsOf(done, of, speed)) });
    },
    above: (write) => {
      // What is written takes the line of the progress, which is drawn below it at the next step.
      bar?.stop();
      bar = null;
      write();
    },
    end,
  };
}

/** `1,200 of 5,000 · 310/s · 12 s left`. */
export function countsOf(done: number, of: number, perSecond: number | null): Text {
  const [now, all] = [formatNumber(done), formatNumber(of)];
  const counts = both(`${now} of ${all}`, `${now} / ${all}`);
  if (perSecond === null || perSecond <= 0) return counts;
  const rate = perSecond >= 10 ? formatNumber(Math.round(perSecond)) : perSecond.toFixed(1);
  const left = timeOf((of - done) / perSecond);
  return both(`${counts.en} · ${rate}/s · ${left.en} left`, `${counts.zh} · ${rate}/秒 · 还需 ${left.zh}`);
}

/** `40 s`, `12 min`, `3 h 5 min`. */
function timeOf(seconds: number): Text {
  const whole = Math.ceil(seconds);
  if (whole < 90) return both(`${whole} s`, `${whole} 秒`);
  const minutes = Math.ceil(whole / 60);
  if (minutes < 90) return both(`${minutes} min`, `${minutes} 分钟`);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return both(`${hours} h ${rest} min`, `${hours} 小时 ${rest} 分钟`);
}

/** How much is done in a second, of late. */
class Rate {
  private readonly marks: { readonly at: number; readonly done: number }[] = [];

  constructor(private readonly now: () => number) {}

  /** Null until there is something to tell it by. */
  at(done: number): number | null {
    const at = this.now();
    const last = this.marks.at(-1);
    if (!last || at - last.at >= RATE_OVER_MS / 20) this.marks.push({ at, done });
    while (this.marks.length > 2 && at - this.marks[1]!.at >= RATE_OVER_MS) this.marks.shift();
    const [first] = this.marks;
    return at - first!.at < 500 ? null : ((done - first!.done) / (at - first!.at)) * 1000;
  }
}
