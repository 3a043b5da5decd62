import assert from 'node:assert/strict';
import { it } from 'node:test';
import { narrowed } from '../../src/charts/phone-patch.js';
import { render } from '../../src/charts/render.js';
import { textWidth } from '../../src/charts/text.js';
import { LABEL_SIZE, PHONE } from '../../src/charts/theme.js';
import { chartsOfStories } from '../stories/charts.js';

it('no word of a legend is cut off on a phone', async () => {
  const { spec } = (await chartsOfStories()).contradictions!;
  const phone = await render({ ...narrowed(spec!), title: undefined, width: PHONE.least });
  const labels = [...phone.matchAll(/role-legend-label[\s\S]*?<text[^>]*>([^<]*)</g)].map(
    ([, text]) => text!,
  );
  assert.deepEqual(labels, ['As stated 报告所述', 'By its own numbers (must) 核算结果']);
  for (const label of labels) assert.ok(textWidth(label, LABEL_SIZE) < PHONE.least - 36, label);
  assert.match(await render(spec!), />By its own numbers \(must hold\) 核算结果/);
});
