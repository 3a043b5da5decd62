/** The index of publishers: one file where they are few; where they are very many none that is heavy, and none is lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keysOf, publisherIndex, type Searched, shardOf } from '../../../src/site/search/publisher-index.js';

const YEARS = { years: [[2021, 1]], byYear: true } as const;

interface Head {
  readonly shards: number;
  readonly common: readonly string[];
}

const valueIn = (text: string): unknown => JSON.parse(/(?:Search|\]) = (.*);\n$/s.exec(text)![1]!);
const headOf = (files: ReadonlyMap<string, string>) => valueIn(files.get('publishers.js')!) as Head;
const namesIn = (files: ReadonlyMap<string, string>, shard: number) =>
  (valueIn(files.get(`publishers-${shard}.js`)!) as [string][]).map(([name]) => name);

const publisher = (name: string, reports = 1): Searched => ({
  name,
  aliases: [],
  pinyin: null,
  initials: null,
  address: `${name}.html`,
  reports: Array.from({ length: reports }, (_, at) => [2025 - at, `${name}-${at}.html`] as const),
});

/** Names that share 人民政府 and differ in two characters. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    publisher(
      `${String.fromCodePoint(0x4e00 + (at % 150))}${String.fromCodePoint(0x5e00 + Math.floor(at / 150))}县人民政府`,
      5,
    ),
  );

describe('the index of publishers', () => {
  it('is one file where publishers are few: a single character finds them', () => {
    const files = publisherIndex([publisher('甲县'), publisher('乙县')], YEARS);
    assert.deepEqual([...files.keys()], ['publishers.js', 'publishers-0.js']);
    assert.deepEqual(namesIn(files, 0), ['甲县', '乙县']);
    assert.equal(headOf(files).shards, 1);
  });

  it('has no heavy file for 20,000 publishers with 100,000 reports, and each stands where its own characters lead', () => {
    const all = many(20_000);
    const files = publisherIndex(all, YEARS);
    const { shards, common } = headOf(files);
    const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
    assert.ok(Math.max(...sizes) <= 300_000, `${Math.max(...sizes)} bytes`);
    const held = new Map(
      Array.from({ length: shards }, (_, shard) => [shard, new Set(namesIn(files, shard))]),
    );
    for (const { name } of all) {
      const key = name.slice(0, 2);
      assert.ok(!common.includes(key));
      assert.ok(held.get(shardOf(key, shards))!.has(name), name);
    }
  });

  it('has no heavy file where publishers with many reports share many pairs of characters', () => {
    const towns = many(8000).map(({ name }) => ({
      ...publisher(`${name.slice(0, 2)}县水头镇人民政府`),
      reports: Array.from({ length: 12 }, (_, at) => {
        const address = `report.html#00001/${name}水头镇人民政府-${2014 + at}-html_0000000`;
        return [2014 + at, encodeURI(address)] as const;
      }),
    }));
    const sizes = [...publisherIndex(towns, YEARS).values()].map((text) => Buffer.byteLength(text));
    assert.ok(Math.max(...sizes) <= 500_000, `${Math.max(...sizes)} bytes`);
  });

  it('says which pairs of characters too many have, and keeps of those the publishers with most reports', () => {
    const large = publisher('中央人民政府', 30);
    const files = publisherIndex([...many(20_000), large], YEARS);
    const { shards, common } = headOf(files);
    assert.ok(common.includes('政府'));
    assert.ok(namesIn(files, shardOf('政府', shards)).includes(large.name));
  });

  it('is asked by pairs of characters, by how words of the pinyin begin, and by initials', () => {
    const keys = keysOf({
      ...publisher('平阳县'),
      pinyin: 'Pingyang Xian',
      initials: 'pyx',
      aliases: ['瓯海'],
    });
    assert.deepEqual([...keys].sort(), ['pi', 'py', 'xi', '平阳', '瓯海', '阳县'].sort());
  });

  it('has nothing that could end the script that it is', () => {
    const files = publisherIndex([publisher('</script><script>alert(1)')], YEARS);
    assert.doesNotMatch([...files.values()].join(''), /<\/script/);
  });
});
