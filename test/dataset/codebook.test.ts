import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codebook } from '../../src/dataset/codebook.js';
import { CROSSWALK } from '../../src/domain/crosswalk.js';
import { IDENTITIES } from '../../src/domain/identities.js';
import { INDICATORS } from '../../src/domain/indicators.js';
import { RATES } from '../../src/domain/rates.js';
import { PUBLISHED, TABLES } from '../../src/model/tables/tables.js';

const text = codebook();

describe('the code book', () => {
  it('has every column of every table that is published, and every id that stands in them', () => {
    for (const name of PUBLISHED) {
      const [, section] = text.split(`\n## ${name}: `);
      for (const column of Object.keys(TABLES[name].columns))
        assert.ok(section?.split('\n## ')[0]?.includes(`| \`${column}\` |`), `${name}.${column}`);
    }
    for (const { id } of [...INDICATORS, ...CROSSWALK, ...RATES, ...IDENTITIES])
      assert.ok(text.includes(`| \`${id}\` |`), id);
  });

  it('has tables of equal rows, whatever stands in a cell', () => {
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    let width = 0;
    for (const line of text.split('\n')) {
      if (!line.startsWith('|')) width = 0;
      else if (width === 0) width = cells(line);
      else assert.equal(cells(line), width, line);
    }
  });

  it('says nothing that is not there', () => assert.doesNotMatch(text, /undefined|null|\[object/));
});
