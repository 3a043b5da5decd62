/** What a page folds: it must not hide what has no title, and must say in the open what a reader finds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { renderDetail } from '../../src/site/detail.js';

const cellOf = (tags: readonly string[], data: object) => {
  const outputs = [{ output_type: 'display_data', data, metadata: {} }];
  const source = { cell_type: 'code', metadata: { tags }, source: 'x', outputs, execution_count: null };
  const { cells } = parseNotebook(
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [source] }),
  );
  const [cell] = cells;
  assert.ok(cell?.cell_type === 'code');
  return cell;
};

const TABLE = { 'text/html': '<table><caption>A &amp; B, <b>twice</b></caption><tbody></tbody></table>' };

it('only a cell with the tag is detail, and its summary is the caption of its table', () => {
  assert.equal(cellOf([], TABLE).detail, false);
  const cell = cellOf(['detail'], TABLE);
  assert.equal(cell.detail, true);
  const page = load(renderDetail('<p>all</p>', cell.outputs, 'en'));
  assert.equal(page('details.detail > summary').text(), 'A & B, twice');
  assert.equal(page('details.detail > p').text(), 'all');
});

it('the headline of a chart is the summary, its Chinese lines joined without a blank', () => {
  const spec = { title: { text: ['收到申请：仅有', '两份报告'] }, mark: 'bar' };
  const { outputs } = cellOf(['detail'], { 'application/vnd.vegalite.v5+json': spec });
  const page = load(renderDetail('<p>all</p>', outputs, 'zh'));
  assert.equal(page('summary').text(), '收到申请：仅有两份报告');
});

it('what has neither headline nor caption, as a sentence, stays open', () => {
  const { outputs } = cellOf(['detail'], { 'text/markdown': '*It cannot be told.*' });
  assert.equal(renderDetail('<p>all</p>', outputs, 'en'), '<p>all</p>');
});
