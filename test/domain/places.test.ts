import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOSTS, PEOPLES, POSTAL_AREAS } from '../../src/domain/places.js';
import { regionOfCode } from '../../src/extract/identity/regions.js';

describe('the lists of places', () => {
  it('give codes of regions that there are, each entry at least one', () => {
    const entries = [...Object.entries(POSTAL_AREAS), ...HOSTS];
    const wrong = entries.filter(
      ([key, codes]) => !key || codes.length === 0 || codes.some((code) => !regionOfCode(code)),
    );
    assert.deepEqual(wrong, []);
  });

  it('give every province a postal area and a host', () => {
    const all = (lists: Iterable<readonly string[]>) => new Set([...lists].flat());
    const [postal, hosts] = [all(Object.values(POSTAL_AREAS)), all(HOSTS.values())];
    const mainland = [...Array(65).keys()].map((n) => `${n + 1}0000`).filter((code) => regionOfCode(code));
    assert.equal(mainland.length, 31);
    assert.deepEqual(
      mainland.filter((code) => !postal.has(code) || !hosts.has(code)),
      [],
    );
  });

  it('name the 55 peoples, each once', () => {
    assert.equal(new Set(PEOPLES).size, 55);
  });

  it('keep both of two cities whose names are spelt alike', () => {
    assert.deepEqual(HOSTS.get('suzhou'), ['320500', '341300']);
  });
});
