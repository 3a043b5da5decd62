/** Results that are kept from one run to the next: never another result than what would be made. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { Kept, NOTHING_KEPT } from '../../src/dataset/kept.js';
import { speak } from '../../src/model/language.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-kept-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

/** How often what is asked for was made. */
function counting(kept: Kept) {
  let made = 0;
  const ask = (input: unknown, name = 'double') =>
    kept.of(name, input, z.string(), () => {
      made += 1;
      return `made ${made}`;
    });
  return { ask, made: () => made };
}

describe('what is kept', () => {
  it('is not made again by the next run, but for another input, function, version or language', () => {
    const first = counting(new Kept(inFolder('a'), 'v1'));
    assert.equal(first.ask('x'), 'made 1');
    const next = counting(new Kept(inFolder('a'), 'v1'));
    assert.equal(next.ask('x'), 'made 1');
    assert.equal(next.made(), 0);
    for (const ask of [
      () => next.ask('y'),
      () => next.ask('x', 'other'),
      () => counting(new Kept(inFolder('a'), 'v2')).ask('x'),
    ])
      assert.match(ask(), /^made/);
    assert.equal(next.made(), 2);
    speak('zh');
    next.ask('x');
    speak('en');
    assert.equal(next.made(), 3);
  });

  it('takes what is missing, null, and no number for three inputs, as JSON would not', () => {
    const { ask, made } = counting(new Kept(inFolder('b'), 'v'));
    const inputs = [{ a: null }, { a: Number.NaN }, { a: undefined }, {}, { a: 0 }, { a: -0 }];
    for (const input of inputs) ask(input);
    assert.equal(made(), inputs.length);
    for (const input of inputs) ask(input);
    assert.equal(made(), inputs.length);
  });

  it('is made anew where its file was cut off, changed, or is of another shape', () => {
    const kept = new Kept(inFolder('c'), 'v');
    for (const damage of [
      (text: string) => text.slice(0, -3),
      (text: string) => text.replace('made', 'fake'),
      () => '',
      (text: string) => text.replace('\n', ' '),
    ]) {
      const { ask, made } = counting(kept);
      ask('x');
      const [name = ''] = readdirSync(inFolder('c'));
      const file = path.join(inFolder('c'), name);
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
      const before = made();
      assert.equal(ask('x'), `made ${before + 1}`);
    }
    assert.equal(
      kept.of('double', 'x', z.number(), () => 7),
      7,
    );
  });

  it('is a null that was made, too, and what is waited for', async () => {
    const kept = new Kept(inFolder('d'), 'v');
    let made = 0;
    const ask = () =>
      kept.ofLater('none', 1, z.null(), async () => {
        made += 1;
        return null;
      });
    assert.deepEqual([await ask(), await ask(), made], [null, null, 1]);
  });

  it('is not there where making it fails', async () => {
    const kept = new Kept(inFolder('e'), 'v');
    const fails = () => {
      throw new Error('broken');
    };
    assert.throws(() => kept.of('f', 1, z.string(), fails), /broken/);
    await assert.rejects(
      kept.ofLater('f', 1, z.string(), async () => fails()),
      /broken/,
    );
    assert.equal(
      kept.of('f', 1, z.string(), () => 'well'),
      'well',
    );
  });

  it('is made all the same where nothing can be written, or nothing is to be kept', () => {
    writeFileSync(inFolder('file'), '');
    for (const kept of [new Kept(inFolder('file'), 'v'), NOTHING_KEPT]) {
      const { ask, made } = counting(kept);
      ask('x');
      ask('x');
      assert.equal(made(), 2);
      kept.tidy();
    }
  });

  it('stays below its bytes: what was not asked for longest goes, and all that another version made', () => {
    const other = counting(new Kept(inFolder('g'), 'old'));
    other.ask('x');
    const kept = new Kept(inFolder('g'), 'new');
    const { ask } = counting(kept);
    for (const input of ['a', 'b', 'c']) ask(input);
    const names = readdirSync(inFolder('g'));
    assert.equal(names.length, 4);
    for (const name of names) utimesSync(path.join(inFolder('g'), name), 1000, 1000);
    // Asked for again, it is the newest.
    ask('b');
    writeFileSync(path.join(inFolder('g'), 'notes.txt'), 'of somebody else');
    const size = readFileSync(path.join(inFolder('g'), names[0]!)).length;
    kept.tidy(size + 10);
    assert.equal(readdirSync(inFolder('g')).length, 2);
    const again = counting(kept);
    again.ask('b');
    assert.equal(again.made(), 0);
    kept.tidy(0);
    assert.deepEqual(readdirSync(inFolder('g')), ['notes.txt']);
  });
});
