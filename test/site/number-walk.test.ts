/** The walk itself: whatever a page says wrongly, or without a way to what it is, is found. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { both } from '../../src/model/words.js';
import { type News, renderNews } from '../../src/site/news.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';
import { temporaryFolder, writeNotebook } from './fixture.js';
import { type Walked, walk } from './walk/number-walk.js';
import type { OwnList } from './walk/own-lists.js';
import { searchIndex } from './walk/search-index.js';
import { tokensOf, valueOfNumeral } from './walk/tokens.js';
import type { Truth } from './walk/truth.js';

const site = temporaryFolder();
const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const write = (name: string, html: string) => {
  const file = path.join(site, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `<!doctype html><html><body>${html}</body></html>`);
  return file;
};

write(
  'reports/a-txt.html',
  '<main id="figures"><a id="table-received" data-value="411">411</a> “共 37 件”</main>',
);
write('reports/b-txt.html', '<main id="figures"></main>');
write('publishers/index.html', '<main></main>');
write('charts/z.html', '<main></main>');
writeFileSync(
  path.join(site, 'charts', 'z.svg'),
  '<svg><g fill="#000"><text>0</text><text>200</text></g><g><text>411 requests</text></g><g><text>412 requests</text></g></svg>',
);
writeFileSync(path.join(site, 'charts', 'z.csv'), 'requests\r\n411\r\n');
write(
  'charts/x-of.html',
  `<main class="reference"><ul class="sums">
    <li id="made-1" data-count="2" data-how="sum"><strong>413 requests: made of 2:</strong> <a href="../reports/a-txt.html#table-received" data-value="411">甲县 2019 411</a> · <a href="../reports/b-txt.html" data-value="2">乙县 2019 2</a></li>
    <li id="made-3" data-count="1" data-how="count"><strong>1: made of 1:</strong> <a href="../reports/a-txt.html">甲县 2019</a></li>
    <li id="made-4" data-count="1" data-how="count"><strong>1: made of 1:</strong> <a href="../reports/b-txt.html">乙县 2019</a></li>
    <li id="made-5" data-count="2" data-how="count"><strong>2: made of 2:</strong> <a href="../reports/a-txt.html">甲县 2019</a> · <a href="../reports/a-txt.html">甲县 2019</a></li>
    <li id="made-6" data-count="1" data-how="count"><strong>1: made of 1:</strong> <a href="../reports/c-txt.html">丙县 2019</a></li>
    <li id="made-2" data-count="3"><strong>3 reports: made of 3:</strong> <a href="../reports/a-txt.html">甲县 2019</a></li></ul></main>`,
);

/** A page with a chart of one point whose tooltip says this, and what lies over its picture: the same if nothing else is said. */
const drawn = (number: string, year = 2019, over: { said?: string; href?: string } = {}) => {
  const row = { who: '甲县人民政府', year: `${year}`, number, place: 'a-txt#table-received' };
  const heads = { Publisher: row.who, Year: row.year, Requests: number };
  const spec = {
    data: { values: [row] },
    mark: 'point',
    encoding: {
      tooltip: Object.keys(heads).map((title, at) => ({ title, field: Object.keys(row)[at] })),
    },
  };
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>';
  const data = { [VEGA_LITE]: spec, 'image/svg+xml': picture };
  writeNotebook(site, 't.ipynb', [['code', '1', [{ output_type: 'display_data', data, metadata: {} }]]]);
  const { said = number, href = 'reports/a-txt.html#table-received' } = over;
  const live = {
    texts: [href, 'Publisher', row.who, 'Year', row.year, 'Requests', said],
    rows: [[0, [1, 2], [3, 4], [5, 6]]],
    page: { size: [20, 10], marks: [[1, 1, 6, 6, 0]] },
    phone: null,
  };
  writeFileSync(
    path.join(site, 'charts', 't-1.js'),
    `(window.gongkaiCharts ??= {})["t-1"] = ${JSON.stringify(live)};\n`,
  );
  return '<figure class="chart" data-name="t-1"></figure>';
};

