/** What a page folds: it must not hide what has no title, and must say in the open what a reader finds. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { foldDetails, type Part, renderDetail } from '../../src/site/detail.js';

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
const SENTENCE = { 'text/markdown': '*It cannot be told.*', 'text/plain': 'It cannot be told.' };

it('only a cell with the tag is detail, and its summary is the caption of its table', () => {
  assert.equal(cellOf([], TABLE).detail, false);
  const cell = cellOf(['detail'], TABLE);
  assert.equal(cell.detail, true);
  const page = load(renderDetail('<p>all</p>', cell.outputs, 'en'));
  assert.equal(page('details.detail > summary > .said').text(), 'A & B, twice');
  assert.equal(page('details.detail > p').text(), 'all');
});

it('the headline of a chart is the summary, its Chinese lines joined without a blank', () => {
  const spec = { title: { text: ['收到申请：仅有', '两份年报'] }, mark: 'bar' };
  const { outputs } = cellOf(['detail'], { 'application/vnd.vegalite.v5+json': spec });
  const page = load(renderDetail('<p>all</p>', outputs, 'zh'));
  assert.equal(page('summary > .said').text(), '收到申请：仅有两份年报');
});

it('what has neither headline nor caption, as a sentence, stays open', () => {
  const { outputs } = cellOf(['detail'], SENTENCE);
  assert.equal(renderDetail('<p>all</p>', outputs, 'en'), '<p>all</p>');
});

const prose = (html: string): Part => ({ html, detail: null, outputs: [] });
const made = (tags: readonly string[], data: object, html: string): Part => {
  const { detail, outputs } = cellOf(tags, data);
  return { html, detail, outputs };
};
const HEADING = prose('<h2 id="who">Who &amp; when? <a class="anchor" href="#who">#</a></h2>\n<p>Words.</p>');

it('a section of details alone is folded once, behind its heading and what it says; a link to it leads into it', () => {
  const parts = [
    prose('<h1 id="top">Top</h1>'),
    HEADING,
    made(['detail'], TABLE, '<p>one</p>'),
    prose('<p>Between.</p>'),
    made(['detail'], TABLE, '<p>two</p>'),
    prose('<h2 id="next">Next</h2>'),
  ];
  const page = load(foldDetails(parts, 'en').join('\n'));
  assert.equal(page('details').length, 1);
  assert.equal(page('details > summary > h2').text(), 'Who & when?');
  // A link within what opens at a click would be out of reach of screen readers.
  assert.equal(page('summary a').length, 0);
  assert.equal(page('#who > .anchor').attr('href'), '#who');
  assert.equal(page('details > summary .said').text(), 'A & B, twice');
  assert.equal(page('details > #who').text().replace(/\s+/g, ' ').trim(), '# Words. one Between. two');
  assert.equal(page('[id="who"]').length, 1);
  assert.equal(page('body > h2').attr('id'), 'next');
});

it('the sentence that stands in place of a chart is read before its section is opened', () => {
  const page = load(foldDetails([HEADING, made(['detail'], SENTENCE, '<p>all</p>')], 'en').join('\n'));
  assert.equal(page('summary .said').text(), 'It cannot be told');
});

it('a section with one output that is not detail stays open, and so does one of prose and silent code', () => {
  const open = foldDetails(
    [HEADING, made(['detail'], TABLE, '<p>one</p>'), made([], TABLE, '<p>two</p>')],
    'en',
  );
  const page = load(open.join('\n'));
  assert.equal(page('body > h2').attr('id'), 'who');
  assert.equal(page('details.detail').length, 1);
  assert.equal(page('body > p').last().text(), 'two');
  assert.equal(load(foldDetails([HEADING, prose('<p>code</p>')], 'en').join('\n'))('details').length, 0);
});

it('of a page that is detail throughout the first section is open: nobody comes for a list of headings', () => {
  const table = () => made(['detail'], TABLE, '<p>one</p>');
  const sections = [HEADING, table(), prose('<h2 id="next">Next</h2>'), table()];
  const opened = (parts: readonly Part[]) =>
    load(foldDetails([prose('<h1 id="top">Top</h1>'), ...parts], 'en').join('\n'))('details.section')
      .toArray()
      .map(({ attribs }) => 'open' in attribs);
  assert.deepEqual(opened(sections), [true, false]);
  assert.deepEqual(opened([...sections, prose('<h2 id="more">More</h2>\n<p>Words.</p>')]), [false, false]);
});

it('a summary of one sentence ends without a stop, as headlines of charts do, and one of several keeps its stops', () => {
  const said = (text: string) => {
    const { outputs } = cellOf(['detail'], { 'text/html': `<table><caption>${text}</caption></table>` });
    return load(renderDetail('', outputs, 'en'))('.said').text();
  };
  assert.equal(said('The five largest changes.'), 'The five largest changes');
  assert.equal(said('增减最大的五处。'), '增减最大的五处');
  assert.equal(said('Above 2.5. The rest is below.'), 'Above 2.5. The rest is below.');
  assert.equal(said('有两处。均已核对。'), '有两处。均已核对。');
});
