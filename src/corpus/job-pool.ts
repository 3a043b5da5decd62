/**
 * Processes that do jobs beside each other and live as long as there are some. A job is not held to limits, as reading a
 * file is (see pool.ts): what it works on is ours, and what a process does not manage its parent does itself.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobMessage } from './answer-jobs.js';
import { plainVariables } from './worker.js';

export class JobPool<Job extends object, Result> {
  private readonly children = new Set<ChildProcess>();
  private readonly free: ChildProcess[] = [];
  private readonly busy = new Map<ChildProcess, (result: Result | null) => void>();
  private readonly waiting: { readonly job: Job; readonly done: (result: Result | null) => void }[] = [];
  private closed = false;

  /**
   * @param script what each process runs: it answers with `answerJobs`
   * @param most how many processes there may be
   * @param common what holds for all jobs, said once to each process
   */
  constructor(
    private readonly script: URL,
    private readonly most: number,
    private readonly common: object = {},
  ) {}

  /** Has a job done; null where that was not to be had, and whoever asks must do it. Never rejects. */
  ask(job: Job): Promise<Result | null> {
    if (this.closed) return Promise.resolve(null);
    return new Promise((done) => {
      this.waiting.push({ job, done });
      this.assign();
    });
  }

  /** Ends the processes. What is not done yet is given back. */
  close(): void {
    this.closed = true;
    for (const { done } of this.waiting.splice(0)) done(null);
    for (const child of this.children) child.kill('SIGKILL');
  }

  private assign(): void {
    while (this.waiting.length > 0 && !this.closed) {
      if (this.free.length === 0 && this.children.size < this.most) this.free.push(this.start());
      const child = this.free.pop();
      if (!child) return;
      const { job, done } = this.waiting.shift()!;
      this.busy.set(child, done);
      // A process that has just ended says so itself.
      child.send({ job }, () => {});
    }
  }

  private start(): ChildProcess {
    const child = fork(fileURLToPath(this.script), {
      env: plainVariables(),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.children.add(child);
    child.on('message', (message: JobMessage<Result>) => {
      this.free.push(child);
      this.finish(child, 'result' in message ? message.result : null);
    });
    child.once('error', () => this.lose(child));
    child.once('close', () => this.lose(child));
    child.send({ common: this.common }, () => {});
    return child;
  }

  private lose(child: ChildProcess): void {
    this.children.delete(child);
    const at = this.free.indexOf(child);
    if (at !== -1) this.free.splice(at, 1);
    this.finish(child, null);
  }

  private finish(child: ChildProcess, result: Result | null): void {
    const done = this.busy.get(child);
    this.busy.delete(child);
    done?.(result);
    this.assign();
  }
}
