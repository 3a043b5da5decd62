/** Styles of cells by their names: nothing is lost, and what has no name stays as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withShortStyles } from '../../src/site/cell-styles.js';

describe('the styles of cells', () => {
  it('have a name where they are common, which the style sheet knows', () => {
    const short = withShortStyles('<td lang="zh" style="text-align:right;white-space:nowrap">1</td>');
    assert.equal(short, '<td lang="zh" class="n">1</td>');
    const css = readFileSync('src/site/assets/figures.css', 'utf8');
    for (const name of ['l', 's', 'w', 'r', 'n'])
      assert.match(css, new RegExp(`:is\\(td, th\\)(?:\\.${name}){3} \\{`));
  });

  it('stay where they have no name, where the cell has a class, and on what is not a cell', () => {
    for (const html of [
      '<td style="text-align:left;min-width:9em">a</td>',
      '<td class="own" style="text-align:left">a</td>',
      '<caption style="text-align:left">a</caption>',
      '<thead style="text-align:left"></thead>',
      '<td style="constructor">a</td>',
    ])
      assert.equal(withShortStyles(html), html);
  });
});
