/** How frames show themselves in a notebook. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { giveFace } from '../../src/charts/frame-face.js';
import { line } from '../../src/charts/plot.js';
import { VALUE_STATES } from '../../src/domain/states.js';
import { APPLICANT_NAMES } from '../../src/domain/values.js';
import { frameOf } from '../../src/frames/frame.js';
import { speak } from '../../src/model/language.js';
import { showThrough } from '../../src/model/output.js';
import { cell, yearly } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

let shown: Readonly<Record<string, unknown>>[] = [];
showThrough(() => (data) => void shown.push(data));
giveFace();

async function seen(act: () => unknown): Promise<{ html: string; plain: string; all: typeof shown }> {
  shown = [];
  await act();
  return {
    html: shown.map((data) => data['text/html'] ?? '').join(''),
    plain: shown.map((data) => data['text/plain'] ?? '').join('\n'),
    all: shown,
  };
}

const g = await datasetOf([
  yearly(2021, 'tables-2021', [cell('requests.received@total', 7)]),
  yearly(2023, 'tables-2021', [cell('requests.received@total', null)]),
]);
const received = await g.series.where({ series: 'requests.received' });

describe('a frame in a notebook', () => {
  it('as the last line of a cell is a table of its first rows, and says its size', async () => {
    const many = frameOf(Array.from({ length: 30 }, (_, at) => ({ at: 100 + at })));
    const { html, plain } = await seen(() => {
      inspect(many);
    });
    assert.match(html, /<caption[^>]*>frame of 30 rows and 1 column</);
    assert.match(html, /<td[^>]*>109</);
    assert.doesNotMatch(html, />110</);
    assert.match(html + plain, /20 more/);
  });

  it('has the heads of its columns in both languages, years without a comma, and missing values that are not 0', async () => {
    const { html } = await seen(() => received.show({ columns: ['body', 'year', 'value', 'figures'] }));
    assert.match(html, /Year[\s\S]{0,40}年度/);
    assert.match(html, />2021</);
    assert.doesNotMatch(html, /2,021|>0<|null|undefined/);
  });

  it('has one head for each of two columns that say the same in two languages', async () => {
    const { html } = await seen(() => received.show({ columns: ['label_en', 'label_zh'] }));
    const heads = [...html.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, head]) =>
      head!.replace(/<[^>]*>/g, ''),
    );
    assert.deepEqual(
      heads.map((head) => head.trim()),
      ['What is measured', '名称'],
    );
  });

  it('says yes and no in the words that are given for them', async () => {
    const names = { doubted: { true: 'contested', false: 'not contested' } };
    const { html } = await seen(() => frameOf([{ doubted: true }, { doubted: false }]).show({ names }));
    assert.match(html, />contested</);
    assert.match(html, />not contested</);
    assert.doesNotMatch(html, />(?:true|false)</);
  });

  it('takes heads, words for values and a caption of one’s own, and names a column that is not there', async () => {
    const { html } = await seen(() =>
      received.show({
        caption: 'Mine',
        columns: ['year', 'state'],
        labels: { state: 'How' },
        names: { state: { reported: 'as stated' } },
      }),
    );
    assert.match(html, /Mine[\s\S]*How[\s\S]*as stated/);
    assert.throws(() => received.show({ columns: ['yaer'] }), /no column “yaer” to show\. There are: .*year/);
    assert.match(
      (await seen(() => received.where({ year: 1900 }).show({ empty: 'None here.' }))).plain,
      /None here\./,
    );
  });

  it('has in Chinese words for the values of closed lists; in English the values themselves, for conditions', async (t) => {
    t.after(() => speak('en'));
    const rows = frameOf([{ state: 'derived', level: 'county', applicant: 'total' }]);
    giveFace({ state: VALUE_STATES, applicant: APPLICANT_NAMES });
    assert.match((await seen(() => rows.show())).html, />derived<[\s\S]*>county<[\s\S]*>total</);
    speak('zh');
    assert.match((await seen(() => rows.show())).html, />相加所得<[\s\S]*>县级<[\s\S]*>总计</);
  });

  it('names the columns of a correlation by their labels, or as one says', async () => {
    const { html } = await seen(() => {
      inspect(received.correlate('year', 'value'));
      inspect(received.correlate('year', 'value', { labels: { value: 'requests' } }));
    });
    assert.match(html, /Rank correlation of Year and Value</);
    assert.match(html, /Rank correlation of Year and requests</);
  });

  it('that was pivoted tells a year without a report, a number that is not stated and 0 apart', async () => {
    const panel = await g.panel.where({ series: ['requests.received'] });
    const zero = panel.rows().map((row) => (row.year === 2021 ? { ...row, value: 0 } : row));
    const wide = frameOf(zero as { body: string; year: number; value: number | null; state: string }[]).pivot(
      {
        rows: 'body',
        columns: 'year',
        values: 'value',
        why: 'state',
      },
    );
    const { html } = await seen(() => wide.show());
    const cells = [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, text]) =>
      text!.replace(/<[^>]*>/g, ''),
    );
    assert.deepEqual(cells.slice(-3), ['0', '·', '–']);
    assert.match(html, /“·”: no report of the year here/);
  });

  it('shows the texts of strangers as texts', async () => {
    const { html } = await seen(() => frameOf([{ who: '<b onclick=alert(1)>x</b>' }]).show());
    assert.doesNotMatch(html, /<b onclick/);
  });

  it('is drawn as one output: interactive, picture and words', async () => {
    const { all } = await seen(() => received.plot(line({ x: 'year', y: 'value' })));
    assert.deepEqual(Object.keys(all[0]!), [
      'application/vnd.vegalite.v5+json',
      'image/svg+xml',
      'text/plain',
    ]);
  });
});
