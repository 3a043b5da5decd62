/**
 * Whether a file has had its time. What counts is the processor's: on a machine that others keep busy, the clock says
 * nothing of the file. The clock ends only what waits for something that never comes.
 */

/** What a process knows of its time: both in seconds. */
export interface Moment {
  readonly processor: number;
  readonly clock: number;
}

/** A process may wait for its disk or its turn this many times as long as it may compute. */
const WAITING_FACTOR = 6;

/** In seconds. Longer between two looks, the process was stopped or got no turn, which is not the file's doing. */
const LONGEST_BETWEEN_LOOKS = 0.2;

export class TimeSpent {
  private readonly begun: number;
  private last: number;
  private awake = 0;

  constructor(
    /** Seconds of a processor's time. */
    private readonly seconds: number,
    { processor, clock }: Moment,
  ) {
    this.begun = processor;
    this.last = clock;
  }

  /** To be asked again and again while the file is read. */
  isOver({ processor, clock }: Moment): boolean {
    this.awake += Math.min(clock - this.last, LONGEST_BETWEEN_LOOKS);
    this.last = clock;
    return processor - this.begun > this.seconds || this.awake > this.seconds * WAITING_FACTOR;
  }
}
