import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  biff,
  EQUAL,
  font,
  hiddenRow,
  integer,
  laterRule,
  number,
  record,
  reference,
  rule,
  sum,
  text,
  texts,
  u16,
  words,
  xf,
} from './biff.js';
import { read as readAll } from './packages.js';

/** The blocks behind the sheet's name. */
const read = async (bytes: Uint8Array) => (await readAll(bytes)).slice(1);

/** Fonts 0, 1, 2, 3 and 5: plain, struck out, white, raised, plain. */
const FONTS = [...font(), ...font(8), ...font(0, 9), ...font(0, 0x7fff, 1), ...font()];
/** Formats: plain, struck out, white, white on dark. */
const FORMATS = [...xf(0), ...xf(1), ...xf(2), ...xf(2, 8), ...xf(5)];
const LOOKS = [...FONTS, ...FORMATS];

describe('the looks of an old workbook', () => {
  it('tell what is struck out, white, and white on a dark fill', async () => {
    const sheet = [
      ...number(0, 0, 0, 1),
      ...number(0, 1, 1, 2),
      ...number(0, 2, 2, 3),
      ...number(0, 3, 3, 4),
      ...number(0, 4, 4, 5),
    ];
    assert.deepEqual(await read(biff(LOOKS, sheet)), ['1|||4|5']);
  });

  it('tell that a sheet shows zeros as nothing', async () => {
    const values = [...number(0, 0, 0, 1), ...number(0, 1, 0, 0), ...number(0, 2, 0, 3)];
    const view = (options: number) => record(0x23e, ...u16(options), ...Array.from({ length: 16 }, () => 0));
    assert.deepEqual(await read(biff(LOOKS, [...values, ...view(0x6b6)])), ['1|0|3']);
    assert.deepEqual(await read(biff(LOOKS, [...values, ...view(0x6a6)])), ['1||3']);
  });

  it('tell where pictures lie, whose empty cells they fill', async () => {
    const values = [...number(0, 0, 0, 1), ...number(0, 2, 0, 3)];
    const at = [1, 100, 0, 20, 1, 900, 0, 200].flatMap(u16);
    const anchor = record(0xec, ...u16(0), ...u16(0xf010), 18, 0, 0, 0, ...u16(2), ...at);
    const object = (kind: number) => record(0x5d, ...u16(0x15), ...u16(0x12), ...u16(kind), ...u16(1));
    assert.deepEqual(await read(biff(LOOKS, [...values, ...anchor, ...object(8)])), ['1|\ufffc|3']);
    assert.deepEqual(await read(biff(LOOKS, [...values, ...anchor, ...object(5)])), ['1||3']);
    const old = record(0x5d, 1, 0, 0, 0, ...u16(8), ...u16(1), ...u16(0), ...at);
    assert.deepEqual(await read(biff(LOOKS, [...values, ...old])), ['1|\ufffc|3']);
  });

  it('tell pieces of rich text apart, also where a record ends inside a text', async () => {
    const list = [
      text('甲'),
      text('118120', [
        [0, 1],
        [3, 5],
      ]),
      text('1201', [[3, 3]]),
      text('118', [[0, 1]]),
    ];
    const sheet = [
      ...words(0, 0, 0, 0),
      ...words(0, 1, 0, 1),
      ...words(0, 2, 0, 2),
      ...words(0, 3, 0, 3),
      ...number(0, 4, 0, 7),
    ];
    assert.deepEqual(await read(biff([...LOOKS, ...texts(list)], sheet)), ['甲|120|120||7']);
    // 8 bytes of counts, 5 of the first text, and 9 into the second: in the middle of its letters.
    assert.deepEqual(await read(biff([...LOOKS, ...texts(list, 22)], sheet)), ['甲|120|120||7']);
  });

  it('leave out hidden rows, and formulas whose 0 is no result', async () => {
    const sheet = [
      ...hiddenRow(1, 2),
      ...[...number(0, 0, 0, 1), ...number(0, 1, 0, 2), ...number(1, 0, 0, 9), ...number(1, 1, 0, 9)],
      ...[...number(2, 0, 0, 3), ...sum(2, 1, 40, 5, 0)],
    ];
    assert.deepEqual(await read(biff(LOOKS, sheet)), ['1|2 / 3|=40+5']);
  });
});

