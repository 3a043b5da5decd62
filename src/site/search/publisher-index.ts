/**
 * The index of publishers and their reports that a page searches: scripts, as pages on a disk may load nothing else. A small
 * one is one file. A large one is spread over many by pairs of characters of the names, and by how their pinyin begins: a
 * page loads the one file that has what was typed.
 */
import { jsonForScript } from '../html.js';

export interface Searched {
  readonly name: string;
  /** Other names of it. */
  readonly aliases: readonly string[];
  /** `Pingyang Xian Renmin Zhengfu`, and `pyxrmzf`. */
  readonly pinyin: string | null;
  readonly initials: string | null;
  /** Its address in the folder of publishers. */
  readonly address: string;
  /** Years with the addresses of their reports in the folder of reports. */
  readonly reports: readonly (readonly [number | null, string])[];
}

export interface Years {
  /** Years with the number of their reports. */
  readonly years: readonly (readonly [number, number])[];
  /** Whether the list of reports has a page a year. */
  readonly byYear: boolean;
}

/** Bytes of the whole index that one file holds; and about as many a file has where there are more. */
const [WHOLE, PART] = [300_000, 120_000];
/** Publishers of one pair of characters: of more (人民, 政府) those with most reports are kept. */
const MOST = 100;

/** Names of the files by their content, in the folder of the index. */
export function publisherIndex(
  publishers: readonly Searched[],
  { years, byYear }: Years,
): ReadonlyMap<string, string> {
  const lines = publishers.map(lineOf);
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(JSON.stringify(line)), 0);
  const keys = publishers.map((one) => keysOf(one));
  const spread = keys.reduce((sum, own) => sum + own.size, 0) / Math.max(1, keys.length);
  const shards = bytes <= WHOLE ? 1 : 2 ** Math.ceil(Math.log2((bytes * spread) / PART));
  const byKey = new Map<string, number[]>();
  if (shards > 1)
    for (const [at, own] of keys.entries())
      for (const key of own) {
        const list = byKey.get(key);
        if (list) list.push(at);
        else byKey.set(key, [at]);
      }
  const common: string[] = [];
  const files: Set<number>[] = Array.from({ length: shards }, () => new Set());
  for (const [key, list] of byKey) {
    if (list.length > MOST) common.push(key);
    const kept = [...list].sort((a, b) => publishers[b]!.reports.length - publishers[a]!.reports.length);
    for (const at of kept.slice(0, MOST)) files[shardOf(key, shards)]!.add(at);
  }
  if (shards === 1) for (const at of lines.keys()) files[0]!.add(at);
  const head = { shards, common: common.sort(), years, byYear };
  return new Map([
    ['publishers.js', `window.gongkaiSearch = ${jsonForScript(head)};\n`],
    ...files.map((members, shard): [string, string] => {
      const own = [...members].sort((a, b) => a - b).map((at) => lines[at]);
      return [
        `publishers-${shard}.js`,
        `(window.gongkaiPublishers ??= {})[${shard}] = ${jsonForScript(own)};\n`,
      ];
    }),
  ]);
}

/** Addresses stand in characters, as escaped ones take three times the room. */
const lineOf = ({ name, aliases, pinyin, initials, address, reports }: Searched) => [
  name,
  aliases,
  pinyin ?? '',
  initials ?? '',
  decodeURI(address),
  reports.map(([year, of]) => [year, decodeURI(of)]),
];

/** What must be typed for a publisher to be looked for: two characters of a name, or two letters that a word begins with. */
export function keysOf({ name, aliases, pinyin, initials }: Searched): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const one of [name, ...aliases]) {
    const characters = [...one.toLowerCase().replace(/\s+/g, '')];
    for (let at = 0; at + 1 < characters.length; at++) keys.add(`${characters[at]}${characters[at + 1]}`);
  }
  const words = [...(pinyin?.split(' ') ?? []), ...(initials === null ? [] : [initials])];
  for (const word of words) if (word.length > 1) keys.add(word.slice(0, 2).toLowerCase());
  return keys;
}

/** In which file a key is. The same as `shardOf` in assets/page/search.js. */
export function shardOf(key: string, shards: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) >>> 0;
  return hash % shards;
}
