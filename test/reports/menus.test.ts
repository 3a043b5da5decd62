/** A site around a report changes neither who reports, on when, nor what; around another paper it makes no report. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/corpus/parse.js';
import type { Report } from '../../src/model/report.js';
import { HTML_LAYOUTS } from '../extract/render.js';
import { CLEAN, printed } from '../generate/page.js';
import { truths } from '../generate/truth.js';
import { fileOf, identities } from './cases.js';
import { IN_LINES, ON_A_PAGE } from './menus.js';

const PAGE = HTML_LAYOUTS[0]!;
const bytes = (text: string) => new TextEncoder().encode(text);

/** What a report says, whatever its place on the page. */
function said({ status, identity, form, figures, sections, unmapped }: Report) {
  const { evidence: _, ...who } = identity;
  return {
    status,
    form,
    who,
    figures: figures.map(({ id, value, state, year, scope, quote }) => [
      id,
      value,
      state,
      year,
      scope,
      quote,
    ]),
    sections: sections.map(({ id }) => id),
    kept: unmapped.map(({ cells }) => cells),
  };
}

const around = (menu: (text: string) => string, page: string) => {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(page)?.[1];
  return body === undefined ? menu(page) : page.replace(body, () => menu(body));
};

describe('a site around a report of the panel', () => {
  for (const name of identities.keys()) {
    const file = fileOf(name);
    const text = readFileSync(new URL(`../../../data/reports/${file}`, import.meta.url), 'utf8');
    const menus = file.endsWith('.html') ? ON_A_PAGE : IN_LINES;
    it(name, async () => {
      const alone = said(await parse(bytes(text), file));
      for (const [menu, put] of Object.entries(menus))
        assert.deepEqual(said(await parse(bytes(around(put, text)), file)), alone, menu);
    });
  }
});

describe('a site around a report that lost its title', () => {
  const LINES =
    '本报告由青溪县水利局编制，统计期限自2016年1月1日至2016年12月31日。\n一、主动公开情况\n2016年，我局主动公开政府信息31条。\n二、依申请公开情况\n收到政府信息公开申请4件，均已按时答复。';
  for (const [menu, put] of Object.entries(IN_LINES)) {
    it(menu, async () => {
      assert.deepEqual(
        said(await parse(bytes(put(LINES)), 'input.txt')),
        said(await parse(bytes(LINES), 'input.txt')),
      );
    });
  }
  it('under the title of the page’s column', async () => {
    const body = LINES.replace(/^.*$/gm, '<p>$&</p>');
    const page = (title: string) =>
      parse(
        bytes(`<html><head><title>${title}</title></head><body>${body}</body></html>`),
        'input.html',
      ).then(said);
    assert.deepEqual(await page('政府信息公开年报-青溪县政府网'), await page('政府信息公开年报'));
  });
});

describe('a site around a report made up', () => {
  for (const [menu, put] of Object.entries(ON_A_PAGE)) {
    it(menu, async () => {
      await fc.assert(
        fc.asyncProperty(truths, async (truth) => {
          const page = printed(truth, [], { layout: PAGE, ...CLEAN });
          assert.deepEqual(
            said(await parse(bytes(around(put, page)), 'input')),
            said(await parse(bytes(page), 'input')),
          );
        }),
        { numRuns: 15, seed: 1 },
      );
    });
  }
});

describe('a site around another paper makes no report of it', () => {
  const PAPERS: Readonly<Record<string, string>> = {
    'a law':
      '青溪县河道管理条例\n第一条 为了保护河道，制定本条例。\n第二条 县人民政府统一领导，公开河道信息。\n第三条 不得收取费用。\n第四条 违反本条例的，依法处罚。\n第五条 本条例自公布之日起施行。',
    'a notice':
      '青溪县人民政府办公室\n关于做好2022年政府信息公开\n工作年度报告编制的通知\n各镇人民政府：\n现就有关事项通知如下。各单位应于1月31日前报送。',
    news: '我县召开政务公开推进会\n1月12日，我县召开会议。会议指出，2021年全县主动公开政府信息3200条。会议要求抓紧编制年度报告。',
    'a work report':
      '2022年青溪县政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作。2021年，全县召开新闻发布会12场，推进政务公开。',
    'no text of its own':
      '青溪县2021年政府信息公开工作年度报告 2022-01-20\n青溪县2020年政府信息公开工作年度报告 2021-01-20\n青溪县2019年政府信息公开工作年度报告 2020-01-20',
  };
  for (const [name, text] of Object.entries(PAPERS)) {
    it(name, async () => {
      for (const [menu, put] of Object.entries(IN_LINES))
        assert.equal((await parse(bytes(put(text)), 'input.txt')).status, 'refused', menu);
      const body = text.replace(/^.*$/gm, '<p>$&</p>');
      for (const [menu, put] of Object.entries(ON_A_PAGE)) {
        const page = `<html><head><title>政府信息公开年报</title></head><body>${put(body)}</body></html>`;
        assert.equal((await parse(bytes(page), 'input.html')).status, 'refused', menu);
      }
    });
  }
});