/** A count in a table, which leads to this list of reports. */
const countOf = (list: string, text: string, head = 'Reports', how = 'count') =>
  `<table><thead><tr><th>What</th><th>${head}</th></tr></thead>
    <tbody><tr><td>Among these</td><td><a href="charts/x-of.html#${list}" data-how="${how}">${text}</a></td></tr></tbody></table>`;

const sentence = {
  texts: ['Given as 11, but the parts add up to 12 (1 + 11).'],
  numbers: new Set([11, 12, 1]),
};
const none = new Map();
const subject = ({ labels = [], applicant = null }: { labels?: string[]; applicant?: string | null }) => ({
  ...{ year: 2019, names: new Set(['甲县人民政府']), labels: new Set(labels), applicant },
});

/** What the dataset gives for the number below this head. */
const asked = (head: string, members: readonly string[], more: Partial<OwnList> = {}): OwnList => ({
  ...{ on: 'page', heads: [head], key: [['amongthese']], says: null },
  ...{ of: 'report', members, also: new Set<string>(), total: null },
  ...more,
});

const truth: Truth = {
  values: new Map([['a-txt#table-received', 411]]),
  reports: new Map([['a-txt', { figures: 58, contradictions: 2, year: 2019 }]]),
  publishers: none,
  sentences: new Map([['a-txt', [sentence]]]),
  messages: new Set(sentence.texts),
  findings: new Map([['a-txt#check-sum', { ...sentence, sides: [11, 12] }]]),
  related: new Map([['a-txt#table-received', new Set([411])]]),
  words: none,
  subjects: {
    at: new Map([
      ['a-txt', subject({})],
      ['a-txt#table-received', subject({ labels: ['received', '收到'], applicant: 'total' })],
    ]),
    labels: new Set(['received', '收到', 'refused']),
  },
  computed: [
    { notebook: 'page', heads: ['middle'], key: [['granted', '予以公开']], values: [0.25] },
    { notebook: 'page', heads: ['drawn by lot'.replace(/ /g, '')], key: [], values: [0.5], within: 0.05 },
  ],
  quoted: none,
  lists: [
    asked('reports', ['a-txt']),
    asked('requests', ['a-txt', 'b-txt'], { total: 413 }),
    asked('ofthree', ['a-txt', 'b-txt', 'c-txt'], { total: 413 }),
    asked('ofone', ['a-txt'], { total: 413 }),
    asked('ofoneandanother', ['a-txt'], { total: 413, also: new Set(['b-txt']) }),
    asked('another', ['a-txt', 'b-txt'], { total: 414 }),
    asked('publishers', ['乙县人民政府'], { of: 'body' }),
  ],
  evidence: none,
  whose: new Map([
    ['a-txt', '甲县人民政府'],
    ['b-txt', '乙县人民政府'],
  ]),
  checks: none,
  totals: { reports: 51, publishers: 19, figures: 3919 },
};

/** One figure is another than in the run before. */
const NEWS: News = {
  ...{ compared: true, since: null, note: null },
  changes: [
    {
      label: both('Changed figures', '数据变动'),
      items: [{ ...both('甲县: 400 → 411', '甲县：400 → 411'), place: 'a-txt#table-received' }],
    },
  ],
};

/** What the walk finds wrong on a page with this text. */
function wrongIn(html: string): string[] {
  const walked: Walked = { kinds: new Map(), wrong: [] };
  walk(write('page.html', html), truth, walked);
  return walked.wrong.map((line) => line.replace(/: [^:]*page\.html:.*/, ''));
}

/** A table of one row, whose last cell leads to the figure of 2019. */
const row = (cells: readonly (readonly [head: string, text: string])[], last = '411') =>
  `<table><thead><tr>${cells.map(([head]) => `<th>${head}</th>`).join('')}<th>Value</th></tr></thead>
    <tbody><tr>${cells.map(([, text]) => `<td>${text}</td>`).join('')}<td><a href="reports/a-txt.html#table-received">${last}</a></td></tr></tbody></table>`;

