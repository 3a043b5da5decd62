/** Pictures made light: they look the same, mark by mark. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lightSvg } from '../../src/site/light-svg.js';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`;

describe('how the marks of a group look', () => {
  it('is said once of the group; a mark that looks otherwise still says so', () => {
    const light = lightSvg(
      svg(
        '<g><text x="1" y="2" fill="#111" font-size="9px">a</text><text x="1" y="3" fill="#222" font-size="9px">b</text><text x="1" y="4" fill="#111" font-size="9px">c</text></g>',
      ),
    );
    assert.equal(
      light,
      svg(
        '<g fill="#111" font-size="9px"><text x="1" y="2">a</text><text x="1" y="3" fill="#222">b</text><text x="1" y="4">c</text></g>',
      ),
    );
  });

  it('stays with the marks where one says nothing of it, where the group says it, and beside other shapes', () => {
    for (const inside of [
      '<g><line x2="1" stroke="#111"/><line x2="2"/></g>',
      '<g stroke="#222"><line x2="1" stroke="#111"/><line x2="2" stroke="#111"/></g>',
      '<g><line x2="1" stroke="#111"/><path d="M0,0h1" stroke="#111"/></g>',
      '<g><text x="1" y="2">fill="#111"</text><text x="1" y="2" fill="#111">a</text></g>',
    ])
      assert.equal(lightSvg(svg(inside)), svg(inside));
  });

  it('has no dashes where they are none', () => {
    const light = lightSvg(svg('<line x2="1" stroke-dasharray=""/><line x2="1" stroke-dasharray="2,3"/>'));
    assert.equal(light, svg('<line x2="1"/><line x2="1" stroke-dasharray="2,3"/>'));
  });
});
