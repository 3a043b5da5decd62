/** Processes that write shards beside each other: of many reports, their tables take longer than reading them. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Shard } from '../dataset/manifest.js';
import type { ShardJob, ShardMessage } from './shard-worker.js';
import { plainVariables } from './worker.js';

interface Waiting {
  readonly job: ShardJob;
  readonly done: (shard: Shard | null) => void;
}

export class ShardPool {
  private readonly children = new Set<ChildProcess>();
  private readonly free: ChildProcess[] = [];
  private readonly busy = new Map<ChildProcess, Waiting['done']>();
  private readonly waiting: Waiting[] = [];

  /** @param most how many processes there may be */
  constructor(private readonly most: number) {}

  /** Has a shard written; null where that was not to be had, and whoever asks must write it. Never rejects. */
  write(job: ShardJob): Promise<Shard | null> {
    return new Promise((done) => {
      this.waiting.push({ job, done });
      this.assign();
    });
  }

  /** Ends the processes. */
  close(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      if (this.free.length === 0 && this.children.size < this.most) this.free.push(this.start());
      const child = this.free.pop();
      if (!child) return;
      const { job, done } = this.waiting.shift()!;
      this.busy.set(child, done);
      // A process that has just ended says so itself.
      child.send(job, () => {});
    }
  }

  private start(): ChildProcess {
    const child = fork(fileURLToPath(new URL('./shard-worker.js', import.meta.url)), {
      env: plainVariables(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.children.add(child);
    child.on('message', (message: ShardMessage) => {
      this.free.push(child);
      this.finish(child, 'shard' in message ? message.shard : null);
    });
    child.once('error', () => this.lose(child));
    child.once('close', () => this.lose(child));
    return child;
  }

  private lose(child: ChildProcess): void {
    this.children.delete(child);
    const at = this.free.indexOf(child);
    if (at !== -1) this.free.splice(at, 1);
    this.finish(child, null);
  }

  private finish(child: ChildProcess, shard: Shard | null): void {
    const done = this.busy.get(child);
    this.busy.delete(child);
    done?.(shard);
    this.assign();
  }
}
