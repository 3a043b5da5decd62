/**
 * Which reports are of one publisher. There is one rule, for the checks between years, the tables and the charts alike;
 * the words that it goes by are here as well.
 */

import { OFFICE_ENDING } from './organs.js';

/** A name that begins with the kind of its place lacks the place: 区统计局, 市场监督管理局, 县人民政府. */
const HEADLESS = /^[省市区县州旗盟]/;
/** Endings of offices that every place has one of. */
const EVERYWHERE = new RegExp(`(?:${OFFICE_ENDING}|政府)$`);
/** Words that hold the kind of a place and name none. */
const NO_PLACE = /城市|市场|市政|城乡|乡村|社区|县级|区域/g;
/** A place by its kind, or the state itself. */
const PLACE = /[省市区县州旗盟镇乡]|街道|国家|中国/;
/** What makes an area the organ that governs it; organs often leave it out. */
const GOVERNMENT = /(?:人民政府|政府|管理委员会|管委会)$/;
/** The kinds of area that have a code. */
const AREA = /[省市区县州旗盟]$/;
/** What governs a town or a street, which have none: 五马街道 and 五马街道办事处 are one. */
const TOWN_GOVERNMENT = /(?<=(?:镇|乡|苏木))人民政府$|(?<=街道)办事处$/;

/** Whether a publisher's name fits offices of many places alike. Same names are then no evidence for one body. */
function isPlaceless(name: string): boolean {
  if (HEADLESS.test(name)) return true;
  return EVERYWHERE.test(name) && !PLACE.test(name.replace(NO_PLACE, ''));
}

/** A title says so where a report corrects an earlier version of itself. */
export const CORRECTION = /更正|修订|修正|勘误/;

/** How a report, or a row of a table, calls its publisher. */
export interface Named {
  readonly publisher: string | null;
  /** GB/T 2260 code, where the publisher is an area government. */
  readonly region_code?: string | null;
}

/** Why it cannot be told whose a report is: no name, a name of many places, or of several that are here. */
export type Nameless = 'publisher' | 'place' | 'namesakes';

/** One publisher, with what is of it. */
export interface Body<Of> {
  /** The longest of its names. */
  readonly name: string;
  readonly region_code: string | null;
  /** In the order given. */
  readonly of: readonly Of[];
}

interface Bodies<Of> {
  /** In the order in which their first members come. */
  readonly bodies: readonly Body<Of>[];
  readonly nameless: ReadonlyMap<Of, Nameless>;
}

/**
 * Puts together what is of one publisher.
 *
 * - 宿迁市 and 宿迁市人民政府 with the same code are one government; a department is not its government. So are a town and
 *   its government, of whatever code.
 * - The same name with another code is another body: there are two 鼓楼区人民政府.
 * - What has no code goes with others of its name, where these have no more than one code, and never where the name
 *   would fit offices of many places (民政局).
 * - A body that has changed its name is two: whether the second took over all that the first did cannot be told.
 */
export function bodiesOf<Of>(all: readonly Of[], named: (one: Of) => Named): Bodies<Of> {
  const codes = new Map<string, Set<string>>();
  const areas = new Map<string, Set<string>>();
  for (const { publisher, region_code } of all.map(named)) {
    if (publisher === null || !region_code) continue;
    add(codes, publisher, region_code);
    const area = areaOf(publisher);
    if (area !== null) add(areas, region_code, area);
  }
  const nameless = new Map<Of, Nameless>();
  const bodies = new Map<string, { name: string; region_code: string | null; of: Of[] }>();
  for (const one of all) {
    const { publisher, region_code } = named(one);
    const known = publisher === null ? [] : [...(codes.get(publisher) ?? [])];
    const code = region_code || (known.length === 1 ? known[0]! : null);
    if (publisher === null) nameless.set(one, 'publisher');
    else if (code === null && known.length > 1) nameless.set(one, 'namesakes');
    else if (code === null && isPlaceless(publisher)) nameless.set(one, 'place');
    else {
      const key = JSON.stringify([
        code,
        code === null ? publisher.replace(TOWN_GOVERNMENT, '') : organ(publisher, areas.get(code)),
      ]);
      const body = bodies.get(key);
      if (!body) bodies.set(key, { name: publisher, region_code: code, of: [one] });
      else {
        body.of.push(one);
        if (publisher.length > body.name.length) body.name = publisher;
      }
    }
  }
  return { bodies: [...bodies.values()], nameless };
}

/** 宿迁市 of 宿迁市人民政府; null for what is no government of an area. */
function areaOf(name: string): string | null {
  const area = name.replace(GOVERNMENT, '');
  return AREA.test(area) ? area : null;
}

/** What an organ is called among those of one code: 江苏省宿迁市人民政府 is that of 宿迁市. */
function organ(name: string, areas: ReadonlySet<string> = new Set()): string {
  const area = areaOf(name);
  if (area === null) return name;
  const shorter = [...areas].filter((other) => area.endsWith(other));
  return `government of ${shorter.reduce((best, next) => (next.length < best.length ? next : best), area)}`;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Whose a report is: its publisher, with the one name that no other body has, or why that cannot be told. */
export type Whose =
  | { readonly body: string; readonly name: string; readonly region_code: string | null }
  | { readonly nameless: Nameless };

/** What the tables call the publisher; null where it cannot be told whose a report is. */
export const bodyIn = (whose: Whose | undefined): string | null =>
  whose && 'body' in whose ? whose.body : null;

/**
 * Whose each is. All reports must be asked of at once: whether a name is that of one body, two or none is told by the
 * others. Two bodies of one name are told apart by their codes (`鼓楼区人民政府 (320106)`).
 */
export function whoseAre<Of>(all: readonly Of[], named: (one: Of) => Named): ReadonlyMap<Of, Whose> {
  const { bodies, nameless } = bodiesOf(all, named);
  const times = new Map<string, number>();
  for (const { name } of bodies) times.set(name, (times.get(name) ?? 0) + 1);
  const whose = new Map<Of, Whose>();
  for (const [one, why] of nameless) whose.set(one, { nameless: why });
  for (const { name, region_code, of } of bodies) {
    const body = times.get(name) === 1 || region_code === null ? name : `${name} (${region_code})`;
    for (const one of of) whose.set(one, { body, name, region_code });
  }
  return whose;
}

/** By file: what its publisher is called, one name a body and one body a name; null where that cannot be told. */
export const bodyNames = (
  reports: readonly (Named & { readonly file: string })[],
): ReadonlyMap<string, string | null> =>
  new Map([...whoseAre(reports, (report) => report)].map(([{ file }, whose]) => [file, bodyIn(whose)]));
