/** News lead to what they are about, as far as it is still there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { both } from '../../src/model/words.js';
import { renderNews } from '../../src/site/news.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';

const LINKS: PlaceLinks = {
  retyped: false,
  of: (place) => (/^a-txt(?:#here)?$/.test(place) ? `reports/${place}` : null),
};
const news = {
  ...{ compared: true, since: null, note: null },
  changes: [
    {
      label: both('Changed', '变动'),
      items: [
        { ...both('figure 1 → 2', '数据 1 → 2'), place: 'a-txt#here' },
        { ...both('figure 3 → not stated', '数据 3 → 未说明'), place: 'a-txt#gone' },
        { ...both('a <removed> file', '移除的文件'), place: 'gone-txt' },
        both('renamed', '改名'),
      ],
    },
  ],
};

describe('what is new', () => {
  it('leads to the figure, to the report where the figure is gone, and nowhere where the report is', () => {
    for (const language of ['en', 'zh'] as const) {
      const $ = load(renderNews(news, language, LINKS));
      const hrefs = $('li')
        .toArray()
        .map((item) => $(item).find('a').attr('href') ?? null);
      assert.deepEqual(hrefs, ['reports/a-txt#here', 'reports/a-txt', null, null]);
    }
    assert.match(renderNews(news, 'en', LINKS), /a &lt;removed&gt; file/);
  });

  it('has no links where there are no pages of reports', () => {
    assert.doesNotMatch(renderNews(news, 'en'), /<a /);
  });
});
