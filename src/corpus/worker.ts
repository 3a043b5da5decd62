/** One process that reads files, as its parent sees it. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Report } from '../model/report.js';
import { exceeded, type Limits, limitReason } from './limits.js';
import type { Portion, UnpackJob } from './packed/unpacker.js';
import { closed, faultOf } from './quarantine.js';
import type { ReadResult } from './read-file.js';
import type { Purpose, ReadJob, WorkerJob, WorkerMessage, WorkerResult } from './read-worker.js';

/** What the end of a process says of the file that it was reading. */
export type Ended =
  | { readonly ended: 'time' | 'memory'; readonly report: Report }
  /** Killed, or crashed: the machine's doing, or the file's. */
  | { readonly ended: 'died'; readonly report: Report };

/** Room for buffers, the engine's code and young objects beside the heap. */
const heapOf = ({ megabytes }: Limits) => Math.floor(megabytes * 0.7);

/** Characters of what a process said last. */
const LAST_WORDS = 4000;

/** Variables that would make a process that only reads files something else. */
export function plainVariables(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, NODE_CHANNEL_FD, NODE_V8_COVERAGE, ...rest } = process.env;
  return { ...rest, NODE_NO_WARNINGS: '1' };
}

export class ReadWorker {
  private readonly child: ChildProcess;
  private said = '';
  private opened: { readonly sha256: string; readonly bytes: number } | null = null;
  private job: { readonly name: string; readonly done: (what: WorkerResult | Ended) => void } | null = null;
  /** Files that it has read. */
  count = 0;
  /** Bytes of memory that it took up after the last of them. */
  rss = 0;
  alive = true;
  private how = '';

  constructor(
    private readonly limits: Limits,
    purpose: Purpose = 'read',
  ) {
    this.child = fork(
      fileURLToPath(new URL('./read-worker.js', import.meta.url)),
      [String(limits.seconds), String(limits.megabytes), purpose],
      {
        env: plainVariables(),
        execArgv: [`--max-old-space-size=${heapOf(limits)}`],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.said = (this.said + text).slice(-LAST_WORDS);
    });
    this.child.on('message', (message: WorkerMessage) => {
      if ('opened' in message) this.opened = message.opened;
      else {
        this.rss = message.rss;
        this.finish(message.result);
      }
    });
    this.child.once('error', (error) => this.end(`it could not be started: ${error.message}`));
    // Not `exit`: what it said last may come after it.
    this.child.once('close', (code, signal) => this.end(signal ?? `exit status ${code}`));
    this.hold(false);
  }

  /** Reads one file. Only one at a time. Never rejects. */
  read(job: ReadJob): Promise<ReadResult | Ended> {
    return this.ask(job, job.item.name) as Promise<ReadResult | Ended>;
  }

  /** Unpacks the next portion of an archive. Only one at a time. Never rejects. */
  unpack(job: UnpackJob, name: string): Promise<Portion | { readonly report: Report } | Ended> {
    return this.ask({ unpack: job, name }, name) as Promise<Portion | { readonly report: Report } | Ended>;
  }

  private ask(job: WorkerJob, name: string): Promise<WorkerResult | Ended> {
    return new Promise((done) => {
      this.job = { name, done };
      if (!this.alive) return this.finish(this.ended());
      this.opened = null;
      this.hold(true);
      // A process that has just ended says so itself.
      this.child.send(job, () => {});
    });
  }

  /** Ends it, whatever it does. */
  close(): void {
    this.child.kill('SIGKILL');
  }

  /** A process that waits for files is no reason for this one to go on. */
  private hold(on: boolean): void {
    const handles = [
      this.child,
      this.child.channel,
      this.child.stderr as (Readable & { ref(): void; unref(): void }) | null,
    ];
    for (const handle of handles) on ? handle?.ref() : handle?.unref();
  }

  private finish(what: WorkerResult | Ended): void {
    const { job } = this;
    this.job = null;
    this.count++;
    this.hold(false);
    job?.done(what);
  }

  private end(how: string): void {
    this.how = how;
    this.alive = false;
    if (this.job) this.finish(this.ended());
  }

  private ended(): Ended {
    const name = this.job?.name ?? '';
    const which = exceeded(this.said);
    return which
      ? { ended: which, report: closed(name, limitReason(which, this.limits), this.opened ?? {}) }
      : { ended: 'died', report: faultOf(name, `the process that read it ended (${this.how})`) };
  }
}