/** A number of code on the page, in a table with these heads. */
const made = (how: string, head: string, text: string, key = 'Granted') =>
  `<table><thead><tr><th>What</th><th>${head}</th></tr></thead>
    <tbody><tr><td>${key}</td><td><a href="charts/x-of.html#made-1" data-how="${how}">${text}</a></td></tr></tbody></table>`;

const figure = (text: string) => `<p><a href="reports/a-txt.html#table-received">${text}</a></p>`;

describe('a page on which every number leads to what it is', () => {
  for (const [what, html] of Object.entries({
    'a figure': figure('411'),
    'a sum': '<p><a href="charts/x-of.html#made-1" data-how="sum">413 requests</a></p>',
    'a count that is longer than its list': '<p><a href="charts/x-of.html#made-2" data-how="count">3</a></p>',
    'a count of a report': '<p><a href="reports/a-txt.html#figures">58 figures</a></p>',
    'a count whose list names those that belong there': countOf('made-3', '1'),
    'a sum whose list has all that adds to it': countOf('made-1', '413', 'Requests', 'sum'),
    'a sum whose list has what adds nothing too': countOf('made-1', '413', 'Of one and another', 'sum'),
    'a count of publishers by a report of each': countOf('made-4', '1', 'Publishers'),
    'a figure in a table that says what it is about': row([
      ['Publisher', '甲县人民政府'],
      ['Year', '2019'],
      ['What is measured', 'Received'],
    ]),
    'a result of code': made('computed', 'Middle', '25%') + made('query', 'Drawn by lot', '0.53'),
    'a count of publishers': '<p><a href="publishers/index.html">19 publishers</a></p>',
    'a sentence of the dataset':
      `<li><a href="reports/a-txt.html#check-sum">${sentence.texts[0]}</a></li>`.replace('#check-sum', ''),
    'words that are quoted':
      '<table><tr><td><a href="reports/a-txt.html">甲县</a></td><td>“共 37 件”</td></tr></table>',
    'news and their count':
      '<section class="news"><details><summary>Changed figures: 1</summary><ul><li><a href="reports/a-txt.html#table-received">甲县: 400 → 411</a></li></ul></details></section>',
    'news as they are rendered': renderNews(NEWS, 'en', {
      of: (place) => `reports/${place.replace('#', '.html#')}`,
    } as PlaceLinks),
    'what is no statistic':
      '<p>In 2019, article 49, 〔2019〕60号, 2020-01-31, pingtan-2011.txt, gongkai 1.2.3</p><pre>7</pre>',
    'Chinese words': '<p>每十万人，上一年度，两年之间，第四十九条</p>',
  }))
    it(what, () => assert.deepEqual(wrongIn(html), []));
});

