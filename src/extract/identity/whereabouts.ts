/** Which of several places of one name a page speaks of, by all that it says of where it is from. */
import type { Document } from '../../document/document.js';
import { HOSTS, POSTAL_AREAS, POSTCODE, TELEPHONE } from '../../domain/places.js';
import type { Evidence } from '../../model/report.js';
import { above, placesByAreaCode, type Region, regionOfCode, shortName } from './regions.js';

/** The name of a government's host; a page's own address stands in its meta elements. */
const HOST = /(?<![\w-])(?:[\w-]+\.){0,4}?([a-z][\w-]*)\.gov\.cn/gi;
const ADDRESSES = ['sitedomain', 'siteurl', 'og:url', 'url'];

/** One thing that the page says, and the places that it fits. */
export interface Sign {
  readonly from: Evidence['from'];
  readonly quote: string;
  fits(region: Region): boolean;
}

const lies = (region: Region, codes: readonly string[]) =>
  [region, ...above(region)].some(({ code }) => codes.includes(code));

function* telephones(text: string): Generator<Sign> {
  for (const match of text.matchAll(TELEPHONE)) {
    const places = placesByAreaCode(match[1] ?? match[2]!);
    const fits = (region: Region) => [region, ...above(region)].some(({ name }) => places.includes(name));
    yield { from: 'telephone', quote: match[0], fits };
  }
}

function* postcodes(text: string): Generator<Sign> {
  for (const match of text.matchAll(POSTCODE)) {
    const provinces = POSTAL_AREAS[match[1]!];
    if (provinces) yield { from: 'postcode', quote: match[0], fits: (region) => lies(region, provinces) };
  }
}

function* hosts(text: string): Generator<Sign> {
  for (const match of text.matchAll(HOST)) {
    const places = HOSTS.get(match[1]!.toLowerCase());
    if (!places) continue;
    // 长春 and all that lies in it, or 吉林 without saying which city.
    const within = places.filter((code) => regionOfCode(code) !== undefined);
    yield { from: 'host', quote: match[0], fits: (region) => lies(region, within) };
  }
}

/** The places above that the text names. */
function* names(text: string, regions: readonly Region[]): Generator<Sign> {
  for (const upper of new Set(regions.flatMap(above))) {
    const short = shortName(upper);
    if (short && text.includes(short))
      yield { from: 'prose', quote: short, fits: (region) => above(region).includes(upper) };
  }
}

/** All that a page gives away of where it is from, but for names. */
export const signsOf = (document: Document, text: string): readonly Sign[] => [
  ...telephones(text),
  ...postcodes(text),
  ...hosts(`${text}\n${addressesOf(document)}`),
];

const addressesOf = (document: Document) =>
  [...ADDRESSES.map((name) => document.meta.get(name) ?? ''), hostOf(document.address)].join('\n');

/** The host alone: what follows it in an address may name others. */
const hostOf = (address = '') => /^\w+:\/\/([^/?#]*)/.exec(address)?.[1] ?? '';

/**
 * The one of `regions`, all of one name, that the page's signs leave: the places above it in the text, telephone area
 * codes, postal codes, hosts. Signs of one kind may disagree (a page gives the province's number too): what any of
 * them fits stays. Null where the kinds contradict each other or leave several.
 */
export function placeAmong(
  regions: readonly Region[],
  document: Document,
  text: string,
): { readonly region: Region; readonly evidence: readonly Evidence[] } | null {
  const kinds = [
    names(text, regions),
    telephones(text),
    postcodes(text),
    hosts(`${text}\n${addressesOf(document)}`),
  ];
  let left = regions;
  const told: Sign[] = [];
  for (const kind of kinds) {
    const signs = [...kind].filter(({ fits }) => regions.some(fits) && !regions.every(fits));
    if (signs.length === 0) continue;
    left = left.filter((region) => signs.some(({ fits }) => fits(region)));
    told.push(...signs);
  }
  const [region] = left;
  if (!region || left.length > 1) return null;
  const evidence = new Map<string, Evidence>();
  for (const { from, quote, fits } of told) {
    if (fits(region) && !evidence.has(from)) evidence.set(from, { field: 'region_code', from, quote });
  }
  return { region, evidence: [...evidence.values()] };
}
