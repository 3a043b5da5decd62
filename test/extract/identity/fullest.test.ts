/** The fullest form of a name that the text has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullestIn } from '../../../src/extract/identity/fullest.js';

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
