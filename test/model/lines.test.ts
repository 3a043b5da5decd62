import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../src/charts/text.js';
import { dashKept, joined } from '../../src/model/lines.js';

describe('lines that were broken', () => {
  it('joins lines of Chinese without a blank that was not there, and keeps those that were', () => {
    for (const text of [
      '未获信息的 3,649 件申请中，67%（66–69%）的理由是“本机关不掌握相关政府信息”；这 2,450 件中，79% 为某市所报',
      '某某综合实验区财政金融局 2019 年 90，2025 年 53；某某综合实验区 2019 年 2,599',
      'Requests (收到申请) of 某市人民政府: 18 in 2019, 20 in 2025',
    ])
      for (let width = 160; width < 500; width += 13)
        assert.equal(joined(wrap(text, width, 17, true)), text, `${width}`);
  });

  it('lets no browser begin a line with the dash of a range', () => {
    assert.equal(dashKept('2009—2025 年'), '2009\u2060—2025 年');
  });
});
