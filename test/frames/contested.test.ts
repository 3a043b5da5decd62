import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contestedFigures, withContested } from '../../src/frames/contested.js';
import { shortEvidence } from '../../src/frames/short-evidence.js';
import { aFinding, aReport, cell } from './make.js';

const figure = cell('requests.received', 7);
const row = { files: 'a.txt', figures: figure.id };
const contestedBy = (finding: Parameters<typeof aFinding>[0]) => {
  const report = aReport({ figures: [figure], findings: [aFinding({ figures: [figure.id], ...finding })] });
  return withContested([row], contestedFigures([report]))[0]?.contested_by;
};

describe('a contested figure', () => {
  it('is one on which a check fails that must hold', () => {
    assert.equal(contestedBy({}), 'refused-by-ground');
    assert.equal(contestedBy({ status: 'holds' }), '');
    assert.equal(contestedBy({ status: 'not_assessable' }), '');
    assert.equal(contestedBy({ severity: 'warning' }), '');
  });

  it('is none where a person has found that it is no error', () => {
    const review = { verdict: 'not_an_error', value: null, reason: '', who: null, date: null };
    assert.equal(contestedBy({ review: review as never }), '');
  });

  it('of another report with the same id is another', () => {
    const report = aReport({ figures: [figure], findings: [aFinding({ figures: [figure.id] })] });
    const [other] = withContested([{ ...row, files: 'b.txt' }], contestedFigures([report]));
    assert.equal(other?.contested, false);
  });

  it('is found between two years as well', () => {
    const across = {
      ...aFinding({ check: 'carried' }),
      references: [{ report: 'a.txt', figure: figure.id }],
    } as never;
    assert.equal(withContested([row], contestedFigures([], [across]))[0]?.contested_by, 'carried');
  });
});

describe('evidence made short', () => {
  const evidence = [
    'Total (table): “21”',
    ...Array<string>(20).fill('Part (table): “0”'),
    'Part (table): “10”',
  ];

  it('drops cells that hold 0 and says how many, and leaves short evidence alone', () => {
    const [short, whole] = shortEvidence([{ evidence: evidence.join(' · ') }, { evidence: 'a: “0” · b' }], 8);
    assert.equal(short?.evidence, 'Total (table): “21” · Part (table): “10” · and 20 cells with 0');
    assert.equal(whole?.evidence, 'a: “0” · b');
  });

  it('says how many pieces more there are', () => {
    const [row] = shortEvidence([{ evidence: 'a · b · c · d' }], 2);
    assert.equal(row?.evidence, 'a · b · and 2 more');
  });
});