describe('a page that is broken on purpose', () => {
  for (const [what, html, said] of [
    ['another number than its figure', figure('412'), /^is 411 at/],
    ['a number without a link', '<p>411 requests came.</p>', /^unknown/],
    ['a number beside its link', `<p>411 ${figure('411')}</p>`, /^unknown/],
    [
      'a link to the wrong list',
      '<p><a href="charts/x-of.html#made-2" data-how="count">2 reports</a></p>',
      /^is 3 at/,
    ],
    [
      'a sum that its parts do not come to',
      '<p><a href="charts/x-of.html#made-1" data-how="sum">414</a></p>',
      /^is 413 at/,
    ],
    [
      'a computation that cannot be made again',
      '<p><a href="charts/x-of.html#made-2" data-how="sum">3</a></p>',
      /^cannot be computed/,
    ],
    [
      'a link to a page that is not there',
      '<p><a href="reports/c-txt.html#table-received">411</a></p>',
      /which is not there/,
    ],
    [
      'a link to a place that is not on its page',
      '<p><a href="reports/a-txt.html#table-sent">411</a></p>',
      /not on the page/,
    ],
    [
      'a number of a report that the dataset does not have',
      '<p><a href="reports/a-txt.html#figures">59 figures</a></p>',
      /^is 58/,
    ],
    [
      'a count of a report under the name of another',
      '<p><a href="reports/a-txt.html#figures">58 contradictions</a></p>',
      /^is 2 at/,
    ],
    [
      'a count of a report of which nothing says what is counted',
      '<p><a href="reports/a-txt.html#figures">58</a></p>',
      /^is a count of which no words/,
    ],
    ['a figure of another year', row([['Year', '2018']]), /^is said of 2018/],
    ['a figure in the column of another year', row([]).replace('>Value<', '>2020<'), /^is said of 2020/],
    ['a figure of another publisher', row([['Publisher', '乙县人民政府']]), /^is said of 乙县人民政府/],
    ['a figure of another indicator', row([['What is measured', 'Refused']]), /^is said of refused/],
    [
      'a figure of other applicants',
      row([]).replace('>Value<', '>businesses<'),
      /^is said of business, and stands at total/,
    ],
    ['a result of code that is another', made('computed', 'Middle', '26%'), /^is 0.25 by the walk/],
    ['a result of code in another row', made('computed', 'Middle', '25%', 'Refused'), /no computation/],
    ['a result of code that nobody computes', made('query', 'Mean', '25%'), /no computation/],
    ['a number by lot that is far off', made('statistic', 'Drawn by lot', '0.6'), /^is about 0.5/],
    [
      'a mark that is called by another number than that of its place',
      '<figure class="chart" data-name="x"><a href="reports/a-txt.html#table-received" aria-label="甲县 2019, 412"></a></figure>',
      /^is 411 at a-txt#table-received/,
    ],
    [
      'a mark that is called by another year than that of its report',
      '<figure class="chart" data-name="x"><a href="reports/a-txt.html#table-received" aria-label="甲县: 2,018"></a></figure>',
      /a report for 2019/,
    ],
    [
      'a picture that is described with a number that nobody says',
      '<figure class="chart" data-name="y"><img src="charts/y.svg" alt="412 requests"></figure>',
      /^is said nowhere else/,
    ],
    [
      'a picture with a number that is not in its data',
      '<figure class="chart" data-name="z"></figure>',
      /^is said nowhere else/,
    ],
    [
      'a description for messengers with a number that the page does not say',
      '<meta name="description" content="412 requests">',
      /^is said nowhere else/,
    ],
    [
      'a count whose list names another report',
      countOf('made-4', '1'),
      /^names b-txt, which does not belong/,
    ],
    [
      'a sum whose list leaves out what adds to it',
      countOf('made-1', '413', 'Of three', 'sum'),
      /^leaves c-txt out/,
    ],
    [
      'a sum whose list names what does not add to it',
      countOf('made-1', '413', 'Of one', 'sum'),
      /^names b-txt, which does not belong/,
    ],
    [
      'a sum that is another by the dataset',
      countOf('made-1', '413', 'Another', 'sum'),
      /^is 414 by the walk’s own question/,
    ],
    [
      'a count of publishers whose list has a report of another',
      countOf('made-3', '1', 'Publishers'),
      /^names 甲县人民政府, which does not belong/,
    ],
    ['a count whose list names a report twice', countOf('made-5', '2'), /pieces twice/],
    ['a count whose list names what is not there', countOf('made-6', '1'), /which is not there/],
    ['another number of publishers', '<p><a href="publishers/index.html">18</a></p>', /^is 19/],
    [
      'a sentence that says another number',
      `<p><a href="reports/a-txt.html">${sentence.texts[0]!.replace('12', '13')}</a></p>`,
      /./,
    ],
    [
      'a quote that its report does not have',
      '<table><tr><td><a href="reports/a-txt.html">甲县</a></td><td>“共 38 件”</td></tr></table>',
      /^unknown/,
    ],
    [
      'news of which there are more or fewer',
      '<section class="news"><details><summary>Changed: 2</summary><ul><li>甲县</li></ul></details></section>',
      /^is 1 in the list below/,
    ],
    [
      'news of a figure that is another now',
      '<section class="news"><ul><li><a href="reports/a-txt.html#table-received">400 → 412</a></li></ul></section>',
      /^is 411 at/,
    ],
    ['a count where a year could stand', '<p>2019 reports</p>', /^unknown/],
    ['a year with the comma of a count', '<p>In 2,019</p>', /^unknown/],
    ['a threshold that nothing rests on', '<p>fewer than 7 requests</p>', /^unknown/],
    ['a number in a place that nobody knows', '<aside><b>5</b></aside>', /^unknown/],
    ['a Chinese numeral that counts', '<p>共七份</p>', /^unknown/],
  ] as const)
    it(what, () => {
      const wrong = wrongIn(html);
      assert.ok(wrong.length > 0);
      assert.match(wrong[0]!, said);
    });

  it('a list of a notebook of which nobody asked what belongs there', () => {
    const walked: Walked = { kinds: new Map(), wrong: [] };
    walk(write('09-page.html', countOf('made-1', '413', 'Requests', 'sum')), truth, walked);
    assert.match(walked.wrong.join(), /^has a list of whose members the walk has no question/);
  });

  it('a headline in a picture whose number is not named below it', () => {
    const page = (title: string, numbers: string) => {
      const data = { [VEGA_LITE]: { mark: 'bar', title: { text: [title] } }, 'image/svg+xml': '<svg></svg>' };
      writeNotebook(site, 'x.ipynb', [['code', '1', [{ output_type: 'display_data', data, metadata: {} }]]]);
      return `<figure class="chart" data-name="x-1"><p class="numbers">${numbers}</p></figure>`;
    };
    const link = '<a href="charts/x-of.html#made-1" data-how="sum">413 requests</a>';
    assert.deepEqual(wrongIn(page('413 requests, 2019', link)), []);
    assert.equal(wrongIn(page('413 requests, 2019', '')).length, 1);
    assert.equal(wrongIn(page('414 requests, 2019', link)).length, 1);
  });
});

