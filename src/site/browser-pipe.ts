/**
 * A browser that is told over a pipe what to do: the Chrome DevTools Protocol, one JSON text after another, each with a zero
 * byte behind it. It needs no port, which others could reach, and the browser ends when the pipe does.
 */
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { both, type Text } from '../model/words.js';
import { lastLines } from '../notebook/command.js';

/** Why a browser did not do what it was told. */
export class BrowserError extends Error {
  readonly why: Text;

  constructor(why: Text) {
    super(why.en);
    this.why = why;
  }
}

const Values = z.record(z.string(), z.unknown());
type Values = z.infer<typeof Values>;

const Message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  result: Values.optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Asked {
  readonly answered: (result: Values) => void;
  readonly failed: (error: BrowserError) => void;
}

const SILENT = both('the browser said nothing', '浏览器没有给出任何信息');
const ENDED = both('the browser ended in the midst of it', '浏览器中途退出');
const UNCLEAR = both('the browser answered in a way that is not understood', '无法理解浏览器的应答');
const CRASHED = both('the page crashed in the browser', '页面在浏览器中崩溃');

/** In the words of the browser. */
const quoted = (words: string): Text => both(words, words);

/** How long a browser may take to end that was asked to. */
const ENDING_MS = 5_000;

/** How long what it said last may take to arrive. */
const LAST_WORDS_MS = 500;

export class BrowserPipe {
  readonly #tells: Writable;
  readonly #asked = new Map<number, Asked>();
  readonly #kill: () => void;
  /** Until it has ended. */
  readonly #ended: Promise<void>;
  #count = 0;
  #hasAnswered = false;
  #problem: BrowserError | null = null;

  constructor(browser: string, args: readonly string[]) {
    const child = spawn(browser, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.#kill = () => child.kill('SIGKILL');
    let said = '';
    for (const stream of [child.stdout, child.stderr] as Readable[])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000);
      });
    this.#tells = child.stdio[3] as Writable;
    // That nobody reads any more is told by its end.
    this.#tells.on('error', () => {});
    this.#listen(child.stdio[4] as Readable);
    this.#ended = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        this.#fail(quoted(error.message));
        if (child.pid === undefined) resolve();
      });
      child.once('close', () => resolve());
      // Helpers of a browser may live on for longer, with its pipes.
      child.once('exit', () => setTimeout(resolve, LAST_WORDS_MS).unref());
    }).then(() => {
      const last = lastLines(said, 1);
      this.#fail(this.#hasAnswered ? ENDED : last === '' ? SILENT : quoted(last));
    });
  }

  /**
   * Tells the browser to do something.
   * @returns what it answers
   * @throws BrowserError if it refuses, or ends
   */
  send(method: string, params: Values = {}, sessionId?: string): Promise<Values> {
    if (this.#problem) return Promise.reject(this.#problem);
    this.#count += 1;
    const id = this.#count;
    this.#tells.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((answered, failed) => this.#asked.set(id, { answered, failed }));
  }

  /** Ends it at once; whatever it was told fails, and this is why. */
  kill(why: Text): void {
    this.#fail(why);
    this.#kill();
  }

  /** Lets it end by itself, which takes its processes along; at once if it does not. */
  async close(): Promise<void> {
    const late = setTimeout(this.#kill, ENDING_MS);
    await this.send('Browser.close').catch(() => {});
    await this.#ended;
    clearTimeout(late);
  }

  #fail(why: Text): void {
    this.#problem ??= new BrowserError(why);
    for (const { failed } of this.#asked.values()) failed(this.#problem);
    this.#asked.clear();
  }

  #listen(from: Readable): void {
    let begun: Buffer[] = [];
    from.on('error', () => {});
    from.on('data', (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
        this.#hear(Buffer.concat([...begun, chunk.subarray(start, end)]).toString('utf8'));
        begun = [];
        start = end + 1;
      }
      begun.push(chunk.subarray(start));
    });
  }

  #hear(text: string): void {
    const message = messageOf(text);
    if (!message) this.kill(UNCLEAR);
    if (message?.method === 'Inspector.targetCrashed') this.kill(CRASHED);
    const { id = 0, result = {}, error } = message ?? {};
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#hasAnswered = true;
    this.#asked.delete(id);
    if (error) asked.failed(new BrowserError(quoted(error.message)));
    else asked.answered(result);
  }
}

function messageOf(text: string): z.infer<typeof Message> | null {
  try {
    return Message.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
