/** Where an organ sits whose name has lost its place: the one area that several independent things on the page name. */
import type { Document } from '../../document/document.js';
import { ORGAN_OF_PLACE, SITE_OF_PLACE } from '../../domain/areas.js';
import { ADDRESS } from '../../domain/places.js';
import type { Evidence } from '../../model/report.js';
import { above, REGIONS, type Region, regionsNamedIn, shortName } from './regions.js';
import { signsOf } from './whereabouts.js';

interface Named {
  readonly evidence: Evidence;
  /** How much it says; two things that say one each are enough. */
  readonly weight: number;
}

const ENOUGH = 2;
/** So many mentions of a place are more than a chance. */
const OFTEN = 6;
/** A post code tells the province only. */
const WEIGHTS: Partial<Record<Evidence['from'], number>> = { telephone: 1, host: 1, postcode: 0.5 };

const publisher = (from: Evidence['from'], quote: string): Evidence => ({ field: 'publisher', from, quote });

/** The site calls itself after the place: “中国·株洲”, 宣城市政府门户网站. */
function siteIn(text: string, names: string): string | null {
  return new RegExp(`[“"][^”"]{0,6}(?:${names})[”"]|(?:${names})${SITE_OF_PLACE}`).exec(text)?.[0] ?? null;
}

/** A report gives one address or two; of a page of hundreds the first tell as much. */
const MOST_ADDRESSES = 20;

interface Addresses {
  /** Each with the county that it names. */
  readonly places: readonly { readonly text: string; readonly county: Region | undefined }[];
  /** The text without them: what they name is no second witness. */
  readonly rest: string;
}

function addressesIn(text: string): Addresses {
  const found = [...new Set([...text.matchAll(ADDRESS)].map((match) => match[1]!))].slice(0, MOST_ADDRESSES);
  return {
    places: found.map((one) => ({
      text: one,
      county: REGIONS.find(({ level, name }) => level === 'county' && one.includes(name)),
    })),
    rest: text.replace(ADDRESS, ''),
  };
}

/** What names the area in the text, each kind of thing once. */
function* naming(region: Region, text: string, { places, rest }: Addresses): Generator<Named> {
  const short = region.level === 'county' ? null : shortName(region);
  const names = short ? `${region.name}|${short}` : region.name;
  // Most areas are asked for because of a telephone's code alone: nothing need be looked for but their counties.
  const isNamed = [region.name, short].some((name) => name && (text.includes(name) || rest.includes(name)));
  const site = isNamed ? siteIn(text, names) : null;
  if (site) yield { evidence: publisher('prose', site), weight: 1 };
  const own = new RegExp(names);
  const address = isNamed ? places.find(({ text }) => own.test(text)) : undefined;
  if (address) yield { evidence: publisher('contact', address.text), weight: 1 };
  else if (region.level !== 'county') {
    const found = places.find(({ county }) => county && above(county).includes(region));
    if (found) {
      const from = found.text.slice(found.text.indexOf(found.county!.name));
      yield { evidence: publisher('contact', from), weight: 1 };
    }
  }
  if (!isNamed) return;
  const left = site ? rest.replaceAll(site, '') : rest;
  const said = [...left.matchAll(new RegExp(names, 'g'))];
  const organ = new RegExp(`(?:${names})${ORGAN_OF_PLACE}`).exec(left);
  const quote = organ?.[0] ?? (said.length > 1 ? said[0]![0] : null);
  if (quote) yield { evidence: publisher('prose', quote), weight: said.length >= OFTEN ? 2 : 1 };
}

/**
 * The area of a kind (市, 县, …) in which the page says that its organ sits. Null where less than two independent
 * things say so, or where they say so of several areas.
 */
export function seatOf(
  kind: string,
  document: Document,
  text: string,
): { readonly region: Region; readonly evidence: readonly Evidence[] } | null {
  const addresses = addressesIn(text);
  const signs = signsOf(document, text);
  let best: { region: Region; weight: number; evidence: Evidence[] } | null = null;
  let tied = false;
  const named = new Set(regionsNamedIn(text));
  for (const region of REGIONS) {
    if (!region.name.endsWith(kind)) continue;
    const fitting = signs.filter(({ fits }) => fits(region));
    if (!named.has(region) && fitting.length === 0) continue;
    const told = [...naming(region, text, addresses)];
    for (const from of ['telephone', 'host', 'postcode'] as const) {
      const sign = fitting.find((one) => one.from === from);
      if (sign) told.push({ evidence: publisher(from, sign.quote), weight: WEIGHTS[from]! });
    }
    const weight = told.reduce((sum, one) => sum + one.weight, 0);
    // A county is known by its name; its city's telephone code alone is that of all its neighbours.
    if (
      weight < ENOUGH ||
      (region.level === 'county' && !told.some(({ evidence }) => WEIGHTS[evidence.from] === undefined))
    )
      continue;
    if (best && weight <= best.weight) {
      tied ||= weight === best.weight;
      continue;
    }
    best = { region, weight, evidence: told.map(({ evidence }) => evidence) };
    tied = false;
  }
  return best && !tied ? best : null;
}
