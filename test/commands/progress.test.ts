import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { afterEach, describe, it } from 'node:test';
import type { WriteStream } from 'node:tty';
import { countsOf, progressOn } from '../../src/commands/progress.js';
import { speak } from '../../src/model/language.js';
import { both } from '../../src/model/words.js';

const READING = both('reading', '读取');

/** A terminal that keeps what is written to it. */
function terminal(isTTY = true) {
  const stream = Object.assign(new PassThrough(), {
    ...{ isTTY, columns: 120 },
    ...{ cursorTo: () => true, moveCursor: () => true, clearLine: () => true, clearScreenDown: () => true },
  });
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  return { stream: stream as unknown as WriteStream, text: () => text };
}

/** Tells of work that takes two seconds a step. */
async function work(stream: WriteStream, steps = 6): Promise<void> {
  let now = 0;
  const progress = await progressOn(stream, () => now);
  for (let done = 0; done <= steps; done++) {
    progress.tell(READING, done * 100, 1000);
    now += 2000;
  }
  progress.end();
}

describe('progress', () => {
  const { TERM } = process.env;
  afterEach(() => {
    if (TERM === undefined) delete process.env.TERM;
    else process.env.TERM = TERM;
    speak('en');
  });

  it('says on a terminal how many of how many, the rate and the time left, in either language', async () => {
    process.env.TERM = 'xterm';
    for (const [language, said] of [
      ['en', /reading .*600 of 1,000 · 50\/s · 8 s left/],
      ['zh', /读取 .*600 \/ 1,000 · 50\/秒 · 还需 8 秒/],
    ] as const) {
      speak(language);
      const { stream, text } = terminal();
      await work(stream);
      assert.match(text(), said);
    }
  });

  it('writes nothing to a pipe, a log or a terminal that cannot draw', async () => {
    process.env.TERM = 'xterm';
    const pipe = terminal(false);
    await work(pipe.stream);
    process.env.TERM = 'dumb';
    const dumb = terminal();
    await work(dumb.stream);
    assert.deepEqual([pipe.text(), dumb.text()], ['', '']);
  });

  it('tells hours from minutes, and nothing of the rest before there is a rate', () => {
    assert.equal(countsOf(5, 10, null).en, '5 of 10');
    assert.equal(countsOf(0, 36_000, 2).en, '0 of 36,000 · 2.0/s · 5 h 0 min left');
    assert.equal(countsOf(0, 36_000, 100).zh, '0 / 36,000 · 100/秒 · 还需 6 分钟');
  });
});
