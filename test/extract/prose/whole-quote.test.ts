/** The words that a figure is shown with: half of a bracket says less than the report, or something else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { flowOf } from '../../../src/extract/flow.js';
import { wholeStretch } from '../../../src/extract/prose/whole-quote.js';

/** The quote that the words between the bars grow to. */
function grown(marked: string): string {
  const [before = '', words = '', behind = ''] = marked.split('|');
  const flow = flowOf({ blocks: [{ kind: 'text', text: before + words + behind }] } as never);
  const { from, to } = wholeStretch(flow, before.length, before.length + words.length);
  return flow.quote(from, to);
}

describe('a quote', () => {
  for (const [marked, whole] of [
    ['全年答复|“予以公开”21件（占30.4%|），其余补正', '“予以公开”21件（占30.4%）'],
    ['其中“不属于本机关、|应当另行告知”14件|，', '“不属于本机关、应当另行告知”14件'],
    ['全年，共收到申请（|含上年结转）12件|。', '共收到申请（含上年结转）12件'],
    ['收到（其中|网络申请5件|、信函2件）', '网络申请5件'],
    ['共|7件（市级（本级）3件|、县级4件）。', '7件（市级（本级）3件、县级4件）'],
  ] as const)
    it(`holds both halves of a pair: ${marked}`, () => assert.equal(grown(marked), whole));

  for (const marked of ['已|公开3件（占|比', '前|文）公开3件|', `（${'很'.repeat(200)}|长）3件|`])
    it(`stays as it is where the other half is missing or far away: ${marked.slice(0, 12)}`, () =>
      assert.equal(grown(marked), marked.split('|')[1]));

  it('does not grow over the end of its line', () => {
    assert.equal(grown('全年|公开3件（占\n|比很高）'), '公开3件（占\n');
  });
});