describe('a rule of conditional formatting in an old workbook', () => {
  const values = [...number(0, 0, 0, 1), ...number(0, 1, 0, 0), ...number(0, 2, 0, 7)];
  const ruled = (...args: Parameters<typeof rule>) => read(biff(LOOKS, [...values, ...rule(...args)]));
  const [WHITE, RED] = [9, 10];

  it('hides zeros in white letters, by an operator or by a formula of the cell', async () => {
    assert.deepEqual(await ruled({ type: 1, operator: 3, colour: WHITE }, integer(0)), ['1||7']);
    assert.deepEqual(await ruled({ type: 1, operator: 6, colour: WHITE }, integer(1)), ['1||7']);
    const own = [...reference(0, 0), ...integer(0), EQUAL];
    assert.deepEqual(await ruled({ type: 2, colour: WHITE }, own), ['1||7']);
  });

  it('between two numbers, struck out, or in a format of its own, hides too', async () => {
    assert.deepEqual(await ruled({ type: 1, operator: 1, struck: true }, integer(1), integer(7)), ['0']);
    assert.deepEqual(await ruled({ type: 1, operator: 3, format: ';;;' }, integer(0)), ['1||7']);
  });

  it('makes a number doubtful where it hangs on another cell, and else nothing', async () => {
    const other = [...reference(4, 0), ...integer(0), EQUAL];
    assert.deepEqual(await ruled({ type: 2, colour: WHITE }, other), ['1□|0□|7□']);
    assert.deepEqual(await ruled({ type: 2, colour: RED }, other), ['1|0|7']);
    assert.deepEqual(await ruled({ type: 2, colour: WHITE }, [0x42, 1, 9, 9]), ['1□|0□|7□']);
  });

  it('paints the ground, before which letters are seen or not', async () => {
    assert.deepEqual(await ruled({ type: 1, operator: 3, colour: 8, fill: 8 }, integer(0)), ['1||7']);
    assert.deepEqual(await ruled({ type: 1, operator: 3, colour: WHITE, fill: 8 }, integer(0)), ['1|0|7']);
  });

  it('holds in its areas alone', async () => {
    assert.deepEqual(await ruled({ type: 1, operator: 8, colour: WHITE, columns: [1, 1] }, integer(9)), [
      '1||7',
    ]);
  });

  it('hides as well where later programs write it, alone or behind an older one', async () => {
    const later = (...args: Parameters<typeof laterRule>) =>
      read(biff(LOOKS, [...values, ...laterRule(...args)]));
    const white = { type: 1, operator: 3, colour: WHITE };
    assert.deepEqual(await later(white, integer(0)), ['1||7']);
    const own = [...reference(0, 0), ...integer(0), EQUAL];
    assert.deepEqual(await later({ type: 2, colour: WHITE }, own), ['1||7']);
    const older = rule({ type: 1, operator: 3, colour: RED, columns: [2, 2] }, integer(7));
    const elsewhere = laterRule({ type: 3 });
    const both = [...values, ...older, ...elsewhere, ...laterRule(white, integer(0), 0)];
    assert.deepEqual(await read(biff(LOOKS, both)), ['1|0|7']);
    // Which are the highest hangs on all of them.
    assert.deepEqual(await later({ type: 5, colour: WHITE }), ['1□|0□|7□']);
  });

  it('draws bars and signs in the place of numbers, or beside them', async () => {
    const drawn = async (type: number, bytes: number[]) =>
      (await read(biff(LOOKS, [...values, ...laterRule({ type, drawn: bytes })])))[0]!;
    assert.doesNotMatch(await drawn(4, [0, 0, 0, 0, 10, 90]), /\d/);
    assert.equal(await drawn(4, [0, 0, 0, 2, 10, 90]), '1|0|7');
    assert.doesNotMatch(await drawn(6, [0, 0, 0, 3, 0, 1]), /\d/);
    assert.equal(await drawn(6, [0, 0, 0, 3, 0, 4]), '1|0|7');
    assert.equal(await drawn(3, []), '1|0|7');
  });

  it('that is cut off says nothing', async () => {
    const whole = rule({ type: 1, operator: 3, colour: WHITE }, integer(0));
    const head = whole.slice(0, 4 + 22);
    for (const length of [2, 6, 11, 13, 60, 120])
      assert.deepEqual(
        await read(biff(LOOKS, [...values, ...head, ...record(0x1b1, ...whole.slice(30, 30 + length))])),
        ['1|0|7'],
        String(length),
      );
  });
});
