import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../src/corpus/parse.js';
import { REQUIRED_SECTIONS } from '../../src/domain/criteria.js';
import { SECTIONS } from '../../src/domain/sections.js';
import { costOf } from '../cost.js';

const TITLE = '样县人民政府2020年政府信息公开工作年度报告';

async function sectionsOf(text: string) {
  const { sections } = await parse(new TextEncoder().encode(`${TITLE}\n${text}`), 'a.txt');
  return sections.map(({ id, quote }) => [id, quote]);
}

describe('headings of sections', () => {
  it('every section that the law asks for is known by its headings', () => {
    const known = SECTIONS.map(({ id }) => id);
    for (const { sections } of REQUIRED_SECTIONS)
      for (const id of sections) assert.ok(known.includes(id), id);
  });

  it('are found on lines of their own, in the wording of either law', async () => {
    const text = [
      ...['一、概述', '二、主动公开政府信息的情况', '三、依申请公开政府信息和不予公开政府信息的情况'],
      ...['四、政府信息公开的收费及减免情况', '五、因政府信息公开申请行政复议、提起行政诉讼的情况'],
      ...['六、存在的主要问题和改进措施', '七、其他需要报告的事项', '附件:统计表'],
    ].join('\n全年公开信息20条。\n');
    assert.deepEqual(
      (await sectionsOf(text)).map(([id]) => id),
      ['overview', 'disclosure', 'requests', 'fees', 'disputes', 'problems', 'other', 'annex'],
    );
  });

  it('are found in a copy on one line, and end where their own words end', async () => {
    const text =
      '一、总体情况2020年各项工作有序开展。二、主动公开政府信息情况全年公开信息20条 三、收到和处理政府信息公开申请情况全年收到申请3件。';
    assert.deepEqual(await sectionsOf(text), [
      ['overview', '一、总体情况'],
      ['disclosure', '二、主动公开政府信息情况'],
      ['requests', '三、收到和处理政府信息公开申请情况'],
    ]);
  });

  it('the chapter counts, and not the paragraph of the overview with the same words', async () => {
    const text = '一、总体情况\n(一)主动公开情况\n公开20条。\n二、主动公开政府信息情况\n公开20条。';
    assert.deepEqual((await sectionsOf(text)).at(-1), ['disclosure', '二、主动公开政府信息情况']);
  });

  it('a heading about disputes is none about requests, though it names them', async () => {
    const text = '四、因政府信息公开申请行政复议、提起行政诉讼情况\n未发生。';
    assert.deepEqual(
      (await sectionsOf(text)).map(([id]) => id),
      ['disputes'],
    );
  });

  it('a sentence, a menu entry and a list of numerals are no headings', async () => {
    const text = [
      '依申请公开',
      '本年存在的主要问题是人手不足,改进情况将另行公布,并且逐项落实到具体的责任单位和责任人员',
      '获得一、二、三等奖情况3次。',
    ].join('\n');
    assert.deepEqual(await sectionsOf(text), []);
  });

  it('take no time on a line of nothing but numerals and brackets', async () => {
    const text = `${'一、'.repeat(20_000)}\n${'(一)'.repeat(20_000)}\n${'情况及'.repeat(20_000)}`;
    assert.ok((await costOf(() => sectionsOf(text))) < 3000);
  });
});
