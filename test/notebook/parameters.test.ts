import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withParameters } from '../../src/notebook/parameters.js';

const notebook = (source: string, tags: readonly string[] = ['parameters']) =>
  JSON.stringify({
    cells: [
      { cell_type: 'markdown', metadata: {}, source: ['# One publisher\n', '\n', 'Prose.'] },
      { cell_type: 'code', metadata: { tags }, source, outputs: [], execution_count: null },
    ],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
const sourcesOf = (text: string) => {
  const { cells } = JSON.parse(text) as { cells: { source: string | string[] }[] };
  return cells.map(({ source }) => (typeof source === 'string' ? source : source.join('')));
};

describe('a notebook with parameters', () => {
  it('has the value in its tagged cell and the name as its heading; the rest stays', () => {
    const [words, code] = sourcesOf(
      withParameters(notebook("// Which?\nconst NAME = '';\nconst OTHER = 1;"), { NAME: '株洲市' }, '株洲市'),
    );
    assert.equal(words, '# 株洲市\n\nProse.');
    assert.equal(code, '// Which?\nconst NAME = "株洲市";\nconst OTHER = 1;');
  });

  it('takes a name with quotes, lines, dollars and markup for a name, and never for code or markup', () => {
    const hostile = `'";$&\n</script><script>alert(1)</script>\`*[a](b)`;
    const [words, code] = sourcesOf(withParameters(notebook("const NAME = '';"), { NAME: hostile }, hostile));
    assert.equal(JSON.parse(/= (.*);$/.exec(code ?? '')?.[1] ?? ''), hostile);
    assert.equal(code?.split('\n').length, 1);
    assert.match(words?.split('\n')[0] ?? '', /^# .*\\<script\\>alert\\\(1\\\)/);
  });

  it('fails where there is nothing to put the value into', () => {
    assert.throws(() => withParameters(notebook('const NAME = 1;', []), { NAME: 'a' }, 'a'), RangeError);
    assert.throws(() => withParameters(notebook('let x = 1;'), { NAME: 'a' }, 'a'), /const NAME/);
  });
});
