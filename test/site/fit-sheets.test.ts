/** A sheet of paper must not be left half empty: the page is printed in other sizes then, as few times as do. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { both } from '../../src/model/words.js';
import { FITS, type Fit, fitSheets, fitted } from '../../src/site/fit-sheets.js';

/** Prints whose sheets are as full as is said, one after the other; `tried` keeps the sizes. */
function printer(prints: readonly (readonly number[])[]) {
  const tried: Fit[] = [];
  const print = async (fit: Fit) => {
    tried.push(fit);
    return Uint8Array.of(tried.length - 1);
  };
  const measure = async ([at]: Uint8Array) => prints[at!] ?? prints.at(-1)!;
  return { tried, print, measure };
}

it('a page that fits in the usual sizes is printed once, and so is one of a single sheet, however empty', async () => {
  for (const sheets of [[0.9, 0.5], [0.04], []]) {
    const { tried, print, measure } = printer([sheets]);
    assert.deepEqual(await fitSheets(print, measure), Uint8Array.of(0));
    assert.deepEqual(tried, [{ charts: 1, room: 1, section: 0 }]);
  }
});

it('what has a sheet under half full, last or not, is tried in other sizes until it has none', async () => {
  const { tried, print, measure } = printer([
    [0.9, 0.04],
    [0.3, 0.9],
    [0.8, 0.7],
    [1, 1],
  ]);
  assert.deepEqual(await fitSheets(print, measure), Uint8Array.of(2));
  assert.equal(tried.length, 3);
});

it('where no size will do, the print is taken whose emptiest sheet is the fullest', async () => {
  const { tried, print, measure } = printer([
    [0.9, 0.04],
    [0.9, 0.4],
    [0.9, 0.3],
  ]);
  assert.deepEqual(await fitSheets(print, measure), Uint8Array.of(1));
  assert.equal(tried.length, FITS.length);
});

it('a browser that fails says why, and not at the cost of a print that is there', async () => {
  const why = both('cannot open display', '无法打开显示');
  assert.equal(
    await fitSheets(
      async () => why,
      async () => [1],
    ),
    why,
  );
  const { print, measure } = printer([[0.9, 0.04]]);
  let left = 2;
  const failing = async (fit: Fit) => (left-- > 0 ? print(fit) : why);
  assert.deepEqual(await fitSheets(failing, measure), Uint8Array.of(0));
});

it('no size is further from the usual than a reader would take for the same page, and the usual comes first', () => {
  assert.deepEqual(FITS[0], { charts: 1, room: 1, section: 0 });
  for (const { charts, room } of FITS) {
    assert.ok(charts >= 0.8 && charts <= 1.2 && room >= 0.7 && room <= 1.3);
    // 138 mm of the 180 between the margins.
    assert.ok(138 * charts <= 180);
  }
  const styles = (fit: Fit) => fitted('<head></head>', fit);
  assert.match(
    styles({ charts: 0.9, room: 1.15, section: 0 }),
    /<style>:root \{ --charts: 0\.9; --room: 1\.15; \}<\/style>\n<\/head>/,
  );
  assert.match(
    styles({ charts: 1, room: 1, section: 2 }),
    /nth-last-child\(2 of h2, \.section\) \{ break-before: page; \}/,
  );
});
