/** The fullest form of a name that the text has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyIn, fullestIn, townIn } from '../../../src/extract/identity/fullest.js';

describe('the fullest name', () => {
  it('of a street is its office, where the text names that', () => {
    assert.equal(fullestIn('和平街', '由和平街道办事处编制。'), '和平街道办事处');
    assert.equal(fullestIn('平阳县和平街', '平阳县和平街道办事处'), '平阳县和平街道办事处');
  });
  it('of a street is not the office of another whose name ends so', () => {
    assert.equal(fullestIn('新街', '高新街道办事处主动公开信息3条。'), null);
  });
  it('of a bureau is the one with its place, unless two places have it', () => {
    assert.equal(fullestIn('市教育局', '《铜仁市教育局公开制度》'), '铜仁市教育局');
    assert.equal(fullestIn('市教育局', '铜仁市教育局和遵义市教育局'), null);
  });
});

describe('a name that lacks its place', () => {
  it('of a town is the one with the county that the text has before it', () => {
    assert.equal(fullestIn('建新镇人民政府', '落款：遂溪县建新镇人民政府'), '遂溪县建新镇人民政府');
    assert.equal(fullestIn('建新镇人民政府', '建新镇人民政府编制'), null);
  });
  it('of a bureau of a county is that of the one county whose government the text names', () => {
    assert.equal(countyIn('根据平阳县政府《通知》的要求', '县')?.name, '平阳县');
    assert.equal(countyIn('平阳县政府、泰顺县政府', '县'), null);
    assert.equal(countyIn('县政府的要求', '县'), null);
  });
  it('of an office of an autonomous area is the one with its peoples', () => {
    assert.equal(
      fullestIn('自治州人民政府办公室', '伊犁哈萨克自治州人民政府办公室的工作'),
      '伊犁哈萨克自治州人民政府办公室',
    );
  });
  it('of 我镇 is the one town that the text names with its county, unless it names two', () => {
    const guide = '《平阳县鳌江镇人民政府信息公开指南》';
    assert.equal(townIn(`${guide}，温州市平阳县鳌江镇人民政府专栏`), '温州市平阳县鳌江镇人民政府');
    assert.equal(townIn(`${guide}，平阳县水头镇人民政府`), null);
    assert.equal(townIn('各镇人民政府'), null);
  });
});
