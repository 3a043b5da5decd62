import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { defaultPaths, pathsVariable } from '../../src/corpus/paths-variable.js';

describe('the paths of the reports', () => {
  it('are joined as in PATH, as a person would set them', () => {
    assert.deepEqual(defaultPaths({ GONGKAI_REPORTS: ['a', 'b c'].join(path.delimiter) }), ['a', 'b c']);
  });

  it('are those of the project where none are set', () => {
    for (const env of [{}, { GONGKAI_REPORTS: '' }]) assert.deepEqual(defaultPaths(env), ['../data/reports']);
  });

  it('come through whole, even with the character that joins them', () => {
    for (const paths of [['/a', '/b c'], [`/a${path.delimiter}b`], ['[2021]', '/报告'], ['"\\']])
      assert.deepEqual(defaultPaths({ GONGKAI_REPORTS: pathsVariable(paths) }), paths);
  });
});
