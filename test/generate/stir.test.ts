/** Stirred reports from a fixed seed: `npm run fuzz` goes on for as long as one likes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from '../../src/document/document.js';
import type { Figure } from '../../src/model/report.js';
import { chance, fuzz, originals, stirredAt, wrongOf } from './stir.js';

/** Twenty seconds of a slow machine. */
const FILES = Number(process.env.GONGKAI_FUZZ_FILES ?? 2000);

describe('a stirred report', () => {
  it('never throws or hangs, quotes what stands there, and says no number that does not', async () => {
    const found: string[] = [];
    const count = await fuzz(
      1,
      (done) => done >= FILES,
      (what) => found.push(what),
    );
    assert.deepEqual(found, [], `of ${count} files`);
  });

  it('is the same for the same seed, and another for another', () => {
    const [text] = originals();
    assert.equal(stirredAt(text!, chance(7)), stirredAt(text!, chance(7)));
    assert.notEqual(stirredAt(text!, chance(7)), stirredAt(text!, chance(8)));
  });
});

describe('what must hold of a figure', () => {
  const document = {
    blocks: [
      { kind: 'text', text: '收到申请300', heading: false },
      { kind: 'text', text: '300条，公开12件', heading: false },
    ],
  } as unknown as Document;
  const figure = (value: number, quote: string, block: number, start: number): Figure =>
    ({
      ...{ id: 'a', value, quote, state: 'reported', unit: 'request' },
      where: { block, row: null, column: null, start, end: start + quote.length },
    }) as unknown as Figure;

  it('is that its number stands in its quote, and its quote at its place', () => {
    assert.equal(wrongOf(figure(12, '公开12件', 1, 5), document), null);
    assert.match(wrongOf(figure(12, '公开12件', 1, 4), document) ?? '', /is quoted where/);
    assert.match(wrongOf(figure(2, '公开12件', 1, 5), document) ?? '', /2 is not in its quote/);
    assert.match(wrongOf(figure(300300, '300条', 1, 0), document) ?? '', /300300 is not in its quote/);
  });
});
