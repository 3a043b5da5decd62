/** Two values in a cell: one for each of two labels, or of nobody. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { settings } from '../../generate/settings.js';
import { read, tableCells } from '../reading.js';
import { LAYOUTS } from '../render.js';
import { disclosureSheet, type Fill, requestSheet, type Sheet, statisticsSheet } from '../sheets.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const layout = (name: string) => LAYOUTS.find((candidate) => candidate.name === name)!;
const html = layout('HTML with spans');
const pipes = layout('trailing pipes');
const page = (table: string) =>
  `${TITLE}\n二、主动公开政府信息情况\n${table}\n五、存在的主要问题\n公开仍有差距。`;

const SHEETS: Readonly<Record<string, (fill: Fill) => Sheet>> = {
  disclosure: (fill) => disclosureSheet(2021, fill),
  'disclosure of 2019': (fill) => disclosureSheet(2019, fill),
  requests: (fill) => requestSheet(2021, fill),
  statistics: statisticsSheet,
};

/** Rows r and r + 1, where both have the same cells, as one row with a line for each. */
function stacked(sheet: Sheet, r: number, lineEnd: string): Sheet | null {
  const [upper, lower] = [sheet.rows[r], sheet.rows[r + 1]];
  if (!upper || !lower || upper.length !== lower.length || !upper.at(-1)!.key || !lower.at(-1)!.key)
    return null;
  const both = upper.map((cell, i) => ({ ...cell, text: `${cell.text}${lineEnd}${lower[i]!.text}` }));
  return { rows: [...sheet.rows.slice(0, r), both, ...sheet.rows.slice(r + 2)] };
}

describe('two rows of a form in one', () => {
  for (const [name, sheetOf] of Object.entries(SHEETS)) {
    it(`give each label its own values: ${name}`, () => {
      const meant = new Map<string, number>();
      const whole = sheetOf((key, index) => {
        meant.set(key, index + 11);
        return index + 11;
      });
      let pairs = 0;
      for (let r = 0; r < whole.rows.length; r++) {
        for (const [{ render }, lineEnd] of [
          [html, '<br>'],
          [html, '</p><p>'],
          [pipes, ' '],
          [pipes, '\n'],
        ] as const) {
          const sheet = stacked(whole, r, lineEnd);
          if (!sheet) continue;
          pairs++;
          const cells = tableCells(read(page(render(sheet))));
          for (const [key, value] of meant)
            assert.equal(cells.get(key)?.value, value, `${key} in ${JSON.stringify(lineEnd)}, row ${r}`);
        }
      }
      assert.ok(pairs > 4, 'no two rows were joined');
    });
  }
});

describe('two values beside one label', () => {
  const between = fc.constantFrom('<br>', ' ', '①', '</p><p>', '¹', '&nbsp;', '、', '/');
  const kinds = fc.constantFrom(...Object.keys(SHEETS));
  it('are no number, and every other cell is read', () => {
    fc.assert(
      fc.property(kinds, between, fc.nat(200), (kind, mark, at) => {
        const meant = new Map<string, number>();
        const whole = SHEETS[kind]!((key, index) => {
          meant.set(key, index + 11);
          return index + 11;
        });
        const keys = [...meant.keys()];
        const twice = keys[at % keys.length]!;
        const sheet = {
          rows: whole.rows.map((row) =>
            row.map((cell) => (cell.key === twice ? { ...cell, text: `5${mark}3` } : cell)),
          ),
        };
        const cells = tableCells(read(page(html.render(sheet))));
        for (const [key, value] of meant) {
          if (key === twice) assert.equal(cells.get(key)?.state, 'unreadable');
          else assert.equal(cells.get(key)?.value, value, key);
        }
      }),
      settings(150),
    );
  });
});