it('numbers are found as they are written, in digits and in Chinese words', () => {
  const values = (text: string) => tokensOf(text).map(({ value }) => value);
  assert.deepEqual(values('3,919 of −41.64%, 2.3万条, 2019–2025'), [3919, -41.64, 2.3, 2019, 2025]);
  assert.deepEqual(values('三张表、十二个、每十万人；一致、统一'), [3, 12, 100_000]);
  assert.deepEqual(['三十二', '一百零五', '两千', '十'].map(valueOfNumeral), [32, 105, 2000, 10]);
});

it('an index of the search that leads to another report than it says', () => {
  const folder = path.join(site, 'search');
  mkdirSync(folder, { recursive: true });
  const line = (year: number) => [['甲县人民政府', [], '', '', 'a.html', [[year, 'a-txt.html']]]];
  const wrongAt = (year: number) => {
    writeFileSync(
      path.join(folder, 'publishers-0.js'),
      `(window.gongkaiPublishers ??= {})[0] = ${JSON.stringify(line(year))};\n`,
    );
    return searchIndex(folder, { ...truth, publishers: new Map([['a', {}]]) }).wrong;
  };
  assert.deepEqual(wrongAt(2019), []);
  assert.match(wrongAt(2018)[0]!, /^甲县人民政府 2018 leads to a-txt\.html, of 2019$/);
});

describe('what a chart says where the pointer is', () => {
  const wrong = (...of: Parameters<typeof drawn>) => wrongIn(drawn(...of));

  it('is held against the place that its mark leads to', () => {
    assert.deepEqual(wrong('411'), []);
    assert.match(wrong('412').join(), /^is 411 at a-txt#table-received, in “Requests”/);
    assert.match(wrong('411', 2018).join(), /2018/);
  });

  it('is what lies over the picture, and that leads where the row of the notebook says', () => {
    assert.throws(() => wrong('411', 2019, { said: '412' }), /is not over the picture/);
    assert.throws(
      () => wrong('411', 2019, { href: 'reports/b-txt.html' }),
      /does not lead to reports\/a-txt/,
    );
  });
});
