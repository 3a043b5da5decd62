import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFinding, aReport, cell, said } from './make.js';
import { datasetOf, linked } from './tables.js';

describe('reports', () => {
  it('count a blank as a blank and a derived value as neither stated nor blank', async () => {
    const g = await datasetOf([
      aReport({
        figures: [
          cell('requests.received@natural_person', 38),
          cell('requests.received@business', null),
          cell('requests.received@total', null),
          cell('requests.received@total', 38, { id: 'derived:1', state: 'derived' }),
          cell('reviews.total', null, { state: 'not_applicable', quote: '/' }),
          cell('lawsuits.total', null, { state: 'unreadable', quote: '#' }),
          said('requests.received', 38),
        ],
        findings: [
          aFinding(),
          aFinding({ key: 'b', status: 'holds' }),
          aFinding({ key: 'c', status: 'not_assessable', left: null, cases: 7 }),
          aFinding({ key: 'd', severity: 'warning' }),
        ],
      }),
    ]);
    const [row] = (await g.reports).rows();
    const { figures, prose_figures, blanks, not_applicable, unreadable, derived } = row!;
    assert.deepEqual(
      { figures, prose_figures, blanks, not_applicable, unreadable, derived },
      { figures: 2, prose_figures: 1, blanks: 2, not_applicable: 1, unreadable: 1, derived: 1 },
    );
    const { checks_hold, contradictions, unlikely, set_aside, checks_open } = row!;
    assert.deepEqual([checks_hold, contradictions, unlikely, set_aside, checks_open], [1, 1, 1, 0, 7]);
  });

  it('keep a file that was refused, with its reason and without a form', async () => {
    const g = await datasetOf([aReport({ status: 'refused', reason: 'A recipe.', form: 'prose' })]);
    const [row] = (await g.reports).rows();
    assert.deepEqual([row?.status, row?.reason, row?.form, row?.body], ['refused', 'A recipe.', null, null]);
    assert.equal((await g.series).rows().length, 0);
  });
});

describe('figures', () => {
  it('lead back to the cell and the words, and keep one whose indicator no list knows', async () => {
    const g = await datasetOf([
      aReport({ figures: [cell('requests.refused', 11), cell('moon.landings', 3)] }),
    ]);
    const [refused, moon] = (await g.figures).rows();
    assert.deepEqual(
      [refused?.block, refused?.table_row, refused?.table_column, refused?.quote],
      [1, 2, 3, '11'],
    );
    assert.deepEqual([refused?.label_en, refused?.label_zh], ['Refused', '不同意公开答复数']);
    assert.deepEqual([moon?.label_en, moon?.value], ['moon.landings', 3]);
  });
});

describe('a value of a measure', () => {
  it('is of the applicant that its figures are of: a total stands in for no kind of applicant', async () => {
    // A table of a province's own has a row for all requests and none for any applicant.
    const own = aReport({ form: 'prose', figures: [cell('requests.received', 6)] });
    const applicants = (await (await datasetOf([own])).parts.where({ set: 'applicants' })).rows();
    assert.ok(applicants.every(({ value, share }) => value === null && share === null));
  });

  it('is of the year and of the body that its figures are of', async () => {
    const other = { year: 2017 };
    const elsewhere = aReport({
      form: 'tables-2021',
      figures: [
        cell('requests.received@total', 9, other),
        cell('requests.handled@total', 8, { scope: 'department' }),
        cell('reviews.total', 3, { scope: 'own_level' }),
      ],
    });
    const rows = (await (await datasetOf([elsewhere])).series).rows();
    const of = (id: string) => rows.find(({ series }) => series === id);
    assert.deepEqual([of('requests.received')?.value, of('requests.handled')?.value], [null, null]);
    assert.deepEqual([of('reviews.total')?.value, of('reviews.total')?.scope], [3, 'own_level']);
  });

  it('rests on no figure that another part of the same whole rests on', async () => {
    const { panelReports } = await import('./panel-reports.js');
    const g = await linked(panelReports);
    const used = new Map<string, string>();
    for (const { file, set, part, value, figures } of (await g.parts).rows()) {
      if (value === null) continue;
      for (const figure of figures) {
        const key = `${file} ${set} ${figure}`;
        assert.equal(used.get(key), undefined, `${key} serves ${used.get(key)} and ${part}`);
        used.set(key, part);
      }
    }
    const figures = new Map((await g.figures).rows().map((row) => [`${row.file} ${row.figure}`, row]));
    for (const { file, year, series, value, figures: ids } of (await g.series).rows()) {
      if (value === null) continue;
      for (const id of ids) {
        const figure = figures.get(`${file} ${id}`);
        assert.ok(figure, `${file} ${id}`);
        assert.equal(figure.year_said ?? year, year, `${file} ${series}`);
        assert.ok(figure.applicant === null || figure.applicant === 'total', `${file} ${series} ${id}`);
        assert.ok(figure.scope !== 'department' && figure.scope !== 'subordinate', `${file} ${series} ${id}`);
      }
    }
  });
});

describe('reports of which it cannot be told which counts', () => {
  const of = (path: string, value: number) =>
    aReport({
      form: 'tables-2021',
      source: { path, sha256: path },
      figures: [cell('requests.received@total', value)],
      identity: { published: null },
    });

  it('make one row a publisher and year, with that state and both files, and no number where they differ', async () => {
    const g = await linked([of('one.html', 13), of('two.html', 14)]);
    const rows = (await g.series.where({ series: 'requests.received' })).rows();
    assert.deepEqual(
      rows.map(({ value, state, files }) => [value, state, files]),
      [[null, 'undecided', ['one.html', 'two.html']]],
    );
    const [panel] = (await g.panel.where({ series: 'requests.received' })).rows();
    assert.deepEqual([panel?.value, panel?.state], [null, 'undecided']);
  });

  it('keep what both say', async () => {
    const both = [of('one.html', 13), of('two.html', 13)].map((report, at) => ({
      ...report,
      figures: [...report.figures, cell('reviews.total', at)],
    }));
    const g = await linked(both);
    const rows = (await g.series.where({ series: ['requests.received', 'reviews.total'] })).rows();
    assert.deepEqual(
      rows.map(({ series, value, state }) => [series, value, state]),
      [
        ['requests.received', 13, 'reported'],
        ['reviews.total', null, 'undecided'],
      ],
    );
  });
});
