import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hashOfSources, parseNotebook } from '../../src/notebook/notebook.js';

const hashOf = (cell: object) =>
  hashOfSources(
    parseNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] })),
  );

it('a cell that becomes detail makes another notebook, since its page folds it; outputs and counts do not', () => {
  const code = { cell_type: 'code', source: 'g', outputs: [], execution_count: null, metadata: {} };
  assert.notEqual(hashOf({ ...code, metadata: { tags: ['detail'] } }), hashOf(code));
  assert.equal(hashOf({ ...code, execution_count: 3, metadata: { tags: ['mine'] } }), hashOf(code));
  const text = { cell_type: 'markdown', source: 'g', metadata: {} };
  assert.notEqual(hashOf({ ...text, metadata: { lang: 'zh' } }), hashOf(text));
});
