import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contestedFigures, withContested } from '../../src/dataset/doubted.js';
import { type Exhibit, exhibitLines } from '../../src/dataset/exhibits.js';
import { panelRows } from '../../src/frames/panel-rows.js';
import { rateRows } from '../../src/frames/rate-rows.js';
import { shortEvidence } from '../../src/frames/short-evidence.js';
import { aFinding, aReport, cell } from '../frames/make.js';

const figure = cell('requests.received', 7);
const row = { references: [{ report: 'a.txt', figure: figure.id }] };
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
    const [other] = withContested(
      [{ references: [{ report: 'b.txt', figure: figure.id }] }],
      contestedFigures([report]),
    );
    assert.equal(other?.contested, false);
  });

  it('is found between two years as well', () => {
    const across = {
      ...aFinding({ check: 'carried' }),
      references: [{ report: 'a.txt', figure: figure.id }],
    } as never;
    assert.equal(withContested([row], contestedFigures([], [across]))[0]?.contested_by, 'carried');
  });

  it('is the same for rates and panel: by another year, and through a value derived from it', () => {
    const report = aReport({
      source: { path: 'a · b.txt' },
      figures: [
        cell('requests.answered', 10),
        cell('requests.refused.state_secret', 4),
        cell('requests.refused', 4, {
          state: 'derived',
          derived_from: ['table:requests.refused.state_secret'],
        }),
      ],
    });
    const finding = (figure: string) =>
      ({ ...aFinding({ check: 'carried' }), references: [{ report: 'a · b.txt', figure }] }) as never;
    for (const figure of ['table:requests.answered', 'table:requests.refused.state_secret']) {
      const across = [finding(figure)];
      const rate = rateRows([report], { across }).find((one) => one.rate === 'refused');
      assert.deepEqual([rate?.state, rate?.contested_by], ['computed', 'carried'], figure);
      const series = figure === 'table:requests.answered' ? 'requests.handled' : 'outcome.refused';
      const panel = withContested(panelRows([report]), contestedFigures([report], across));
      assert.equal(panel.find((one) => one.series === series)?.contested_by, 'carried', figure);
      assert.ok(rateRows([report]).every(({ contested }) => !contested));
    }
  });
});

describe('evidence made short', () => {
  const exhibit = (quote: string): Exhibit => ({
    ...{ id: quote, indicator: null, label_en: 'Part', label_zh: null, column: null, from: 'table', quote },
  });
  const row = (...quotes: string[]) => {
    const exhibits = quotes.map(exhibit);
    return { exhibits, evidence: exhibitLines(exhibits) };
  };

  it('drops cells that hold 0 and says how many, and leaves short evidence alone', () => {
    const long = row('21', ...Array<string>(20).fill('0'), '10');
    const [short, whole] = shortEvidence([long, row('0', 'b')], 8);
    assert.deepEqual(short?.evidence, ['Part (table): “21”', 'Part (table): “10”', 'and 20 cells with 0']);
    assert.equal(whole?.evidence.length, 2);
  });

  it('says how many pieces more there are; an empty cell is none that holds 0', () => {
    const [some] = shortEvidence([row('', '0', '', '7', '8', '9')], 2);
    assert.deepEqual(some?.evidence, [
      'Part (table): “7”',
      'Part (table): “8”',
      'and 1 cell with 0',
      'and 2 more',
    ]);
    assert.deepEqual(shortEvidence([{ evidence: ['a', 'b', 'c', 'd'] }], 2)[0]?.evidence, [
      'a',
      'b',
      'and 2 more',
    ]);
  });

  it('is not taken apart at a quote that holds the sign between two pieces', () => {
    const [whole] = shortEvidence([row('公开 · 其中 · 网站', '7')], 2);
    assert.equal(whole?.evidence.length, 2);
  });
});
